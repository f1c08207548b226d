import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import { about, sheetRule } from '../rule';

export const fractionalCount = sheetRule(
  {
    id: 'fractional-count',
    level: 'error',
    layer: 'ranges',
    description: { zh: '按个数统计的指标填了小数', en: 'A fraction where only whole numbers count' },
    why: {
      zh: '家、个、件、名、位次只能是整数；小数多半是单位用错或填了比例。',
      en: 'Enterprises, patents, people and ranks are whole; a fraction is a wrong unit or a share.',
    },
    example: {
      wrong: { zh: '科技型中小企业填 32.5', en: '32.5 enterprises' },
      right: { zh: '填 32 或 33 的实际数', en: 'The real count' },
    },
    messages: {
      fraction: {
        zh: '{cell}（{what}）填的是 {actual}，单位是“{unit}”，应为整数，请核对单位和数字。',
        en: '{cell} ({what}) is {actual}, but {unit} are counted whole; check unit and figure.',
      },
    },
  },
  function* ({ sheet, indicator }) {
    for (const cell of sheet.cells) {
      if (!isTyped(cell.expected)) continue;
      const value = numberOf(cell.reading);
      if (value === null || !indicator(cell.expected.binding.indicator)?.integer) continue;
      if (!value.round(0).eq(value)) yield { ...about(cell), messageId: 'fraction' };
    }
  },
);
