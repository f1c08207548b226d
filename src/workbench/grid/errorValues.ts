import { CellValueType } from '@univerjs/core';
import { TEXT_FORMAT } from './entryRules';
import type { GridSheet } from './gridSheet';

/** Texts that a formula gives when it has no value. */
export const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#N/A',
  '#VALUE!',
  '#NUM!',
  '#DIV/0!',
  '#REF!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

/** True for the error of a formula or of a cell; the same characters in a cell for text are text. */
export function isErrorAt(sheet: GridSheet, row: number, column: number, value: string): boolean {
  if (!ERROR_VALUES.has(value)) return false;
  if (sheet.formula(row, column) !== undefined) return true;
  const isText = sheet.style(row, column).n?.pattern === TEXT_FORMAT;
  return !isText && sheet.cell(row, column)?.t !== CellValueType.FORCE_STRING;
}
