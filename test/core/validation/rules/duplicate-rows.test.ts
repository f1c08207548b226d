import { duplicateRows } from '../../../../src/core/validation/rules/duplicate-rows';
import { allocation, annex, type FilledSheet, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const INDICATORS = ['rd-intensity', 'hte-count', 'tech-sme', 'tech-contract', 'kedaitong-loan'];
const copied = (from: string, to: string) =>
  INDICATORS.reduce(
    (sheet, indicator) =>
      sheet.set(
        { region: to, indicator, field: 'actual' },
        sheet.value({ region: from, indicator, field: 'actual' }),
      ),
    summary(),
  );

const filled = (units: Readonly<Record<string, readonly (number | null)[]>>) =>
  Object.entries(units).reduce(
    (sheet, [region, figures]) =>
      figures.reduce<FilledSheet>(
        (each, figure, at) =>
          each.set({ region, indicator: INDICATORS[at] as string, field: 'actual' }, figure),
        sheet,
      ),
    summary(),
  );
const spare = allocation({ region: '青云谱区' }).mapCells((cell) =>
  cell?.role === 'spare' && (cell.binding?.row ?? 0) < 10 && cell.binding?.indicator
    ? { ...cell, value: 3 }
    : cell,
);

runRule(duplicateRows, {
  valid: [
    { name: 'every unit its own figures', sheets: summary() },
    {
      name: 'one enterprise in each unit',
      sheets: summary().mapCells((each) =>
        each?.role === 'entry' && each.binding?.indicator === 'hte-count' && each.binding.field === 'actual'
          ? { ...each, value: 1 }
          : each,
      ),
    },
    { name: 'an equal split among all', sheets: allocation() },
    {
      name: 'two units without anything',
      sheets: summary().mapCells((each) =>
        each?.role === 'entry' &&
        ['东湖区', '西湖区'].includes(each.binding?.region ?? '') &&
        each.binding?.indicator
          ? { ...each, value: 0 }
          : each,
      ),
    },
    {
      name: 'two units with two figures and nothing else',
      sheets: filled({ 东湖区: [0, 12, 34, 0, 0], 西湖区: [0, 12, 34, 0, 0] }),
    },
    {
      name: 'the same digits in other places',
      sheets: filled({ 东湖区: [1, 11, 2, null, null], 西湖区: [1, 1, 12, null, null] }),
    },
    {
      name: 'the same figures, one of them of another indicator',
      sheets: filled({ 东湖区: [1, 12, 34, 5, null], 西湖区: [1, 12, 34, null, 5] }),
    },
    { name: 'spare rows without a unit', sheets: spare },
  ],
  invalid: [
    {
      name: 'one figure filled down the column of an indicator',
      sheets: summary().mapCells((each) =>
        each?.role === 'entry' && each.binding?.indicator === 'hte-count' && each.binding.field === 'actual'
          ? { ...each, value: 31 }
          : each,
      ),
      issues: [{ cell: 'G9:G20', messageId: 'column', actual: '31', data: { count: 12 } }],
    },
    {
      name: 'three figures of two units, the others blank or nought',
      sheets: filled({ 东湖区: [1.2, 12, 34, null, 0], 西湖区: [1.2, 12, 34, null, 0] }),
      issues: [{ messageId: 'same', cell: 'D15:P15', related: ['D14:P14'], data: { count: 5 } }],
    },
    {
      name: 'one district copied to the next',
      sheets: copied('东湖区', '西湖区'),
      issues: [
        {
          messageId: 'same',
          cell: 'D15:P15',
          related: ['D14:P14'],
          data: { one: '西湖区', another: '东湖区', count: 5 },
        },
      ],
    },
    {
      name: 'one zone copied to another',
      sheets: copied('南昌高新区', '湾里管理局'),
      issues: [{ messageId: 'same', cell: 'D20:P20', data: { one: '湾里管理局' } }],
    },
  ],
  notApplicable: [{ name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') }],
});
