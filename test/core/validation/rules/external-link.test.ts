import { externalLink } from '../../../../src/core/validation/rules/external-link';
import { report } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };
const cell = report().at(actual);

const linked = (length: number) => "='[台账.xlsx]高企'!B2".padEnd(length, '+1');

runRule(externalLink, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    {
      name: 'a formula inside the workbook',
      sheets: report().set(actual, 660, { formula: "='台账'!B2+SUM(B3:B9)" }),
    },
    {
      name: 'words that look like a link, but no formula',
      sheets: report().set('L1', 'https://example.org'),
    },
  ],
  invalid: [
    {
      name: 'a link of sixty signs is shown whole',
      sheets: report().set(actual, 660, { formula: linked(60) }),
      issues: [{ cell, messageId: 'link', data: { formula: linked(60) } }],
    },
    {
      name: 'a longer one as far as sixty signs',
      sheets: report().set(actual, 660, { formula: linked(61) }),
      issues: [{ cell, messageId: 'link', data: { formula: `${linked(61).slice(0, 60)}…` } }],
    },
    {
      name: 'another workbook',
      sheets: report().set(actual, 660, { formula: "='[台账.xlsx]高企'!$B$2" }),
      issues: [{ cell, messageId: 'link', actual: '660', indicator: 'hte-count', field: 'actual' }],
    },
    {
      name: 'another workbook as files keep it',
      sheets: report().set(actual, 660, { formula: '=[1]Sheet1!B2' }),
      issues: [{ cell, messageId: 'link' }],
    },
    {
      name: 'the web, outside the table',
      sheets: report().set('L1', 'x', { formula: '=WEBSERVICE("https://example.org")' }),
      issues: [{ cell: 'L1', messageId: 'link', actual: 'x' }],
    },
  ],
  notApplicable: [
    {
      name: 'a sheet that was not recognised',
      sheets: { name: 'x', rows: [], merges: [] },
      because: /没有认出/,
    },
  ],
});
