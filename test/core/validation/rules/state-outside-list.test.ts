import { stateOutsideList } from '../../../../src/core/validation/rules/state-outside-list';
import { annex, FilledSheet, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const tasks = FilledSheet.of('report-tasks');
const status = { row: 3, field: 'status' };
const state = { region: '湾里管理局', field: 'submission' };

runRule(stateOutsideList, {
  valid: [
    { name: 'a task of the list', sheets: tasks.set(status, '滞后') },
    { name: 'with a blank that nobody sees', sheets: tasks.set(status, ' 按序时推进 ') },
    { name: 'no state yet', sheets: tasks },
    { name: 'the state of a report', sheets: summary().set(state, '逾期报送') },
  ],
  invalid: [
    {
      name: 'words of one’s own for a task',
      sheets: tasks.set(status, '进行中'),
      issues: [{ cell: tasks.at(status), messageId: 'outside', level: 'error', actual: '进行中' }],
    },
    {
      name: 'part of a word of the list',
      sheets: tasks.set(status, '完成'),
      issues: [{ cell: tasks.at(status), messageId: 'outside' }],
    },
    {
      name: 'a mark for a report',
      sheets: summary().set(state, '√'),
      issues: [{ cell: summary().at(state), messageId: 'outside', actual: '√' }],
    },
    {
      name: 'a number for a report',
      sheets: summary().set(state, 1),
      issues: [
        {
          cell: summary().at(state),
          messageId: 'outside',
          data: { choices: ['已报送', '逾期报送', '退回修改', '未报送'] },
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'an annex has no states', sheets: annex('city-annex-3') },
    { name: 'the state of an indicator is worked out', sheets: report().set('I7', '基本完成') },
    { name: 'an error value is another matter', sheets: tasks.set(status, { error: '#N/A' }) },
  ],
});
