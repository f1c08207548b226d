import { mergedData } from '../../../../src/core/validation/rules/merged-data';
import { annex } from '../filledSheet';
import { runRule } from '../ruleTester';

const merged = (range: { top: number; left: number; bottom: number; right: number }) => {
  const sheet = annex('city-annex-3');
  const model = sheet.asRead();
  return { ...model, merges: [...model.merges, range] };
};

runRule(mergedData, {
  valid: [
    { name: 'annex 3, whose headers are merged', sheets: annex('city-annex-3') },
    { name: 'a merged note below the table', sheets: merged({ top: 20, left: 0, bottom: 20, right: 15 }) },

    {
      name: 'a data cell merged with the blank cell beside the table',
      sheets: merged({ top: 5, left: 15, bottom: 5, right: 16 }),
    },
  ],
  invalid: [
    {
      name: 'two years merged into one cell',
      sheets: merged({ top: 5, left: 4, bottom: 5, right: 5 }),
      issues: [{ cell: 'E6:F6', messageId: 'merged', data: { count: 2 } }],
    },
    {
      name: 'two regions merged',
      sheets: merged({ top: 5, left: 4, bottom: 6, right: 4 }),
      issues: [{ cell: 'E6:E7', messageId: 'merged' }],
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
