/** What is being consolidated: one region, one year, one period, as the files that came in say it. */
import { PlanError, type PlanLibrary } from '../plan/types';
import { resolveRegion } from '../plan/resolve';
import { splitUnits } from '../templates/allocationPlan';
import { summaryPlan, type SummaryPlan } from '../templates/summaryPlan';
import { PERIODS, type Period } from '../templates/template';
import { consolidationWording } from '../wording/submission';
import { fill } from '../wording/text';
import type { Submission } from './submitted';

/** What may be said about it; the rest is what most of the files speak of. */
export interface GatheringOptions {
  readonly region?: string;
  readonly year?: number;
  readonly period?: Period;
}

/**
 * The summary that most of the units that came in belong to; of several the latest, and then the first in the order of
 * the plans.
 *
 * @throws PlanError when no form is of a unit whose region's targets some table splits
 */
export function gatheringOf(
  library: PlanLibrary,
  submissions: readonly Submission[],
  options: GatheringOptions = {},
): SummaryPlan {
  const wanted = options.region === undefined ? undefined : resolveRegion(library, options.region).name;
  const forms = submissions.flatMap((submission) => submission.forms);
  const times = new Map(forms.map(({ year, period }) => [`${year}${period}`, { year, period }]));
  const { year, period } = options;
  if (year !== undefined && period !== undefined) times.set(`${year}${period}`, { year, period });
  let best: { readonly plan: SummaryPlan; readonly rank: readonly number[] } | null = null;
  for (const { unit: region, years } of splitUnits(library)) {
    if (wanted !== undefined && wanted !== region) continue;
    for (const time of times.values()) {
      if (!years.includes(time.year) || (year ?? time.year) !== time.year) continue;
      if ((period ?? time.period) !== time.period) continue;
      const plan = summaryPlan(library, { region, ...time });
      const parts = new Set(plan.units.slice(1));
      const units = new Set(
        forms
          .filter((form) => form.year === time.year && form.period === time.period && parts.has(form.unit))
          .map(({ unit }) => unit),
      );
      const rank = [units.size, time.year, PERIODS.indexOf(time.period)];
      if (best === null || isHigher(rank, best.rank)) best = { plan, rank };
    }
  }
  const isNamed = wanted !== undefined && year !== undefined && period !== undefined;
  if (best === null || (best.rank[0] === 0 && !isNamed))
    throw new PlanError('#N/A', fill(consolidationWording.nothing));
  return best.plan;
}

function isHigher(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, value] of one.entries()) {
    const against = other[at] ?? 0;
    if (value !== against) return value > against;
  }
  return false;
}
