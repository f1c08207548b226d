import type { CellRange } from './address';

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
      if (other.left <= range.right && range.left <= other.right) return [range, other];
    }
  }
  return null;
}
