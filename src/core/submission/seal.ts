/** Sealing a workbook before it goes up: what stands in its way, or what has to be written. */
import type { PlanLibrary } from '../plan/types';
import type { CellChange } from '../sheet/host';
import type { SheetModel, WorkbookModel } from '../sheet/model';
import { isExplainable } from '../validation/findings/explanations';
import type { Issue, SheetFindings } from '../validation/issue';
import { validateWorkbook } from '../validation/validate';
import { sealWording } from '../wording/submission';
import { fill } from '../wording/text';
import { filledSheets, submissionContent, type SubmissionContent } from './content';
import type { Digest } from './digest';
import { freezeForm, withChanges } from './freezeForm';
import { handedInAs } from './handedInAs';
import { receiptOf, type Receipt } from './receipt';
import { receiptSheet, receiptSheets } from './receiptSheet';
import { ruleSetVersion } from './ruleSet';

/** Why a workbook cannot be sealed: one sentence, with the finding behind it where there is one. */
export interface SealObstacle {
  readonly message: string;
  readonly issue?: Issue;
}

export type Sealing =
  | { readonly kind: 'refused'; readonly obstacles: readonly SealObstacle[] }
  | {
      readonly kind: 'sealed';
      /** Receipts of an earlier sealing, to be taken out first. */
      readonly removed: readonly string[];
      readonly changes: readonly CellChange[];
      /** To be added at the end. */
      readonly sheet: SheetModel;
      readonly receipt: Receipt;
      /** What the file is to be called; `undefined` when no form names unit and period. */
      readonly file: string | undefined;
    };

/** Findings that must not be there in what goes up: open errors, and queries that nobody has explained. */
export function openIssues(findings: readonly SheetFindings[]): readonly Issue[] {
  return findings
    .flatMap(({ issues }) => issues)
    .filter((issue) => issue.status === 'fail')
    .filter((issue) => issue.level === 'error' || (isExplainable(issue) && !issue.explanation));
}

/**
 * Seals a workbook: no error may be open, every query must be explained. Formulas that other programs cannot be
 * trusted with become values, and a sheet 校验回执 keeps the receipt.
 *
 * @param on the moment, as it is to be shown (2026-01-08 16:30:00)
 * @example seal(embeddedLibrary, { sheets: [] }, '2026-01-08', () => '').kind // 'refused'
 */
export function seal(library: PlanLibrary, workbook: WorkbookModel, on: string, digest: Digest): Sealing {
  const prepared = sealable(library, workbook, on);
  if ('obstacles' in prepared) return { kind: 'refused', obstacles: prepared.obstacles };
  const receipt = receiptOf(prepared.content, prepared, digest);
  return {
    kind: 'sealed',
    removed: receiptSheets(workbook).map(({ name }) => name),
    changes: prepared.changes,
    sheet: receiptSheet(receipt),
    receipt,
    file: handedInAs(workbook),
  };
}

interface Sealable {
  readonly content: SubmissionContent;
  readonly changes: readonly CellChange[];
  readonly rules: string;
  readonly on: string;
}

/** What {@link seal} will put under its digest: for whoever has to digest in advance (see `receiptTexts`). */
export function sealable(
  library: PlanLibrary,
  workbook: WorkbookModel,
  on: string,
): Sealable | { readonly obstacles: readonly SealObstacle[] } {
  const filled = filledSheets(library, workbook);
  if (filled.length === 0) return { obstacles: [{ message: fill(sealWording.noForm) }] };
  const open = openIssues(validateWorkbook(library, workbook)).map(obstacleOf);
  const frozen = filled.map((sheet) => ({ sheet: sheet.name, ...freezeForm(sheet) }));
  const stuck = frozen.flatMap(({ sheet, failing, uncalculated }): SealObstacle[] => [
    ...failing.map((cell) => ({ message: fill(sealWording.failing, { sheet, cell }) })),
    ...uncalculated.map((cell) => ({ message: fill(sealWording.uncalculated, { sheet, cell }) })),
  ]);
  // A copy with rows and columns exchanged is known for what it is, but none of its cells has a place.
  const unplaced = filled
    .filter(({ cells }) => cells.length === 0)
    .map(({ name: sheet }) => ({ message: fill(sealWording.unplaced, { sheet }) }));
  const obstacles = [...open, ...stuck, ...unplaced];
  if (obstacles.length > 0) return { obstacles };
  const changes = frozen.flatMap((each) => each.changes);
  const content = submissionContent(library, withChanges(workbook, changes));
  return { content, changes, rules: ruleSetVersion(), on };
}

function obstacleOf(issue: Issue): SealObstacle {
  const { sheet, cell, message, level, voidExplanation } = issue;
  if (voidExplanation) {
    const { reason } = voidExplanation;
    return { message: fill(sealWording.voidExplanation, { sheet, cell, reason }), issue };
  }
  const text = level === 'error' ? sealWording.error : sealWording.query;
  return { message: fill(text, { sheet, cell, message }), issue };
}
