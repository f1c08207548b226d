import type { Indicator } from './types';

/**
 * True for what is added or counted anew each year (`increment`, `annual`): the year begins at 0 instead of going on
 * from the year before, and its figures only grow until its end.
 *
 * @example embeddedLibrary.indicators.filter(({ id }) => id === 'tech-contract').map(startsAtZero) // [true]
 */
export function startsAtZero({ measure }: Pick<Indicator, 'measure'>): boolean {
  return measure === 'increment' || measure === 'annual';
}
