import { hiddenContent } from '../../../../src/core/validation/rules/hidden-content';
import { annex } from '../filledSheet';
import { runRule } from '../ruleTester';

runRule(hiddenContent, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
    {
      name: 'a hidden row below the table',
      sheets: annex('city-annex-3').hiding({ hiddenRows: [30], hiddenColumns: [40] }),
    },
    {
      name: 'a sheet that says of itself that it is visible, with nothing hidden',
      sheets: annex('city-annex-3').hiding({ visibility: 'visible', hiddenRows: [], hiddenColumns: [] }),
    },
  ],
  invalid: [
    {
      name: 'a region is hidden',
      sheets: annex('city-annex-3').hiding({ hiddenRows: [16] }),
      issues: [{ cell: 'A17:P17', messageId: 'row', data: { line: 17 } }],
    },
    {
      name: 'a year is hidden',
      sheets: annex('city-annex-3').hiding({ hiddenColumns: [5] }),
      issues: [{ cell: 'F3:F17', messageId: 'column', data: { line: 'F' } }],
    },
    {
      name: 'the whole form is hidden',
      sheets: annex('city-annex-3').hiding({ visibility: 'veryHidden' }),
      issues: [{ cell: 'A3:P17', messageId: 'sheet' }],
    },
  ],
  notApplicable: [
    {
      name: 'a sheet that was not recognised',
      sheets: { name: 'x', rows: [], merges: [] },
      because: /没有认出/,
    },
  ],
});
