import { lineMissing } from '../../../../src/core/validation/rules/line-missing';
import { annex, FilledSheet, report, turned } from '../filledSheet';
import { runRule } from '../ruleTester';

runRule(lineMissing, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
    {
      name: 'a row put in above and one between',
      sheets: annex('city-annex-3').withRow(1, []).withRow(8, []),
    },
  ],
  invalid: [
    {
      name: 'a copy with its rows as columns is asked about once',
      sheets: turned(annex('district-annex-contracts').asRead()),
      issues: [{ cell: 'A1:P4', messageId: 'noRows', level: 'query' }],
    },
    {
      name: '湾里管理局 is deleted',
      sheets: annex('city-annex-3').withoutRow(17),
      issues: [{ cell: 'A16', messageId: 'row', expected: '湾里管理局' }],
    },
    {
      name: 'a region in the middle is deleted',
      sheets: annex('city-annex-3').withoutRow(9),
      issues: [{ cell: 'A9', messageId: 'row', expected: '进贤县', data: { label: '进贤县' } }],
    },
    {
      name: 'the last region is deleted, and the name of another changed',
      sheets: annex('city-annex-3').set('A7', '某新区').withoutRow(17),
      issues: [{ cell: 'A16', messageId: 'row', expected: '湾里管理局' }],
    },
    {
      name: 'the last column is deleted',
      sheets: annex('city-annex-3').withoutColumn(16),
      issues: [
        {
          cell: 'O4',
          messageId: 'column',
          expected: '科贷通放贷额(亿元) 2025',
          data: { label: '科贷通放贷额(亿元) 2025' },
        },
      ],
    },
    {
      name: 'a task is deleted',
      sheets: FilledSheet.of('report-tasks').withoutRow(9),
      issues: [{ cell: 'A9', messageId: 'row', expected: '做强新经济产业集聚区' }],
    },
    {
      name: 'a region is deleted in a table that stands further down and to the right',
      sheets: annex('city-annex-3').moved(2, 1).withoutRow(11),
      issues: [{ cell: 'B11', messageId: 'row', expected: '进贤县' }],
    },
    {
      name: 'a year of one indicator is deleted',
      sheets: annex('city-annex-3').withoutColumn(6),
      issues: [{ cell: 'F4', messageId: 'column', expected: '高新技术企业数量（家） 2024' }],
    },
    {
      name: 'an extract of some regions',
      sheets: annex('city-annex-3').withoutRow(16).withoutRow(15).withoutRow(9),
      issues: [{ cell: 'A9', messageId: 'someRows', level: 'query', data: { label: '进贤县', count: 3 } }],
    },
    {
      name: 'two regions of twelve are no extract',
      sheets: annex('city-annex-3').withoutRow(16).withoutRow(9),
      issues: [
        { cell: 'A9', messageId: 'row', level: 'error' },
        { messageId: 'row', level: 'error', cell: 'A15' },
      ],
    },
    {
      name: 'an extract of one year of three',
      sheets: annex('district-annex-hte').withoutColumn(4).withoutColumn(2),
      issues: [{ cell: 'B3', messageId: 'someColumns', level: 'query', data: { count: 2 } }],
    },
    {
      name: 'three indicators deleted from a form',
      sheets: report().withoutRow(10).withoutRow(9).withoutRow(8),
      issues: Array.from({ length: 3 }, () => ({ cell: 'A8', messageId: 'row', level: 'error' })),
    },
    {
      name: 'an indicator is deleted from a form',
      sheets: report().withoutRow(8),
      issues: [{ messageId: 'row', cell: 'A8' }],
    },
  ],
  notApplicable: [
    {
      name: 'a form whose unit cannot be read',
      sheets: report().set({ identity: 'unit' }, '某单位'),
      because: /填报单位或报告期无法识别/,
    },
  ],
});
