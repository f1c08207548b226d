import { orderChanged } from '../../../../src/core/validation/rules/order-changed';
import { annex } from '../filledSheet';
import { runRule } from '../ruleTester';

const rows = Array.from({ length: 12 }, (_, at) => 6 + at);

runRule(orderChanged, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
    { name: 'a row is missing, the others follow in order', sheets: annex('city-annex-3').withoutRow(9) },
  ],
  invalid: [
    {
      name: 'the counties stand last',
      sheets: annex('city-annex-3').withRowOrder(6, [6, 7, 11, 12, 13, 14, 15, 16, 17, 8, 9, 10]),
      issues: [{ cell: 'A3:P17', messageId: 'rows', level: 'info' }],
    },
    {
      name: 'all rows upside down',
      sheets: annex('city-annex-3').withRowOrder(6, [...rows].reverse()),
      issues: [{ cell: 'A3:P17', messageId: 'rows' }],
    },
    {
      name: 'the years stand the other way round',
      sheets: annex('city-annex-2')
        .mapCells((cell) => cell)
        .change({ C3: '2025 年', D3: '2024 年', E3: '2023 年', F3: '2022 年' }),
      issues: [{ cell: 'A3:F21', messageId: 'columns' }],
    },
  ],
  notApplicable: [
    {
      name: 'a sheet that was not recognised',
      sheets: { name: 'x', rows: [], merges: [] },
      because: /没有认出/,
    },
  ],
});
