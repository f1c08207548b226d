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
      issues: [{ cell: 'A3:P17', messageId: 'rows', level: 'info', data: { label: '东湖区' } }],
    },
    {
      name: 'all rows upside down',
      sheets: annex('city-annex-3').withRowOrder(6, [...rows].reverse()),
      issues: [{ cell: 'A3:P17', messageId: 'rows' }],
    },
    {
      name: 'the years stand the other way round',
      sheets: annex('city-annex-2').change({ C3: '2025 年', D3: '2024 年', E3: '2023 年', F3: '2022 年' }),
      issues: [{ cell: 'A3:F21', messageId: 'columns', data: { label: '2023 年' } }],
    },

    {
      name: 'rows with serial numbers are called by their names',
      sheets: annex('city-annex-2').withRowOrder(4, [5, 4]),
      issues: [
        {
          cell: 'A3:F21',
          messageId: 'rows',
          data: { label: '高新技术产业增加值占规模以上工业增加值比重（%）' },
        },
      ],
    },
    {
      name: 'rows and columns both stand in another order',
      sheets: annex('city-annex-2').withRowOrder(4, [5, 4]).change({ D3: '2024年', E3: '2023年' }),
      issues: [
        { messageId: 'rows', cell: 'A3:F21' },
        { messageId: 'columns', cell: 'A3:F21' },
      ],
    },

    {
      name: 'a name is gone, and rows below the table have a look and nothing in them',
      sheets: annex('district-annex-patents').withRowOrder(5, [6, 5]).change({ A9: null, A16: '' }),
      issues: [{ cell: 'A3:D11', messageId: 'rows' }],
    },
    {
      name: 'duties in another order are called by the office that has them',
      sheets: annex('city-annex-1').withRowOrder(6, [7, 6]),
      issues: [{ cell: 'A3:C24', messageId: 'rows', data: { label: '市科技局' } }],
    },
    {
      name: 'tasks in another order are called by their own words',
      sheets: annex('district-annex-tasks').withRowOrder(6, [7, 6]),
      issues: [{ cell: 'A3:E22', messageId: 'rows', data: { label: '打造创新创业引领区' } }],
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
