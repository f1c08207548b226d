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
  ],
  invalid: [
    {
      name: 'an extension alone',
      sheets: report().set(phone, '8801'),
      issues: [{ cell, messageId: 'short', actual: '8801' }],
    },
    { name: 'words', sheets: report().set(phone, '见通讯录'), issues: [{ cell, messageId: 'short' }] },
  ],
  notApplicable: [{ name: 'an annex is not signed', sheets: annex('city-annex-3') }],
});
