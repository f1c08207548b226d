import { notANumber } from '../../../../src/core/validation/rules/not-a-number';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const cell = report().at(actual);

runRule(notANumber, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    {
      name: 'words in the columns of words',
      sheets: report().set({ indicator: 'hte-count', field: 'reason' }, '证书到期12家'),
    },
    { name: 'a number typed as text is another matter', sheets: report().set(actual, '６６０') },
  ],
  invalid: [
    {
      name: 'words for a figure',
      sheets: report().set(actual, '六百六十家'),
      issues: [{ cell, messageId: 'words', actual: '六百六十家', data: { unitHint: '（单位：家）' } }],
    },
    { name: 'a dash', sheets: report().set(actual, '—'), issues: [{ cell, messageId: 'placeholder' }] },
    { name: '待统计', sheets: report().set(actual, '待统计'), issues: [{ cell, messageId: 'placeholder' }] },
    {
      name: 'a logical value',
      sheets: report().set(actual, true),
      issues: [{ cell, messageId: 'boolean', actual: true }],
    },
    {
      name: 'words in a spare row of a district table',
      sheets: annex('district-annex-hte').change({ A12: '某镇', B12: '若干' }),
      issues: [{ cell: 'B12', messageId: 'words' }],
    },
  ],
  notApplicable: [{ name: 'an annex has nothing to fill in', sheets: annex('city-annex-2') }],
});
