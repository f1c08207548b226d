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
  ],
  notApplicable: [
    { name: 'annexes have no actuals', sheets: [annex('city-annex-2'), annex('city-annex-3')] },
  ],
});
