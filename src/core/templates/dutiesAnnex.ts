/** Departments and their duties, as a table to look things up in. */
import type { DutiesAnnex } from '../plan/types';
import type { SheetModel } from '../sheet/model';
import { formWords } from '../wording/templates';
import { finishAnnex, putAnnexHead } from './officialTable';
import { SheetDraft } from './sheetDraft';
import { bodyStyle, headerStyle, runningStyle, TABLE_SIZE } from './styles';
import { columnWidthFor } from './textWidth';

const ROW_POINTS = 27;
/** Wider than the page at full size: the long table is made smaller anyway to end on one page. */
const WIDTHS = { row: 7, duties: 82 };
/** A name longer than this takes a second line. */
const WIDEST_UNIT = 30;
const UNIT_PADDING = 3;
const FIELDS = ['row', 'unit', 'duties'] as const;
const HEADER = [formWords.rowNumber, formWords.department, formWords.duties];

export function dutiesTable(annex: DutiesAnnex): SheetModel {
  const names = annex.rows.map(({ unit }) => columnWidthFor(unit, TABLE_SIZE) + UNIT_PADDING);
  const draft = new SheetDraft([WIDTHS.row, Math.min(Math.max(...names), WIDEST_UNIT), WIDTHS.duties]);
  putAnnexHead(draft, annex);

  const header = draft.nextRow;
  for (const [column, field] of FIELDS.entries()) {
    const value = (annex.header ?? HEADER)[column] ?? null;
    draft.put(header, column, { value, style: headerStyle(), role: 'label', binding: { field } });
  }
  draft.minimumHeight(header, ROW_POINTS);

  for (const { row, unit, duties } of annex.rows) {
    const at = draft.nextRow;
    draft.put(at, 0, { value: row, style: bodyStyle(), role: 'label', binding: { row, field: 'row' } });
    draft.put(at, 1, { value: unit, style: bodyStyle(), role: 'official', binding: { row, field: 'unit' } });
    draft.put(at, 2, {
      value: duties.join('\n'),
      style: runningStyle(),
      role: 'official',
      binding: { row, field: 'duties' },
    });
    draft.minimumHeight(at, ROW_POINTS);
  }

  return finishAnnex(draft, annex, {
    orientation: 'portrait',
    header: { top: header, bottom: header },
    frozenColumns: 2,
    first: { row: header + 1, column: 1 },
  });
}
