import type { Cell, CellValue } from '../../../../src/core/sheet/model';
import { formulaChanged } from '../../../../src/core/validation/rules/formula-changed';
import { allocation, annex, type FilledSheet, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const gap = { indicator: 'hte-count', field: 'gap' };
const actual = { indicator: 'hte-count', field: 'actual' };
const LEDGER = { formula: '=SUM(台账!B2:B700)' };
const cell = report().at(gap);

runRule(formulaChanged, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    { name: 'the whole form moved, its formulas with it', sheets: report().moved(2, 1) },
    {
      name: 'blanks, dollar signs and small letters',
      sheets: report().mapCells((each) =>
        each?.formula
          ? { ...each, formula: each.formula.replace(/,/g, ', ').replace('ROUND', 'round') }
          : each,
      ),
    },
    {
      name: 'formulas that a program writes without their equals sign',
      sheets: report().mapCells((each) =>
        each?.formula ? { ...each, formula: each.formula.slice(1) } : each,
      ),
    },
    { name: 'the form with functions of the add-in', sheets: report({ formulas: 'kc' }) },
    { name: 'an actual that is calculated from a ledger', sheets: report().set(actual, 660, LEDGER) },
    { name: 'a formula with its result typed over it', sheets: report().set(gap, -29) },
    {
      name: 'a formula that is gone, cell and all',
      sheets: report().mapCells((each) =>
        each?.binding?.indicator === gap.indicator && each.binding.field === gap.field ? undefined : each,
      ),
    },
    { name: 'another period of the same form', sheets: report().set({ identity: 'period' }, '2023年上半年') },
    {
      name: 'rows of units that there are not were deleted, and the sums shrank with them',
      sheets: shrunk((formula) => formula.replace(/(?<=[A-Z]11:[A-Z])20\b/g, '18')),
    },
    {
      name: 'sums that take in a blank row below the table',
      sheets: shrunk((formula) => formula.replace(/(?<=[A-Z]11:[A-Z])20\b/g, '19'), []),
    },
    {
      name: 'formulas about a column that is gone, which has been said',
      sheets: report().withoutColumn(6),
    },
    {
      name: 'a blank row put in under the last one, and the sums grown with it',
      sheets: lengthened(21, []),
    },
    {
      name: 'a blank row put in above the last one, and the sums grown with it',
      sheets: lengthened(21, []).withRowOrder(20, [21, 20]),
    },
    {
      name: 'one unit more under the last row, and the sums grown with it',
      sheets: lengthened(21, [11, '某街道', null, 3, 2]),
    },
  ],
  invalid: [
    {
      name: 'a gap turned round',
      sheets: report().set(gap, -29, { formula: '=F8-E8' }),
      issues: [
        {
          cell,
          messageId: 'changed',
          actual: '-29',
          data: { formula: '=F8-E8', template: '=IF(ISNUMBER(F8),ROUND(E8-F8,6),"")' },
          fix: {
            changes: [{ row: 7, column: 6, value: null, formula: '=IF(ISNUMBER(F8),ROUND(E8-F8,6),"")' }],
            safe: false,
          },
        },
      ],
    },
    {
      name: 'a gap turned round in a form that has been moved',
      sheets: report().set(gap, -29, { formula: '=F8-E8' }).moved(2, 1),
      issues: [
        {
          cell: 'H10',
          messageId: 'changed',
          data: { formula: '=G10-F10', template: '=IF(ISNUMBER(G10),ROUND(F10-G10,6),"")' },
        },
      ],
    },
    {
      name: 'other words for the state of an indicator, told from blanks between the signs',
      sheets: report().set({ ...gap, field: 'status' }, '已 完成', {
        formula: '=IF(ISNUMBER(F8), IF(F8 >= E8, "已 完成", "未完成"), "")',
      }),
      issues: [
        {
          cell: report().at({ ...gap, field: 'status' }),
          messageId: 'changed',
          data: { formula: '=IF(ISNUMBER(F8),IF(F8>=E8,"已 完成","未完成"),"")' },
        },
      ],
    },
    {
      name: 'a sum that leaves out a unit in a table that lost its spare rows',
      sheets: shrunk((formula) =>
        formula.startsWith('=IF(COUNT(D') && formula.includes('SUM')
          ? formula.replace(/D20/g, 'D17').replace(/D11/g, 'D12')
          : formula.replace(/(?<=[A-Z]11:[A-Z])20\b/g, '18'),
      ),
      issues: [
        {
          messageId: 'changed',
          cell: 'D8',
          data: { template: '=IF(COUNT(D11:D18)=0,"",ROUND(SUM(D11:D18),6))' },
        },
      ],
    },
    {
      name: 'one unit more under the last row, that one sum leaves out',
      sheets: lengthened(21, [11, '某街道', null, 3, 2], (formula) =>
        formula.replace('ROUND(SUM(E11:E21)', 'ROUND(SUM(E11:E20)'),
      ),
      issues: [
        {
          messageId: 'changed',
          cell: 'E8',
          data: { template: '=IF(COUNT(E11:E21)=0,"",ROUND(SUM(E11:E21),6))' },
        },
      ],
    },
    {
      name: 'a sum that leaves out the first unit',
      sheets: shortSum(),
      issues: [{ messageId: 'changed', cell: allocation().at({ indicator: 'hte-count', field: 'sum' }) }],
    },
  ],
  notApplicable: [
    { name: 'an annex has no formulas', sheets: annex('city-annex-3') },
    {
      name: 'nor has one with two columns in each other’s place',
      sheets: annex('district-annex-hte').with(swapped(annex('district-annex-hte'), 1, 2, 3)),
    },
    { name: 'nor has one with a row put in', sheets: annex('city-annex-3').withRow(9, []) },
    {
      name: 'a form whose unit cannot be read',
      sheets: report().set({ identity: 'unit' }, '某单位'),
      because: /未逐一比较公式/,
    },
    {
      name: 'two columns in each other’s place',
      sheets: report().with(swapped(report())),
      because: /未逐一比较公式/,
    },
  ],
});

/** 任务分解上报表 of 青云谱区 with two of its three spare rows deleted. */
function shrunk(change: (formula: string) => string, ...below: CellValue[][]): FilledSheet {
  const sheet = allocation({ region: '青云谱区' }).mapCells((each) =>
    each?.formula ? { ...each, formula: change(each.formula) } : each,
  );
  const shorter = sheet.withoutRow(20).withoutRow(19);
  return below.reduce((longer, values) => longer.withRow(19, values), shorter);
}

/** 任务分解上报表 of 青云谱区 with one row more, as its sums take it in. */
function lengthened(
  row: number,
  values: CellValue[],
  change = (formula: string): string => formula,
): FilledSheet {
  return allocation({ region: '青云谱区' })
    .mapCells((each) =>
      each?.formula
        ? { ...each, formula: change(each.formula.replace(/(?<=[A-Z]11:[A-Z])20\b/g, '21')) }
        : each,
    )
    .withRow(row, values);
}

/** Two columns swapped, headers and all: those of target and actual, unless it is said which. */
function swapped(sheet: FilledSheet, from = 5, one = 4, other = 5): (Cell | undefined)[][] {
  return sheet.asRead().rows.map((line, row) => {
    const cells = Array.from(line);
    if (row >= from) [cells[one], cells[other]] = [cells[other], cells[one]];
    return cells;
  });
}

function shortSum(): FilledSheet {
  const sheet = allocation();
  const place = { indicator: 'hte-count', field: 'sum' };
  const formula =
    sheet
      .cells()
      .find(({ cell: { binding } }) => binding?.indicator === 'hte-count' && binding.field === 'sum')?.cell
      .formula ?? '';
  return sheet.set(place, 0, { formula: formula.replace(/D11/g, 'D12') });
}
