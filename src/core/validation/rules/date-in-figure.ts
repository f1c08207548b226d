import { isTyped } from '../recognition/layout';
import { isDateFormat } from '../../sheet/numberFormat';
import { dateOfSerial, LAST_SERIAL } from '../../sheet/serialDate';
import { about, sheetRule } from '../rule';

export const dateInFigure = sheetRule(
  {
    id: 'date-in-figure',
    level: 'error',
    layer: 'types',
    description: { zh: '数字变成了日期', en: 'A figure has become a date' },
    why: {
      zh: '输入“1-2”“3-5”这样的范围，Excel 会自动改成日期，存下来的是日期的序号（四万多）。',
      en: 'Excel turns ranges such as “1-2” into dates and stores their serial number, above forty thousand.',
    },
    example: {
      wrong: { zh: '输入“1-2”，变成“1月2日”', en: '“1-2” becomes 2 January' },
      right: { zh: '填确定的数字', en: 'Type one figure' },
    },
    messages: {
      date: {
        zh: '{cell}（{what}）变成了日期 {date}，请把单元格格式改为数字后重新填写。',
        en: '{cell} ({what}) has become the date {date}; set the format to number and type the figure again.',
      },
    },
  },
  function* ({ sheet }) {
    for (const cell of sheet.cells) {
      const { expected, reading } = cell;
      if (!isTyped(expected) || reading.kind !== 'number') continue;
      if (!isDateFormat(cell.cell?.style?.numberFormat)) continue;
      const serial = Number(reading.decimal.toFixed());
      const date = serial > 0 && serial < LAST_SERIAL + 1 ? dateOfSerial(serial) : '';
      yield { ...about(cell), messageId: 'date', data: { date } };
    }
  },
);
