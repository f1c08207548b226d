import { dateInFigure } from '../../../../src/core/validation/rules/date-in-figure';
import { allocation, annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const cell = report().at(actual);

runRule(dateInFigure, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    { name: 'a large number that is no date', sheets: report().set(actual, 46024) },
    {
      name: 'red negative numbers and quoted words are no dates',
      sheets: report().set(actual, 660, { style: { numberFormat: '0"days";[Red]-0' } }),
    },
  ],
  invalid: [
    {
      name: '1-2 became 2 January',
      sheets: report().set(actual, 46024, { style: { numberFormat: 'm"月"d"日"' } }),
      issues: [{ cell, messageId: 'date', actual: '46024', data: { date: '2026-01-02' } }],
    },
    {
      name: 'a part became a date',
      sheets: allocation().set({ region: '东湖区', indicator: 'hte-count', field: 'target' }, 45000, {
        style: { numberFormat: 'yyyy-mm-dd' },
      }),
      issues: [
        {
          messageId: 'date',
          cell: allocation().at({ region: '东湖区', indicator: 'hte-count', field: 'target' }),
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: 'an annex has nothing to fill in',
      sheets: annex('city-annex-3').set('E6', 631, { style: { numberFormat: 'yyyy-mm-dd' } }),
    },
  ],
});
