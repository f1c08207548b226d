import { isTotalWord, lineExtra } from '../../../../src/core/validation/rules/line-extra';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const xiaolan = ['小蓝经开区', ...Array.from({ length: 15 }, () => 1)];

runRule(lineExtra, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
    { name: 'a blank row between', sheets: annex('city-annex-3').withRow(9, []) },
    {
      name: 'notes below the table',
      sheets: annex('city-annex-3').withRow(18, ['注：数据来源于市科技局。', null]),
    },
    { name: 'the sign-off line of a form', sheets: report() },
    { name: 'a name without anything beside it', sheets: annex('city-annex-3').withRow(9, ['某某新城']) },
  ],
  invalid: [
    {
      name: '小蓝经开区 as a thirteenth region',
      sheets: annex('city-annex-3').withRow(8, xiaolan),
      issues: [{ cell: 'A8', messageId: 'foreign', actual: '小蓝经开区', level: 'error' }],
    },
    {
      name: 'a region twice',
      sheets: annex('city-annex-3').withRow(12, ['东湖区', 0.97, 1.03, 1.1, 81, 98, 122]),
      issues: [{ cell: 'A12', messageId: 'duplicate' }],
    },
    {
      name: 'a total below the table',
      sheets: annex('city-annex-3').withRow(18, ['合计', null, null, null, 2000, 2400, 3000]),
      issues: [{ cell: 'A18', messageId: 'subtotal', level: 'query' }],
    },
    {
      name: 'a row for totals without any figure yet',
      sheets: annex('city-annex-3').withRow(18, ['合计', null, null, '待填']),
      issues: [{ cell: 'A18', messageId: 'remark', level: 'info', actual: '合计' }],
    },
    {
      name: '小蓝经开区 with words only',
      sheets: annex('city-annex-3').withRow(8, ['小蓝经开区', '并入南昌县']),
      issues: [{ cell: 'A8', messageId: 'remark', level: 'info' }],
    },
    {
      name: '小蓝经开区 with figures typed as text',
      sheets: annex('city-annex-3').withRow(8, ['小蓝经开区', '1.2', '60家']),
      issues: [{ cell: 'A8', messageId: 'foreign', level: 'error' }],
    },
    {
      name: 'figures without a name',
      sheets: annex('city-annex-3').withRow(9, [null, 1, 2]),
      issues: [{ cell: 'B9', messageId: 'unknown', actual: null, level: 'query' }],
    },
    {
      name: 'a column of figures that the table does not know is only mentioned',
      sheets: annex('city-annex-3').withColumn(17, [null, null, null, '排名', 3, 4, 5]),
      issues: [{ cell: 'Q4', messageId: 'unknown', actual: '排名', level: 'info' }],
    },
    {
      name: 'the base year 2022 carried over from annex 2',
      sheets: annex('city-annex-3').withColumn(5, [null, null, null, 2022, 1939, 600]),
      issues: [{ cell: 'E4', messageId: 'foreign' }],
    },
    {
      name: 'a unit that the table does not know',
      sheets: annex('city-annex-3').withRow(8, ['某某新城', 1, 2]),
      issues: [{ cell: 'A8', messageId: 'unknown', level: 'query' }],
    },
    {
      name: 'a column of remarks is only mentioned',
      sheets: annex('city-annex-3').withColumn(17, [null, null, null, '备注', '全市', '含新区']),
      issues: [{ cell: 'Q4', messageId: 'remark', level: 'info' }],
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

describe('isTotalWord', () => {
  it.each(['合计', '合 计：', '总计', '小计', '累计', '共计', '总数', '全部', '合计数'])(
    '%s heads a row or column of totals',
    (label) => {
      expect(isTotalWord(label)).toBe(true);
    },
  );

  it.each(['占合计', '合计占比', '全部街办', '累计完成额', '南昌市', ''])('“%s” does not', (label) => {
    expect(isTotalWord(label)).toBe(false);
  });
});
