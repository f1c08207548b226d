import { cellAddress, parseRange, parseRows, splitReference } from '../../core/sheet/address';
import { fromExcelFormat, fromExcelValidation } from '../../core/sheet/excelRule';
import { createListResolver, type ListResolver } from '../../core/sheet/listSheet';
import { fromExcelProtection } from '../../core/sheet/protection';
import { type CellRange, sizeOf } from '../../core/sheet/range';
import type {
  Cell,
  CellValue,
  DataValidation,
  DefinedName,
  PrintSetup,
  SheetModel,
  WorkbookModel,
} from '../../core/sheet/model';
import { isErrorAt } from '../grid/errorValues';
import type { Grid } from '../grid/grid';
import { type GridSheet, hasContents } from '../grid/gridSheet';
import type { DefinedNameRecord } from '../grid/sheetRecord';
import { charactersOfPixels, DEFAULT_ROW_HEIGHT, POINTS_PER_PIXEL } from '../grid/units';
import { fromGrid } from '../grid/gridRange';
import { fromGridStyle } from './cellStyle';
import { say } from '../words';
import { workbenchFiles } from '../../core/wording/workbench';

/** A sheet of the grid as a model without its rules, and what a model cannot hold of it, in sentences. */
export interface SavedSheet {
  readonly model: SheetModel;
  readonly leftOut: readonly string[];
}

/** A workbook whose sheets are known by their ids in the grid. */
export interface SavedWorkbook {
  readonly sheets: readonly { readonly id: string; readonly model: SheetModel }[];
  readonly leftOut: readonly string[];
}

/** The workbook of the grid as a model; what a model cannot hold is told in `leftOut`. */
export function saveModel(grid: Grid): WorkbookModel {
  const { sheets, leftOut } = saveSheets(grid);
  return { sheets: sheets.map(({ model }) => model), ...(leftOut.length > 0 ? { leftOut } : {}) };
}

/** @param saved for who remembers sheets that have not changed since */
export function saveSheets(
  grid: Grid,
  saved: (sheet: GridSheet) => SavedSheet = (sheet) => saveSheet(grid, sheet),
): SavedWorkbook {
  const all = grid.sheets().map((sheet) => ({ sheet, ...saved(sheet) }));
  const leftOut = all.flatMap((sheet) => sheet.leftOut);
  const lists = createListResolver(all.map(({ model }) => model));
  const sheets = all
    // Lists that were put aside come back as the items of their rules.
    .filter(({ model }) => !lists.isListSheet(model))
    .map(({ sheet, model }) => ({
      id: sheet.id,
      model: { ...model, validations: validations(sheet, lists.items, leftOut) },
    }));
  return { sheets, leftOut };
}

/** Rows of a sheet as they were read before, for those that are not stale. */
export interface KnownRows {
  readonly rows: SheetModel['rows'];
  readonly stale: ReadonlySet<number>;
}

/** @param known spares reading most rows; results of formulas in them are then as old as they are */
export function saveSheet(grid: Grid, sheet: GridSheet, known?: KnownRows): SavedSheet {
  const leftOut: string[] = [];
  return { model: sheetModel(grid, sheet, leftOut, known), leftOut };
}

function sheetModel(grid: Grid, sheet: GridSheet, leftOut: string[], known?: KnownRows): SheetModel {
  const used = sheet.used(false);
  const merges = sheet.merges();
  const bottom = Math.max(used?.bottom ?? -1, ...merges.map((merge) => merge.bottom));
  const right = Math.max(used?.right ?? -1, ...merges.map((merge) => merge.right));
  const spills = spillsOf(sheet);
  const rows: (readonly (Cell | undefined)[])[] = [];
  for (let row = 0; row <= bottom; row++) {
    const before = known?.stale.has(row) === true ? undefined : known?.rows[row];
    if (before) {
      rows.push(before);
      continue;
    }
    const cells: (Cell | undefined)[] = [];
    for (let column = 0; column <= right; column++) cells.push(cellModel(sheet, row, column, spills));
    rows.push(cells);
  }
  const { record } = sheet;
  if (sheet.notes() > 0)
    leftOut.push(say(workbenchFiles.notesLost, { sheet: sheet.name, count: sheet.notes() }));
  const { rows: frozenRows, columns: frozenColumns } = sheet.frozen;
  const growingRows = indices(
    bottom,
    (row) => sheet.grows(row) && sheet.rowHeight(row) !== DEFAULT_ROW_HEIGHT,
  );
  const hiddenRows = indices(bottom, (row) => sheet.rowHidden(row));
  const hiddenColumns = indices(right, (column) => sheet.columnHidden(column));
  return {
    name: sheet.name,
    rows,
    merges,
    // The usual width too: in the program that opens the file it is another one.
    columnWidths: indices(right, () => true).map((column) => charactersOfPixels(sheet.columnWidth(column))),
    rowHeights: Array.from({ length: bottom + 1 }, (_, row) => {
      const pixels = sheet.rowHeight(row);
      return sheet.grows(row) && pixels === DEFAULT_ROW_HEIGHT ? undefined : pixels * POINTS_PER_PIXEL;
    }),
    ...(growingRows.length > 0 ? { growingRows } : {}),
    print: printSetup(sheet),
    ...(frozenRows > 0 || frozenColumns > 0 ? { freeze: { rows: frozenRows, columns: frozenColumns } } : {}),
    ...(record.protection ? { protection: fromExcelProtection(record.protection) } : {}),
    conditionalFormats: record.conditionalFormats
      .filter(({ formula }) => formula !== '')
      .map(({ range, formula, font, fill }) =>
        fromExcelFormat(range, { rule: { formula }, format: { font, fill } }),
      ),
    names: names(grid, sheet, leftOut),
    visibility: ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[
      sheet.visibility
    ],
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
  };
}

function validations(
  sheet: GridSheet,
  listItems: ListResolver['items'],
  leftOut: string[],
): readonly DataValidation[] {
  const models = sheet.record.validations.map((record) =>
    fromExcelValidation(record.range, record, listItems),
  );
  if (models.includes(null)) leftOut.push(say(workbenchFiles.validationsLost, { sheet: sheet.name }));
  return models.filter((model) => model !== null);
}

/** Sizes of the blocks that formulas fill, by the address of the formula. */
function spillsOf(sheet: GridSheet): ReadonlyMap<string, Cell['spill']> {
  const blocks = sheet.univer.spillRanges(sheet.id).map((range) => fromGrid(range, sheet));
  return new Map(blocks.map((block) => [cellAddress(block.top, block.left), sizeOf(block)]));
}

function cellModel(
  sheet: GridSheet,
  row: number,
  column: number,
  spills: ReadonlyMap<string, Cell['spill']>,
): Cell | undefined {
  const cell = sheet.cell(row, column);
  if (!cell) return undefined;
  const style = fromGridStyle(sheet.style(row, column), cell.custom?.unlocked === true);
  if (!hasContents(cell) && style === undefined) return undefined;
  const formula = sheet.formula(row, column);
  const spill = formula === undefined ? undefined : spills.get(cellAddress(row, column));
  const link = cell.custom?.link as { documentReference?: unknown } | null | undefined;
  return {
    value: valueModel(sheet, row, column, formula !== undefined),
    ...(formula === undefined ? {} : { formula }),
    ...(spill ? { spill } : {}),
    ...(style === undefined ? {} : { style }),
    ...(typeof link?.documentReference === 'string' ? { link: link.documentReference } : {}),
  };
}

function valueModel(sheet: GridSheet, row: number, column: number, calculated: boolean): CellValue {
  const value = sheet.value(row, column);
  if (typeof value === 'string' && isErrorAt(sheet, row, column, value)) return { error: value };
  // A formula that shows nothing has a result all the same; one without would count as not worked out.
  return value === '' && !calculated ? null : value;
}

function printSetup(sheet: GridSheet): PrintSetup {
  const layout = sheet.record.pageLayout;
  const area = layout.printArea ? parseRange(layout.printArea) : null;
  const titleRows = parseRows(layout.printTitleRows ?? '');
  return {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    fitToWidth: layout.zoom.horizontalFitToPages !== undefined,
    ...(layout.zoom.verticalFitToPages === undefined ? {} : { fitToHeight: true }),
    centred: layout.centerHorizontally,
    pageNumber: Object.values(layout.headersFooters).some((part) => part.includes('&P')),
    ...(area ? { area } : {}),
    ...(titleRows ? { titleRows } : {}),
  };
}

function names(grid: Grid, sheet: GridSheet, leftOut: string[]): readonly DefinedName[] {
  const own = [...sheet.record.names.values()];
  const shared = [...grid.names.values()].filter(
    (record) => sheetOf(record)?.toUpperCase() === sheet.name.toUpperCase(),
  );
  return [...own, ...shared].flatMap((record): DefinedName[] => {
    const range = rangeOf(record);
    if (!range) {
      leftOut.push(say(workbenchFiles.nameLost, { name: record.name }));
      return [];
    }
    return [{ name: record.name, range }];
  });
}

function sheetOf(record: DefinedNameRecord): string | undefined {
  return referenceOf(record)?.sheet ?? undefined;
}

function rangeOf(record: DefinedNameRecord): CellRange | null {
  return parseRange(referenceOf(record)?.address ?? '');
}

function referenceOf({ formula }: DefinedNameRecord): ReturnType<typeof splitReference> {
  return splitReference(formula.replace(/^=/, ''));
}

function indices(last: number, wanted: (index: number) => boolean): readonly number[] {
  return Array.from({ length: last + 1 }, (_, index) => index).filter(wanted);
}
