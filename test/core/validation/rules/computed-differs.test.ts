import { computedDiffers } from '../../../../src/core/validation/rules/computed-differs';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const gap = { indicator: 'hte-count', field: 'gap' };
const actual = { indicator: 'hte-count', field: 'actual' };
const rate = { indicator: 'hte-count', field: 'completion' };
const form = report().set(actual, 660);
const city = report({ region: '南昌市', year: 2025 }).set({ indicator: 'ht-zone-rank', field: 'actual' }, 19);
const rankGap = { indicator: 'ht-zone-rank', field: 'gap' };

runRule(computedDiffers, {
  valid: [
    { name: 'formulas that are not calculated yet', sheets: report() },
    { name: 'the right gap, typed', sheets: form.set(gap, -29) },
    { name: 'a rate typed to a tenth of a percent', sheets: form.set(rate, 1.046) },
    { name: 'rank 19 against 20 is one place beyond', sheets: city.set(rankGap, -1) },
  ],
  invalid: [
    {
      name: 'a gap with the wrong sign',
      sheets: form.set(gap, 29),
      issues: [{ cell: form.at(gap), messageId: 'typed', expected: '-29', level: 'error' }],
    },
    {
      name: 'rank 19 against 20 told as one place short',
      sheets: city.set(rankGap, 1),
      issues: [{ cell: city.at(rankGap), messageId: 'typed', expected: '-1' }],
    },
    {
      name: 'a rate of the old actual',
      sheets: form.set(rate, 0.9, { formula: '=F8/E8' }),
      issues: [{ cell: form.at(rate), messageId: 'stale', level: 'query' }],
    },
  ],
  notApplicable: [{ name: 'an annex has nothing computed', sheets: annex('city-annex-3') }],
});
