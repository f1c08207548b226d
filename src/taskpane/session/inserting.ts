/** Inserting templates, taking the last insertion back, and turning KC formulas into values. */
import { cellAddress } from '../../core/sheet/address';
import { sheetContents } from '../../core/sheet/contents';
import { freezing, lostSpills, type Thawing, thawing } from '../../core/sheet/freeze';
import type { InsertedSheet } from '../../core/sheet/host';
import { HostRefusal } from '../../core/sheet/host';
import type { SheetModel } from '../../core/sheet/model';
import type { Template, TemplateOptions } from '../../core/templates/template';
import { paneTemplates } from '../../core/wording/pane';
import { completeOptions } from '../templates/templateOptions';
import type { InsertingState, Notice, Task } from './state';
import { type Store, success, warning } from './store';

const TASKS = {
  insert: { id: 'insert', tab: 'templates', writes: true },
  remove: { id: 'remove', tab: 'templates', writes: true },
  freeze: { id: 'freeze', tab: 'templates', writes: true },
  unfreeze: { id: 'unfreeze', tab: 'templates', writes: true },
} as const satisfies Readonly<Record<string, Task>>;
export type InsertingTask = keyof typeof TASKS;

/** One template to be inserted, with what was chosen for it. */
export interface TemplateRequest {
  readonly id: string;
  readonly options?: TemplateOptions;
}

/** What was inserted last, and what it held then. */
interface Insertion {
  readonly names: readonly string[];
  readonly contents: ReadonlyMap<string, string>;
}

export class Inserting {
  private insertion: Insertion | null = null;
  private thawing: Thawing | null = null;

  constructor(
    private readonly store: Store,
    readonly templates: readonly Template[],
  ) {}

  /** True for a task that adds or removes whole sheets of this product. */
  static isAbout(task: Task | null): boolean {
    return task?.id === TASKS.insert.id || task?.id === TASKS.remove.id;
  }

  /** Inserts several templates, each with its own options: all of them or none. */
  insertTemplates(requests: readonly TemplateRequest[]): Promise<boolean> {
    const { store } = this;
    return store.run(TASKS.insert, async () => {
      const { library } = store.getState();
      const models = requests.map(({ id, options }) => {
        const template = this.templates.find((candidate) => candidate.id === id);
        if (!template) {
          throw new HostRefusal('unknownTemplate', store.say(paneTemplates.unknownTemplate, { id }));
        }
        const wanted = { ...store.getState().lastOptions, ...options };
        const complete = completeOptions(library, template, wanted, store.now());
        // What was only assumed for one form says nothing about the next. Formulas that must not go upward are asked
        // for each time, never carried over.
        this.change({ lastOptions: { ...wanted, formulas: 'native' } });
        return template.build(library, complete);
      });
      await this.insert(models);
    });
  }

  /** Inserts every official annex: all of them or none. */
  insertAllAnnexes(): Promise<boolean> {
    return this.store.run(TASKS.insert, async () => {
      const { library } = this.store.getState();
      const annexes = this.templates.filter((template) => template.kind === 'annex');
      await this.insert(annexes.map((template) => template.build(library, {})));
    });
  }

  /** Removes what was inserted last, but only when nothing was typed into it since. */
  removeInserted(): Promise<boolean> {
    const { store } = this;
    return store.run(TASKS.remove, async () => {
      const { insertion } = this;
      if (!insertion) return;
      const found = await this.stillThere(insertion.names);
      if (found.length === 0) {
        this.forgetInsertion();
        this.tell(warning(store.say(paneTemplates.alreadyGone, { sheets: store.list(insertion.names) })));
        return;
      }
      const changed = found.filter((sheet) => sheetContents(sheet) !== insertion.contents.get(sheet.name));
      const untouched = found.filter((sheet) => !changed.includes(sheet));
      if (untouched.length > 0) await store.host.removeSheets(namesOf(untouched));
      this.forgetInsertion();
      this.tell(
        changed.length === 0
          ? success(store.say(paneTemplates.removed))
          : warning(store.say(paneTemplates.notRemoved, { sheets: store.list(namesOf(changed)) })),
      );
    });
  }

  /** Turns the formulas of this product on the active sheet into the values that they show. */
  freezeFormulas(): Promise<boolean> {
    const { store } = this;
    const { host } = store;
    return store.run(TASKS.freeze, async () => {
      const { sheet: name } = await host.selection();
      const before = await store.readSheet(name);
      const found = freezing(before);
      const { formulas, changes, failing } = found;
      const cells = store.list(failing);
      if (changes.length === 0) {
        const text =
          failing.length === 0
            ? store.say(paneTemplates.nothingToFreeze, { sheet: name })
            : store.say(paneTemplates.onlyFailing, { sheet: name, cells });
        this.tell(warning(text));
        return;
      }
      await host.apply(changes);
      const spilled = lostSpills(before, await store.readSheet(name));
      await host.apply(spilled);
      this.thawing = thawing(found, spilled);
      this.forgetInsertion();
      this.change({ unfreezable: true });
      const list = formulas.map(({ row, column, formula }) => `${cellAddress(row, column)}：${formula}`);
      const frozen = store.say(paneTemplates.frozen, { sheet: name, count: formulas.length });
      this.tell(
        failing.length === 0
          ? { ...success(frozen), list }
          : warning(frozen + store.say(paneTemplates.notFrozen, { cells }), list),
      );
    });
  }

  /** Puts the formulas back that were turned into values last, unless the cells were changed since. */
  unfreezeFormulas(): Promise<boolean> {
    const { host, say } = this.store;
    return this.store.run(TASKS.unfreeze, async () => {
      if (!this.thawing) return;
      const { cleared, formulas } = this.thawing;
      await host.apply(cleared);
      try {
        await host.apply(formulas);
      } catch (error) {
        // Half undone would leave holes.
        await host.apply(
          cleared.map((change) => ({ ...change, value: change.expected ?? null, expected: null })),
        );
        throw error;
      }
      this.thawing = null;
      this.change({ unfreezable: false });
      this.tell(success(say(paneTemplates.unfrozen, { count: formulas.length })));
    });
  }

  private async insert(models: readonly SheetModel[]): Promise<void> {
    const { host } = this.store;
    const inserted = await host.insertSheets(models);
    this.tell(this.insertedNotice(inserted));
    // The host may store a formula or a number in its own way, so the untouched state is what it reads back.
    const names = namesOf(inserted);
    const back = await host.readWorkbook(names).catch(() => null);
    this.insertion = back && {
      names,
      contents: new Map(back.sheets.map((sheet) => [sheet.name, sheetContents(sheet)])),
    };
    this.change({ removable: back !== null });
  }

  private insertedNotice(inserted: readonly InsertedSheet[]): Notice {
    const { say, list } = this.store;
    const sheets = list(namesOf(inserted));
    const leftOut = [...new Set(inserted.flatMap((sheet) => sheet.leftOut))];
    const text =
      inserted.length === 1
        ? say(paneTemplates.inserted, { sheets })
        : say(paneTemplates.insertedMany, { count: inserted.length, sheets });
    return leftOut.length === 0 ? success(text) : warning(`${text}${say(paneTemplates.leftOut)}`, leftOut);
  }

  private async stillThere(names: readonly string[]): Promise<readonly SheetModel[]> {
    const { host } = this.store;
    try {
      return (await host.readWorkbook(names)).sheets;
    } catch (error) {
      if (!(error instanceof HostRefusal) || error.code !== 'sheet-missing') throw error;
      return (await host.readWorkbook()).sheets.filter((sheet) => names.includes(sheet.name));
    }
  }

  private forgetInsertion(): void {
    this.insertion = null;
    this.change({ removable: false });
  }

  private tell(notice: Notice): void {
    this.store.notify('templates', notice);
  }

  private change(part: Partial<InsertingState>): void {
    this.store.change(part);
  }
}

function namesOf(sheets: readonly { readonly name: string }[]): readonly string[] {
  return sheets.map(({ name }) => name);
}
