import Big from 'big.js';
import type { Comparator } from './types';

export interface PrintedNumber {
  readonly value: Big;
  readonly comparator: Comparator;
  /** The words around the number, which keep it from being a bare number. */
  readonly qualifier?: string;
}

const WORDS: readonly (readonly [RegExp, Comparator])[] = [
  [/突破|超过|大于|>|＞|高于/, '>'],
  [/以上|不少于|不低于|至少|达|提高至|≥/, '≥'],
  [/以内|以下|不超过|不高于|强|≤/, '≤'],
  [/小于|低于|少于|<|＜/, '<'],
  [/左右|约/, '≈'],
];

/**
 * Reads a number as an annex prints it. Words around the digits are kept as the qualifier.
 *
 * @returns `null` when the text holds no number, or more than one.
 * @example readPrinted('1.80')?.value.toString() // '1.8'
 * @example readPrinted('预估2.0以上')?.qualifier // '预估…以上'
 */
export function readPrinted(printed: string): PrintedNumber | null {
  const match = /^([^\d-]*)(-?\d+(?:\.\d+)?)([^\d]*)$/.exec(printed.trim());
  if (!match) return null;
  const [before, number, after] = match.slice(1) as [string, string, string];
  const value = new Big(number);
  if (before === '' && after === '') return { value, comparator: '=' };
  const words = `${before}…${after}`;
  // 不超过 holds 超过: the words of an upper bound are looked for first.
  const bounded = /不超过|不高于/.test(words) ? '≤' : undefined;
  const comparator = bounded ?? WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? '=';
  return { value, comparator, qualifier: words };
}
