import { negativeValue } from '../../../../src/core/validation/rules/negative-value';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const share = { indicator: 'rd-intensity', field: 'actual' };
const city = report({ region: '南昌市' });
const rank = { indicator: 'ht-zone-rank', field: 'actual' };

runRule(negativeValue, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    { name: 'zero', sheets: report().set(actual, 0) },
    {
      name: 'a negative gap, which means beyond the target',
      sheets: report().set({ indicator: 'hte-count', field: 'gap' }, -29),
    },
    { name: 'rank 1', sheets: city.set(rank, 1) },

    { name: 'a figure that is still blank', sheets: report().set(actual, null) },
    { name: 'exactly a hundred percent', sheets: report().set(share, 100) },
    { name: 'more than a hundred of what is no share', sheets: report().set(actual, 101) },
  ],
  invalid: [
    {
      name: 'a negative count',
      sheets: report().set(actual, -29),
      issues: [{ cell: report().at(actual), messageId: 'negative', actual: '-29', expected: 0 }],
    },
    {
      name: 'a negative number as text',
      sheets: report().set(actual, '－29'),
      issues: [{ cell: report().at(actual), messageId: 'negative' }],
    },
    {
      name: 'rank 0',
      sheets: city.set(rank, 0),
      issues: [{ cell: city.at(rank), messageId: 'rank', expected: 1 }],
    },
    {
      name: 'more than a hundred percent',
      sheets: report().set(share, 237),
      issues: [{ cell: report().at(share), messageId: 'share', expected: 100 }],
    },
  ],
  notApplicable: [{ name: 'an annex has nothing to fill in', sheets: annex('city-annex-2') }],
});
