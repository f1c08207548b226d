import { precisionLost } from '../../../../src/core/validation/rules/precision-lost';
import { allocation, annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const share = { indicator: 'rd-intensity', field: 'actual' };
const city = report({ region: '南昌市' });
const cell = city.at(share);

runRule(precisionLost, {
  valid: [
    { name: 'as many decimals as the target', sheets: city },
    { name: 'one decimal less, far from the target: met beyond doubt', sheets: city.set(share, 2.6) },
    { name: 'a number near the target that may have lost a closing zero', sheets: city.set(share, 2.4) },
    { name: 'a count has no decimals', sheets: city.set({ indicator: 'hte-count', field: 'actual' }, 2001) },

    { name: 'one decimal less, missed beyond doubt', sheets: city.set(share, 2.3) },
    { name: 'a share that is still blank', sheets: city.set(share, null) },
    {
      name: 'an amount, which is no share',
      sheets: report({ region: '湾里管理局' }).set({ indicator: 'kedaitong-loan', field: 'actual' }, 0.1),
    },
    { name: 'a target that the unit itself sets', sheets: allocation().set('C11', 2) },
    { name: 'a gap that the form works out', sheets: city.set({ ...share, field: 'gap' }, -1) },
    {
      name: 'more decimals than the target',
      sheets: city.set({ indicator: 'ht-va-share', field: 'actual' }, 42.06),
    },
    {
      name: '6 against 6.0: what is missing is a zero',
      sheets: report({ year: 2025 }).set(share, 6),
    },
  ],
  invalid: [
    {
      name: '2.4 against 2.37, as text, which can hold a zero',
      sheets: city.set(share, '2.4'),
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

    {
      name: 'a blank form whose unit cannot be read',
      sheets: city.set({ identity: 'unit' }, '某单位').set(share, null).set('F8', null).set('F23', null),
    },
  ],
});
