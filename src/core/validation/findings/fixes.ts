/** Fixes as lists of changes: which may be made together, and how they are taken back. Nothing is applied here. */
import { cellAddress } from '../../sheet/address';
import type { CellChange } from '../../sheet/host';
import { cellAt, type WorkbookModel } from '../../sheet/model';
import type { Fix, SheetFindings } from '../issue';

/**
 * The fixes that cannot lose or alter meaning, as far as they can be made together: of two that change one cell, the
 * first of the graver finding is taken, and never half of one.
 *
 * @example safeFixesOf([]) // []
 */
export function safeFixesOf(findings: readonly SheetFindings[]): readonly Fix[] {
  const fixes = findings.flatMap(({ issues }) =>
    issues.flatMap(({ fix, status }) => (fix?.safe && status === 'fail' ? [fix] : [])),
  );
  const changed = new Set<string>();
  return fixes.filter(({ changes }) => {
    const places = changes.map(placeOf);
    if (places.some((place) => changed.has(place))) return false;
    for (const place of places) changed.add(place);
    return true;
  });
}

/**
 * The changes that lead back: values, formulas and number formats as they were. A host refuses them when a cell has
 * been changed since.
 *
 * @param before the workbook before the changes
 */
export function inverse(changes: readonly CellChange[], before: WorkbookModel): readonly CellChange[] {
  // Where a cell is changed twice, the last change stands and the first is not seen again.
  const last = new Map(changes.map((change) => [placeOf(change), change]));
  return [...last.values()].map(({ sheet, row, column, value, formula }) => {
    const model = before.sheets.find(({ name }) => name === sheet);
    const cell = model && cellAt(model, row, column);
    return {
      sheet,
      row,
      column,
      ...(cell?.formula === undefined
        ? { value: cell?.value ?? null }
        : { value: null, formula: cell.formula }),
      numberFormat: cell?.style?.numberFormat ?? 'General',
      // What a formula gives is for the spreadsheet to say.
      ...(formula === undefined ? { expected: value } : {}),
    };
  });
}

/**
 * Where changes are made, for a sentence to the user: each cell once.
 *
 * @example changedCells([{ sheet: '附件3', row: 6, column: 2, value: 13 }]) // ['C7']
 */
export function changedCells(changes: readonly CellChange[]): readonly string[] {
  const places = new Map(changes.map((change) => [placeOf(change), change]));
  return [...places.values()].map(({ row, column }) => cellAddress(row, column));
}

function placeOf({ sheet, row, column }: CellChange): string {
  return `${sheet}\n${row} ${column}`;
}
