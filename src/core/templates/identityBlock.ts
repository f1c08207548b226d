/** The block at the top right of a form and the sign-off line at its foot: visible cells, the form's identity. */
import type { CellRange } from '../sheet/address';
import type { CellStyle, DataValidation, IdentityField } from '../sheet/model';
import { entryHints, formWords, identityWords } from '../wording/templates';
import type { SheetDraft } from './sheetDraft';
import { bodyStyle, entryStyle, FORM_SIZE, TEXT_FORMAT } from './styles';
import { PERIODS, type Period } from './template';

const LINE_POINTS = 16;
/** Widest date: 2025-12-31. */
const DATE_FORMAT = 'yyyy-mm-dd';

/**
 * Text of 报告期, the way the form shows it.
 *
 * @example periodText(2025, '上半年') // '2025年上半年'
 */
export function periodText(year: number, period: Period): string {
  return `${year}年${period}`;
}

/**
 * Reads a 报告期 back.
 *
 * @returns year and period, or `null` when the text is no period.
 * @example parsePeriod('2025年上半年') // { year: 2025, period: '上半年' }
 */
export function parsePeriod(text: string): { readonly year: number; readonly period: Period } | null {
  const match = /^(\d{4})年(.+)$/.exec(text.trim());
  const period = PERIODS.find((each) => each === match?.[2]);
  return match && period ? { year: Number(match[1]), period } : null;
}

export interface Identity {
  readonly formCode: string;
  readonly basis: string;
  readonly unit: string;
  readonly year: number;
  readonly period: Period;
}

/** Columns of labels and values; a value may run over several columns. */
export interface IdentityColumns {
  readonly label: number;
  readonly from: number;
  readonly to: number;
}

/** Puts the four lines into rows `top` to `top + 3`; gives the cell of 报告期, which formulas refer to. */
export function putIdentity(
  draft: SheetDraft,
  top: number,
  columns: IdentityColumns,
  identity: Identity,
): { readonly period: CellRange; readonly validation: DataValidation } {
  const period = periodText(identity.year, identity.period);
  const values: Readonly<Record<'formCode' | 'basis' | 'unit' | 'period', string>> = { ...identity, period };
  for (const [index, field] of (['formCode', 'basis', 'unit', 'period'] as const).entries()) {
    const row = top + index;
    const style = field === 'period' ? entryStyle(TEXT_FORMAT) : bodyStyle(FORM_SIZE);
    putLabel(draft, { top: row, left: columns.label, bottom: row, right: columns.label }, field);
    draft.span(
      { top: row, left: columns.from, bottom: row, right: columns.to },
      {
        value: values[field],
        style: { ...style, align: 'left', numberFormat: TEXT_FORMAT },
        role: 'identity',
        binding: { identity: field },
      },
    );
    draft.minimumHeight(row, LINE_POINTS);
  }
  const row = top + 3;
  const cell = { top: row, left: columns.from, bottom: row, right: columns.from };
  const items = PERIODS.map((each) => periodText(identity.year, each));
  return { period: cell, validation: hinted(cell, { type: 'list', items }, entryHints.period) };
}

/** A label and its value in the sign-off line, as blocks of columns. */
export interface SignOffPlace {
  readonly label: readonly [from: number, to: number];
  readonly value: readonly [from: number, to: number];
}
export type SignOffField = Extract<IdentityField, 'head' | 'filler' | 'phone' | 'reportedOn'>;

/** Puts 单位负责人, 填表人, 联系电话 and 报出日期 into one row. */
export function putSignOff(
  draft: SheetDraft,
  row: number,
  places: Readonly<Record<SignOffField, SignOffPlace>>,
): DataValidation[] {
  const validations: DataValidation[] = [];
  for (const field of ['head', 'filler', 'phone', 'reportedOn'] as const) {
    const { label, value } = places[field];
    putLabel(draft, { top: row, left: label[0], bottom: row, right: label[1] }, field);
    const style: CellStyle = {
      ...entryStyle(field === 'reportedOn' ? DATE_FORMAT : TEXT_FORMAT),
      borders: { bottom: 'thin' },
    };
    const range = { top: row, left: value[0], bottom: row, right: value[1] };
    draft.span(range, { value: null, style, role: 'identity', binding: { identity: field } });
    const cell = { ...range, right: range.left };
    const hint = entryHints[field === 'reportedOn' || field === 'phone' ? field : 'person'];
    const rule: DataValidation['rule'] =
      field === 'reportedOn' ? { type: 'date', from: '2000-01-01' } : { type: 'textLength', max: 30 };
    validations.push(hinted(cell, rule, hint));
  }
  draft.minimumHeight(row, 24);
  return validations;
}

/** A typed rule with its Chinese prompt and refusal; blank stays allowed, the validator asks for it later. */
export function hinted(
  range: CellRange,
  rule: DataValidation['rule'],
  hint: { readonly title: string; readonly prompt: string; readonly error: string },
): DataValidation {
  const { title, prompt, error } = hint;
  return {
    range,
    rule,
    allowBlank: true,
    prompt: { title, message: prompt },
    error: { title, message: error },
  };
}

function putLabel(draft: SheetDraft, range: CellRange, field: keyof typeof identityWords): void {
  draft.span(range, {
    value: identityWords[field] + formWords.colon,
    style: { ...bodyStyle(FORM_SIZE), align: 'right', wrap: false },
    role: 'label',
    binding: { identity: field, field: 'label' },
  });
}
