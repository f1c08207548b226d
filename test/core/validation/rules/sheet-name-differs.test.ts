import { sheetNameDiffers } from '../../../../src/core/validation/rules/sheet-name-differs';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const unit = report().at({ identity: 'unit' });
const period = report().at({ identity: 'period' });

const district = report({ region: '东湖区' });

runRule(sheetNameDiffers, {
  valid: [
    { name: 'the name that the template gives', sheets: report() },
    { name: 'a name of no unit and no year', sheets: report().named('Sheet1') },
    { name: 'another period of the same year', sheets: report().named('高新区2023年上半年') },
    {
      name: 'the city in front of the unit',
      sheets: report({ region: '东湖区' }).named('南昌市东湖区2023年报表'),
    },

    { name: 'the name of the city alone', sheets: district.named('南昌市2023年报表') },
    { name: 'the name of the province alone', sheets: district.named('江西省2023年报表') },
    { name: 'two districts, one of them its own', sheets: district.named('西湖区、东湖区2023年') },
    {
      name: 'a district beside the city, in the form of the city',
      sheets: report({ region: '南昌市' }).named('南昌市 西湖区'),
    },
    { name: 'two years, one of them its own', sheets: report().named('2022—2023年报表') },
    {
      name: 'a form whose unit cannot be read may be called anything',
      sheets: report().set({ identity: 'unit' }, '某单位').named('西湖区'),
    },
    {
      name: 'a form whose period cannot be read may be called anything',
      sheets: report().set({ identity: 'period' }, '去年').named('2019年'),
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

    {
      name: 'another district and another year',
      sheets: district.named('西湖区2022年'),
      issues: [
        { cell: unit, messageId: 'region', actual: '东湖区', data: { name: '西湖区2022年' } },
        { cell: period, messageId: 'year', actual: '2023年全年', data: { name: '西湖区2022年' } },
      ],
    },
  ],
  notApplicable: [{ name: 'an annex names no unit', sheets: annex('city-annex-3').named('西湖区2020年') }],
});
