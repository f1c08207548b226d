import type { CellRange } from '../../core/sheet/range';
import { parseRange } from '../../core/sheet/address';
import { HostRefusal, type ReadWatch } from '../../core/sheet/host';
import { createListResolver } from '../../core/sheet/listSheet';
import type { Cell, DefinedName, OpenWorkbook, SheetModel } from '../../core/sheet/model';
import { fromExcelProtection } from '../../core/sheet/protection';
import { excelLeftOut, excelRefusals } from '../../core/wording/excelHost';
import type { Language } from '../../core/wording/text';
import { fill } from '../../core/wording/text';
import { cellOf, RANGE_ARRAYS, styleByFormat } from './cellOutput';
import type { Supports } from './support';

/** Cells asked for in one request: four arrays of them stay below the 5 MB that Excel on the web answers with. */
const CELLS_PER_REQUEST = 30_000;
/** Sheets asked for in one request, so that a workbook of many shows progress and can be left off. */
const SHEETS_PER_REQUEST = 8;
/** More than any form holds; beyond it a sheet is cut, and the user is told. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

interface Found {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

interface Wanted extends Found {
  readonly rows: number;
  readonly columns: number;
  readonly chunks: readonly { readonly top: number; readonly range: Excel.Range }[];
  readonly merged: Excel.RangeAreas | null;
  readonly rowsHidden: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columnsHidden: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

/**
 * Reads what the validator needs: values, formulas, number formats, merges, names, what is hidden, protection. Three
 * requests for a workbook of up to eight sheets, two for sheets asked for by name; one more per eight further sheets
 * and per 30,000 cells.
 *
 * @param names only these sheets.
 * @throws HostRefusal `sheet-missing` for a name that is not there; `cancelled` when the watch ends the reading.
 */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[] | undefined,
  supports: Supports,
  language: Language,
  watch?: ReadWatch,
): Promise<OpenWorkbook> {
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  const found = await find(context, names, language);
  const leftOut = new Set<string>();
  const send = async (read: number): Promise<void> => {
    await context.sync();
    watch?.progress(read, found.length);
    if (watch?.isCancelled())
      throw new HostRefusal('cancelled', fill(excelRefusals.readingCancelled, {}, language));
  };

  let queued = 0;
  let queuedSheets = 0;
  const wanted: Wanted[] = [];
  for (const { worksheet, used } of found) {
    if (queuedSheets === SHEETS_PER_REQUEST) {
      await send(wanted.length);
      queued = 0;
      queuedSheets = 0;
    }
    queuedSheets += 1;
    const [rows, columns] = extent(used);
    if (used.isNullObject) {
      wanted.push({
        worksheet,
        used,
        rows,
        columns,
        chunks: [],
        merged: null,
        rowsHidden: null,
        columnsHidden: null,
      });
      continue;
    }
    if (rows > MOST_ROWS || columns > MOST_COLUMNS) {
      const fillings = { sheet: worksheet.name, rows: MOST_ROWS, columns: MOST_COLUMNS };
      leftOut.add(fill(excelLeftOut.tooLarge, fillings, language));
    }
    const height = Math.min(rows, MOST_ROWS);
    const width = Math.min(columns, MOST_COLUMNS);
    const step = Math.max(1, Math.floor(CELLS_PER_REQUEST / width));
    const whole = worksheet.getRangeByIndexes(0, 0, height, width);
    const hiddenKnown = supports('rowProperties');
    // Neither true nor false but `null` when only some are hidden.
    const someHidden = [used.rowHidden, used.columnHidden].some((hides: boolean | null) => hides ?? true);
    if (!hiddenKnown && someHidden) {
      leftOut.add(fill(excelLeftOut.hiddenUnread, { sheet: worksheet.name }, language));
    }
    // From A1 on, because the look-up misses merges that begin outside the block.
    const merged = supports('mergedAreas') ? whole.getMergedAreasOrNullObject() : null;
    merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    if (!merged) leftOut.add(fill(excelLeftOut.mergesUnread, {}, language));
    const rowsHidden = hiddenKnown ? whole.getRowProperties({ rowHidden: true }) : null;
    const columnsHidden = hiddenKnown ? whole.getColumnProperties({ columnHidden: true }) : null;
    const chunks: { top: number; range: Excel.Range }[] = [];
    for (let top = 0; top < height; top += step) {
      const count = Math.min(step, height - top);
      if (queued > 0 && queued + count * width > CELLS_PER_REQUEST) {
        await send(wanted.length);
        queued = 0;
        queuedSheets = 1;
      }
      const range = worksheet.getRangeByIndexes(top, 0, count, width);
      range.load(RANGE_ARRAYS);
      chunks.push({ top, range });
      queued += count * width;
    }
    wanted.push({ worksheet, used, rows: height, columns: width, chunks, merged, rowsHidden, columnsHidden });
  }
  const workbookNames = context.workbook.names;
  workbookNames.load('items/name,items/type,items/formula');
  await send(wanted.length);

  const all = wanted.map((sheet) => sheetModel(sheet, workbookNames.items));
  const lists = createListResolver(all);
  // Lists that drawing has put aside are no sheet of the user's; asked for by name, they are given.
  const sheets = names ? all : all.filter((sheet) => !lists.isListSheet(sheet));
  return { sheets, ...(leftOut.size > 0 ? { leftOut: [...leftOut] } : {}), activeSheet: active.name };
}

/** Which sheets there are, and how far each is filled: one request for sheets asked for by name, two for all. */
async function find(
  context: Excel.RequestContext,
  names: readonly string[] | undefined,
  language: Language,
): Promise<Found[]> {
  const { worksheets } = context.workbook;
  const properties = ['id', 'name', 'visibility', 'protection/protected', 'protection/options'];
  const asked = names?.map((name) => worksheets.getItemOrNullObject(name));
  if (asked) {
    for (const worksheet of asked) worksheet.load(properties.join());
  } else {
    worksheets.load(properties.map((property) => `items/${property}`).join());
    await context.sync();
  }
  const found = (asked ?? worksheets.items).map((worksheet) => {
    // Only cells that hold something: a column that was coloured to the end of the sheet does not count.
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
    worksheet.names.load('items/name,items/type,items/formula');
    return { worksheet, used };
  });
  await context.sync();
  found.forEach(({ worksheet }, index) => {
    const sheet = names?.[index];
    // Excel finds a sheet whatever the case of its name; a model is found by its exact name.
    if (sheet === undefined || (!worksheet.isNullObject && worksheet.name === sheet)) return;
    throw new HostRefusal('sheet-missing', fill(excelRefusals.sheetMissing, { sheet }, language));
  });
  return found;
}

function extent(used: Excel.Range): [rows: number, columns: number] {
  return used.isNullObject ? [0, 0] : [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
}

function sheetModel(sheet: Wanted, workbookNames: readonly Excel.NamedItem[]): SheetModel {
  const { worksheet } = sheet;
  const rows: (Cell | undefined)[][] = [];
  const styleOf = styleByFormat();
  for (const { top, range } of sheet.chunks) {
    for (let row = 0; row < range.values.length; row += 1) {
      rows[top + row] = Array.from({ length: sheet.columns }, (_, column) =>
        cellOf(range, row, column, styleOf),
      );
    }
  }
  const hiddenRows = hidden(sheet.rowsHidden?.value, (row) => row.rowHidden);
  const hiddenColumns = hidden(sheet.columnsHidden?.value, (column) => column.columnHidden);
  const names = [
    ...definedNames(worksheet.names.items, worksheet.name),
    ...definedNames(workbookNames, worksheet.name),
  ];
  return {
    name: worksheet.name,
    rows,
    merges: mergesOf(sheet.merged),
    visibility: VISIBILITY[worksheet.visibility],
    ...(worksheet.protection.protected
      ? { protection: fromExcelProtection({ ...worksheet.protection.options }) }
      : {}),
    ...(names.length > 0 ? { names } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
  };
}

function mergesOf(merged: Excel.RangeAreas | null): CellRange[] {
  if (!merged || merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

function hidden<T>(items: readonly T[] | undefined, isHidden: (item: T) => boolean | undefined): number[] {
  return (items ?? []).flatMap((item, index) => (isHidden(item) === true ? [index] : []));
}

/** Names of blocks of this sheet; names that Excel keeps for its own print set-up and filters do not count. */
function definedNames(items: readonly Excel.NamedItem[], sheet: string): DefinedName[] {
  return items.flatMap(({ name, type, formula }) => {
    if (type !== 'Range' || /^(_xlnm\.|Print_|_FilterDatabase)/i.test(name)) return [];
    const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(String(formula));
    const owner = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
    const range = match?.[3] === undefined ? null : parseRange(match[3]);
    return range && owner === sheet ? [{ name, range }] : [];
  });
}
