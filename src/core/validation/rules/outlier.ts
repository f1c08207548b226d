import type Big from 'big.js';
import type { Indicator } from '../../plan/types';
import { monthsOf } from '../evidence/period';
import { digits } from '../../plan/decimal';
import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import { referenceOf } from '../evidence/reference';
import { FAR_PLACES, HIGH_TIMES } from '../evidence/far';
import { about, sheetRule } from '../rule';
import { slipFor, within } from '../evidence/slip';

/** Share of the target that no bad year explains. */
const LOW = '0.04';
/** A standing number that is so far from its target is mistyped: such numbers grow by a fifth a year, or a third. */
const HALF = '0.5';
const MUCH = '1.8';
/** Small numbers jump easily: two where five were to be. */
const SMALL = 8;
/** Times what is due by the end of the period that no good quarter explains. */
const AHEAD = '2.6';
/** A rank that is this much better than its target. */
const RANK_BETTER = '0.4';

export const outlier = sheetRule(
  {
    id: 'outlier',
    level: 'query',
    layer: 'ranges',
    description: { zh: '完成值与目标相差悬殊', en: 'An actual is far from its target' },
    why: {
      zh: '多一个零、小数点错一位，或填到了别的指标行，都会与目标差出很多倍。',
      en: 'A zero too many, a slipped decimal point or the wrong row shows as many times the target.',
    },
    example: {
      wrong: { zh: '目标 631 家，填 6310', en: 'Target 631, typed 6310' },
      right: { zh: '填 631', en: '631' },
    },
    misses: {
      zh: '一年之内翻番或减半的真实变化也会被问到；新增类、年度额类在目标的4%至7倍之间不问。',
      en: 'Real changes by half within a year are asked about, too; additions and yearly amounts between 4 % and seven times the target are not.',
    },
    messages: {
      tenfold: {
        zh: '{cell}（{what}）填的是 {actual}，约为目标 {expected} 的 10 倍，像是多了一个零或小数点错位，请核对。',
        en: '{cell} ({what}) is {actual}, about ten times the target {expected}: a zero too many? Check it.',
      },
      high: {
        zh: '{cell}（{what}）填的是 {actual}，是目标 {expected} 的 {ratio} 倍，请核对；无误请说明原因。',
        en: '{cell} ({what}) is {actual}, {ratio} times the target {expected}; check it or say why.',
      },
      low: {
        zh: '{cell}（{what}）填的是 {actual}，不到目标 {expected} 的 4%，请核对；无误请说明原因。',
        en: '{cell} ({what}) is {actual}, under 4 % of the target {expected}; check it or say why.',
      },
      rank: {
        zh: '{cell}（{what}）填的是第 {actual} 位，目标是第 {expected} 位，请核对；名次越小越好。',
        en: '{cell} ({what}) is rank {actual} against a target of {expected}; check it, lower is better.',
      },
      standing: {
        zh: '{cell}（{what}）填的是 {actual}，不到目标 {expected} 的一半；这是总数，很少大起大落，请核对是否漏打数字或只填了新增数，无误请说明原因。',
        en: '{cell} ({what}) is {actual}, under half the target {expected}; a standing number seldom jumps: a digit lost, or only the addition? Check it or say why.',
      },
      beyond: {
        zh: '{cell}（{what}）填的是 {actual}，是目标 {expected} 的 {ratio} 倍；这类数很少大起大落，请核对是否打错数字或填了别的单位的数，无误请说明原因。',
        en: '{cell} ({what}) is {actual}, {ratio} times the target {expected}; such a number seldom jumps: mistyped, or of another unit? Check it or say why.',
      },
      ahead: {
        zh: '{cell}（{what}）{period}就填了 {actual}，全年目标是 {expected}；应填当年年初以来的累计数，请核对是否带上了上年的数，无误请说明原因。',
        en: '{cell} ({what}) is {actual} for {period} against {expected} for the year; is last year in it? Check it or say why.',
      },
      noTarget: {
        zh: '没有可比的目标，未判断数字是否悬殊。',
        en: 'There is no target to compare with, so outliers were not looked for.',
      },
    },
  },
  function* ({ library, sheet, indicator }) {
    const wholeYear = sheet.layout.options.period === '全年';
    let entered = false;
    let compared = false;
    for (const cell of sheet.cells) {
      if (!isTyped(cell.expected) || cell.expected.binding.field !== 'actual') continue;
      const value = numberOf(cell.reading);
      const subject = indicator(cell.expected.binding.indicator);
      if (value === null || !subject) continue;
      entered = true;
      const reference = referenceOf(library, sheet, cell.expected);
      if (!reference) continue;
      compared = true;
      const common = {
        ...about(cell),
        expected: reference.printed,
        related: reference.cell ? [reference.cell] : [],
      };
      if (subject.measure === 'rank') {
        const isFar = value.minus(reference.value).gt(FAR_PLACES);
        if (isFar || (value.gte(1) && value.lt(reference.value.times(RANK_BETTER)))) {
          yield { ...common, messageId: 'rank' };
        }
        continue;
      }
      const ratio = value.div(reference.value);
      if (value.lt(0) || slipFor(subject, ratio)) continue;
      const standing = judgeStanding(subject, value, reference.value);
      if (standing !== null && ratio.lt(HIGH_TIMES)) {
        yield { ...common, messageId: standing, data: { ratio: digits(ratio.round(1)) } };
        continue;
      }
      if (value.eq(0)) continue;
      const due = reference.value.times(monthsOf(sheet)).div(12);
      if (subject.measure === 'annual' && !wholeYear && value.gt(due.times(AHEAD)) && ratio.lte(HIGH_TIMES)) {
        yield { ...common, messageId: 'ahead', data: { period: sheet.layout.options.period ?? '' } };
        continue;
      }
      const data = { ratio: digits(ratio.round(1)) };
      if (within(ratio, HIGH_TIMES, '12.5') && value.gt(5)) yield { ...common, messageId: 'tenfold', data };
      else if (ratio.gt(HIGH_TIMES) && value.gt(5)) yield { ...common, messageId: 'high', data };
      else if (wholeYear && ratio.lt(LOW)) yield { ...common, messageId: 'low', data };
    }
    if (entered && !compared) yield { notRun: 'noTarget' };
  },
);

/** What stands and is counted again each time, and shares; what begins at nothing each year is not. */
function judgeStanding({ measure }: Indicator, value: Big, target: Big): 'standing' | 'beyond' | null {
  if (measure !== 'level' && measure !== 'ratio') return null;
  if (measure === 'level' && target.lt(SMALL)) return null;
  if (value.lt(target.times(HALF))) return 'standing';
  return value.gt(target.times(MUCH)) ? 'beyond' : null;
}
