import { outlier } from '../../../../src/core/validation/rules/outlier';
import { annex, report } from '../filledSheet';
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
    { name: 'ten places behind the target rank', sheets: city.set(rank, 31) },
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
      issues: [{ cell, messageId: 'tenfold', expected: '631', level: 'query' }],
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
  ],
  notApplicable: [
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-2') },
    {
      name: 'a form whose unit cannot be read',
      sheets: report().set({ identity: 'unit' }, '某单位'),
      because: /没有可比的目标/,
    },
  ],
});
