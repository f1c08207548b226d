/** Every form and annex that an office can have before it, blank. */
import { templateById, templates } from '../../../../src/core/templates/catalogue';
import { PERIODS, type TemplateId, type TemplateOptions } from '../../../../src/core/templates/template';
import type { SheetModel } from '../../../../src/core/sheet/model';
import { library } from '../filledSheet';
import { Specimen } from './specimen';

export type Form = Required<Pick<TemplateOptions, 'region' | 'year'>> & TemplateOptions;

const DISTRICT_PLAN = '青政办发〔2021〕23号';

/** The units and years that a form can be built for. */
function formsOf(id: TemplateId): Form[] {
  const template = templateById(id);
  const forms = (template?.choices?.(library) ?? []).flatMap(({ unit, years }) =>
    years.flatMap((year): Form[] => {
      const form = { region: unit, year };
      // Two documents speak of 青云谱区 in 2023.
      const both = id === 'report-indicators' && unit === '青云谱区' && year === 2023;
      return both ? [form, { ...form, document: DISTRICT_PLAN }] : [form];
    }),
  );
  return template?.needs.includes('period') === true
    ? forms.flatMap((form) => PERIODS.map((period) => ({ ...form, period })))
    : forms;
}

const known = new Map(templates.map(({ id }) => [id, formsOf(id)] as const));

export function forms(id: TemplateId): readonly Form[] {
  return known.get(id) ?? [];
}

const models = new Map<string, SheetModel>();

/** A blank sheet; the same template and options give equal sheets that share nothing. */
export function blank(id: TemplateId, options: TemplateOptions = {}): Specimen {
  const key = JSON.stringify([id, options]);
  let model = models.get(key);
  if (!model) {
    const template = templateById(id);
    if (!template) throw new Error(`no template ${id}`);
    model = template.build(library, options);
    models.set(key, model);
  }
  return new Specimen(id, options, model);
}
