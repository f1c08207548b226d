/** A workbook in the making, and what a program reads from it once every formula has been worked out. */
import type { CellValue, SheetModel } from '../../../../src/core/sheet/model';
import type { Specimen, Spot } from '../corpus/specimen';
import { evaluate } from './formula';

export interface Book {
  /** The sheet that the workbook is about comes first. */
  readonly pages: Specimen[];
  /** Sheets that are no form: notes, lists of contacts, scratch calculations. */
  readonly others: SheetModel[];
}

/** Gives every formula the result that a spreadsheet would show, except where a cell is kept as it is. */
export function recalculate(page: Specimen): void {
  const { rows } = page.read().model;
  const known = new Map<string, CellValue>();
  const look = (row: number, column: number): CellValue => {
    const cell = rows[row]?.[column];
    const spot = page.rows[row]?.[column];
    if (cell?.formula === undefined || spot?.kept === true) return spot?.value ?? null;
    const key = `${row},${column}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // A formula that leads back to itself shows 0.
    known.set(key, 0);
    const value = evaluate(cell.formula, look);
    known.set(key, value);
    return value;
  };
  const results = page.rows.map((line, row) => line.map((_, column) => look(row, column)));
  for (const [row, line] of page.rows.entries()) {
    for (const [column, spot] of line.entries()) {
      if (spot.formula !== undefined) spot.value = results[row]?.[column] ?? null;
    }
  }
}

export function modelsOf(book: Book): SheetModel[] {
  return [...book.pages.map((page) => page.read().model), ...book.others];
}

/** Filled cells of all sheets. */
export function filledCells(models: readonly SheetModel[]): number {
  return models
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => cell !== undefined && cell.value !== null && cell.value !== '').length;
}

/** Types over a cell, as a clerk does: a formula that was there goes. */
export function type(spot: Spot, value: CellValue, format?: string): void {
  delete spot.formula;
  spot.value = value;
  if (format !== undefined) spot.format = format;
}

/** A sheet of free text or figures. */
export function plainSheet(name: string, rows: readonly (readonly CellValue[])[]): SheetModel {
  return {
    name,
    merges: [],
    rows: rows.map((row) => row.map((value) => (value === null ? undefined : { value }))),
  };
}
