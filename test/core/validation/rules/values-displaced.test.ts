import { valuesDisplaced } from '../../../../src/core/validation/rules/values-displaced';
import { annex, type FilledSheet, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const annex3 = annex('city-annex-3');

/** Values of a block of columns taken from other rows, labels left where they are; rows count from 1. */
function pasted(
  sheet: FilledSheet,
  columns: readonly number[],
  rows: Readonly<Record<number, number>>,
): FilledSheet {
  return sheet.mapCells((cell, row, column) => {
    const source = rows[row + 1];
    if (!cell || source === undefined || !columns.includes(column)) return cell;
    const from = sheet.cells().find((each) => each.row === source - 1 && each.column === column);
    return { ...cell, value: from?.cell.value ?? null };
  });
}

/** The figures of the table one column to the right; the last year is lost. */
function oneColumnRight(sheet: FilledSheet): FilledSheet {
  const cells = sheet.cells();
  return sheet.mapCells((cell, row, column) => {
    if (cell?.role !== 'official') return cell;
    const before = cells.find((each) => each.row === row && each.column === column - 1);
    return { ...cell, value: before?.cell.role === 'official' ? before.cell.value : null };
  });
}

const down = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [7 + at, 6 + at]));
const districtsFirst = { 8: 11, 9: 12, 10: 13, 11: 14, 12: 15, 13: 16, 14: 17, 15: 8, 16: 9, 17: 10 };

runRule(valuesDisplaced, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex3 },
    {
      name: 'rows in another order together with their names',
      sheets: annex3.withRowOrder(6, [17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6]),
    },
    { name: 'one number that is simply wrong', sheets: annex3.set('E6', 613) },
  ],
  invalid: [
    {
      name: 'a column of numbers one row too low',
      sheets: pasted(annex3, [4], down),
      issues: [{ cell: 'E7:E17', messageId: 'shifted', data: { count: 11, line: '行' } }],
    },
    {
      name: 'three columns pasted with the districts before the counties, totals still agree',
      sheets: pasted(annex3, [4, 5, 6], districtsFirst),
      issues: [{ cell: 'E8:G17', messageId: 'reordered', data: { count: 30 } }],
    },
    {
      name: 'two regions changed places in one indicator',
      sheets: pasted(annex3, [4, 5, 6], { 6: 7, 7: 6 }),
      issues: [{ cell: 'E6:G7', messageId: 'swapped', related: ['E6', 'E7', 'F6', 'F7', 'G6', 'G7'] }],
    },
    {
      name: 'the years of one indicator moved one column to the right',
      sheets: annex('city-annex-2').change({ D16: 1939, E16: 2000, F16: 2400 }),
      issues: [{ cell: 'D16:F16', messageId: 'shifted', data: { line: '列' } }],
    },
    {
      name: 'annex 2 moved one column to the right as a whole, words and short rows with it',
      sheets: oneColumnRight(annex('city-annex-2')),
      issues: [{ cell: 'C4:F21', messageId: 'shifted', data: { count: 60, line: '列' } }],
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
