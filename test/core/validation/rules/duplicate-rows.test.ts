import { duplicateRows } from '../../../../src/core/validation/rules/duplicate-rows';
import { allocation, annex, type FilledSheet, report, summary } from '../filledSheet';
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

/** The first units have the same number of enterprises, the others none at all. */
function down(count: number, value: number): FilledSheet {
  let at = 0;
  return summary().mapCells((cell) => {
    if (cell?.role !== 'entry' || cell.binding?.indicator !== 'hte-count') return cell;
    at += 1;
    return { ...cell, value: at <= count ? value : null };
  });
}
const loneUnit = { region: '西湖区', indicator: 'hte-count', field: 'actual' };
const allTargets = allocation().mapCells((cell) =>
  cell?.role === 'entry' && cell.binding?.indicator === 'hte-count' ? { ...cell, value: 31 } : cell,
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
    { name: 'the same target for all units, which is a split', sheets: allTargets },
    { name: 'the same figure of three units, the only ones that have reported', sheets: down(3, 31) },
    {
      name: 'the same figure of five units, while the others report none',
      sheets: down(5, 31),
    },
    { name: 'the same figure of all units but one', sheets: down(12, 31).set(loneUnit, 32) },
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
      name: 'one figure filled down for half of the units',
      sheets: down(6, 31),
      issues: [{ messageId: 'column', cell: 'G9:G20', data: { count: 6 } }],
    },
    {
      name: 'twos, no longer so small that they often agree',
      sheets: down(12, 2),
      issues: [{ messageId: 'column', cell: 'G9:G20', actual: '2' }],
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
  notApplicable: [
    {
      name: 'the report of one unit, the same figure for all indicators',
      sheets: report().mapCells((cell) =>
        cell?.role === 'entry' && cell.binding?.field === 'actual' ? { ...cell, value: 31 } : cell,
      ),
    },
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') },
  ],
});
