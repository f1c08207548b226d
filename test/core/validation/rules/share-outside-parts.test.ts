import { shareOutsideParts } from '../../../../src/core/validation/rules/share-outside-parts';
import { allocation, annex, FilledSheet, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const whole = { region: '南昌市', indicator: 'rd-intensity', field: 'target' };

const county = FilledSheet.of('report-allocation', { region: '南昌县', year: 2023 });

runRule(shareOutsideParts, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
    { name: 'a target between those of the parts', sheets: allocation() },
    { name: 'a table without parts', sheets: annex('city-annex-2') },

    { name: 'the share of the whole is still blank', sheets: annex('city-annex-3').set('B5', null) },
    {
      name: 'nothing split yet',
      sheets: allocation().mapCells((each) =>
        each?.role === 'entry' && each.binding?.indicator === 'rd-intensity'
          ? { ...each, value: null }
          : each,
      ),
    },
    { name: 'the whole as high as the highest part', sheets: annex('city-annex-3').set('B5', 5.62) },
    { name: 'the whole as low as the lowest part', sheets: annex('city-annex-3').set('B5', 0.35) },
    { name: 'a county that names one unit so far', sheets: county.change({ B11: '莲塘镇', C11: 1.5 }) },
    { name: 'a summary, where the city as a whole has no share', sheets: summary() },
    {
      name: 'how far the city and its parts have come is no share of anything',
      sheets: summary().change({ E8: 1.3, E9: 1.05, E10: 1.04 }),
    },
    {
      name: 'companies are counted, not averaged',
      sheets: annex('city-annex-3').set('E5', 3000),
    },
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

    {
      name: 'the units that a county names itself, beside its blank lines',
      sheets: county.change({ B11: '莲塘镇', C11: 0.5, B12: '向塘镇', C12: 1.9 }),
      issues: [
        { cell: 'C7', messageId: 'outside', related: ['C11', 'C12'], data: { low: '0.5', high: '1.9' } },
      ],
    },
    {
      name: 'the whole below all its parts',
      sheets: annex('city-annex-3').set('B5', 0.34),
      issues: [{ cell: 'B5', messageId: 'outside', year: 2023, region: '南昌市' }],
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
