import { sheetNameDiffers } from '../../../../src/core/validation/rules/sheet-name-differs';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const unit = report().at({ identity: 'unit' });
const period = report().at({ identity: 'period' });

runRule(sheetNameDiffers, {
  valid: [
    { name: 'the name that the template gives', sheets: report() },
    { name: 'a name of no unit and no year', sheets: report().named('Sheet1') },
    { name: 'another period of the same year', sheets: report().named('高新区2023年上半年') },
    {
      name: 'the city in front of the unit',
      sheets: report({ region: '东湖区' }).named('南昌市东湖区2023年报表'),
    },
  ],
  invalid: [
    {
      name: 'the form of another district',
      sheets: report({ region: '东湖区' }).named('指标完成情况报表 西湖区2023年全年'),
      issues: [{ cell: unit, messageId: 'region', actual: '东湖区' }],
    },
    {
      name: 'the form of the year before',
      sheets: report({ year: 2024 }).named('指标完成情况报表 南昌高新区2023年'),
      issues: [{ cell: period, messageId: 'year' }],
    },
  ],
  notApplicable: [{ name: 'an annex names no unit', sheets: annex('city-annex-3').named('西湖区2020年') }],
});
