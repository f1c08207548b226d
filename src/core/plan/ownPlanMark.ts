/** The visible cell that makes a table the workbook's own plan: 本表目标：名称. */
import { ownPlanWording } from '../wording/plan-own';
import type { Cell, SheetModel } from '../sheet/model';

/** Rows from the top in which the mark is looked for. */
export const MARK_ROWS = 10;
/** 本表目标值说明 is no mark. */
const MARK = /^本表目标(?:[:：]\s*(.*))?$/;

export interface OwnPlanMark {
  readonly row: number;
  readonly column: number;
  /** What the cell of the mark holds. */
  readonly text: string;
  /** The name behind the mark or in the next cell; the sheet's name where there is none. */
  readonly name: string;
  /** True when the cell to the right of the mark is the place of the name. */
  readonly nameBeside: boolean;
}

/** Text or number of a cell as text, without blanks around it. */
export function textOf(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The mark of a sheet, or `null`. */
export function findMark(sheet: SheetModel): OwnPlanMark | null {
  for (const [row, cells] of sheet.rows.slice(0, MARK_ROWS).entries()) {
    for (const [column, cell] of cells.entries()) {
      const text = textOf(cell);
      const mark = MARK.exec(text);
      if (!mark) continue;
      const [, behind = ''] = mark;
      const name = behind || textOf(cells[column + 1]) || sheet.name;
      return { row, column, text, name, nameBeside: behind === '' };
    }
  }
  return null;
}

/** True when the sheet marks a table as its own plan. */
export function hasOwnPlan(sheet: SheetModel): boolean {
  return findMark(sheet) !== null;
}

/**
 * The sheet as a table alone: without the cells of the mark, so that a mark beside a title or a header is no part of
 * either.
 */
export function withoutMark(sheet: SheetModel, mark: OwnPlanMark): SheetModel {
  const columns = mark.nameBeside ? [mark.column, mark.column + 1] : [mark.column];
  const rows = sheet.rows.map((row, at) =>
    at === mark.row ? row.map((cell, column) => (columns.includes(column) ? undefined : cell)) : row,
  );
  return { ...sheet, rows };
}

/** What a cell must hold to mark its sheet. @example markText('区内分解') // '本表目标：区内分解' */
export function markText(name: string): string {
  return `${ownPlanWording.mark.zh}：${name.trim()}`;
}

/**
 * An empty cell for the mark that is easy to see and part of no table: over the table where there is room, else in the
 * first row, in the next column that holds nothing. Merged blocks count as filled.
 */
export function placeForMark(sheet: SheetModel): { readonly row: number; readonly column: number } {
  const isFilled = (cell: Cell | undefined): boolean =>
    cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''));
  const first = sheet.rows.findIndex((row) => row.some(isFilled));
  const left = sheet.rows[first]?.findIndex(isFilled) ?? 0;
  const top = Math.min(first, MARK_ROWS, ...sheet.merges.map((merge) => merge.top));
  if (top > 0) return { row: top - 1, column: left };
  const isTaken = (column: number): boolean =>
    sheet.rows.some((row) => isFilled(row[column])) ||
    sheet.merges.some((merge) => merge.left <= column && column <= merge.right);
  let column = left;
  while (isTaken(column)) column += 1;
  return { row: 0, column };
}
