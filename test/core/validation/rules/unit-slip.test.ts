import { unitSlip } from '../../../../src/core/validation/rules/unit-slip';
import { allocation, annex, FilledSheet, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const loan = { indicator: 'kedaitong-loan', field: 'actual' };
const share = { indicator: 'rd-intensity', field: 'actual' };
const wanli = report({ region: '湾里管理局' });
const city = report({ region: '南昌市' });
const people = { indicator: 'talent-total', field: 'actual' };

runRule(unitSlip, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    { name: 'a genuine share below 1 %', sheets: report({ region: '西湖区' }).set(share, 0.35) },
    { name: 'a poor year and a splendid one', sheets: [wanli.set(loan, 0.01), wanli.set(loan, 0.9)] },
    { name: 'nothing at all', sheets: wanli.set(loan, 0) },
  ],
  invalid: [
    {
      name: 'the share of a unit that the county names itself, beside the share of the county',
      sheets: FilledSheet.of('report-allocation', { region: '南昌县', year: 2023 }).change({
        B11: '莲塘镇',
        C11: 0.025,
        B12: '向塘镇',
        C12: 1.9,
      }),
      issues: [
        {
          cell: 'C11',
          messageId: 'slip',
          level: 'query',
          expected: '2.13',
          related: ['C7'],
          data: { meant: '小数', converted: '2.5' },
        },
      ],
    },
    {
      name: '900 (万元) for 0.09 (亿元)',
      sheets: wanli.set(loan, 900),
      issues: [
        {
          cell: wanli.at(loan),
          messageId: 'slip',
          level: 'error',
          expected: '0.09',
          data: { meant: '万元', converted: '0.09', ratio: '10000' },
          fix: { safe: false, changes: [{ value: 0.09 }] },
        },
      ],
    },
    {
      name: 'a tenth of the target in 万元 is asked about',
      sheets: wanli.set(loan, 90),
      issues: [{ cell: wanli.at(loan), messageId: 'slip', level: 'query' }],
    },
    {
      name: '0.0562 for 5.62 %',
      sheets: report().set(share, 0.0562),
      issues: [
        {
          cell: report().at(share),
          messageId: 'slip',
          level: 'error',
          data: { meant: '小数', converted: '5.62' },
        },
      ],
    },
    {
      name: '562 for 5.62 %',
      sheets: report().set(share, 562),
      issues: [{ cell: report().at(share), messageId: 'slip', data: { converted: '5.62' } }],
    },
    {
      name: '1 970 000 for 197 万名',
      sheets: city.set(people, 1970000),
      issues: [{ cell: city.at(people), messageId: 'slip', data: { meant: '名', converted: '197' } }],
    },
    {
      name: 'a part in 万元 of a target in 亿元',
      sheets: allocation().set({ region: '湾里管理局', indicator: 'kedaitong-loan', field: 'target' }, 900),
      issues: [
        {
          messageId: 'slip',
          cell: allocation().at({ region: '湾里管理局', indicator: 'kedaitong-loan', field: 'target' }),
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-2') },
    {
      name: 'a form whose unit cannot be read',
      sheets: report().set({ identity: 'unit' }, '某单位').set(loan, 5),
      because: /没有可比的目标/,
    },
  ],
});
