import { labelChanged } from '../../../../src/core/validation/rules/label-changed';
import { annex, report, turned } from '../filledSheet';
import { runRule } from '../ruleTester';

runRule(labelChanged, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
    {
      name: 'the official long name for the short one',
      sheets: annex('city-annex-3').change({ A6: '南昌高新区', A7: '南昌经开区' }),
    },
    {
      name: 'full-width brackets, blanks and line breaks',
      sheets: annex('city-annex-3').change({ N3: '科贷通\n放贷额（ 亿元 ）', A5: ' 南 昌 市 ' }),
    },
    {
      name: '个 for 家, which counts the same',
      sheets: annex('city-annex-3').set('E3', '高新技术企业数量（个）'),
    },
    { name: 'another number of the annex', sheets: annex('city-annex-3').set('A1', '附件9') },
    { name: 'a note in other words', sheets: report().set('A13', '填表说明：另附。') },
    {
      name: 'a copy with its rows as columns, which is asked about as a whole',
      sheets: turned(annex('district-annex-contracts').asRead()),
    },
    { name: 'a title wiped out', sheets: annex('city-annex-3').set('A2', null) },
    { name: 'a wrong serial number', sheets: report().set('A8', 9) },
    { name: 'a column that is not there, and its header with it', sheets: report().withoutColumn(8) },
    {
      name: 'another unit in the row of one that is missing',
      sheets: annex('city-annex-3').mapCells((each, row, column) =>
        row === 8 && each ? { ...each, value: column === 0 ? '小蓝经开区' : 1 } : each,
      ),
    },
    {
      name: 'a title that names the office as it stands in 填报单位',
      sheets: report()
        .set({ identity: 'unit' }, '南昌高新区科技局')
        .set('A1', '南昌高新区科技局2023年指标完成情况报表'),
    },
    {
      name: 'a title that names the form’s own unit and period',
      sheets: [
        '南昌高新区指标完成情况报表',
        '南昌高新区2023年指标完成情况报表',
        '指标完成情况报表（2023年度）',
        '南昌高新区 2023年全年 指标完成情况报表',
      ].map((title) => report().set('A1', title)),
    },
  ],
  invalid: [
    {
      name: 'a title that names another unit, another year or another form',
      sheets: [
        report().set('A1', '东湖区指标完成情况报表'),
        report().set('A1', '2022年指标完成情况报表'),
        report().set('A1', '指标完成情况汇总表'),
      ],
      issues: Array.from({ length: 3 }, () => ({ cell: 'A1', messageId: 'title', level: 'query' })),
    },
    {
      name: '万元 for 亿元 in a header of which the first column is missing',
      sheets: annex('city-annex-3').withoutColumn(14).set('N3', '科贷通放贷额(万元)'),
      issues: [{ cell: 'N3', messageId: 'unit', actual: '科贷通放贷额(万元)' }],
    },
    {
      name: 'a region that nobody knows',
      sheets: annex('city-annex-3').set('A11', '东湖新区'),
      issues: [{ cell: 'A11', messageId: 'changed', expected: '东湖区', actual: '东湖新区', level: 'error' }],
    },
    {
      name: '万元 for 亿元 in a header',
      sheets: annex('city-annex-3').set('N3', '科贷通放贷额(万元)'),
      issues: [{ cell: 'N3', messageId: 'unit', expected: '科贷通放贷额(亿元)' }],
    },
    {
      name: '万元 for 亿元 in the unit line and in the column of units',
      sheets: [
        annex('district-annex-contracts').set('A2', '单位：万元'),
        report().set({ indicator: 'tech-contract', field: 'unit' }, '万元'),
      ],
      issues: [
        { cell: 'A2', messageId: 'unit' },
        { cell: report().at({ indicator: 'tech-contract', field: 'unit' }), messageId: 'unit' },
      ],
    },
    {
      name: 'a header wiped out',
      sheets: annex('city-annex-3').set('E3', null),
      issues: [{ cell: 'E3', messageId: 'blank', actual: null }],
    },
    {
      name: 'the title of another table',
      sheets: annex('city-annex-3').set('A2', '主要工作任务分解表'),
      issues: [{ cell: 'A2', messageId: 'title', level: 'query' }],
    },
    {
      name: 'a figure where the form says that there is none',
      sheets: report().set({ indicator: 'rd-intensity', field: 'before' }, 5.5),
      issues: [
        {
          cell: report().at({ indicator: 'rd-intensity', field: 'before' }),
          messageId: 'mark',
          level: 'query',
          expected: '—',
          actual: '5.5',
        },
      ],
    },
    {
      name: 'the dash of what does not apply wiped out',
      sheets: report().set({ indicator: 'rd-intensity', field: 'before' }, null),
      issues: [{ cell: 'D7', messageId: 'mark', level: 'info', actual: null }],
    },
  ],
  notApplicable: [
    {
      name: 'a sheet that was not recognised',
      sheets: { name: 'x', rows: [], merges: [] },
      because: /没有认出/,
    },
  ],
});
