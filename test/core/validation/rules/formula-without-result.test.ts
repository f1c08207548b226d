import { formulaWithoutResult } from '../../../../src/core/validation/rules/formula-without-result';
import { annex, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const target = { indicator: 'hte-count', field: 'target' };
const gap = { indicator: 'hte-count', field: 'gap' };
const total = { indicator: 'hte-count', region: '南昌市', field: 'actual' };

const unworked = report().mapCells((cell) => (cell?.formula ? { ...cell, value: null } : cell));

runRule(formulaWithoutResult, {
  valid: [
    { name: 'computed cells that show nothing, as in a form just inserted', sheets: report() },
    { name: 'a sum in the cell of a figure', sheets: report().set(actual, 660, { formula: '=600+60' }) },
    { name: 'a blank figure is another matter', sheets: report().set(actual, null) },
    { name: 'a gap that has been worked out', sheets: report().set(gap, -32, { formula: '=E8-F8' }) },
  ],
  invalid: [
    {
      name: 'a total of a summary without a result',
      sheets: summary().set(total, null, { formula: '=SUM(G9:G20)' }),
      issues: [{ cell: summary().at(total), messageId: 'noResult', level: 'error', indicator: 'hte-count' }],
    },
    {
      name: 'a figure that shows nothing',
      sheets: report().set(actual, '', { formula: '=IF(1=2,1,"")' }),
      issues: [{ cell: report().at(actual), messageId: 'shownBlank' }],
    },
    {
      name: 'a figure without a result',
      sheets: report().set(actual, null, { formula: '=600+60' }),
      issues: [{ cell: report().at(actual), messageId: 'noResult' }],
    },
    {
      name: 'an official target that shows nothing',
      sheets: report().set(target, '', { formula: '=""' }),
      issues: [{ cell: report().at(target), messageId: 'shownBlank' }],
    },
    {
      name: 'two of many without results',
      sheets: report()
        .set(gap, null, { formula: '=E8-F8' })
        .set({ ...gap, field: 'status' }, null, { formula: '=""' })
        .set({ ...gap, field: 'completion' }, 1.05, { formula: '=F8/E8' }),
      issues: [
        { cell: 'G8:I8', messageId: 'several', level: 'error', data: { count: 2 }, related: ['G8', 'I8'] },
      ],
    },
    {
      name: 'a file whose formulas nobody has worked out, an actual added up by hand in it',
      sheets: unworked.set(actual, 660, { formula: '=600+60' }),
      issues: [{ cell: 'G7:J11', messageId: 'several', level: 'info' }],
    },
    {
      name: 'a file whose formulas nobody has worked out, a gap typed over one of them',
      sheets: unworked.set(gap, -32),
      issues: [{ cell: 'G7:J11', messageId: 'several', level: 'info' }],
    },
    {
      name: 'a file whose formulas nobody has worked out, one of them gone, cell and all',
      sheets: unworked.mapCells((cell) =>
        cell?.binding?.indicator === gap.indicator && cell.binding.field === gap.field ? undefined : cell,
      ),
      issues: [{ cell: 'G7:J11', messageId: 'several', level: 'info' }],
    },
    {
      name: 'a file whose formulas nobody has worked out is told once',
      sheets: unworked,
      issues: [{ cell: 'G7:J11', messageId: 'several', level: 'info', data: { cells: 'G7:J11' } }],
    },
  ],
  notApplicable: [{ name: 'an annex has no formulas', sheets: annex('city-annex-3') }],
});
