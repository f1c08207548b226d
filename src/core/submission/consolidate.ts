/** Many files in, one summary out: who is in, what adds up, and where every figure comes from. */
import type { PlanLibrary } from '../plan/types';
import type { SummaryPlan } from '../templates/summaryPlan';
import type { Period } from '../templates/template';
import { consolidationWording } from '../wording/submission';
import { periodText } from '../templates/identityBlock';
import { fill } from '../wording/text';
import { gatheringOf, type GatheringOptions } from './gathering';
import type { Submission } from './submitted';
import { totalsOf, type Total, type Weights } from './totals';
import { unitReport, type Arrival, type ArrivalOptions, type Item, type UnitReport } from './unitReport';

export interface ConsolidationOptions extends GatheringOptions, ArrivalOptions {
  /** What the shares of the units weigh, by indicator and unit. */
  readonly weights?: Weights;
}

export interface Consolidation {
  readonly region: string;
  readonly year: number;
  readonly period: Period;
  /** Key of the document that sets the targets. */
  readonly document: string;
  /** In official order. */
  readonly units: readonly UnitReport[];
  /** Files of no unit of the region and period, by name. */
  readonly strangers: readonly Arrival[];
  /** In the order of the summary's columns. */
  readonly totals: readonly Total[];
  readonly plan: SummaryPlan;
}

/**
 * Consolidates what came in. The order of the files does not matter; whatever is wrong with one of them is said of that
 * one and stops nobody else.
 *
 * @throws PlanError when no file is of a unit whose region's targets some table splits
 */
export function consolidate(
  library: PlanLibrary,
  submissions: readonly Submission[],
  options: ConsolidationOptions = {},
): Consolidation {
  const sorted = [...submissions].sort((one, other) => (one.file < other.file ? -1 : 1));
  const plan = gatheringOf(library, sorted, options);
  const { region, year, period, document } = plan;
  const parts = plan.units.slice(1);
  const items = sorted.flatMap((submission) =>
    submission.forms
      .filter((form) => form.year === year && form.period === period && parts.includes(form.unit))
      .map((form): Item => ({ submission, form })),
  );
  const units = parts.map((unit) =>
    unitReport(
      unit,
      items.filter(({ form }) => form.unit === unit),
      options,
    ),
  );
  const known = new Set(items.map(({ submission }) => submission));
  return {
    region,
    year,
    period,
    document: document.key,
    units,
    strangers: sorted.filter((each) => !known.has(each)).map((each) => stranger(each, plan)),
    totals: totalsOf(plan, units, options.weights),
    plan,
  };
}

/** A file that is refused, or whose forms are all of another unit or time. */
function stranger(submission: Submission, plan: SummaryPlan): Arrival {
  const { file, forms, sealed, refusal } = submission;
  const [form] = forms;
  const { other, short } = consolidationWording;
  const fillings = {
    unit: form?.unit ?? '',
    period: form ? periodText(form.year, form.period) : '',
    region: plan.region,
    wanted: periodText(plan.year, plan.period),
  };
  return {
    file,
    unit: form?.unit ?? null,
    sheet: form?.sheet ?? null,
    reportedOn: form?.reportedOn ?? null,
    sealed,
    taken: false,
    late: false,
    reason: refusal ?? { code: 'other', short: fill(short.other), message: fill(other, fillings) },
    changes: refusal?.changes ?? [],
  };
}
