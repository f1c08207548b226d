import { submissionContradicts } from '../../../../src/core/validation/rules/submission-contradicts';
import { annex, type FilledSheet, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const unit = '湾里管理局';
const submission = { region: unit, field: 'submission' };
const actual = { region: unit, indicator: 'hte-count', field: 'actual' };
const cell = summary().at(submission);

const withState = (state: string): FilledSheet => summary().set(submission, state);
const blankOf = (sheet: FilledSheet): FilledSheet =>
  sheet.mapCells((each) =>
    each?.role === 'entry' && each.binding?.region === unit && each.binding.field === 'actual'
      ? { ...each, value: null }
      : each,
  );
const blank = (state: string): FilledSheet => blankOf(withState(state));

const everyState = (state: string): FilledSheet =>
  summary().mapCells((each) =>
    each?.role === 'entry' && each.binding?.field === 'submission' ? { ...each, value: state } : each,
  );

runRule(submissionContradicts, {
  valid: [
    { name: 'no state yet', sheets: summary() },
    { name: 'reported, with figures', sheets: [withState('已报送'), withState('逾期报送')] },
    { name: 'reported, one figure blank', sheets: withState('已报送').set(actual, null) },
    { name: 'not reported, without figures', sheets: blank('未报送') },
    {
      name: 'returned: the figures may stay until the unit sends others, or not',
      sheets: [withState('退回修改'), blank('退回修改')],
    },
    { name: 'other words are the business of the list', sheets: [withState('报了'), blank('没交')] },
    {
      name: 'the words of a state where a figure belongs',
      sheets: withState('已报送').set(actual, '未报送'),
    },
    {
      name: 'no state of a unit without figures',
      sheets: [blankOf(everyState('已报送').set(submission, null))],
    },
  ],
  invalid: [
    {
      name: 'no state beside figures, where others have one',
      sheets: everyState('已报送').set(submission, null),
      issues: [
        {
          cell,
          messageId: 'noState',
          data: { place: unit, count: 5 },
          related: ['rd-intensity', 'hte-count', 'tech-sme', 'tech-contract', 'kedaitong-loan'].map(
            (indicator) => summary().at({ ...actual, indicator }),
          ),
        },
      ],
    },
    {
      name: 'not reported, with all figures',
      sheets: withState('未报送'),
      issues: [
        { cell, messageId: 'figures', level: 'query', actual: '未报送', data: { place: unit, count: 5 } },
      ],
    },
    {
      name: 'not reported, yet a zero stands there',
      sheets: blank('未报送').set(actual, 0),
      issues: [{ cell, messageId: 'figures', related: [summary().at(actual)], data: { count: 1 } }],
    },
    {
      name: 'reported or late, without any figure',
      sheets: [blank('已报送'), blank('逾期报送')],
      issues: [
        { cell, messageId: 'blank', level: 'query', actual: '已报送', data: { place: unit } },
        { cell, messageId: 'blank', actual: '逾期报送' },
      ],
    },
  ],
  notApplicable: [
    { name: 'an annex has no states', sheets: annex('city-annex-3') },
    { name: 'nor has the report of a unit', sheets: report() },
  ],
});
