import { signOffPhone } from '../../../../src/core/validation/rules/sign-off-phone';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const phone = { identity: 'phone' } as const;
const cell = report().at(phone);

runRule(signOffPhone, {
  valid: [
    { name: 'area code and number', sheets: report() },
    { name: 'a mobile number as a number', sheets: report().set(phone, 13800000000) },
    {
      name: 'full-width digits and an extension',
      sheets: report().set(phone, '０７９１－８８８８８８８８转801'),
    },

    { name: 'no number is the business of the sign-off', sheets: report().set(phone, null) },
    { name: 'a city number without its area code', sheets: report().set(phone, '6789012') },
    {
      name: 'a number with area code and a long extension',
      sheets: report().set(phone, '0791-88888888-12345678'),
    },
  ],
  invalid: [
    {
      name: 'an extension alone',
      sheets: report().set(phone, '8801'),
      issues: [{ cell, messageId: 'short', actual: '8801' }],
    },
    { name: 'words', sheets: report().set(phone, '见通讯录'), issues: [{ cell, messageId: 'short' }] },

    {
      name: 'one digit too few',
      sheets: report().set(phone, '678901'),
      issues: [{ cell, messageId: 'short', actual: '678901' }],
    },
    {
      name: 'two numbers run together',
      sheets: report().set(phone, '079188888888079166666'),
      issues: [{ cell, messageId: 'short', level: 'query' }],
    },
  ],
  notApplicable: [
    { name: 'an annex is not signed', sheets: annex('city-annex-3') },
    {
      name: 'the place for the telephone is gone',
      sheets: report().mapCells((each) => (each?.binding?.identity === 'phone' ? undefined : each)),
    },
  ],
});
