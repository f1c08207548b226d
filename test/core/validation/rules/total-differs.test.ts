import { totalDiffers } from '../../../../src/core/validation/rules/total-differs';
import { allocation, annex, FilledSheet } from '../filledSheet';
import { runRule } from '../ruleTester';

const part = { region: '湾里管理局', indicator: 'kedaitong-loan', field: 'target' };
const total = { region: '南昌市', indicator: 'kedaitong-loan', field: 'target' };
const whole = allocation();
/** A county, whose parts no document names: it writes their names into the open rows. */
const county = FilledSheet.of('report-allocation', { region: '南昌县', year: 2023 }).change({
  B11: '莲塘镇',
  D11: 200,
  B12: '向塘镇',
  D12: 118,
});

runRule(totalDiffers, {
  valid: [
    {
      name: 'annex 3, where 科贷通 2025 adds up to 8.6 only in exact decimals',
      sheets: annex('city-annex-3'),
    },
    {
      name: 'the three district tables',
      sheets: [
        annex('district-annex-hte'),
        annex('district-annex-contracts'),
        annex('district-annex-patents'),
      ],
    },
    { name: 'a target split exactly', sheets: whole },
    {
      name: 'a unit in a spare row takes its part from another',
      sheets: annex('district-annex-hte').change({ A12: '新镇', B12: 4, B5: 15, C12: 0, D12: 0 }),
    },
    {
      name: 'full-width digits are read as the number that they are',
      sheets: annex('city-annex-3').set('E6', '６３１'),
    },
    { name: 'a county splits its target among units that it names itself', sheets: county },
    { name: 'a county has not split anything yet', sheets: county.change({ D11: null, D12: null }) },
    {
      name: 'what a subtraction of binary fractions leaves behind',
      sheets: county.change({ F11: 1.1 - 1.0996, F12: 32.9996 }),
    },
    { name: 'shares never add up', sheets: annex('city-annex-3').set('B5', 2.4) },
  ],
  invalid: [
    {
      name: 'the units that a county names itself get too little',
      sheets: county.set('D12', 108),
      issues: [
        {
          cell: 'D7',
          messageId: 'differs',
          actual: '318',
          expected: '308',
          difference: '10',
          suspects: [{ cell: 'D11' }, { cell: 'D12' }],
        },
      ],
    },
    {
      name: 'a lost 0.09 of 湾里管理局',
      sheets: annex('city-annex-3').set('N17', 0),
      issues: [{ cell: 'N5', messageId: 'differs', actual: '6', expected: '5.91', difference: '0.09' }],
    },
    {
      name: 'a part too large by 0.01',
      sheets: whole.set(part, 0.51),
      issues: [{ cell: whole.at(total), messageId: 'differs', difference: '-0.01' }],
    },
    {
      name: 'a total typed anew',
      sheets: annex('district-annex-contracts').set('D4', 8.2),
      issues: [
        {
          cell: 'D4',
          messageId: 'differs',
          expected: '8.3',
          related: ['D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11'],
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'a table without totals', sheets: annex('city-annex-2') },
    {
      name: 'a part is blank: blank is not zero',
      sheets: annex('city-annex-3').set('E6', null),
      because: /E6 空白或不是数字/,
    },
    { name: 'a row is missing', sheets: annex('city-annex-3').withoutRow(17), because: /有的行没有找到/ },

    {
      name: 'two parts are no numbers',
      sheets: annex('city-annex-3').change({ E6: '约630', E9: '待统计' }),
      because: /E6、E9 空白或不是数字/,
    },
  ],
});
