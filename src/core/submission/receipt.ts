/** The receipt of a sealed workbook: one code over all that it says, and a short digest of every single thing. */
import { type Digest, shortDigest } from './digest';
import type { SubmissionContent } from './content';
import type { ContentEntry, FormContent } from './formContent';

export interface ReceiptEntry {
  /** Where it stood when the workbook was sealed; `''` for what had no place. */
  readonly cell: string;
  readonly digest: string;
}

export interface ReceiptForm {
  /** 表号, or the title of an annex. */
  readonly form: string;
  readonly unit: string;
  readonly period: string;
  readonly sheet: string;
  readonly entries: readonly ReceiptEntry[];
}

export interface Receipt {
  /** SHA-256 over the canonical content, 64 hexadecimal digits. */
  readonly code: string;
  /** The rules that the forms passed, as `ruleSetVersion` names them. */
  readonly rules: string;
  /** When it was sealed: 2026-01-08 16:30:00. */
  readonly on: string;
  readonly forms: readonly ReceiptForm[];
  readonly explanations: readonly ReceiptEntry[];
}

/** What a receipt says beside the content. */
export type Sealed = Pick<Receipt, 'rules' | 'on'>;

/** First line of the canonical text: another number when it is written otherwise. */
const VERSION = 1;

/** The canonical text, whose SHA-256 is the code: one JSON list a line. */
export function canonicalContent({ forms, explanations }: SubmissionContent, { rules, on }: Sealed): string {
  const lines: (readonly (string | number)[])[] = [
    ['receipt', VERSION, rules, on],
    ...forms.flatMap(({ template, form, entries }) => [
      ['form', template, form],
      ...entries.map(({ key, value }) => [key, value]),
    ]),
    ...explanations.map(({ value }) => ['explanation', value]),
  ];
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

/** What a short digest is taken of. */
export function entryText({ template }: FormContent, { key, value }: ContentEntry): string {
  return JSON.stringify([template, key, value]);
}

/** Every text that {@link receiptOf} digests, for whoever can digest only in advance. */
export function receiptTexts(content: SubmissionContent, sealed: Sealed): readonly string[] {
  return [
    canonicalContent(content, sealed),
    ...content.forms.flatMap((form) => form.entries.map((entry) => entryText(form, entry))),
    ...content.explanations.map(({ value }) => value),
  ];
}

/** The receipt of what a workbook says. */
export function receiptOf(content: SubmissionContent, { rules, on }: Sealed, digest: Digest): Receipt {
  return {
    code: digest(canonicalContent(content, { rules, on })),
    rules,
    on,
    forms: content.forms.map((content) => {
      const { form, unit, period, sheet } = content;
      const entries = content.entries.map((entry): ReceiptEntry => {
        return { cell: entry.cell, digest: shortDigest(entryText(content, entry), digest) };
      });
      return { form, unit, period, sheet, entries };
    }),
    explanations: content.explanations.map(({ cell, value }) => ({
      cell,
      digest: shortDigest(value, digest),
    })),
  };
}
