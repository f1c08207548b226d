/** What all reporting forms share around their table: title, identity block, notes, sheet name. */
import { MAX_SHEET_NAME } from '../sheet/limits';
import { NOTE_SIZE, noteStyle, titleStyle } from './styles';
import { rowHeightFor } from './textWidth';
import {
  periodText,
  putIdentity,
  yearText,
  type Identity,
  type IdentityColumns,
  type PlacedIdentity,
} from './identityBlock';
import type { SheetDraft } from './sheetDraft';

/** Title, then the identity block at the right. */
export function putFormHead(
  draft: SheetDraft,
  title: string,
  columns: IdentityColumns,
  identity: Identity,
): PlacedIdentity {
  draft.line({ value: title, style: titleStyle, role: 'title', binding: { field: 'title' } }, 34);
  return putIdentity(draft, draft.nextRow, columns, identity);
}

/** One line per note, over the full width. */
export function putNotes(draft: SheetDraft, notes: readonly string[]): void {
  for (const value of notes)
    draft.line(
      { value, style: noteStyle, role: 'note', binding: { field: 'notes' } },
      rowHeightFor(1, NOTE_SIZE),
    );
}

/**
 * Sheet name of a form; at most Excel's 31 characters.
 *
 * @example formSheetName('指标完成情况报表', { unit: '洪都街办', year: 2023, period: '全年' })
 * // '指标完成情况报表 洪都街办2023年全年'
 */
export function formSheetName(
  title: string,
  { unit, year, period }: Omit<Identity, 'formCode' | 'basis'>,
): string {
  const when = period === undefined ? yearText(year) : periodText(year, period);
  return `${title} ${unit}${when}`.slice(0, MAX_SHEET_NAME);
}
