/** Formulas of this product turned into the values that they show, as a form needs it before it goes upward. */
import { cellAddress } from './address';
import type { CellChange } from './host';
import type { SheetModel } from './model';

export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface Freezing {
  /** Formulas that will be values. */
  readonly formulas: readonly FormulaCell[];
  readonly changes: readonly CellChange[];
  /** Addresses of formulas that show an error; an error is no value to send. */
  readonly failing: readonly string[];
}

/**
 * True when a formula calls a function of this product; the same letters in quoted text do not count.
 *
 * @example callsOurFunction('=ROUND(KC.GAP("高企",C5,2025),1)') // true
 * @example callsOurFunction('="KC.GAP("') // false
 */
export function callsOurFunction(formula: string): boolean {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return /(?:^|[^\p{L}\p{N}_.])KC\.[A-Z_]+\(/iu.test(code);
}

/**
 * What has to be written so that a sheet keeps its figures without this product.
 *
 * @example freezing({ name: '表', rows: [[{ value: 3, formula: '=KC.GAP("高企",C5,2025)' }]], merges: [] }).changes
 * // [{ sheet: '表', row: 0, column: 0, value: 3, expected: 3 }]
 */
export function freezing(sheet: SheetModel): Freezing {
  const formulas: FormulaCell[] = [];
  const changes: CellChange[] = [];
  const failing: string[] = [];
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell?.formula === undefined || !callsOurFunction(cell.formula)) return;
      const { value, formula } = cell;
      if (value !== null && typeof value === 'object') failing.push(cellAddress(row, column));
      else {
        formulas.push({ sheet: sheet.name, row, column, formula });
        changes.push({ sheet: sheet.name, row, column, value, expected: value });
      }
    });
  });
  return { formulas, changes, failing };
}

/**
 * Cells that have lost their value because they showed part of a formula's result (a spilled block), as changes that
 * put the values back.
 *
 * @example lostSpills({ name: '表', rows: [[{ value: 3 }]], merges: [] }, { name: '表', rows: [], merges: [] })
 * // [{ sheet: '表', row: 0, column: 0, value: 3, expected: null }]
 */
export function lostSpills(before: SheetModel, after: SheetModel): readonly CellChange[] {
  return before.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): CellChange[] => {
      const value = cell?.value ?? null;
      const now = after.rows[row]?.[column];
      const isLost =
        value !== null && value !== '' && cell?.formula === undefined && (now?.value ?? null) === null;
      return isLost ? [{ sheet: before.name, row, column, value, expected: null }] : [];
    }),
  );
}

/** What leads back to the formulas; refused by the host where a frozen cell was changed since. */
export interface Thawing {
  /** Clears the cells into which a formula will spill, before it can. */
  readonly cleared: readonly CellChange[];
  readonly formulas: readonly CellChange[];
}

/**
 * What leads from the values back to the formulas.
 *
 * @param spilled what {@link lostSpills} put back when the formulas were frozen
 * @example thawing({ formulas: [], changes: [], failing: [] }, []) // { cleared: [], formulas: [] }
 */
export function thawing(freezing: Freezing, spilled: readonly CellChange[]): Thawing {
  const { formulas, changes } = freezing;
  return {
    cleared: spilled.map(({ sheet, row, column, value }) => ({
      sheet,
      row,
      column,
      value: null,
      expected: value,
    })),
    formulas: formulas.map(({ sheet, row, column, formula }, at) => ({
      sheet,
      row,
      column,
      value: null,
      formula,
      expected: changes[at]?.value ?? null,
    })),
  };
}
