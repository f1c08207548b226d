import type Big from 'big.js';
import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { isTyped } from '../recognition/layout';
import { timeOf, timeWords } from '../evidence/period';
import { numberOf } from '../recognition/readValue';
import { sheetRule } from '../rule';

/** Fewer equal figures can agree by chance; a sub-district reports on three. */
const LEAST = 3;

export const periodUnchanged = sheetRule(
  {
    id: 'period-unchanged',
    level: 'query',
    layer: 'across',
    description: {
      zh: '全部数字与另一报告期的表相同',
      en: 'All figures equal those of another period',
    },
    why: {
      zh: '各项数字一点没变，多半是复制上期报表后忘了更新。',
      en: 'When nothing at all has changed, the last form was copied and not brought up to date.',
    },
    example: {
      wrong: { zh: '前三季度的数字与上半年一模一样', en: 'September equals June in every figure' },
      right: { zh: '逐项更新后报送', en: 'Every figure brought up to date' },
    },
    messages: {
      same: {
        zh: '{cell} 的 {count} 个数字与“{other}”（{when}）完全相同，请核对是否忘了更新。',
        en: '{cell}: all {count} figures equal those of “{other}” ({when}); were they brought up to date?',
      },
    },
  },
  function* ({ sheet, workbook }) {
    const own = timeOf(sheet);
    const figures = filledIn(sheet);
    if (own === null || figures.size < LEAST) return;
    for (const other of workbook) {
      const time = timeOf(other);
      if (other.layout.template.id !== sheet.layout.template.id || time === null || time >= own) continue;
      const others = filledIn(other);
      if (![...figures].every(([key, { value }]) => others.get(key)?.value.eq(value))) continue;
      const cells = [...figures.values()].map(({ cell }) => cell);
      yield {
        messageId: 'same',
        at: {
          top: Math.min(...cells.map(({ row }) => row)),
          left: Math.min(...cells.map(({ column }) => column)),
          bottom: Math.max(...cells.map(({ row }) => row)),
          right: Math.max(...cells.map(({ column }) => column)),
        },
        data: { count: cells.length, other: other.name, when: timeWords(other) },
      };
    }
  },
);

function filledIn(sheet: FilledSheet): Map<string, { readonly cell: PlacedCell; readonly value: Big }> {
  return new Map(
    sheet.cells.flatMap((cell) => {
      const value = isTyped(cell.expected) ? numberOf(cell.reading) : null;
      if (value === null) return [];
      const { indicator, region, field } = cell.expected.binding;
      return [[[indicator, region, field].join('|'), { cell, value }]];
    }),
  );
}
