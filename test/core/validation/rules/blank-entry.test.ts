import { blankEntry } from '../../../../src/core/validation/rules/blank-entry';
import { allocation, annex, FilledSheet, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const share = { indicator: 'rd-intensity', field: 'actual' };
const reason = { indicator: 'hte-count', field: 'reason' };
const cell = report().at(actual);
const rank = { indicator: 'ht-zone-rank', field: 'actual' };
const unit = '湾里管理局';
const inSummary = { region: unit, field: 'actual' };
const submission = { region: unit, field: 'submission' };
const firstActual = summary().at({ ...inSummary, indicator: 'hte-count' });

/** 汇总表 in which one unit's figures are all blank. */
const withoutUnit = (state: string | null): FilledSheet =>
  summary()
    .mapCells((each) =>
      each?.role === 'entry' && each.binding?.region === unit && each.binding.field === 'actual'
        ? { ...each, value: null }
        : each,
    )
    .set(submission, state);

const september = report({ region: '南昌市', period: '前三季度' }, 0.8);

runRule(blankEntry, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    { name: 'zero is not blank', sheets: report().set(actual, 0) },
    {
      name: 'spare rows stay blank',
      sheets: [annex('district-annex-hte'), allocation({ region: '青云谱区' })],
    },
    {
      name: 'a unit that has reported nothing although it says so is the business of another rule',
      sheets: [withoutUnit('已报送'), withoutUnit('逾期报送')],
    },
  ],
  invalid: [
    {
      name: 'an actual left blank',
      sheets: report().set(actual, null),
      issues: [{ cell, messageId: 'blank', level: 'error', actual: null }],
    },
    {
      name: 'nothing but blanks typed',
      sheets: report().set(actual, ' \u00a0'),
      issues: [{ cell, messageId: 'blank' }],
    },
    {
      name: 'a blank with its reason is only mentioned',
      sheets: report().set(actual, null).set(reason, '年底认定'),
      issues: [{ cell, messageId: 'explained', level: 'info', data: { reason: '年底认定' } }],
    },
    {
      name: 'a reason stands beside it as a remark, between blanks',
      sheets: report()
        .set(actual, null)
        .set({ ...actual, field: 'remark' }, '\n 数据待核 '),
      issues: [{ cell, messageId: 'explained', data: { reason: '数据待核' } }],
    },
    {
      name: 'blanks are no reason',
      sheets: report().set(actual, null).set(reason, ' \n'),
      issues: [{ cell, messageId: 'blank', level: 'error' }],
    },
    {
      name: 'the reason of another row does not count',
      sheets: report()
        .set(actual, null)
        .set({ ...share, field: 'reason' }, '年底统计'),
      issues: [{ cell, messageId: 'blank' }],
    },
    {
      name: 'a share that is only counted at year end',
      sheets: report({ period: '一季度' }).set(share, null),
      issues: [{ cell: report().at(share), messageId: 'interim', level: 'query' }],
    },
    {
      name: 'a rank that is only told at year end',
      sheets: september.set(rank, null),
      issues: [{ cell: september.at(rank), messageId: 'interim', level: 'query' }],
    },
    {
      name: 'a count that is there all year round',
      sheets: september.set(actual, null),
      issues: [{ cell: september.at(actual), messageId: 'blank', level: 'error' }],
    },
    {
      name: 'a share at year end',
      sheets: report().set(share, null),
      issues: [{ cell: report().at(share), messageId: 'blank', level: 'error' }],
    },
    {
      name: 'a sub-unit without its part',
      sheets: allocation().set({ region: '湾里管理局', indicator: 'hte-count', field: 'target' }, null),
      issues: [
        {
          messageId: 'blank',
          cell: allocation().at({ region: '湾里管理局', indicator: 'hte-count', field: 'target' }),
        },
      ],
    },
    {
      name: 'a sub-unit without a share of its own',
      sheets: allocation().set({ region: '湾里管理局', indicator: 'rd-intensity', field: 'target' }, null),
      issues: [
        {
          messageId: 'share',
          level: 'query',
          cell: allocation().at({ region: '湾里管理局', indicator: 'rd-intensity', field: 'target' }),
        },
      ],
    },
    {
      name: 'a unit that has not reported is mentioned once',
      sheets: [withoutUnit('未报送'), withoutUnit(' 退回修改')],
      issues: ['未报送', '退回修改'].map((state) => ({
        cell: 'D20',
        messageId: 'notIn',
        level: 'info',
        data: { place: unit, state, count: 5 },
      })),
    },
    {
      name: 'a unit that has not reported, with one figure, is mentioned by its first blank',
      sheets: withoutUnit('未报送').set({ ...inSummary, indicator: 'hte-count' }, 29),
      issues: [
        {
          cell: 'D20',
          messageId: 'notIn',
          data: { count: 4 },
        },
      ],
    },
    {
      name: 'one blank in the row of a unit that has reported',
      sheets: summary()
        .set(submission, '已报送')
        .set({ ...inSummary, indicator: 'hte-count' }, null),
      issues: [{ cell: firstActual, messageId: 'blank', level: 'error' }],
    },
    {
      name: 'one blank in the row of a unit whose state is in other words',
      sheets: summary()
        .set(submission, '报了')
        .set({ ...inSummary, indicator: 'hte-count' }, null),
      issues: [{ cell: firstActual, messageId: 'blank', level: 'error' }],
    },
    {
      name: 'a task without progress',
      sheets: FilledSheet.of('report-tasks').mapCells((each) =>
        each?.role === 'entry' && each.binding?.row !== 3 ? { ...each, value: '正常' } : each,
      ),
      issues: [
        { cell: 'E10', messageId: 'words' },
        { cell: 'H10', messageId: 'words' },
      ],
    },
  ],
  notApplicable: [{ name: 'an annex has nothing to fill in', sheets: annex('city-annex-2') }],
});
