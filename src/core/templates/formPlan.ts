/** What a reporting form rests on: one unit, one year, one document, and the targets its annexes set. */
import { byForce } from '../plan/libraryIndex';
import { PlanError, type Indicator, type PlanDocument, type PlanLibrary, type Target } from '../plan/types';
import { templateProblems, templateTitles } from '../wording/templates';
import { fill } from '../wording/text';
import { PERIODS, type Period, type TemplateId, type TemplateOptions } from './template';

export interface FormRow {
  readonly indicator: Indicator;
  readonly target: Target;
  /** The same document's number for the year before, target or baseline; `null` when it has none. */
  readonly before: Target | null;
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
  const region = options.region ?? DEFAULT_REGION;
  const speaking = annexTargets(library).filter((target) => target.region === region);
  const years = [...new Set(speaking.map(({ year }) => year as number))].sort((a, b) => a - b);
  const year = options.year ?? years.at(-1) ?? 0;
  const title = templateTitles[id].zh;

  const ofYear = speaking.filter((target) => target.year === year);
  if (ofYear.length === 0) {
    const known = years.join('、') || '无';
    throw new PlanError('#N/A', fill(templateProblems.noTable, { region, year, title, years: known }));
  }
  const document = options.document
    ? library.documents.find(({ key }) => key === options.document)
    : inForce(library, new Set(ofYear.map((target) => target.document)));
  const rows = ofYear
    .filter((target) => target.document === document?.key)
    .filter((target, index, all) => all.findIndex((each) => each.indicator === target.indicator) === index)
    .map((target) => formRow(library, target));
  if (!document || rows.length === 0) {
    const named = options.document ?? '';
    throw new PlanError(
      '#N/A',
      fill(templateProblems.noTableInDocument, { document: named, region, year, title }),
    );
  }
  return { region, year, period: options.period ?? PERIODS[3], document, rows };
}

/** Targets of the annex tables; the running text sets others, which no table reports on. */
export function annexTargets(library: PlanLibrary): readonly Target[] {
  return library.targets.filter(({ row, role, year }) => role === 'target' && row !== null && year !== null);
}

function inForce(library: PlanLibrary, keys: ReadonlySet<string>): PlanDocument | undefined {
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
  return { indicator, target, before: before ?? null };
}
