/** What a cell says, read as a clerk would read it: a number, a number typed as text, a blank, an error, words. */
import Big from 'big.js';
import { cellDecimal, digits } from '../../plan/decimal';
import type { CellValue } from '../../sheet/model';

/** In what way a text stands for a number. */
export type TextNumberForm =
  | 'plain' // the digits are fine, but the cell holds text (apostrophe, text format)
  | 'full-width' // ２０００ or 2。37
  | 'blanks' // leading, trailing or inner blanks, NBSP, line breaks
  | 'thousands' // 3,000
  | 'unit' // 60家
  | 'percent' // 2.37%
  | 'qualified'; // 约60, 60以上

export type CellReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly decimal: Big }
  | {
      readonly kind: 'text-number';
      readonly decimal: Big;
      readonly form: TextNumberForm;
      /** Unit or words around the number, as typed. */
      readonly around: string;
    }
  /** A sign that people put where there is nothing to report: —, /, 无. */
  | { readonly kind: 'placeholder'; readonly text: string }
  | { readonly kind: 'error'; readonly error: string }
  /** A formula without a result: the program that wrote the file did not calculate. */
  | { readonly kind: 'uncalculated' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean };

const BLANK: CellReading = { kind: 'blank' };
// NBSP, zero-width characters, ideographic and typographic blanks, line breaks.
const BLANKS = /[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000]+/g;
const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const WITH_THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const UNIT = '亿元|万元|元|万名|万人|万件|万家|家|个|件|名|人|位|项|次|台|亿|万|户|篇|所';
const AROUND = new RegExp(
  `^(预估|预计|大约|约|近|超过|突破|不少于|不低于|至少|达到|达|超|[≥>＞≤<＜~≈])?([+-]?[\\d.,]+)(${UNIT}|%|位次)?(以上|以下|左右|多|余|\\+)?$`,
);
const PLACEHOLDER = /^(-+|—+|–+|－+|\/+|\\+|无|暂无|待定|待统计|未统计|空|缺|n\/?a|nil|\?+)$/i;

/**
 * Reads a cell's value.
 *
 * @example readValue('３,０００').kind // 'text-number'
 * @example readValue('') // { kind: 'blank' }
 */
export function readValue(value: CellValue | undefined): CellReading {
  if (value === null || value === undefined) return BLANK;
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { kind: 'number', decimal: cellDecimal(value) }
      : { kind: 'error', error: '#NUM!' };
  }
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'object') return { kind: 'error', error: value.error };
  return readText(value);
}

function readText(text: string): CellReading {
  if (PLAIN_NUMBER.test(text)) return textNumber(text, 'plain', '');
  const narrow = text.normalize('NFKC').replace(/(\d)。(?=\d)/g, '$1.');
  const bare = narrow.replace(BLANKS, '');
  if (bare === '') return BLANK;
  if (PLAIN_NUMBER.test(bare)) {
    return textNumber(bare, BLANK_INSIDE.test(text) ? 'blanks' : 'full-width', '');
  }
  if (WITH_THOUSANDS.test(bare)) return textNumber(bare.replace(/,/g, ''), 'thousands', '');
  if (/^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/.test(bare)) {
    return { kind: 'error', error: bare };
  }
  if (PLACEHOLDER.test(bare)) return { kind: 'placeholder', text };
  const parts = AROUND.exec(bare);
  if (parts) {
    const typed = parts[2] as string;
    const plain = WITH_THOUSANDS.test(typed) ? typed.replace(/,/g, '') : typed;
    if (PLAIN_NUMBER.test(plain)) {
      const unit = parts[3] ?? '';
      if (parts[1] || parts[4]) return textNumber(plain, 'qualified', `${parts[1] ?? ''}…${parts[4] ?? ''}`);
      return textNumber(plain, unit === '%' ? 'percent' : 'unit', unit);
    }
  }
  return { kind: 'text', text };
}

const BLANK_INSIDE = /[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000]/;

function textNumber(plain: string, form: TextNumberForm, around: string): CellReading {
  return { kind: 'text-number', decimal: new Big(plain.replace(/^\+/, '').replace(/\.$/, '')), form, around };
}

/** The number that a reading stands for, also where it was typed as text without any word around it. */
export function numberOf(reading: CellReading): Big | null {
  if (reading.kind === 'number') return reading.decimal;
  if (reading.kind === 'text-number' && reading.form !== 'qualified') return reading.decimal;
  return null;
}

/** A reading as an issue states it: numbers as exact decimals, everything else as typed. */
export function statedValue(value: CellValue | undefined): string | boolean | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? digits(cellDecimal(value)) : '#NUM!';
  if (typeof value === 'object') return value.error;
  return value;
}

/** What a cell says as plain text; nothing for a blank. */
export function wordsOf(value: CellValue | undefined): string {
  const stated = statedValue(value);
  return stated === null ? '' : String(stated);
}
