/** The block at the top right of a form, visible cells that are its identity: 表号, 制定依据, 填报单位, 报告期. */
import { absoluteAddress } from '../sheet/address';
import { oneCell, type CellRange } from '../sheet/range';
import type { DataValidation } from '../sheet/model';
import { entryHints, formWords, identityWords } from '../wording/templates';
import type { SheetDraft } from './sheetDraft';
import { bodyStyle, entryStyle, FORM_SIZE, TEXT_FORMAT } from './styles';
import { PERIODS, type Period } from './template';

const LINE_POINTS = 16;
const FIELDS = ['formCode', 'basis', 'unit', 'period'] as const;

/**
 * Text of 报告期, the way the form shows it.
 *
 * @example periodText(2025, '上半年') // '2025年上半年'
 */
export function periodText(year: number, period: Period): string {
  return `${year}年${period}`;
}

/**
 * Text of 报告期 on a form that speaks of a whole year only.
 *
 * @example yearText(2025) // '2025年度'
 */
export function yearText(year: number): string {
  return `${year}年度`;
}

/**
 * Reads a 报告期 back.
 *
 * @returns year and period, or `null` when the text is no period.
 * @example parsePeriod('2025年上半年') // { year: 2025, period: '上半年' }
 * @example parsePeriod('2025年度') // { year: 2025, period: '全年' }
 */
export function parsePeriod(text: string): { readonly year: number; readonly period: Period } | null {
  const match = /^(\d{4})年(.+)$/.exec(text.trim());
  if (!match) return null;
  const period = match[2] === '度' ? '全年' : PERIODS.find((each) => each === match[2]);
  return period ? { year: Number(match[1]), period } : null;
}

export interface Identity {
  readonly formCode: string;
  readonly basis: string;
  readonly unit: string;
  readonly year: number;
  /** Left out on a form that speaks of the whole year only. */
  readonly period?: Period;
}

/** First and last column of the labels and of the values. */
export interface IdentityColumns {
  readonly label: readonly [from: number, to: number];
  readonly value: readonly [from: number, to: number];
}

export interface PlacedIdentity {
  /** Address of the 报告期 cell, which formulas refer to. */
  readonly period: string;
  readonly validations: readonly DataValidation[];
}

/** Puts the four lines into the rows from `top` on. */
export function putIdentity(
  draft: SheetDraft,
  top: number,
  { label, value }: IdentityColumns,
  identity: Identity,
): PlacedIdentity {
  const { formCode, basis, unit, year } = identity;
  const period = identity.period === undefined ? yearText(year) : periodText(year, identity.period);
  const texts = { formCode, basis, unit, period };
  for (const [index, field] of FIELDS.entries()) {
    const row = top + index;
    const open = field === 'period' && identity.period !== undefined;
    const style = open ? entryStyle(TEXT_FORMAT) : bodyStyle(FORM_SIZE);
    putIdentityLabel(draft, { top: row, left: label[0], bottom: row, right: label[1] }, field);
    draft.span(
      { top: row, left: value[0], bottom: row, right: value[1] },
      {
        value: texts[field],
        style: { ...style, align: 'left', numberFormat: TEXT_FORMAT },
        role: 'identity',
        binding: { identity: field },
      },
    );
    draft.minimumHeight(row, LINE_POINTS);
  }
  const row = top + FIELDS.indexOf('period');
  const cell = oneCell(row, value[0]);
  const items = PERIODS.map((each) => periodText(year, each));
  const validations =
    identity.period === undefined ? [] : [hinted(cell, { type: 'list', items }, entryHints.period)];
  return { period: absoluteAddress(cell), validations };
}

export function putIdentityLabel(
  draft: SheetDraft,
  range: CellRange,
  field: keyof typeof identityWords,
): void {
  draft.span(range, {
    value: identityWords[field] + formWords.colon,
    style: { ...bodyStyle(FORM_SIZE), align: 'right', wrap: false },
    role: 'label',
    binding: { identity: field, field: 'label' },
  });
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
