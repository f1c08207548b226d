import { textNumber } from '../../../../src/core/validation/rules/text-number';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { annex, library, report } from '../filledSheet';
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

    { name: 'what a formula gives is not typed', sheets: report().set({ ...actual, field: 'gap' }, '29') },
    { name: 'words in the table of figures', sheets: report().set(actual, '约六百家') },
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

    {
      name: 'a percent sign behind a number of companies',
      sheets: report().set(actual, '104.5%'),
      issues: [{ cell, messageId: 'otherUnit', level: 'error', expected: null }],
    },
    {
      name: 'a percent sign is not taken away without asking',
      sheets: report().set(share, '5.70%'),
      issues: [
        {
          cell: report().at(share),
          messageId: 'percent',
          fix: {
            safe: false,
            preview: '“5.70%” → 5.7',
            changes: [
              { sheet: report().asRead().name, value: 5.7, numberFormat: 'General', row: 6, column: 5 },
            ],
          },
        },
      ],
    },
    {
      name: 'a figure for a unit that the office names itself',
      sheets: annex('district-annex-hte').change({ A12: '某镇', B12: '12' }),
      issues: [
        {
          cell: 'B12',
          messageId: 'plain',
          level: 'error',
          fix: { changes: [{ value: 12, numberFormat: 'General' }] },
        },
      ],
    },
    {
      name: 'two figures typed as text',
      sheets: report().set(actual, '660').set(loan, ' 1.65'),
      issues: [
        { cell, messageId: 'plain', level: 'error' },
        { cell: report().at(loan), messageId: 'blanks', expected: '1.65' },
      ],
    },
  ],
  notApplicable: [{ name: 'a table of words', sheets: annex('city-annex-1') }],
});

it('offers no figure where the words say that it is not exact, or the unit is another', () => {
  for (const text of ['约660家', '66000万元']) {
    const [findings] = validateWorkbook(library, { sheets: [report().set(actual, text).asRead()] }, [
      textNumber,
    ]);
    expect(findings?.issues).toHaveLength(1);
    expect(findings?.issues[0]).not.toHaveProperty('fix');
  }
});
