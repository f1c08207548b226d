import type Big from 'big.js';
import { digits } from '../../plan/decimal';
import type { Indicator } from '../../plan/types';
import type { CellBinding } from '../../sheet/model';
import { numberOf } from '../recognition/readValue';
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
    const figures = new Map(
      sheet.cells.map(({ expected, reading }) => [keyOf(expected.binding), numberOf(reading)] as const),
    );
    for (const cell of sheet.cells) {
      const { binding } = cell.expected;
      const { field } = binding;
      if (field !== 'gap' && field !== 'completion') continue;
      const shown = numberOf(cell.reading);
      const subject = indicator(binding.indicator);
      const target = figures.get(keyOf({ ...binding, field: 'target' }));
      const actual = figures.get(keyOf({ ...binding, field: 'actual' }));
      if (!shown || !subject || !target || !actual) continue;
      const wanted = field === 'gap' ? gapOf(subject, target, actual) : completionOf(subject, target, actual);
      const typed = cell.cell?.formula === undefined;
      if (!wanted || wanted.minus(shown).abs().lte(tolerance(field, typed))) continue;
      yield {
        ...about(cell),
        ...(typed ? { messageId: 'typed' } : { messageId: 'stale', level: 'query' }),
        expected: digits(wanted.round(6)),
      };
    }
  },
);

function keyOf({ indicator, region, field }: CellBinding): string {
  return [indicator, region, field].join('|');
}

function gapOf({ direction }: Indicator, target: Big, actual: Big): Big {
  return direction === 'lower' ? actual.minus(target) : target.minus(actual);
}

function completionOf({ direction }: Indicator, target: Big, actual: Big): Big | null {
  const [above, below] = direction === 'lower' ? [target, actual] : [actual, target];
  return below.eq(0) ? null : above.div(below);
}

/** Formulas round to six decimals; a rate typed by hand is given to a tenth of a percent. */
function tolerance(field: 'gap' | 'completion', typed: boolean): string {
  return field === 'completion' && typed ? '0.0006' : '0.000002';
}
