/** What a form can be asked for: units, years and documents that the annex tables cover. */
import type { PlanLibrary, Target } from '../core/plan/types';
import { annexTargets } from '../core/templates/formPlan';
import type { Period, Template, TemplateOptions } from '../core/templates/template';

/** Units that can report, in the order of the plans. */
export function reportingUnits(library: PlanLibrary): readonly string[] {
  const named = new Set(annexTargets(library).map((target) => target.region));
  return library.regions.map((region) => region.name).filter((name) => named.has(name));
}

/** Years that the unit has targets for, earliest first. */
export function reportingYears(library: PlanLibrary, region: string): readonly number[] {
  const years = new Set<number>();
  for (const target of targetsFor(library, region)) if (target.year !== null) years.add(target.year);
  return [...years].sort((a, b) => a - b);
}

/** Documents that set targets for the unit and year. More than one means that the user has to know which. */
export function reportingDocuments(library: PlanLibrary, region: string, year: number): readonly string[] {
  const keys = new Set(
    targetsFor(library, region)
      .filter((target) => target.year === year)
      .map((target) => target.document),
  );
  return library.documents.map((document) => document.key).filter((key) => keys.has(key));
}

function targetsFor(library: PlanLibrary, region: string): readonly Target[] {
  return annexTargets(library).filter((target) => target.region === region);
}

/**
 * Fills in what the template needs and nobody chose: the issuer of its document, the year nearest to today, and
 * the last period that has ended by today. Options that the template does not need, and choices that no longer fit
 * the unit or year, are left out.
 */
export function completeOptions(
  library: PlanLibrary,
  template: Template,
  chosen: TemplateOptions,
  today: Date,
): TemplateOptions {
  const { needs } = template;
  const units = reportingUnits(library);
  const issuer = library.documents.find((document) => document.key === template.document)?.issuer;
  const region = [chosen.region, issuer, units[0]].find((name) => name !== undefined && units.includes(name));
  const years = region === undefined ? [] : reportingYears(library, region);
  const year = nearest(years, chosen.year ?? today.getFullYear());
  const documents =
    region === undefined || year === undefined ? [] : reportingDocuments(library, region, year);
  const document =
    documents.length > 1 && documents.includes(chosen.document ?? '') ? chosen.document : undefined;
  return {
    ...(needs.includes('region') && region !== undefined ? { region } : {}),
    ...(needs.includes('year') && year !== undefined ? { year } : {}),
    ...(needs.includes('period') ? { period: chosen.period ?? lastPeriod(today) } : {}),
    ...(needs.includes('region') && needs.includes('year') && document !== undefined ? { document } : {}),
    ...(chosen.formulas === undefined ? {} : { formulas: chosen.formulas }),
  };
}

function nearest(years: readonly number[], wanted: number): number | undefined {
  return [...years].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
}

/** In January to March the year before is reported as a whole; later the periods of this year as they end. */
function lastPeriod(today: Date): Period {
  const month = today.getMonth();
  if (month < 3) return '全年';
  if (month < 6) return '一季度';
  return month < 9 ? '上半年' : '前三季度';
}
