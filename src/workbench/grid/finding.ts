import { CellValueType, type ICellData } from '@univerjs/core';
import { isDateFormat, isPercentFormat } from '../../core/sheet/numberFormat';
import { type CellRange, contains } from '../../core/sheet/range';
import { KEPT_DIGITS, TEXT_FORMAT } from './entryRules';
import { ERROR_VALUES } from './errorValues';
import type { Grid } from './grid';
import { type GridSheet, hasContents } from './gridSheet';
import { occurrences, replacedIn, type TextQuery } from './textSearch';
import type { ValuesParams } from './valuesCommand';

// Univer has a plugin for this. It trims what is looked for, so that a blank is found in every cell, reads $& in the
// replacement as a pattern, replaces on one sheet when it was refused on another, and then miscounts.

/** Where is looked: the sheet in front, all sheets that are shown, or a block of cells. */
export type Scope = 'sheet' | 'workbook' | { readonly sheet: string; readonly range: CellRange };

export interface Search extends TextQuery {
  readonly scope: Scope;
  /** What is looked at: what cells show, or what has been entered, formulas as such. */
  readonly within: 'shown' | 'formulas';
}

export interface Hit {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly column: number;
}

/** What replacing would write, by sheet, and what it would leave alone. */
export interface Replacement {
  readonly cells: ReadonlyMap<string, ValuesParams['cellValue']>;
  readonly count: number;
  readonly places: number;
  /** Cells that show the text without holding it, or whose format makes another thing of it. */
  readonly kept: number;
}

/** A number as it stands in a cell; 007 and long numbers of documents are texts. */
const NUMBER = /^-?(0|[1-9]\d*|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?$/;

/** The cells that a search finds, by sheet and row; hidden ones are left out. */
export function hitsOf(grid: Grid, search: Search): readonly Hit[] {
  return sheetsOf(grid, search.scope).flatMap((sheet) => hitsOn(sheet, search));
}

function sheetsOf(grid: Grid, scope: Scope): readonly GridSheet[] {
  if (scope === 'sheet') return [grid.activeSheet()];
  const shown = grid.sheets().filter((sheet) => sheet.visibility === 'Visible');
  return scope === 'workbook' ? shown : shown.filter(({ id }) => id === scope.sheet);
}

function hitsOn(sheet: GridSheet, search: Search): readonly Hit[] {
  const used = sheet.used(true);
  if (!used) return [];
  const { scope } = search;
  const columns = Array.from({ length: used.right - used.left + 1 }, (_, index) => used.left + index).filter(
    (column) => !sheet.columnHidden(column),
  );
  const hits: Hit[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    if (sheet.rowHidden(row)) continue;
    for (const column of columns) {
      if (typeof scope === 'object' && !contains(scope.range, row, column)) continue;
      const cell = sheet.cell(row, column);
      if (!cell || !hasContents(cell)) continue;
      if (occurrences(lookedAt(sheet, row, column, search), search) > 0) hits.push({ sheet, row, column });
    }
  }
  return hits;
}

function lookedAt(sheet: GridSheet, row: number, column: number, { within }: Search): string {
  return within === 'shown' ? sheet.text(row, column) : entered(sheet, row, column);
}

/** What somebody would see who opens the cell. */
function entered(sheet: GridSheet, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const value = sheet.value(row, column);
  const isPlain = typeof value === 'string' || (typeof value === 'number' && !isMeasured(sheet, row, column));
  return isPlain ? String(value) : sheet.text(row, column);
}

/** What replacing in these cells would write. */
export function replacementOf(hits: readonly Hit[], search: Search, by: string): Replacement {
  const cells = new Map<string, Record<number, Record<number, ICellData>>>();
  let count = 0;
  let places = 0;
  let kept = 0;
  for (const { sheet, row, column } of hits) {
    const content = replaceable(sheet, row, column, search);
    const found = content === undefined ? 0 : occurrences(content, search);
    if (content === undefined || found === 0) {
      kept++;
      continue;
    }
    const made = replacedIn(content, search, by);
    if (made === content) continue;
    const rows = cells.get(sheet.id) ?? {};
    cells.set(sheet.id, rows);
    (rows[row] ??= {})[column] = contentsOf(sheet, row, column, made);
    count++;
    places += found;
  }
  return { cells, count, places, kept };
}

/** The text that is to be replaced in; `undefined` in a cell that is not to be changed like that. */
function replaceable(sheet: GridSheet, row: number, column: number, { within }: Search): string | undefined {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return within === 'formulas' ? formula : undefined;
  const own = sheet.worksheet.getCellRaw(row, column);
  // The result of a formula in another cell.
  if (!own || !hasContents(own)) return undefined;
  const value = sheet.value(row, column);
  if (typeof value === 'string') return value;
  return typeof value === 'number' && !isMeasured(sheet, row, column) ? String(value) : undefined;
}

function isMeasured(sheet: GridSheet, row: number, column: number): boolean {
  const pattern = sheet.style(row, column).n?.pattern ?? undefined;
  return isPercentFormat(pattern) || isDateFormat(pattern);
}

/** A replaced text as contents of its cell: only what was a formula stays one. */
function contentsOf(sheet: GridSheet, row: number, column: number, text: string): ICellData {
  const blank = { v: null, t: null, f: null, si: null, p: null };
  if (text === '') return blank;
  const isFormula = sheet.formula(row, column) !== undefined && text.startsWith('=') && text.length > 1;
  if (isFormula) return { ...blank, f: text };
  const isText = sheet.style(row, column).n?.pattern === TEXT_FORMAT;
  if (!isText && NUMBER.test(text) && text.replace(/\D/g, '').length <= KEPT_DIGITS) {
    return { ...blank, v: Number(text.replaceAll(',', '')), t: CellValueType.NUMBER };
  }
  // What reads like a number, an error or a formula stays text only when the grid is told so.
  const isNumeric = text.trim() !== '' && Number.isFinite(Number(text));
  const readsOtherwise = isNumeric || ERROR_VALUES.has(text) || text.startsWith('=');
  return { ...blank, v: text, t: readsOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
