import Big from 'big.js';
import { startsAtZero } from '../../plan/startsAtZero';
import type { PlanLibrary } from '../../plan/types';
import { misfits, type Aim } from '../evidence/fitElsewhere';
import type { FilledSheet } from '../recognition/filledSheet';
import { isTyped } from '../recognition/layout';
import { monthsOf } from '../evidence/period';
import { numberOf, readValue } from '../recognition/readValue';
import { referenceOf } from '../evidence/reference';
import { sheetRule } from '../rule';
import { aroundCells } from '../../sheet/range';

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
    const columns = new Map<number, Aim[]>();
    const unofficial = ownSplits(library, sheet);
    const done = new Big(monthsOf(sheet)).div(12);
    let entered = false;
    for (const cell of sheet.cells) {
      const { expected } = cell;
      const subject = indicator(expected.binding.indicator);
      if (!isTyped(expected) || subject?.measure === 'rank') continue;
      const number = numberOf(cell.reading);
      const value = number?.gt(0) ? number : null;
      if (value) entered = true;
      const whole = referenceOf(library, sheet, expected)?.value;
      if (!whole) continue;
      // Targets that a unit splits stand in a column of their own each, which a common factor does not bend.
      const target = subject && startsAtZero(subject) ? whole.times(done) : whole;
      columns.set(expected.column, [...(columns.get(expected.column) ?? []), { cell, value, target }]);
    }
    if (entered && columns.size === 0) {
      yield { notRun: 'noTarget' };
      return;
    }
    const judged = [...columns].filter(([column]) => !unofficial.has(column)).map(([, aims]) => aims);
    for (const { by, figures } of misfits(judged)) {
      const cells = figures.map(({ cell }) => cell);
      yield {
        messageId: by === 0 ? 'reordered' : 'shifted',
        at: aroundCells(cells),
        related: cells.map(({ address }) => address),
        data: { count: cells.length, direction: by > 0 ? '上' : '下' },
      };
    }
  },
);

/** Columns in which a unit splits a target that no document splits like this: it may give to each what it likes. */
function ownSplits(library: PlanLibrary, sheet: FilledSheet): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const cell of sheet.cells) {
    if (isTyped(cell.expected) && cell.expected.binding.field === 'target') columns.add(cell.expected.column);
  }
  for (const { total, parts } of sheet.layout.sums) {
    const whole = numberOf(readValue(total.cell.value));
    const targets = parts.map((part) => referenceOf(library, sheet, part)?.value);
    const sum = targets.reduce<Big>((all, target) => (target ? all.plus(target) : all), new Big(0));
    if (whole?.eq(sum)) columns.delete(total.column);
  }
  return columns;
}
