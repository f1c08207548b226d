import { rangeAddress } from '../../sheet/address';
import type { PlacedCell } from '../filledSheet';
import { isTyped } from '../layout';
import { numberOf } from '../reading';
import { digits } from '../../plan/decimal';
import { sheetRule } from '../rule';

/** Fewer equal figures can agree by chance. */
const LEAST = 3;

export const duplicateRows = sheetRule(
  {
    id: 'duplicate-rows',
    level: 'query',
    layer: 'ranges',
    description: { zh: '两个单位的数字完全相同', en: 'Two units report exactly the same figures' },
    why: {
      zh: '多项指标同时完全相同，多半是复制后忘了改。',
      en: 'When several figures agree at once, a row was copied and not changed.',
    },
    example: {
      wrong: { zh: '东湖区、西湖区三项数字全部一样', en: '东湖区 and 西湖区 agree in every figure' },
      right: { zh: '各填各的数字', en: 'Each unit its own figures' },
    },
    messages: {
      same: {
        zh: '{cell}“{one}”与 {other}“{another}”的 {count} 项数字完全相同，请核对是否复制后忘了修改。',
        en: '{cell} ({one}) and {other} ({another}) agree in all {count} figures; was a row copied?',
      },
    },
  },
  function* ({ sheet }) {
    const rows = new Map<number, PlacedCell[]>();
    for (const cell of sheet.cells) {
      if (!isTyped(cell.expected) || cell.expected.binding.region === undefined) continue;
      rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    }
    const same = new Map<string, PlacedCell[][]>();
    for (const cells of rows.values()) {
      const numbers = cells.map(({ reading }) => numberOf(reading));
      if (numbers.filter((number) => number?.gt(0)).length < LEAST) continue;
      const key = numbers.map((number) => (number ? digits(number) : '')).join('|');
      same.set(key, [...(same.get(key) ?? []), cells]);
    }
    for (const [first, second, third] of same.values()) {
      // Many equal rows are an equal split, not a slip.
      if (!first || !second || third) continue;
      const block = (cells: readonly PlacedCell[]) => ({
        top: cells[0]?.row ?? 0,
        bottom: cells[0]?.row ?? 0,
        left: Math.min(...cells.map(({ column }) => column)),
        right: Math.max(...cells.map(({ column }) => column)),
      });
      const name = (cells: readonly PlacedCell[]) => cells[0]?.expected.binding.region ?? '';
      const other = rangeAddress(block(first));
      yield {
        messageId: 'same',
        at: block(second),
        related: [other],
        data: { one: name(second), another: name(first), other, count: second.length },
      };
    }
  },
);
