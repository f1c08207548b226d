/** Which template a sheet is filled in on: by its 表号, otherwise by its labels. */
import { documentKey } from '../../plan/resolve';
import { PlanError, type PlanLibrary } from '../../plan/types';
import { templatesOf } from '../../templates/catalogue';
import { parsePeriod } from '../../templates/identityBlock';
import type { Template, TemplateId, TemplateOptions } from '../../templates/template';
import type { ActualSheet } from './actualSheet';
import type { FilledSheet } from './filledSheet';
import { createLayout, type Layout } from './layout';
import { placeIdentity } from './placeIdentity';
import { placeSheet } from './placeSheet';
import { numberOf, readValue } from './readValue';
import { unitNamed } from './unitName';
import type { Token } from './vocabulary';

/** What the form could not tell about itself; checks that rest on it are not run. */
export type Unknown = 'region' | 'year' | 'period';

export type Recognition =
  | {
      readonly kind: 'found';
      readonly sheet: FilledSheet;
      /** 表号 as it stands in the sheet, where it names another version of the form. */
      readonly otherVersion?: { readonly code: string; readonly row: number; readonly column: number };
    }
  /** Labels fit several templates equally well. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly TemplateId[] }
  /** Some labels of a template are there, but too few to be sure. */
  | { readonly kind: 'similar'; readonly template: TemplateId; readonly lacking: readonly string[] }
  | { readonly kind: 'none' };

/** Share of a template's labels that makes a sheet recognised, and that makes it worth a word when it is not. */
const ENOUGH = 0.6;
const SIMILAR = 0.4;
const FORM_CODE = /KC-[A-Z]{1,6}-\d{1,3}(?:\/\d{1,3})?/;
const LAYOUTS_KEPT = 256;

const layouts = new WeakMap<PlanLibrary, Map<string, Layout>>();

/**
 * The layout of a template for given options, worked out once per library.
 * @throws PlanError when the library has nothing for these options.
 */
export function layoutOf(library: PlanLibrary, template: Template, options: TemplateOptions): Layout {
  let known = layouts.get(library);
  if (!known) {
    known = new Map<string, Layout>();
    layouts.set(library, known);
  }
  const { region, year, period, document } = options;
  const key = [template.id, region, year, period, document].join('\n');
  let layout = known.get(key);
  if (!layout) {
    layout = createLayout(library, template, options);
    if (known.size >= LAYOUTS_KEPT) known.clear();
    known.set(key, layout);
  }
  return layout;
}

/** Recognises a sheet and reads it back against its template. */
export function recognise(
  library: PlanLibrary,
  actual: ActualSheet,
  known: readonly Template[] = templatesOf(library),
): Recognition {
  const code = findFormCode(actual);
  if (code) {
    const exact = known.find(({ formCode }) => formCode === code.code);
    const template =
      exact ?? known.find(({ formCode }) => formCode && series(formCode) === series(code.code));
    if (template) {
      const sheet = place(library, actual, template, 'identity');
      return exact ? { kind: 'found', sheet } : { kind: 'found', sheet, otherVersion: code };
    }
  }
  return recogniseByLabels(library, actual, known);
}

function series(code: string): string {
  return code.split('/')[0] as string;
}

function findFormCode(actual: ActualSheet): { code: string; row: number; column: number } | null {
  for (const [row, cells] of actual.model.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const value = cell?.value;
      if (typeof value !== 'string' || !/[-－]/.test(value)) continue;
      const match = FORM_CODE.exec(value.normalize('NFKC').toUpperCase().replace(/\s/g, ''));
      if (match) return { code: match[0], row, column };
    }
  }
  return null;
}

function recogniseByLabels(
  library: PlanLibrary,
  actual: ActualSheet,
  known: readonly Template[],
): Recognition {
  const scored = known
    .flatMap((template) => {
      const layout = layoutFor(library, actual, template);
      if (!layout) return [];
      const present = labelsIn(actual, layout);
      return [{ template, layout, present, share: present.size / layout.signature.size }];
    })
    .sort((one, other) => other.share - one.share);
  const best = scored[0];
  if (!best || best.share < SIMILAR) return { kind: 'none' };
  if (best.share < ENOUGH) {
    return { kind: 'similar', template: best.template.id, lacking: lackingLabels(best.layout, best.present) };
  }
  const rivals = scored.filter(({ share }) => share === best.share);
  if (rivals.length === 1) {
    return { kind: 'found', sheet: place(library, actual, best.template, 'labels') };
  }
  // Same labels, other figures: the official figures tell the tables apart.
  const telling = rivals
    .map(({ template }) => place(library, actual, template, 'labels'))
    .filter((sheet) => agreement(sheet) > 0.5);
  const [only, another] = telling;
  if (only && !another) return { kind: 'found', sheet: only };
  return { kind: 'ambiguous', candidates: rivals.map(({ template }) => template.id) };
}

/** The layout to compare labels with: of the very form that unit and period ask for, as far as they can be read. */
function layoutFor(library: PlanLibrary, actual: ActualSheet, template: Template): Layout | null {
  try {
    return formLayout(library, actual, template, layoutOf(library, template, {})).layout;
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}

/** The labels that make up the template, as far as the sheet has them. */
function labelsIn(actual: ActualSheet, layout: Layout): ReadonlySet<Token> {
  const present = new Set<Token>();
  for (const [row, cells] of actual.model.rows.entries()) {
    for (const column of cells.keys()) {
      const token = actual.tokenAt(layout.vocabulary, row, column);
      if (layout.signature.has(token)) present.add(token);
    }
  }
  return present;
}

/** What the sheet does not have of them, in the template's words. */
function lackingLabels(layout: Layout, present: ReadonlySet<Token>): readonly string[] {
  const lacking = layout.labels.filter(({ token }) => layout.signature.has(token) && !present.has(token));
  return [...new Set(lacking.map(({ text }) => text))];
}

/** Share of the printed figures that stand where the template has them; of no figures, no number. */
function agreement(sheet: FilledSheet): number {
  let checked = 0;
  let equal = 0;
  for (const { expected, reading } of sheet.cells) {
    const figure = numberOf(readValue(expected.cell.value));
    if (!figure) continue;
    checked += 1;
    if (numberOf(reading)?.eq(figure)) equal += 1;
  }
  return equal / checked;
}

/** Places the sheet on the very form that it asks for. */
function place(
  library: PlanLibrary,
  actual: ActualSheet,
  template: Template,
  recognisedBy: FilledSheet['recognisedBy'],
): FilledSheet {
  const usual = layoutOf(library, template, {});
  const { layout, assumed } =
    usual.identity.length === 0
      ? { layout: usual, assumed: new Set<Unknown>() }
      : formLayout(library, actual, template, usual);
  return placeSheet(actual, layout, recognisedBy, assumed);
}

/** Reads unit and period from the sheet and builds the form for them. */
function formLayout(
  library: PlanLibrary,
  actual: ActualSheet,
  template: Template,
  usual: Layout,
): { readonly layout: Layout; readonly assumed: ReadonlySet<Unknown> } {
  const identity = placeIdentity(actual, usual);
  const text = (field: string): string =>
    identity.find(({ expected }) => expected.field === field)?.text ?? '';
  const basis = documentKey(library, text('basis'));
  const unit = text('unit');
  const choices = template.choices?.(library).map((choice) => choice.unit) ?? [];
  const region = unitNamed(library, choices, unit, basis ?? usual.basis);
  const period = parsePeriod(text('period').normalize('NFKC').replace(/\s/g, ''));
  const assumed = new Set<Unknown>();
  if (region === null) assumed.add('region');
  if (!period) assumed.add('year').add('period');
  const options: TemplateOptions = {
    ...(region === null ? {} : { region }),
    ...(period ?? {}),
  };
  for (const attempt of [{ ...options, ...(basis ? { document: basis } : {}) }, options]) {
    try {
      return { layout: layoutOf(library, template, attempt), assumed };
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
    }
  }
  // The unit or the year has no targets: the form can still be read, but not be judged by its figures.
  return { layout: usual, assumed: new Set<Unknown>([...assumed, 'region', 'year']) };
}
