import { cellAt } from '../../../src/core/sheet/model';
import { inverse } from '../../../src/core/validation/fixes';
import type { Issue } from '../../../src/core/validation/issue';
import { validateWorkbook } from '../../../src/core/validation/validate';
import { XlsxHost } from '../../../src/hosts/xlsx';
import { library, report, type FilledSheet } from './filledSheet';

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
