import { formIdentity } from '../../../../src/core/validation/rules/form-identity';
import { annex, report } from '../filledSheet';
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
