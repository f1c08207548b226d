import { unrecognisedSheet } from '../../../../src/core/validation/rules/unrecognised-sheet';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const threeTables = annex('district-annex-hte').unmerged();

runRule(unrecognisedSheet, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
    { name: 'a form known by its code', sheets: report() },
    { name: 'annex 3 without its title', sheets: annex('city-annex-3').set('A2', null) },
    {
      name: 'a district table without title and unit line, told apart by its official figures',
      sheets: threeTables.change({ A1: null, A2: null }),
    },
  ],
  invalid: [
    {
      name: 'half of the labels are gone',
      sheets: annex('city-annex-3').change({
        ...Object.fromEntries(
          ['A1', 'A2', 'A3', 'A4', 'B3', 'E3', 'H3', 'A9', 'A10', 'A11', 'A12'].map((at) => [at, null]),
        ),
      }),
      issues: [{ cell: 'A1:P17', messageId: 'similar', level: 'query' }],
    },
    {
      name: 'a district table without title, unit line and figures can be any of three',
      sheets: threeTables
        .change({ A1: null, A2: null })
        .mapCells((cell) => (cell?.role === 'official' ? { ...cell, value: null } : cell)),
      issues: [{ cell: 'A1:D16', messageId: 'ambiguous' }],
    },
  ],
  notApplicable: [
    {
      name: 'a sheet that has nothing to do with any template',
      sheets: { name: '便签', rows: [[{ value: '会议通知' }, { value: 12 }]], merges: [] },
    },
  ],
});
