/** What the slices of the session share: the state, one task after the other, notices, the language, the workbook. */
import type { PlanLibrary } from '../../core/plan/types';
import { PlanError } from '../../core/plan/types';
import { HostRefusal } from '../../core/sheet/host';
import type { ContentChange, LiveHost } from '../../core/sheet/liveHost';
import type { SheetModel, WorkbookModel } from '../../core/sheet/model';
import { pane } from '../../core/wording/pane';
import type { Fillings, Language, Text } from '../../core/wording/text';
import { fill } from '../../core/wording/text';
import { initialState, type Notice, type SessionState, type Task } from './state';

export interface StoreParts {
  readonly host: LiveHost;
  readonly library: PlanLibrary;
  readonly language: Language;
  readonly now: () => Date;
}

/** How long a change may still be an echo of what the product wrote, in a host that does not tell who made it. */
const ECHO_MS = 800;

export class Store {
  readonly host: LiveHost;
  readonly now: () => Date;
  private spoken: Language;
  private state: SessionState;
  private readonly listeners = new Set<() => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private writing: Task | null = null;
  private written: { readonly task: Task; readonly ended: number } | null = null;

  constructor(parts: StoreParts) {
    this.host = parts.host;
    this.now = parts.now;
    this.spoken = parts.language;
    this.state = initialState(parts.library);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): SessionState => this.state;

  /** Words a sentence in the language of the session. */
  readonly say = (text: Text, fillings: Fillings = {}): string => fill(text, fillings, this.spoken);

  /** Names as a sentence lists them. */
  readonly list = (names: readonly string[]): string => names.join(this.say(pane.listSeparator));

  get language(): Language {
    return this.spoken;
  }

  /** Changes the language: Office tells it only after the page has loaded. */
  speak(language: Language): void {
    this.spoken = language;
    this.host.speak(language);
  }

  /** Replaces parts of the state and tells everybody; only the owner of a part may replace it. */
  change(part: Partial<SessionState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  showTab(tab: string): void {
    if (this.state.tab !== tab) this.change({ tab });
  }

  notify(tab: string, notice: Notice | null): void {
    this.change({ notices: { ...this.state.notices, [tab]: notice } });
  }

  dismissNotice(tab: string): void {
    if (this.state.notices[tab]) this.notify(tab, null);
  }

  /** Does something after what is under way, without a word about it. */
  next(action: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(action);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Runs one task after the other: two at once could read a half-written sheet.
   *
   * @returns true when it came to its end.
   */
  run(task: Task, action: () => Promise<void>, options: RunOptions = {}): Promise<boolean> {
    const turn = this.queue.then(async () => {
      const { notices: before } = this.state;
      const notices = options.keepsNotice ? before : { ...before, [task.tab]: null };
      this.writing = task.writes ? task : null;
      this.change({ running: task.id, notices });
      try {
        await action();
        return true;
      } catch (error) {
        if (!options.showsFailure) this.notify(task.tab, this.problem(error));
        return false;
      } finally {
        if (task.writes) this.written = { task, ended: this.now().getTime() };
        this.writing = null;
        this.change({ running: null });
      }
    });
    this.queue = turn;
    return turn;
  }

  /**
   * The task of this session that has made a change, or `null` when somebody else did. The host's word counts; where
   * it gives none, a change while the product writes, and shortly after, is taken for the product's own.
   */
  authorOf({ origin }: ContentChange): Task | null {
    if (origin === 'foreign') return null;
    const { writing, written } = this;
    if (writing || !written || origin === 'own') return writing ?? written?.task ?? null;
    return this.now().getTime() - written.ended < ECHO_MS ? written.task : null;
  }

  problem(error: unknown): Notice {
    return { intent: 'error', text: this.sentence(error), list: [] };
  }

  /** What a user is told of an error. */
  sentence(error: unknown): string {
    if (error instanceof PlanError || error instanceof HostRefusal) return error.message;
    return this.say(pane.unexpected);
  }

  read(sheets: readonly string[]): Promise<WorkbookModel> {
    return this.host.readWorkbook([...new Set(sheets)]);
  }

  async readSheet(name: string): Promise<SheetModel> {
    const [sheet] = (await this.read([name])).sheets;
    return sheet ?? { name, rows: [], merges: [] };
  }
}

interface RunOptions {
  /** True for tasks that must not take away what the tab says, for example the offer to undo. */
  readonly keepsNotice?: boolean;
  /** True for tasks that show their failure themselves; of others the notice tells. */
  readonly showsFailure?: boolean;
}

/** A notice that something was done; what was left out of it makes it a warning. */
export function success(text: string, leftOut: readonly string[] = []): Notice {
  return { intent: leftOut.length === 0 ? 'success' : 'warning', text, list: leftOut };
}

/** A notice that something was not done, or not all of it. */
export function warning(text: string, list: readonly string[] = []): Notice {
  return { intent: 'warning', text, list };
}
