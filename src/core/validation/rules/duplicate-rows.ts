import type Big from 'big.js';
import { digits } from '../../plan/decimal';
import { rangeAddress } from '../../sheet/address';
import type { CellRange } from '../../sheet/range';
import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import { sheetRule } from '../rule';

/** Fewer equal figures can agree by chance. */
const LEAST = 3;

/** The figures that one unit fills in. */
interface UnitRow {
  readonly region: string;
  readonly cells: readonly { readonly column: number; readonly number: Big | null }[];
}

interface FilledRow {
  readonly region: string;
  readonly block: CellRange;
  readonly count: number;
}

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
    const rows = new Map<number, UnitRow>();
    for (const { expected, row, column, reading } of sheet.cells) {
      const { region } = expected.binding;
      if (!isTyped(expected) || region === undefined) continue;
      const known = rows.get(row) ?? { region, cells: [] };
      rows.set(row, { region, cells: [...known.cells, { column, number: numberOf(reading) }] });
    }
    const same = new Map<string, FilledRow[]>();
    for (const [row, { region, cells }] of rows) {
      if (cells.filter(({ number }) => number?.gt(0)).length < LEAST) continue;
      const columns = cells.map(({ column }) => column);
      const block = { top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) };
      const key = cells.map(({ number }) => number && digits(number)).join('|');
      same.set(key, [...(same.get(key) ?? []), { region, block, count: cells.length }]);
    }
    for (const [first, second, third] of same.values()) {
      // Many equal rows are an equal split, not a slip.
      if (!first || !second || third) continue;
      const other = rangeAddress(first.block);
      yield {
        messageId: 'same',
        at: second.block,
        related: [other],
        data: { one: second.region, another: first.region, other, count: second.count },
      };
    }
  },
);
