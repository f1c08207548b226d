import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import { about, sheetRule } from '../rule';

export const negativeValue = sheetRule(
  {
    id: 'negative-value',
    level: 'error',
    layer: 'ranges',
    description: {
      zh: '数量、金额或名次为负数或不可能的值',
      en: 'A count, amount or rank below what is possible',
    },
    why: {
      zh: '数量、金额、占比不会小于0，名次不会小于1；负数多半是把差距当作完成值填了。',
      en: 'Counts, amounts and shares are never below 0, ranks never below 1; a negative figure is often a gap.',
    },
    example: {
      wrong: { zh: '高新技术企业数量填 -5', en: '-5 high-tech enterprises' },
      right: { zh: '填实际数量 1995', en: 'The real count, 1995' },
    },
    messages: {
      negative: {
        zh: '{cell}（{what}）填的是 {actual}，不能小于 0，请填实际完成数，不要填差距。',
        en: '{cell} ({what}) is {actual}, but cannot be below 0; type the actual, not the gap.',
      },
      rank: {
        zh: '{cell}（{what}）填的是 {actual}，名次从 1 起，请填实际名次。',
        en: '{cell} ({what}) is {actual}, but ranks begin at 1; type the rank.',
      },
      share: {
        zh: '{cell}（{what}）填的是 {actual}%，占比不会超过 100%，请核对。',
        en: '{cell} ({what}) is {actual} %, but a share cannot exceed 100 %; check it.',
      },
    },
  },
  function* ({ sheet, indicator }) {
    for (const cell of sheet.cells) {
      if (!isTyped(cell.expected)) continue;
      const value = numberOf(cell.reading);
      const subject = indicator(cell.expected.binding.indicator);
      if (value === null || !subject || subject.measure === 'growth') continue;
      if (subject.measure === 'rank') {
        if (value.lt(1)) yield { ...about(cell), messageId: 'rank', expected: 1 };
      } else if (value.lt(0)) yield { ...about(cell), messageId: 'negative', expected: 0 };
      else if (subject.unit === '%' && value.gt(100))
        yield { ...about(cell), messageId: 'share', expected: 100 };
    }
  },
);
