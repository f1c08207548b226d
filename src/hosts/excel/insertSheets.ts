import { MAX_CELL_TEXT, MAX_FORMULA } from '../../core/sheet/limits';
import { cellAddress, rangeAddress } from '../../core/sheet/address';
import type { InsertedSheet } from '../../core/sheet/host';
import { HostRefusal } from '../../core/sheet/host';
import { fitsAsText } from '../../core/sheet/excelRule';
import { createListCollector } from '../../core/sheet/listSheet';
import type { Cell, SheetModel } from '../../core/sheet/model';
import { firstOverlap } from '../../core/sheet/range';
import { freeSheetName, isSheetName } from '../../core/sheet/sheetName';
import { excelRefusals } from '../../core/wording/excelHost';
import type { Fillings, Language, Text } from '../../core/wording/text';
import { fill } from '../../core/wording/text';
import { drawSheet } from './drawSheet';
import { codeOf, detailOf } from './excelError';
import { RequestBudget } from './requestBudget';
import type { Supports } from './support';

/** What was added. */
export interface Insertion {
  readonly sheets: readonly InsertedSheet[];
  /** Name of the hidden sheet with drop-down items that the rules themselves could not hold. */
  readonly listSheet: string | null;
}

const VISIBILITY = { hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/**
 * Adds the sheets after the existing ones, in three requests as long as they are below 1 MB: the names that are
 * taken, the empty sheets with their ids, and everything else. When Excel refuses anything, the sheets that were
 * added are deleted by their ids, so that a sheet of the user is never touched. Drop-down items that a rule cannot
 * hold go to one more sheet, which nobody sees.
 *
 * @throws HostRefusal `sheet-name`, `sheet-model`, `write-failed`.
 */
export async function insertSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetModel[],
  supports: Supports,
  language: Language,
): Promise<Insertion> {
  if (sheets.length === 0) return { sheets: [], listSheet: null };
  for (const sheet of sheets) check(sheet, language);

  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = worksheets.items.map((worksheet) => worksheet.name);
  const names = sheets.map((sheet) => {
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    return name;
  });

  const lists = createListCollector(taken);
  if (supports('dataValidation')) {
    for (const { rule } of sheets.flatMap(({ validations }) => validations ?? [])) {
      if ('items' in rule && !fitsAsText(rule.items)) lists.add(rule.items);
    }
  }
  const listSheet = lists.sheet();
  // First, so that the rules find their lists.
  const drawn = listSheet === null ? sheets : [listSheet, ...sheets];
  if (listSheet !== null) names.unshift(listSheet.name);

  const added = names.map((name) => {
    const worksheet = worksheets.add(name);
    worksheet.load('id,name');
    return worksheet;
  });
  try {
    await context.sync();
    const tools = { supports, language, budget: new RequestBudget(context), listSource: lists.add };
    const inserted: InsertedSheet[] = [];
    for (const [index, sheet] of drawn.entries()) {
      const worksheet = added[index] as Excel.Worksheet;
      inserted.push({ name: names[index] as string, leftOut: await drawSheet(worksheet, sheet, tools) });
    }
    show(added, drawn);
    // Writing can be lost without an error while a cell is being edited; a sheet that stayed empty tells.
    const used = added.map((worksheet) => worksheet.getUsedRangeOrNullObject(true).load('address'));
    await context.sync();
    if (used.some((range, index) => range.isNullObject && holdsSomething(drawn[index] as SheetModel))) {
      throw new HostRefusal('write-failed', fill(excelRefusals.editing, {}, language));
    }
    return { sheets: inserted.slice(drawn.length - sheets.length), listSheet: listSheet?.name ?? null };
  } catch (error) {
    await removeAdded(context, added);
    if (error instanceof HostRefusal) throw error;
    const text =
      codeOf(error) === 'InvalidOperationInCellEditMode' ? excelRefusals.editing : excelRefusals.insertFailed;
    throw new HostRefusal('write-failed', fill(text, { detail: detailOf(error) }, language));
  }
}

/** Leaves the selection on the first entry cell of the first visible sheet, then hides what is to be hidden. */
function show(added: readonly Excel.Worksheet[], sheets: readonly SheetModel[]): void {
  const first = sheets.findIndex((sheet) => (sheet.visibility ?? 'visible') === 'visible');
  if (first >= 0) {
    const worksheet = added[first] as Excel.Worksheet;
    const { top, left, bottom, right } = sheets[first]?.selection ?? { top: 0, left: 0, bottom: 0, right: 0 };
    worksheet.activate();
    worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).select();
  }
  sheets.forEach(({ visibility }, index) => {
    if (visibility === 'hidden' || visibility === 'veryHidden') {
      (added[index] as Excel.Worksheet).visibility = VISIBILITY[visibility];
    }
  });
}

/** By id: if adding a name failed because somebody else has just taken it, that sheet is not ours. */
async function removeAdded(context: Excel.RequestContext, added: readonly Excel.Worksheet[]): Promise<void> {
  const ids = added.flatMap((worksheet) => loadedId(worksheet) ?? []);
  if (ids.length === 0) return;
  const { worksheets } = context.workbook;
  const found = ids.map((id) => worksheets.getItemOrNullObject(id));
  await context.sync();
  for (const worksheet of found) {
    if (worksheet.isNullObject) continue;
    // Excel deletes no sheet that is very hidden.
    worksheet.visibility = 'Hidden';
    worksheet.delete();
  }
  await context.sync();
}

/** The id, when the request that added the sheet has come back; reading it earlier throws. */
function loadedId(worksheet: Excel.Worksheet): string | null {
  try {
    return worksheet.id;
  } catch {
    return null;
  }
}

function holdsSomething(sheet: SheetModel): boolean {
  return sheet.rows.some((row) =>
    row.some(
      (cell) =>
        cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== '')),
    ),
  );
}

/** Refuses before anything is added what Excel would refuse half-way. */
function check(sheet: SheetModel, language: Language): void {
  const refuse = (code: string, text: Text, fillings: Fillings): never => {
    throw new HostRefusal(code, fill(text, { sheet: sheet.name, ...fillings }, language));
  };
  if (!isSheetName(sheet.name)) refuse('sheet-name', excelRefusals.sheetName, { name: sheet.name });
  const overlap = firstOverlap(sheet.merges);
  if (overlap) {
    const [first, second] = overlap.map(rangeAddress) as [string, string];
    refuse('sheet-model', excelRefusals.overlappingMerges, { first, second });
  }
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      const text = cell && problemOf(cell);
      if (text) refuse('sheet-model', text, { cell: cellAddress(rowIndex, column) });
    });
  });
}

function problemOf({ value, formula }: Cell): Text | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return excelRefusals.notANumber;
  const tooLong =
    (typeof value === 'string' && value.length > MAX_CELL_TEXT) || (formula?.length ?? 0) > MAX_FORMULA;
  return tooLong ? excelRefusals.textTooLong : null;
}
