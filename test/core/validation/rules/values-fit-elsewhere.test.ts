import { valuesFitElsewhere } from '../../../../src/core/validation/rules/values-fit-elsewhere';
import { cellAddress } from '../../../../src/core/sheet/address';
import { allocation, annex, report, summary, type FilledSheet } from '../filledSheet';
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

const SPLIT_INDICATORS = ['rd-intensity', 'hte-count', 'tech-sme', 'tech-contract', 'kedaitong-loan'];

/** All actuals some rows lower: those at the edge keep their place, or fall off. */
function moved(sheet: FilledSheet, by: number): FilledSheet {
  return places.reduce((changed, { row, column }, at) => {
    const from = places[at - by];
    return from
      ? changed.set(cellAddress(row, column), sheet.value(cellAddress(from.row, from.column)))
      : changed;
  }, sheet);
}

/** The actuals of some rows taken out; rows count from 1. */
function withoutLines(sheet: FilledSheet, first: number, last: number): FilledSheet {
  return places
    .filter(({ row }) => first <= row + 1 && row + 1 <= last)
    .reduce((changed, { row, column }) => changed.set(cellAddress(row, column), null), sheet);
}

/** A good first quarter: what is counted from the start of the year is a quarter of its target, the rest all of it. */
function firstQuarter(): FilledSheet {
  const options = { region: '南昌市', period: '一季度' } as const;
  const part = report(options, 0.25);
  const running = [
    'nat-sti-bases-new',
    'nat-talent-new',
    'listed-tech-new',
    'tech-contract',
    'kedaitong-loan',
  ];
  return running
    .map((indicator) => ({ indicator, field: 'actual' }))
    .reduce((sheet, place) => sheet.set(place, part.value(place)), report(options));
}

const quarter = firstQuarter();

function upsideDown(sheet: FilledSheet, indicator: string): FilledSheet {
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

    {
      name: 'a district that gives to each the share that its old plan gave to another',
      sheets: [
        split('青云谱区', [15, 4, 4, 7, 15, 3, 12]).named('upside down'),
        split('青云谱区', [33, 24, 7, 33, 15, 9, 9]).named('one row lower'),
      ],
    },
    { name: 'a first quarter filled in well', sheets: quarter },
  ],
  invalid: [
    {
      name: 'the split of the annex pasted upside down',
      sheets: split('南昌市', [...official].reverse()),
      issues: [{ cell: 'D11:D22', messageId: 'reordered', data: { count: 12 } }],
    },
    {
      name: 'all actuals one row too low',
      sheets: moved(city, 1),
      issues: [
        { cell: 'F7:F24', messageId: 'shifted', level: 'query', data: { count: 17, direction: '上' } },
      ],
    },
    {
      name: 'the regions of one indicator upside down',
      sheets: upsideDown(summary(), 'hte-count'),
      issues: [{ cell: 'G9:G20', messageId: 'reordered', data: { count: 12 } }],
    },

    {
      name: 'all actuals one row too high',
      sheets: moved(city, -1),
      issues: [{ cell: 'F7:F24', messageId: 'shifted', data: { count: 17, direction: '下' } }],
    },
    {
      name: 'all indicators upside down: one mistake',
      sheets: SPLIT_INDICATORS.reduce(upsideDown, summary()),
      issues: [{ cell: 'D9:P20', messageId: 'reordered', data: { count: 60 } }],
    },
    {
      name: 'the first lines of a first quarter one row too low: sums of a year are a quarter of their targets, counts are not',
      sheets: withoutLines(moved(quarter, 1), 20, 24),
      issues: [{ cell: 'F7:F19', messageId: 'shifted', data: { count: 11, direction: '上' } }],
    },
    {
      name: 'the last lines of a first quarter one row too high',
      sheets: withoutLines(moved(quarter, -1), 7, 18),
      issues: [
        { cell: 'F19:F24', messageId: 'shifted', related: ['F19', 'F20', 'F21', 'F22', 'F23', 'F24'] },
      ],
    },
  ],
  notApplicable: [
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') },
    {
      name: 'a form whose unit cannot be read',
      sheets: city.set({ identity: 'unit' }, '某单位'),
      because: /没有可比的目标/,
    },

    {
      name: 'a blank form whose unit cannot be read',
      sheets: withoutLines(city, 7, 24).set({ identity: 'unit' }, '某单位'),
    },
  ],
});
