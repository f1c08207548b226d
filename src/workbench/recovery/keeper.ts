import type { Grid } from '../grid/grid';
import type { ChangeSource } from '../grid/gridEvents';
import { announcePage, openPages } from './openPages';
import { type KeptWorkbook, Records } from './records';
import { Snapshots } from './snapshots';

/** Milliseconds from a change of the user's to its being kept, if the browser is busy; half of them it is let alone. */
const PATIENCE = 250;
/** While the add-in is at work, keeping takes one part in so many of the time: what it does can be done again. */
const SHARE = 10;

/** Keeps the workbook of this page in the browser while it is not saved, a moment after each change. */
export class Keeper {
  /** One for each page, so that two pages never write over each other's records. */
  private readonly id = crypto.randomUUID();
  private readonly records = new Records(() => {
    this.snapshots.startAgain();
  });
  private readonly snapshots: Snapshots;
  /** How to call the workbook when there is something to keep. */
  private name: string | undefined;
  private waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly until: number } | undefined;
  /** Milliseconds that reading the workbook took the last time. */
  private cost = 0;
  private writing: Promise<void> | undefined;
  private changedSince = false;

  constructor(
    grid: Grid,
    /** Called with the reason when the browser does not keep the workbook. */
    private readonly failed: (reason: unknown) => void,
  ) {
    this.snapshots = new Snapshots(grid, this.id);
    announcePage(this.id);
    this.records.prepare().catch(failed);
    grid.listen({
      changed: (change) => {
        this.snapshots.changed(change);
      },
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.keepNow();
    });
    addEventListener('pagehide', () => {
      this.keepNow();
    });
  }

  /** The workbook is another one than the file of this name. */
  changed(name: string, by: ChangeSource): void {
    this.name = name;
    this.changedSince = true;
    this.keepIn(by === 'user' ? PATIENCE / 2 : Math.max(PATIENCE / 2, this.cost * SHARE));
  }

  private keepIn(milliseconds: number): void {
    const until = performance.now() + milliseconds;
    if (this.waiting && this.waiting.until <= until) return;
    clearTimeout(this.waiting?.timer);
    const timer = setTimeout(() => {
      requestIdleCallback(
        () => {
          this.waiting = undefined;
          // One at a time: a slow disk must not be given ever more to do.
          if (this.writing === undefined) this.keepNow();
        },
        { timeout: PATIENCE / 2 },
      );
    }, milliseconds);
    this.waiting = { timer, until };
  }

  /** The workbook is saved, or is not wanted any more: nothing of it needs to be kept. */
  forget(): void {
    this.name = undefined;
    this.changedSince = false;
    this.snapshots.startAgain();
    this.records.discard(this.id).catch(this.failed);
  }

  /** Other workbooks that are kept and that no page has open, newest first. */
  async others(): Promise<readonly KeptWorkbook[]> {
    const [kept, open] = await Promise.all([this.records.list(), openPages()]);
    return kept.filter(({ id }) => id !== this.id && !open.has(id));
  }

  contents(kept: KeptWorkbook): ReturnType<Records['contents']> {
    return this.records.contents(kept);
  }

  discard(kept: KeptWorkbook): Promise<void> {
    return this.records.discard(kept.id);
  }

  /** This page goes on with a kept workbook; that one goes once this one is kept. */
  goOnFrom(kept: KeptWorkbook): void {
    this.snapshots.startAgain(kept.id);
    this.changed(kept.name, 'user');
    this.keepNow();
  }

  private keepNow(): void {
    if (this.name === undefined || !this.changedSince) return;
    this.changedSince = false;
    try {
      // Without a pause before the request goes out: the page may be about to go.
      const started = performance.now();
      const keeping = this.snapshots.take(this.name);
      this.cost = performance.now() - started;
      this.writing = this.written(this.records.keep(keeping));
    } catch (error) {
      this.notKept(error);
    }
  }

  private async written(writing: Promise<void>): Promise<void> {
    try {
      await writing;
    } catch (error) {
      this.notKept(error);
    }
    this.writing = undefined;
    if (this.changedSince) this.keepIn(PATIENCE / 2);
    // What is too much can wait, the next change cannot.
    await openPages()
      .then((open) => this.records.trim(open))
      .catch(this.failed);
  }

  private notKept(reason: unknown): void {
    this.snapshots.startAgain();
    this.failed(reason);
  }
}
