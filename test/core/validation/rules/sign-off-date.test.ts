import { signOffDate } from '../../../../src/core/validation/rules/sign-off-date';
import { allocation, annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const date = { identity: 'reportedOn' } as const;
const cell = report().at(date);

runRule(signOffDate, {
  valid: [
    { name: 'a week after the year', sheets: report() },
    { name: 'the last day itself, as the spreadsheet keeps it', sheets: report().set(date, 45291) },
    { name: 'a Chinese date', sheets: report().set(date, '２０２４年1月8日') },
    { name: 'a blank date is the business of the sign-off', sheets: report().set(date, null) },

    { name: 'two years and a day after the period', sheets: report().set(date, '2025-12-31') },
    { name: 'the evening of the last day', sheets: report().set(date, 45291.75) },
    {
      name: 'a plan is dated before or in its year',
      sheets: ['2022-12-20', '2023-04-04', '2023-12-31', '2024-01-08', '2021-12-30'].map((day) =>
        allocation().set(date, day),
      ),
    },
    { name: 'a half-year form in July', sheets: report({ period: '上半年' }).set(date, '2023-07-05') },
  ],
  invalid: [
    {
      name: 'before the year has ended',
      sheets: report().set(date, '2023-06-30'),
      issues: [{ cell, messageId: 'early', actual: '2023-06-30', expected: '2023-12-31' }],
    },
    { name: 'a wrong year', sheets: report().set(date, '2032-1-8'), issues: [{ cell, messageId: 'late' }] },
    {
      name: 'no date at all',
      sheets: report().set(date, '今天'),
      issues: [{ cell, messageId: 'unreadable', actual: '今天' }],
    },
    {
      name: 'a date that lacks its year',
      sheets: [report().set(date, '4月4日'), report().set(date, ' 7/8'), allocation().set(date, '１２．１')],
      issues: [
        { cell, messageId: 'yearless', actual: '4月4日' },
        { cell, messageId: 'yearless' },
        { cell: allocation().at(date), messageId: 'yearless' },
      ],
    },
    {
      name: 'year, month and day as one number',
      sheets: report().set(date, 20240108),
      issues: [{ cell, messageId: 'unreadable', actual: '20240108' }],
    },
    {
      name: 'a plan of another year',
      sheets: ['2021-12-29', '2026-01-01', '2052-07-08'].map((day) => allocation().set(date, day)),
      issues: [
        { cell: allocation().at(date), messageId: 'planEarly', actual: '2021-12-29', expected: '2023-12-31' },
        { cell: allocation().at(date), messageId: 'late' },
        { cell: allocation().at(date), messageId: 'late' },
      ],
    },
    {
      name: 'a day that does not exist',
      sheets: report().set(date, '2024-2-30'),
      issues: [{ cell, messageId: 'unreadable' }],
    },

    {
      name: 'two years and a day too late',
      sheets: report().set(date, '2026-01-01'),
      issues: [{ cell, messageId: 'late', actual: '2026-01-01', expected: '2023-12-31', level: 'query' }],
    },
    {
      name: 'a zero, which is no day',
      sheets: report().set(date, 0),
      issues: [{ cell, messageId: 'unreadable', actual: '0' }],
    },
    {
      name: 'the first day that a spreadsheet knows',
      sheets: report().set(date, 1),
      issues: [{ cell, messageId: 'early', expected: '2023-12-31' }],
    },
  ],
  notApplicable: [
    { name: 'an annex is not signed', sheets: annex('city-annex-3') },
    {
      name: 'a period that cannot be read',
      sheets: report().set({ identity: 'period' }, '去年'),
      because: /报告期无法识别/,
    },

    {
      name: 'the place for the date is gone',
      sheets: report().mapCells((each) => (each?.binding?.identity === 'reportedOn' ? undefined : each)),
    },
  ],
});
