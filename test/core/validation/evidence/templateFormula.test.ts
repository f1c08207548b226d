import { cellAt } from '../../../../src/core/sheet/model';
import { inverse } from '../../../../src/core/validation/findings/fixes';
import type { Issue } from '../../../../src/core/validation/issue';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { XlsxHost } from '../../../../src/hosts/xlsx';
import { restoreFormulas, templateFormulas } from '../../../../src/core/validation/evidence/templateFormula';
import { library, report, type FilledSheet } from '../filledSheet';
import { madeUpForm, placedCell } from '../madeUpForm';

const gap = { indicator: 'hte-count', field: 'gap' };

function issueOf(sheet: FilledSheet, ruleId: string): Issue {
  const found = validateWorkbook(library, { sheets: [sheet.asRead()] })[0]!.issues.find(
    (issue) => issue.ruleId === ruleId,
  );
  if (!found) throw new Error(`no issue of ${ruleId}`);
  return found;
}

const formulaAt = (sheet: FilledSheet, row: number, column: number): string | undefined =>
  cellAt(sheet.asRead(), row, column)?.formula;

describe('formulas of the template', () => {
  it('come back where a figure was typed over them, and the fix can be taken back', async () => {
    const form = report();
    const typed = form.set(gap, 5);
    const { fix } = issueOf(typed, 'formula-overwritten');
    const [change] = fix!.changes;
    expect(change?.formula).toBe(formulaAt(form, change!.row, change!.column));
    expect(fix!.safe).toBe(false);

    const host = new XlsxHost();
    await host.insertSheets([typed.asRead()]);
    const before = await host.readWorkbook();
    await host.apply(fix!.changes);
    const [mended] = (await host.readWorkbook()).sheets;
    expect(cellAt(mended!, change!.row, change!.column)?.formula).toBe(change!.formula);
    await host.apply(inverse(fix!.changes, before));
    const [again] = (await host.readWorkbook()).sheets;
    expect(cellAt(again!, change!.row, change!.column)).toMatchObject({ value: 5 });
  });

  it('come back where they were changed, as they must read in a table that moved', () => {
    const moved = report().moved(2, 1);
    const { fix } = issueOf(moved.set(gap, -29, { formula: '=F8-E8' }), 'formula-changed');
    const [change] = fix!.changes;
    const original = report();
    const formula = formulaAt(original, change!.row - 2, change!.column - 1);
    expect(formula).toMatch(/F8/);
    expect(change!.formula).toContain('G10');
    expect(fix!.preview).toContain('=F8-E8 → =');
  });
});

describe('the formula that a cell should hold', () => {
  const gap = (formula: string) => placedCell(5, { at: [7, 6], role: 'computed', more: { formula } });
  const moved = (down: number, right: number) =>
    templateFormulas(
      madeUpForm({
        rows: [7, 8].map((row) => [row, row + down] as const),
        columns: [4, 5].map((column) => [column, column + right] as const),
      }),
    );

  it.each([
    ['=F8-E8', 0, 0, '=F8-E8'],
    ['=F8-E8', 2, 0, '=F10-E10'],
    ['=F8-E8', 0, 1, '=G8-F8'],
    ['=SUM(F8:F20)', -1, -2, '=SUM(D7:D19)'],
    ['=F8*$C$5', 0, 0, '=F8*$C$5'],
    ['=F8*$C$5+$Z9+AA$9', 2, 1, '=G10*$D$7+$AA11+AB$11'],
    ['=IF(K5="2025年F8",F8,"E8 ""B2""")', 1, 1, '=IF(L6="2025年F8",G9,"E8 ""B2""")'],
    ['=LOG10(F8)', 1, 0, '=LOG10(F9)'],
    ['=KC.GAP("研发",F8,2025)', 1, 0, '=KC.GAP("研发",F9,2025)'],
    ['=F8+ABC9999999', 1, 0, '=F9+ABC9999999'],
  ])('%s, moved by %d rows and %d columns: %s', (formula, down, right, wanted) => {
    expect(moved(down, right)?.(gap(formula))).toBe(wanted);
  });

  it('is none where the template holds none', () => {
    expect(moved(1, 1)?.(placedCell(5))).toBeUndefined();
  });

  it.each([
    [
      'rows did not move together',
      {
        rows: [
          [7, 7],
          [8, 9],
        ],
        columns: [[4, 4]],
      },
    ],
    [
      'columns did not move together',
      {
        rows: [[7, 7]],
        columns: [
          [4, 4],
          [5, 7],
        ],
      },
    ],
    ['rows are not found', { rows: [], columns: [[4, 4]] }],
    ['columns are not found', { rows: [[7, 7]], columns: [] }],
    ['the form is not known', { rows: [[7, 7]], columns: [[4, 4]], assumed: ['region'] }],
  ] as const)('cannot be told where %s', (_, form) => {
    expect(templateFormulas(madeUpForm(form))).toBeNull();
  });
});

describe('formulas put back', () => {
  const spot = { at: [7, 6], role: 'computed', more: { formula: '=F8-E8' } } as const;
  const formulaOf = ({ expected }: ReturnType<typeof placedCell>) => expected.cell.formula;

  it('say what stands there now and what comes', () => {
    expect(restoreFormulas([placedCell(5, spot)], formulaOf)).toEqual({
      preview: 'G8：5 → =F8-E8',
      changes: [{ sheet: '表', row: 7, column: 6, value: null, formula: '=F8-E8', expected: 5 }],
      safe: false,
    });
    const other = placedCell(5, spot, { value: 5, formula: '=F8' });
    expect(restoreFormulas([other], formulaOf)?.preview).toBe('G8：=F8 → =F8-E8');
    const empty = { ...placedCell(null, spot), cell: undefined };
    expect(restoreFormulas([empty], formulaOf)?.preview).toBe('G8： → =F8-E8');
  });

  it('bring the number format of the template along', () => {
    const more = { ...spot.more, style: { numberFormat: '0.0%' } };
    expect(restoreFormulas([placedCell(5, { ...spot, more })], formulaOf)?.changes).toMatchObject([
      { formula: '=F8-E8', numberFormat: '0.0%' },
    ]);
    const plain = placedCell(5, { ...spot, more: { ...spot.more, style: { bold: true } } });
    expect(Object.keys(restoreFormulas([plain], formulaOf)!.changes[0]!)).not.toContain('numberFormat');
  });

  it('show the first and count the rest; cells without a formula stay as they are', () => {
    const below = placedCell(6, { ...spot, at: [8, 6], more: { formula: '=F9-E9' } });
    const fix = restoreFormulas([placedCell(1), placedCell(5, spot), below], formulaOf);
    expect(fix?.preview).toBe('G8：5 → =F8-E8 …（2）');
    expect(fix?.changes.map(({ row, formula }) => [row, formula])).toEqual([
      [7, '=F8-E8'],
      [8, '=F9-E9'],
    ]);
  });

  it('are none where no cell has one', () => {
    expect(restoreFormulas([placedCell(1)], formulaOf)).toBeUndefined();
    expect(restoreFormulas([], formulaOf)).toBeUndefined();
  });
});
