import { cellAt } from '../../../../src/core/sheet/model';
import { inverse } from '../../../../src/core/validation/findings/fixes';
import type { Issue } from '../../../../src/core/validation/issue';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { XlsxHost } from '../../../../src/hosts/xlsx';
import {
  restoreFormulas,
  templateFormulas,
  withoutBlankRows,
} from '../../../../src/core/validation/evidence/templateFormula';
import { library, report, type FilledSheet } from '../filledSheet';
import { madeUpForm, placedCell } from '../madeUpForm';
import { sheetOf, type Values } from '../smallTable';

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
        rows: Array.from({ length: 13 }, (_, at) => at + 7).map((row) => [row, row + down] as const),
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
    ['=SUM($F$8:F20)-SUM(F8:$F$20)', 1, 1, '=SUM($G$9:G21)-SUM(G9:$G$21)'],
    ['=F8-SUM($B$3:$C$5)', 2, 1, '=G10-SUM($C$5:$D$7)'],
    ['=F8-SUM(H30:I31)', 2, 1, '=G10-SUM(I32:J33)'],
  ])('%s, moved by %d rows and %d columns: %s', (formula, down, right, wanted) => {
    expect(moved(down, right)?.(gap(formula))).toBe(wanted);
  });

  it('is told also where a column was found after those that stand behind it', () => {
    const form = madeUpForm({
      rows: [[7, 7]],
      columns: [
        [5, 6],
        [4, 4],
      ],
    });
    expect(templateFormulas(form)?.(gap('=F8-E8+J8'))).toBe('=G8-E8+K8');
  });

  it('is none where the template holds none', () => {
    expect(moved(1, 1)?.(placedCell(5))).toBeUndefined();
  });

  it.each([
    [
      'columns stand in another order',
      {
        rows: [[7, 7]],
        columns: [
          [4, 5],
          [5, 4],
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

describe('the formula in a table that lost or got lines', () => {
  const wanted = (formula: string, rows: readonly (readonly [number, number])[]) =>
    templateFormulas(
      madeUpForm({
        rows,
        columns: [
          [4, 4],
          [5, 6],
        ],
      }),
    )?.(placedCell(5, { at: [7, 6], role: 'computed', more: { formula } }));
  // The template has the rows 8 to 12; row numbers within formulas count from 1.
  const all = [
    [7, 7],
    [8, 8],
    [9, 9],
    [10, 10],
    [11, 11],
  ] as const;

  it.each([
    ['a row was put in', '=SUM(E9:E12)', [all[0], all[1], [9, 10], [10, 11], [11, 12]], '=SUM(E9:E13)'],
    ['the last rows were deleted', '=SUM(E9:E12)', all.slice(0, 3), '=SUM(E9:E10)'],
    [
      'the first row of the block was deleted',
      '=SUM(E9:E12)',
      [all[0], [9, 8], [10, 9], [11, 10]],
      '=SUM(E9:E11)',
    ],
    [
      'rows changed places',
      '=SUM(E9:E12)-E9',
      [all[0], [8, 11], [9, 9], [10, 10], [11, 8]],
      '=SUM(E9:E12)-E12',
    ],
    ['a column was put in', '=ROUND($F$9-E9,2)', all, '=ROUND($G$9-E9,2)'],
    ['only a row below the reference is gone', '=E8*$F$2+E20', all.slice(0, 4), '=E8*$G$2+E20'],
  ] as const)('%s', (_, formula, rows, expected) => {
    expect(wanted(formula, rows)).toBe(expected);
  });

  it.each([
    ['a row', '=E8-E10', [all[0], [8, 8], [10, 9], [11, 10]]],
    ['all rows of a block', '=SUM(E9:E10)', [all[0], [10, 8], [11, 9]]],
  ] as const)('cannot be told when %s that it refers to is gone', (_, formula, rows) => {
    expect(wanted(formula, rows)).toBeUndefined();
  });
});

describe('the formula beside lines that were put in', () => {
  // The template has the rows 9 to 11 and the columns E and F.
  const wanted = (formula: string, extra: { extraRows?: number[]; extraColumns?: number[] }) =>
    templateFormulas(
      madeUpForm({
        rows: [8, 9, 10].map((row) => [row, row] as const),
        columns: [4, 5].map((column) => [column, column] as const),
        ...extra,
      }),
    )?.(placedCell(5, { at: [7, 6], role: 'computed', more: { formula } }));

  it.each([
    ['takes in the row below the last one', '=SUM(E9:E11)', { extraRows: [11] }, '=SUM(E9:E12)'],
    ['takes in two rows below the last one', '=SUM(E9:E11)', { extraRows: [11, 12] }, '=SUM(E9:E13)'],
    ['stops at a gap', '=SUM(E9:E11)', { extraRows: [11, 13] }, '=SUM(E9:E12)'],
    ['leaves out a row above the first one', '=SUM(E9:E11)', { extraRows: [7] }, '=SUM(E9:E11)'],
    ['leaves out rows when its block ends earlier', '=SUM(E9:E10)', { extraRows: [10] }, '=SUM(E9:E10)'],
    ['keeps a block of a single row', '=SUM(E11:F11)', { extraRows: [11] }, '=SUM(E11:F11)'],
    ['keeps a sum of one column', '=SUM(F9:F11)', { extraColumns: [6] }, '=SUM(F9:F11)'],
    ['takes in the column beside the last one', '=SUM(E9:F9)', { extraColumns: [6] }, '=SUM(E9:G9)'],
  ])('%s', (_, formula, extra, expected) => {
    expect(wanted(formula, extra)).toBe(expected);
  });
});

describe('a formula whose blocks reach below the table', () => {
  // The table ends with row 3; rows 4 and 5 were put in, and nothing but a 7 in C5 is in them.
  const values: Values = [
    [1, 1, 1],
    [2, 2, 2],
    [null, null, null],
    [null, ' ', null],
    [null, null, 7],
    [null, null, null],
  ];
  const form = madeUpForm({ rows: [0, 1, 2].map((row) => [row, row] as const), actual: sheetOf(values) });

  it.each([
    ['ends with the table where the rows are blank', '=SUM(A1:A5)', '=SUM(A1:A3)'],
    ['ends with the table where they are blank across', '=SUM(A1:B4)', '=SUM(A1:B3)'],
    ['ends with the last row that has something in it', '=SUM(C1:C6)', '=SUM(C1:C5)'],
    ['ends with it whatever column it is in', '=SUM(A1:C6)', '=SUM(A1:C5)'],
    ['leaves a column beside it out of account', '=SUM(A1:B6)', '=SUM(A1:B3)'],
    ['keeps the blank rows of the table', '=SUM(A1:A3)', '=SUM(A1:A3)'],
    ['keeps what is fixed', '=SUM($A$1:$A$5)', '=SUM($A$1:$A$3)'],
    ['keeps a cell alone', '=A5+SUM(A1:A5)', '=A5+SUM(A1:A3)'],
    ['keeps a block turned round', '=SUM(A5:A1)', '=SUM(A5:A1)'],
    ['keeps what is quoted', '=IF(A1="A1:A5",1,A1:A4)', '=IF(A1="A1:A5",1,A1:A3)'],
  ])('%s', (_, formula, wanted) => {
    expect(withoutBlankRows(form, formula)).toBe(wanted);
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
