import {
  CommandType,
  ICommandService,
  IContextService,
  type IMutationInfo,
  type Injector,
  type IUndoRedoItem,
  IUniverInstanceService,
  LocalUndoRedoService,
  setDependencies,
} from '@univerjs/core';

/** Univer keeps 20 steps, less than an hour of filling in. */
const STEPS = 500;
export const INSERT_SHEET = 'sheet.mutation.insert-sheet';
const SWAP_RECORDS = 'workbench.mutation.swap-records';

/** What the grid itself cannot hold, as text by sheet; see {@link KeptRecords}. */
export type RecordTexts = Readonly<Record<string, string>>;

/** What the grid cannot hold has no commands of its own: the history compares it and exchanges it whole. */
export interface KeptRecords {
  take(): RecordTexts;
  restore(texts: RecordTexts): void;
}

/** The cells that the user's commands have written to since the last step; see {@link StepKeeper.step}. */
export interface StepKeeper {
  /** What makes them, after a step is taken back or done again, exactly what they were. */
  step(redo: readonly IMutationInfo[]): readonly IMutationInfo[];
  forget(): void;
}

/** What the add-in has done since the user last did something: one step of the history. */
interface Act {
  readonly item: IUndoRedoItem;
  /** Sheets that go with the act when it is taken back, whatever has been written to them. */
  readonly born: Set<string>;
}

/**
 * The one history of the workbook: what the user and what the add-in has done, in their order. Univer's commands tell
 * it how they are taken back; so do the changes that the add-in makes below the commands
 * ({@link GridHistory.addinDid}).
 */
export class GridHistory extends LocalUndoRedoService {
  private unit = '';
  private byAddin: () => boolean = () => false;
  private records: KeptRecords = { take: () => ({}), restore: () => undefined };
  private cells: StepKeeper = { step: () => [], forget: () => undefined };
  private known: RecordTexts = {};
  private act: Act | undefined;
  /** The step that everything belongs to which is done meanwhile; without an item before its first part. */
  private whole: { item: IUndoRedoItem | undefined } | undefined;
  private readonly acts = new WeakSet<IUndoRedoItem>();

  /** Begins to keep the history of a workbook. */
  keep(
    injector: Injector,
    unit: string,
    byAddin: () => boolean,
    records: KeptRecords,
    cells: StepKeeper,
  ): void {
    this.unit = unit;
    this.cells = cells;
    this.byAddin = byAddin;
    this.records = records;
    this.known = records.take();
    injector.get(ICommandService).registerCommand({
      id: SWAP_RECORDS,
      type: CommandType.MUTATION,
      handler: (_accessor, params: { held: RecordTexts }) => {
        const now = records.take();
        records.restore(params.held);
        params.held = now;
        this.known = records.take();
        return true;
      },
    });
  }

  /** How many steps can be taken back. */
  get undos(): number {
    return this._getUndoStack(this.unit)?.length ?? 0;
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (item.unitID !== this.unit) {
      super.pushUndoRedo(item);
      return;
    }
    for (const step of item.redoMutations) if (step.id === INSERT_SHEET) keepAsItIs(step);
    if (this.byAddin()) {
      this.extend(item.undoMutations, item.redoMutations);
      return;
    }
    this.act = undefined;
    const kept = [...this.swapUnlessSame(), ...this.cells.step(item.redoMutations)];
    const undoMutations = [...item.undoMutations, ...kept];
    const redoMutations = [...item.redoMutations, ...kept];
    const begun = this.whole?.item;
    if (begun) {
      begun.undoMutations.unshift(...undoMutations);
      begun.redoMutations.push(...redoMutations);
      return;
    }
    const step = { ...item, undoMutations, redoMutations };
    if (this.whole) this.whole.item = step;
    this.push(step);
  }

  /** Makes one step of what several commands of the user's do. */
  asOneStep<Result>(action: () => Result): Result {
    this.whole = { item: undefined };
    try {
      return action();
    } finally {
      this.whole = undefined;
    }
  }

  /** A change of the add-in's below Univer's commands, with what takes it back; it has been made. */
  addinDid(undo: readonly IMutationInfo[], redo: IMutationInfo): void {
    this.extend(undo, [redo]);
  }

  /** The add-in has answered a request: what it has changed in the records belongs to its act. */
  noteRecords(): void {
    const now = this.records.take();
    if (!same(now, this.known)) this.extend([], []);
    this.known = now;
  }

  /** Records have changed as a consequence of what the user has just done, and go with it. */
  amend(): void {
    const swaps = this.swapUnlessSame();
    const item = this.pitchTopUndoElement();
    if (!item) return;
    item.undoMutations.push(...swaps);
    item.redoMutations.push(...swaps);
  }

  /** True when a sheet goes as the act of the add-in that is going on is taken back. */
  goesWithAct(sheet: unknown): boolean {
    return typeof sheet === 'string' && this.open()?.born.has(sheet) === true;
  }

  /** The user turns to something else: what the add-in does from now on is another step. */
  endAct(): void {
    this.act = undefined;
  }

  /** True when the step that is about to be taken back, or done again, is the add-in's. */
  isAddins(direction: 'undo' | 'redo'): boolean {
    const item = direction === 'undo' ? this.pitchTopUndoElement() : this.pitchTopRedoElement();
    return item !== null && item !== undefined && this.acts.has(item);
  }

  override popUndoToRedo(): void {
    this.act = undefined;
    super.popUndoToRedo();
  }

  override popRedoToUndo(): void {
    this.act = undefined;
    super.popRedoToUndo();
  }

  /** The grid takes back what it has just let the user type, because a rule refuses it: it was no step. */
  override rollback(id: string, unit?: string): void {
    super.rollback(id, unit);
    this.act = undefined;
    this.cells.forget();
  }

  override clearUndoRedo(unit: string): void {
    super.clearUndoRedo(unit);
    if (unit !== this.unit) return;
    this.act = undefined;
    this.cells.forget();
    this.known = this.records.take();
  }

  /** The act of the add-in that is going on, unless something else has been done since. */
  private open(): Act | undefined {
    const stack = this._getUndoStack(this.unit);
    return this.act && stack?.at(-1) === this.act.item ? this.act : undefined;
  }

  private extend(undo: readonly IMutationInfo[], redo: readonly IMutationInfo[]): void {
    let act = this.open();
    if (!act) {
      const swap = this.swap();
      act = { item: { unitID: this.unit, undoMutations: [swap], redoMutations: [swap] }, born: new Set() };
      this.act = act;
      this.acts.add(act.item);
      this.push(act.item);
    }
    const { item, born } = act;
    for (const { id, params } of redo) {
      if (id === INSERT_SHEET) born.add((params as { sheet: { id: string } }).sheet.id);
    }
    // The records are exchanged last: when the sheets they belong to are there again.
    item.undoMutations.unshift(...undo);
    item.redoMutations.splice(-1, 0, ...redo);
  }

  /** Univer throws away what is older than 20 steps; it sees the last one only. */
  private push(item: IUndoRedoItem): void {
    const stack = this._getUndoStack(this.unit, true);
    const older = stack.splice(0, Math.max(0, stack.length - 1));
    super.pushUndoRedo(item);
    stack.unshift(...older);
    if (stack.length > STEPS) stack.splice(0, stack.length - STEPS);
    this._updateStatus();
  }

  private swap(): IMutationInfo {
    return { id: SWAP_RECORDS, params: { unitId: this.unit, held: this.known } };
  }

  private swapUnlessSame(): IMutationInfo[] {
    const now = this.records.take();
    if (same(now, this.known)) return [];
    const swap = this.swap();
    this.known = now;
    return [swap];
  }
}

setDependencies(GridHistory, [IUniverInstanceService, ICommandService, IContextService]);

/** The sheet that is put in lives on in the object that put it in, with all that is written to it later. */
function keepAsItIs(step: IMutationInfo): void {
  (step as { params: object }).params = structuredClone(step.params);
}

function same(one: RecordTexts, other: RecordTexts): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
