import { formTwice } from '../../../../src/core/validation/rules/form-twice';
import { annex, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

runRule(formTwice, {
  valid: [
    { name: 'one form alone', sheets: report() },
    { name: 'two units', sheets: [report().named('a'), report({ region: '东湖区' }).named('b')] },
    { name: 'two periods', sheets: [report({ period: '上半年' }).named('a'), report().named('b')] },
    { name: 'a report and a summary', sheets: [report({ region: '南昌市' }), summary()] },
    {
      name: 'two units that cannot be read',
      sheets: ['某单位', '另一单位'].map((unit) => report().set({ identity: 'unit' }, unit).named(unit)),
    },
    {
      name: 'two periods that cannot be read',
      sheets: ['甲', '乙'].map((name) => report().set({ identity: 'period' }, name).named(name)),
    },
  ],
  invalid: [
    {
      name: 'a copy beside the original',
      sheets: [report().named('报表'), report().named('报表 (2)')],
      issues: [
        {
          cell: 'A6:L11',
          sheet: '报表 (2)',
          messageId: 'twice',
          related: ['报表!A1'],
          data: { other: '报表', when: '2023年全年' },
        },
      ],
    },
    {
      name: 'two copies beside the original',
      sheets: [summary().named('a'), summary().named('b'), summary().named('c')],
      issues: [
        { cell: 'A6:S20', sheet: 'b', messageId: 'twice' },
        { cell: 'A6:S20', sheet: 'c', messageId: 'twice', data: { other: 'a' } },
      ],
    },
  ],
  notApplicable: [
    {
      name: 'annexes may be there twice',
      sheets: [annex('city-annex-2'), annex('city-annex-2').named('copy')],
    },
  ],
});
