/** What the file library writes without asking although Excel would call the file damaged. */
import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellAddress,
  parseRange,
  rangeAddress,
  type CellRange,
} from '../../core/sheet/address';
import type { Cell, SheetModel } from '../../core/sheet/model';
import { MAX_CELL_TEXT, MAX_FORMULA, MAX_SHEET_NAME } from './limits';
import { overlap } from './place';
import { refusal } from './refusal';

/**
 * Refuses sheets that would make a file that Excel repairs or rejects.
 *
 * @throws HostRefusal that names the sheet and the place
 */
export function checkSheets(sheets: readonly SheetModel[]): void {
  const names = new Set<string>();
  for (const sheet of sheets) {
    checkSheetName(sheet.name);
    if (names.has(sheet.name.toLowerCase())) throw refusal('duplicate-sheet-name', { sheet: sheet.name });
    names.add(sheet.name.toLowerCase());
    checkSheet(sheet);
  }
  if (sheets.length > 0 && sheets.every((sheet) => (sheet.visibility ?? 'visible') !== 'visible')) {
    throw refusal('nothing-visible');
  }
}

function checkSheetName(name: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are among what a name must not hold
  const unfit = /[[\]:*?/\\\u0000-\u001f\ufffe\uffff]|^'|'$/.test(name);
  const reserved = name.toLowerCase() === 'history';
  if (name.trim() === '' || name.length > MAX_SHEET_NAME || unfit || reserved) {
    throw refusal('bad-sheet-name', { sheet: name });
  }
}

function checkSheet(sheet: SheetModel): void {
  const { name } = sheet;
  if (sheet.rows.length > MAX_ROWS) throw refusal('outside-sheet', { sheet: name });
  sheet.rows.forEach((cells, row) => {
    if (cells.length > MAX_COLUMNS) throw refusal('outside-sheet', { sheet: name });
    cells.forEach((cell, column) => {
      if (cell !== undefined) checkCell(name, cell, row, column);
    });
  });
  checkMerges(sheet);
  const places = [
    ...sheet.merges,
    ...(sheet.validations ?? []).map(({ range }) => range),
    ...(sheet.conditionalFormats ?? []).map(({ range }) => range),
    ...(sheet.names ?? []).map(({ range }) => range),
  ];
  if (!places.every(isInside)) throw refusal('outside-sheet', { sheet: name });
  for (const { rule, range } of sheet.validations ?? []) {
    if (rule.type === 'list' && 'items' in rule && rule.items.length === 0) {
      throw refusal('empty-list', { sheet: name, range: rangeAddress(range) });
    }
  }
  for (const { name: defined } of sheet.names ?? []) {
    if (!isName(defined)) throw refusal('bad-name', { sheet: name, name: defined });
  }
}

function checkCell(sheet: string, cell: Cell, row: number, column: number): void {
  const place = { sheet, cell: cellAddress(row, column) };
  const { value, formula } = cell;
  if (typeof value === 'number' && !Number.isFinite(value)) throw refusal('bad-number', place);
  if (typeof value === 'string' && value.length > MAX_CELL_TEXT) {
    throw refusal('text-too-long', { ...place, length: value.length });
  }
  if (formula === undefined) return;
  if (!/^=\s*[^\s=]/.test(formula)) throw refusal('bad-formula', place);
  if (formula.length > MAX_FORMULA) throw refusal('formula-too-long', { ...place, length: formula.length });
}

function checkMerges(sheet: SheetModel): void {
  const first = firstOverlap(sheet.merges);
  if (first === null) return;
  throw refusal('overlapping-merges', {
    sheet: sheet.name,
    first: rangeAddress(first[0]),
    second: rangeAddress(first[1]),
  });
}

/** The first two blocks that overlap, or `null`. */
export function firstOverlap(ranges: readonly CellRange[]): readonly [CellRange, CellRange] | null {
  const sorted = [...ranges].sort((one, other) => one.top - other.top);
  for (const [index, range] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next] as CellRange;
      if (other.top > range.bottom) break;
      if (overlap(range, other)) return [range, other];
    }
  }
  return null;
}

function isInside(range: CellRange): boolean {
  const { top, left, bottom, right } = range;
  const whole = [top, left, bottom, right].every((place) => Number.isInteger(place) && place >= 0);
  return whole && top <= bottom && left <= right && bottom < MAX_ROWS && right < MAX_COLUMNS;
}

/** Whether Excel takes a text as the name of a block. */
export function isName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  return parseRange(name) === null && !/^(?:[rc]|r\d+c\d+|true|false)$/i.test(name);
}
