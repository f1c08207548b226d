/** Fills in the four forms as a careful clerk does. */
import type { Period, TemplateId } from '../../../../src/core/templates/template';
import { parsePeriod } from '../../../../src/core/templates/identityBlock';
import { blank, forms, type Form } from '../corpus/forms';
import { Random } from '../corpus/random';
import type { Specimen, Spot } from '../corpus/specimen';
import { allocate } from './split';
import { Facts, hashed } from './facts';
import { periodEnd, person, phone, serial, written } from './people';
import { NEXT, OBSTACLES, PROBLEMS, PROGRESS, REASONS, REMARKS, texts } from './texts';
import { recalculate, type } from './sheets';

export type FormId = 'report-indicators' | 'report-allocation' | 'report-tasks' | 'summary';

export interface Wanted {
  readonly region?: string;
  readonly year?: number;
  readonly period?: Period;
  readonly document?: string;
}

/** One of the forms that an office can be asked for. */
export function chosen(id: TemplateId, random: Random, wanted: Wanted = {}): Form {
  const fitting = forms(id).filter(
    (form) =>
      (wanted.region === undefined || form.region === wanted.region) &&
      (wanted.year === undefined || form.year === wanted.year) &&
      (wanted.period === undefined || form.period === undefined || form.period === wanted.period) &&
      (wanted.document === undefined || form.document === wanted.document),
  );
  // The city's own form is one of twenty units', but the one most looked at.
  const city = fitting.filter(({ region }) => region === '南昌市');
  return random.pick(city.length > 0 && random.chance(0.25) ? city : fitting);
}

/** @param seed of the facts: sheets of one workbook share it */
export function filled(id: FormId, form: Form, seed: number): Specimen {
  const page = blank(id, form);
  const random = new Random(hashed(`${seed}|${JSON.stringify([id, form])}`));
  const facts = new Facts(seed, documentOf(page));
  switch (id) {
    case 'report-indicators':
      fillIndicators(page, facts, form, random);
      break;
    case 'report-allocation':
      allocate(page, facts, random);
      break;
    case 'report-tasks':
      fillTasks(page, form, random);
      break;
    case 'summary':
      fillSummary(page, facts, form, random);
      break;
  }
  sign(page, form, random);
  recalculate(page);
  if (id === 'report-indicators') explain(page, form, random);
  return page;
}

export function documentOf(page: Specimen): string {
  return String(page.identity('basis')?.value ?? '');
}

export function periodOf(form: Form): Period {
  return form.period ?? '全年';
}

function fillIndicators(page: Specimen, facts: Facts, form: Form, random: Random): void {
  for (const spot of page.cells(['entry'], 'actual')) {
    spot.value = facts.at(spot.binding.indicator ?? '', form.region, form.year, periodOf(form));
  }
  for (const spot of page.cells(['entry'], 'remark')) {
    if (random.chance(0.12)) spot.value = random.pick(REMARKS);
  }
}

/** Reasons for what was not met in the year; during the year for some of what is behind. */
function explain(page: Specimen, form: Form, random: Random): void {
  const reasons = texts(REASONS, page.rows.length, random);
  for (const [at, status] of page.cells(['computed'], 'status').entries()) {
    const reason = beside(page, status, 'reason');
    const short = status.value === '未完成' || (status.value === '持平，未突破' && random.chance(0.5));
    if (reason && short && (periodOf(form) === '全年' || random.chance(0.25)))
      reason.value = reasons[at] ?? '';
  }
}

export function beside(page: Specimen, spot: Spot, field: string): Spot | undefined {
  return page
    .rowOf(spot)
    .find(
      ({ binding }) =>
        binding.field === field &&
        (binding.indicator === undefined || binding.indicator === spot.binding.indicator),
    );
}

function fillTasks(page: Specimen, form: Form, random: Random): void {
  const statuses = page.cells(['entry'], 'status');
  const [problems, next] = [texts(PROBLEMS, statuses.length, random), texts(NEXT, statuses.length, random)];
  for (const [at, status] of statuses.entries()) {
    const row = status.binding.row ?? 1;
    const state = random.pick(
      periodOf(form) === '全年'
        ? ['已完成', '已完成', '已完成', '按序时推进', '滞后']
        : ['按序时推进', '按序时推进', '按序时推进', '按序时推进', '滞后', '未启动', '已完成'],
    );
    const put = (field: string, value: string): void => {
      const spot = beside(page, status, field);
      if (spot) spot.value = value;
    };
    status.value = state;
    put('progress', state === '未启动' ? '尚未启动。' : (PROGRESS[(row - 1) % PROGRESS.length] ?? ''));
    if (state === '未启动') put('problems', random.pick(OBSTACLES));
    else if (state === '滞后' || random.chance(0.4)) put('problems', problems[at] ?? '');
    else if (random.next() < 0.4) put('problems', '无');
    if (state !== '已完成' || random.chance(0.4)) put('next', next[at] ?? '');
  }
}

function fillSummary(page: Specimen, facts: Facts, form: Form, random: Random): void {
  for (const submission of page.cells(['entry'], 'submission')) {
    const state = random.pick([
      '已报送',
      '已报送',
      '已报送',
      '已报送',
      '已报送',
      '逾期报送',
      '逾期报送',
      '未报送',
      '退回修改',
    ]);
    submission.value = state;
    const remark = beside(page, submission, 'remark');
    if (remark && state !== '已报送' && random.chance(0.5)) {
      remark.value =
        { 逾期报送: '迟报3天', 未报送: '已催报2次', 退回修改: '数据有误，已退回' }[state] ?? null;
    }
    if (state === '未报送' || state === '退回修改') continue;
    for (const spot of page.rowOf(submission)) {
      const { indicator = '', region = '', field } = spot.binding;
      if (spot.role === 'entry' && field === 'actual') {
        spot.value = facts.at(indicator, region, form.year, periodOf(form));
      }
    }
  }
}

/** A report is signed after its period, a plan in the months before or at the beginning of its year. */
function sign(page: Specimen, form: Form, random: Random): void {
  const put = (field: 'head' | 'filler', value: string): void => {
    const spot = page.identity(field);
    if (spot) spot.value = value;
  };
  put('head', person(random));
  put('filler', person(random));
  const number = page.identity('phone');
  if (number) number.value = phone(random);
  const date = page.identity('reportedOn');
  if (!date) return;
  const day =
    page.template === 'report-allocation'
      ? serial(form.year, random.integer(1, 4), random.integer(5, 25))
      : periodEnd(form.year, periodOf(form)) + random.integer(2, periodOf(form) === '全年' ? 45 : 14);
  const { value, format } = written(day, random);
  type(date, value, format);
}

export function periodText(page: Specimen): { readonly year: number; readonly period: Period } {
  return parsePeriod(String(page.identity('period')?.value)) ?? { year: 0, period: '全年' };
}
