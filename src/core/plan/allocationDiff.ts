import type Big from 'big.js';
import { type GivenCell, readGiven } from './givenColumn';
import { findAllocation, type NumberTarget, type TargetQuestion } from './target';
import type { PlanLibrary } from './types';

export interface AllocationDifference {
  readonly region: string;
  /** `null` where the given column has no number for the region. */
  readonly given: Big | null;
  readonly official: NumberTarget;
  /** Given minus official. */
  readonly difference: Big | null;
}

/**
 * A proposed split beside the official one, region by region in the official order.
 *
 * @throws PlanError as {@link findAllocation}.
 * @example allocationDiff(embeddedLibrary, { indicator: '高企', year: 2025, values: [['高新区', 950]] })[0]?.difference?.toNumber() // 5
 */
export function allocationDiff(
  library: PlanLibrary,
  question: TargetQuestion & { readonly year: number; readonly values: readonly (readonly GivenCell[])[] },
): readonly AllocationDifference[] {
  const allocation = findAllocation(library, question);
  const { values } = readGiven(library, allocation, question.values);
  return allocation.parts.map((official) => {
    const given = values.get(official.region) ?? null;
    const difference = given === null ? null : given.minus(official.value);
    return { region: official.region, given, official, difference };
  });
}
