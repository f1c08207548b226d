import { yearToDateFalls } from '../../../../src/core/validation/rules/year-to-date-falls';
import { annex, report, digitsOf } from '../filledSheet';
import { runRule } from '../ruleTester';

const loan = { indicator: 'kedaitong-loan', field: 'actual' };
const half = report({ period: '上半年' }, 0.5).named('上半年');
const later = report({ period: '前三季度' }, 0.8).named('前三季度');
const first = report({ period: '一季度' }, 0.2).named('一季度');

runRule(yearToDateFalls, {
  valid: [
    { name: 'a year that grows', sheets: [first] },
    { name: 'a first quarter has nothing before it', sheets: first.named('1') },
  ],
  invalid: [
    {
      name: 'the third quarter alone',
      sheets: [first, later.set(loan, 0.1), half],
      issues: [
        {
          cell: later.at(loan),
          messageId: 'falls',
          sheet: '前三季度',
          expected: digitsOf(half, loan),
          related: [`上半年!${half.at(loan)}`],
          data: { when: '2023年上半年' },
        },
      ],
    },
    {
      name: 'less than in the first quarter',
      sheets: [first, half.set(loan, 0)],
      issues: [{ cell: half.at(loan), messageId: 'falls', actual: '0' }],
    },
  ],
  notApplicable: [
    { name: 'no earlier form in the workbook', sheets: later, because: /没有同年更早报告期/ },
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') },
  ],
});
