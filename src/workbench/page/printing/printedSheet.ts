import type { CellStyle, PrintSetup, SheetModel } from '../../../core/sheet/model';
import { around, type CellRange, contains, meets, oneCell } from '../../../core/sheet/range';
import { fromGridStyle } from '../../files/cellStyle';
import { saveSheet } from '../../files/saveModel';
import type { Grid } from '../../grid/grid';
import { type GridSheet, hasContents } from '../../grid/gridSheet';
import { POINTS_PER_PIXEL } from '../../grid/units';
import type { PrintedArea } from './pagination';

/** A cell as the grid shows it. */
export interface PrintedCell {
  /** Of the cell, or of the merged block that it is the first cell of. */
  readonly range: CellRange;
  readonly text: string;
  readonly kind: 'text' | 'number' | 'other';
  readonly style: CellStyle;
}

/** A sheet as the grid shows it, with its print set-up. */
export interface PrintedSheet extends PrintedArea {
  readonly name: string;
  readonly cells: readonly PrintedCell[];
  /** Whether a cell holds nothing, so that the text beside it may run into it. */
  readonly isEmpty: (row: number, column: number) => boolean;
}

const PLAIN: PrintSetup = { orientation: 'portrait', fitToWidth: false, centred: false, pageNumber: false };

/** The sheet in front, as it is to be printed; `undefined` when there is nothing on it. */
export function printedSheet(grid: Grid): PrintedSheet | undefined {
  const sheet = grid.activeSheet();
  const { model } = saveSheet(grid, sheet);
  const print = model.print ?? PLAIN;
  const used = usedRange(model);
  const range = print.area ?? used;
  if (!range || !used) return undefined;
  const widths = (column: number): number =>
    sheet.columnHidden(column) ? 0 : sheet.columnWidth(column) * POINTS_PER_PIXEL;
  const heights = (row: number): number =>
    sheet.rowHidden(row) ? 0 : sheet.rowHeight(row) * POINTS_PER_PIXEL;
  const isEmpty = (row: number, column: number): boolean => {
    const cell = sheet.cell(row, column);
    return (!cell || !hasContents(cell)) && !model.merges.some((merge) => contains(merge, row, column));
  };
  return { name: sheet.name, print, range, widths, heights, isEmpty, cells: cellsIn(sheet, model, range) };
}

/** Everything that can be seen on the sheet, from its first cell on. */
function usedRange(model: SheetModel): CellRange | undefined {
  let right = -1;
  let bottom = -1;
  model.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell) return;
      const { borders, fill } = cell.style ?? {};
      if (cell.value === null && cell.formula === undefined && !borders && fill === undefined) return;
      right = Math.max(right, column);
      bottom = Math.max(bottom, row);
    });
  });
  if (right < 0) return undefined;
  const seen = { top: 0, left: 0, bottom, right };
  return around([seen, ...model.merges.filter((merge) => meets(merge, seen))]);
}

function cellsIn(sheet: GridSheet, model: SheetModel, range: CellRange): readonly PrintedCell[] {
  const cells: PrintedCell[] = [];
  const covered = model.merges.filter((merge) => meets(merge, range));
  const titles = model.print?.titleRows;
  const rows = new Set<number>();
  for (let row = range.top; row <= range.bottom; row++) rows.add(row);
  if (titles) for (let row = titles.from; row <= titles.to; row++) rows.add(row);
  for (const merge of covered) cells.push(cellOf(sheet, model, merge));
  for (const row of rows) {
    for (let column = range.left; column <= range.right; column++) {
      if (!model.rows[row]?.[column] || covered.some((merge) => contains(merge, row, column))) continue;
      cells.push(cellOf(sheet, model, oneCell(row, column)));
    }
  }
  return cells;
}

function cellOf(sheet: GridSheet, model: SheetModel, range: CellRange): PrintedCell {
  const { top, left, bottom, right } = range;
  const style = styleOf(sheet, model, top, left);
  const last = model.rows[bottom]?.[right]?.style?.borders;
  const borders = {
    ...style.borders,
    ...(last?.right && { right: last.right }),
    ...(last?.bottom && { bottom: last.bottom }),
  };
  const value = sheet.value(top, left);
  const kind =
    typeof value === 'string' || value === null ? 'text' : typeof value === 'number' ? 'number' : 'other';
  return { range, text: sheet.text(top, left), kind, style: { ...style, borders } };
}

/** With what conditional formats make of it. */
function styleOf(sheet: GridSheet, model: SheetModel, row: number, column: number): CellStyle {
  const formats = model.conditionalFormats ?? [];
  if (!formats.some(({ range }) => contains(range, row, column))) {
    return model.rows[row]?.[column]?.style ?? {};
  }
  const { worksheet } = sheet;
  const shown = worksheet.getComposedCellStyleByCellData(row, column, worksheet.getCell(row, column));
  return fromGridStyle(shown, false) ?? {};
}
