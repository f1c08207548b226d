import { formulaChanged } from '../../../../src/core/validation/rules/formula-changed';
import { allocation, annex, type FilledSheet, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const gap = { indicator: 'hte-count', field: 'gap' };
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
    { name: 'another period of the same form', sheets: report().set({ identity: 'period' }, '2023年上半年') },
  ],
  invalid: [
    {
      name: 'a gap turned round',
      sheets: report().set(gap, -29, { formula: '=F8-E8' }),
      issues: [{ cell, messageId: 'changed', data: { formula: '=F8-E8' } }],
    },
    {
      name: 'a sum that leaves out the first unit',
      sheets: shortSum(),
      issues: [{ messageId: 'changed', cell: allocation().at({ indicator: 'hte-count', field: 'sum' }) }],
    },
  ],
  notApplicable: [
    { name: 'an annex has no formulas', sheets: annex('city-annex-3') },
    { name: 'a row was put in', sheets: report().withRow(9, []), because: /未逐一比较公式/ },
  ],
});

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
