import { sheetsDisagree } from '../../../../src/core/validation/rules/sheets-disagree';
import { annex, report, summary, digitsOf } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const inSummary = { ...actual, region: '南昌高新区' };

runRule(sheetsDisagree, {
  valid: [
    { name: 'report and summary agree', sheets: [report(), summary()] },
    {
      name: 'two periods differ, as they should',
      sheets: [report(), report({ period: '上半年' }, 0.4).named('b')],
    },
    { name: 'one form alone', sheets: report() },

    {
      name: 'a blank in one of them contradicts nothing',
      sheets: [report().named('a'), report().named('b').set(actual, null)],
    },
    {
      name: 'words in the first of them',
      sheets: [report().named('a').set(actual, '待统计'), report().named('b')],
    },
    { name: 'forms of two units', sheets: [report().named('a'), report({ region: '东湖区' }).named('b')] },
  ],
  invalid: [
    {
      name: 'the summary has another figure',
      sheets: [report().named('报表'), summary().set(inSummary, 600)],
      issues: [
        {
          cell: summary().at(inSummary),
          messageId: 'differs',
          expected: digitsOf(report(), actual),
          related: [`报表!${report().at(actual)}`],
        },
      ],
    },
    {
      name: 'two copies of one form',
      sheets: [report().named('a'), report().named('b').set(actual, 700)],
      issues: [{ cell: report().at(actual), sheet: 'b', messageId: 'differs', actual: '700' }],
    },

    {
      name: 'three copies: each is compared with the first',
      sheets: [
        report().named('a'),
        report().named('b').set(actual, 700),
        report().named('c').set(actual, 700),
      ],
      issues: [
        { cell: 'F8', sheet: 'b', messageId: 'differs', difference: '37', data: { other: 'a!F8' } },
        { cell: 'F8', sheet: 'c', messageId: 'differs', difference: '37', data: { other: 'a!F8' } },
      ],
    },
  ],
  notApplicable: [
    { name: 'annexes have no actuals', sheets: [annex('city-annex-2'), annex('city-annex-3')] },
  ],
});
