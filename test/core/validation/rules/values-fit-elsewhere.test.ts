import { valuesFitElsewhere } from '../../../../src/core/validation/rules/values-fit-elsewhere';
import { allocation, annex, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const city = report({ region: '南昌市' });
const places = city.cells().filter(({ cell }) => cell.role === 'entry' && cell.binding?.field === 'actual');
const regions = [
  '南昌高新区',
  '南昌经开区',
  '南昌县',
  '进贤县',
  '安义县',
  '东湖区',
  '西湖区',
  '青云谱区',
  '青山湖区',
  '新建区',
  '红谷滩区',
  '湾里管理局',
];

/** One row lower: the first keeps its place, the last falls off. */
function lower() {
  return city.mapCells((cell, row, column) => {
    const at = places.findIndex((place) => place.row === row && place.column === column);
    return at > 0 && cell ? { ...cell, value: places[at - 1]?.cell.value ?? null } : cell;
  });
}

function upsideDown(indicator: string) {
  const sheet = summary();
  return regions.reduce(
    (changed, region, at) =>
      changed.set(
        { region, indicator, field: 'actual' },
        sheet.value({ region: regions[11 - at] ?? '', indicator, field: 'actual' }),
      ),
    sheet,
  );
}

/** A split of the target for companies, from the first part to the last. */
function split(region: string, values: readonly number[]) {
  return allocation({ region, year: 2023 }).change(
    Object.fromEntries(values.map((value, at) => [`D${11 + at}`, value])),
  );
}

const official = [631, 243, 318, 86, 89, 81, 71, 60, 141, 74, 149, 57];

runRule(valuesFitElsewhere, {
  valid: [
    {
      name: 'a district splits another target than its old plan did, and in its own way',
      sheets: split('青云谱区', [2, 20, 1, 9, 18, 7, 3]),
    },
    { name: 'the city splits its target as the annex does', sheets: split('南昌市', official) },
    { name: 'a form filled in well', sheets: city },
    { name: 'a poor year in every row', sheets: report({ region: '南昌市' }, 0.4) },
    { name: 'a summary filled in well', sheets: summary({}, 0.7) },
    { name: 'one figure far off', sheets: city.set({ indicator: 'hte-count', field: 'actual' }, 20) },
  ],
  invalid: [
    {
      name: 'the split of the annex pasted upside down',
      sheets: split('南昌市', [...official].reverse()),
      issues: [{ cell: 'D11:D22', messageId: 'reordered', data: { count: 12 } }],
    },
    {
      name: 'all actuals one row too low',
      sheets: lower(),
      issues: [{ cell: 'F7:F24', messageId: 'shifted', level: 'query', data: { direction: '上' } }],
    },
    {
      name: 'the regions of one indicator upside down',
      sheets: upsideDown('hte-count'),
      issues: [{ cell: 'G9:G20', messageId: 'reordered', data: { count: 12 } }],
    },
  ],
  notApplicable: [
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') },
    {
      name: 'a form whose unit cannot be read',
      sheets: city.set({ identity: 'unit' }, '某单位'),
      because: /没有可比的目标/,
    },
  ],
});
