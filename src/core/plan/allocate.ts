import Big from 'big.js';
import { cellDecimal, decimalPlaces, digits } from './decimal';
import { refusal } from './refusal';

export interface AllocateQuestion {
  readonly total: number;
  /** One weight per part; `null` leaves a part out. */
  readonly weights: readonly (number | null)[];
  /** Decimals of the parts, those of the total when left out. */
  readonly decimals?: number | undefined;
  /** What every part must get at least: one number for all, or one per part. */
  readonly minimums?: number | readonly (number | null)[] | undefined;
}

interface Part {
  readonly place: number;
  readonly weight: bigint;
  /** In the smallest unit that is handed out. */
  readonly minimum: bigint;
}

function places(value: number): number {
  return decimalPlaces(cellDecimal(value));
}

/** Whole number of smallest units. Only a minimum can be finer than these: it is rounded up, so that it is kept. */
function units(value: Big, decimals: number): bigint {
  return BigInt(value.times(`1e${decimals}`).round(0, Big.roundUp).toFixed());
}

interface Share {
  readonly place: number;
  readonly base: bigint;
  /** What is lost when the share is cut down to {@link base}, the same fraction for all. */
  readonly rest: bigint;
}

/**
 * Parts that lie below their minimum get just that; the others share the rest by weight. Each round can only push more
 * parts down to their minimum, and never all that weigh something (the minimums fit into the total), so it ends.
 */
function shares(parts: readonly Part[], total: bigint): Share[] {
  const held = new Set<Part>();
  for (;;) {
    const free = parts.filter((part) => !held.has(part));
    const weight = free.reduce((all, part) => all + part.weight, 0n);
    let left = total;
    for (const part of held) left -= part.minimum;
    const below = free.filter((part) => left * part.weight < part.minimum * weight);
    if (below.length === 0) {
      return parts.map((part) => {
        const { place, minimum } = part;
        if (held.has(part)) return { place, base: minimum, rest: 0n };
        return { place, base: (left * part.weight) / weight, rest: (left * part.weight) % weight };
      });
    }
    for (const part of below) held.add(part);
  }
}

function readParts({ weights, minimums }: AllocateQuestion, decimals: number): Part[] {
  if (Array.isArray(minimums) && minimums.length !== weights.length) {
    throw refusal('#VALUE!', 'minimumsShape', { expected: weights.length, given: minimums.length });
  }
  const scale = Math.max(0, ...weights.map((weight) => (weight === null ? 0 : places(weight))));
  return weights.flatMap((weight, place) => {
    if (weight === null) return [];
    if (weight < 0) throw refusal('#VALUE!', 'negativeWeight', { typed: String(weight) });
    const minimum = typeof minimums === 'number' ? minimums : (minimums?.[place] ?? 0);
    return [
      {
        place,
        weight: units(cellDecimal(weight), scale),
        minimum: units(cellDecimal(Math.max(0, minimum)), decimals),
      },
    ];
  });
}

/**
 * Splits a total by weights into parts that add up to it exactly (largest remainder; among equal remainders the earlier
 * part comes first). A part below its minimum gets the minimum, the others share what is left.
 *
 * @returns one part per weight, `null` where the weight is left out.
 * @throws PlanError #VALUE! when the total is negative or finer than the decimals, the weights are negative or add up to
 * 0, or the minimums exceed the total, and when decimals or the number of minimums make no sense.
 * @example allocate({ total: 10, weights: [1, 1, 1] }).join(' ') // '4 3 3'
 * @example allocate({ total: 8.6, weights: [5, 3, 1], decimals: 2 }).join(' ') // '4.78 2.87 0.95'
 * @example allocate({ total: 10, weights: [98, 1, 1], minimums: 1 }).join(' ') // '8 1 1'
 */
export function allocate(question: AllocateQuestion): readonly (number | null)[] {
  const total = cellDecimal(question.total);
  const decimals = question.decimals ?? decimalPlaces(total);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) {
    throw refusal('#VALUE!', 'decimalsRange', { typed: String(decimals) });
  }
  if (total.lt(0)) throw refusal('#VALUE!', 'negativeTotal', { typed: digits(total) });
  if (decimalPlaces(total) > decimals) {
    throw refusal('#VALUE!', 'tooFineTotal', { total: digits(total), given: decimalPlaces(total), decimals });
  }
  const parts = readParts(question, decimals);
  if (parts.every(({ weight }) => weight === 0n)) throw refusal('#VALUE!', 'zeroWeights');
  const all = units(total, decimals);
  const least = parts.reduce((added, { minimum }) => added + minimum, 0n);
  if (least > all) {
    const minimums = digits(new Big(least.toString()).div(`1e${decimals}`));
    throw refusal('#VALUE!', 'minimumsTooHigh', { minimums, total: digits(total) });
  }

  const result: (number | null)[] = question.weights.map(() => null);
  const given = shares(parts, all);
  let left = given.reduce((rest, { base }) => rest - base, all);
  for (const { place, base } of given.sort((one, other) => Number(other.rest - one.rest))) {
    const more = left > 0n ? 1n : 0n;
    left -= more;
    result[place] = Number(`${base + more}e-${decimals}`);
  }
  return result;
}
