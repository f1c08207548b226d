import { shareOutsideParts } from '../../../../src/core/validation/rules/share-outside-parts';
import { allocation, annex } from '../filledSheet';
import { runRule } from '../ruleTester';

const whole = { region: '南昌市', indicator: 'rd-intensity', field: 'target' };

runRule(shareOutsideParts, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
    { name: 'a target between those of the parts', sheets: allocation() },
    { name: 'a table without parts', sheets: annex('city-annex-2') },
  ],
  invalid: [
    {
      name: 'every part below the whole',
      sheets: allocation().mapCells((each) =>
        each?.role === 'entry' && each.binding?.indicator === 'rd-intensity' ? { ...each, value: 1.2 } : each,
      ),
      issues: [{ cell: allocation().at(whole), messageId: 'outside', data: { low: '1.2', high: '1.2' } }],
    },
    {
      name: 'the whole of annex 3 above all regions',
      sheets: annex('city-annex-3').set('B5', 6.5),
      issues: [{ cell: 'B5', messageId: 'outside', data: { low: '0.35', high: '5.62' } }],
    },
  ],
  notApplicable: [
    {
      name: 'a part is still blank',
      sheets: allocation().set({ region: '东湖区', indicator: 'rd-intensity', field: 'target' }, null),
      because: /尚未填全/,
    },
  ],
});
