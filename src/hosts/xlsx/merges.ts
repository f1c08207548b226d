/** Merged cells as the model holds them: none over another, none beyond the sheet. */
import { rangeAddress } from '../../core/sheet/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../core/sheet/limits';
import type { CellRange } from '../../core/sheet/range';
import type { Cell } from '../../core/sheet/model';
import { READING_BOUNDS } from './readingBounds';
import { meets } from '../../core/sheet/range';
import { someOf } from './someOf';
import type { Note } from './note';
import type { SheetPart } from './sheetPart';

/** The merges of a sheet, in reading order. */
export function readMerges(
  sheet: string,
  { merges, badMerges, cells: { height, width } }: SheetPart,
  note: Note,
): readonly CellRange[] {
  const kept: CellRange[] = [];
  const undone: string[] = [];
  let open: CellRange[] = [];
  const ordered = [...merges].sort((one, other) => one.top - other.top || one.left - other.left);
  for (const whole of ordered) {
    const range = bounded(whole, height, width);
    if (range.bottom - range.top + range.right - range.left <= 0 || range.top >= READING_BOUNDS.rows)
      continue;
    open = open.filter(({ bottom }) => bottom >= range.top);
    if (open.some((other) => meets(other, range))) {
      undone.push(rangeAddress(range));
      continue;
    }
    open.push(range);
    kept.push(range);
  }
  if (undone.length === 1) note('merges', { sheet, range: undone[0] as string });
  else if (undone.length > 1) note('manyMerges', { sheet, ranges: someOf(undone) });
  if (badMerges > 0) note('badMerges', { sheet, count: badMerges });
  return kept;
}

/** A merge to the edge of the sheet means whole columns or rows: as far as anything stands in them. */
function bounded(range: CellRange, height: number, width: number): CellRange {
  const bottom = range.bottom === MAX_ROWS - 1 ? Math.max(range.top, height - 1) : range.bottom;
  const right = range.right === MAX_COLUMNS - 1 ? Math.max(range.left, width - 1) : range.right;
  return {
    ...range,
    bottom: Math.min(bottom, Math.max(range.top, READING_BOUNDS.rows - 1)),
    right: Math.min(right, Math.max(range.left, READING_BOUNDS.columns - 1)),
  };
}

/** Cells inside a merge that only repeat its look say nothing. */
export function dropCovered(rows: (Cell | undefined)[][], merges: readonly CellRange[]): void {
  for (const { top, left, bottom, right } of merges) {
    const style = rows[top]?.[left]?.style;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cells = rows[row] as (Cell | undefined)[];
      for (let column = left; column <= Math.min(right, cells.length - 1); column += 1) {
        const cell = cells[column];
        if (cell === undefined || (row === top && column === left)) continue;
        if (cell.value === null && cell.formula === undefined && cell.style === style)
          cells[column] = undefined;
      }
      while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    }
  }
}
