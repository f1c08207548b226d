import type { CellValue } from '../../core/sheet/model';

/** What Excel takes for one cell of a `formulas` array; `null` leaves the cell alone. */
export type CellInput = string | number | boolean | null;

/** Number format that keeps whatever is written as text. */
export const TEXT_FORMAT = '@';

/**
 * What has to be written so that the cell holds exactly this value. Excel reads what an add-in writes as if it were
 * typed: it would run `=1+1`, make a date of `1-2` and a number of `１２３`. An apostrophe in front keeps text as it is.
 *
 * @param empty what stands for an empty cell: `null` leaves it alone, `''` clears it.
 * @example inputOf('=1+1', 'General', null) // "'=1+1"
 * @example inputOf('南昌县', 'General', null) // '南昌县'
 */
export function inputOf(value: CellValue, numberFormat: string | undefined, empty: null | ''): CellInput {
  if (value === null) return empty;
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'string') return value;
  if (value === '') return empty;
  return needsApostrophe(value, numberFormat) ? `'${value}` : value;
}

function needsApostrophe(text: string, numberFormat: string | undefined): boolean {
  if (/^[\s=+\-@'|%]/.test(text)) return true;
  // A cell in text format takes everything else as it is, and needs no mark that stays behind in the file.
  if (numberFormat === TEXT_FORMAT) return false;
  const plain = text.normalize('NFKC');
  if (/^(true|false)$/i.test(plain)) return true;
  // Months in Latin letters (Mar-5) become dates, so letters followed by digits are not trusted either.
  if (/^[a-z].*\d/i.test(plain)) return true;
  return !/^[\p{L}“《【“]/u.test(plain);
}

/**
 * True when a formula text that Excel gives back is text after all: a cell with an apostrophe in front of `=1+1`
 * gives the same characters as value and as formula.
 */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
