/** What is done with findings: going there, fixes, explanations, the report, marks. Each step tells what it did. */
import { parseRange } from '../../core/sheet/address';
import type { CellChange, Host } from '../../core/sheet/host';
import { sizeOf } from '../../core/sheet/range';
import { localDate } from '../../core/sheet/serialDate';
import { explain, withdrawExplanation } from '../../core/validation/findings/explanations';
import { changedCells, inverse } from '../../core/validation/findings/fixes';
import { MARK_FORMULA, marksOf } from '../../core/validation/findings/marks';
import { reportSheet } from '../../core/validation/findings/report';
import type { Fix, Issue, SheetFindings } from '../../core/validation/issue';
import { paneValidate } from '../../core/wording/pane';
import { paneReview } from '../../core/wording/paneReview';
import type { Notice, ReviewingState, Task } from './state';
import { type Store, success, warning } from './store';

const TASKS = {
  fix: { id: 'fix', tab: 'validate', writes: true },
  undo: { id: 'undo', tab: 'validate', writes: true },
  explain: { id: 'explain', tab: 'validate', writes: true },
  withdraw: { id: 'withdraw', tab: 'validate', writes: true },
  report: { id: 'report', tab: 'validate', writes: true },
  // Marks are no contents, so no host tells of them.
  mark: { id: 'mark', tab: 'validate' },
  unmark: { id: 'unmark', tab: 'validate' },
} as const satisfies Readonly<Record<string, Task>>;
export type ReviewingTask = keyof typeof TASKS;

/** Of more cells than this their number is told. */
const MOST_CELLS = 3;

export class Reviewing {
  private undoing: readonly CellChange[] | null = null;

  constructor(
    private readonly store: Store,
    /** Checks once more what is on show. */
    private readonly checkAgain: () => Promise<void>,
  ) {}

  /** Brings a cell into view. */
  goTo(sheet: string, address: string, tab: string): Promise<boolean> {
    // Looking at a cell must not take away the offer to undo.
    return this.store.run(
      { id: 'goTo', tab },
      async () => {
        const range = parseRange(address);
        if (range) await this.store.host.select(sheet, range);
      },
      { keepsNotice: true },
    );
  }

  /** Applies fixes that the user has seen and asked for, all or none, and checks again. */
  applyFixes(fixes: readonly Fix[]): Promise<boolean> {
    const { store } = this;
    return this.run(TASKS.fix, async () => {
      const changes = fixes.flatMap((fix) => fix.changes);
      const undo = inverse(changes, await store.read(changes.map((change) => change.sheet)));
      await store.host.apply(changes);
      this.undoing = undo;
      this.change({ undoable: true });
      await this.checkAgain();
      const cells = changedCells(changes);
      const text =
        cells.length <= MOST_CELLS
          ? store.say(paneValidate.applied, { cells: store.list(cells) })
          : store.say(paneValidate.appliedMany, { count: cells.length });
      return { ...success(text), undoes: true };
    });
  }

  /** Puts back what the last fix has replaced, unless the cells were changed since. */
  undoFixes(): Promise<boolean> {
    return this.run(TASKS.undo, async () => {
      const undo = this.undoing;
      if (!undo) return null;
      await this.store.host.apply(undo);
      this.undoing = null;
      this.change({ undoable: false });
      await this.checkAgain();
      return success(this.store.say(paneValidate.undone));
    });
  }

  /** Writes an explanation of a finding into the workbook, and checks again. */
  explain(issue: Issue, text: string, by: string): Promise<boolean> {
    this.change({ explainer: by.trim() });
    return this.run(TASKS.explain, async () => {
      const sheet = await this.writeExplanation(issue, text, by);
      await this.checkAgain();
      return success(this.store.say(paneReview.explained, { cell: issue.cell, sheet }));
    });
  }

  /** Takes the explanation of a finding back, and checks again. */
  withdrawExplanation(issue: Issue): Promise<boolean> {
    const { host, say } = this.store;
    return this.run(TASKS.withdraw, async () => {
      const { cell } = issue;
      const changes = withdrawExplanation(await host.readWorkbook(), issue);
      if (changes.length > 0) await host.apply(changes);
      await this.checkAgain();
      return changes.length > 0
        ? success(say(paneReview.withdrawn, { cell }))
        : warning(say(paneReview.nothingToWithdraw, { cell }));
    });
  }

  /** Adds the findings on show as a sheet 校验报告; an earlier report stays. */
  insertReport(): Promise<boolean> {
    const { host, say, language, now } = this.store;
    return this.run(TASKS.report, async () => {
      const model = reportSheet(this.findings(), { on: localDate(now()), language });
      const [inserted] = await host.insertSheets([model]);
      const { name, leftOut } = inserted ?? { name: model.name, leftOut: [] };
      return success(say(paneReview.reported, { sheet: name }), leftOut);
    });
  }

  /** Colours the cells of the findings on show; the colours of an earlier check go. */
  markFindings(): Promise<boolean> {
    const { host, say } = this.store;
    return this.run(TASKS.mark, async () => {
      const marks = marksOf(this.findings());
      await host.unmark(MARK_FORMULA);
      await host.mark(marks);
      const count = marks.reduce((sum, { format }) => sum + sizeOf(format.range).cells, 0);
      return success(count === 0 ? say(paneReview.nothingToMark) : say(paneReview.marked, { count }));
    });
  }

  /** Takes all colours off again, whoever laid them and whenever. */
  clearMarks(): Promise<boolean> {
    const { host, say } = this.store;
    return this.run(TASKS.unmark, async () => {
      const count = await host.unmark(MARK_FORMULA);
      return success(say(count === 0 ? paneReview.notMarked : paneReview.unmarked));
    });
  }

  /** Gives the sheet that holds the explanation; it is added when there is none. */
  private async writeExplanation(issue: Issue, text: string, by: string): Promise<string> {
    const { host, now } = this.store;
    const step = explain(await host.readWorkbook(), issue, text, by, localDate(now()));
    await host.apply(step.changes);
    if (!step.sheet) return step.changes[0]?.sheet ?? '';
    const [inserted] = await host.insertSheets([step.sheet]);
    await backTo(host, issue);
    return inserted?.name ?? step.sheet.name;
  }

  private findings(): readonly SheetFindings[] {
    const { validation } = this.store.getState();
    return validation.kind === 'done' ? validation.findings : [];
  }

  private run(task: Task, act: () => Promise<Notice | null>): Promise<boolean> {
    return this.store.run(task, async () => {
      const notice = await act();
      if (notice) this.store.notify(task.tab, notice);
    });
  }

  private change(part: Partial<ReviewingState>): void {
    this.store.change(part);
  }
}

/** A new sheet is shown at once; who explains wants to stay where he is. */
async function backTo(host: Host, issue: Issue): Promise<void> {
  const range = parseRange(issue.cell);
  if (range) await host.select(issue.sheet, range);
}
