/**
 * Explanations that travel: typed for a finding that is to be verified, kept in the sheet 校验说明 of the workbook,
 * bound to rule, subject and value, and void as soon as the value changes.
 */
import { parseRange } from '../sheet/address';
import type { CellChange } from '../sheet/host';
import { cellAt, type SheetModel, type WorkbookModel } from '../sheet/model';
import { explanationWording } from '../wording/report';
import { fill } from '../wording/text';
import {
  EXPLANATION_COLUMNS,
  explanationLine,
  explanationTables,
  newExplanationSheet,
  type ExplanationLine,
  type ExplanationTable,
} from './explanationSheet';
import { fingerprint } from './fingerprint';
import type { Explanation, Issue, SheetFindings, VoidExplanation } from './issue';
import { wordsOf } from './reading';
import { rules } from './rules';

/** Longest explanation that is taken, in characters: what a reader of a printed table still reads. */
export const LONGEST_EXPLANATION = 500;

/** An explanation as it stands in the sheet 校验说明. What it says was typed by somebody and is only ever text. */
export interface WrittenExplanation extends ExplanationLine {
  /** Id of the rule: the first word of its column. */
  readonly ruleId: string;
  /** Where it is written. */
  readonly at: { readonly sheet: string; readonly row: number };
}

/** What to do so that an explanation stands in the workbook. */
export interface ExplanationStep {
  /** To be inserted, with the explanation in it, when the workbook has no such sheet yet. */
  readonly sheet?: SheetModel;
  readonly changes: readonly CellChange[];
}

/**
 * All explanations written in a workbook, in the order of their lines.
 *
 * @example readExplanations({ sheets: [] }) // []
 */
export function readExplanations(workbook: WorkbookModel): readonly WrittenExplanation[] {
  return explanationTables(workbook).flatMap((table) => {
    const written: WrittenExplanation[] = [];
    for (let row = table.header + 1; row < table.model.rows.length; row += 1) {
      const line = explanationLine(table, row);
      if (line.text === '' || line.code === '') continue;
      const ruleId = line.rule.split(/\s/)[0] ?? '';
      written.push({ ...line, ruleId, at: { sheet: table.model.name, row } });
    }
    return written;
  });
}

/** True for what may be explained instead of corrected. */
export function isExplainable(issue: Issue): boolean {
  return issue.level === 'query' && issue.status === 'fail';
}

/**
 * The findings with the explanations that the workbook holds for them. One that explained another value is given as
 * `voidExplanation`, with the reason; it counts as no explanation.
 *
 * @example applyExplanations([], { sheets: [] }) // []
 */
export function applyExplanations(
  findings: readonly SheetFindings[],
  workbook: WorkbookModel,
): readonly SheetFindings[] {
  const written = readExplanations(workbook);
  if (written.length === 0) return findings;
  const match = matcher(findings, workbook, written);
  return findings.map((sheet) => ({
    ...sheet,
    issues: sheet.issues.map((issue) => {
      const found = match(issue);
      if (!found) return issue;
      const explanation: Explanation = {
        text: found.text,
        by: found.by,
        on: found.on,
        valueHash: found.code,
      };
      if (found.code === codeOf(issue, workbook)) return { ...issue, explanation };
      return { ...issue, voidExplanation: voided(explanation, found.value, issue, workbook) };
    }),
  }));
}

/**
 * Puts an explanation into the workbook: into the line that explains the same finding already, else into the first
 * free line, else into a new sheet 校验说明.
 *
 * @param on the day, as it is to be shown (2026-01-08)
 */
export function explain(
  workbook: WorkbookModel,
  issue: Issue,
  text: string,
  by: string,
  on: string,
): ExplanationStep {
  const rule = rules.find(({ meta }) => meta.id === issue.ruleId);
  const line: ExplanationLine = {
    sheet: issue.sheet,
    cell: issue.cell,
    rule: rule ? `${issue.ruleId} ${rule.meta.description.zh}` : issue.ruleId,
    value: shownValue(issue, workbook),
    text: text.trim().slice(0, LONGEST_EXPLANATION),
    by: by.trim(),
    on,
    code: codeOf(issue, workbook),
  };
  const [first] = explanationTables(workbook);
  if (!first) return { sheet: newExplanationSheet([line]), changes: [] };
  const known = lineOf(workbook, issue);
  return known
    ? { changes: changesOf(known.table, known.row, line) }
    : { changes: changesOf(first, freeRow(first), line) };
}

/**
 * Takes an explanation back: its line becomes blank. Nothing to do when the finding has none.
 *
 * @example withdrawExplanation({ sheets: [] }, {} as never) // []
 */
export function withdrawExplanation(workbook: WorkbookModel, issue: Issue): readonly CellChange[] {
  const known = lineOf(workbook, issue);
  return known ? changesOf(known.table, known.row, null) : [];
}

/** The line that explains this finding already: its very value, or the same cell with another value. */
function lineOf(workbook: WorkbookModel, issue: Issue): { table: ExplanationTable; row: number } | null {
  const code = codeOf(issue, workbook);
  const subject = subjectOf(issue);
  const lines = readExplanations(workbook).filter(
    (line) =>
      line.sheet === issue.sheet &&
      (line.code === code || (line.code.startsWith(`${subject}-`) && line.cell === issue.cell)),
  );
  const line = lines.find((each) => each.code === code) ?? lines.at(-1);
  const table = explanationTables(workbook).find(({ model }) => model.name === line?.at.sheet);
  return line && table ? { table, row: line.at.row } : null;
}

function freeRow(table: ExplanationTable): number {
  let row = table.header + 1;
  for (let at = row; at < table.model.rows.length; at += 1) {
    const line = explanationLine(table, at);
    if (EXPLANATION_COLUMNS.some((column) => line[column] !== '')) row = at + 1;
  }
  return row;
}

function changesOf(table: ExplanationTable, row: number, line: ExplanationLine | null): CellChange[] {
  return EXPLANATION_COLUMNS.map((column) => {
    const at = table.columns.get(column) ?? 0;
    return {
      sheet: table.model.name,
      row,
      column: at,
      value: line?.[column] ?? null,
      numberFormat: '@',
      expected: cellAt(table.model, row, at)?.value ?? null,
    };
  });
}

/**
 * Finds the line that explains a finding. A line belongs to the sheet that it names; when the workbook has no sheet
 * of that name, the sheet was renamed, and the line belongs to the only finding that fits.
 */
function matcher(
  findings: readonly Pick<SheetFindings, 'sheet' | 'issues'>[],
  workbook: WorkbookModel,
  written: readonly WrittenExplanation[],
): (issue: Issue) => WrittenExplanation | undefined {
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const bySubject = new Map<string, WrittenExplanation[]>();
  for (const line of written) {
    const subject = line.code.split('-')[0] ?? '';
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), line]);
  }
  const sheetsOf = new Map<string, Set<string>>();
  const codes = new Map<Issue, string>();
  for (const { sheet, issues } of findings) {
    for (const issue of issues) {
      if (!isExplainable(issue)) continue;
      const subject = subjectOf(issue);
      if (!bySubject.has(subject)) continue;
      codes.set(issue, codeOf(issue, workbook));
      sheetsOf.set(subject, (sheetsOf.get(subject) ?? new Set()).add(sheet));
    }
  }
  const holding = new Set(codes.values());
  return (issue) => {
    const code = codes.get(issue);
    if (code === undefined) return undefined;
    const subject = subjectOf(issue);
    const only = sheetsOf.get(subject)?.size === 1;
    const lines = (bySubject.get(subject) ?? []).filter(
      ({ sheet }) => sheet === issue.sheet || (only && !names.has(sheet)),
    );
    // A line that holds for another finding about the same thing has nothing to say here.
    return lines.find((line) => line.code === code) ?? lines.filter((line) => !holding.has(line.code)).at(-1);
  };
}

/** What is explained: rule and meaning of the cell, which outlive moved rows; rule and address where it has none. */
function subjectOf({ ruleId, indicator, region, year, field, cell }: Issue): string {
  const meaning = indicator !== undefined || region !== undefined;
  return fingerprint(
    JSON.stringify(meaning ? [ruleId, indicator, region, year, field] : [ruleId, '@', cell]),
  );
}

/** The code of an explanation: one half for what is explained, one for the value. */
function codeOf(issue: Issue, workbook: WorkbookModel): string {
  return `${subjectOf(issue)}-${fingerprint(boundValue(issue, workbook))}`;
}

/** The value that the finding is about; where the finding names none, all that stands in its cells. */
function boundValue(issue: Issue, workbook: WorkbookModel): string {
  if (issue.actual !== null) return wordsOf(issue.actual);
  const range = parseRange(issue.cell);
  const model = workbook.sheets.find(({ name }) => name === issue.sheet);
  if (!range || !model) return '';
  const lines: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const cells: string[] = [];
    for (let column = range.left; column <= range.right; column += 1) {
      cells.push(wordsOf(cellAt(model, row, column)?.value));
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}

function shownValue(issue: Issue, workbook: WorkbookModel): string {
  const range = parseRange(issue.cell);
  if (issue.actual === null && range && (range.top !== range.bottom || range.left !== range.right)) {
    const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    return fill(explanationWording.block, { count });
  }
  const value = boundValue(issue, workbook);
  return value === '' ? fill(explanationWording.blank) : value;
}

function voided(
  explanation: Explanation,
  was: string,
  issue: Issue,
  workbook: WorkbookModel,
): VoidExplanation {
  const { cell } = issue;
  const now = shownValue(issue, workbook);
  const { valueChanged, contentChanged } = explanationWording;
  const reason = was === now ? fill(contentChanged, { cell }) : fill(valueChanged, { cell, was, now });
  return { ...explanation, was, reason };
}
