import type Big from 'big.js';
import type { PlacedCell } from '../filledSheet';
import { isTyped } from '../layout';
import { numberOf } from '../reading';
import { referenceOf } from '../reference';
import { sheetRule } from '../rule';

/** Fewer figures can fit elsewhere by chance. */
const LEAST = 4;

interface Figure {
  readonly cell: PlacedCell;
  readonly value: Big;
  readonly target: Big;
}

export const valuesFitElsewhere = sheetRule(
  {
    id: 'values-fit-elsewhere',
    level: 'query',
    layer: 'plan',
    description: {
      zh: '填报数整体更像别的行的目标，可能错行或顺序不对',
      en: 'The entries fit the targets of other rows: shifted, or pasted in another order',
    },
    why: {
      zh: '按别的顺序粘贴时合计不变，只有与各行目标一一比较才看得出来。',
      en: 'Totals stay the same when a block is pasted in another order; only row by row does it show.',
    },
    example: {
      wrong: { zh: '完成值整体下移一行', en: 'The actuals stand one row too low' },
      right: { zh: '各行对应本行指标', en: 'Each beside its own indicator' },
    },
    messages: {
      shifted: {
        zh: '{cell} 的 {count} 个数与本行目标相差很大，{direction}移一行后却都相近，像是整体错了一行，请核对。',
        en: '{cell}: {count} figures are far from their own targets but near those one row away; were they shifted?',
      },
      reordered: {
        zh: '{cell} 的 {count} 个数与本行目标相差很大，换成别的排列顺序后却都相近，像是按别的顺序粘贴的，请按名称核对。',
        en: '{cell}: {count} figures are far from their own targets but near those of another row order; check them by name.',
      },
      noTarget: { zh: '没有可比的目标。', en: 'There are no targets to compare with.' },
    },
  },
  function* ({ library, sheet, indicator }) {
    const columns = new Map<number, Figure[]>();
    let entries = 0;
    for (const cell of sheet.cells) {
      const value = isTyped(cell.expected) ? numberOf(cell.reading) : null;
      if (!value?.gt(0) || indicator(cell.expected.binding.indicator)?.measure === 'rank') continue;
      entries += 1;
      const target = referenceOf(library, sheet, cell.expected)?.value;
      if (!target) continue;
      const column = cell.expected.column;
      columns.set(column, [...(columns.get(column) ?? []), { cell, value, target }]);
    }
    if (entries > 0 && columns.size === 0) {
      yield { notRun: 'noTarget' };
      return;
    }
    for (const figures of columns.values()) {
      const move = bestMove(figures);
      if (!move) continue;
      const cells = move.figures.map(({ cell }) => cell);
      yield {
        messageId: move.by === 0 ? 'reordered' : 'shifted',
        at: {
          top: Math.min(...cells.map(({ row }) => row)),
          bottom: Math.max(...cells.map(({ row }) => row)),
          left: Math.min(...cells.map(({ column }) => column)),
          right: Math.max(...cells.map(({ column }) => column)),
        },
        related: cells.map(({ address }) => address),
        data: { count: cells.length, direction: move.by > 0 ? '上' : '下' },
      };
    }
  },
);

/** How far a figure is from a target, on a scale where double and half are equally far. */
function distance(value: Big, target: Big): number {
  // Only compared with thresholds: a float is exact enough here.
  return Math.abs(Math.log(Number(value.div(target).toPrecision(6))));
}

function bestMove(figures: readonly Figure[]): { by: number; figures: readonly Figure[] } | null {
  if (figures.length < LEAST) return null;
  const own = mean(figures.map(({ value, target }) => distance(value, target)));
  if (own < 0.8) return null;
  for (const by of [1, -1]) {
    const moved = figures.flatMap(({ value }, at) => {
      const source = figures[at - by];
      return source ? [distance(value, source.target)] : [];
    });
    if (moved.length >= LEAST - 1 && mean(moved) < own * 0.3) return { by, figures };
  }
  // The best possible order puts large beside large; it must fit much better than the one at hand.
  const values = [...figures].sort((one, other) => one.value.cmp(other.value));
  const targets = [...figures].sort((one, other) => one.target.cmp(other.target));
  const best = mean(values.map(({ value }, at) => distance(value, (targets[at] as Figure).target)));
  return best < 0.25 && best < own * 0.3 ? { by: 0, figures } : null;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
