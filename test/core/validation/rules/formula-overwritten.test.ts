import { formulaOverwritten } from '../../../../src/core/validation/rules/formula-overwritten';
import { annex, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const gap = { indicator: 'hte-count', field: 'gap' };

runRule(formulaOverwritten, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    {
      name: 'formulas without results yet',
      sheets: report().mapCells((each) => (each?.formula ? { ...each, value: null } : each)),
    },
  ],
  invalid: [
    {
      name: 'a gap typed by hand',
      sheets: report().set(gap, -32),
      issues: [{ cell: report().at(gap), messageId: 'typed', level: 'info', data: { count: 1 } }],
    },
    {
      name: 'two gaps and a rate typed by hand',
      sheets: report()
        .set(gap, -32)
        .set({ indicator: 'tech-sme', field: 'gap' }, -38)
        .set({ indicator: 'tech-sme', field: 'completion' }, 1.05),
      issues: [
        {
          messageId: 'typed',
          cell: `${report().at(gap)}:${report().at({ indicator: 'tech-sme', field: 'gap' })}`,
          data: { count: 2 },
        },
        { messageId: 'typed', cell: report().at({ indicator: 'tech-sme', field: 'completion' }) },
      ],
    },
    {
      name: 'the total of a summary typed by hand',
      sheets: summary().set({ indicator: 'hte-count', region: '南昌市', field: 'actual' }, 2100),
      issues: [
        {
          messageId: 'typed',
          cell: summary().at({ indicator: 'hte-count', region: '南昌市', field: 'actual' }),
        },
      ],
    },
  ],
  notApplicable: [{ name: 'an annex has no formulas', sheets: annex('city-annex-3') }],
});
