/** The foot of a form: 单位负责人, 填表人, 联系电话, 报出日期. */
import type { CellRange } from '../sheet/range';
import type { CellStyle, DataValidation } from '../sheet/model';
import { entryHints, formWords, identityWords } from '../wording/templates';
import { hinted, putIdentityLabel } from './identityBlock';
import type { SheetDraft } from './sheetDraft';
import { entryStyle, FORM_SIZE, TEXT_FORMAT } from './styles';
import { bareWidth } from './textWidth';

const FIELDS = ['head', 'filler', 'phone', 'reportedOn'] as const;
type SignOffField = (typeof FIELDS)[number];

const DATE_FORMAT = 'yyyy-mm-dd';
/** Room for a date or a name with its phone number, in characters of the default font. */
const VALUE_WIDTH = 12.5;
const LINE_POINTS = 22;

interface Columns {
  readonly from: number;
  readonly to: number;
}

/** Puts the sign-off cells below the table, in one line where the columns allow it, else in two or in four. */
export function putSignOff(draft: SheetDraft): DataValidation[] {
  const validations: DataValidation[] = [];
  for (const line of linesFor(draft.columnWidths)) {
    const row = draft.nextRow;
    for (const [field, { label, value }] of line) {
      putIdentityLabel(draft, { top: row, left: label.from, bottom: row, right: label.to }, field);
      validations.push(putField(draft, { top: row, left: value.from, bottom: row, right: value.to }, field));
    }
    draft.minimumHeight(row, LINE_POINTS);
  }
  return validations;
}

type Places = readonly (readonly [SignOffField, { readonly label: Columns; readonly value: Columns }])[];

function linesFor(widths: readonly number[]): readonly Places[] {
  for (const perLine of [FIELDS.length, 2, 1]) {
    const lines: Places[] = [];
    for (let from = 0; from < FIELDS.length; from += perLine) {
      const line = places(widths, FIELDS.slice(from, from + perLine));
      if (line) lines.push(line);
    }
    if (lines.length * perLine === FIELDS.length) return lines;
  }
  throw new Error('the table is too narrow for the sign-off line');
}

/** Takes columns from the left until each label and value has room; `null` when they run out. */
function places(widths: readonly number[], fields: readonly SignOffField[]): Places | null {
  let column = 0;
  const take = (room: number): Columns | null => {
    const from = column;
    for (let width = 0; width < room; column += 1) {
      if (column === widths.length) return null;
      width += widths[column] ?? 0;
    }
    return { from, to: column - 1 };
  };
  const found: [SignOffField, { readonly label: Columns; readonly value: Columns }][] = [];
  for (const field of fields) {
    const label = take(bareWidth(identityWords[field] + formWords.colon, FORM_SIZE));
    const value = take(VALUE_WIDTH);
    if (!label || !value) return null;
    found.push([field, { label, value }]);
  }
  return found;
}

function putField(draft: SheetDraft, range: CellRange, field: SignOffField): DataValidation {
  const date = field === 'reportedOn';
  const style: CellStyle = { ...entryStyle(date ? DATE_FORMAT : TEXT_FORMAT), borders: { bottom: 'thin' } };
  draft.span(range, { value: null, style, role: 'identity', binding: { identity: field } });
  const rule: DataValidation['rule'] = date
    ? { type: 'date', from: '2000-01-01' }
    : { type: 'textLength', max: 30 };
  const hint = entryHints[date || field === 'phone' ? field : 'person'];
  return hinted({ ...range, right: range.left }, rule, hint);
}
