import { errorValue } from '../../../../src/core/validation/rules/error-value';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const gap = { indicator: 'hte-count', field: 'gap' };
const actual = { indicator: 'hte-count', field: 'actual' };

runRule(errorValue, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
  ],
  invalid: [
    {
      name: 'a broken reference as actual',
      sheets: report().set(actual, { error: '#REF!' }),
      issues: [{ cell: report().at(actual), messageId: 'entry', actual: '#REF!', level: 'error' }],
    },
    {
      name: 'the text of an error',
      sheets: report().set(actual, '#N/A'),
      issues: [{ cell: report().at(actual), messageId: 'entry' }],
    },
    {
      name: 'an official number that became an error',
      sheets: annex('city-annex-3').set('E6', { error: '#REF!' }),
      issues: [{ cell: 'E6', messageId: 'entry' }],
    },
    {
      name: 'a formula of the form that fails',
      sheets: report().set(gap, { error: '#VALUE!' }, { formula: '=E7-F7' }),
      issues: [{ cell: report().at(gap), messageId: 'computed', level: 'query' }],
    },
    {
      name: 'a function of the add-in on a machine without it',
      sheets: report().set(gap, { error: '#NAME?' }, { formula: '=KC.GAP("高企",F7,2023)' }),
      issues: [{ cell: report().at(gap), messageId: 'addin', level: 'info' }],
    },
    {
      name: 'a function of the add-in that fails where the add-in is loaded',
      sheets: report().set(gap, { error: '#VALUE!' }, { formula: '=KC.GAP("高企",F7,2023)' }),
      issues: [{ cell: report().at(gap), messageId: 'computed', level: 'query' }],
    },
    {
      name: 'a name that nobody knows, which is none of the add-in',
      sheets: report().set(gap, { error: '#NAME?' }, { formula: '=目标-F7' }),
      issues: [{ cell: report().at(gap), messageId: 'computed' }],
    },
    {
      name: 'an error pasted over the formula of the form',
      sheets: report().set(gap, { error: '#NAME?' }),
      issues: [{ cell: report().at(gap), messageId: 'computed', actual: '#NAME?' }],
    },
  ],
  notApplicable: [
    {
      name: 'a sheet that was not recognised',
      sheets: { name: 'x', rows: [[{ value: { error: '#REF!' } }]], merges: [] },
      because: /没有认出/,
    },
  ],
});
