/** What a reporting form rests on: one unit, one year, one document, and the targets its annexes set. */
import { byForce } from '../plan/libraryIndex';
import { resolveDocument, resolveRegion } from '../plan/resolve';
import { wordedComparator } from '../plan/target';
import {
  PlanError,
  type Comparator,
  type Indicator,
  type PlanDocument,
  type PlanLibrary,
  type Target,
} from '../plan/types';
import { templateProblems, templateTitles } from '../wording/templates';
import { fill } from '../wording/text';
import { PERIODS, type Period, type TemplateChoice, type TemplateId, type TemplateOptions } from './template';

export interface FormRow {
  readonly indicator: Indicator;
  readonly target: Target;
  /** The same document's number for the year before, target or baseline; `null` when it has none. */
  readonly before: Target | null;
  /** As the document's running text words the target (突破 is `>`), which the status follows. */
  readonly comparator: Comparator;
}

export interface FormPlan {
  readonly region: string;
  readonly year: number;
  readonly period: Period;
  readonly document: PlanDocument;
  readonly rows: readonly FormRow[];
}

/** The region whose plan is meant when nobody is named. */
export const DEFAULT_REGION = '南昌市';

/**
 * The targets that a form shows. Left-out options fall back to 南昌市, the last year with targets, and 全年.
 * @throws PlanError when no annex sets targets for unit and year, or the document named does not.
 */
export function formPlan(library: PlanLibrary, id: TemplateId, options: TemplateOptions): FormPlan {
  const named = options.document === undefined ? undefined : resolveDocument(library, options.document);
  const region = resolveRegion(library, options.region ?? named?.issuer ?? DEFAULT_REGION, named?.key).name;
  const speaking = annexTargets(library, named).filter((target) => target.region === region);
  const years = [...new Set(speaking.map(({ year }) => year as number))].sort((a, b) => a - b);
  const year = options.year ?? years.at(-1) ?? 0;
  const title = templateTitles[id].zh;

  const ofYear = speaking.filter((target) => target.year === year);
  const document = inForce(library, new Set(ofYear.map((target) => target.document)));
  if (!document) {
    const where = named
      ? fill(templateProblems.annexesOf, { document: named.key })
      : fill(templateProblems.anyAnnex);
    const known = years.length > 0 ? years : fill(templateProblems.noYears);
    throw new PlanError('#N/A', fill(templateProblems.noTable, { where, region, year, title, years: known }));
  }
  const rows = ofYear
    .filter((target) => target.document === document.key)
    // Annexes 2 and 3 set the same target twice for the city; the first one counts.
    .filter((target, index, all) => all.findIndex((each) => each.indicator === target.indicator) === index)
    .map((target) => formRow(library, target));
  return { region, year, period: options.period ?? PERIODS[3], document, rows };
}

/**
 * Targets of the annex tables; the running text sets others, which no table reports on.
 *
 * @param named only those of this document; left out, those of every document but the user's own plans
 */
export function annexTargets(library: PlanLibrary, named?: PlanDocument): readonly Target[] {
  const own = new Set(library.documents.filter((each) => each.own === true).map(({ key }) => key));
  return library.targets.filter(
    ({ document, row, role, year }) =>
      role === 'target' &&
      row !== null &&
      year !== null &&
      // A plan of the user's own answers only when it is named.
      (named ? document === named.key : !own.has(document)),
  );
}

/** Issued last, by the highest authority. */
export function inForce(library: PlanLibrary, keys: ReadonlySet<string>): PlanDocument | undefined {
  return library.documents.filter(({ key }) => keys.has(key)).sort(byForce)[0];
}

function formRow(library: PlanLibrary, target: Target): FormRow {
  const indicator = library.indicators.find(({ id }) => id === target.indicator);
  if (!indicator)
    throw new Error(`target of ${target.document} names the unknown indicator ${target.indicator}`);
  const before = library.targets.find(
    (each) =>
      each.document === target.document &&
      each.indicator === target.indicator &&
      each.region === target.region &&
      each.year === (target.year as number) - 1,
  );
  const comparator =
    target.value === null ? target.comparator : wordedComparator(library, { ...target, value: target.value });
  return { indicator, target, before: before ?? null, comparator };
}

/** Units and years that have targets in some annex. */
export function unitsWithTargets(library: PlanLibrary): readonly TemplateChoice[] {
  const targets = annexTargets(library);
  return library.regions.flatMap(({ name }) => {
    const years = targets.filter(({ region }) => region === name).map(({ year }) => year as number);
    return years.length === 0 ? [] : [{ unit: name, years: [...new Set(years)].sort((a, b) => a - b) }];
  });
}
