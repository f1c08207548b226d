/**
 * Explanations that travel: typed for a finding that is to be verified, kept in the sheet 校验说明 of the workbook,
 * bound to rule, subject and value, and void as soon as the value changes.
 */
import { sizeOf } from '../../sheet/range';
import { grouped } from '../recognition/grouped';
import { parseRange } from '../../sheet/address';
import type { CellChange } from '../../sheet/host';
import { cellAt, type SheetModel, type WorkbookModel } from '../../sheet/model';
import { explanationWording } from '../../wording/report';
import { fill } from '../../wording/text';
import {
  EXPLANATION_COLUMNS,
  explanationLine,
  explanationTables,
  newExplanationSheet,
  type ExplanationLine,
  type ExplanationTable,
} from './explanationSheet';
import { textHash } from './textHash';
import type { Explanation, Issue, SheetFindings, VoidExplanation } from '../issue';
import { wordsOf } from '../recognition/readValue';
import { rules } from '../rules';

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
  return explanationTables(workbook).flatMap(linesOf);
}

function linesOf(table: ExplanationTable): WrittenExplanation[] {
  const { model, header } = table;
  const written: WrittenExplanation[] = [];
  for (let row = header + 1; row < model.rows.length; row += 1) {
    const line = explanationLine(table, row);
    if (line.text === '' || line.code === '') continue;
    const ruleId = line.rule.replace(/\s.*/s, '');
    written.push({ ...line, ruleId, at: { sheet: model.name, row } });
  }
  return written;
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
  const matches = matched(findings, workbook, written);
  return findings.map((sheet) => ({
    ...sheet,
    issues: sheet.issues.map((issue) => {
      const match = matches.get(issue);
      if (!match) return issue;
      const { text, code, value } = match.line;
      const by = match.line.by || fill(explanationWording.unsigned);
      const on = match.line.on || fill(explanationWording.undated);
      const explanation: Explanation = { text, by, on, valueHash: code };
      return match.holds
        ? { ...issue, explanation }
        : { ...issue, voidExplanation: voided(explanation, value, issue, workbook) };
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

/**
 * The line that explains this finding already, or that was given with it: in words about another value, or about a
 * sheet that has another name now.
 */
function lineOf(workbook: WorkbookModel, issue: Issue): { table: ExplanationTable; row: number } | null {
  const code = codeOf(issue, workbook);
  const given = (issue.explanation ?? issue.voidExplanation)?.valueHash;
  const names = namesOf(workbook);
  const lines = explanationTables(workbook).flatMap((table) =>
    linesOf(table).map((line) => ({ ...line, table, row: line.at.row })),
  );
  const own = lines.filter(({ sheet }) => sheet === issue.sheet.trim());
  return (
    own.find((line) => line.code === code) ??
    [...own, ...lines.filter(({ sheet }) => !names.has(sheet))].find((line) => line.code === given) ??
    null
  );
}

/** The names of the sheets as a cell holds them: without blanks around. */
function namesOf(workbook: WorkbookModel): ReadonlySet<string> {
  return new Set(workbook.sheets.map(({ name }) => name.trim()));
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
  return EXPLANATION_COLUMNS.flatMap((column) => {
    const at = table.columns[column];
    if (at === undefined) return [];
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

interface Match {
  readonly line: WrittenExplanation;
  /** True when the line is about the value that the finding is about now. */
  readonly holds: boolean;
}

/**
 * Finds the line that explains a finding. A line belongs to the sheet that it names; when the workbook has no sheet
 * of that name, the sheet was renamed, and the line belongs to the only sheet with a finding that fits.
 */
function matched(
  findings: readonly SheetFindings[],
  workbook: WorkbookModel,
  written: readonly WrittenExplanation[],
): ReadonlyMap<Issue, Match> {
  const names = namesOf(workbook);
  const asked = findings
    .flatMap(({ issues }) => issues)
    .filter(isExplainable)
    .map((issue) => ({ issue, subject: subjectOf(issue), code: codeOf(issue, workbook) }));
  const about = grouped(written, ({ code }) => code.replace(/-.*/s, ''));
  const matches = new Map<Issue, Match>();
  for (const [subject, alike] of grouped(asked, (each) => each.subject)) {
    const lines = about.get(subject);
    if (!lines) continue;
    for (const { issue, code } of alike) {
      const here = alike.filter((other) => other.issue.sheet === issue.sheet);
      // A line that holds for another finding about the same thing has nothing to say here.
      const taken = new Set(here.map((other) => other.code));
      const best = (of: readonly WrittenExplanation[]): WrittenExplanation | undefined =>
        of.find((line) => line.code === code) ?? of.filter((line) => !taken.has(line.code)).at(-1);
      const own = lines.filter(({ sheet }) => sheet === issue.sheet.trim());
      const renamed = here.length === alike.length ? lines.filter(({ sheet }) => !names.has(sheet)) : [];
      const line = best(own) ?? best(renamed);
      if (line) matches.set(issue, { line, holds: line.code === code });
    }
  }
  return matches;
}

/** What is explained: rule and meaning of the cell, which outlive moved rows; rule and address where it has none. */
function subjectOf({ ruleId, indicator, region, year, field, cell }: Issue): string {
  const meaning = indicator !== undefined || region !== undefined;
  return textHash(JSON.stringify(meaning ? [ruleId, indicator, region, year, field] : [ruleId, '@', cell]));
}

/** The code of an explanation: one half for what is explained, one for the value. */
function codeOf(issue: Issue, workbook: WorkbookModel): string {
  return `${subjectOf(issue)}-${textHash(boundValue(issue, workbook))}`;
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
  const count = range ? sizeOf(range).cells : 1;
  if (issue.actual === null && count > 1) return fill(explanationWording.block, { count });
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
  // Somebody may have deleted the column that says what the value was.
  const isTold = was !== '' && was !== now;
  const reason = isTold ? fill(valueChanged, { cell, was, now }) : fill(contentChanged, { cell });
  return { ...explanation, was, reason };
}
