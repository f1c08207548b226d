/** Regions down, indicators and years across. */
import type { AllocationAnnex, AllocationColumn, Indicator } from '../plan/types';
import type { Cell, CellBinding, SheetModel } from '../sheet/model';
import { finishAnnex, officialNumber, putAnnexHead } from './officialTable';
import { columnWidths, headerLevels, labelColumns, nameOf, pageOf } from './allocationPage';
import { SheetDraft } from './sheetDraft';
import { bodyStyle, headerStyle } from './styles';

export function allocationTable(annex: AllocationAnnex, indicators: readonly Indicator[]): SheetModel {
  const draft = new SheetDraft(columnWidths(annex, indicators));
  putAnnexHead(draft, annex);

  const top = draft.nextRow;
  putHeader(draft, annex, indicators);
  const bottom = draft.nextRow - 1;
  for (const row of annex.rows) putRegion(draft, annex, row);
  for (let spare = 1; spare <= annex.spareRows; spare += 1)
    putSpareRow(draft, annex, annex.rows.length + spare);

  const labels = labelColumns(annex);
  return finishAnnex(draft, annex, {
    orientation: pageOf(annex).orientation,
    header: { top, bottom },
    frozenColumns: labels,
    first: { row: bottom + 1, column: labels },
  });
}

function putHeader(draft: SheetDraft, annex: AllocationAnnex, indicators: readonly Indicator[]): void {
  const top = draft.nextRow;
  const levels = headerLevels(annex);
  const { headerSize, rowPoints } = pageOf(annex);
  const style = headerStyle(headerSize);
  const label = (value: string | number | null, binding: CellBinding, look = style): Cell => ({
    value,
    style: look,
    role: 'label',
    binding,
  });
  const bottom = top + levels.length - 1;
  const { numberHeader, labelHeader } = annex;
  if (numberHeader !== undefined) {
    draft.span({ top, left: 0, bottom, right: 0 }, label(numberHeader, { field: 'row' }));
  }
  const at = labelColumns(annex) - 1;
  if (labelHeader.length === levels.length) {
    for (const [level, text] of labelHeader.entries()) {
      const field = levels.length === 1 ? 'region' : (levels[level] as string);
      draft.put(top + level, at, label(text, { field }));
    }
  } else {
    draft.span({ top, left: at, bottom, right: at }, label(labelHeader.join('\n'), { field: 'region' }));
  }

  const columns = columnsOf(annex);
  for (const [level, kind] of levels.entries()) {
    const row = top + level;
    for (const { from, to } of kind === 'year' ? [] : blocks(columns, kind)) {
      const { indicator, year, group } = columns[from] as Column;
      const left = (columns[from] as Column).column;
      const right = (columns[to] as Column).column;
      const cell =
        kind === 'indicator'
          ? label(nameOf(indicators, indicator), { indicator })
          : label(group ?? null, { indicator, year });
      draft.span({ top: row, left, bottom: row, right }, cell);
    }
    draft.minimumHeight(row, rowPoints);
  }
  for (const { column, binding, printed } of columns) {
    // Some tables print bare years: numbers, so that formulas can point at them.
    const bare = /^\d+$/.test(printed);
    const look = { ...style, numberFormat: bare ? '0' : '@' };
    draft.put(bottom, column, label(bare ? Number(printed) : printed, binding, look));
  }
}

function putRegion(draft: SheetDraft, annex: AllocationAnnex, row: AllocationAnnex['rows'][number]): void {
  const at = draft.nextRow;
  const { size, rowPoints } = pageOf(annex);
  const style = bodyStyle(size);
  const total = row === annex.rows[0] ? { total: true } : {};
  const binding: CellBinding = { region: row.region, row: row.row, ...total };
  const labels = labelColumns(annex);
  if (labels > 1) {
    // The whole has no number; its parts are counted from 1.
    const value = row === annex.rows[0] ? null : row.row - 1;
    draft.put(at, 0, { value, style, role: 'label', binding: { ...binding, field: 'row' } });
  }
  draft.put(at, labels - 1, {
    value: row.label,
    style,
    role: 'label',
    binding: { ...binding, field: 'name' },
  });
  for (const [index, { column, binding: about }] of columnsOf(annex).entries()) {
    const printed = row.printed[index] ?? '';
    draft.put(at, column, officialNumber(printed, { ...binding, ...about, field: 'target' }, style));
  }
  draft.minimumHeight(at, rowPoints);
}

/** Room that the printed table leaves for units yet to come. */
function putSpareRow(draft: SheetDraft, annex: AllocationAnnex, row: number): void {
  const at = draft.nextRow;
  const { size, rowPoints } = pageOf(annex);
  const style = bodyStyle(size);
  const labels = labelColumns(annex);
  if (labels > 1) {
    draft.put(at, 0, { value: row - 1, style, role: 'label', binding: { row, field: 'row' } });
  }
  draft.put(at, labels - 1, { value: null, style, role: 'spare', binding: { row, field: 'name' } });
  for (const { column, binding } of columnsOf(annex)) {
    draft.put(at, column, {
      value: null,
      style,
      role: 'spare',
      binding: { row, ...binding, field: 'target' },
    });
  }
  draft.minimumHeight(at, rowPoints);
}

interface Column extends AllocationColumn {
  readonly column: number;
  readonly indicator: string;
  readonly binding: CellBinding;
}

function columnsOf(annex: AllocationAnnex): readonly Column[] {
  return annex.indicators.flatMap((indicator, at) =>
    annex.years.map((each, index): Column => {
      const { year, period } = each;
      const step = period !== undefined && period !== '全年' ? { period } : {};
      const column = labelColumns(annex) + at * annex.years.length + index;
      return { ...each, column, indicator, binding: { indicator, year, ...step } };
    }),
  );
}

/** Neighbouring columns that stand under one heading. */
function blocks(
  columns: readonly Column[],
  kind: 'indicator' | 'group',
): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const [at, column] of columns.entries()) {
    const before = columns[at - 1];
    const same =
      before?.indicator === column.indicator && (kind === 'indicator' || before.group === column.group);
    const last = found.at(-1);
    if (same && last) last.to = at;
    else found.push({ from: at, to: at });
  }
  return found;
}
