/** A block of cells; rows and columns count from 0, both ends belong to it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows and columns of a modern worksheet (.xlsx). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

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

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
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
