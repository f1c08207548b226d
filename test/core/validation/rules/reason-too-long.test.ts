import { reasonTooLong } from '../../../../src/core/validation/rules/reason-too-long';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const reason = { indicator: 'hte-count', field: 'reason' };
const cell = report().at(reason);

runRule(reasonTooLong, {
  valid: [
    { name: 'no reason', sheets: report() },
    { name: 'exactly 200 characters', sheets: report().set(reason, '因'.repeat(200)) },

    {
      name: 'a long remark',
      sheets: report().set({ indicator: 'hte-count', field: 'remark' }, '注'.repeat(300)),
    },
    {
      name: 'two hundred characters that a computer counts double',
      sheets: report().set(reason, '𠮷'.repeat(200)),
    },
  ],
  invalid: [
    {
      name: '201 characters',
      sheets: report().set(reason, '因'.repeat(201)),
      issues: [{ cell, messageId: 'long', data: { count: 201, most: 200 } }],
    },
    {
      name: 'a whole report',
      sheets: report().set(reason, '工作总结'.repeat(300)),
      issues: [{ cell, messageId: 'long', level: 'info' }],
    },
  ],
  notApplicable: [{ name: 'an annex has no reasons', sheets: annex('city-annex-3') }],
});
