/** What one file hands in, as plain data: its forms, its seal, and why it cannot be taken. */
import { digits } from '../plan/decimal';
import type { PlanLibrary } from '../plan/types';
import type { WorkbookModel } from '../sheet/model';
import { dateOfSerial, writtenDate } from '../sheet/serialDate';
import { reportIndicators } from '../templates/report-indicators';
import type { Period } from '../templates/template';
import type { Issue, SheetFindings } from '../validation/issue';
import type { FilledSheet } from '../validation/recognition/filledSheet';
import { numberOf } from '../validation/recognition/readValue';
import { validateWorkbook } from '../validation/validate';
import { consolidationWording } from '../wording/submission';
import { fill } from '../wording/text';
import { filledSheets } from './content';
import type { Digest } from './digest';
import { openIssues } from './seal';
import { verify, type SealedChange } from './verify';

/** A figure that a unit reports. */
export interface SubmittedFigure {
  readonly indicator: string;
  /** The exact decimal; `null` where nothing is filled in, or no number. */
  readonly value: string | null;
  readonly cell: string;
}

/** 指标完成情况报表 of one unit. */
export interface SubmittedForm {
  readonly unit: string;
  readonly year: number;
  readonly period: Period;
  readonly sheet: string;
  /** 报出日期 (2026-01-08); `null` when it cannot be read. */
  readonly reportedOn: string | null;
  readonly figures: readonly SubmittedFigure[];
  readonly explained: readonly ExplainedFigure[];
}

/** A query about a figure, with the words of the unit. */
export interface ExplainedFigure {
  readonly ruleId: string;
  readonly indicator: string;
  readonly text: string;
  readonly by: string;
  readonly on: string;
}

/** Why the forms of a file are not taken. */
export interface SubmissionRefusal {
  /** `tampered`, `open`, `unsealed`, `unreadable`, `noForm`, or the code of the reader's refusal. */
  readonly code: string;
  /** In a few words, for a column of the summary. */
  readonly short: string;
  /** One sentence: what, where, what to do. */
  readonly message: string;
  readonly changes?: readonly SealedChange[];
  readonly issues?: readonly Issue[];
}

export interface Submission {
  readonly file: string;
  readonly sealed: { readonly code: string; readonly on: string } | null;
  readonly forms: readonly SubmittedForm[];
  readonly refusal: SubmissionRefusal | null;
}

export interface SubmissionOptions {
  /** True: a file that was never sealed is taken, if it passes the checks. */
  readonly unsealed?: boolean;
}

/** So many findings are told of a file that is refused; who sent it sees them all. */
const TOLD = 3;

/** A file that nobody could read. */
export function unreadSubmission(file: string, code: string, message: string): Submission {
  const short = fill(consolidationWording.short.unreadable);
  return { file, sealed: null, forms: [], refusal: { code, short, message } };
}

/** Verifies and checks one workbook and takes out what it reports. */
export function submissionOf(
  library: PlanLibrary,
  file: string,
  workbook: WorkbookModel,
  digest: Digest,
  options: SubmissionOptions = {},
): Submission {
  const findings = validateWorkbook(library, workbook);
  const verification = verify(library, workbook, digest, findings);
  const forms = filledSheets(library, workbook).flatMap((sheet) => formOf(sheet, findings));
  const sealed =
    'receipt' in verification ? { code: verification.receipt.code, on: verification.receipt.on } : null;
  const refused = (refusal: SubmissionRefusal): Submission => ({ file, sealed, forms, refusal });
  const { short, noForm } = consolidationWording;
  if (verification.kind === 'changed') {
    const { changes } = verification;
    const message = told(
      changes.map((change) => change.message),
      consolidationWording.tampered,
    );
    return refused({ code: 'tampered', short: fill(short.tampered), message, changes });
  }
  if (forms.length === 0) {
    const message = fill(noForm, { title: reportIndicators.title.zh });
    return refused({ code: 'noForm', short: fill(short.noForm), message });
  }
  const isTaken = verification.kind === 'unsealed' && options.unsealed === true;
  if ('message' in verification && !isTaken) {
    const { kind, message } = verification;
    return refused({ code: kind, short: fill(short[kind]), message });
  }
  const issues = openIssues(findings);
  if (issues.length > 0) {
    const sentences = issues.map(({ sheet, message }) =>
      fill(consolidationWording.issue, { sheet, message }),
    );
    return refused({
      code: 'open',
      short: fill(short.open),
      message: told(sentences, consolidationWording.open),
      issues,
    });
  }
  return { file, sealed, forms, refusal: null };
}

function told(
  sentences: readonly string[],
  text: typeof consolidationWording.tampered | typeof consolidationWording.open,
): string {
  return fill(text, { count: sentences.length, sentences: sentences.slice(0, TOLD).join('') });
}

/** A form that says of which unit, year and period it is. */
function formOf(sheet: FilledSheet, findings: readonly SheetFindings[]): SubmittedForm[] {
  const { template, options } = sheet.layout;
  const { region: unit, year, period } = options;
  if (template.id !== reportIndicators.id || sheet.assumed.size > 0) return [];
  if (unit === undefined || year === undefined || period === undefined) return [];
  const figures = sheet.cells
    .filter(({ expected: { role, binding } }) => role === 'entry' && binding.field === 'actual')
    .flatMap(({ expected, reading, address }): SubmittedFigure[] => {
      const { indicator } = expected.binding;
      const value = numberOf(reading);
      return indicator === undefined ? [] : [{ indicator, value: value && digits(value), cell: address }];
    });
  const explained = explainedIn(findings.find((each) => each.sheet === sheet.name)?.issues ?? []);
  return [{ unit, year, period, sheet: sheet.name, reportedOn: reportedOn(sheet), figures, explained }];
}

function explainedIn(issues: readonly Issue[]): ExplainedFigure[] {
  return issues.flatMap(({ ruleId, indicator, field, explanation }) => {
    if (explanation === undefined || indicator === undefined || field !== 'actual') return [];
    const { text, by, on } = explanation;
    return [{ ruleId, indicator, text, by, on }];
  });
}

function reportedOn(sheet: FilledSheet): string | null {
  const found = sheet.identityOf('reportedOn');
  if (typeof found?.value === 'number') return dateOfSerial(found.value) || null;
  return writtenDate(found?.text ?? '');
}
