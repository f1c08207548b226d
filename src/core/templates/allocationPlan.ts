/** Who a unit splits its targets among, and which targets are split. */
import type { AllocationAnnex, PlanLibrary } from '../plan/types';
import { formPlan, unitsWithTargets, type FormPlan } from './formPlan';
import type { TemplateChoice, TemplateId, TemplateOptions } from './template';

export interface SplitPlan extends FormPlan {
  /** Sub-units in official order; empty when no document names any. */
  readonly parts: readonly string[];
}

/**
 * The targets of a unit that an annex of the document splits, and its sub-units.
 * @throws PlanError as {@link formPlan}
 */
export function splitPlan(library: PlanLibrary, id: TemplateId, options: TemplateOptions): SplitPlan {
  const plan = formPlan(library, id, options);
  const split = new Set(
    plan.document.annexes.flatMap((annex) => (annex.kind === 'allocation' ? annex.indicators : [])),
  );
  const rows = plan.rows.filter(({ indicator }) => split.has(indicator.id));
  return { ...plan, rows, parts: partsOf(library, plan.region) };
}

/** Tables of any document that split the targets of this region. */
export function splitTables(library: PlanLibrary, region: string): readonly AllocationAnnex[] {
  return library.documents
    .flatMap(({ annexes }) => annexes)
    .filter((annex) => annex.kind === 'allocation')
    .filter(({ rows }) => rows[0]?.region === region);
}

/** As the tables list them; the places inside a region are not enough (小蓝经开区 has no row of its own). */
function partsOf(library: PlanLibrary, region: string): readonly string[] {
  return [
    ...new Set(splitTables(library, region).flatMap(({ rows }) => rows.slice(1).map((row) => row.region))),
  ];
}

/** Units whose targets some table splits, with the years of those tables. */
export function splitUnits(library: PlanLibrary): readonly TemplateChoice[] {
  return unitsWithTargets(library).flatMap(({ unit }) => {
    const years = splitTables(library, unit).flatMap((annex) => annex.years.map(({ year }) => year));
    return years.length === 0 ? [] : [{ unit, years: [...new Set(years)].sort((a, b) => a - b) }];
  });
}
