import type { CellChange } from '../../../../src/core/sheet/host';
import { changedCells, inverse, safeFixesOf } from '../../../../src/core/validation/findings/fixes';
import type { Fix, Issue, SheetFindings } from '../../../../src/core/validation/issue';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { XlsxHost } from '../../../../src/hosts/xlsx';
import { annex, library } from '../filledSheet';

/** All changes of the safe fixes, as the pane applies them. */
const safeFixes = (found: readonly SheetFindings[]): readonly CellChange[] =>
  safeFixesOf(found).flatMap(({ changes }) => changes);

const change = (row: number, value: number): CellChange => ({ sheet: '表', row, column: 2, value });

const fix = (changes: readonly CellChange[], safe = true): Fix => ({ preview: '…', changes, safe });

function findings(...fixes: readonly Fix[]): readonly SheetFindings[] {
  const issues = fixes.map((each): Issue => ({
    ruleId: 'text-number',
    level: 'error',
    status: 'fail',
    sheet: '表',
    cell: 'C1',
    actual: null,
    expected: null,
    message: '文本。',
    related: [],
    messageId: 'plain',
    fix: each,
  }));
  return [{ sheet: '表', template: 'city-annex-3', recognisedBy: 'labels', issues, notRun: [] }];
}

describe('all safe fixes at once', () => {
  it('leave out what could alter the meaning', () => {
    expect(safeFixes(findings(fix([change(0, 1)]), fix([change(1, 2)], false)))).toEqual([change(0, 1)]);
  });

  it('are those of findings, not of checks that were not run', () => {
    const [sheet] = findings(fix([change(0, 1)]));
    const issues = sheet!.issues.map((issue): Issue => ({ ...issue, status: 'notRun' }));
    expect(safeFixes([{ ...sheet!, issues }])).toEqual([]);
  });

  it('never change a cell twice, and never make half a fix', () => {
    const both = fix([change(0, 1), change(1, 1)]);
    const late = fix([change(1, 2), change(2, 2)]);
    expect(safeFixesOf(findings(both, late))).toEqual([both]);
  });

  it('mend real mistakes, so that nothing is found any more', async () => {
    const wrong = annex('city-annex-3').change({ E5: '２０００', E6: ' 176 ' });
    const host = new XlsxHost();
    await host.insertSheets([wrong.asRead()]);
    const before = await host.readWorkbook();
    const changes = safeFixes(validateWorkbook(library, before));
    expect(changedCells(changes)).toEqual(['E5', 'E6']);
    await host.apply(changes);
    const after = validateWorkbook(library, await host.readWorkbook());
    expect(after[0]!.issues.filter(({ ruleId }) => ruleId === 'text-number')).toEqual([]);

    await host.apply(inverse(changes, before));
    expect(validateWorkbook(library, await host.readWorkbook())).toEqual(validateWorkbook(library, before));
  });
});

describe('taking changes back', () => {
  const sheets = [
    {
      name: '表',
      merges: [],
      rows: [[{ value: '12家', style: { numberFormat: '@' } }, { value: 3, formula: '=A1+1' }, undefined]],
    },
  ];

  it('gives value and number format back, if the cell still holds what the fix has put there', () => {
    expect(inverse([{ sheet: '表', row: 0, column: 0, value: 12, numberFormat: '0' }], { sheets })).toEqual([
      { sheet: '表', row: 0, column: 0, value: '12家', numberFormat: '@', expected: 12 },
    ]);
  });

  it('gives a formula back as a formula', () => {
    expect(inverse([{ sheet: '表', row: 0, column: 1, value: 5 }], { sheets })).toEqual([
      { sheet: '表', row: 0, column: 1, value: null, formula: '=A1+1', numberFormat: 'General', expected: 5 },
    ]);
  });

  it('empties a cell that was empty, also after a formula was put there', () => {
    const changes = [{ sheet: '表', row: 4, column: 4, value: null, formula: '=SUM(A1:A2)' }];
    expect(inverse(changes, { sheets })).toEqual([
      { sheet: '表', row: 4, column: 4, value: null, numberFormat: 'General' },
    ]);
  });

  it('looks up what stood there in the sheet of the change', () => {
    const other = { name: '另一张', merges: [], rows: [[{ value: 7 }]] };
    const changes = [{ sheet: '另一张', row: 0, column: 0, value: 8 }];
    expect(inverse(changes, { sheets: [...sheets, other] })).toMatchObject([{ value: 7, expected: 8 }]);
    expect(inverse(changes, { sheets })).toMatchObject([{ value: null }]);
  });

  it('takes a cell back once, however often it was changed', () => {
    const changes = [1, 2].map((value) => ({ sheet: '表', row: 0, column: 0, value }));
    expect(inverse(changes, { sheets })).toMatchObject([{ value: '12家', expected: 2 }]);
  });
});
