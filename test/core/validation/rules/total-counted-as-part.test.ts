import { totalCountedAsPart } from '../../../../src/core/validation/rules/total-counted-as-part';
import { annex, FilledSheet } from '../filledSheet';
import { runRule } from '../ruleTester';

runRule(totalCountedAsPart, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
    { name: 'a total that is wrong in another way', sheets: annex('city-annex-3').set('E5', 3999) },
    { name: 'nothing filled in adds up to nothing', sheets: FilledSheet.of('summary') },
  ],
  invalid: [
    {
      name: 'a sum over all rows, the total among them',
      sheets: annex('city-annex-3').set('E5', 4000),
      issues: [{ cell: 'E5', messageId: 'doubled', actual: '4000', expected: '2000' }],
    },
    {
      name: 'decimals',
      sheets: annex('district-annex-contracts').set('D4', 16.6),
      issues: [{ cell: 'D4', messageId: 'doubled', expected: '8.3' }],
    },
  ],
  notApplicable: [{ name: 'a table without totals', sheets: annex('city-annex-2') }],
});
