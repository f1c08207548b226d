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
  const known = new Set(items.map(({ submission }) => submission));
  const others = sorted.filter((each) => !known.has(each)).map((each) => otherArrival(each, plan));
  const isOf = (unit: string, { unit: other, sheet }: Arrival): boolean => sheet === null && other === unit;
  const units = parts.map((unit) =>
    unitReport(
      unit,
      items.filter(({ form }) => form.unit === unit),
      others.filter((each) => isOf(unit, each)),
      options,
    ),
  );
  return {
    region,
    year,
    period,
    document: document.key,
    units,
    strangers: others.filter((each) => !parts.some((unit) => isOf(unit, each))),
    totals: totalsOf(plan, units, options.weights),
    plan,
  };
}

/**
 * A file of no form that is asked for: its forms are of another unit or time, or nothing can be read in it. Then its
 * name may say whose it is, so that the unit is asked for another copy and not counted as missing.
 */
function otherArrival(submission: Submission, plan: SummaryPlan): Arrival {
  const { file, forms, sealed, refusal } = submission;
  const { other, short, guessed } = consolidationWording;
  const common = { file, sealed, taken: false, late: false, changes: refusal?.changes ?? [] };
  const [form] = forms;
  if (form === undefined) {
    const unit = unitInName(file, plan.units.slice(1));
    const message = refusal?.message ?? '';
    const reason = { code: refusal?.code ?? 'noForm', short: refusal?.short ?? fill(short.noForm) };
    const said = unit === null ? message : fill(guessed, { unit, message });
    return { ...common, unit, sheet: null, reportedOn: null, reason: { ...reason, message: said } };
  }
  const { unit, sheet, reportedOn } = form;
  const wanted = periodText(plan.year, plan.period);
  const fillings = { unit, period: periodText(form.year, form.period), region: plan.region, wanted };
  const reason = { code: 'other', short: fill(short.other), message: fill(other, fillings) };
  return { ...common, unit, sheet, reportedOn, reason: refusal ?? reason };
}

/** The only unit whose name stands in the name of a file. */
function unitInName(file: string, units: readonly string[]): string | null {
  const [unit, another] = units.filter((each) => file.includes(each));
  return unit !== undefined && another === undefined ? unit : null;
}
