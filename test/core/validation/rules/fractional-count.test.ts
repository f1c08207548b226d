import { fractionalCount } from '../../../../src/core/validation/rules/fractional-count';
import { allocation, annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const part = { region: '湾里管理局', indicator: 'tech-sme', field: 'target' };

runRule(fractionalCount, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    {
      name: 'a fraction of an amount',
      sheets: report().set({ indicator: 'kedaitong-loan', field: 'actual' }, 1.615),
    },
    {
      name: 'the completion of a count, which is computed',
      sheets: report().set({ ...actual, field: 'completion' }, 1.046, { formula: '=F8/E8' }),
    },
    { name: 'a whole number written with decimals', sheets: report().set(actual, '660.00') },
  ],
  invalid: [
    {
      name: 'half an enterprise',
      sheets: report().set(actual, 660.5),
      issues: [{ cell: report().at(actual), messageId: 'fraction', actual: '660.5', unit: '家' }],
    },
    {
      name: 'a share in place of a count',
      sheets: report().set(actual, 0.0631),
      issues: [{ cell: report().at(actual), messageId: 'fraction' }],
    },
    {
      name: 'a target split into fractions',
      sheets: allocation().set(part, 50.25),
      issues: [{ cell: allocation().at(part), messageId: 'fraction' }],
    },
  ],
  notApplicable: [{ name: 'an annex has nothing to fill in', sheets: annex('city-annex-2') }],
});
