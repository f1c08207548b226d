import { cellAddress, parseRange } from '../../../../src/core/sheet/address';
import type { SheetModel } from '../../../../src/core/sheet/model';
import { reasonMissing } from '../../../../src/core/validation/rules/reason-missing';
import { allocation, annex, FilledSheet, report, signed } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const reason = { indicator: 'hte-count', field: 'reason' };
const missed = report().set(actual, 600);
const reasonAt = parseRange(missed.at(reason));

/** The cell of the reason merged with the one above it, in which the words stand. */
function sharedReason(words: string | null): SheetModel {
  if (!reasonAt) throw new Error('no reason');
  const { top, left } = reasonAt;
  const model = missed.set(cellAddress(top - 1, left), words).asRead();
  return { ...model, merges: [...model.merges, { top: top - 1, bottom: top, left, right: left }] };
}

const tasks = signed(
  FilledSheet.of('report-tasks').mapCells((each) =>
    each?.role === 'entry' ? { ...each, value: '按计划推进' } : each,
  ),
);

runRule(reasonMissing, {
  valid: [
    { name: 'every target met', sheets: report() },
    { name: 'a miss with its reason', sheets: missed.set(reason, '证书到期42家') },
    { name: 'a miss with a short reason', sheets: missed.set(reason, '疫情') },
    { name: 'a target that was met needs no reason', sheets: report().set(reason, '无') },
    {
      name: 'nothing as a reason in the middle of the year',
      sheets: report({ period: '上半年' }, 0.5).set(reason, '无'),
    },
    { name: 'a miss with the reason of the row above, in one merged cell', sheets: sharedReason('证书到期') },
    { name: 'half a year is no miss yet', sheets: report({ period: '上半年' }, 0.5) },
    {
      name: 'a better rank is a lower number',
      sheets: report({ region: '南昌市' }).set({ indicator: 'ht-zone-rank', field: 'actual' }, 15),
    },
    { name: 'tasks on schedule', sheets: tasks.set({ row: 3, field: 'problems' }, null) },

    { name: 'no figure yet', sheets: report().set(actual, null) },
    { name: 'exactly the target', sheets: report().set(actual, 631) },
    { name: 'the column of reasons was deleted, which is another matter', sheets: missed.withoutColumn(11) },
    { name: 'the column of actuals was deleted, which is another matter', sheets: missed.withoutColumn(6) },
    { name: 'a target split below what it is', sheets: allocation().set('D11', 2) },
    {
      name: 'a task behind schedule with its problems, where the column of next steps is gone',
      sheets: tasks.set({ row: 3, field: 'status' }, '滞后').withoutColumn(7),
    },
  ],
  invalid: [
    {
      name: 'a miss without a reason',
      sheets: missed,
      issues: [
        {
          cell: report().at(reason),
          messageId: 'missed',
          actual: null,
          expected: '631',
          related: [report().at(actual)],
        },
      ],
    },
    {
      name: 'a miss with a mark for a reason',
      sheets: missed.set(reason, '/'),
      issues: [
        { cell: report().at(reason), messageId: 'empty', actual: '/', data: { place: report().at(actual) } },
      ],
    },
    {
      name: 'a miss with a number for a reason',
      sheets: missed.set(reason, 1),
      issues: [{ cell: report().at(reason), messageId: 'empty', actual: '1' }],
    },
    {
      name: 'a miss that is said to be met',
      sheets: missed.set(reason, ' 已完成 '),
      issues: [{ cell: report().at(reason), messageId: 'met', actual: '已完成' }],
    },
    {
      name: 'a task behind schedule without any problem',
      sheets: tasks.set({ row: 3, field: 'status' }, '滞后').set({ row: 3, field: 'problems' }, '无'),
      issues: [
        { cell: tasks.at({ row: 3, field: 'problems' }), messageId: 'emptyBehind', data: { state: '滞后' } },
      ],
    },
    {
      name: 'a miss whose merged cell holds no reason',
      sheets: sharedReason(' '),
      issues: [{ cell: report().at(reason), messageId: 'missed' }],
    },
    {
      name: 'a worse rank',
      sheets: report({ region: '南昌市' }).set({ indicator: 'ht-zone-rank', field: 'actual' }, 25),
      issues: [
        {
          messageId: 'missed',
          cell: report({ region: '南昌市' }).at({ indicator: 'ht-zone-rank', field: 'reason' }),
        },
      ],
    },
    {
      name: 'a task behind schedule',
      sheets: tasks
        .set({ row: 3, field: 'status' }, '滞后')
        .set({ row: 3, field: 'problems' }, null)
        .set({ row: 3, field: 'next' }, ' '),
      issues: [
        { cell: tasks.at({ row: 3, field: 'problems' }), messageId: 'behind', data: { state: '滞后' } },
        { cell: tasks.at({ row: 3, field: 'next' }), messageId: 'behind' },
      ],
    },

    {
      name: 'a task not begun that says what next, but not why',
      sheets: tasks.set({ row: 3, field: 'status' }, ' 未启动 ').set({ row: 3, field: 'problems' }, null),
      issues: [
        { cell: tasks.at({ row: 3, field: 'problems' }), messageId: 'behind', data: { state: '未启动' } },
      ],
    },
    {
      name: 'two misses, one typed with its unit',
      sheets: report().set(actual, '600家').set({ indicator: 'tech-sme', field: 'actual' }, 700),
      issues: [
        { cell: 'K8', messageId: 'missed', indicator: 'hte-count', data: { place: 'F8', done: '600家' } },
        { cell: 'K9', messageId: 'missed', indicator: 'tech-sme', expected: '750', data: { done: '700' } },
      ],
    },
  ],
  notApplicable: [
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') },
    {
      name: 'a form whose unit cannot be read',
      sheets: missed.set({ identity: 'unit' }, '某单位'),
      because: /不知道目标是否完成/,
    },
  ],
});
