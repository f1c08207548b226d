import { digits } from '../../plan/decimal';
import { dateOfSerial } from '../../sheet/serialDate';
import { computedOf, wrongPeriodEnd } from '../evidence/computed';
import { about, sheetRule } from '../rule';

export const computedDiffers = sheetRule(
  {
    id: 'computed-differs',
    level: 'error',
    layer: 'arithmetic',
    description: {
      zh: '差距、完成率、进度状态、序时进度与填报数算出来的不一致',
      en: 'Gap, completion, state or pace does not follow from the entries',
    },
    why: {
      zh: '差距＝目标－完成值，排名类相反（名次越小越好）；手工改过的差距会把没完成说成完成。',
      en: 'Gap = target − actual, for ranks the other way round; a typed gap can make a miss look like a hit.',
    },
    example: {
      wrong: { zh: '排名目标20、实际19，差距填 1', en: 'Target rank 20, actual 19, gap typed as 1' },
      right: { zh: '差距为 -1，即超出目标1位', en: 'The gap is -1: one place better' },
    },
    misses: {
      zh: '目标或完成值空白、不是数字的行不核对；差额、核对结果等由公式核对。',
      en: 'Rows whose target or actual is no number; 差额 and 核对结果 are left to the rules about formulas.',
    },
    messages: {
      periodEnd: {
        zh: '{cell} 报告期末是 {actual}，按本表报告期应为 {expected}，序时进度都随它计算，请恢复公式。',
        en: '{cell}: the period ends on {expected}, but the cell says {actual}, and the pace follows from it; restore the formula.',
      },
      typed: {
        zh: '{cell}（{what}）填的是 {actual}，按本行数字应为 {expected}，请恢复公式或改正。',
        en: '{cell} ({what}) is {actual}, but the row gives {expected}; restore the formula or correct it.',
      },
      stale: {
        zh: '{cell}（{what}）显示 {actual}，按本行数字应为 {expected}，可能没有重新计算，请按 F9 重算后核对。',
        en: '{cell} ({what}) shows {actual}, but the row gives {expected}; recalculate and check.',
      },
    },
  },
  function* ({ sheet, indicator }) {
    const end = wrongPeriodEnd(sheet);
    if (end) {
      const [actual, expected] = [dateOfSerial(end.found), dateOfSerial(end.wanted)];
      yield { messageId: 'periodEnd', at: end, actual: actual === '' ? end.found : actual, expected };
    }
    for (const { cell, wanted, agrees } of computedOf(sheet, indicator)) {
      const { field } = cell.expected.binding;
      // How far ahead of time a figure is follows from the last day of the period, of which has been spoken.
      if (agrees || (end && field === 'pace')) continue;
      const expected = typeof wanted === 'string' ? wanted : digits(wanted.round(6));
      yield {
        ...about(cell),
        ...(cell.cell?.formula === undefined
          ? { messageId: 'typed' }
          : { messageId: 'stale', level: 'query' }),
        expected,
      };
    }
  },
);
