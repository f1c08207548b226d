import type Big from 'big.js';
import { decimalPlaces, sum as addUp } from '../../plan/decimal';
import { cellAt, type CellBinding } from '../../sheet/model';
import type { FilledSheet } from '../recognition/filledSheet';
import { numberOf, readValue, statedValue } from '../recognition/readValue';
import { sheetRule } from '../rule';

/** Of so many parts a sum or mean is no chance. */
const LEAST = 3;

export const ratioSummed = sheetRule(
  {
    id: 'ratio-summed',
    level: 'error',
    layer: 'arithmetic',
    description: {
      zh: '比率、排名类指标在合计行里相加或平均',
      en: 'A share or rank added up or averaged in the row of the whole',
    },
    why: {
      zh: '填表说明：比率类指标各单位数据不得相加或平均，合计完成值留空，由汇总单位另行核算。',
      en: 'The note of the form: shares are neither added nor averaged; the total stays blank.',
    },
    example: {
      wrong: { zh: '研发投入强度合计行填 =SUM(D9:D20)', en: 'The total of R&D intensity is =SUM(D9:D20)' },
      right: {
        zh: '合计行留空，或填按口径另行核算的比率',
        en: 'Blank, or the share worked out by its definition',
      },
    },
    misses: {
      zh: '按错误的权数加权得出的比率，只要不等于简单相加或平均，就查不出来。',
      en: 'A share weighted wrongly, as long as it equals neither the sum nor the mean.',
    },
    messages: {
      formula: {
        zh: '{cell}（{what}）用公式把各单位的数相加或平均了，比率、排名不能这样合计，请清空或按口径另行核算。',
        en: '{cell} ({what}) adds up or averages the units by formula, which shares and ranks do not allow; clear it.',
      },
      sum: {
        zh: '{cell}（{what}）填的 {actual} 是各单位数相加得来的，比率、排名不能相加，请清空或按口径另行核算。',
        en: '{cell} ({what}) is {actual}, the sum of the units, which shares and ranks do not allow; clear it.',
      },
      mean: {
        zh: '{cell}（{what}）填的 {actual} 是各单位数的平均，比率、排名不能平均，请清空或按口径另行核算。',
        en: '{cell} ({what}) is {actual}, the mean of the units, which shares and ranks do not allow; clear it.',
      },
    },
  },
  function* ({ sheet }) {
    for (const { row, column, binding } of closedTotals(sheet)) {
      const value = sheet.actual.valueAt(row, column);
      const formula = cellAt(sheet.actual.model, row, column)?.formula;
      const parts = sheet.cells.flatMap(({ expected, reading, address }) => {
        const number = numberOf(reading);
        const { indicator, field } = expected.binding;
        const isPart = indicator === binding.indicator && field === binding.field;
        return isPart && number ? [{ number, address }] : [];
      });
      if (parts.length < LEAST) continue;
      const numbers = parts.map(({ number }) => number);
      const messageId =
        formula !== undefined && /\b(SUM|AVERAGE|SUBTOTAL)\(|[A-Z]\d+\+\$?[A-Z]/i.test(formula)
          ? 'formula'
          : judge(numberOf(readValue(value)), numbers);
      if (messageId === null) continue;
      yield {
        messageId,
        at: { row, column },
        binding,
        actual: statedValue(value),
        related: parts.map(({ address }) => address),
      };
    }
  },
);

interface ClosedTotal {
  readonly row: number;
  readonly column: number;
  readonly binding: CellBinding;
}

/** The cells of a form that stay blank because their parts make no whole, where they stand in the sheet. */
function closedTotals({ layout, rows, columns }: FilledSheet): readonly ClosedTotal[] {
  const closed = layout.model.rows.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const { binding, role } = cell ?? {};
      return role === 'note' && binding?.field === 'actual' ? [{ row, column, binding }] : [];
    }),
  );
  return closed.flatMap((total) => {
    const [row, column] = [rows.places.get(total.row), columns.places.get(total.column)];
    return row === undefined || column === undefined ? [] : [{ row, column, binding: total.binding }];
  });
}

function judge(value: Big | null, parts: readonly Big[]): 'sum' | 'mean' | null {
  if (!value) return null;
  const whole = addUp(parts);
  if (value.eq(whole.round(decimalPlaces(value)))) return 'sum';
  return value.eq(whole.div(parts.length).round(decimalPlaces(value))) ? 'mean' : null;
}
