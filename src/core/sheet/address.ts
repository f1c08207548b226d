/** References to cells as spreadsheets write them: read and written here and nowhere else. */
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import type { CellRange } from './range';

/** Whole rows, counted from 0; both ends belong to it. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Letters of a column counted from 0.
 *
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * Column of letters, counted from 0; the letters are taken to be letters.
 *
 * @example columnIndex('ab') // 27
 */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * A1 address of a cell; row and column count from 0.
 *
 * @example cellAddress(6, 2) // 'C7'
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * A1 address of a block; a single cell gives the short form.
 *
 * @example rangeAddress({ top: 0, left: 0, bottom: 2, right: 3 }) // 'A1:D3'
 */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.top, range.left);
  const last = cellAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/**
 * Address of a block that stays when its formula is copied; a single cell gives the short form.
 *
 * @example absoluteAddress({ top: 0, left: 0, bottom: 2, right: 3 }) // '$A$1:$D$3'
 * @example absoluteAddress({ top: 4, left: 10, bottom: 4, right: 10 }) // '$K$5'
 */
export function absoluteAddress(range: CellRange): string {
  return rangeAddress(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/**
 * Absolute address of whole rows.
 *
 * @example absoluteRows({ from: 3, to: 4 }) // '$4:$5'
 */
export function absoluteRows({ from, to }: RowSpan): string {
  return `$${from + 1}:$${to + 1}`;
}

/**
 * Address of a block; whole columns and whole rows are written as such.
 *
 * @example areaAddress({ top: 0, left: 1, bottom: 1048575, right: 2 }) // 'B:C'
 * @example areaAddress({ top: 1, left: 0, bottom: 3, right: 16383 }) // '2:4'
 */
export function areaAddress(range: CellRange): string {
  const wholeColumns = range.top === 0 && range.bottom === MAX_ROWS - 1;
  const wholeRows = range.left === 0 && range.right === MAX_COLUMNS - 1;
  const address = rangeAddress(range);
  if (wholeColumns === wholeRows) return address;
  return address.replace(wholeColumns ? /\d+/g : /[A-Z]+/g, '');
}

/**
 * Reads an A1 address ("C7", "$A$1:D3"), without a sheet name.
 *
 * @returns the block, or `null` when the text is no address inside a worksheet.
 * @example parseRange('B2:C3') // { top: 1, left: 1, bottom: 2, right: 2 }
 */
export function parseRange(address: string): CellRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address.trim());
  if (!match) return null;
  const left = columnIndex(match[1] as string);
  const top = Number(match[2]) - 1;
  const right = match[3] === undefined ? left : columnIndex(match[3]);
  const bottom = match[4] === undefined ? top : Number(match[4]) - 1;
  if (top < 0 || bottom < top || right < left || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { top, left, bottom, right };
}

/**
 * Reads an address that may also name whole columns ("A:C") or whole rows ("$2:$4"), with or without a sheet in front.
 *
 * @returns `null` when it is no address.
 * @example parseArea("'附件3'!B:C") // { top: 0, left: 1, bottom: 1048575, right: 2 }
 */
export function parseArea(reference: string): CellRange | null {
  const text = splitReference(reference)?.address.trim() ?? '';
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) return parseRange(`${columns[1]}1:${columns[2]}${MAX_ROWS}`);
  const rows = parseRows(text);
  return rows ? { top: rows.from, left: 0, bottom: rows.to, right: MAX_COLUMNS - 1 } : parseRange(text);
}

/**
 * Reads whole rows ("$4:$5"), without a sheet name.
 *
 * @returns `null` when the text names none.
 * @example parseRows('$4:$5') // { from: 3, to: 4 }
 */
export function parseRows(text: string): RowSpan | null {
  const match = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text.trim());
  const range = match && parseRange(`A${match[1]}:A${match[2]}`);
  return range && { from: range.top, to: range.bottom };
}

/**
 * Reads blocks separated by blanks; what is no block inside a worksheet is left out.
 *
 * @example parseBlocks('A1 C2:D3').length // 2
 */
export function parseBlocks(text: string): readonly CellRange[] {
  return text
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== null);
}

/**
 * Address with its sheet, quoted as spreadsheets want it.
 *
 * @example sheetAddress('附件3 主要', 'C7') // "'附件3 主要'!C7"
 */
export function sheetAddress(sheet: string, address: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) && !/^[A-Z]{1,3}\d+$/i.test(sheet);
  return `${plain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${address}`;
}

/**
 * Absolute address of a block with its sheet, as names and lists refer to it.
 *
 * @example absoluteReference('附件3 主要', { top: 0, left: 0, bottom: 2, right: 3 }) // "'附件3 主要'!$A$1:$D$3"
 */
export function absoluteReference(sheet: string, range: CellRange): string {
  return sheetAddress(sheet, absoluteAddress(range));
}

/**
 * Takes a reference apart into its sheet, without the quotes, and its address.
 *
 * @returns the sheet as `null` where the text names none, and `null` for a text that is not one reference: one to
 * another file, or several in a list
 * @example splitReference("'附件3 主要'!C7") // { sheet: '附件3 主要', address: 'C7' }
 * @example splitReference('C7') // { sheet: null, address: 'C7' }
 */
export function splitReference(
  text: string,
): { readonly sheet: string | null; readonly address: string } | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!,[\]]+))!)?([^'!,[\]]+)$/.exec(text.trim());
  if (match === null) return null;
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? null, address: match[3] as string };
}

/**
 * Reads a block with its sheet, or `null` when the text is not exactly one such block.
 *
 * @example parseReference("'附件3 主要'!$A$1") // { sheet: '附件3 主要', range: { top: 0, left: 0, bottom: 0, right: 0 } }
 */
export function parseReference(text: string): { readonly sheet: string; readonly range: CellRange } | null {
  const parts = splitReference(text);
  const range = parts && parseRange(parts.address);
  const sheet = parts?.sheet ?? null;
  return range === null || sheet === null ? null : { sheet, range };
}
