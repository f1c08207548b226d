import { periodUnchanged } from '../../../../src/core/validation/rules/period-unchanged';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const half = report({ period: '上半年' }, 0.5).named('上半年');

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
  ],
  notApplicable: [
    { name: 'annexes have no period', sheets: [annex('city-annex-3'), annex('city-annex-3').named('copy')] },
  ],
});
