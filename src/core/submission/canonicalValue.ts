/** What a cell says, in one spelling, however the program that saved it last spells it. */
import Big from 'big.js';
import { cellDecimal, digits } from '../plan/decimal';
import type { CellValue } from '../sheet/model';
import { dateOfSerial, LAST_SERIAL, writtenDate } from '../sheet/serialDate';

/** More digits do not fit a number of a cell, so that no program can have made a number of such a text. */
const MOST_DIGITS = 15;
/** A number without superfluous zeros in front: 0791 is a dialling code and stays one. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * The canonical text of a value: `''` for nothing, `n:` and the exact decimal, `s:` and the words, `b:` or `e`.
 *
 * Programs that save a file again may turn digits typed as text into a number, lose blanks at the ends, break lines
 * otherwise, and call an error by another name; none of it is a change of what the cell says.
 *
 * @example canonicalValue('0.10') // 'n:0.1'
 * @example canonicalValue(0.1 + 0.2) // 'n:0.3'
 * @example canonicalValue(' 已完成 ') // 's:已完成'
 * @example canonicalValue({ error: '#N/A' }) // 'e'
 */
export function canonicalValue(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? `n:${digits(cellDecimal(value))}` : 'e';
  if (typeof value === 'boolean') return `b:${value}`;
  if (typeof value === 'object') return 'e';
  const text = canonicalText(value);
  if (text === '') return '';
  const isNumber = NUMBER.test(text) && text.replace(/\D/g, '').length <= MOST_DIGITS;
  return isNumber ? `n:${digits(new Big(text).plus(0))}` : `s:${text}`;
}

/**
 * The same for a cell that holds a day: as a date, as the number of it, or in words.
 *
 * @example canonicalDay(45107) // 'd:2023-06-30'
 * @example canonicalDay('2023年6月30日') // 'd:2023-06-30'
 */
export function canonicalDay(value: CellValue | undefined): string {
  if (typeof value === 'number' && value >= 1 && value <= LAST_SERIAL) return `d:${dateOfSerial(value)}`;
  const day = typeof value === 'string' ? writtenDate(value) : null;
  return day === null ? canonicalValue(value) : `d:${day}`;
}

/**
 * Words without what differs between programs: kinds of line break, blanks at the ends of lines, composed signs.
 *
 * @example canonicalText('说明 \r\n第二行\u00a0') // '说明\n第二行'
 */
export function canonicalText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}
