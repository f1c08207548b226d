import { precisionLost } from '../../../../src/core/validation/rules/precision-lost';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const share = { indicator: 'rd-intensity', field: 'actual' };
const city = report({ region: '南昌市' });
const cell = city.at(share);

runRule(precisionLost, {
  valid: [
    { name: 'as many decimals as the target', sheets: city },
    { name: 'one decimal less, far from the target: met beyond doubt', sheets: city.set(share, 2.6) },
    { name: 'a count has no decimals', sheets: city.set({ indicator: 'hte-count', field: 'actual' }, 2001) },
  ],
  invalid: [
    {
      name: '2.4 against 2.37',
      sheets: city.set(share, 2.4),
      issues: [{ cell, messageId: 'coarse', expected: '2.37', level: 'info', data: { places: 2 } }],
    },
    { name: '3 against 2.37', sheets: city.set(share, 3), issues: [{ cell, messageId: 'coarse' }] },
  ],
  notApplicable: [
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-2') },
    {
      name: 'a form whose unit cannot be read',
      sheets: city.set({ identity: 'unit' }, '某单位'),
      because: /没有可比的目标/,
    },
  ],
});
