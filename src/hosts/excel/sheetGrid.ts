import type { CellRange } from '../../core/sheet/range';
import type { Cell, CellStyle, SheetModel } from '../../core/sheet/model';
import { cellAt } from '../../core/sheet/model';

/** A sheet model as a full rectangle, with what merges do to looks. */
export interface SheetGrid {
  readonly height: number;
  readonly width: number;
  /** The cell that is written here; covered cells of a merge hold nothing. */
  readonly cell: (row: number, column: number) => Cell | undefined;
  /** The look of a place; covered cells of a merge look like its first cell. */
  readonly style: (row: number, column: number) => CellStyle | undefined;
  /** Whether the upper or left edge of a place lies inside a merge, so that no line can be there. */
  readonly insideMerge: (row: number, column: number, edge: 'top' | 'left') => boolean;
}

export function gridOf(sheet: SheetModel): SheetGrid {
  let height = sheet.rows.length;
  let width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const merges = new Map<string, CellRange>();
  for (const merge of sheet.merges) {
    height = Math.max(height, merge.bottom + 1);
    width = Math.max(width, merge.right + 1);
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) merges.set(`${row},${column}`, merge);
    }
  }
  const mergeAt = (row: number, column: number): CellRange | undefined =>
    merges.size === 0 ? undefined : merges.get(`${row},${column}`);
  return {
    height,
    width,
    cell(row, column) {
      const merge = mergeAt(row, column);
      const covered = merge !== undefined && (merge.top !== row || merge.left !== column);
      return covered ? undefined : cellAt(sheet, row, column);
    },
    style(row, column) {
      const merge = mergeAt(row, column);
      const own = cellAt(sheet, row, column)?.style;
      return own ?? (merge ? cellAt(sheet, merge.top, merge.left)?.style : undefined);
    },
    insideMerge(row, column, edge) {
      const merge = mergeAt(row, column);
      if (merge === undefined) return false;
      return edge === 'top' ? row > merge.top : column > merge.left;
    },
  };
}
