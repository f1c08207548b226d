/** Checking the workbook: when it is asked for, and after every edit while that is switched on. */
import type { ContentChange, Unsubscribe } from '../../core/sheet/liveHost';
import { sheetContents } from '../../core/sheet/contents';
import type { WorkbookModel } from '../../core/sheet/model';
import type { SheetFindings } from '../../core/validation/issue';
import type { Validator } from '../../core/validation/validate';
import { paneValidate } from '../../core/wording/pane';
import { Edits } from './edits';
import { LongCheck } from './longCheck';
import { keepUnchanged } from './unchanged';
import type { CheckingState, CheckScope, Task } from './state';
import { type Store, warning } from './store';

const TASKS = {
  validateWorkbook: { id: 'validateWorkbook', tab: 'validate' },
  validateSheet: { id: 'validateSheet', tab: 'validate' },
} as const satisfies Readonly<Record<string, Task>>;
export type CheckingTask = keyof typeof TASKS;

/** What the findings on show were found in. */
interface Checked {
  readonly workbook: WorkbookModel;
  /** The only sheet whose findings are on show; `null`: all are. */
  readonly only: string | null;
}

export class Checking {
  private checked: Checked | null = null;
  private longCheck: LongCheck | null = null;
  private readonly edits = new Edits();
  private isWaiting = false;
  private stopFollowing: Unsubscribe | null = null;

  constructor(
    private readonly store: Store,
    private readonly validator: Validator,
  ) {}

  /** Checks the workbook or the active sheet; findings replace the earlier ones. */
  validate(scope: CheckScope): Promise<boolean> {
    const task = scope === 'workbook' ? TASKS.validateWorkbook : TASKS.validateSheet;
    // A failed check is shown in place of its findings, not above them.
    return this.store.run(task, () => this.check(scope), { showsFailure: true });
  }

  /** Checks once more what was checked last, after the workbook was changed on the user's behalf. */
  async checkAgain(): Promise<void> {
    const { validation } = this.store.getState();
    if (validation.kind !== 'idle') await this.check(validation.scope);
  }

  /** Stops the check that is under way; the findings of the one before stay. */
  stopCheck(): void {
    if (!this.longCheck) return;
    this.longCheck.stop();
    this.change({ stopping: true });
  }

  /** Checks every edit as it is made, and follows the selection, or stops doing so. */
  async setLive(live: boolean): Promise<void> {
    const { store } = this;
    if (store.getState().live === live) return;
    this.change({ live, selected: null });
    try {
      await this.stopFollowing?.();
      this.stopFollowing = live
        ? await store.host.onSelectionChanged((selected) => {
            this.change({ selected });
          })
        : null;
    } catch {
      // An Excel without these events checks all the same.
      this.stopFollowing = null;
    }
    const { validation } = store.getState();
    if (live && (validation.kind !== 'done' || validation.stale)) {
      await this.validate(validation.kind === 'idle' ? 'workbook' : validation.scope);
    }
  }

  /** Takes note of a change that the product has not made itself. */
  follow(change: ContentChange): void {
    const { validation, live } = this.store.getState();
    if (validation.kind !== 'done') return;
    if (live) this.checkEdit(change);
    else if (!validation.stale) this.change({ validation: { ...validation, stale: true } });
  }

  /** Checks after an edit, without a word; edits that come while one is being checked are checked together. */
  private checkEdit(change: ContentChange): void {
    this.edits.note(change);
    if (this.isWaiting) return;
    this.isWaiting = true;
    void this.store.next(async () => {
      this.isWaiting = false;
      const { checked, store } = this;
      const { validation, library } = store.getState();
      if (!checked || validation.kind !== 'done') return;
      try {
        const workbook = await this.edits.read(store.host, checked.workbook);
        this.show(validation.scope, { ...checked, workbook }, this.validator(library, workbook));
      } catch {
        // What could not be read is told when the user asks for a check.
        this.change({ validation: { ...validation, stale: true } });
      }
    });
  }

  private async check(scope: CheckScope): Promise<void> {
    const { store, validator } = this;
    const check = new LongCheck(store.now, (progress) => {
      this.change({ progress });
    });
    this.longCheck = check;
    try {
      this.edits.forget();
      // Other sheets hold the explanations, and figures that this one must agree with.
      const workbook = await check.read(store.host);
      const only = scope === 'sheet' ? workbook.activeSheet : null;
      const { library } = store.getState();
      this.show(scope, { workbook, only }, await check.validate(validator, library, workbook));
    } catch (error) {
      if (!check.isStopped) {
        this.change({ validation: { kind: 'failed', scope, message: store.sentence(error) } });
        throw error;
      }
      this.leaveOldFindings();
    } finally {
      this.longCheck = null;
      this.change({ progress: null, stopping: false });
    }
  }

  /** Shows what was found in a workbook. */
  private show(scope: CheckScope, checked: Checked, found: readonly SheetFindings[]): void {
    const { workbook, only } = checked;
    const concerns = (sheet: string): boolean => only === null || sheet === only;
    const { validation: before } = this.store.getState();
    this.checked = checked;
    this.change({
      validation: {
        kind: 'done',
        scope,
        findings: keepUnchanged(
          before.kind === 'done' ? before.findings : [],
          found.filter(({ sheet }) => concerns(sheet)),
        ),
        emptySheets: workbook.sheets
          .filter((sheet) => concerns(sheet.name) && sheetContents(sheet) === '')
          .map(({ name }) => name),
        leftOut: workbook.leftOut ?? [],
        stale: false,
      },
    });
  }

  /** After a check that was stopped: what is on show stems from the one before. */
  private leaveOldFindings(): void {
    const { validation } = this.store.getState();
    // What was edited in the meantime is not known any more.
    this.edits.note({ sheet: null, range: null, origin: null });
    const hasFindings = validation.kind === 'done';
    if (hasFindings) this.change({ validation: { ...validation, stale: true } });
    const text = this.store.say(hasFindings ? paneValidate.stoppedWithFindings : paneValidate.stopped);
    this.store.notify('validate', warning(text));
  }

  private change(part: Partial<CheckingState>): void {
    this.store.change(part);
  }
}
