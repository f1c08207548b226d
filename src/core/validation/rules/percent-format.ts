import { isTyped } from '../recognition/layout';
import { isPercentFormat } from '../../sheet/numberFormat';
import { numberOf } from '../recognition/readValue';
import { referenceOf } from '../evidence/reference';
import { about, sheetRule } from '../rule';
import { digits } from '../../plan/decimal';
import { slipFor } from '../evidence/slip';

export const percentFormat = sheetRule(
  {
    id: 'percent-format',
    level: 'query',
    layer: 'types',
    description: {
      zh: '单元格设成了百分比格式，显示放大了100倍',
      en: 'A percent format shows a hundredfold',
    },
    why: {
      zh: '单位已是“%”，填 2.37 即可；百分比格式会把 2.37 显示成 237%。',
      en: 'The unit is already %, so 2.37 is typed; a percent format shows it as 237 %.',
    },
    example: {
      wrong: { zh: '2.37 显示为 237%', en: '2.37 shown as 237 %' },
      right: { zh: '2.37 显示为 2.37', en: '2.37 shown as 2.37' },
    },
    messages: {
      shown: {
        zh: '{cell}（{what}）设成了百分比格式，{actual} 显示为 {shown}%，请改为常规格式并核对数字。',
        en: '{cell} ({what}) has a percent format and shows {actual} as {shown} %; use a plain format and check.',
      },
    },
  },
  function* ({ library, sheet, indicator }) {
    for (const cell of sheet.cells) {
      if (!isTyped(cell.expected) || !isPercentFormat(cell.cell?.style?.numberFormat)) continue;
      const value = numberOf(cell.reading);
      const subject = indicator(cell.expected.binding.indicator);
      if (value === null || value.eq(0) || !subject) continue;
      const reference = referenceOf(library, sheet, cell.expected);
      // A fraction in a percent cell is the unit slip's business.
      if (reference && slipFor(subject, value.div(reference.value))) continue;
      yield { ...about(cell), messageId: 'shown', data: { shown: digits(value.times(100)) } };
    }
  },
);
