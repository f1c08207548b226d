import { outlier } from '../../../../src/core/validation/rules/outlier';
import { allocation, annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const cell = report().at(actual);
const city = report({ region: '南昌市' });
const contracts = { indicator: 'tech-contract', field: 'actual' };
const rank = { indicator: 'ht-zone-rank', field: 'actual' };

runRule(outlier, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    {
      name: 'within half and nine fifths of the target',
      sheets: [report().set(actual, 1135), report().set(actual, 316)],
    },
    {
      name: 'a standing number in the first quarter, near that of the year before',
      sheets: report({ period: '一季度' }, 0.6).set(actual, 500),
    },
    {
      name: 'small standing numbers jump',
      sheets: city.set({ indicator: 'county-innov-provincial', field: 'actual' }, 1),
    },
    { name: 'amounts begin at nothing', sheets: report({ period: '上半年' }, 0.9) },
    {
      name: 'three times the amount that was aimed at, and a tenth of it',
      sheets: [report().set(contracts, 115.5), report().set(contracts, 3.9)],
    },
    {
      name: 'ten and twenty places behind the target rank',
      sheets: [city.set(rank, 31), city.set(rank, 41)],
    },

    { name: 'a figure that is still blank', sheets: report().set(actual, null) },
    { name: 'no amount at all may be true', sheets: report().set(contracts, 0) },
    {
      name: 'a wrong unit is told once, by the rule that knows it',
      sheets: report({ region: '湾里管理局' }).set({ indicator: 'kedaitong-loan', field: 'actual' }, 900),
    },
    {
      name: 'ten times a target of almost nothing',
      sheets: report({ region: '湾里管理局' }).set({ indicator: 'kedaitong-loan', field: 'actual' }, 0.9),
    },
    {
      name: 'gaps and rates that the form works out',
      sheets: report().change({ G8: 2, H8: 1.05, G7: -900 }),
    },
    { name: 'a target that the unit itself sets', sheets: allocation().set('D11', 2) },
    {
      name: 'a hundredth of the amount before the year is over',
      sheets: report({ period: '前三季度' }).set(contracts, 0.4),
    },
  ],
  invalid: [
    {
      name: 'three quarters of the target with a zero too many',
      sheets: report().set({ indicator: 'hte-count', field: 'actual' }, 4730),
      issues: [{ cell: 'F8', messageId: 'tenfold', data: { ratio: '7.5' } }],
    },
    {
      name: 'a zero too many',
      sheets: report().set(actual, 6310),
      issues: [{ cell, messageId: 'tenfold', expected: '631', level: 'query', related: ['E8'] }],
    },
    {
      name: 'a hundred times the target',
      sheets: report().set(actual, 63100),
      issues: [{ cell, messageId: 'high', data: { ratio: '100' } }],
    },
    {
      name: 'next to nothing at the end of the year',
      sheets: report().set(actual, 6),
      issues: [{ cell, messageId: 'standing' }],
    },
    {
      name: 'next to no amount at the end of the year',
      sheets: report().set(contracts, 1),
      issues: [{ cell: report().at(contracts), messageId: 'low' }],
    },
    {
      name: 'a digit lost, a digit twice, and nothing where there was never nothing',
      sheets: [report().set(actual, 63), report().set(actual, 1893), report().set(actual, 0)],
      issues: [
        { cell, messageId: 'standing', expected: '631', actual: '63' },
        { cell, messageId: 'beyond', data: { ratio: '3' } },
        { cell, messageId: 'standing', actual: '0' },
      ],
    },
    {
      name: 'a share that is a half too low',
      sheets: report().set({ indicator: 'rd-intensity', field: 'actual' }, 2.5),
      issues: [{ cell: 'F7', messageId: 'standing' }],
    },
    {
      name: 'the amount of the year before goes on in the new one',
      sheets: report({ period: '一季度' }, 0.6).set(contracts, 36),
      issues: [{ cell: report().at(contracts), messageId: 'ahead', data: { period: '一季度' } }],
    },
    {
      name: 'places gained in place of the rank',
      sheets: city.set(rank, 2),
      issues: [{ cell: city.at(rank), messageId: 'rank', actual: '2' }],
    },
    {
      name: 'a count in place of a rank',
      sheets: city.set(rank, 150),
      issues: [{ cell: city.at(rank), messageId: 'rank' }],
    },

    {
      name: 'the column of targets was deleted: the document still has them',
      sheets: report().set(actual, 63100).withoutColumn(5),
      issues: [{ cell: 'E8', messageId: 'high', expected: '631', related: [] }],
    },
    {
      name: 'twenty-one places behind the target rank',
      sheets: city.set(rank, 42),
      issues: [{ cell: city.at(rank), messageId: 'rank', expected: '21' }],
    },
  ],
  notApplicable: [
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-2') },
    {
      name: 'a form whose unit cannot be read',
      sheets: report().set({ identity: 'unit' }, '某单位'),
      because: /没有可比的目标/,
    },

    {
      name: 'a blank form whose unit cannot be read',
      sheets: report()
        .set({ identity: 'unit' }, '某单位')
        .mapCells((each) => (each?.role === 'entry' ? { ...each, value: null } : each)),
    },
  ],
});
