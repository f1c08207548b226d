import { reasonTooLong } from '../../../../src/core/validation/rules/reason-too-long';
import { annex, FilledSheet, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const reason = { indicator: 'hte-count', field: 'reason' };
const cell = report().at(reason);
const tasks = FilledSheet.of('report-tasks');
const progress = { row: 3, field: 'progress' };

runRule(reasonTooLong, {
  valid: [
    { name: 'no reason', sheets: report() },
    { name: 'exactly 200 characters', sheets: report().set(reason, '因'.repeat(200)) },

    { name: 'progress of 500 characters', sheets: tasks.set(progress, '进'.repeat(500)) },
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
      issues: [{ cell, messageId: 'long', level: 'query' }],
    },
    {
      name: 'progress of more than 500 characters',
      sheets: tasks.set(progress, '进'.repeat(501)),
      issues: [{ cell: tasks.at(progress), messageId: 'long', data: { count: 501, most: 500 } }],
    },
  ],
  notApplicable: [{ name: 'an annex has no reasons', sheets: annex('city-annex-3') }],
});
