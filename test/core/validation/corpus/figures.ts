/** Sums up how the validator did. */
import type { Outcome } from './faulty';

export interface Shares {
  readonly count: number;
  /** Shares from 0 to 1 of all outcomes. */
  readonly found: number;
  readonly exact: number;
  /** Errors and queries of other rules, on average. */
  readonly besides: number;
  /** Shares of the outcomes that name suspects, and the median number of these. */
  readonly among: number;
  readonly first: number;
  readonly median: number;
}

export function shares(outcomes: readonly Outcome[]): Shares {
  const share = (of: readonly Outcome[], holds: (outcome: Outcome) => boolean): number =>
    of.filter(holds).length / of.length;
  const ranked = outcomes.filter(({ rank }) => rank !== undefined);
  const sizes = ranked.map(({ suspects }) => suspects?.length ?? 0).sort((one, other) => one - other);
  return {
    count: outcomes.length,
    found: share(outcomes, ({ found }) => found),
    exact: share(outcomes, ({ exact }) => exact),
    besides: outcomes.reduce((sum, { besides }) => sum + besides, 0) / outcomes.length,
    among: share(ranked, ({ rank }) => (rank ?? 0) > 0),
    first: share(ranked, ({ rank }) => rank === 1),
    median: sizes[Math.floor(sizes.length / 2)] ?? 0,
  };
}
