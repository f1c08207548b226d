/** Who a unit splits its targets among, and which targets are split. */
import type { AllocationAnnex, PlanDocument, PlanLibrary } from '../plan/types';
import { formPlan, type FormPlan } from './formPlan';
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
  return { ...plan, rows, parts: partsOf(splitTables(library, plan.region)) };
}

/** A table that splits the targets of a region, with its document. */
export interface SplitTable {
  readonly document: PlanDocument;
  readonly annex: AllocationAnnex;
}

/** Tables of any document that split the targets of this region. */
export function splitTables(library: PlanLibrary, region: string): readonly SplitTable[] {
  return library.documents.flatMap((document) =>
    document.annexes.flatMap((annex) =>
      annex.kind === 'allocation' && annex.rows[0]?.region === region ? [{ document, annex }] : [],
    ),
  );
}

/** As the tables list them; the places inside a region are not enough (小蓝经开区 has no row of its own). */
export function partsOf(tables: readonly SplitTable[]): readonly string[] {
  return [...new Set(tables.flatMap(({ annex }) => annex.rows.slice(1).map((row) => row.region)))];
}

/** Units whose targets some table splits, with the years of those tables. */
export function splitUnits(library: PlanLibrary): readonly TemplateChoice[] {
  return library.regions.flatMap(({ name }) => {
    const years = splitTables(library, name).flatMap(({ annex }) => annex.years.map(({ year }) => year));
    return years.length === 0 ? [] : [{ unit: name, years: [...new Set(years)].sort((a, b) => a - b) }];
  });
}
