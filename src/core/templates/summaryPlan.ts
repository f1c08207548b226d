/** What a summary shows: the tables by which a region is split, its units and their targets. */
import { resolveDocument, resolveRegion } from '../plan/resolve';
import { PlanError, type Indicator, type PlanDocument, type PlanLibrary, type Target } from '../plan/types';
import { templateProblems, templateTitles } from '../wording/templates';
import { fill, listSeparator } from '../wording/text';
import { partsOf, splitTables, splitUnits } from './allocationPlan';
import { annexTargets, DEFAULT_REGION, inForce } from './formPlan';
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
 * The units and targets that a summary shows; left-out options fall back to 南昌市, the last year and 全年.
 * @throws PlanError when no annex splits the region's targets for that year.
 */
export function summaryPlan(library: PlanLibrary, options: TemplateOptions): SummaryPlan {
  const named = options.document === undefined ? undefined : resolveDocument(library, options.document);
  const region = resolveRegion(library, options.region ?? named?.issuer ?? DEFAULT_REGION, named?.key).name;
  const all = splitTables(library, region).filter(({ document }) =>
    named ? document === named : document.own !== true,
  );
  const year =
    options.year ?? Math.max(0, ...all.flatMap(({ annex }) => annex.years.map((each) => each.year)));
  const ofYear = all.filter(({ annex }) => annex.years.some((each) => each.year === year));
  const document = inForce(library, new Set(ofYear.map(({ document: { key } }) => key)));
  if (!document) {
    const units = splitUnits(library).map(
      ({ unit, years }) => `${unit}（${years.join(listSeparator.zh)}年）`,
    );
    const fillings = { region, year, title: templateTitles.summary.zh, units };
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
