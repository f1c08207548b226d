import type Big from 'big.js';
import { digits } from '../../plan/decimal';
import { rangeAddress } from '../../sheet/address';
import { aroundCells, type CellRange } from '../../sheet/range';
import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import type { FilledSheet } from '../recognition/filledSheet';
import { sheetRule, type Finding } from '../rule';
import { grouped } from '../recognition/grouped';

/** Fewer equal figures can agree by chance. */
const LEAST = 3;
/** Fewer units can have the same figure by chance. */
const LEAST_DOWN = 4;
const SMALL = 2;

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

export const duplicateRows = sheetRule<'same' | 'column'>(
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
    misses: {
      zh: '复制后改动了一个数的行，查不出来。',
      en: 'A copied row in which one figure was changed.',
    },
    messages: {
      same: {
        zh: '{cell}“{one}”与 {other}“{another}”的 {count} 项数字完全相同，请核对是否复制后忘了修改。',
        en: '{cell} ({one}) and {other} ({another}) agree in all {count} figures; was a row copied?',
      },
      column: {
        zh: '{cell} 的 {count} 个单位填的都是 {actual}，像是向下填充的，请逐个单位核对。',
        en: '{cell}: all {count} units have {actual}, as if filled down the column; check them one by one.',
      },
    },
  },
  function* ({ sheet }) {
    yield* filledDown(sheet);
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

/** Columns in which every unit of a summary has the same figure. Small figures, such as 0 and 1, often do agree. */
function* filledDown(sheet: FilledSheet): Iterable<Finding<'column'>> {
  const actuals = sheet.cells.filter(
    ({ expected }) => isTyped(expected) && expected.binding.field === 'actual',
  );
  for (const cells of grouped(actuals, ({ column }) => column).values()) {
    const numbers = cells.flatMap(({ reading }) => numberOf(reading) ?? []);
    const [first] = numbers;
    const ids = new Set(cells.map(({ expected }) => expected.binding.indicator));
    if (!first || ids.size > 1 || numbers.length < LEAST_DOWN || numbers.length < cells.length / 2) continue;
    if (first.lt(SMALL) || numbers.some((number) => !number.eq(first))) continue;
    yield { messageId: 'column', at: aroundCells(cells), actual: first, data: { count: numbers.length } };
  }
}
