import Big from 'big.js';

/**
 * Exact decimal of a number that a worksheet cell holds. Excel keeps 15 significant digits; what a binary
 * fraction adds behind them is not the user's.
 *
 * @example cellDecimal(0.1 + 0.2).toString() // '0.3'
 */
export function cellDecimal(value: number): Big {
  // Whole numbers, the most frequent, have no such digits; adding 0 makes a minus zero a plain one.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return new Big(value + 0);
  return new Big(value.toPrecision(15));
}

/**
 * Decimals behind the point, as many as the number needs.
 *
 * @example decimalPlaces(new Big('8.600')) // 1
 */
export function decimalPlaces(value: Big): number {
  return Math.max(0, value.c.length - 1 - value.e);
}

/**
 * Exact sum.
 *
 * @example sum([new Big('0.1'), new Big('0.2')]).toString() // '0.3'
 */
export function sum(values: Iterable<Big>): Big {
  let total = new Big(0);
  for (const value of values) total = total.plus(value);
  return total;
}

/** Plain digits without exponent, for sentences. */
export function digits(value: Big): string {
  return value.toFixed();
}
