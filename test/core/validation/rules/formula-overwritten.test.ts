import Big from 'big.js';
import { formulaOverwritten } from '../../../../src/core/validation/rules/formula-overwritten';
import { annex, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const gap = { indicator: 'hte-count', field: 'gap' };

const wiped = report().mapCells((each) =>
  each?.formula ? { ...(each.style && { style: each.style }), value: null } : each,
);

const filled = report();
/** All gaps as they are, typed; what else the form works out is blank. */
const copy = filled.mapCells((each) => {
  if (each?.formula === undefined) return each;
  const { indicator, field } = each.binding ?? {};
  const figure = (of: string): Big =>
    new Big(filled.value({ indicator: indicator as string, field: of }) as number);
  const value = field === 'gap' ? Number(figure('target').minus(figure('actual')).toFixed()) : null;
  return { value, ...(each.role && { role: each.role }), ...(each.binding && { binding: each.binding }) };
});
const rate = { indicator: 'hte-count', field: 'completion' };
const cityTotal = { indicator: 'hte-count', region: '南昌市', field: 'actual' };
const sumOfUnits = summary()
  .cells()
  .filter(({ cell }) => cell.role === 'entry' && cell.binding?.indicator === 'hte-count')
  .reduce((sum, { cell }) => sum + (cell.value as number), 0);

runRule(formulaOverwritten, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    {
      name: 'formulas without results yet',
      sheets: report().mapCells((each) => (each?.formula ? { ...each, value: null } : each)),
    },
    { name: 'formulas wiped out', sheets: wiped },
    {
      name: 'formulas gone, cells and all',
      sheets: report().mapCells((each) => (each?.formula ? undefined : each)),
    },
    {
      name: 'dashes where the form of another unit computes, for want of a unit that can be read',
      sheets: report().set({ identity: 'unit' }, '某单位'),
    },
  ],
  invalid: [
    {
      name: 'a gap typed by hand',
      sheets: report().set(gap, -32),
      issues: [
        {
          cell: report().at(gap),
          messageId: 'typed',
          level: 'query',
          data: { cells: 'G8', what: '差距', count: 1 },
          related: ['G8'],
          fix: {
            preview: 'G8：-32 → =IF(ISNUMBER(F8),ROUND(E8-F8,6),"")',
            changes: [{ row: 7, column: 6, formula: '=IF(ISNUMBER(F8),ROUND(E8-F8,6),"")', expected: -32 }],
          },
        },
      ],
    },
    {
      name: 'a wrong gap, of which the rule that works it out speaks',
      sheets: report().set(gap, 7),
      issues: [{ cell: 'G8', messageId: 'typed', level: 'info' }],
    },
    {
      name: 'a gap that is right beside one that is wrong',
      sheets: report().set(gap, -32).set({ indicator: 'tech-sme', field: 'gap' }, 7),
      issues: [{ cell: 'G8:G9', messageId: 'typed', level: 'query', data: { count: 2 } }],
    },
    {
      name: 'a sheet pasted as values throughout, all of them right, is a copy',
      sheets: copy,
      issues: [{ cell: 'G7:G11', messageId: 'typed', level: 'info' }],
    },
    {
      name: 'right values throughout, but for one formula that is left',
      sheets: copy.set(rate, 1.05, { formula: '=IF(ISNUMBER(F8),IF(E8=0,"",F8/E8),"")' }),
      issues: [{ cell: 'G7:G11', messageId: 'typed', level: 'query' }],
    },
    {
      name: 'a sheet pasted as values throughout is a copy',
      sheets: report().mapCells((each) =>
        each?.formula ? { ...(each.style && { style: each.style }), value: 1 } : each,
      ),
      issues: [
        { cell: 'G7:G11', messageId: 'typed', level: 'info' },
        { cell: 'H7:H11', messageId: 'typed', level: 'info' },
        { cell: 'I7:I11', messageId: 'typed', level: 'info' },
        { cell: 'J10:J11', messageId: 'typed', level: 'info' },
      ],
    },
    {
      name: 'a dash in place of a gap',
      sheets: report().set(gap, '—'),
      issues: [{ cell: report().at(gap), messageId: 'typed' }],
    },
    {
      name: 'a gap typed by hand where a row was put in, so that no formula can be told',
      sheets: report().set(gap, -32).withRow(9, []),
      issues: [{ cell: 'G8', messageId: 'typed', data: { count: 1 } }],
    },
    {
      name: 'a gap typed by hand where the unit cannot be read',
      sheets: report().set(gap, -32).set({ identity: 'unit' }, '某单位'),
      issues: [{ cell: 'G8', messageId: 'typed', data: { what: '差距' } }],
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
      name: 'two totals of a summary typed by hand, some columns apart',
      sheets: summary()
        .set({ indicator: 'hte-count', region: '南昌市', field: 'actual' }, 2100)
        .set({ indicator: 'tech-contract', region: '南昌市', field: 'actual' }, 210),
      issues: [
        { messageId: 'typed', cell: 'G8:M8', related: ['G8', 'M8'], data: { cells: 'G8:M8', count: 2 } },
      ],
    },
    {
      name: 'a wrong total of a summary typed by hand, of which the rule that adds up speaks',
      sheets: summary().set(cityTotal, sumOfUnits + 1),
      issues: [{ messageId: 'typed', level: 'info', cell: summary().at(cityTotal) }],
    },
    {
      name: 'the right total of a summary typed by hand',
      sheets: summary().set(cityTotal, sumOfUnits),
      issues: [{ messageId: 'typed', level: 'query', cell: summary().at(cityTotal) }],
    },
  ],
  notApplicable: [{ name: 'an annex has no formulas', sheets: annex('city-annex-3') }],
});
