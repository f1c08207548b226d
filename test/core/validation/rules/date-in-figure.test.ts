import { dateInFigure } from '../../../../src/core/validation/rules/date-in-figure';
import { allocation, annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const cell = report().at(actual);
const AS_DATE = { style: { numberFormat: 'yyyy-mm-dd' } };

runRule(dateInFigure, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    { name: 'a large number that is no date', sheets: report().set(actual, 46024) },
    {
      name: 'red negative numbers and quoted words are no dates',
      sheets: report().set(actual, 660, { style: { numberFormat: '0"days";[Red]-0' } }),
    },
    { name: 'a plain number in a cell without any format', sheets: report().set(actual, 660, { style: {} }) },
    { name: 'a blank in the format of dates', sheets: report().set(actual, null, AS_DATE) },
  ],
  invalid: [
    ...[
      ['-5', ''],
      ['0', ''],
      ['1', '1900-01-01'],
      ['2958465', '9999-12-31'],
      ['2958466', ''],
    ].map(([serial = '', date = '']) => ({
      name: `${serial}, which is ${date === '' ? 'no day of the calendar' : date}`,
      sheets: report().set(actual, Number(serial), AS_DATE),
      issues: [{ cell, messageId: 'date', actual: serial, data: { date } }],
    })),
    {
      name: '1-2 became 2 January',
      sheets: report().set(actual, 46024, { style: { numberFormat: 'm"月"d"日"' } }),
      issues: [{ cell, messageId: 'date', actual: '46024', data: { date: '2026-01-02' } }],
    },
    {
      name: 'a part became a date',
      sheets: allocation().set({ region: '东湖区', indicator: 'hte-count', field: 'target' }, 45000, AS_DATE),
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
      sheets: annex('city-annex-3').set('E6', 631, AS_DATE),
    },
  ],
});
