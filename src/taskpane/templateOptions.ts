/** What a form can be asked for, and what is assumed where nobody chose. */
import type { PlanLibrary } from '../core/plan/types';
import { annexTargets } from '../core/templates/formPlan';
import type { Period, Template, TemplateChoice, TemplateOptions } from '../core/templates/template';

/** Units that the form can be built for, with their years. */
export function choicesOf(library: PlanLibrary, template: Template): readonly TemplateChoice[] {
  return template.choices?.(library) ?? [];
}

/** Documents whose annexes set targets for the unit and year. More than one means that the user has to know which. */
export function documentsFor(library: PlanLibrary, unit: string, year: number): readonly string[] {
  const keys = new Set(
    annexTargets(library)
      .filter((target) => target.region === unit && target.year === year)
      .map((target) => target.document),
  );
  return library.documents.map((document) => document.key).filter((key) => keys.has(key));
}

/**
 * Fills in what the template needs and nobody chose: the issuer of its document, the year nearest to today, and
 * the last period that has ended by today. Options that the template does not need, and choices that do not fit the
 * unit or year, are left out.
 */
export function completeOptions(
  library: PlanLibrary,
  template: Template,
  chosen: TemplateOptions,
  today: Date,
): TemplateOptions {
  const { needs } = template;
  const choices = choicesOf(library, template);
  const issuer = library.documents.find((document) => document.key === template.document)?.issuer;
  const choice =
    [chosen.region, issuer].flatMap((name) => choices.filter(({ unit }) => unit === name))[0] ?? choices[0];
  const year = nearest(choice?.years ?? [], chosen.year ?? today.getFullYear());
  const documents = choice && year !== undefined ? documentsFor(library, choice.unit, year) : [];
  return {
    ...(needs.includes('region') && choice ? { region: choice.unit } : {}),
    ...(needs.includes('year') && year !== undefined ? { year } : {}),
    ...(needs.includes('period') ? { period: chosen.period ?? lastPeriod(today) } : {}),
    ...(chosen.document !== undefined && documents.includes(chosen.document)
      ? { document: chosen.document }
      : {}),
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
