/** Fills in blank forms as an office does that makes no mistake. */
import Big from 'big.js';
import type { Indicator } from '../../../../src/core/plan/types';
import type { Period } from '../../../../src/core/templates/template';
import { serialOfDay } from '../../../../src/core/sheet/serialDate';
import { submissionStates, taskStatuses } from '../../../../src/core/wording/templates';
import { library } from '../filledSheet';
import { calculate } from './calculate';
import { blank, type Form } from './forms';
import type { Random } from './random';
import { Reality } from './reality';
import type { Specimen, Spot } from './specimen';

const HEADS = ['王建国', '陈志强', '刘海燕', '万晓明', '熊国平', '胡文静'];
const FILLERS = ['李敏', '张伟', '邓丽', '涂晓燕', '欧阳雪', '黄 涛'];
const PHONES = ['0791-88888888', '13870012345', '0791-83986543转602', '（0791）85212121', '18970911223'];
const REASONS = [
  '部分项目延期验收，已列入明年计划',
  '企业认定批次调整，预计下季度完成',
  '受市场影响，合同登记推迟',
  '统计口径调整',
];
const REMARKS = ['快报数', '含新认定企业', '数据来自省厅平台', '据统计年报'];
const NOT_YET = ['年底统计', '年度评价结果尚未公布', '数据年报统计'];
const PROGRESS = [
  '已完成规划编制，正在组织实施。',
  '新引进企业3家，签约金额1.2亿元。',
  '出台配套政策1项，兑现奖补资金。',
  '完成2场专题对接活动。',
];
const PROBLEMS = ['资金到位较慢', '用地指标紧张', '人手不足'];
const NEXT = ['加快资金拨付，9月底前到位', '与区自然资源局对接', '下季度启动招标'];
const SUB_UNITS = [
  '城关街道',
  '滨江街道',
  '东风镇',
  '开发区管委会',
  '新城街道',
  '红星乡',
  '梅林镇',
  '长堎镇',
];
const MONTHS: Readonly<Record<Period, number>> = { 一季度: 3, 上半年: 6, 前三季度: 9, 全年: 12 };

/** A form filled in without any mistake. */
export function filled(
  id: 'report-indicators' | 'report-allocation' | 'report-tasks' | 'summary',
  form: Form,
  random: Random,
  reality?: Reality,
): Specimen {
  const specimen = blank(id, form);
  const document = String(specimen.identity('basis')?.value ?? '');
  const real = reality ?? new Reality(random, document);
  if (id === 'report-tasks') fillTasks(specimen, random);
  else if (id === 'report-allocation') fillAllocation(specimen, random);
  else fillActuals(specimen, random, real);
  sign(specimen, random);
  calculate(specimen);
  return specimen;
}

export function indicatorOf(spot: Spot): Indicator {
  const indicator = library.indicators.find(({ id }) => id === spot.binding.indicator);
  if (!indicator) throw new Error(`${spot.binding.indicator ?? 'no indicator'} is unknown`);
  return indicator;
}

/** The number of the same row and indicator in another column. */
export function besides(specimen: Specimen, spot: Spot, field: string): Spot | undefined {
  return specimen
    .rowOf(spot)
    .find(({ binding }) => binding.field === field && binding.indicator === spot.binding.indicator);
}

function fillActuals(specimen: Specimen, random: Random, reality: Reality): void {
  const { year = 0, period = '全年' } = specimen.options;
  for (const spot of specimen.cells(['entry'], 'actual')) {
    const indicator = indicatorOf(spot);
    const target = Number(besides(specimen, spot, 'target')?.value);
    const value = reality.figure(indicator, spot.binding.region ?? '', year, period, target);
    spot.value = value;
    const row = specimen.rowOf(spot);
    const reason = row.find(({ binding }) => binding.field === 'reason');
    const remark = row.find(({ binding }) => binding.field === 'remark');
    const yearly = indicator.measure === 'ratio' || indicator.measure === 'rank';
    if (period !== '全年' && yearly && remark && random.chance(0.25)) {
      spot.value = null;
      remark.value = random.pick(NOT_YET);
      continue;
    }
    const missed = indicator.direction === 'lower' ? value > target : value < target;
    if (missed && reason && (period === '全年' || random.chance(0.2))) reason.value = random.pick(REASONS);
    if (remark && random.chance(0.08)) remark.value ??= random.pick(REMARKS);
  }
  for (const spot of specimen.cells(['entry'], 'submission')) {
    spot.value = random.pick([submissionStates.in, submissionStates.in, submissionStates.late]);
  }
}

function fillTasks(specimen: Specimen, random: Random): void {
  for (const spot of specimen.cells(['entry'], 'progress')) {
    const row = specimen.rowOf(spot);
    const put = (field: string, text: string): void => {
      const cell = row.find(({ binding }) => binding.field === field);
      if (cell) cell.value = text;
    };
    const status = random.pick(Object.values(taskStatuses));
    const behind = status === taskStatuses.behind || status === taskStatuses.notStarted;
    const told = random.pick(PROGRESS);
    spot.value = status === taskStatuses.notStarted ? '尚未启动，正在征求意见。' : told;
    put('status', status);
    if (behind || random.chance(0.2)) put('problems', random.pick(PROBLEMS));
    if (behind || random.chance(0.3)) put('next', random.pick(NEXT));
  }
}

function fillAllocation(specimen: Specimen, random: Random): void {
  const targets = specimen.cells(['official'], 'target');
  const named = specimen.cells(['entry'], 'target');
  const spare = specimen.cells(['spare'], 'name');
  // Units without known parts name their own.
  const names = named.length > 0 ? [] : random.shuffled(SUB_UNITS).slice(0, random.integer(3, 8));
  for (const [index, name] of names.entries()) (spare[index] as Spot).value = name;
  for (const total of targets) {
    const indicator = indicatorOf(total);
    const column = specimen
      .columnOf(total)
      .filter(({ role, binding }) => (role === 'entry' || role === 'spare') && binding.field === 'target');
    const open =
      named.length > 0 ? column.filter(({ role }) => role === 'entry') : column.slice(0, names.length);
    const values = indicator.additive
      ? split(random, indicator, new Big(Number(total.value)), open)
      : around(random, indicator, Number(total.value), open.length);
    for (const [index, spot] of open.entries()) spot.value = values[index] ?? null;
  }
}

/** Parts that add up exactly: as the documents split it where they do, else by chance. */
function split(random: Random, indicator: Indicator, total: Big, parts: readonly Spot[]): number[] {
  const official = parts.map(({ binding }) =>
    library.targets.find(
      (each) =>
        each.indicator === indicator.id &&
        each.region === binding.region &&
        each.year === binding.year &&
        each.row !== null,
    ),
  );
  const known = official.flatMap((target) => (target?.value ? [target.value] : []));
  const sum = known.reduce((all, value) => all.plus(value), new Big(0));
  if (known.length === parts.length && sum.eq(total)) {
    return known.map((value) => Number(value.toFixed()));
  }
  const places = indicator.integer ? 0 : Math.max(2, indicator.decimals, total.c.length - 1 - total.e + 1);
  const weights = parts.map(() => (random.chance(0.06) ? 0 : random.between(0.3, 2)));
  const all = weights.reduce((one, other) => one + other, 0) || 1;
  const values = weights.map((weight) => total.times(weight).div(all).round(places, Big.roundDown));
  const given = values.reduce((one, other) => one.plus(other), new Big(0));
  const largest = weights.indexOf(Math.max(...weights));
  return values.map((value, at) =>
    Number((at === largest ? value.plus(total.minus(given)) : value).toFixed()),
  );
}

/** Shares of the parts: some below and some above the share of the whole. */
function around(random: Random, indicator: Indicator, whole: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    const factor = at % 2 === 0 ? random.between(1, 1.6) : random.between(0.4, 1);
    return Number(new Big(whole * factor).round(Math.max(1, indicator.decimals)).toFixed());
  });
}

function sign(specimen: Specimen, random: Random): void {
  const { year = 0, period = '全年' } = specimen.options;
  const end = serialOfDay(year, MONTHS[period] + 1, 0);
  const on = end + random.integer(1, 45);
  const date = new Date(Date.UTC(1899, 11, 30) + on * 86_400_000);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const values = {
    head: random.pick(HEADS),
    filler: random.pick(FILLERS),
    phone: random.pick(PHONES),
    reportedOn: random.pick([
      on,
      on,
      `${y}-${m}-${d}`,
      `${y}年${m}月${d}日`,
      `${y}.${m}.${d}`,
      `${y}/${m}/${d}`,
    ]),
  };
  for (const [field, value] of Object.entries(values)) {
    const spot = specimen.identity(field as keyof typeof values);
    if (spot) spot.value = value;
  }
}
