/** Adds up the parts of a whole in exact decimals. */
import Big from 'big.js';
import { decimalPlaces, sum as addAll } from '../../plan/decimal';
import type { PlacedCell, PlacedSum } from '../recognition/filledSheet';
import { numberOf, type CellReading } from '../recognition/readValue';

export type SumResult =
  | { readonly kind: 'equal' | 'differs' | 'doubled'; readonly total: Big; readonly sum: Big }
  /** Nothing is filled in yet. */
  | { readonly kind: 'empty' }
  /** Blank cells and cells that hold no number: blank is not zero. */
  | { readonly kind: 'unreadable'; readonly cells: readonly PlacedCell[] }
  /** Rows of the table could not be found. */
  | { readonly kind: 'incomplete' };

/** Nobody writes more decimals; what lies behind them was left by formulas that subtract. */
const FINEST = 9;

/**
 * Compares a total with its parts. Decimals are exact; less than half of the finest digit that anybody wrote counts
 * as equal, which only forgives remains of a calculation, never a lost unit.
 */
export function addUp({ layout, total, parts, incomplete }: PlacedSum): SumResult {
  const split = total.expected.role === 'official' && layout.parts.every(({ role }) => role === 'entry');
  // An official total stands there before anything is split.
  if ((split ? parts : [total, ...parts]).every(({ reading }) => isEmpty(reading))) return { kind: 'empty' };
  if (incomplete) return { kind: 'incomplete' };
  // A computed total counts the units that have reported so far.
  const counted =
    total.expected.role === 'computed' ? parts.filter(({ reading }) => reading.kind !== 'blank') : parts;
  const cells = [total, ...counted];
  const unreadable = cells.filter(({ reading }) => numberOf(reading) === null);
  if (unreadable.length > 0) return { kind: 'unreadable', cells: unreadable };
  const whole = numberOf(total.reading) as Big;
  const numbers = counted.map(({ reading }) => numberOf(reading) as Big);
  const sum = addAll(numbers);
  const finest = Math.min(FINEST, Math.max(decimalPlaces(whole), ...numbers.map(decimalPlaces)));
  const half = new Big(5).times(new Big(10).pow(-finest - 1));
  if (whole.minus(sum).abs().lt(half)) return { kind: 'equal', total: whole, sum };
  return { kind: !sum.eq(0) && whole.eq(sum.times(2)) ? 'doubled' : 'differs', total: whole, sum };
}

function isEmpty({ kind }: CellReading): boolean {
  return kind === 'blank' || kind === 'uncalculated';
}
