import { outlier } from '../../../../src/core/validation/rules/outlier';
import { allocation, annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const cell = report().at(actual);
const city = report({ region: '南昌市' });
const rank = { indicator: 'ht-zone-rank', field: 'actual' };

runRule(outlier, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    {
      name: 'three times the target and a tenth of it',
      sheets: [report().set(actual, 1893), report().set(actual, 63)],
    },
    { name: 'nothing yet in the first quarter', sheets: report({ period: '一季度' }).set(actual, 1) },
    {
      name: 'ten and twenty places behind the target rank',
      sheets: [city.set(rank, 31), city.set(rank, 41)],
    },

    { name: 'a figure that is still blank', sheets: report().set(actual, null) },
    { name: 'nothing at all may be true', sheets: report().set(actual, 0) },
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
    { name: 'six times the target', sheets: report().set(actual, 4416) },
    {
      name: 'a hundredth of the target before the year is over',
      sheets: report({ period: '前三季度' }).set(actual, 7),
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
      issues: [{ cell, messageId: 'low' }],
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
