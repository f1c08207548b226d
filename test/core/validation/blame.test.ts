import fc from 'fast-check';
import { slipBetween } from '../../../src/core/validation/blame';
import type { Issue } from '../../../src/core/validation/issue';
import { validateWorkbook } from '../../../src/core/validation/validate';
import { allocation, annex, type FilledSheet, library, report, summary } from './filledSheet';

function suspectsOf(sheet: FilledSheet): NonNullable<Issue['suspects']> {
  const [found] = validateWorkbook(library, { sheets: [sheet.asRead()] });
  return found?.issues.find(({ ruleId }) => ruleId === 'total-differs')?.suspects ?? [];
}

describe('blame', () => {
  it('falls on the one cell that differs from sum and document alike', () => {
    const [suspect, another] = suspectsOf(annex('city-annex-3').set('E6', 613));
    expect(suspect).toEqual({
      cell: 'E6',
      reasoning: '若 E6 由 613 改为 631，有关的 2 项核对均相符，且与文件一致。',
    });
    expect(another).toBeUndefined();
  });

  it('falls on the figure that the report of the unit tells otherwise', () => {
    const place = { region: '西湖区', indicator: 'hte-count', field: 'actual' };
    const total = { region: '南昌市', indicator: 'hte-count', field: 'actual' };
    const whole = summary();
    const right = whole.value(place) as number;
    const sum = whole
      .cells()
      .filter(({ cell }) => cell.role === 'entry' && cell.binding?.indicator === 'hte-count')
      .reduce((all, { cell }) => all + Number(cell.value), 0);
    const sheets = [
      whole.set(total, sum).set(place, right + 9),
      report({ region: '西湖区' }).named('西湖区'),
    ].map((sheet) => sheet.asRead());
    const [found] = validateWorkbook(library, { sheets });
    const issue = found?.issues.find(({ ruleId }) => ruleId === 'total-differs');
    expect(issue?.suspects?.map(({ cell }) => cell)).toEqual([whole.at(place)]);
    expect(issue?.suspects?.[0]?.reasoning).toContain(`由 ${right + 9} 改为 ${right}，有关的 2 项核对均相符`);
  });

  it('falls on the total when the total was changed', () => {
    expect(suspectsOf(annex('city-annex-3').set('E5', 2100)).map(({ cell }) => cell)).toEqual(['E5']);
  });

  it('prefers the part that a slip of the hand explains', () => {
    const place = { region: '进贤县', indicator: 'hte-count', field: 'target' };
    const sheet = allocation();
    const right = sheet.value(place) as number;
    const typed = Number(String(right).split('').reverse().join(''));
    expect(typed).not.toBe(right);
    const suspects = suspectsOf(sheet.set(place, typed));
    expect(suspects[0]?.cell).toBe(sheet.at(place));
    expect(suspects[0]?.reasoning).toContain(`由 ${typed} 改为 ${right}`);
  });

  it('never blames a change into what cannot be', () => {
    const suspects = suspectsOf(
      allocation().set({ region: '南昌高新区', indicator: 'hte-count', field: 'target' }, 0),
    );
    expect(suspects.length).toBeGreaterThan(0);
    for (const { reasoning } of suspects) expect(reasoning).not.toMatch(/改为 -/);
  });

  it('always names the changed cell of an official table first', () => {
    const sheet = annex('city-annex-3');
    const numbers = sheet
      .cells()
      .filter(({ cell, column }) => cell.role === 'official' && column > 3)
      .map(({ row, column, cell }) => ({ row, column, value: cell.value as number }));
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.integer({ min: 1, max: 500 }),
        ({ row, column, value }, more) => {
          const changed = sheet.mapCells((cell, at, across) =>
            at === row && across === column && cell ? { ...cell, value: value + more } : cell,
          );
          fc.pre(!(row === 4 && value + more === 2 * value));
          expect(suspectsOf(changed).map(({ cell }) => cell)).toEqual([
            `${String.fromCharCode(65 + column)}${row + 1}`,
          ]);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('a slip of the hand', () => {
  it.each([
    ['613', '631', 'transposed'],
    ['63', '630', 'shifted'],
    ['0.09', '0.9', 'shifted'],
    ['900', '0.09', 'shifted'],
    ['61', '631', 'dropped'],
    ['6331', '631', 'dropped'],
    ['641', '631', 'digit'],
    ['100', '631', null],
    ['136', '631', null],
    ['631', '631', null],
    ['0', '631', null],
  ])('turns %s into %s: %s', (typed, meant, slip) => {
    expect(slipBetween(typed, meant)).toBe(slip);
  });
});
