import Big from 'big.js';
import { digits } from '../../plan/decimal';
import type { Indicator } from '../../plan/types';
import type { PlacedCell } from '../filledSheet';
import { numberOf } from '../reading';
import { about, sheetRule } from '../rule';

export const computedDiffers = sheetRule(
  {
    id: 'computed-differs',
    level: 'error',
    layer: 'arithmetic',
    description: {
      zh: '差距、完成率与填报数算出来的不一致',
      en: 'Gap or completion does not follow from the entries',
    },
    why: {
      zh: '差距＝目标－完成值，排名类相反（名次越小越好）；手工改过的差距会把没完成说成完成。',
      en: 'Gap = target − actual, for ranks the other way round; a typed gap can make a miss look like a hit.',
    },
    example: {
      wrong: { zh: '排名目标20、实际19，差距填 1', en: 'Target rank 20, actual 19, gap typed as 1' },
      right: { zh: '差距为 -1，即超出目标1位', en: 'The gap is -1: one place better' },
    },
    messages: {
      typed: {
        zh: '{cell}（{what}）填的是 {actual}，按本行数字应为 {expected}，请恢复公式或改正。',
        en: '{cell} ({what}) is {actual}, but the row gives {expected}; restore the formula or correct it.',
      },
      stale: {
        zh: '{cell}（{what}）显示 {actual}，按本行数字应为 {expected}，可能没有重新计算，请按 F9 重算后核对。',
        en: '{cell} ({what}) shows {actual}, but the row gives {expected}; recalculate and check.',
      },
    },
  },
  function* ({ sheet, indicator }) {
    const figures = new Map<string, Big>();
    for (const { expected, reading } of sheet.cells) {
      const { field } = expected.binding;
      const number = field === 'target' || field === 'actual' ? numberOf(reading) : null;
      if (number) figures.set(keyOf(expected.binding, field as string), number);
    }
    for (const cell of sheet.cells) {
      const { expected, reading } = cell;
      const { field } = expected.binding;
      if (expected.role !== 'computed' || (field !== 'gap' && field !== 'completion')) continue;
      const shown = numberOf(reading);
      const subject = indicator(expected.binding.indicator);
      const target = figures.get(keyOf(expected.binding, 'target'));
      const actual = figures.get(keyOf(expected.binding, 'actual'));
      if (!shown || !subject || !target || !actual) continue;
      const wanted = field === 'gap' ? gapOf(subject, target, actual) : completionOf(subject, target, actual);
      if (!wanted || wanted.minus(shown).abs().lte(tolerance(cell, field))) continue;
      yield {
        ...about(cell),
        messageId: cell.cell?.formula === undefined ? 'typed' : 'stale',
        ...(cell.cell?.formula === undefined ? {} : { level: 'query' as const }),
        expected: digits(wanted.round(6)),
      };
    }
  },
);

function keyOf(
  { indicator, region }: { readonly indicator?: string; readonly region?: string },
  field: string,
): string {
  return `${indicator ?? ''}|${region ?? ''}|${field}`;
}

function gapOf({ direction }: Indicator, target: Big, actual: Big): Big {
  return direction === 'lower' ? actual.minus(target) : target.minus(actual);
}

function completionOf({ direction }: Indicator, target: Big, actual: Big): Big | null {
  const [above, below] = direction === 'lower' ? [target, actual] : [actual, target];
  return below.eq(0) ? null : above.div(below);
}

/** Formulas round to six decimals; a rate typed by hand is given to a tenth of a percent. */
function tolerance({ cell }: PlacedCell, field: string): Big {
  if (field === 'completion' && cell?.formula === undefined) return new Big('0.0006');
  return new Big('0.000002');
}
