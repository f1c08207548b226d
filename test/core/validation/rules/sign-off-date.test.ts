import { signOffDate } from '../../../../src/core/validation/rules/sign-off-date';
import { annex, report } from '../filledSheet';
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
