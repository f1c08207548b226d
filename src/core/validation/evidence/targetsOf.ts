/** What the documents set for the place that a cell is about. */
import { indexOf, placeKey } from '../../plan/libraryIndex';
import type { PlanLibrary, Target } from '../../plan/types';
import type { CellBinding } from '../../sheet/model';

/**
 * The targets and baselines of the indicator and the unit of a cell, of all years; of the same year the one that
 * answers first. None for a cell that is about no indicator or no unit.
 */
export function targetsOf(library: PlanLibrary, { indicator, region }: CellBinding): readonly Target[] {
  return indexOf(library).targets.get(placeKey(indicator ?? '', region ?? '')) ?? [];
}
