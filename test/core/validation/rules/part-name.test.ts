import { partName } from '../../../../src/core/validation/rules/part-name';
import { allocation, annex, FilledSheet, report, signed } from '../filledSheet';
import { runRule } from '../ruleTester';

const county = signed(FilledSheet.of('report-allocation', { region: '南昌县', year: 2023 }));
const name = (row: number) => ({ row, field: 'name' });
const at = (row: number): string => county.at(name(row));
/** A form that names sub-units, with spare rows below them. */
const district = allocation({ region: '青云谱区' });
const spare = name(8);
/** Sub-units one below the other, each with a target of 5. */
function split(...names: readonly string[]): FilledSheet {
  return names.reduce(
    (sheet, each, index) =>
      sheet.set(name(index + 1), each).set({ row: index + 1, indicator: 'hte-count', field: 'target' }, 5),
    county,
  );
}

runRule(partName, {
  valid: [
    { name: 'sub-units, each once', sheets: split('莲塘镇', '向塘镇', '八一乡') },
    { name: 'names that resemble each other', sheets: split('第一社区', '第二社区', '银三角管委会') },
    { name: 'a zone that no document sets apart', sheets: split('小蓝经开区') },
    { name: 'no name yet', sheets: county },
    { name: 'a blank typed where a name belongs', sheets: split('莲塘镇', ' ') },
    {
      name: 'a sub-unit more beside those that the form names',
      sheets: district.set(spare, '新街办').set({ row: 8, indicator: 'hte-count' }, 1),
    },
    {
      name: 'a unit of another region, and the city, in a form whose own unit cannot be read',
      sheets: split('三家店街办', '南昌县').set({ identity: 'unit' }, '某单位'),
    },
  ],
  invalid: [
    {
      name: 'the same sub-unit twice',
      sheets: split('莲塘镇', '向塘镇', ' 莲塘镇'),
      issues: [{ cell: at(3), messageId: 'twice', level: 'error', related: [at(1)], data: { other: at(1) } }],
    },
    {
      name: 'a new name written over that of a sub-unit, and once more in a spare row',
      sheets: district
        .set({ region: '洪都街办', field: 'name' }, '新街办')
        .set(spare, '新 街办')
        .set({ row: 8, indicator: 'hte-count' }, 1),
      issues: [
        {
          cell: district.at(spare),
          messageId: 'twice',
          related: [district.at({ region: '洪都街办', field: 'name' })],
        },
      ],
    },
    {
      name: 'a spare row for a total',
      sheets: split('莲塘镇', '合  计'),
      issues: [{ cell: at(2), messageId: 'total', level: 'error' }],
    },
    {
      name: 'the unit itself among its parts, and a unit of another region',
      sheets: split('南昌县', '三家店街办'),
      issues: [
        { cell: at(1), messageId: 'itself', level: 'query' },
        { cell: at(2), messageId: 'foreign', data: { unit: '南昌县' } },
      ],
    },
    {
      name: 'room held for a name',
      sheets: split('测试', '123', '单位1', 'aaa', '？', '待定', 'XX镇', '某街道'),
      issues: [1, 2, 3, 4, 5, 6, 7, 8].map((row) => ({ cell: at(row), messageId: 'nonsense' })),
    },
    {
      name: 'a name that gets nothing',
      sheets: county.set(name(1), '莲塘镇'),
      issues: [{ cell: at(1), messageId: 'noFigures', level: 'query', actual: '莲塘镇' }],
    },
  ],
  notApplicable: [
    { name: 'an annex', sheets: annex('city-annex-3') },
    {
      name: 'an annex with the same name twice in its blank rows',
      sheets: annex('district-annex-hte').change({
        A12: '甲街办',
        A13: '甲街办',
        B12: '甲街办',
        B13: '甲街办',
      }),
    },
    { name: 'a form whose column of names is gone', sheets: split('莲塘镇', '莲塘镇').withoutColumn(2) },
    { name: 'the report of one unit', sheets: report() },
  ],
});
