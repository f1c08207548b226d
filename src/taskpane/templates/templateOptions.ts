/** What a form can be asked for, and what is assumed where nobody chose. */
import type { PlanLibrary } from '../../core/plan/types';
import { PlanError } from '../../core/plan/types';
import { annexTargets, usualUnit } from '../../core/templates/formPlan';
import type { Period, Template, TemplateChoice, TemplateOptions } from '../../core/templates/template';
import { sheetContents } from '../../core/sheet/contents';

/** Units that the form can be built for, with their years. */
export function choicesOf(library: PlanLibrary, template: Template): readonly TemplateChoice[] {
  return template.choices?.(library) ?? [];
}

/**
 * Documents among which the user has to choose, because each makes another form of the unit, year and period of the
 * options. None when there is only one form to be had.
 */
export function documentsFor(
  library: PlanLibrary,
  template: Template,
  options: TemplateOptions,
): readonly string[] {
  const { region, year } = options;
  const speaking = new Set(
    annexTargets(library)
      .filter((target) => target.region === region && target.year === year)
      .map((target) => target.document),
  );
  const forms = new Map<string, string>();
  for (const { key } of library.documents) {
    if (!speaking.has(key)) continue;
    const content = contentOf(library, template, { ...options, document: key });
    if (content !== null && !forms.has(content)) forms.set(content, key);
  }
  return forms.size > 1 ? [...forms.values()] : [];
}

/** True for forms that can do their sums with the product's own functions as well as with native formulas. */
export function offersFormulas(library: PlanLibrary, template: Template, options: TemplateOptions): boolean {
  const [native, kc] = (['native', 'kc'] as const).map((formulas) =>
    contentOf(library, template, { ...options, formulas }),
  );
  return native !== null && native !== kc;
}

function contentOf(library: PlanLibrary, template: Template, options: TemplateOptions): string | null {
  try {
    return sheetContents(template.build(library, options));
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}

/**
 * Fills in what the template needs and nobody chose: the issuer of the document in force, the year nearest to today, and
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
  const wanted = choices.find(({ unit }) => unit === chosen.region);
  const choice = wanted ?? choices.find(({ unit }) => unit === usualUnit(library, choices));
  const year = nearest(choice?.years ?? [], chosen.year ?? today.getFullYear());
  const options: TemplateOptions = {
    ...(needs.includes('region') && choice ? { region: choice.unit } : {}),
    ...(needs.includes('year') && year !== undefined ? { year } : {}),
    ...(needs.includes('period') ? { period: chosen.period ?? lastPeriod(today) } : {}),
    ...(chosen.formulas === undefined ? {} : { formulas: chosen.formulas }),
  };
  const { document } = chosen;
  const fits = document !== undefined && documentsFor(library, template, options).includes(document);
  return fits ? { ...options, document } : options;
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
