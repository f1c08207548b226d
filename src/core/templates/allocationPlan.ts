/** Who a unit splits its targets among, and which targets are split. */
import {
  PlanError,
  type AllocationAnnex,
  type PlanDocument,
  type PlanLibrary,
  type Target,
} from '../plan/types';
import { templateProblems, templateTitles } from '../wording/templates';
import { fill } from '../wording/text';
import { annexTargets, choicesAmong, formPlan, inForce, type FormId, type FormPlan } from './formPlan';
import type { TemplateChoice, TemplateOptions } from './template';

export interface SplitPlan extends FormPlan {
  /** Sub-units in official order; empty when no document names any. */
  readonly parts: readonly string[];
}

/**
 * The targets of a unit that an annex of the document splits, and its sub-units.
 * @throws PlanError as {@link formPlan}, and when the document in force splits none of the unit's targets
 */
export function splitPlan(library: PlanLibrary, id: FormId, options: TemplateOptions): SplitPlan {
  const plan = formPlan(library, id, options);
  const { region, year, document } = plan;
  const split = splitIndicators(document);
  const rows = plan.rows.filter(({ indicator }) => split.has(indicator.id));
  if (rows.length === 0) {
    const about = { document: document.key, region, year, title: templateTitles[id].zh };
    throw new PlanError('#N/A', fill(templateProblems.nothingSplit, about));
  }
  return { ...plan, rows, parts: partsOf(ownTables(library, region, document)) };
}

/** The tables of the document itself; where it splits nothing of the region, those of the document in force that does. */
function ownTables(library: PlanLibrary, region: string, document: PlanDocument): readonly SplitTable[] {
  const tables = splitTables(library, region);
  const speaking = new Set(
    tables.filter((each) => each.document.own !== true).map((each) => each.document.key),
  );
  const splitting = speaking.has(document.key) ? document : inForce(library, speaking);
  return tables.filter((table) => table.document.key === splitting?.key);
}

function splitIndicators(document: PlanDocument): ReadonlySet<string> {
  return new Set(document.annexes.flatMap((annex) => (annex.kind === 'allocation' ? annex.indicators : [])));
}

/** Units and years whose targets {@link splitPlan} finds something to split of. */
export function unitsToSplit(library: PlanLibrary): readonly TemplateChoice[] {
  const places = new Map<string, Target[]>();
  for (const target of annexTargets(library)) {
    const place = `${target.region}\n${target.year}`;
    places.set(place, [...(places.get(place) ?? []), target]);
  }
  const split = [...places.values()].flatMap((targets) => {
    const document = inForce(library, new Set(targets.map((target) => target.document)));
    const indicators = document && splitIndicators(document);
    return targets.filter((each) => each.document === document?.key && indicators?.has(each.indicator));
  });
  return choicesAmong(library, split);
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
    const tables = splitTables(library, name).filter(({ document }) => document.own !== true);
    const years = tables.flatMap(({ annex }) => yearsOf(annex));
    return years.length === 0 ? [] : [{ unit: name, years: [...new Set(years)].sort((a, b) => a - b) }];
  });
}

/** Years that a table sets targets for: those with a column of the whole year. */
export function yearsOf(annex: AllocationAnnex): readonly number[] {
  return annex.years.flatMap(({ year, period }) => (period === undefined || period === '全年' ? [year] : []));
}
