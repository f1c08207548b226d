import { unitSlip } from '../../../../src/core/validation/rules/unit-slip';
import { allocation, annex, FilledSheet, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const loan = { indicator: 'kedaitong-loan', field: 'actual' };
const share = { indicator: 'rd-intensity', field: 'actual' };
const wanli = report({ region: '湾里管理局' });
const city = report({ region: '南昌市' });
const people = { indicator: 'talent-total', field: 'actual' };

/** A county splits its targets among units that it names itself. */
function county(changes: Readonly<Record<string, string | number>>): FilledSheet {
  return FilledSheet.of('report-allocation', { region: '南昌县', year: 2023 }).change(changes);
}

runRule(unitSlip, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    { name: 'a genuine share below 1 %', sheets: report({ region: '西湖区' }).set(share, 0.35) },
    { name: 'a poor year and a splendid one', sheets: [wanli.set(loan, 0.01), wanli.set(loan, 0.9)] },
    { name: 'nothing at all', sheets: wanli.set(loan, 0) },

    { name: 'a figure that is still blank', sheets: wanli.set(loan, null) },
    {
      name: 'parts that a county names itself, all of them plausible',
      sheets: county({ B11: '莲塘镇', C11: 2.5, D11: 200, F11: 20, G11: 0.6 }),
    },
    {
      name: 'a part as large as ten times the whole is a question of the sum',
      sheets: county({ B11: '莲塘镇', F11: 330 }),
    },
    {
      name: 'a part that no unit explains, twenty thousand times the whole',
      sheets: county({ B11: '莲塘镇', F11: 660000 }),
    },
    {
      name: 'a number of companies has no other unit',
      sheets: report().set({ indicator: 'hte-count', field: 'actual' }, 6310000),
    },
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

    {
      name: 'a part in 万元 that a county names itself, beside the target of the county',
      sheets: county({ B11: '莲塘镇', F11: 200000 }),
      issues: [
        {
          cell: 'F11',
          messageId: 'slip',
          level: 'error',
          expected: '33',
          related: ['F7'],
          data: { meant: '万元', ratio: '6060.6061', converted: '20' },
          fix: { preview: '200000 → 20', changes: [{ value: 20, expected: 200000 }] },
        },
      ],
    },
    {
      name: 'a part in 元, beside the target of the county',
      sheets: county({ B11: '莲塘镇', F11: 2000000000 }),
      issues: [{ cell: 'F11', messageId: 'slip', level: 'error', data: { meant: '元', converted: '20' } }],
    },
    {
      name: 'the column of targets was deleted: the document still has them',
      sheets: wanli.set(loan, 900).withoutColumn(5),
      issues: [
        { messageId: 'slip', cell: 'E11', expected: '0.09', related: [], fix: { preview: '900 → 0.09' } },
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

    {
      name: 'all figures with a unit that can slip, where the unit that reports cannot be read',
      sheets: report({ region: '南昌市' }).set({ identity: 'unit' }, '某单位'),
      because: /^F7、F8、F16、F22、F24 没有可比的目标/,
    },
  ],
});
