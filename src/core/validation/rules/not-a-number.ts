import { isTyped } from '../recognition/layout';
import { about, sheetRule } from '../rule';

export const notANumber = sheetRule(
  {
    id: 'not-a-number',
    level: 'error',
    layer: 'types',
    description: { zh: '应填数字的地方填了文字', en: 'Words where a figure belongs' },
    why: {
      zh: '文字不参加计算，合计会少数，上级无法汇总。',
      en: 'Words take no part in sums, and cannot be consolidated.',
    },
    example: {
      wrong: { zh: '本期完成值填“待统计”', en: 'The actual reads “待统计”' },
      right: {
        zh: '没有发生填0，尚未统计的在原因栏说明',
        en: '0 where nothing happened, otherwise a reason',
      },
    },
    messages: {
      words: {
        zh: '{cell}（{what}）填的是“{actual}”，不是数字，请改填数字{unitHint}。',
        en: '{cell} ({what}) reads “{actual}”, which is no figure; type a number.',
      },
      placeholder: {
        zh: '{cell}（{what}）填的是“{actual}”：没有发生请填 0，尚未统计请留空并在“未完成原因”或“备注”中说明。',
        en: '{cell} ({what}) reads “{actual}”: type 0 if there is none; if not yet counted leave it blank and say why.',
      },
      boolean: {
        zh: '{cell}（{what}）是逻辑值 {actual}，请改填数字{unitHint}。',
        en: '{cell} ({what}) holds the logical value {actual}; type a number.',
      },
    },
  },
  function* ({ sheet, indicator }) {
    for (const cell of sheet.cells) {
      const { reading, expected } = cell;
      if (!isTyped(expected)) continue;
      const unit = indicator(expected.binding.indicator)?.unit;
      const data = { unitHint: unit ? `（单位：${unit}）` : '' };
      if (reading.kind === 'text') yield { ...about(cell), messageId: 'words', data };
      if (reading.kind === 'placeholder') yield { ...about(cell), messageId: 'placeholder', data };
      if (reading.kind === 'boolean') yield { ...about(cell), messageId: 'boolean', data };
    }
  },
);
