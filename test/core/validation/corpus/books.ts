/** Workbooks as offices keep them: one form, the forms of a year, a summary with the reports it was made from. */
import { PERIODS, type Period, type TemplateId } from '../../../../src/core/templates/template';
import { filled } from './filling';
import { blank, forms, type Form } from './forms';
import type { Random } from './random';
import { Reality } from './reality';
import type { Specimen } from './specimen';

export interface Book {
  readonly sheets: readonly Specimen[];
  /** The sheet that a mistake is made in. */
  readonly subject: Specimen;
}

export const ANNEXES = [
  'city-annex-1',
  'city-annex-2',
  'city-annex-3',
  'district-annex-tasks',
  'district-annex-hte',
  'district-annex-contracts',
  'district-annex-patents',
] as const;

const CITY_PLAN = '洪发〔2023〕10号';

/** One official table as issued. */
export function annex(random: Random, ids: readonly TemplateId[] = ANNEXES): Book {
  return alone(blank(random.pick(ids)));
}

export function report(random: Random, suits: (form: Form) => boolean = () => true): Book {
  return alone(filled('report-indicators', random.pick(forms('report-indicators').filter(suits)), random));
}

export function summary(random: Random, suits: (form: Form) => boolean = () => true): Book {
  return alone(filled('summary', random.pick(forms('summary').filter(suits)), random));
}

export function allocation(random: Random, suits: (form: Form) => boolean = () => true): Book {
  return alone(filled('report-allocation', random.pick(forms('report-allocation').filter(suits)), random));
}

export function tasks(random: Random): Book {
  return alone(filled('report-tasks', random.pick(forms('report-tasks')), random));
}

/** Reports of one unit for several periods, earliest first; the last one is the subject. */
export function periods(random: Random, least = 2): Book {
  const form = random.pick(forms('report-indicators').filter(({ period }) => period === '全年'));
  const reality = new Reality(random, documentOf(form));
  const chosen = random.some(PERIODS, random.integer(least, PERIODS.length));
  const sheets = chosen.map((period) => filled('report-indicators', { ...form, period }, random, reality));
  return { sheets, subject: sheets.at(-1) as Specimen };
}

/** Reports of one unit at the end of two years. */
export function years(random: Random): Book {
  const form = random.pick(
    forms('report-indicators').filter(
      ({ period, year, region, document }) =>
        period === '全年' &&
        document === undefined &&
        forms('report-indicators').some((each) => each.region === region && each.year === year - 1) &&
        // The plans of city and district count differently.
        !(region === '青云谱区' && year <= 2023),
    ),
  );
  const reality = new Reality(random, documentOf(form));
  const sheets = [form.year - 1, form.year].map((year) =>
    filled('report-indicators', { ...form, year }, random, reality),
  );
  return { sheets, subject: sheets[1] as Specimen };
}

/** A summary of the city with the reports of the city itself and some of its parts. */
export function collected(random: Random): Book {
  const period: Period = random.pick(PERIODS);
  const year = random.pick([2023, 2024, 2025]);
  const reality = new Reality(random, CITY_PLAN);
  const whole = filled('summary', { region: '南昌市', year, period }, random, reality);
  const units = [...new Set(whole.cells(['entry'], 'actual').flatMap(({ binding }) => binding.region ?? []))];
  const reports = random
    .some(units, random.integer(1, 4))
    .map((region) => filled('report-indicators', { region, year, period }, random, reality));
  return { sheets: [whole, ...reports], subject: whole };
}

/** The annexes of the city in one file, as the product inserts them. */
export function allAnnexes(random: Random): Book {
  const sheets = ANNEXES.map((id) => blank(id));
  return { sheets, subject: random.pick(sheets) };
}

/** A unit's allocation beside its report. */
export function allocationAndReport(random: Random): Book {
  const form = random.pick(forms('report-allocation'));
  const sheets = [
    filled('report-allocation', form, random),
    filled('report-indicators', { ...form, period: random.pick(PERIODS) }, random),
  ];
  return { sheets, subject: sheets[0] as Specimen };
}

/** Any workbook without a mistake. */
export function anyBook(random: Random): Book {
  const kinds: readonly (readonly [number, () => Book])[] = [
    [22, () => report(random)],
    [12, () => summary(random)],
    [12, () => allocation(random)],
    [8, () => tasks(random)],
    [14, () => annex(random)],
    [10, () => periods(random)],
    [6, () => years(random)],
    [10, () => collected(random)],
    [2, () => allAnnexes(random)],
    [4, () => allocationAndReport(random)],
  ];
  let at = random.between(
    0,
    kinds.reduce((sum, [weight]) => sum + weight, 0),
  );
  for (const [weight, build] of kinds) {
    at -= weight;
    if (at < 0) return build();
  }
  return report(random);
}

function alone(subject: Specimen): Book {
  return { sheets: [subject], subject };
}

function documentOf(form: Form): string {
  return String(blank('report-indicators', form).identity('basis')?.value ?? '');
}
