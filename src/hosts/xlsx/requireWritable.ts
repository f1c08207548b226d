/** What the file library writes without asking although Excel would call the file damaged. */
import { cellAddress, parseRange, rangeAddress } from '../../core/sheet/address';
import { MAX_CELL_TEXT, MAX_COLUMNS, MAX_FORMULA, MAX_ROWS } from '../../core/sheet/limits';
import type { CellRange } from '../../core/sheet/range';
import type { Cell, SheetModel } from '../../core/sheet/model';
import { MAX_SHEET_NAME } from '../../core/sheet/limits';
import { isSheetName } from '../../core/sheet/sheetName';
import { firstOverlap } from '../../core/sheet/range';
import { sheetRefusal } from './refusal';

/**
 * Refuses sheets that would make a file that Excel repairs or rejects.
 *
 * @throws HostRefusal that names the sheet and the place
 */
export function requireWritable(sheets: readonly SheetModel[]): void {
  const names = new Set<string>();
  for (const sheet of sheets) {
    checkSheetName(sheet.name);
    if (names.has(sheet.name.toLowerCase())) throw sheetRefusal('duplicateSheetName', { sheet: sheet.name });
    names.add(sheet.name.toLowerCase());
    checkSheet(sheet);
  }
}

/** A workbook needs a sheet to open on. @throws HostRefusal when all are hidden */
export function requireVisible(sheets: readonly SheetModel[]): void {
  if (sheets.every((sheet) => (sheet.visibility ?? 'visible') !== 'visible')) {
    throw sheetRefusal('nothingVisible');
  }
}

function checkSheetName(name: string): void {
  const reserved = name.toLowerCase() === 'history';
  if (!isSheetName(name) || name.length > MAX_SHEET_NAME || /[\ufffe\uffff]/.test(name) || reserved) {
    throw sheetRefusal('badSheetName', { sheet: name });
  }
}

function checkSheet(sheet: SheetModel): void {
  const { name } = sheet;
  if (sheet.rows.length > MAX_ROWS) throw sheetRefusal('outsideSheet', { sheet: name });
  sheet.rows.forEach((cells, row) => {
    if (cells.length > MAX_COLUMNS) throw sheetRefusal('outsideSheet', { sheet: name });
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
    ...(sheet.selection === undefined ? [] : [sheet.selection]),
  ];
  if (!places.every(isInside)) throw sheetRefusal('outsideSheet', { sheet: name });
  for (const { rule, range } of sheet.validations ?? []) {
    if (rule.type === 'list' && 'items' in rule && rule.items.length === 0) {
      throw sheetRefusal('emptyList', { sheet: name, range: rangeAddress(range) });
    }
  }
  for (const { name: defined } of sheet.names ?? []) {
    if (!isName(defined)) throw sheetRefusal('badName', { sheet: name, name: defined });
  }
}

function checkCell(sheet: string, cell: Cell, row: number, column: number): void {
  const place = { sheet, cell: cellAddress(row, column) };
  const { value, formula } = cell;
  if (typeof value === 'number' && !Number.isFinite(value)) throw sheetRefusal('badNumber', place);
  if (typeof value === 'string' && value.length > MAX_CELL_TEXT) {
    throw sheetRefusal('textTooLong', { ...place, length: value.length });
  }
  if (formula === undefined) return;
  if (!/^=\s*[^\s=]/.test(formula)) throw sheetRefusal('badFormula', place);
  if (formula.length > MAX_FORMULA)
    throw sheetRefusal('formulaTooLong', { ...place, length: formula.length });
}

function checkMerges(sheet: SheetModel): void {
  const first = firstOverlap(sheet.merges);
  if (first === null) return;
  throw sheetRefusal('overlappingMerges', {
    sheet: sheet.name,
    first: rangeAddress(first[0]),
    second: rangeAddress(first[1]),
  });
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
