import type { CellRange } from '../../core/sheet/range';

export interface Block<T> {
  readonly range: CellRange;
  readonly value: T;
}

/**
 * Covers all cells that have a value with rectangles of equal values, so that Excel is spoken to once per rectangle
 * and never once per cell. Runs along a row are joined with equal runs of the row above.
 *
 * @param valueAt compared with `===`; `undefined` where there is nothing to say.
 * @example blocksOf(2, 3, (row, column) => (column < 2 ? 'x' : undefined))
 * // [{ range: { top: 0, left: 0, bottom: 1, right: 1 }, value: 'x' }]
 */
export function blocksOf<T>(
  height: number,
  width: number,
  valueAt: (row: number, column: number) => T | undefined,
): Block<T>[] {
  const done: Block<T>[] = [];
  let open = new Map<number, Block<T>>();
  for (let row = 0; row < height; row += 1) {
    const next = new Map<number, Block<T>>();
    for (let left = 0; left < width;) {
      const value = valueAt(row, left);
      let right = left;
      while (value !== undefined && right + 1 < width && valueAt(row, right + 1) === value) right += 1;
      if (value !== undefined) {
        const above = open.get(left);
        const joined = above?.value === value && above.range.right === right ? above : undefined;
        if (joined) open.delete(left);
        const top = joined ? joined.range.top : row;
        next.set(left, { range: { top, left, bottom: row, right }, value });
      }
      left = right + 1;
    }
    done.push(...open.values());
    open = next;
  }
  done.push(...open.values());
  return done;
}

/**
 * Joins neighbours of equal value in a list: widths of columns, heights of rows, hidden rows.
 *
 * @example runsOf([8, 8, undefined, 12]) // [{ from: 0, to: 1, value: 8 }, { from: 3, to: 3, value: 12 }]
 */
export function runsOf<T>(values: readonly (T | undefined)[]): { from: number; to: number; value: T }[] {
  return blocksOf(1, values.length, (_, index) => values[index]).map(({ range, value }) => ({
    from: range.left,
    to: range.right,
    value,
  }));
}
