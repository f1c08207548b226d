import type { CellRange } from '../../core/sheet/range';
import type { GridSheet } from './gridSheet';
import { scrollToSee } from './scroll';

/** Pixels around the cells. */
const COLUMN_HEADER = 20;
export const ROW_HEADER = 46;
export const SCROLL_BAR = 20;

/**
 * Scrolls the sheet in front until a block is seen. Univer's own scrolling takes all rows for equally high, and misses
 * the mark below tall frozen ones.
 */
export function bringIntoView(sheet: GridSheet, range: CellRange, container: HTMLElement): void {
  const api = sheet.sheetApi();
  const canvas = container.querySelector(`#univer-sheet-main-canvas_${sheet.univer.unitId}`);
  if (!canvas) return;
  const zoom = api.getZoom();
  const { width, height } = canvas.getBoundingClientRect();
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = api.getScrollState();
  const { rows, columns } = sheet.frozen;
  const rowSize = (row: number): number => (sheet.rowHidden(row) ? 0 : sheet.rowHeight(row));
  const columnSize = (column: number): number => (sheet.columnHidden(column) ? 0 : sheet.columnWidth(column));
  const start = (count: number, size: (index: number) => number, offset: number): number =>
    Array.from({ length: count }, (_, index) => size(index)).reduce((sum, pixels) => sum + pixels, offset);
  const startRow = scrollToSee(
    {
      size: rowSize,
      frozen: rows,
      room: height / zoom - COLUMN_HEADER - SCROLL_BAR,
      scrolled: start(sheetViewStartRow, rowSize, offsetY),
    },
    range.top,
    range.bottom,
  );
  const startColumn = scrollToSee(
    {
      size: columnSize,
      frozen: columns,
      room: width / zoom - ROW_HEADER - SCROLL_BAR,
      scrolled: start(sheetViewStartColumn, columnSize, offsetX),
    },
    range.left,
    range.right,
  );
  if (startRow === undefined && startColumn === undefined) return;
  sheet.univer.run('sheet.command.scroll-view', {
    ...(startRow === undefined ? {} : { sheetViewStartRow: startRow, offsetY: 0 }),
    ...(startColumn === undefined ? {} : { sheetViewStartColumn: startColumn, offsetX: 0 }),
  });
}
