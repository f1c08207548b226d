import { formIdentity } from '../../../../src/core/validation/rules/form-identity';
import { annex, FilledSheet, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

runRule(formIdentity, {
  valid: [
    { name: 'unit and period as the template writes them', sheets: report() },
    {
      name: 'an everyday name of the unit and blanks in the period',
      sheets: report().change({
        [report().at({ identity: 'unit' })]: '高新区',
        [report().at({ identity: 'period' })]: '2023年 全年',
      }),
    },
    {
      name: 'the unit as its office writes it',
      sheets: [
        '南昌高新区管委会',
        '南昌高新区管理委员会（盖章）',
        '高新区（公章）',
        '南昌高新区科技局',
        '南昌市高新区',
      ].map((unit) => report().set({ identity: 'unit' }, unit)),
    },
    {
      name: 'the city, by its office',
      sheets: ['南昌市科技局', '南昌市科学技术局(盖章)', '江西省南昌市人民政府'].map((unit) =>
        summary().set({ identity: 'unit' }, unit),
      ),
    },
    {
      name: 'an office that leads tasks, with its region',
      sheets: ['青云谱区市场监管局', '区市场监管局（盖章）', '青云谱区人民政府'].map((unit) =>
        FilledSheet.of('report-tasks').set({ identity: 'unit' }, unit),
      ),
    },
    {
      name: 'a short form that only one unit of the form can mean',
      sheets: report({ region: '南昌经开区' }).set({ identity: 'unit' }, '经开区管委会'),
    },
    { name: 'the document by its title', sheets: report().set({ identity: 'basis' }, '洪发[2023]10号') },
    {
      name: 'a form whose code is nowhere in the sheet',
      sheets: report().mapCells((each) => (each?.binding?.identity === 'formCode' ? undefined : each)),
    },
  ],
  invalid: [
    {
      name: 'a unit that nobody knows',
      sheets: report().set({ identity: 'unit' }, '高新'),
      issues: [{ cell: report().at({ identity: 'unit' }), messageId: 'unit', actual: '高新' }],
    },
    {
      name: 'a unit that has no row in annex 3',
      sheets: report().set({ identity: 'unit' }, '小蓝经开区'),
      issues: [{ cell: report().at({ identity: 'unit' }), messageId: 'unit' }],
    },
    {
      name: 'what is near, above or beside a unit is not the unit',
      sheets: ['南昌高新区综合保税区', '南昌', '东湖区南昌市', '科技局', '南昌高新区统计局', '（盖章）'].map(
        (unit) => report().set({ identity: 'unit' }, unit),
      ),
      issues: Array.from({ length: 6 }, () => ({
        cell: report().at({ identity: 'unit' }),
        messageId: 'unit',
      })),
    },
    {
      name: 'a blank period',
      sheets: report().set({ identity: 'period' }, null),
      issues: [{ cell: report().at({ identity: 'period' }), messageId: 'period', actual: null }],
    },
    {
      name: 'a form of another version',
      sheets: report().set({ identity: 'formCode' }, 'KC-ZB-01/9'),
      issues: [
        {
          cell: report().at({ identity: 'formCode' }),
          messageId: 'version',
          actual: 'KC-ZB-01/9',
          expected: 'KC-ZB-01/1',
        },
      ],
    },
    {
      name: 'no form code',
      sheets: report().set({ identity: 'formCode' }, null),
      issues: [
        {
          cell: report().at({ identity: 'formCode' }),
          messageId: 'noCode',
          level: 'query',
          expected: 'KC-ZB-01/1',
        },
      ],
    },
    {
      name: 'no document that it rests on',
      sheets: report().set({ identity: 'basis' }, ' '),
      issues: [
        {
          cell: report().at({ identity: 'basis' }),
          messageId: 'noBasis',
          level: 'query',
          expected: '洪发〔2023〕10号',
        },
      ],
    },
    {
      name: 'another document, which sets none of its targets',
      sheets: report().set({ identity: 'basis' }, '青政办发〔2021〕23号'),
      issues: [
        {
          cell: report().at({ identity: 'basis' }),
          messageId: 'otherBasis',
          actual: '青政办发〔2021〕23号',
          expected: '洪发〔2023〕10号',
        },
      ],
    },
    {
      name: 'a document with a digit typed wrong',
      sheets: report().set({ identity: 'basis' }, '洪发〔2022〕10号'),
      issues: [{ cell: report().at({ identity: 'basis' }), messageId: 'unknownBasis', level: 'query' }],
    },
    {
      name: 'unit and period are nowhere in the sheet',
      sheets: report().mapCells((each) =>
        ['unit', 'period'].includes(each?.binding?.identity ?? '') ? undefined : each,
      ),
      issues: [
        { cell: 'A6:L11', messageId: 'unit', actual: null },
        { cell: 'A6:L11', messageId: 'period', actual: null },
      ],
    },
  ],
  notApplicable: [
    { name: 'an annex has no form code', sheets: annex('city-annex-2') },
    { name: 'a sheet that was not recognised', sheets: { name: 'x', rows: [], merges: [] } },
  ],
});
