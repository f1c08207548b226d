/** The plans of this workbook itself (本表目标): marking tables, and following what the marked ones say. */
import { indexOf } from '../../core/plan/libraryIndex';
import { normaliseDocument } from '../../core/plan/normalise';
import type { PlanLibrary } from '../../core/plan/types';
import { cellAddress } from '../../core/sheet/address';
import { sheetContents } from '../../core/sheet/contents';
import { HostRefusal } from '../../core/sheet/host';
import type { ContentChange } from '../../core/sheet/liveHost';
import { panePlans } from '../../core/wording/pane';
import { markChange, PlanReader, unmarkChange } from './planReader';
import type { Notice, PlanningState, Task } from './state';
import { type Store, success, warning } from './store';

const TASKS = {
  markPlan: { id: 'markPlan', tab: 'indicators', writes: true },
  unmarkPlan: { id: 'unmarkPlan', tab: 'indicators', writes: true },
  readPlans: { id: 'readPlans', tab: 'indicators' },
} as const satisfies Readonly<Record<string, Task>>;
export type PlanningTask = keyof typeof TASKS;

export class Planning {
  private readonly reader: PlanReader;
  private isWaiting = false;

  constructor(
    private readonly store: Store,
    /** Lets the worksheet functions answer from another library. */
    private readonly answerFrom: (library: PlanLibrary) => void,
  ) {
    this.reader = new PlanReader(store.host, store.getState().library);
  }

  /** Marks the active sheet as a plan of this workbook, in a visible cell; a marked one gets the new name. */
  markPlan(name: string): Promise<boolean> {
    const { store } = this;
    const { host, say } = store;
    return store.run(TASKS.markPlan, async () => {
      const wanted = name.trim();
      if (wanted === '') throw new HostRefusal('noName', say(panePlans.nameMissing));
      const sheet = await store.readSheet((await host.selection()).sheet);
      if (sheetContents(sheet) === '') {
        throw new HostRefusal('emptySheet', say(panePlans.emptySheet, { sheet: sheet.name }));
      }
      const { library } = store.getState();
      const taken = indexOf(library).documentNames.get(normaliseDocument(wanted)) ?? [];
      if (taken.length > 0 && this.planOf(sheet.name)?.name !== wanted) {
        throw new HostRefusal('nameTaken', say(panePlans.nameTaken, { name: wanted }));
      }
      const change = markChange(sheet, wanted);
      await host.apply([change]);
      await this.read();
      const told = { sheet: sheet.name, cell: cellAddress(change.row, change.column), name: wanted };
      this.tell(
        this.planOf(sheet.name)?.problems.length === 0
          ? success(say(panePlans.marked, told))
          : warning(say(panePlans.markedNotRead, told)),
      );
    });
  }

  /** Takes the mark of a sheet away; the table stays. */
  unmarkPlan(sheet: string): Promise<boolean> {
    const { store } = this;
    return store.run(TASKS.unmarkPlan, async () => {
      const change = unmarkChange(await store.readSheet(sheet));
      if (change) await store.host.apply([change]);
      await this.read();
      this.tell(success(store.say(panePlans.unmarked, { sheet })));
    });
  }

  /** Reads the marked tables again, for results of formulas that Excel tells nobody of. */
  rereadPlans(): Promise<boolean> {
    return this.store.run(TASKS.readPlans, () => this.read());
  }

  /** Reads the plans again when a change can concern them. */
  follow(change: ContentChange): void {
    if (this.reader.canConcern(change)) void this.readNext();
  }

  /** Reads the plans after what is under way; several changes at once are read once. */
  async readNext(): Promise<void> {
    if (this.isWaiting) return;
    this.isWaiting = true;
    await this.store.next(async () => {
      this.isWaiting = false;
      // A workbook that cannot be read now, say while a cell is being edited, keeps the plans that were read before.
      await this.read().catch(() => undefined);
    });
  }

  private async read(): Promise<void> {
    const found = await this.reader.read(this.store.now());
    if (!found) return;
    this.change({ library: found.library, ownPlans: found.plans });
    this.answerFrom(found.library);
    await this.store.host.recalculate();
  }

  private planOf(sheet: string): PlanningState['ownPlans'][number] | undefined {
    return this.store.getState().ownPlans.find((plan) => plan.sheet === sheet);
  }

  private tell(notice: Notice): void {
    this.store.notify('indicators', notice);
  }

  private change(part: Partial<PlanningState>): void {
    this.store.change(part);
  }
}
