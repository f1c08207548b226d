import { levelFalls } from '../../../../src/core/validation/rules/level-falls';
import { allocation, annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const city = report({ region: '南昌市', year: 2023 });
const academicians = { indicator: 'academician-local', field: 'actual' };
const companies = { indicator: 'hte-count', field: 'actual' };
const firstHalf = report({ period: '上半年' }, 0.9).named('上半年');

runRule(levelFalls, {
  valid: [
    { name: 'counts above the baseline of 2022', sheets: city },
    { name: 'exactly the baseline', sheets: city.set(academicians, 6) },
    { name: 'a figure that is still blank', sheets: city.set(academicians, null) },
    {
      name: 'two periods that rise',
      sheets: [report({ region: '南昌市', year: 2023, period: '上半年' }, 1.02).named('上半年'), city],
    },
    {
      name: 'a yearly amount may fall',
      sheets: city.set({ indicator: 'tech-contract', field: 'actual' }, 100),
    },
  ],
  invalid: [
    {
      name: 'only the addition was typed',
      sheets: city.set(academicians, 2),
      issues: [
        {
          cell: city.at(academicians),
          messageId: 'addition',
          expected: '6',
          difference: '4',
          level: 'query',
          related: [city.at({ ...academicians, field: 'before' })],
          data: { when: '2022年（洪发〔2023〕10号附件2）' },
        },
      ],
    },
    {
      name: 'one less than the baseline',
      sheets: city.set(academicians, 5),
      issues: [{ cell: city.at(academicians), messageId: 'falls', expected: '6', difference: '1' }],
    },
    {
      name: 'fewer enterprises than in the first half',
      sheets: [firstHalf, report().set(companies, 500)],
      issues: [
        {
          cell: report().at(companies),
          messageId: 'falls',
          expected: '568',
          difference: '68',
          data: { when: '2023年上半年' },
          related: [`上半年!${report().at(companies)}`],
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'an official table that falls is as printed', sheets: annex('district-annex-patents') },
    { name: 'a single form of a unit without baseline', sheets: report(), because: /没有以前的数据/ },
    { name: 'targets handed on to the units are no actuals', sheets: allocation() },
    {
      name: 'a year after that of the targets, which are no baseline',
      sheets: report({ region: '南昌市', year: 2024 }).set(academicians, 5),
      because: /没有以前的数据/,
    },
    {
      name: 'a form whose unit cannot be read has no baseline of its own',
      sheets: report().set({ identity: 'unit' }, '某单位'),
      because: /没有以前的数据/,
    },
  ],
});
