import { signOffSamePerson } from '../../../../src/core/validation/rules/sign-off-same-person';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const filler = { identity: 'filler' } as const;
const cell = report().at(filler);

runRule(signOffSamePerson, {
  valid: [
    { name: 'two people', sheets: report() },
    { name: 'nobody has signed yet', sheets: report().set(filler, null).set({ identity: 'head' }, null) },

    {
      name: 'the place for the filler is gone',
      sheets: report().mapCells((each) => (each?.binding?.identity === 'filler' ? undefined : each)),
    },
    { name: 'only the filler has signed', sheets: report().set({ identity: 'head' }, null) },
  ],
  invalid: [
    {
      name: 'the same name twice',
      sheets: report().set(filler, '王建国'),
      issues: [{ cell, messageId: 'same', level: 'info', actual: '王建国' }],
    },
    {
      name: 'the same name with blanks',
      sheets: report().set(filler, '王 建 国'),
      issues: [{ cell, messageId: 'same' }],
    },
  ],
  notApplicable: [{ name: 'an annex is not signed', sheets: annex('city-annex-3') }],
});
