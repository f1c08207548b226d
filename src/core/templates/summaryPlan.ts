/** What a summary shows: the tables by which a region is split, its units and their targets. */
import { resolveDocument, resolveRegion } from '../plan/resolve';
import { PlanError, type Indicator, type PlanDocument, type PlanLibrary, type Target } from '../plan/types';
import { templateProblems, templateTitles } from '../wording/templates';
import { fill, listSeparator } from '../wording/text';
import { partsOf, splitTables, splitUnits, yearsOf } from './allocationPlan';
import { annexTargets, inForce, insteadOf, usualUnit } from './formPlan';
import { PERIODS, type Period, type TemplateOptions } from './template';

export interface SummaryPlan {
  readonly region: string;
  readonly year: number;
  readonly period: Period;
  readonly document: PlanDocument;
  readonly indicators: readonly Indicator[];
  /** The whole first, then its units in official order. */
  readonly units: readonly string[];
  readonly target: (indicator: string, region: string) => Target | undefined;
}

/**
 * The units and targets that a summary shows; left-out options fall back to the {@link usualUnit}, the last year and 全年.
 * @throws PlanError when no annex splits the region's targets for that year.
 */
export function summaryPlan(library: PlanLibrary, options: TemplateOptions): SummaryPlan {
  const title = templateTitles.summary.zh;
  const named = options.document === undefined ? undefined : resolveDocument(library, options.document);
  const unit = options.region ?? named?.issuer ?? usualUnit(library, splitUnits(library));
  if (unit === undefined) throw new PlanError('#N/A', fill(templateProblems.noTables, { title }));
  const region = resolveRegion(library, unit, named?.key).name;
  const all = splitTables(library, region).filter(({ document }) =>
    named ? document === named : document.own !== true,
  );
  const years = [...new Set(all.flatMap(({ annex }) => yearsOf(annex)))].sort((a, b) => a - b);
  const year = options.year ?? years.at(-1) ?? 0;
  const tablesOf = (wanted: number) => all.filter(({ annex }) => yearsOf(annex).includes(wanted));
  const documentOf = (wanted: number): PlanDocument | undefined =>
    inForce(library, new Set(tablesOf(wanted).map(({ document: { key } }) => key)));
  const ofYear = tablesOf(year);
  const document = documentOf(year);
  if (!document) {
    const units = splitUnits(library).map((each) => `${each.unit}（${each.years.join(listSeparator.zh)}年）`);
    const instead = insteadOf(year, years, documentOf);
    const fillings = { region, year, title, units, instead };
    throw new PlanError('#N/A', fill(templateProblems.noParts, fillings));
  }
  const tables = ofYear.filter((table) => table.document === document);
  const ids = [...new Set(tables.flatMap(({ annex }) => annex.indicators))];
  const targets = annexTargets(library, document).filter((target) => target.year === year);
  return {
    region,
    year,
    period: options.period ?? PERIODS[3],
    document,
    indicators: ids.flatMap((id) => library.indicators.filter((indicator) => indicator.id === id)),
    units: [region, ...partsOf(tables)],
    target: (indicator, unit) =>
      targets.find((target) => target.indicator === indicator && target.region === unit),
  };
}
