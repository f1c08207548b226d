import { otherFormTargets } from '../../../../src/core/validation/rules/other-form-targets';
import { report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const relabelled = report({ year: 2023 }).set({ identity: 'period' }, '2024年全年');

runRule(otherFormTargets, {
  valid: [
    { name: 'targets of unit and year', sheets: report() },
    { name: 'one target changed', sheets: report().set({ indicator: 'hte-count', field: 'target' }, 757) },
  ],
  invalid: [
    {
      name: 'the form of 2023 relabelled 2024',
      sheets: relabelled,
      issues: [{ cell: 'E7:E11', messageId: 'other', data: { count: 5, region: '南昌高新区', year: 2023 } }],
    },
    {
      name: 'the form of 2024 relabelled 2025: the figures of the year before come from there, too',
      sheets: report({ year: 2024 }).set({ identity: 'period' }, '2025年全年'),
      issues: [{ cell: 'D7:E11', messageId: 'other', data: { count: 10, region: '南昌高新区', year: 2024 } }],
    },
    {
      name: 'a summary of 2024 relabelled 2025, with the targets of all units',
      sheets: summary({ year: 2024 }).set({ identity: 'period' }, '2025年全年'),
      issues: [{ cell: 'C8:O20', messageId: 'other', data: { count: 65, region: '南昌市', year: 2024 } }],
    },
    {
      name: 'the form of another district',
      sheets: report({ region: '西湖区' }).set({ identity: 'unit' }, '东湖区'),
      issues: [{ cell: 'E7:E11', messageId: 'other', data: { region: '西湖区', year: 2023 } }],
    },
  ],
  notApplicable: [
    {
      name: 'a form whose unit cannot be read',
      sheets: report().set({ identity: 'unit' }, '某单位'),
      because: /没有可对照/,
    },
  ],
});
