import fc from 'fast-check';
import type { CellValue } from '../../../../src/core/sheet/model';
import {
  constraintsOf,
  localise,
  slipBetween,
  suspectsOf as suspectsOfTotal,
} from '../../../../src/core/validation/evidence/blame';
import type {
  FilledSheet as PlacedSheet,
  PlacedCell,
} from '../../../../src/core/validation/recognition/filledSheet';
import type { Issue } from '../../../../src/core/validation/issue';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { allocation, annex, type FilledSheet, library, renewLibrary, report, summary } from '../filledSheet';
import { madeUpForm, madeUpLibrary, madeUpTarget, placedCell, placedSum } from '../madeUpForm';

beforeAll(renewLibrary);

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

describe('the suspects of a broken sum', () => {
  type Spot = Parameters<typeof placedCell>[1];
  const plan = madeUpLibrary([madeUpTarget(21, { region: '东区' })]);
  const entry = (value: CellValue, row: number, more: Spot = {}) =>
    placedCell(value, { at: [row, 2], role: 'entry', ...more });
  const parts = (...values: readonly CellValue[]) => values.map((value, at) => entry(value, at + 1));
  /** A total that the document sets: it is right. */
  const official = (value: number, more: Spot = {}) =>
    placedCell(value, { at: [0, 2], official: value, ...more });

  function suspects(sheet: PlacedSheet, total: PlacedCell, workbook: readonly PlacedSheet[] = [sheet]) {
    return suspectsOfTotal(plan, sheet, total, constraintsOf(sheet, workbook));
  }
  const named = (...asked: Parameters<typeof suspects>) => suspects(...asked).map(({ cell }) => cell);
  const oneSum = (total: PlacedCell, cells: readonly PlacedCell[], more: object = {}) =>
    madeUpForm({ cells: [total, ...cells], sums: [placedSum(total, cells)], ...more });

  it.each([
    [9, [10, 1, 12, 155], ['C4：12→21', 'C3：1→10', 'C2：10→19']],
    [90, [109, 19, 10, 155], ['C4：10→100', 'C3：19→109', 'C2：109→199']],
    [18, [1, 66, 2], ['C4：2→20', 'C2：1→19']],
    [-9, [19, 10, 21], ['C4：21→12', 'C3：10→1', 'C2：19→10']],
    [15, [12, 70], ['C2：12→27', 'C3：70→85']],
    [3, [1, 2, 3, 4, 5, 6], ['C2：1→4', 'C3：2→5', 'C4：3→6', 'C5：4→7', 'C6：5→8']],
    [15, [22, 23, 24, 26, 27, 28], ['C2：22→37', 'C3：23→38', 'C4：24→39', 'C5：26→41', 'C6：27→42']],
  ])('lacking %d, of %j: the clearest slip first, at most five', (lacking, values, wanted) => {
    const total = official(values.reduce((sum, value) => sum + value, lacking));
    const found = suspects(oneSum(total, parts(...values)), total);
    const stated = found.map(({ reasoning }) =>
      reasoning.replace(/^若 (\S+) 由 (\S+) 改为 (\S+)，.*$/, '$1：$2→$3'),
    );
    expect(stated).toEqual(wanted);
  });

  it.each([
    [[12], 21, '若 C2 由 12 改为 21，有关的 1 项核对均相符，像是相邻两个数字颠倒。'],
    [[2], 20, '若 C2 由 2 改为 20，有关的 1 项核对均相符，像是小数点或零的位置错了。'],
    [[1], 19, '若 C2 由 1 改为 19，有关的 1 项核对均相符，像是多打或漏打了一个数字。'],
    [[4], 7, '若 C2 由 4 改为 7，有关的 1 项核对均相符，像是打错了一个数字。'],
    [[12], 345, '若 C2 由 12 改为 345，有关的 1 项核对均相符。'],
    [[0.09], 0.9, '若 C2 由 0.09 改为 0.9，有关的 1 项核对均相符，像是小数点或零的位置错了。'],
  ])('%j against %d: %s', (values, whole, sentence) => {
    const total = official(whole);
    expect(suspects(oneSum(total, parts(...values)), total).map(({ reasoning }) => reasoning)).toEqual([
      sentence,
    ]);
  });

  it('hold the target of the plan before any slip', () => {
    const total = official(33);
    const place = { indicator: 'labs', region: '东区', year: 2030 };
    const target = entry(12, 2, { ...place, field: 'target' });
    const found = suspects(oneSum(total, [entry(12, 1), target]), total);
    expect(found.map(({ cell }) => cell)).toEqual(['C3', 'C2']);
    expect(found[0]?.reasoning).toContain('，且等于文件下达的目标。');
    const actual = entry(12, 2, { ...place, field: 'actual' });
    expect(named(oneSum(total, [entry(12, 1), actual]), total)).toEqual(['C2', 'C3']);
    const wrong = entry(55, 2, { ...place, field: 'target' });
    expect(named(oneSum(official(76), [entry(12, 1), wrong]), official(76))).toEqual([]);
  });

  it('are all cells of the sum, the total too, where nothing tells them apart', () => {
    const total = entry(76, 0);
    expect(named(oneSum(total, parts(22, 23)), total)).toEqual(['C2', 'C3', 'C1']);
  });

  it('are none when the sum agrees, remains of a calculation included', () => {
    const total = official(10);
    expect(suspects(oneSum(total, parts(6, 4)), total)).toEqual([]);
    expect(suspects(oneSum(total, parts(6.2, 3.8000000000001)), total)).toEqual([]);
    expect(suspects(oneSum(total, parts(6, null)), total)).toEqual([]);
    expect(suspects(madeUpForm(), total)).toEqual([]);
  });

  it('are the cell whose change mends both sums that it breaks', () => {
    const [east, west] = parts(10, 20);
    const [inner, outer] = [official(60), official(160, { at: [9, 2] })];
    const more = entry(130, 3);
    const sums = [placedSum(inner, [east!, west!, entry(0, 4)]), placedSum(outer, [west!, more])];
    const sheet = madeUpForm({ sums: [sums[0]!, placedSum(outer, [entry(110, 3), west!])] });
    expect(suspects(sheet, inner)).toEqual([
      { cell: 'C3', reasoning: '若 C3 由 20 改为 50，有关的 2 项核对均相符，像是打错了一个数字。' },
    ]);
    // Broken by other amounts, the two sums do not point to the same mistake.
    const apart = madeUpForm({ sums: [sums[0]!, placedSum(outer, [entry(100, 3), west!])] });
    expect(named(apart, inner)).toEqual(['C5', 'C2', 'C3']);
  });

  it('are also the cell that mends two sums without any slip, behind the one that shows a slip', () => {
    const [east, west] = parts(12, 27);
    const first = placedSum(official(48), [east!, west!]);
    const second = placedSum(official(136, { at: [9, 2] }), [west!, entry(100, 3)]);
    const sound = placedSum(official(30, { at: [10, 2] }), [west!, entry(3, 4)]);
    const sums = [first, second, sound];
    expect(named(madeUpForm({ sums }), first.total)).toEqual(['C2', 'C3']);
  });

  it('are not the cell that a sound sum holds', () => {
    const [east, west] = parts(10, 20);
    const [inner, outer] = [official(60), official(150, { at: [9, 2] })];
    const sums = [placedSum(inner, [east!, west!]), placedSum(outer, [west!, entry(130, 3)])];
    expect(named(madeUpForm({ sums }), inner)).toEqual(['C2']);
  });

  it('are none where every change would break as much as it mends', () => {
    const total = official(76);
    const cells = [12, 21].map((value, at) => placedCell(value, { at: [at + 1, 2], official: value }));
    expect(named(oneSum(total, cells), total)).toEqual([]);
  });

  it('are sought in the sum of that total, not in one that it is a part of', () => {
    const inner = official(30);
    const outer = official(99, { at: [9, 2] });
    const sums = [placedSum(outer, [inner, entry(1, 5)]), placedSum(inner, parts(10, 20))];
    expect(suspects(madeUpForm({ sums }), inner)).toEqual([]);
    expect(named(madeUpForm({ sums }), outer)).toEqual(['C6']);
    const both = [placedSum(outer, [inner, entry(1, 5)]), placedSum(inner, parts(10, 24))];
    expect(named(madeUpForm({ sums: both }), inner)).toEqual(['C3']);
  });

  it('are the number that differs from the document, even where it fits the sum', () => {
    const total = official(30);
    const cells = [12, 21].map((value, at) => placedCell(value, { at: [at + 1, 2], official: [9, 21][at]! }));
    expect(suspects(oneSum(total, cells), total)).toEqual([
      { cell: 'C2', reasoning: '若 C2 由 12 改为 9，有关的 2 项核对均相符，且与文件一致。' },
    ]);
  });

  it('hold nothing against the document where the form is not known', () => {
    const total = entry(76, 0);
    const cells = [12, 21].map((value, at) => placedCell(value, { at: [at + 1, 2], official: value }));
    expect(named(oneSum(total, cells), total)).toEqual(['C1']);
    expect(named(oneSum(total, cells, { assumed: ['region'] }), total)).toEqual(['C2', 'C3', 'C1']);
  });

  it('hold nothing against a number where the document prints words', () => {
    const total = official(41);
    const cells = [placedCell(9, { at: [1, 2], official: '9以上' }), entry(20, 2)];
    expect(named(oneSum(total, cells), total)).toEqual(['C2', 'C3']);
  });

  it('hold nothing against what the template proposes for an entry', () => {
    const total = official(30);
    const cells = [12, 21].map((value, at) => entry(value, at + 1, { official: value }));
    expect(named(oneSum(total, cells), total)).toEqual(['C2', 'C3']);
  });

  it('are never a change below zero', () => {
    const total = official(10);
    expect(named(oneSum(total, parts(25, 3)), total)).toEqual(['C2']);
    expect(named(oneSum(total, parts(25, 30)), total)).toEqual([]);
    const none = official(0);
    expect(named(oneSum(none, parts(25)), none)).toEqual(['C2']);
  });

  it('are never a whole number that would become a fraction, unless it is computed or 0', () => {
    const total = official(40.5);
    expect(named(oneSum(total, parts(25, 3.5)), total)).toEqual(['C2', 'C3']);
    expect(named(oneSum(total, parts(25, 3)), total)).toEqual(['C2', 'C3']);
    expect(named(oneSum(total, parts(25, 0)), total)).toEqual(['C3']);
    const computed = entry(3, 2, { role: 'computed' });
    expect(named(oneSum(total, [entry(25, 1), computed]), total)).toEqual(['C3']);
  });

  it('are never blank, though a computed total leaves blanks out', () => {
    const total = entry(30, 0, { role: 'computed' });
    expect(named(oneSum(total, parts(12, null)), total)).toEqual(['C2', 'C1']);
  });

  it('are what another sheet for the same period tells otherwise', () => {
    const time = { year: 2030, period: '全年' } as const;
    const place = { indicator: 'labs', region: '东区', field: 'actual' };
    const total = entry(55, 0);
    const cells = [entry(10, 1, place), entry(20, 2, { ...place, region: '西区' })];
    const sheet = oneSum(total, cells, time);
    const other = (value: CellValue, more: Spot = {}, when: object = time) =>
      madeUpForm({ ...when, cells: [placedCell(value, { ...place, role: 'entry', ...more })] });
    expect(named(sheet, total)).toEqual(['C2', 'C3', 'C1']);
    expect(named(sheet, total, [sheet, other(35)])).toEqual(['C2']);
    // What it confirms is left alone; what it leaves open, or says of another time, tells nothing.
    expect(named(sheet, total, [sheet, other(10)])).toEqual(['C3', 'C1']);
    expect(named(sheet, total, [sheet, other(null)])).toEqual(['C2', 'C3', 'C1']);
    expect(named(sheet, total, [sheet, other(35, {}, { ...time, year: 2029 })])).toEqual(['C2', 'C3', 'C1']);
    const targets = [entry(10, 1, { ...place, field: 'target' }), entry(20, 2)];
    const split = oneSum(total, targets, time);
    expect(named(split, total, [split, other(35)])).toEqual(['C2', 'C3', 'C1']);
  });

  it('say what was found, what it would be, and what that mends and breaks', () => {
    const total = official(21);
    const [only] = parts(12);
    const sheet = oneSum(total, [only!]);
    const constraints = constraintsOf(sheet, [sheet]);
    const broken = constraints.get(only!)?.[0];
    expect(localise(plan, sheet, broken!, constraints)).toMatchObject([
      { cell: only, mends: 1, breaks: 0, evidence: 'transposed' },
    ]);
  });
});

describe('the suspects where a document splits the target', () => {
  const units = Array.from({ length: 13 }, (_, at) => `${at + 1}区`);
  const plan = madeUpLibrary(
    units.flatMap((region) => [
      madeUpTarget(3, { region }),
      madeUpTarget(20, { region, indicator: 'patents' }),
    ]),
  );

  /** A column of a split: the target of the unit, and those it typed for its parts. */
  function split(
    indicator: string,
    column: number,
    official: number,
    typed: readonly number[],
    whole = official,
  ) {
    const about = { indicator, year: 2030, field: 'target' };
    const total = placedCell(whole, { at: [0, column], official, ...about });
    const parts = units.map((region, at) =>
      placedCell(typed[at] as number, { at: [at + 1, column], role: 'entry', region, ...about }),
    );
    const sum = placedSum(total, parts);
    return { ...sum, layout: { ...sum.layout, field: 'target' } };
  }
  const named = (total: PlacedCell, sums: readonly ReturnType<typeof split>[]) => {
    const cells = sums.flatMap((sum) => [sum.total, ...sum.parts]);
    const sheet = madeUpForm({ cells, sums });
    return suspectsOfTotal(plan, sheet, total, constraintsOf(sheet, [sheet])).map(({ cell }) => cell);
  };
  const but = (value: number, others: Readonly<Record<number, number>>) =>
    units.map((_, at) => others[at] ?? value);

  it('are the parts of that very target that differ from the document', () => {
    const labs = split('labs', 2, 39, but(3, { 0: 4 }));
    const patents = split('patents', 3, 260, but(20, { 1: 25, 4: 26 }));
    expect(named(patents.total, [labs, patents])).toEqual(['D3', 'D6']);
    expect(named(labs.total, [labs, patents])).toEqual(['C2']);
  });

  it('are the total alone where all parts are as the document has them', () => {
    const labs = split('labs', 2, 39, but(3, {}), 40);
    expect(named(labs.total, [labs])).toEqual(['C1']);
  });

  it('are five at most: more help nobody', () => {
    const labs = split('labs', 2, 39, but(3, { 0: 1, 2: 1, 4: 1, 6: 1, 8: 1, 10: 1 }));
    expect(named(labs.total, [labs])).toEqual(['C2', 'C4', 'C6', 'C8', 'C10']);
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
    ['5', '9', 'digit'],
    ['105', '15', 'dropped'],
    ['15', '105', 'dropped'],
    ['1', '19', 'dropped'],
    ['31', '631', 'dropped'],
    ['1.5', '1.25', 'dropped'],
    ['12', '1234', null],
    ['1234', '12', null],
    ['2134', '1234', 'transposed'],
    ['1243', '1234', 'transposed'],
    ['1.43', '1.34', 'transposed'],
    ['2143', '1234', null],
    ['1432', '1234', null],
    ['2345', '1234', null],
    ['-9', '9', 'dropped'],
    ['5', '0', 'digit'],
    ['0', '20', 'dropped'],
    ['100', '631', null],
    ['136', '631', null],
    ['631', '631', null],
    ['0', '631', null],
  ])('turns %s into %s: %s', (typed, meant, slip) => {
    expect(slipBetween(typed, meant)).toBe(slip);
  });
});
