import { periodsAddedUp } from '../../../../src/core/validation/rules/periods-added-up';
import { allocation, annex, FilledSheet, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const loan = { indicator: 'kedaitong-loan', field: 'actual' };
const contracts = { indicator: 'tech-contract', field: 'actual' };
const companies = { indicator: 'hte-count', field: 'actual' };
const listed = { indicator: 'listed-tech-new', field: 'actual' };
const talents = { indicator: 'nat-talent-new', field: 'actual' };

const CITY = { region: '南昌市', year: 2024 };
const first = report({ ...CITY, period: '一季度' }, 0.2).named('一季度');
const half = report({ ...CITY, period: '上半年' }, 0.5).named('上半年');
const third = report({ ...CITY, period: '前三季度' }, 0.8).named('前三季度');
const year = report({ ...CITY, period: '全年' }).named('全年');

/** The four forms of a year with these figures in one line, the year last. */
function inLine(place: { indicator: string; field: string }, ...figures: number[]): FilledSheet[] {
  return [first, half, third, year].map((form, at) => form.set(place, figures[at]!));
}

const [loan1, loan2, loan3, loanYear] = inLine(loan, 1.31, 2.84, 4.42, 8.57) as [
  FilledSheet,
  FilledSheet,
  FilledSheet,
  FilledSheet,
];
const elsewhere = report({ region: '南昌县', year: 2024, period: '一季度' }, 0.2).named('南昌县');
const sums = (place: { indicator: string; field: string }): FilledSheet[] => inLine(place, 1, 2, 3, 6);

runRule(periodsAddedUp, {
  valid: [
    { name: 'a year that goes on as it began', sheets: inLine(loan, 1.31, 2.84, 4.42, 5.96) },
    { name: 'small figures that happen to add up', sheets: sums(talents) },
    {
      name: 'one figure of two digits that happens to add up',
      sheets: inLine(loan, 1.1, 2.2, 3, 6.3),
    },
    {
      name: 'a year that ends where its first quarter and its first three lead, each quarter alike',
      sheets: [first.set(loan, 1.31), third.set(loan, 3.93), year.set(loan, 5.24)],
    },
    {
      name: 'the first three quarters, which equal quarters make the sum',
      sheets: [loan1, loan2, third.set(loan, 4.15)],
    },
    {
      name: 'a blank in one of the periods',
      sheets: [loan1, loan2, third.set(loan, null), year.set(loan, 4.15)],
    },
    { name: 'nothing before summer, nothing after it', sheets: inLine(loan, 0, 0, 4.42, 4.42) },
    {
      name: 'forms of another unit',
      sheets: [elsewhere.set(loan, 1.31), loan2.named('2'), loan3, year.set(loan, 8.57)],
    },

    {
      name: 'numbers of companies, which are no running totals',
      sheets: inLine(companies, 131, 284, 442, 857),
    },
    { name: 'a year that is still blank', sheets: [loan1, loan2, loan3, year.set(loan, null)] },
    {
      name: 'a formula that names only one of the forms',
      sheets: [
        ...sums(talents).slice(0, 3),
        year.set(talents, 6, { formula: `='一季度'!${first.at(talents)}+5` }),
      ],
    },
    {
      name: 'formulas of earlier forms prove nothing about a sum that differs',
      sheets: [loan1, loan2, loan3, year.set(loan, 8.58)],
    },
  ],
  invalid: [
    {
      name: 'a first quarter and three quarters, to the last of four digits',
      sheets: [first.set(loan, 13.17), third.set(loan, 39.28), year.set(loan, 52.45)],
      issues: [{ cell: year.at(loan), messageId: 'added', data: { sum: '13.17+39.28' } }],
    },
    {
      name: 'one figure, too long for chance',
      sheets: [loanYear, loan3, loan1, loan2],
      issues: [
        {
          cell: year.at(loan),
          sheet: '全年',
          messageId: 'added',
          actual: '8.57',
          related: [`一季度!${first.at(loan)}`, `上半年!${half.at(loan)}`, `前三季度!${third.at(loan)}`],
          data: { periods: ['一季度', '上半年', '前三季度'], sum: '1.31+2.84+4.42' },
        },
      ],
    },
    {
      name: 'two forms before the year',
      sheets: [loan2, loan3, year.set(loan, 7.26)],
      issues: [{ cell: year.at(loan), messageId: 'added', data: { periods: ['上半年', '前三季度'] } }],
    },
    {
      name: 'nothing in the first quarter',
      sheets: inLine(loan, 0, 2.84, 4.42, 7.26),
      issues: [{ cell: year.at(loan), messageId: 'added', data: { sum: '0+2.84+4.42' } }],
    },
    {
      name: 'a small figure beside one that proves it',
      sheets: inLine(loan, 1.31, 2.84, 4.42, 8.57).map((form, at) => form.set(talents, [1, 2, 3, 6][at]!)),
      issues: [
        { cell: year.at(talents), messageId: 'added' },
        { cell: year.at(loan), messageId: 'added' },
      ],
    },
    {
      name: 'two figures of two digits',
      sheets: inLine(loan, 1.1, 2.2, 3, 6.3).map((form, at) => form.set(contracts, [11, 23, 34, 68][at]!)),
      issues: [
        { cell: year.at(contracts), messageId: 'added' },
        { cell: year.at(loan), messageId: 'added' },
      ],
    },
    {
      name: 'a formula that adds the forms, however small the figure',
      sheets: [
        ...sums(talents).slice(0, 3),
        year.set(talents, 6, {
          formula: `='一季度'!${first.at(talents)}+'上半年'!${half.at(talents)}+'前三季度'!${third.at(talents)}`,
        }),
      ],
      issues: [{ cell: year.at(talents), messageId: 'added' }],
    },

    {
      name: 'a first quarter and a first half, to the last of three digits',
      sheets: [loan1, loan2, year.set(loan, 4.15).set(listed, 4)],
      issues: [{ cell: year.at(loan), messageId: 'added', data: { periods: ['一季度', '上半年'] } }],
    },
    {
      name: 'figures typed as text',
      sheets: [loan1.set(loan, '1.31'), loan2, loan3, year.set(loan, '8.57亿元')],
      issues: [{ cell: year.at(loan), messageId: 'added', actual: '8.57亿元' }],
    },
  ],
  notApplicable: [
    { name: 'one earlier form', sheets: [loan1, loanYear], because: /没有同年两个以上/ },
    { name: 'no year', sheets: [loan1, loan2] },
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') },

    { name: 'targets that a unit splits', sheets: allocation() },
    { name: 'a report on tasks', sheets: FilledSheet.of('report-tasks') },
  ],
});
