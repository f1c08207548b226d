/** Regions down, indicators and years across: annex 3 of the city and the three tables of the district. */
import type { AllocationAnnex, Indicator, PlanLibrary } from '../plan/types';
import type { CellBinding, SheetModel } from '../sheet/model';
import { findAnnex, annexSheetName, officialNumber, putAnnexHead } from './officialTable';
import { columnWidths, nameOf, pageOf } from './allocationPage';
import { printSetup } from './printSetup';
import { SheetDraft } from './sheetDraft';
import { bodyStyle, headerStyle, unitLineStyle } from './styles';
import type { TemplateId } from './template';

/** Builds the table of an annex as printed. */
export function allocationTable(library: PlanLibrary, document: string, id: TemplateId): SheetModel {
  const annex = findAnnex(library, document, id, 'allocation');
  const page = pageOf(annex);
  const draft = new SheetDraft(columnWidths(annex, library.indicators));
  putAnnexHead(draft, annex);
  if (annex.unitLine) {
    draft.line(
      { value: annex.unitLine, style: unitLineStyle, role: 'label', binding: { field: 'unit' } },
      26,
    );
  }

  const headerTop = draft.nextRow;
  if (annex.labelHeader.length > 1) putIndicatorHeader(draft, annex, library.indicators);
  putYearHeader(draft, annex);
  const headerBottom = draft.nextRow - 1;
  for (const row of annex.rows) putRegion(draft, annex, row);
  for (let spare = 1; spare <= annex.spareRows; spare += 1)
    putSpareRow(draft, annex, annex.rows.length + spare);

  const lastRow = draft.nextRow - 1;
  const lastColumn = draft.columns - 1;
  draft.frame({ top: headerTop, left: 0, bottom: lastRow, right: lastColumn });
  return draft.finish(annexSheetName(annex), {
    print: printSetup({
      orientation: page.orientation,
      headerRows: { from: headerTop, to: headerBottom },
      lastRow,
      lastColumn,
      onePage: true,
    }),
    freeze: { rows: headerBottom + 1, columns: 1 },
    selection: { top: headerBottom + 1, left: 1, bottom: headerBottom + 1, right: 1 },
  });
}

function putIndicatorHeader(
  draft: SheetDraft,
  annex: AllocationAnnex,
  indicators: readonly Indicator[],
): void {
  const row = draft.nextRow;
  const style = headerStyle(pageOf(annex).headerSize);
  draft.put(row, 0, {
    value: annex.labelHeader[0] ?? null,
    style,
    role: 'label',
    binding: { field: 'indicator' },
  });
  for (const [index, id] of annex.indicators.entries()) {
    const left = 1 + index * annex.years.length;
    draft.span(
      { top: row, left, bottom: row, right: left + annex.years.length - 1 },
      { value: nameOf(indicators, id), style, role: 'label', binding: { indicator: id } },
    );
  }
  draft.minimumHeight(row, pageOf(annex).rowPoints);
}

function putYearHeader(draft: SheetDraft, annex: AllocationAnnex): void {
  const row = draft.nextRow;
  const style = headerStyle(pageOf(annex).headerSize);
  const field = annex.labelHeader.length > 1 ? 'year' : 'region';
  draft.put(row, 0, { value: annex.labelHeader.at(-1) ?? null, style, role: 'label', binding: { field } });
  for (const { column, year, indicator, printed } of columnsOf(annex)) {
    // Annex 3 prints bare years: numbers, so that formulas can point at them.
    const bare = /^\d+$/.test(printed);
    draft.put(row, column, {
      value: bare ? Number(printed) : printed,
      style: { ...style, numberFormat: bare ? '0' : '@' },
      role: 'label',
      binding: { indicator, year },
    });
  }
  draft.minimumHeight(row, pageOf(annex).rowPoints);
}

function putRegion(draft: SheetDraft, annex: AllocationAnnex, row: AllocationAnnex['rows'][number]): void {
  const at = draft.nextRow;
  const { size, rowPoints } = pageOf(annex);
  const style = bodyStyle(size);
  const total = row === annex.rows[0] ? { total: true } : {};
  const binding: CellBinding = { region: row.region, row: row.row, ...total };
  draft.put(at, 0, {
    value: row.label,
    style,
    role: 'label',
    binding: { ...binding, field: 'name' },
  });
  for (const { column, year, indicator } of columnsOf(annex)) {
    const printed = row.printed[column - 1] ?? '';
    draft.put(at, column, officialNumber(printed, { ...binding, indicator, year, field: 'target' }, style));
  }
  draft.minimumHeight(at, rowPoints);
}

/** Room that the printed table leaves for units yet to come. */
function putSpareRow(draft: SheetDraft, annex: AllocationAnnex, row: number): void {
  const at = draft.nextRow;
  const { size, rowPoints } = pageOf(annex);
  const style = bodyStyle(size);
  draft.put(at, 0, { value: null, style, role: 'spare', binding: { row, field: 'name' } });
  for (const { column, year, indicator } of columnsOf(annex)) {
    const binding = { row, indicator, year, field: 'target' };
    draft.put(at, column, { value: null, style, role: 'spare', binding });
  }
  draft.minimumHeight(at, rowPoints);
}

function columnsOf(annex: AllocationAnnex) {
  return annex.indicators.flatMap((indicator, group) =>
    annex.years.map(({ year, printed }, index) => ({
      column: 1 + group * annex.years.length + index,
      indicator,
      year,
      printed,
    })),
  );
}
