import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SheetModel, WorkbookModel } from '../../core/sheet/model';
import type { CellDraft } from '../grid/cellDrafts';

/** How many workbooks are kept; beyond them the oldest goes. */
export const MOST_KEPT = 10;

const DATABASE = 'kc-workbench-recovery';

/** What is known of a kept workbook before its sheets are read. */
export interface KeptWorkbook {
  /** That of the page whose workbook it is. */
  readonly id: string;
  /** Of the file. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** In their order. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly activeSheet: string;
  /** Text that was being typed when it was kept. */
  readonly draft?: CellDraft;
  /** What a kept workbook cannot hold, in sentences. */
  readonly leftOut: readonly string[];
}

/** What is to be written: the workbook, and those of its sheets that have changed. */
export interface Keeping {
  readonly workbook: KeptWorkbook;
  readonly changed: ReadonlyMap<string, SheetModel>;
  /** Sheets that the workbook no longer has; `all` forgets whatever was kept of it before. */
  readonly gone: readonly string[] | 'all';
  /** A kept workbook that this one goes on from, and that is not needed any more. */
  readonly replaces: string | undefined;
}

interface Schema extends DBSchema {
  workbooks: { key: string; value: KeptWorkbook };
  sheets: { key: [workbook: string, sheet: string]; value: SheetModel };
}

const STORES = ['workbooks', 'sheets'] as const;

/** Workbooks in the IndexedDB of the browser. Every method rejects when the browser refuses to store. */
export class Records {
  private opening: Promise<IDBPDatabase<Schema>> | undefined;

  /** @param lost called when what has been kept may be gone, as when the user clears the data of the site */
  constructor(private readonly lost: () => void = () => undefined) {}

  private database(): Promise<IDBPDatabase<Schema>> {
    this.opening ??= openDB<Schema>(DATABASE, 1, {
      upgrade(database) {
        database.createObjectStore('workbooks', { keyPath: 'id' });
        database.createObjectStore('sheets');
      },
      blocking: (_, __, event) => {
        // Another page has a newer version of the product, or clears everything.
        (event.target as IDBDatabase).close();
        this.forget();
      },
      terminated: () => {
        this.forget();
      },
    }).catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private forget(): void {
    this.opening = undefined;
    this.lost();
  }

  /** Opens the database, so that a page that is about to go need not wait for it. */
  async prepare(): Promise<void> {
    await this.database();
  }

  async keep({ workbook, changed, gone, replaces }: Keeping): Promise<void> {
    const database = await this.database();
    // Without waiting for the disk: on a busy one that takes longer than a crash may cost.
    const transaction = database.transaction(STORES, 'readwrite', { durability: 'relaxed' });
    const workbooks = transaction.objectStore('workbooks');
    const sheets = transaction.objectStore('sheets');
    const writing: Promise<unknown>[] = [transaction.done];
    if (gone === 'all') writing.push(sheets.delete(sheetsOf(workbook.id)));
    else for (const sheet of gone) writing.push(sheets.delete([workbook.id, sheet]));
    for (const [sheet, model] of changed) writing.push(sheets.put(model, [workbook.id, sheet]));
    writing.push(workbooks.put(workbook));
    if (replaces !== undefined) writing.push(workbooks.delete(replaces), sheets.delete(sheetsOf(replaces)));
    // Said now: a page that goes before the requests are answered would take an open transaction with it.
    transaction.commit();
    await Promise.all(writing);
  }

  /** Newest first. */
  async list(): Promise<readonly KeptWorkbook[]> {
    const all = await (await this.database()).getAll('workbooks');
    return all.sort((a, b) => b.changedAt - a.changedAt);
  }

  /** The sheets of a kept workbook; `undefined` when it is not there any more, or not whole. */
  async contents({ id, sheets }: KeptWorkbook): Promise<WorkbookModel | undefined> {
    const transaction = (await this.database()).transaction('sheets');
    const models = await Promise.all(sheets.map((sheet) => transaction.store.get([id, sheet.id])));
    const whole = models.filter((model) => model !== undefined);
    return whole.length === models.length && whole.length > 0 ? { sheets: whole } : undefined;
  }

  async discard(id: string): Promise<void> {
    const transaction = (await this.database()).transaction(STORES, 'readwrite');
    await Promise.all([
      transaction.objectStore('workbooks').delete(id),
      transaction.objectStore('sheets').delete(sheetsOf(id)),
      transaction.done,
    ]);
  }

  /** Lets the oldest go when there are too many, but none of a page that is open. */
  async trim(open: ReadonlySet<string>): Promise<void> {
    const kept = await this.list();
    const closed = kept.filter(({ id }) => !open.has(id));
    const tooMany = Math.min(closed.length, kept.length - MOST_KEPT);
    for (const { id } of tooMany > 0 ? closed.slice(-tooMany) : []) await this.discard(id);
  }
}

function sheetsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
