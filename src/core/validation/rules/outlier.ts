import { digits } from '../../plan/decimal';
import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import { referenceOf } from '../evidence/reference';
import { FAR_PLACES, HIGH_TIMES } from '../evidence/far';
import { about, sheetRule } from '../rule';
import { slipFor, within } from '../evidence/slip';

/** Share of the target that no bad year explains. */
const LOW = '0.04';

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
        if (value.minus(reference.value).gt(FAR_PLACES)) yield { ...common, messageId: 'rank' };
        continue;
      }
      const ratio = value.div(reference.value);
      if (value.lte(0) || slipFor(subject, ratio)) continue;
      const data = { ratio: digits(ratio.round(1)) };
      if (within(ratio, HIGH_TIMES, '12.5') && value.gt(5)) yield { ...common, messageId: 'tenfold', data };
      else if (ratio.gt(HIGH_TIMES) && value.gt(5)) yield { ...common, messageId: 'high', data };
      else if (wholeYear && ratio.lt(LOW)) yield { ...common, messageId: 'low', data };
    }
    if (entered && !compared) yield { notRun: 'noTarget' };
  },
);
