import { periodUnchanged } from '../../../../src/core/validation/rules/period-unchanged';
import { annex, report, summary, type FilledSheet } from '../filledSheet';
import type { Period } from '../../../../src/core/templates/template';
import { runRule } from '../ruleTester';

const half = report({ period: '上半年' }, 0.5).named('上半年');

const city = report({ region: '南昌市' }, 0.5);

function onlyTwo(period: Period): FilledSheet {
  const [F9, F10, F11] = [null, null, null];
  return report({ period }, 0.5).change({ F9, F10, F11 });
}

runRule(periodUnchanged, {
  valid: [
    { name: 'one form alone', sheets: half },
    {
      name: 'one figure has changed',
      sheets: [
        half,
        report({ period: '前三季度' }, 0.5).set({ indicator: 'hte-count', field: 'actual' }, 400),
      ],
    },
    { name: 'two units', sheets: [half, report({ region: '东湖区', period: '前三季度' }, 0.5)] },

    {
      name: 'two figures may stay as they are',
      sheets: [onlyTwo('上半年').named('a'), onlyTwo('前三季度').named('b')],
    },
    {
      name: 'the form of a unit and the summary of an earlier period',
      sheets: [summary({ period: '上半年' }, 0.5), report({ period: '前三季度' }, 0.5)],
    },
    {
      name: 'a form whose period cannot be read',
      sheets: [city.set({ identity: 'period' }, '去年').named('a'), city.named('b')],
    },
    { name: 'two forms of one period', sheets: [half, report({ period: '上半年' }, 0.5).named('copy')] },
    {
      name: 'a figure that the earlier form left blank',
      sheets: [
        half.set({ indicator: 'hte-count', field: 'actual' }, null),
        report({ period: '前三季度' }, 0.5),
      ],
    },
  ],
  invalid: [
    {
      name: 'nothing has changed since June',
      sheets: [half, report({ period: '前三季度' }, 0.5).named('前三季度')],
      issues: [
        { cell: 'F7:F11', sheet: '前三季度', messageId: 'same', data: { count: 5, when: '2023年上半年' } },
      ],
    },
    {
      name: 'a sub-district, which reports on three indicators',
      sheets: [
        report({ region: '京山街办', period: '一季度' }, 0.3).named('a'),
        report({ region: '京山街办', period: '上半年' }, 0.3).named('b'),
      ],
      issues: [{ cell: 'F7:F9', sheet: 'b', messageId: 'same', data: { count: 3 } }],
    },
    {
      name: 'nothing has changed since the year before',
      sheets: [
        report({ year: 2023 }).named('a'),
        report({ year: 2024 })
          .named('b')
          .mapCells((each) =>
            each?.role === 'entry' && each.binding?.field === 'actual'
              ? {
                  ...each,
                  value: report().value({ indicator: each.binding.indicator ?? '', field: 'actual' }),
                }
              : each,
          ),
      ],
      issues: [{ cell: 'F7:F11', sheet: 'b', messageId: 'same' }],
    },

    {
      name: 'a summary that nobody has brought up to date',
      sheets: [
        summary({ period: '上半年' }, 0.5).named('a'),
        summary({ period: '前三季度' }, 0.5).named('b'),
      ],
      issues: [{ cell: 'D9:P20', sheet: 'b', messageId: 'same', data: { count: 60, other: 'a' } }],
    },
    {
      name: 'the same figures in three periods',
      sheets: [
        report({ period: '一季度' }, 0.5).named('a'),
        half.named('b'),
        report({ period: '前三季度' }, 0.5).named('c'),
      ],
      issues: [
        { cell: 'F7:F11', sheet: 'b', messageId: 'same', data: { other: 'a' } },
        { cell: 'F7:F11', sheet: 'c', messageId: 'same', data: { other: 'a' } },
        { cell: 'F7:F11', sheet: 'c', messageId: 'same', data: { other: 'b' } },
      ],
    },
  ],
  notApplicable: [
    { name: 'annexes have no period', sheets: [annex('city-annex-3'), annex('city-annex-3').named('copy')] },
  ],
});
