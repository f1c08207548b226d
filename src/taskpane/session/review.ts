/** What is done with findings, beyond correcting cells: explanations, the report, marks. Each step tells what it did. */
import { parseRange } from '../../core/sheet/address';
import type { Host } from '../../core/sheet/host';
import { sizeOf } from '../../core/sheet/range';
import { localDate } from '../../core/sheet/serialDate';
import { explain, withdrawExplanation } from '../../core/validation/findings/explanations';
import type { Issue, SheetFindings } from '../../core/validation/issue';
import { MARK_FORMULA, marksOf } from '../../core/validation/findings/marks';
import { reportSheet } from '../../core/validation/findings/report';
import { paneReview } from '../../core/wording/paneReview';
import type { Fillings, Language, Text } from '../../core/wording/text';
import type { Notice } from './session';

/** Where a review takes place. */
export interface ReviewDesk {
  readonly host: Host;
  readonly language: Language;
  readonly say: (text: Text, fillings?: Fillings) => string;
  readonly today: Date;
}

/** Writes an explanation into the workbook; the sheet for it is added when there is none. */
export async function writeExplanation(
  { host, say, today }: ReviewDesk,
  issue: Issue,
  text: string,
  by: string,
): Promise<Notice> {
  const step = explain(await host.readWorkbook(), issue, text, by, localDate(today));
  await host.apply(step.changes);
  let sheet = step.changes[0]?.sheet ?? '';
  if (step.sheet) {
    const [inserted] = await host.insertSheets([step.sheet]);
    sheet = inserted?.name ?? step.sheet.name;
    await backTo(host, issue);
  }
  return success(say(paneReview.explained, { cell: issue.cell, sheet }));
}

/** Takes an explanation back. */
export async function withdraw({ host, say }: ReviewDesk, issue: Issue): Promise<Notice> {
  const { cell } = issue;
  const changes = withdrawExplanation(await host.readWorkbook(), issue);
  if (changes.length === 0) {
    return { intent: 'warning', text: say(paneReview.nothingToWithdraw, { cell }), list: [] };
  }
  await host.apply(changes);
  return success(say(paneReview.withdrawn, { cell }));
}

/** Adds the report as a sheet of its own; an earlier report stays. */
export async function insertReport(
  { host, say, today, language }: ReviewDesk,
  findings: readonly SheetFindings[],
): Promise<Notice> {
  const model = reportSheet(findings, { on: localDate(today), language });
  const [inserted] = await host.insertSheets([model]);
  return success(say(paneReview.reported, { sheet: inserted?.name ?? model.name }), inserted?.leftOut);
}

/** Marks what is open now; marks of an earlier check go. */
export async function markFindings(
  { host, say }: ReviewDesk,
  findings: readonly SheetFindings[],
): Promise<Notice> {
  const marks = marksOf(findings);
  await host.unmark(MARK_FORMULA);
  await host.mark(marks);
  const count = marks.reduce((sum, { format }) => sum + sizeOf(format.range).cells, 0);
  return success(count === 0 ? say(paneReview.nothingToMark) : say(paneReview.marked, { count }));
}

/** Takes all marks off, whoever laid them and whenever. */
export async function clearMarks({ host, say }: ReviewDesk): Promise<Notice> {
  const count = await host.unmark(MARK_FORMULA);
  return success(say(count === 0 ? paneReview.notMarked : paneReview.unmarked));
}

/** A new sheet is shown at once; who explains wants to stay where he is. */
async function backTo(host: Host, issue: Issue): Promise<void> {
  const range = parseRange(issue.cell);
  if (range) await host.select(issue.sheet, range);
}

function success(text: string, leftOut: readonly string[] = []): Notice {
  return { intent: leftOut.length === 0 ? 'success' : 'warning', text, list: leftOut };
}
