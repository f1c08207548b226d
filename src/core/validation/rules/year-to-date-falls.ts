import { sheetAddress } from '../../sheet/address';
import { earlierForms, figuresToDate } from '../evidence/earlierForms';
import { timeWords } from '../evidence/period';
import { numberOf } from '../recognition/readValue';
import { about, sheetRule } from '../rule';
import { sameFigureIn } from '../evidence/sameFigure';

export const yearToDateFalls = sheetRule(
  {
    id: 'year-to-date-falls',
    level: 'query',
    layer: 'across',
    description: {
      zh: '年内累计数比前一报告期还少',
      en: 'A year-to-date figure is lower than in the period before',
    },
    why: {
      zh: '报告期数字是年初至期末的累计数，只会增加；变少多半是只填了本季度的数。',
      en: 'Figures count from the start of the year and can only grow; a lower one is often that of the quarter alone.',
    },
    example: {
      wrong: { zh: '上半年成交 110 亿元，前三季度填 55（只填第三季度）', en: '110 by June, 55 by September' },
      right: { zh: '前三季度填累计 165', en: '165 by September' },
    },
    messages: {
      falls: {
        zh: '{cell}（{what}）为 {actual}，比{when}的 {expected} 还少 {difference}；应填年初以来的累计数，请核对。',
        en: '{cell} ({what}) is {actual}, {difference} less than {expected} ({when}); it should count from the start of the year.',
      },
      noEarlier: {
        zh: '工作簿中没有同年更早报告期的表，未比较累计数。',
        en: 'There is no form of an earlier period of the year in the workbook to compare with.',
      },
    },
  },
  function* ({ sheet, workbook, indicator }) {
    const cells = figuresToDate(sheet, indicator);
    if (cells.length === 0 || sheet.layout.options.period === '一季度') return;
    const earlier = earlierForms(sheet, workbook).at(-1);
    if (!earlier) {
      yield { notRun: 'noEarlier' };
      return;
    }
    for (const cell of cells) {
      const before = sameFigureIn(earlier, cell);
      const value = numberOf(cell.reading);
      const previous = before ? numberOf(before.reading) : null;
      if (!before || value === null || previous === null || value.gte(previous)) continue;
      yield {
        ...about(cell),
        messageId: 'falls',
        expected: previous,
        difference: previous.minus(value),
        related: [sheetAddress(earlier.name, before.address)],
        data: { when: timeWords(earlier) },
      };
    }
  },
);
