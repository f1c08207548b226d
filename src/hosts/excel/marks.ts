import { rangeAddress } from '../../core/sheet/address';
import { toExcelFormat } from '../../core/sheet/excelRule';
import type { Mark } from '../../core/sheet/host';
import { HostRefusal } from '../../core/sheet/host';
import { excelRefusals } from '../../core/wording/excelHost';
import type { Language } from '../../core/wording/text';
import { fill } from '../../core/wording/text';
import { codeOf } from './excelError';
import { RequestBudget } from './requestBudget';

/** Rough size of the calls of one mark on the wire. */
const MARK_BYTES = 3_000;

/**
 * Lays marks over cells as conditional formats on top of those that are there, in two requests below 1 MB each. When
 * Excel refuses one, those that were laid are taken off again.
 *
 * @throws HostRefusal `sheet-missing`, or `sheet-protected` for a sheet that forbids formatting.
 */
export async function layMarks(
  context: Excel.RequestContext,
  marks: readonly Mark[],
  language: Language,
): Promise<void> {
  if (marks.length === 0) return;
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const found = new Map(worksheets.items.map((worksheet) => [worksheet.name, worksheet]));
  const missing = marks.find(({ sheet }) => !found.has(sheet));
  if (missing) {
    const { sheet } = missing;
    throw new HostRefusal('sheet-missing', fill(excelRefusals.sheetMissing, { sheet }, language));
  }
  const budget = new RequestBudget(context);
  try {
    // The format added last comes out on top, as the first of the list is meant to.
    for (const { sheet, format } of [...marks].reverse()) {
      await budget.spend(MARK_BYTES);
      const { top, left, bottom, right } = format.range;
      const range = (found.get(sheet) as Excel.Worksheet).getRangeByIndexes(
        top,
        left,
        bottom - top + 1,
        right - left + 1,
      );
      range.conditionalFormats.add('Custom').custom.set(toExcelFormat(format));
    }
    await context.sync();
  } catch (error) {
    for (const formula of new Set(marks.map(({ format }) => format.formula))) {
      await removeMarks(context, formula);
    }
    if (codeOf(error) !== 'AccessDenied') throw error;
    const { sheet, format } = marks[0] as Mark;
    const fillings = { sheet, range: rangeAddress(format.range) };
    throw new HostRefusal('sheet-protected', fill(excelRefusals.sheetProtected, fillings, language));
  }
}

/** Takes off all conditional formats with this formula; in four requests, whatever the number of sheets. */
export async function removeMarks(context: Excel.RequestContext, formula: string): Promise<number> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const formats = worksheets.items.map((worksheet) => {
    const { conditionalFormats } = worksheet.getRange();
    conditionalFormats.load('items/type');
    return conditionalFormats;
  });
  await context.sync();
  // Only formats that rest on a formula have one to be asked for.
  const custom = formats.flatMap(({ items }) => items.filter(({ type }) => type === 'Custom'));
  const rules = custom.map((format) => {
    const { rule } = format.custom;
    rule.load('formula');
    return { format, rule };
  });
  await context.sync();
  const ours = rules.filter(({ rule }) => rule.formula === formula);
  for (const { format } of ours) format.delete();
  await context.sync();
  return ours.length;
}
