import { duplicateRows } from '../../../../src/core/validation/rules/duplicate-rows';
import { allocation, annex, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const copied = (from: string, to: string) =>
  ['rd-intensity', 'hte-count', 'tech-sme', 'tech-contract', 'kedaitong-loan'].reduce(
    (sheet, indicator) =>
      sheet.set(
        { region: to, indicator, field: 'actual' },
        sheet.value({ region: from, indicator, field: 'actual' }),
      ),
    summary(),
  );

runRule(duplicateRows, {
  valid: [
    { name: 'every unit its own figures', sheets: summary() },
    { name: 'an equal split among all', sheets: allocation() },
    {
      name: 'two units without anything',
      sheets: summary().mapCells((each) =>
        each?.role === 'entry' &&
        ['东湖区', '西湖区'].includes(each.binding?.region ?? '') &&
        each.binding?.indicator
          ? { ...each, value: 0 }
          : each,
      ),
    },
  ],
  invalid: [
    {
      name: 'one district copied to the next',
      sheets: copied('东湖区', '西湖区'),
      issues: [
        {
          messageId: 'same',
          cell: 'D15:P15',
          related: ['D14:P14'],
          data: { one: '西湖区', another: '东湖区', count: 5 },
        },
      ],
    },
    {
      name: 'one zone copied to another',
      sheets: copied('南昌高新区', '湾里管理局'),
      issues: [{ messageId: 'same', cell: 'D20:P20', data: { one: '湾里管理局' } }],
    },
  ],
  notApplicable: [{ name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') }],
});
