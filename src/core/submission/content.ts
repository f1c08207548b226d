/** What a workbook hands in: its forms and the explanations that travel with them. */
import type { PlanLibrary } from '../plan/types';
import { cellAddress } from '../sheet/address';
import type { WorkbookModel } from '../sheet/model';
import { explanationTables } from '../validation/findings/explanationSheet';
import { readExplanations, type WrittenExplanation } from '../validation/findings/explanations';
import { isOwnSheet } from '../validation/findings/ownSheets';
import { ActualSheet } from '../validation/recognition/actualSheet';
import type { FilledSheet } from '../validation/recognition/filledSheet';
import { recognise } from '../validation/recognition/recognise';
import { canonicalDay, canonicalText, canonicalValue } from './canonicalValue';
import { formContent, type FormContent } from './formContent';

export interface ExplanationContent {
  /** What is explained, with what and by whom, in canonical spelling. */
  readonly value: string;
  readonly sheet: string;
  /** Where its text stands. */
  readonly cell: string;
}

export interface SubmissionContent {
  /** By form, unit and period, not by their order in the workbook. */
  readonly forms: readonly FormContent[];
  readonly explanations: readonly ExplanationContent[];
}

/** The sheets of a workbook that are forms or annexes, read back against their templates. */
export function filledSheets(library: PlanLibrary, workbook: WorkbookModel): readonly FilledSheet[] {
  return workbook.sheets.flatMap((model) => {
    if (isOwnSheet(model)) return [];
    const recognition = recognise(library, new ActualSheet(model));
    return recognition.kind === 'found' ? [recognition.sheet] : [];
  });
}

/**
 * All that a seal covers. Looks, names and order of the sheets, notes under a table and sheets of no template are not
 * part of it.
 *
 * @param filled the {@link filledSheets} of the workbook, where they are known
 */
export function submissionContent(
  library: PlanLibrary,
  workbook: WorkbookModel,
  filled: readonly FilledSheet[] = filledSheets(library, workbook),
): SubmissionContent {
  const forms = filled.map((sheet) => formContent(library, sheet));
  return {
    forms: forms.sort((one, other) => compare(orderOf(one), orderOf(other))),
    explanations: explanationContents(workbook).sort((one, other) => compare(one.value, other.value)),
  };
}

function orderOf({ template, unit, period }: FormContent): string {
  return [template, unit, period].join('\n');
}

/** By code units: the same everywhere, whatever the language of the machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function explanationContents(workbook: WorkbookModel): ExplanationContent[] {
  const columns = new Map(
    explanationTables(workbook).map(({ model, columns: { text = 0 } }) => [model.name, text]),
  );
  return readExplanations(workbook).map((line) => ({
    value: explanationValue(line),
    sheet: line.at.sheet,
    cell: cellAddress(line.at.row, columns.get(line.at.sheet) ?? 0),
  }));
}

function explanationValue({ sheet, cell, rule, value, text, by, on, code }: WrittenExplanation): string {
  const plain = [sheet, cell, rule].map(canonicalText);
  return JSON.stringify([
    ...plain,
    canonicalValue(value),
    canonicalText(text),
    canonicalText(by),
    canonicalDay(on),
    code,
  ]);
}
