import { taskContradicts } from '../../../../src/core/validation/rules/task-contradicts';
import { annex, FilledSheet } from '../filledSheet';
import { runRule } from '../ruleTester';

const tasks = FilledSheet.of('report-tasks');
const task = (state: string, progress: string, row = 3): FilledSheet =>
  tasks.set({ row, field: 'status' }, state).set({ row, field: 'progress' }, progress);
const at = tasks.at({ row: 3, field: 'status' });
const told = tasks.at({ row: 3, field: 'progress' });

runRule(taskContradicts, {
  valid: [
    { name: 'done, and so it says', sheets: task('已完成', '已全面完成年度任务') },
    { name: 'done beyond the target', sheets: task('已完成', '完成年度目标的104%') },
    { name: 'done with a part still to be fitted out', sheets: task('已完成', '主体完工，正在装修') },
    { name: 'on time with a part still to begin', sheets: task('按序时推进', '一期完工，二期尚未启动') },
    { name: 'on time with half of it done', sheets: task('按序时推进', '完成年度任务的50%') },
    { name: 'behind, and so it says', sheets: task('滞后', '进度滞后，仅完成15%') },
    { name: 'not begun, but prepared', sheets: task('未启动', '已召开协调会1次，项目尚未启动') },
    { name: 'not begun until rules are out', sheets: task('未启动', '待3个细则出台后再开展') },
    { name: 'words of one’s own are another matter', sheets: task('完成', '尚未启动') },
    { name: 'nothing told yet', sheets: task('未启动', '') },
  ],
  invalid: [
    {
      name: 'done and not begun',
      sheets: task(' 已完成', '项目尚未启动'),
      issues: [{ cell: at, messageId: 'notBegun', related: [told], data: { progress: told } }],
    },
    {
      name: 'done and not done',
      sheets: task('已完成', '正在推进，尚未完成'),
      issues: [{ cell: at, messageId: 'notDone', actual: '已完成' }],
    },
    {
      name: 'done and behind',
      sheets: task('已完成', '进度滞后'),
      issues: [{ cell: at, messageId: 'behind' }],
    },
    {
      name: 'on time and behind',
      sheets: task('按序时推进', '征地进度严重滞后'),
      issues: [{ cell: at, messageId: 'behind' }],
    },
    {
      name: 'behind and all done',
      sheets: task('滞后', '已全面完成年度目标任务'),
      issues: [{ cell: at, messageId: 'allDone' }],
    },
    {
      name: 'not begun and much reached',
      sheets: task('未启动', '新引进企业3家'),
      issues: [{ cell: at, messageId: 'results' }],
    },
  ],
  notApplicable: [
    { name: 'an annex has no states', sheets: annex('city-annex-3') },
    {
      name: 'a report whose column of progress is gone',
      sheets: task('已完成', '尚未启动').withoutColumn(5),
    },
  ],
});
