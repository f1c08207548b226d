import fc from 'fast-check';
import type { SheetModel } from '../../../src/core/sheet/model';
import { templates } from '../../../src/core/templates/catalogue';
import type { Issue } from '../../../src/core/validation/issue';
import { issueMessage, validateWorkbook } from '../../../src/core/validation/validate';
import { allocation, annex, FilledSheet, library, report } from './filledSheet';

const annexes = templates.filter(({ kind }) => kind === 'annex').map(({ id }) => id);

function findings(sheet: FilledSheet | SheetModel) {
  const model = 'asRead' in sheet ? sheet.asRead() : sheet;
  const [found] = validateWorkbook(library, { sheets: [model] });
  if (!found) throw new Error('no findings');
  return found;
}

function brief(issues: readonly Issue[]): string[] {
  return issues.map(({ level, ruleId, cell, message }) => `${level} ${ruleId} ${cell} ${message}`);
}

function errors(sheet: FilledSheet | SheetModel): string[] {
  return brief(findings(sheet).issues.filter(({ level }) => level === 'error'));
}

describe('an official annex', () => {
  it.each(annexes)('%s as issued gives no issue at all', (id) => {
    const found = findings(annex(id));
    expect(found).toMatchObject({ template: id, recognisedBy: 'labels' });
    expect(brief(found.issues)).toEqual([]);
  });

  it.each(annexes)('%s without merged cells, moved, with another sheet name gives no error', (id) => {
    const found = findings(annex(id).unmerged().moved(2, 1).named('Sheet1'));
    expect(found.template).toBe(id);
    expect(brief(found.issues)).toEqual([]);
  });

  it.each(annexes)('%s in another row order is read by its names and gives no error', (id) => {
    const sheet = annex(id);
    const rows = [
      ...new Set(
        sheet
          .cells()
          .filter(({ cell }) => cell.role === 'official')
          .map(({ row }) => row + 1),
      ),
    ];
    const first = rows[0] as number;
    // Only rows that follow each other change places: a group's heading stays where it is.
    const block = rows.filter((row, at) => row === first + at);
    const found = findings(sheet.withRowOrder(first, [...block].reverse()));
    expect(found.template).toBe(id);
    expect(brief(found.issues.filter(({ level }) => level !== 'info'))).toEqual([]);
    expect(found.issues.map(({ ruleId }) => ruleId)).toEqual(['order-changed']);
  });

  it('annex 3 typed by hand with everyday names gives no error', () => {
    const sheet = annex('city-annex-3').change({
      A1: null,
      A6: '南昌高新区',
      A7: '南昌经开区',
      A17: '湾里区',
      A15: '新建',
      B3: '研发投入强度',
      E3: '高企',
      K3: '技术合同交易额（亿元）',
    });
    expect(errors(sheet)).toEqual([]);
  });

  it('finds a changed number at its very cell, whatever number it is', () => {
    const numbers = annexes.flatMap((id) => {
      const sheet = annex(id);
      return sheet
        .cells()
        .filter(({ cell }) => cell.role === 'official' && typeof cell.value === 'number')
        .map(({ row, column, cell }) => ({ id, sheet, row, column, value: cell.value as number }));
    });
    expect(numbers).toHaveLength(71 + 195 + 72);
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.oneof(fc.integer({ min: -9, max: 99999 }), fc.constantFrom(0, 0.01, 1e-7, 123456789.25)),
        ({ id, sheet, row, column, value }, replacement) => {
          fc.pre(replacement !== value);
          const changed = sheet.mapCells((cell, at, across) =>
            at === row && across === column && cell ? { ...cell, value: replacement } : cell,
          );
          const found = findings(changed);
          expect(found.template).toBe(id);
          const hits = found.issues.filter(({ ruleId }) => ruleId === 'official-changed');
          expect(hits.map(({ cell }) => cell)).toEqual([`${String.fromCharCode(65 + column)}${row + 1}`]);
        },
      ),
      { numRuns: 150, seed: 20230717 },
    );
  });
});

describe('a form', () => {
  it('that is still blank has blanks only', () => {
    for (const { id } of templates.filter(({ kind }) => kind === 'form')) {
      const { issues } = findings(FilledSheet.of(id));
      expect([...new Set(issues.map(({ ruleId }) => ruleId))]).toEqual(['blank-entry']);
    }
  });

  it('that is filled in well gives no issue', () => {
    expect(brief(findings(report()).issues)).toEqual([]);
    expect(brief(findings(report({ region: '南昌市', year: 2024 })).issues)).toEqual([]);
    expect(brief(findings(report({ region: '洪都街办', year: 2023, period: '上半年' }, 0.5)).issues)).toEqual(
      [],
    );
    expect(brief(findings(allocation()).issues)).toEqual([]);
    expect(brief(findings(allocation({ region: '青云谱区' })).issues)).toEqual([]);
  });

  it('is recognised by its labels when the form code is gone', () => {
    const sheet = report();
    const found = findings(sheet.set({ identity: 'formCode' }, null));
    expect(found).toMatchObject({ template: 'report-indicators', recognisedBy: 'labels' });
  });

  it('filled with any plausible figures never gives an error', () => {
    const units = ['南昌市', '南昌高新区', '湾里管理局', '西湖区'];
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.constantFrom(2023, 2024, 2025),
        fc.constantFrom('一季度' as const, '上半年' as const, '前三季度' as const, '全年' as const),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.nat({ max: 6 }),
        (region, year, period, share, zeros) => {
          let sheet = report({ region, year, period }, share);
          // Zero is a figure like any other, except as a rank.
          const entries = sheet
            .cells()
            .filter(
              ({ cell }) => cell.binding?.field === 'actual' && cell.binding.indicator !== 'ht-zone-rank',
            );
          for (const { row, column } of entries.slice(0, zeros)) {
            sheet = sheet.mapCells((cell, at, across) =>
              at === row && across === column && cell?.role === 'entry' ? { ...cell, value: 0 } : cell,
            );
          }
          expect(errors(sheet)).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('the findings', () => {
  it('are the same, letter for letter, for the same sheet', () => {
    const sheet = report().change({ F7: '５.６', F8: -3, F9: null });
    const once = JSON.stringify(findings(sheet));
    expect(JSON.stringify(findings(sheet))).toBe(once);
    expect(once).toContain('５.６');
  });

  it('come layer by layer, then from top to bottom', () => {
    const { issues } = findings(
      annex('city-annex-3').change({ C17: 1, C6: '５.７２', E3: '其他', D10: null }),
    );
    expect(issues.map(({ ruleId, cell }) => `${ruleId} ${cell}`)).toEqual([
      'label-changed E3',
      'text-number C6',
      'official-changed D10',
      'official-changed C17',
    ]);
  });

  it('state numbers as exact decimals', () => {
    const [issue] = findings(annex('city-annex-3').change({ P17: 1e-7 })).issues.filter(
      ({ ruleId }) => ruleId === 'official-changed',
    );
    expect(issue).toMatchObject({
      cell: 'P17',
      actual: '0.0000001',
      expected: '0.13',
      difference: '-0.1299999',
    });
  });

  it('can be said in English too', () => {
    const [issue] = findings(annex('city-annex-3').change({ E6: 613 })).issues.filter(
      ({ ruleId }) => ruleId === 'official-changed',
    );
    expect(issue?.message).toContain('E6（南昌高新区2023年高新技术企业数量）文件为 631，现为 613');
    expect(issueMessage(library, issue as Issue, 'en-US')).toContain('the document says 631, the sheet 613');
  });

  it('say for a sheet of no template that nothing was checked', () => {
    const found = findings({ name: '便签', rows: [[{ value: '买菜' }, { value: 3 }]], merges: [] });
    expect(found).toMatchObject({ template: null, recognisedBy: 'none', issues: [] });
    expect(found.notRun.length).toBeGreaterThan(10);
    expect(found.notRun.every(({ reason }) => reason.includes('没有认出'))).toBe(true);
  });

  it('of an empty workbook and of empty sheets are empty', () => {
    expect(validateWorkbook(library, { sheets: [] })).toEqual([]);
    expect(findings({ name: 'Sheet1', rows: [], merges: [] }).issues).toEqual([]);
  });
});
