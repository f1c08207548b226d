import { incrementCumulative } from '../../../../src/core/validation/rules/increment-cumulative';
import { allocation, annex, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const city = report({ region: '南昌市', year: 2025 });
const talent = { indicator: 'nat-talent-new', field: 'actual' };
const bases = { indicator: 'nat-sti-bases-new', field: 'actual' };
const district = report({ region: '青云谱区', year: 2023, document: '青政办发〔2021〕23号' });
const contracts = { indicator: 'tech-contract', field: 'actual' };

runRule(incrementCumulative, {
  valid: [
    { name: 'the figures of the year', sheets: city },
    { name: 'twice the target of the year', sheets: city.set(talent, 10) },
    { name: 'more than a tenth above the sum of the additions', sheets: city.set(talent, 17) },
    { name: 'more than a seventh above the sum of the amounts', sheets: city.set(contracts, 1060) },
    {
      name: 'the sum of two years of an amount, less than twice the target of the second',
      sheets: report({ region: '南昌市', year: 2024 }).set(contracts, 520),
    },
    { name: 'a figure that is still blank', sheets: city.set(talent, null) },
    {
      name: 'a standing count, whose years do not add up',
      sheets: city.set({ indicator: 'hte-count', field: 'actual' }, 2000 + 2400 + 3000),
    },
    {
      name: 'the sum of two years where the first was small, within reach of the target',
      sheets: report({ region: '岱山街办', year: 2022 }).set(contracts, 0.15 + 0.374),
    },
    {
      name: 'a total of a summary, which is computed',
      sheets: summary({ year: 2025 }).set({ ...contracts, region: '南昌市' }, 920, {
        formula: '=SUM(M9:M20)',
      }),
    },
  ],
  invalid: [
    {
      name: '15 people in three years for the 5 of 2025',
      sheets: city.set(talent, 15),
      issues: [
        {
          cell: city.at(talent),
          messageId: 'cumulative',
          level: 'query',
          expected: '5',
          data: { sum: '15', from: 2023, to: 2025 },
        },
      ],
    },
    {
      name: 'within a tenth of the sum of the additions',
      sheets: city.set(talent, 16),
      issues: [{ cell: city.at(talent), messageId: 'cumulative', actual: '16' }],
    },
    {
      name: 'within a fiftieth of the sum of the amounts',
      sheets: city.set(contracts, 938),
      issues: [{ cell: city.at(contracts), messageId: 'cumulative', actual: '938' }],
    },
    {
      name: 'an eighth above the sum of the amounts',
      sheets: city.set(contracts, 1030),
      issues: [{ cell: city.at(contracts), messageId: 'cumulative', actual: '1030' }],
    },
    {
      name: 'two years, at just half as much again as the target of the second',
      sheets: report({ region: '南昌市', year: 2024 }).set(bases, 3),
      issues: [{ cell: city.at(bases), messageId: 'cumulative', data: { sum: '3', from: 2023, to: 2024 } }],
    },
    {
      name: 'three years of the tables, not the total that the text sets for all of them',
      sheets: city.set(bases, 5),
      issues: [{ cell: city.at(bases), messageId: 'cumulative', data: { sum: '5', from: 2023, to: 2025 } }],
    },
    {
      name: 'the years of the document that the form rests on, not of the one in force',
      sheets: district.set(contracts, 21.3),
      issues: [
        {
          cell: district.at(contracts),
          messageId: 'cumulative',
          expected: '8.3',
          data: { sum: '21.3', from: 2021, to: 2023 },
        },
      ],
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
      name: 'targets handed on to the units are no actuals',
      sheets: allocation({ year: 2025 }).set(
        { indicator: 'tech-contract', region: '东湖区', field: 'target' },
        13.6 + 18.5 + 24.5,
      ),
    },
    { name: 'a form whose unit cannot be read', sheets: city.set({ identity: 'unit' }, '某单位') },
    {
      name: 'a document with one year, after another that set the years before',
      sheets: report({ region: '青云谱区', year: 2023 }),
      because: /只有一个年度/,
    },
    {
      name: 'the first year of the document',
      sheets: report({ region: '南昌市', year: 2023 }),
      because: /只有一个年度/,
    },
  ],
});
