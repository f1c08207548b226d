import { findAllocation, type NumberTarget, type TargetQuestion } from './target';
import type { PlanLibrary } from './types';

/**
 * The parts of a target in the official order.
 *
 * @throws PlanError as {@link findAllocation}.
 * @example allocation(embeddedLibrary, { indicator: '高企', year: 2025 })[0]?.region // '南昌高新区'
 */
export function allocation(
  library: PlanLibrary,
  question: TargetQuestion & { readonly year: number },
): readonly NumberTarget[] {
  return findAllocation(library, question).parts;
}
