import { unrecognisedSheet } from '../../../../src/core/validation/rules/unrecognised-sheet';
import { annex, FilledSheet, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const threeTables = annex('district-annex-hte').unmerged();

const split = FilledSheet.of('report-allocation', { region: '南昌县', year: 2023 }).set(
  { identity: 'formCode' },
  null,
);

runRule(unrecognisedSheet, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
    { name: 'a form known by its code', sheets: report() },
    { name: 'annex 3 without its title', sheets: annex('city-annex-3').set('A2', null) },
    {
      name: 'a district table without title and unit line, told apart by its official figures',
      sheets: threeTables.change({ A1: null, A2: null }),
    },
  ],
  invalid: [
    {
      name: 'half of the labels are gone',
      sheets: annex('city-annex-3').change({
        ...Object.fromEntries(
          ['A1', 'A2', 'A3', 'A4', 'B3', 'E3', 'H3', 'A9', 'A10', 'A11', 'A12'].map((at) => [at, null]),
        ),
      }),
      issues: [
        {
          cell: 'A3:P17',
          messageId: 'similar',
          level: 'query',
          data: {
            lacking:
              '“附件 3”、“主要科技任务分解表”、“指标名称”、“全社会研发经费投入强度（%）”、“高新技术企业数量（家）”等11处标签',
          },
        },
      ],
    },
    {
      name: 'a district table without title, unit line and figures can be any of three',
      sheets: threeTables
        .change({ A1: null, A2: null })
        .mapCells((cell) => (cell?.role === 'official' ? { ...cell, value: null } : cell)),
      issues: [
        {
          cell: 'A3:D11',
          messageId: 'ambiguous',
          data: {
            candidates: [
              '“附件（一）高新技术企业数量指导性任务分解表”',
              '“附件（二）技术合同成交额指标指导性任务分解表”',
              '“附件（三）发明专利申请量指导性任务分解表”',
            ],
          },
        },
      ],
    },

    {
      name: 'a form without its code and four of its words names them all',
      sheets: split.change({ A1: null, A6: null, B6: null, H6: null }),
      issues: [
        {
          cell: 'A2:G27',
          messageId: 'similar',
          data: { template: '任务分解上报表', lacking: '“任务分解上报表”、“序号”、“单位”、“备注”' },
        },
      ],
    },
    {
      name: 'a form without its code and five of its words names them all',
      sheets: split.change({ A1: null, A6: null, B6: null, D6: null, H6: null }),
      issues: [
        {
          cell: 'A2:G27',
          messageId: 'similar',
          data: { lacking: '“任务分解上报表”、“序号”、“单位”、“高新技术企业数量\n（家）”、“备注”' },
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: 'a sheet that has nothing to do with any template',
      sheets: { name: '便签', rows: [[{ value: '会议通知' }, { value: 12 }]], merges: [] },
    },
  ],
});
