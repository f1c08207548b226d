import type { CellBinding, CellValue } from '../../../../src/core/sheet/model';
import { actualCopiesTarget } from '../../../../src/core/validation/rules/actual-copies-target';
import { allocation, annex, FilledSheet, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const exact = report({}, 1);
const loan = { indicator: 'kedaitong-loan', field: 'actual' };
const contracts = { indicator: 'tech-contract', field: 'actual' };
const official = annex('city-annex-3');
const INDICATORS = ['rd-intensity', 'hte-count', 'tech-sme', 'tech-contract', 'kedaitong-loan'];
const later = report({ year: 2024 });
/** The first figures as given, the others blank. */
const figures = (
  sheet: FilledSheet,
  count: number,
  figure: (indicator: string) => CellValue,
  unit: CellBinding = {},
): FilledSheet =>
  INDICATORS.reduce(
    (each, indicator, at) =>
      each.set({ ...unit, indicator, field: 'actual' }, at < count ? figure(indicator) : null),
    sheet,
  );
const copies = (field: string, sheet: FilledSheet, count = 5): FilledSheet =>
  figures(sheet, count, (indicator) => sheet.value({ indicator, field }));
/** Targets of another year in place of what was reached. */
const ofYear = (year: number, count = 5): FilledSheet =>
  figures(report(), count, (indicator) => official.value({ indicator, region: '南昌高新区', year }));
const eastCopied = (count = 5): FilledSheet =>
  figures(
    summary(),
    count,
    (indicator) => summary().value({ indicator, region: '东湖区', field: 'target' }),
    { region: '东湖区' },
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
      name: 'two figures alone may equal those of another year by chance',
      sheets: ofYear(2024, 2),
    },
    {
      name: 'two figures alone may equal those of the year before by chance',
      sheets: copies('before', later, 2),
    },
    {
      name: 'two figures of a unit alone may equal its targets by chance',
      sheets: eastCopied(2),
    },
    {
      name: 'three figures of a unit alone equal its targets, its fourth does not',
      sheets: eastCopied(3).set({ ...contracts, region: '东湖区' }, 99),
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
      name: 'three figures of the year before copied, the others still blank',
      sheets: copies('before', later, 3),
      issues: [{ cell: 'F7:F9', messageId: 'before', data: { count: 3 } }],
    },
    {
      name: 'the targets of the year before copied, where the form does not print them',
      sheets: summary({ year: 2024 }).mapCells((cell) => {
        const { indicator, region, field } = cell?.binding ?? {};
        return cell?.role === 'entry' && field === 'actual' && indicator && region
          ? { ...cell, value: official.value({ indicator, region, year: 2023 }) }
          : cell;
      }),
      issues: [{ cell: 'D9:P20', messageId: 'otherYear', data: { count: 60, year: 2023 } }],
    },
    {
      name: 'the targets of two years on copied',
      sheets: ofYear(2025),
      issues: [{ cell: 'F7:F11', messageId: 'otherYear', data: { count: 5, year: 2025 } }],
    },
    {
      name: 'three targets of the next year copied, the others still blank',
      sheets: ofYear(2024, 3),
      issues: [{ cell: 'F7:F9', messageId: 'otherYear', data: { count: 3, year: 2024 } }],
    },
    {
      name: 'three targets of one unit copied in a summary, its others still blank',
      sheets: eastCopied(3),
      issues: [{ messageId: 'row', cell: `${east('rd-intensity')}:${east('tech-sme')}`, data: { count: 3 } }],
    },
    {
      name: 'the targets of the next year copied',
      sheets: ofYear(2024),
      issues: [{ cell: 'F7:F11', messageId: 'otherYear', data: { count: 5, year: 2024 } }],
    },
    {
      name: 'the targets of one unit copied in a summary',
      sheets: eastCopied(),
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
