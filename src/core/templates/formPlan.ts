/** What a reporting form rests on: one unit, one year, one document, and the targets its annexes set. */
import { byForce, indexOf } from '../plan/libraryIndex';
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
import { PERIODS, type Period, type TemplateChoice, type TemplateOptions } from './template';

export type FormId = keyof typeof templateTitles;

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

/**
 * The unit that is meant when nobody is named: the home region, otherwise the issuer of the document in force, as far
 * as they are among those that the form can be built for.
 *
 * @example usualUnit(embeddedLibrary, [{ unit: '青云谱区', years: [2021] }]) // '青云谱区'
 */
export function usualUnit(library: PlanLibrary, choices: readonly TemplateChoice[]): string | undefined {
  const { home, inForce: documents } = indexOf(library);
  const preferred = [home?.name, ...documents.filter(({ own }) => own !== true).map(({ issuer }) => issuer)];
  const units = new Set(choices.map(({ unit }) => unit));
  return preferred.find((name) => name !== undefined && units.has(name)) ?? choices[0]?.unit;
}

/**
 * The targets that a form shows. Left-out options fall back to the {@link usualUnit}, the last year with targets, and
 * 全年.
 * @throws PlanError when no annex sets targets for unit and year, or the document named does not.
 */
export function formPlan(library: PlanLibrary, id: FormId, options: TemplateOptions): FormPlan {
  const title = templateTitles[id].zh;
  const named = options.document === undefined ? undefined : resolveDocument(library, options.document);
  const unit = options.region ?? named?.issuer ?? usualUnit(library, unitsWithTargets(library));
  if (unit === undefined) throw new PlanError('#N/A', fill(templateProblems.noTables, { title }));
  const region = resolveRegion(library, unit, named?.key).name;
  const speaking = annexTargets(library, named).filter((target) => target.region === region);
  const years = [...new Set(speaking.map(({ year }) => year as number))].sort((a, b) => a - b);
  const year = options.year ?? years.at(-1) ?? 0;
  const documentOf = (wanted: number): PlanDocument | undefined =>
    inForce(
      library,
      new Set(speaking.filter((target) => target.year === wanted).map(({ document }) => document)),
    );

  const document = documentOf(year);
  if (!document) {
    const where = named
      ? fill(templateProblems.annexesOf, { document: named.key })
      : fill(templateProblems.anyAnnex);
    const known = years.length > 0 ? years : fill(templateProblems.noYears);
    const instead = insteadOf(year, years, documentOf);
    throw new PlanError(
      '#N/A',
      fill(templateProblems.noTable, { where, region, year, title, years: known, instead }),
    );
  }
  const rows = speaking
    .filter((target) => target.year === year && target.document === document.key)
    // Two annexes may set the same target twice for the whole; the first one counts.
    .filter((target, index, all) => all.findIndex((each) => each.indicator === target.indicator) === index)
    .map((target) => formRow(library, target));
  return { region, year, period: options.period ?? PERIODS[3], document, rows };
}

/** Names the plan that can be used where the year has none: of the last year before it, otherwise of the next. */
export function insteadOf(
  year: number,
  years: readonly number[],
  documentOf: (year: number) => PlanDocument | undefined,
): string {
  const nearest = years.filter((each) => each < year).at(-1) ?? years[0];
  const document = nearest === undefined ? undefined : documentOf(nearest);
  if (nearest === undefined || !document) return '';
  return fill(templateProblems.instead, { document: document.key, year: nearest });
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
  return choicesAmong(library, annexTargets(library));
}

/** The units and years of some targets, units in the order of the library. */
export function choicesAmong(library: PlanLibrary, targets: readonly Target[]): readonly TemplateChoice[] {
  const years = new Map<string, Set<number>>();
  for (const { region, year } of targets) {
    years.set(region, (years.get(region) ?? new Set<number>()).add(year as number));
  }
  return library.regions.flatMap(({ name }) => {
    const known = years.get(name);
    return known ? [{ unit: name, years: [...known].sort((a, b) => a - b) }] : [];
  });
}
