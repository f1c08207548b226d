import { actualCopiesTarget } from '../../../../src/core/validation/rules/actual-copies-target';
import { annex, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const exact = report({}, 1);

runRule(actualCopiesTarget, {
  valid: [
    { name: 'a little above every target', sheets: report() },
    {
      name: 'all but one exactly reached',
      sheets: exact.set({ indicator: 'hte-count', field: 'actual' }, 640),
    },
  ],
  invalid: [
    {
      name: 'every target copied',
      sheets: exact,
      issues: [{ cell: 'F7:F11', messageId: 'copied', data: { count: 5 } }],
    },
    {
      name: 'every target of a summary copied',
      sheets: summary({}, 1),
      issues: [{ cell: 'D9:P20', messageId: 'copied', data: { count: 60 } }],
    },
  ],
  notApplicable: [
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') },
    {
      name: 'a form whose unit cannot be read',
      sheets: exact.set({ identity: 'unit' }, '某单位'),
      because: /没有可比的目标/,
    },
  ],
});
