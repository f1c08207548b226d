import { yearToDateFalls } from '../../../../src/core/validation/rules/year-to-date-falls';
import { allocation, annex, digitsOf, FilledSheet, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const loan = { indicator: 'kedaitong-loan', field: 'actual' };
const half = report({ period: '上半年' }, 0.5).named('上半年');
const later = report({ period: '前三季度' }, 0.8).named('前三季度');
const first = report({ period: '一季度' }, 0.2).named('一季度');

const companies = { indicator: 'hte-count', field: 'actual' };
const talents = { indicator: 'nat-talent-new', field: 'actual' };
const cityFirst = report({ region: '南昌市', period: '一季度' }, 0.2).named('a');
const cityHalf = report({ region: '南昌市', period: '上半年' }, 0.5).named('b');

runRule(yearToDateFalls, {
  valid: [
    { name: 'a first quarter has nothing before it', sheets: first.named('1') },

    {
      name: 'a first quarter, a half and three quarters that grow',
      sheets: [first, half, later.set(loan, null)],
    },
    { name: 'as much as in the period before', sheets: [first, half.set(loan, first.value(loan))] },
    { name: 'fewer companies than before', sheets: [first, half.set(companies, 1)] },
    { name: 'nothing was reported before', sheets: [first.set(loan, '待统计'), half.set(loan, 0.01)] },
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

    {
      name: 'fewer new talents than before',
      sheets: [cityFirst.set(talents, 4), cityHalf.set(talents, 3)],
      issues: [{ cell: cityHalf.at(talents), messageId: 'falls', expected: '4', difference: '1' }],
    },
  ],
  notApplicable: [
    { name: 'no earlier form in the workbook', sheets: later, because: /没有同年更早报告期/ },
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') },

    { name: 'targets that a unit splits', sheets: allocation() },
    { name: 'a report on tasks', sheets: FilledSheet.of('report-tasks') },
  ],
});
