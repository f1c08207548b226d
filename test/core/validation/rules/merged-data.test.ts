import { parseRange } from '../../../../src/core/sheet/address';
import { mergedData } from '../../../../src/core/validation/rules/merged-data';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const merged = (range: { top: number; left: number; bottom: number; right: number }) => {
  const sheet = annex('city-annex-3');
  const model = sheet.asRead();
  return { ...model, merges: [...model.merges, range] };
};

/** The column of a field in the first two rows of a report, merged, and as many columns beside it. */
const mergedField = (field: string, beside = 0) => {
  const model = report().asRead();
  const range = parseRange(report().at({ indicator: 'hte-count', field }));
  if (!range) throw new Error(field);
  return {
    ...model,
    merges: [...model.merges, { ...range, bottom: range.top + 1, right: range.left + beside }],
  };
};

runRule(mergedData, {
  valid: [
    {
      name: 'one reason, or one remark, for two rows',
      sheets: [mergedField('reason'), mergedField('remark')],
    },
    { name: 'annex 3, whose headers are merged', sheets: annex('city-annex-3') },
    { name: 'a merged note below the table', sheets: merged({ top: 20, left: 0, bottom: 20, right: 15 }) },

    {
      name: 'a data cell merged with the blank cell beside the table',
      sheets: merged({ top: 5, left: 15, bottom: 5, right: 16 }),
    },
  ],
  invalid: [
    {
      name: 'actuals, or reason and remark, of two rows in one',
      sheets: [mergedField('actual'), mergedField('reason', 1)],
      issues: [
        { cell: 'F8:F9', messageId: 'merged', level: 'error', data: { count: 2 } },
        { messageId: 'merged', cell: 'K8:L9' },
      ],
    },
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
