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
      name: 'two numbers, as people part them',
      sheets: ['、', '/', '；', '，', ' ', '\n'].map((sign) =>
        report().set(phone, `0791-88123479${sign}15867384488`),
      ),
    },
    { name: 'the last digits of a second line', sheets: report().set(phone, '0791-88123479/80') },
    {
      name: 'the last digits of a second line, blanks around the stroke',
      sheets: report().set(phone, '0791-88123479 / 80'),
    },
    {
      name: 'a number with long dashes and an extension',
      sheets: report().set(phone, '0791—88123479—8801'),
    },
    {
      name: 'two numbers with several blanks between and behind them',
      sheets: report().set(phone, ' 0791-88123479   15867384488 '),
    },
    {
      name: 'two numbers behind the word for them',
      sheets: report().set(phone, '电话： 0791-88123479 15867384488'),
    },
    {
      name: 'the number of the country before it',
      sheets: ['+86 791 88123479', '+86-15867384488', '0086 0791 88123479', '+86 0791-88123479'].map((text) =>
        report().set(phone, text),
      ),
    },
    {
      name: 'brackets, blanks and words',
      sheets: [
        '（0791）88123479',
        '158 6738 4488',
        '手机：15867384488',
        '400-810-1234',
        '0791－88123479（分机801）',
      ].map((text) => report().set(phone, text)),
    },
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
      name: 'a digit too many or too few',
      sheets: ['139700123456', '1397001234', '0791-838862189', '079183886', '15867384488、0791-8388'].map(
        (text) => report().set(phone, text),
      ),
      issues: Array.from({ length: 5 }, () => ({ cell, messageId: 'short' })),
    },
    {
      name: 'two numbers with a blank between, a digit of the second missing',
      sheets: report().set(phone, '0791-88123479 1586738448'),
      issues: [{ cell, messageId: 'short' }],
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
