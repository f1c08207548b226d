import { incrementCumulative } from '../../../../src/core/validation/rules/increment-cumulative';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const city = report({ region: '南昌市', year: 2025 });
const talent = { indicator: 'nat-talent-new', field: 'actual' };
const contracts = { indicator: 'tech-contract', field: 'actual' };

runRule(incrementCumulative, {
  valid: [
    { name: 'the figures of the year', sheets: city },
    { name: 'twice the target of the year', sheets: city.set(talent, 10) },
  ],
  invalid: [
    {
      name: '15 people in three years for the 5 of 2025',
      sheets: city.set(talent, 15),
      issues: [{ cell: city.at(talent), messageId: 'cumulative', data: { sum: '15', from: 2023, to: 2025 } }],
    },
    {
      name: 'contracts of three years',
      sheets: city.set(contracts, 921.5),
      issues: [{ cell: city.at(contracts), messageId: 'cumulative', data: { sum: '920' } }],
    },
  ],
  notApplicable: [
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-2') },
    {
      name: 'the first year of the document',
      sheets: report({ region: '南昌市', year: 2023 }),
      because: /只有一个年度/,
    },
  ],
});
