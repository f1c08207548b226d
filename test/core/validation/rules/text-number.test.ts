import { textNumber } from '../../../../src/core/validation/rules/text-number';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const loan = { indicator: 'kedaitong-loan', field: 'actual' };
const share = { indicator: 'rd-intensity', field: 'actual' };
const cell = report().at(actual);
const fix = (value: number, expected: string) => ({
  safe: true,
  changes: [{ value, expected, numberFormat: '0' }],
});

runRule(textNumber, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    { name: 'the estimate 预估2.0以上, which the document prints so', sheets: annex('city-annex-2') },
    {
      name: 'numbers inside a reason',
      sheets: report().set({ indicator: 'hte-count', field: 'reason' }, '12'),
    },
  ],
  invalid: [
    {
      name: 'digits behind an apostrophe',
      sheets: report().set(actual, '660'),
      issues: [{ cell, messageId: 'plain', expected: '660', fix: fix(660, '660') }],
    },
    {
      name: 'full-width digits',
      sheets: report().set(actual, '６６０'),
      issues: [{ cell, messageId: 'full-width', expected: '660', fix: fix(660, '６６０') }],
    },
    {
      name: 'a Chinese full stop for the decimal point',
      sheets: report().set(loan, '1。65'),
      issues: [{ cell: report().at(loan), messageId: 'full-width', expected: '1.65' }],
    },
    {
      name: 'a non-breaking blank',
      sheets: report().set(actual, '\u00a0660'),
      issues: [{ cell, messageId: 'blanks', fix: { safe: true } }],
    },
    {
      name: 'thousands',
      sheets: report().set(actual, '1,660'),
      issues: [{ cell, messageId: 'thousands', expected: '1660', fix: { safe: true } }],
    },
    {
      name: 'the unit behind the number',
      sheets: report().set(actual, '660家'),
      issues: [{ cell, messageId: 'unit', expected: '660', fix: { safe: false } }],
    },
    {
      name: 'a percent sign',
      sheets: report().set(share, '5.7％'),
      issues: [{ cell: report().at(share), messageId: 'percent', expected: '5.7' }],
    },
    {
      name: '约 before the number',
      sheets: report().set(actual, '约660家'),
      issues: [{ cell, messageId: 'qualified', expected: '660' }],
    },
    {
      name: 'an amount in 万元',
      sheets: report().set(loan, '16500万元'),
      issues: [{ cell: report().at(loan), messageId: 'otherUnit' }],
    },
    {
      name: 'an official number typed as text is only asked about',
      sheets: annex('city-annex-3').set('E6', '631'),
      issues: [{ cell: 'E6', messageId: 'plain', level: 'query' }],
    },
  ],
  notApplicable: [{ name: 'a table of words', sheets: annex('city-annex-1') }],
});
