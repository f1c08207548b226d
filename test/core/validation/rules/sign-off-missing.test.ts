import { signOffMissing } from '../../../../src/core/validation/rules/sign-off-missing';
import { annex, FilledSheet, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const head = { identity: 'head' } as const;

runRule(signOffMissing, {
  valid: [
    { name: 'a form signed', sheets: report() },
    { name: 'a date as the spreadsheet keeps it', sheets: report().set({ identity: 'reportedOn' }, 46030) },
    {
      name: 'the name written behind its label',
      sheets: report()
        .set(head, null)
        .change({ [labelOf('head')]: '单位负责人：王建国' }),
    },

    {
      name: 'a blank unit is the business of the form itself',
      sheets: report().set({ identity: 'unit' }, null),
    },
  ],
  invalid: [
    {
      name: 'a split target that nobody has signed',
      sheets: FilledSheet.of('report-allocation', { region: '南昌县', year: 2023 }).change({
        B11: '莲塘镇',
        D11: 318,
      }),
      issues: [
        { cell: 'C23', messageId: 'blank' },
        { cell: 'F23', messageId: 'blank' },
        { cell: 'C24', messageId: 'blank' },
        { cell: 'F24', messageId: 'blank' },
      ],
    },
    {
      name: 'no head of the unit',
      sheets: report().set(head, null),
      issues: [{ cell: report().at(head), messageId: 'blank', data: { field: '单位负责人' } }],
    },
    {
      name: 'no telephone and no date',
      sheets: report().set({ identity: 'phone' }, ' ').set({ identity: 'reportedOn' }, null),
      issues: [
        { cell: report().at({ identity: 'phone' }), messageId: 'blank' },
        { cell: report().at({ identity: 'reportedOn' }), messageId: 'blank' },
      ],
    },
    {
      name: 'the place for the filler is gone',
      sheets: report().change({ [labelOf('filler')]: null, [report().at({ identity: 'filler' })]: null }),
      issues: [{ cell: 'A6:L11', messageId: 'gone' }],
    },

    {
      name: 'a report on tasks that nobody has signed',
      sheets: FilledSheet.of('report-tasks').set({ row: 1, field: 'progress' }, '已开工'),
      issues: Array.from({ length: 4 }, () => ({ cell: expect.any(String) as string, messageId: 'blank' })),
    },
  ],
  notApplicable: [
    { name: 'an annex is not signed', sheets: annex('city-annex-3') },
    {
      name: 'a form that is still blank',
      sheets: FilledSheet.of('report-indicators'),
      because: /还没有填数/,
    },
  ],
});

function labelOf(field: 'head' | 'filler'): string {
  const cell = report()
    .cells()
    .find(({ cell: { role, binding } }) => role === 'label' && binding?.identity === field);
  return `${String.fromCharCode(65 + (cell?.column ?? 0))}${(cell?.row ?? 0) + 1}`;
}
