import type { CellBinding } from '../../../../src/core/sheet/model';
import { actualCopiesTarget } from '../../../../src/core/validation/rules/actual-copies-target';
import { allocation, annex, FilledSheet, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const exact = report({}, 1);
const loan = { indicator: 'kedaitong-loan', field: 'actual' };
const contracts = { indicator: 'tech-contract', field: 'actual' };
const official = annex('city-annex-3');
const INDICATORS = ['rd-intensity', 'hte-count', 'tech-sme', 'tech-contract', 'kedaitong-loan'];
const later = report({ year: 2024 });
const copies = (field: string, sheet: FilledSheet): FilledSheet =>
  INDICATORS.reduce(
    (each, indicator) => each.set({ indicator, field: 'actual' }, sheet.value({ indicator, field })),
    sheet,
  );
const east = (indicator: string): string => summary().at({ indicator, region: '东湖区', field: 'actual' });
const ROW = `${east('rd-intensity')}:${east('kedaitong-loan')}`;

runRule(actualCopiesTarget, {
  valid: [
    { name: 'a little above every target', sheets: report() },
    {
      name: 'all but one exactly reached',
      sheets: exact.set({ indicator: 'hte-count', field: 'actual' }, 640),
    },
    {
      name: 'three figures alone may equal their targets by chance',
      sheets: exact.set(loan, null).set(contracts, null),
    },
    {
      name: 'an allocation hands on the targets as the document prints them',
      sheets: allocation().mapCells((cell) =>
        cell?.role === 'entry' && cell.binding?.indicator
          ? { ...cell, value: official.value(inAnnex(cell.binding)) }
          : cell,
      ),
    },
  ],
  invalid: [
    {
      name: 'every target copied',
      sheets: exact,
      issues: [{ cell: 'F7:F11', messageId: 'copied', data: { count: 5 } }],
    },
    {
      name: 'every target copied but one, which is still blank',
      sheets: exact.set(loan, null),
      issues: [{ cell: 'F7:F10', messageId: 'copied', data: { count: 4 } }],
    },
    {
      name: 'every target of a summary copied',
      sheets: summary({}, 1),
      issues: [{ cell: 'D9:P20', messageId: 'copied', data: { count: 60 } }],
    },
    {
      name: 'every target of a summary copied, its totals calculated from other figures',
      sheets: summary({}, 1).set({ ...contracts, region: '南昌市' }, 7, { formula: '=SUM(M9:M10)' }),
      issues: [{ cell: 'D9:P20', messageId: 'copied', data: { count: 60 } }],
    },
    {
      name: 'the figures of the year before copied',
      sheets: copies('before', later),
      issues: [{ cell: 'F7:F11', messageId: 'before' }],
    },
    {
      name: 'the targets of the next year copied',
      sheets: INDICATORS.reduce(
        (sheet, indicator) =>
          sheet.set(
            { indicator, field: 'actual' },
            official.value({ indicator, region: '南昌高新区', year: 2024 }),
          ),
        report(),
      ),
      issues: [{ cell: 'F7:F11', messageId: 'otherYear', data: { count: 5, year: 2024 } }],
    },
    {
      name: 'the targets of one unit copied in a summary',
      sheets: INDICATORS.reduce(
        (sheet, indicator) =>
          sheet.set(
            { indicator, region: '东湖区', field: 'actual' },
            sheet.value({ indicator, region: '东湖区', field: 'target' }),
          ),
        summary(),
      ),
      issues: [{ messageId: 'row', cell: ROW, data: { count: 5, place: '东湖区' } }],
    },
  ],
  notApplicable: [
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') },
    {
      name: 'a form whose unit cannot be read',
      sheets: exact.set({ identity: 'unit' }, '某单位'),
      because: /没有可比的目标/,
    },
    { name: 'a form that nobody has filled in yet', sheets: FilledSheet.of('report-indicators') },
  ],
});

function inAnnex({ indicator, region }: CellBinding): CellBinding {
  return { ...(indicator && { indicator }), ...(region && { region }), year: 2023 };
}
