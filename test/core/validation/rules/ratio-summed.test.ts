import { ratioSummed } from '../../../../src/core/validation/rules/ratio-summed';
import Big from 'big.js';
import { sum as addUp } from '../../../../src/core/plan/decimal';
import { cellAddress } from '../../../../src/core/sheet/address';
import { annex, type FilledSheet, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const total = { indicator: 'rd-intensity', region: '南昌市', field: 'actual' };
const at = summary().at(total);
const parts = summary()
  .cells()
  .filter(
    ({ cell }) =>
      cell.role === 'entry' && cell.binding?.indicator === 'rd-intensity' && cell.binding.field === 'actual',
  );
const hundredths = parts.reduce((sum, { cell }) => sum + Math.round((cell.value as number) * 10_000), 0);
const sum = hundredths / 10_000;
const mean = Math.round(hundredths / parts.length / 100) / 100;

/** Only the first units have reported; the total is what their shares add up to. */
function reported(count: number): FilledSheet {
  const own = parts.slice(0, count).map(({ cell }) => cell.value as number);
  return summary()
    .mapCells((cell, row, column) =>
      parts.slice(count).some((part) => part.row === row && part.column === column)
        ? { ...cell, value: null }
        : cell,
    )
    .set(total, Number(addUp(own.map((value) => new Big(value))).toFixed()));
}

runRule(ratioSummed, {
  valid: [
    { name: 'the total of a share stays blank', sheets: summary() },
    { name: 'a share worked out by its definition', sheets: summary().set(total, 2.41) },
    {
      name: 'the same by a formula that divides',
      sheets: summary().set(total, 2.41, { formula: '=24.1/10' }),
    },
    {
      name: 'the sum of what can be added',
      sheets: summary().set({ ...total, indicator: 'hte-count' }, 2100, { formula: '=SUM(G9:G20)' }),
    },
    {
      name: 'words in place of the total',
      sheets: summary().set(total, '另行核算'),
    },
  ],
  invalid: [
    {
      name: 'a share added up by formula',
      sheets: summary().set(total, 21.5, { formula: '=SUM(D9:D20)' }),
      issues: [{ cell: at, messageId: 'formula', level: 'error', indicator: 'rd-intensity' }],
    },
    {
      name: 'a share averaged by formula',
      sheets: summary().set(total, 1.8, { formula: '=AVERAGE(D9:D20)' }),
      issues: [{ cell: at, messageId: 'formula' }],
    },
    {
      name: 'units added one by one',
      sheets: summary().set(total, 3.1, { formula: '=D9+D10' }),
      issues: [{ cell: at, messageId: 'formula' }],
    },
    {
      name: 'the last units added one by one, their column fixed',
      sheets: summary().set(total, 3.1, { formula: '=D19+$D$20' }),
      issues: [{ cell: at, messageId: 'formula' }],
    },
    {
      name: 'the sum of three units, the only ones that have reported',
      sheets: reported(3),
      issues: [{ cell: at, messageId: 'sum' }],
    },
    {
      name: 'the sum, typed',
      sheets: summary().set(total, sum),
      issues: [
        {
          cell: at,
          messageId: 'sum',
          actual: String(sum),
          related: parts.map(({ row, column }) => cellAddress(row, column)),
        },
      ],
    },
    {
      name: 'the mean, typed',
      sheets: summary().set(total, mean),
      issues: [{ cell: at, messageId: 'mean', actual: String(mean) }],
    },
  ],
  notApplicable: [
    { name: 'an annex has no row that stays blank', sheets: annex('city-annex-3') },
    { name: 'nor has the report of one unit', sheets: report() },
    {
      name: 'two units prove nothing',
      sheets: reported(2),
    },
    {
      name: 'a summary whose total of the share is gone, cell and all',
      sheets: summary().mapCells((cell, row, column) => (cellAddress(row, column) === at ? undefined : cell)),
    },
    {
      name: 'a summary without the column, a sum in the next one',
      sheets: reported(3).withoutColumn(4),
    },
    {
      name: 'a summary without the row of totals',
      sheets: reported(3).withoutRow(8),
    },
  ],
});
