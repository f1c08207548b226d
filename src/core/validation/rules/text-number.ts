import { digits } from '../../plan/decimal';
import { sameScale } from '../../plan/normalise';
import type { Fix } from '../issue';
import type { PlacedCell } from '../recognition/filledSheet';
import { isFigure } from '../recognition/layout';
import { wordsOf, type CellReading, type TextNumberForm } from '../recognition/readValue';
import { about, sheetRule } from '../rule';

type TextNumber = Extract<CellReading, { kind: 'text-number' }>;

export const textNumber = sheetRule<TextNumberForm | 'otherUnit'>(
  {
    id: 'text-number',
    level: 'error',
    layer: 'types',
    description: { zh: '数字以文本形式填写', en: 'A number typed as text' },
    why: {
      zh: '文本数字不参加求和，合计会悄悄少数；全角数字、空格、千分号、单位都会使数字变成文本。',
      en: 'Text takes no part in sums, so totals lose it silently.',
    },
    example: {
      wrong: { zh: '“２０００”、“3,000”、“60家”、“约60”', en: '“２０００”, “3,000”, “60家”, “约60”' },
      right: { zh: '2000、3000、60、60', en: '2000, 3000, 60, 60' },
    },
    messages: {
      plain: {
        zh: '{cell}（{what}）的“{actual}”是文本，不参加计算，请改为数字 {expected}。',
        en: '{cell} ({what}): “{actual}” is text; make it the number {expected}.',
      },
      'full-width': {
        zh: '{cell}（{what}）的“{actual}”含全角字符，不参加计算，请改为 {expected}。',
        en: '{cell} ({what}): “{actual}” has full-width signs; make it {expected}.',
      },
      blanks: {
        zh: '{cell}（{what}）的“{actual}”夹有空格或换行，不参加计算，请改为 {expected}。',
        en: '{cell} ({what}): “{actual}” has blanks in it; make it {expected}.',
      },
      thousands: {
        zh: '{cell}（{what}）的“{actual}”带千分号，成了文本，请改为 {expected}。',
        en: '{cell} ({what}): “{actual}” is text because of its commas; make it {expected}.',
      },
      unit: {
        zh: '{cell}（{what}）的“{actual}”带了单位，成了文本，请只填数字 {expected}。',
        en: '{cell} ({what}): “{actual}” carries its unit; type only {expected}.',
      },
      percent: {
        zh: '{cell}（{what}）的“{actual}”是带百分号的文本，请只填数字 {expected}。',
        en: '{cell} ({what}): “{actual}” carries a percent sign; type only {expected}.',
      },
      qualified: {
        zh: '{cell}（{what}）的“{actual}”带“约、以上”等字样，不是确数，请填准确数字，说明写在备注中。',
        en: '{cell} ({what}): “{actual}” is no exact figure; type the number and put words into the remark.',
      },
      otherUnit: {
        zh: '{cell}（{what}）的“{actual}”单位与本表（{unit}）不同，请换算为{unit}后只填数字。',
        en: '{cell} ({what}): “{actual}” is in another unit than the table ({unit}); convert it and type only the number.',
      },
    },
  },
  function* ({ sheet, indicator }) {
    for (const cell of sheet.cells) {
      const { reading, expected } = cell;
      if (reading.kind !== 'text-number' || !isFigure(expected) || expected.role === 'computed') continue;
      // Official words such as 预估2.0以上 are text by right.
      if (expected.role === 'official' && typeof expected.cell.value !== 'number') continue;
      const unit = indicator(expected.binding.indicator)?.unit ?? '';
      const level = expected.role === 'official' ? { level: 'query' as const } : {};
      const foreign = reading.form === 'unit' && !sameScale(reading.around, unit);
      const percentElsewhere = reading.form === 'percent' && unit !== '%';
      if (foreign || percentElsewhere) {
        yield { ...about(cell), ...level, messageId: 'otherUnit' };
        continue;
      }
      yield {
        ...about(cell),
        ...level,
        messageId: reading.form,
        expected: reading.decimal,
        ...(reading.form === 'qualified' ? {} : { fix: asNumber(cell, reading) }),
      };
    }
  },
);

function asNumber(cell: PlacedCell, { decimal, form }: TextNumber): Fix {
  return {
    preview: `“${wordsOf(cell.value)}” → ${digits(decimal)}`,
    changes: [
      {
        sheet: cell.sheet,
        row: cell.row,
        column: cell.column,
        value: Number(digits(decimal)),
        numberFormat: cell.expected.cell.style?.numberFormat ?? 'General',
        expected: cell.value,
      },
    ],
    safe: form !== 'unit' && form !== 'percent',
  };
}
