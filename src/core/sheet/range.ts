/** Blocks of cells, and how they lie to each other. */
import { MAX_COLUMNS, MAX_ROWS } from './limits';

/** A block of cells; rows and columns count from 0, both ends belong to it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/**
 * The block of a single cell.
 *
 * @example oneCell(6, 2) // { top: 6, left: 2, bottom: 6, right: 2 }
 */
export function oneCell(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

/**
 * How many rows and columns a block has, and how many cells.
 *
 * @example sizeOf({ top: 1, left: 0, bottom: 3, right: 1 }) // { rows: 3, columns: 2, cells: 6 }
 */
export function sizeOf({ top, left, bottom, right }: CellRange): {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
} {
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  return { rows, columns, cells: rows * columns };
}

/**
 * Whether a cell belongs to a block.
 *
 * @example contains({ top: 0, left: 0, bottom: 2, right: 1 }, 2, 1) // true
 */
export function contains({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

/**
 * Whether the whole of one block belongs to another.
 *
 * @example covers({ top: 0, left: 0, bottom: 2, right: 1 }, { top: 1, left: 0, bottom: 3, right: 0 }) // false
 */
export function covers(outer: CellRange, inner: CellRange): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

/**
 * Whether two blocks share a cell.
 *
 * @example meets({ top: 0, left: 0, bottom: 2, right: 1 }, { top: 2, left: 1, bottom: 5, right: 5 }) // true
 */
export function meets(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

/**
 * The cells that two blocks share, or `null`.
 *
 * @example shared({ top: 0, left: 0, bottom: 2, right: 1 }, { top: 2, left: 1, bottom: 5, right: 5 })
 * // { top: 2, left: 1, bottom: 2, right: 1 }
 */
export function shared(one: CellRange, other: CellRange): CellRange | null {
  if (!meets(one, other)) return null;
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}

/**
 * The smallest block around several blocks.
 *
 * @example around([{ top: 4, left: 0, bottom: 4, right: 0 }, { top: 1, left: 2, bottom: 2, right: 2 }])
 * // { top: 1, left: 0, bottom: 4, right: 2 }
 */
export function around(ranges: readonly [CellRange, ...CellRange[]]): CellRange {
  return ranges.reduce((sum, range) => ({
    top: Math.min(sum.top, range.top),
    left: Math.min(sum.left, range.left),
    bottom: Math.max(sum.bottom, range.bottom),
    right: Math.max(sum.right, range.right),
  }));
}

/**
 * The smallest block around cells, of which there is at least one.
 *
 * @example aroundCells([{ row: 4, column: 0 }, { row: 1, column: 2 }]) // { top: 1, left: 0, bottom: 4, right: 2 }
 */
export function aroundCells(cells: readonly { readonly row: number; readonly column: number }[]): CellRange {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/**
 * The first two blocks that share a cell, or `null`. Spreadsheets refuse merges that overlap.
 *
 * @example firstOverlap([{ top: 0, left: 0, bottom: 1, right: 1 }, { top: 2, left: 0, bottom: 2, right: 1 }]) // null
 */
export function firstOverlap(ranges: readonly CellRange[]): readonly [CellRange, CellRange] | null {
  const sorted = [...ranges].sort((a, b) => a.top - b.top);
  for (const [index, range] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next] as CellRange;
      if (other.top > range.bottom) break;
      if (meets(range, other)) return [range, other];
    }
  }
  return null;
}
