import type { IRange } from '@univerjs/core';
import type { CellRange } from '../../core/sheet/range';

/** Univer's range of ours; both count from 0 and hold both ends. */
export function toGrid(range: CellRange): IRange {
  return {
    startRow: range.top,
    startColumn: range.left,
    endRow: range.bottom,
    endColumn: range.right,
  };
}

/** Ours of Univer's, whose whole rows and columns may have no ends but those of the sheet. */
export function fromGrid(
  range: IRange,
  sheet: { readonly rowCount: number; readonly columnCount: number },
): CellRange {
  const number = (value: number, otherwise: number): number =>
    Number.isFinite(value) && value >= 0 ? value : otherwise;
  return {
    top: number(range.startRow, 0),
    left: number(range.startColumn, 0),
    bottom: number(range.endRow, sheet.rowCount - 1),
    right: number(range.endColumn, sheet.columnCount - 1),
  };
}
