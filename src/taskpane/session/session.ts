/**
 * The one store of the add-in: what the pane shows and what pane and ribbon commands do. It knows no DOM and no
 * Office, so that it is tested with a made-up host.
 */
import { indexOf } from '../../core/plan/libraryIndex';
import { normaliseDocument } from '../../core/plan/normalise';
import type { PlanLibrary } from '../../core/plan/types';
import { PlanError } from '../../core/plan/types';
import { contains, type CellRange } from '../../core/sheet/range';
import { cellAddress, parseRange } from '../../core/sheet/address';
import type { CellChange, Host, InsertedSheet, ReadWatch } from '../../core/sheet/host';
import { HostRefusal } from '../../core/sheet/host';
import type { Cell, OpenWorkbook, SheetModel, WorkbookModel } from '../../core/sheet/model';
import type { Template, TemplateOptions } from '../../core/templates/template';
import { changedCells, inverse } from '../../core/validation/findings/fixes';
import type { Fix, Issue, SheetFindings } from '../../core/validation/issue';
import type { Validator } from '../../core/validation/validate';
import { pane, paneIndicators, panePlans, paneTemplates, paneValidate } from '../../core/wording/pane';
import type { Fillings, Language, Text } from '../../core/wording/text';
import { fill } from '../../core/wording/text';
import { Edits } from './edits';
import { sheetContents } from '../../core/sheet/contents';
import { type CheckProgress, LongCheck } from './longCheck';
import { freezing, lostSpills, type Thawing, thawing } from '../../core/sheet/freeze';
import {
  type ContentChange,
  markChange,
  OwnPlans,
  type PlanReader,
  unmarkChange,
  type WorkbookPlan,
} from './planReader';
import {
  clearMarks,
  insertReport,
  markFindings,
  type ReviewDesk,
  withdraw,
  writeExplanation,
} from './review';
import { completeOptions } from '../templates/templateOptions';

export const TABS = ['templates', 'validate', 'indicators'] as const;
export type Tab = (typeof TABS)[number];

export interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

/** What the pane asks of Excel beyond what every host does. */
export interface PaneHost extends Host, PlanReader {
  /** The active sheet and the selected block on it. */
  selection(): Promise<Selection>;
  /** Puts one formula that this product has composed into a cell. */
  writeFormula(sheet: string, row: number, column: number, formula: string): Promise<void>;
  /** Tells of every change of contents, whoever made it. */
  onChanged(listener: (change: ContentChange) => void): Promise<unknown>;
  readWorkbook(sheets?: readonly string[], watch?: ReadWatch): Promise<OpenWorkbook>;
  /** Tells of every change of the selection; what it resolves to ends that. */
  onSelectionChanged(listener: (selection: Selection) => void): Promise<() => Promise<unknown>>;
  /** Calculates every formula anew. */
  recalculate(): Promise<void>;
  /** The language of its refusals from now on. */
  speak(language: Language): void;
}

export interface SessionParts {
  readonly host: PaneHost;
  readonly library: PlanLibrary;
  readonly templates: readonly Template[];
  readonly validate: Validator;
  readonly language: Language;
  readonly now: () => Date;
  /** Lets the worksheet functions answer from another library. */
  readonly answerFrom: (library: PlanLibrary) => void;
  /** False where the worksheet functions run in a page of their own, which hears nothing of this one. */
  readonly functionsShareThePage: () => boolean;
}

export type Task =
  | 'insert'
  | 'remove'
  | 'freeze'
  | 'unfreeze'
  | 'validateWorkbook'
  | 'validateSheet'
  | 'fix'
  | 'undo'
  | 'explain'
  | 'withdraw'
  | 'report'
  | 'mark'
  | 'unmark'
  | 'goTo'
  | 'place'
  | 'markPlan'
  | 'unmarkPlan'
  | 'readPlans';

export interface Notice {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
  /** Sentences listed under the text. */
  readonly list: readonly string[];
  /** True when what it tells of can be taken back with {@link Session.undoFixes}. */
  readonly undoes?: boolean;
}

export type Scope = 'workbook' | 'sheet';

export type ValidationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'failed'; readonly scope: Scope; readonly message: string }
  | {
      readonly kind: 'done';
      readonly scope: Scope;
      readonly findings: readonly SheetFindings[];
      /** Sheets that hold nothing; nobody misses a check of them. */
      readonly emptySheets: readonly string[];
      /** What the host could not read, as sentences. */
      readonly leftOut: readonly string[];
      /** True when the workbook has changed since. */
      readonly stale: boolean;
    };

export interface SessionState {
  /** The official documents, and the plans of this workbook that could be read. */
  readonly library: PlanLibrary;
  /** The tables that this workbook marks as its own plans. */
  readonly ownPlans: readonly WorkbookPlan[];
  readonly tab: Tab;
  readonly running: Task | null;
  /** How far a check is; `null` while none is under way, or none has said so yet. */
  readonly progress: CheckProgress | null;
  /** True from the wish to stop a check until it has stopped. */
  readonly stopping: boolean;
  readonly notices: Readonly<Record<Tab, Notice | null>>;
  /** Options last chosen, offered again for the next form. What was only assumed is not offered to other forms. */
  readonly lastOptions: TemplateOptions;
  /** True as long as the last insertion can be offered for removal. */
  readonly removable: boolean;
  readonly validation: ValidationState;
  /** True as long as the last fix can be taken back. */
  readonly undoable: boolean;
  /** True while every edit is checked at once and the pane follows the selection. */
  readonly live: boolean;
  /** What is selected in Excel, while the pane follows it. */
  readonly selected: Selection | null;
  /** Who gave the last explanation, offered again for the next one. */
  readonly explainer: string;
  /** True as long as the formulas last turned into values can be put back. */
  readonly unfreezable: boolean;
}

/** One template to be inserted, with what was chosen for it. */
export interface TemplateRequest {
  readonly id: string;
  readonly options?: TemplateOptions;
}

/** What a formula or value for the selected cell is made of. */
export interface Placement {
  /** A1 address of the cell with the actual, where the formula needs one; empty means the cell to the left. */
  readonly actualCell?: string;
  readonly formula: (actualCell: string) => string;
  readonly needsActual: boolean;
}

interface Insertion {
  readonly names: readonly string[];
  readonly contents: ReadonlyMap<string, string>;
}

/** Tasks that change the workbook. Excel tells of these changes too, some time after they were made. */
const WRITING: ReadonlySet<Task> = new Set([
  'insert',
  'remove',
  'freeze',
  'unfreeze',
  'fix',
  'undo',
  'explain',
  'withdraw',
  'report',
  'place',
  'markPlan',
  'unmarkPlan',
]);
const OWN_CHANGES_MS = 800;

const NO_NOTICES: Readonly<Record<Tab, Notice | null>> = {
  templates: null,
  validate: null,
  indicators: null,
};

export class Session {
  readonly templates: readonly Template[];

  private spoken: Language;
  private state: SessionState;
  private readonly listeners = new Set<() => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private insertion: Insertion | null = null;
  private lastWrite: { readonly task: Task | null; readonly ended: number } = {
    task: null,
    ended: -Infinity,
  };
  private undoing: readonly CellChange[] | null = null;
  /** What the findings on show were found in. */
  private checked: { readonly workbook: WorkbookModel; readonly only: string | null } | null = null;
  private longCheck: LongCheck | null = null;
  private readonly edits = new Edits();
  private editsWaiting = false;
  private stopFollowing: (() => Promise<unknown>) | null = null;
  private unfreezing: Thawing | null = null;
  private readonly plans: OwnPlans;
  private plansWaiting = false;

  constructor(private readonly parts: SessionParts) {
    this.templates = parts.templates;
    this.spoken = parts.language;
    this.plans = new OwnPlans(parts.host, parts.library);
    this.state = {
      library: parts.library,
      ownPlans: [],
      tab: 'templates',
      running: null,
      progress: null,
      stopping: false,
      notices: NO_NOTICES,
      lastOptions: {},
      removable: false,
      validation: { kind: 'idle' },
      undoable: false,
      live: false,
      selected: null,
      explainer: '',
      unfreezable: false,
    };
  }

  /** The official documents, and the plans of this workbook that could be read. */
  get library(): PlanLibrary {
    return this.state.library;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): SessionState => this.state;

  /** Words a sentence in the language of the session. */
  readonly say = (text: Text, fillings: Fillings = {}): string => fill(text, fillings, this.spoken);

  get language(): Language {
    return this.spoken;
  }

  /** Changes the language: Office tells it only after the page has loaded. */
  speak(language: Language): void {
    this.spoken = language;
    this.parts.host.speak(language);
  }

  get functionsShareThePage(): boolean {
    return this.parts.functionsShareThePage();
  }

  now(): Date {
    return this.parts.now();
  }

  showTab(tab: Tab): void {
    if (this.state.tab !== tab) this.change({ tab });
  }

  dismissNotice(tab: Tab): void {
    this.notify(tab, null);
  }

  /**
   * Inserts one template. Options it needs and that are not given are taken from the last use, else from the plan.
   *
   * @returns true when the sheet is there; otherwise the reason stands in the notice of the tab.
   */
  insertTemplate(id: string, options: TemplateOptions = {}): Promise<boolean> {
    return this.insertTemplates([{ id, options }]);
  }

  /** Inserts several templates, each with its own options: all of them or none. */
  insertTemplates(requests: readonly TemplateRequest[]): Promise<boolean> {
    return this.run('insert', 'templates', async () => {
      const models = requests.map(({ id, options }) => {
        const template = this.templates.find((candidate) => candidate.id === id);
        if (!template)
          throw new HostRefusal('unknownTemplate', this.say(paneTemplates.unknownTemplate, { id }));
        const wanted = { ...this.state.lastOptions, ...options };
        const complete = completeOptions(this.library, template, wanted, this.now());
        // What was only assumed for one form says nothing about the next. Formulas that must not go upward are asked
        // for each time, never carried over.
        const kept = { ...this.state.lastOptions, ...options, formulas: 'native' as const };
        this.change({ lastOptions: kept });
        return template.build(this.library, complete);
      });
      await this.insert(models);
    });
  }

  /** Inserts every official annex: all of them or none. */
  insertAllAnnexes(): Promise<boolean> {
    return this.run('insert', 'templates', async () => {
      const annexes = this.templates.filter((template) => template.kind === 'annex');
      await this.insert(annexes.map((template) => template.build(this.library, {})));
    });
  }

  /** Removes what was inserted last, but only when nothing was typed into it since. */
  removeInserted(): Promise<boolean> {
    return this.run('remove', 'templates', async () => {
      const insertion = this.insertion;
      if (!insertion) return;
      const found = await this.stillThere(insertion.names);
      if (found.length === 0) {
        this.forgetInsertion();
        this.notify('templates', {
          intent: 'warning',
          text: this.say(paneTemplates.alreadyGone, { sheets: insertion.names.join('、') }),
          list: [],
        });
        return;
      }
      const changed = found.filter((sheet) => sheetContents(sheet) !== insertion.contents.get(sheet.name));
      const untouched = found.filter((sheet) => !changed.includes(sheet)).map((sheet) => sheet.name);
      if (untouched.length > 0) await this.parts.host.removeSheets(untouched);
      this.forgetInsertion();
      this.notify(
        'templates',
        changed.length === 0
          ? { intent: 'success', text: this.say(paneTemplates.removed), list: [] }
          : {
              intent: 'warning',
              text: this.say(paneTemplates.notRemoved, {
                sheets: changed.map((sheet) => sheet.name).join('、'),
              }),
              list: [],
            },
      );
    });
  }

  /** Turns the formulas of this product on the active sheet into the values that they show. */
  freezeFormulas(): Promise<boolean> {
    return this.run('freeze', 'templates', async () => {
      const { host } = this.parts;
      const { sheet: name } = await host.selection();
      const before = await this.readSheet(name);
      const found = freezing(before);
      const { formulas, changes, failing } = found;
      const at = failing.join('、');
      if (changes.length === 0) {
        const text =
          failing.length === 0
            ? this.say(paneTemplates.nothingToFreeze, { sheet: name })
            : this.say(paneTemplates.onlyFailing, { sheet: name, cells: at });
        this.notify('templates', { intent: 'warning', text, list: [] });
        return;
      }
      await host.apply(changes);
      const spilled = lostSpills(before, await this.readSheet(name));
      await host.apply(spilled);
      this.unfreezing = thawing(found, spilled);
      this.forgetInsertion();
      this.change({ unfreezable: true });
      const list = formulas.map(({ row, column, formula }) => `${cellAddress(row, column)}：${formula}`);
      this.notify('templates', {
        intent: failing.length === 0 ? 'success' : 'warning',
        text:
          this.say(paneTemplates.frozen, { sheet: name, count: formulas.length }) +
          (failing.length === 0 ? '' : this.say(paneTemplates.notFrozen, { cells: at })),
        list,
      });
    });
  }

  /** Puts the formulas back that were turned into values last, unless the cells were changed since. */
  unfreezeFormulas(): Promise<boolean> {
    return this.run('unfreeze', 'templates', async () => {
      if (!this.unfreezing) return;
      const { cleared, formulas } = this.unfreezing;
      await this.parts.host.apply(cleared);
      try {
        await this.parts.host.apply(formulas);
      } catch (error) {
        // Half undone would leave holes.
        await this.parts.host.apply(
          cleared.map((change) => ({ ...change, value: change.expected ?? null, expected: null })),
        );
        throw error;
      }
      const count = formulas.length;
      this.unfreezing = null;
      this.change({ unfreezable: false });
      const text = this.say(paneTemplates.unfrozen, { count });
      this.notify('templates', { intent: 'success', text, list: [] });
    });
  }

  /** Marks the active sheet as a plan of this workbook, in a visible cell; a marked one gets the new name. */
  markPlan(name: string): Promise<boolean> {
    return this.run('markPlan', 'indicators', async () => {
      const wanted = name.trim();
      if (wanted === '') throw new HostRefusal('noName', this.say(panePlans.nameMissing));
      const sheet = await this.readSheet((await this.parts.host.selection()).sheet);
      if (sheetContents(sheet) === '') {
        throw new HostRefusal('emptySheet', this.say(panePlans.emptySheet, { sheet: sheet.name }));
      }
      const before = this.state.ownPlans.find((plan) => plan.sheet === sheet.name);
      const taken = indexOf(this.library).documentNames.get(normaliseDocument(wanted)) ?? [];
      if (taken.length > 0 && before?.name !== wanted) {
        throw new HostRefusal('nameTaken', this.say(panePlans.nameTaken, { name: wanted }));
      }
      const change = markChange(sheet, wanted);
      await this.parts.host.apply([change]);
      await this.readPlans();
      const cell = cellAddress(change.row, change.column);
      const plan = this.state.ownPlans.find((candidate) => candidate.sheet === sheet.name);
      const isRead = plan !== undefined && plan.problems.length === 0;
      this.notify('indicators', {
        intent: isRead ? 'success' : 'warning',
        text: this.say(isRead ? panePlans.marked : panePlans.markedNotRead, {
          sheet: sheet.name,
          cell,
          name: wanted,
        }),
        list: [],
      });
    });
  }

  /** Takes the mark of a sheet away; the table stays. */
  unmarkPlan(sheet: string): Promise<boolean> {
    return this.run('unmarkPlan', 'indicators', async () => {
      const change = unmarkChange(await this.readSheet(sheet));
      if (change) await this.parts.host.apply([change]);
      await this.readPlans();
      this.notify('indicators', {
        intent: 'success',
        text: this.say(panePlans.unmarked, { sheet }),
        list: [],
      });
    });
  }

  /** Reads the marked tables again, for results of formulas that Excel tells nobody of. */
  rereadPlans(): Promise<boolean> {
    return this.run('readPlans', 'indicators', () => this.readPlans());
  }

  /** Checks the workbook or the active sheet; findings replace the earlier ones. */
  validate(scope: Scope = 'workbook'): Promise<boolean> {
    return this.run(scope === 'workbook' ? 'validateWorkbook' : 'validateSheet', 'validate', () =>
      this.check(scope),
    );
  }

  /** Stops the check that is under way; the findings of the one before stay. */
  stopCheck(): void {
    if (!this.longCheck) return;
    this.longCheck.stop();
    this.change({ stopping: true });
  }

  /**
   * Follows the workbook from now on: findings on show are marked as old when it changes, and its own plans answer as
   * they stand in it.
   */
  async watch(): Promise<void> {
    try {
      await this.parts.host.onChanged((change) => {
        this.workbookChanged(change);
      });
    } catch {
      // An Excel without these events leaves the findings unmarked; everything else works.
    }
    await this.readPlansNext();
  }

  /** Checks every edit as it is made, and follows the selection, or stops doing so. */
  async setLive(live: boolean): Promise<void> {
    if (this.state.live === live) return;
    this.change({ live, selected: null });
    try {
      await this.stopFollowing?.();
      this.stopFollowing = live
        ? await this.parts.host.onSelectionChanged((selected) => {
            this.change({ selected });
          })
        : null;
    } catch {
      // An Excel without these events checks all the same.
      this.stopFollowing = null;
    }
    const { validation } = this.state;
    if (live && (validation.kind !== 'done' || validation.stale)) {
      await this.validate(validation.kind === 'idle' ? 'workbook' : validation.scope);
    }
  }

  /** Brings the cell of an issue into view. */
  goTo(sheet: string, address: string, tab: Tab = 'validate'): Promise<boolean> {
    return this.run('goTo', tab, async () => {
      const range = parseRange(address);
      if (range) await this.parts.host.select(sheet, range);
    });
  }

  /** Applies fixes that the user has seen and asked for, all or none, and checks again. */
  applyFixes(fixes: readonly Fix[]): Promise<boolean> {
    return this.run('fix', 'validate', async () => {
      const changes = fixes.flatMap((fix) => fix.changes);
      const undo = inverse(changes, await this.read(changes.map((change) => change.sheet)));
      await this.parts.host.apply(changes);
      this.undoing = undo;
      this.change({ undoable: true });
      await this.checkAgain();
      const cells = changedCells(changes);
      this.notify('validate', {
        intent: 'success',
        text:
          cells.length <= 3
            ? this.say(paneValidate.applied, { cells: cells.join('、') })
            : this.say(paneValidate.appliedMany, { count: cells.length }),
        list: [],
        undoes: true,
      });
    });
  }

  /** Puts back what the last fix has replaced, unless the cells were changed since. */
  undoFixes(): Promise<boolean> {
    return this.run('undo', 'validate', async () => {
      const undo = this.undoing;
      if (!undo) return;
      await this.parts.host.apply(undo);
      this.undoing = null;
      this.change({ undoable: false });
      await this.checkAgain();
      this.notify('validate', { intent: 'success', text: this.say(paneValidate.undone), list: [] });
    });
  }

  /** Writes an explanation of a finding into the workbook, and checks again. */
  explain(issue: Issue, text: string, by: string): Promise<boolean> {
    this.change({ explainer: by.trim() });
    return this.review('explain', async () => {
      const notice = await writeExplanation(this.desk(), issue, text, by);
      await this.checkAgain();
      return notice;
    });
  }

  /** Takes the explanation of a finding back, and checks again. */
  withdrawExplanation(issue: Issue): Promise<boolean> {
    return this.review('withdraw', async () => {
      const notice = await withdraw(this.desk(), issue);
      await this.checkAgain();
      return notice;
    });
  }

  /** Adds the findings on show as a sheet 校验报告. */
  insertReport(): Promise<boolean> {
    return this.review('report', () => insertReport(this.desk(), this.findings()));
  }

  /** Colours the cells of the findings on show. */
  markFindings(): Promise<boolean> {
    return this.review('mark', () => markFindings(this.desk(), this.findings()));
  }

  /** Takes the colours off again. */
  clearMarks(): Promise<boolean> {
    return this.review('unmark', () => clearMarks(this.desk()));
  }

  /** Address of the selected cell, for a formula that needs the actual; `null` when Excel does not tell. */
  async selectedCell(): Promise<string | null> {
    try {
      const { range } = await this.parts.host.selection();
      return cellAddress(range.top, range.left);
    } catch (error) {
      this.notify('indicators', this.problem(error));
      return null;
    }
  }

  /** Puts a formula into the selected cell, when that cell is empty or holds a formula of this product. */
  placeFormula(placement: Placement): Promise<boolean> {
    return this.run('place', 'indicators', async () => {
      const target = await this.freeCell();
      const own = cellAddress(target.row, target.column);
      const formula = placement.formula(placement.needsActual ? this.actualCell(placement, target) : '');
      await this.parts.host.writeFormula(target.sheet, target.row, target.column, formula);
      this.notifyPlaced(target.sheet, own, formula);
    });
  }

  /** Puts a bare value into the selected cell, under the same conditions as {@link placeFormula}. */
  placeValue(value: number, numberFormat: string): Promise<boolean> {
    return this.run('place', 'indicators', async () => {
      const { sheet, row, column } = await this.freeCell();
      await this.parts.host.apply([{ sheet, row, column, value, numberFormat }]);
      this.notifyPlaced(sheet, cellAddress(row, column), String(value));
    });
  }

  /** Reads the plans after what is under way; several changes at once are read once. */
  private readPlansNext(): Promise<void> {
    if (this.plansWaiting) return Promise.resolve();
    this.plansWaiting = true;
    const turn = this.queue.then(async () => {
      this.plansWaiting = false;
      // A workbook that cannot be read now, say while a cell is being edited, keeps the plans that were read before.
      await this.readPlans().catch(() => undefined);
    });
    this.queue = turn;
    return turn;
  }

  private async readPlans(): Promise<void> {
    const found = await this.plans.read(this.now());
    if (!found) return;
    this.change({ library: found.library, ownPlans: found.plans });
    this.parts.answerFrom(found.library);
    await this.parts.host.recalculate();
  }

  private workbookChanged(change: ContentChange): void {
    const { validation, running } = this.state;
    const isFresh = this.now().getTime() - this.lastWrite.ended < OWN_CHANGES_MS;
    const isOwn = (running !== null && WRITING.has(running)) || isFresh;
    // Sheets that this product inserts or removes hold no plan; asking them would double the cost of inserting.
    const task = running ?? (isFresh ? this.lastWrite.task : null);
    const isInsertion = task === 'insert' || task === 'remove';
    if (!isInsertion && this.plans.canConcern(change)) void this.readPlansNext();
    if (isOwn || validation.kind !== 'done') return;
    if (this.state.live) this.checkEdit(change);
    else if (!validation.stale) this.change({ validation: { ...validation, stale: true } });
  }

  /** Checks after an edit, without a word; edits that come while one is being checked are checked together. */
  private checkEdit(change: ContentChange): void {
    this.edits.note(change);
    if (this.editsWaiting) return;
    this.editsWaiting = true;
    this.queue = this.queue.then(async () => {
      this.editsWaiting = false;
      const { checked } = this;
      const { validation } = this.state;
      if (!checked || validation.kind !== 'done') return;
      try {
        const workbook = await this.edits.read(this.parts.host, checked.workbook);
        this.show(validation.scope, workbook, checked.only, this.parts.validate(this.library, workbook));
      } catch {
        // What could not be read is told when the user asks for a check.
        this.change({ validation: { ...validation, stale: true } });
      }
    });
  }

  /** Shows what was found in a workbook. */
  private show(
    scope: Scope,
    workbook: WorkbookModel,
    only: string | null,
    findings: readonly SheetFindings[],
  ): void {
    const concerns = (sheet: string): boolean => only === null || sheet === only;
    this.checked = { workbook, only };
    this.change({
      validation: {
        kind: 'done',
        scope,
        findings: findings.filter(({ sheet }) => concerns(sheet)),
        emptySheets: workbook.sheets
          .filter((sheet) => concerns(sheet.name) && sheetContents(sheet) === '')
          .map(({ name }) => name),
        leftOut: workbook.leftOut ?? [],
        stale: false,
      },
    });
  }

  private async insert(models: readonly SheetModel[]): Promise<void> {
    const inserted = await this.parts.host.insertSheets(models);
    const names = inserted.map((sheet) => sheet.name);
    this.notify('templates', this.insertedNotice(inserted));
    // The host may store a formula or a number in its own way, so the untouched state is what it reads back.
    const back = await this.parts.host.readWorkbook(names).catch(() => null);
    this.insertion = back && {
      names,
      contents: new Map(back.sheets.map((sheet) => [sheet.name, sheetContents(sheet)])),
    };
    this.change({ removable: back !== null });
  }

  private insertedNotice(inserted: readonly InsertedSheet[]): Notice {
    const sheets = inserted.map((sheet) => sheet.name).join('、');
    const leftOut = [...new Set(inserted.flatMap((sheet) => sheet.leftOut))];
    const first = inserted[0];
    const text =
      inserted.length === 1 && first
        ? this.say(paneTemplates.inserted, { sheets: first.name })
        : this.say(paneTemplates.insertedMany, { count: inserted.length, sheets });
    return leftOut.length === 0
      ? { intent: 'success', text, list: [] }
      : { intent: 'warning', text: `${text}${this.say(paneTemplates.leftOut)}`, list: leftOut };
  }

  private async stillThere(names: readonly string[]): Promise<readonly SheetModel[]> {
    const { host } = this.parts;
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

  private async check(scope: Scope): Promise<void> {
    const { host, validate, now } = this.parts;
    const check = new LongCheck(now, (progress) => {
      this.change({ progress });
    });
    this.longCheck = check;
    try {
      this.edits.forget();
      // Other sheets hold the explanations, and figures that this one must agree with.
      const workbook = await check.read(host);
      const only = scope === 'sheet' ? workbook.activeSheet : null;
      this.show(scope, workbook, only, await check.validate(validate, this.library, workbook));
    } catch (error) {
      if (!check.isStopped) {
        this.change({ validation: { kind: 'failed', scope, message: this.sentence(error) } });
        throw error;
      }
      this.leaveOldFindings();
    } finally {
      this.longCheck = null;
      this.change({ progress: null, stopping: false });
    }
  }

  /** After a check that was stopped: what is on show stems from the one before. */
  private leaveOldFindings(): void {
    const { validation } = this.state;
    // What was edited in the meantime is not known any more.
    this.edits.note({ sheet: null, range: null });
    const hasFindings = validation.kind === 'done';
    if (hasFindings) this.change({ validation: { ...validation, stale: true } });
    const text = this.say(hasFindings ? paneValidate.stoppedWithFindings : paneValidate.stopped);
    this.notify('validate', { intent: 'warning', text, list: [] });
  }

  private async checkAgain(): Promise<void> {
    const { validation } = this.state;
    if (validation.kind !== 'idle') await this.check(validation.scope);
  }

  private desk(): ReviewDesk {
    return { host: this.parts.host, language: this.spoken, say: this.say, today: this.now() };
  }

  private findings(): readonly SheetFindings[] {
    const { validation } = this.state;
    return validation.kind === 'done' ? validation.findings : [];
  }

  private review(task: Task, act: () => Promise<Notice>): Promise<boolean> {
    return this.run(task, 'validate', async () => {
      this.notify('validate', await act());
    });
  }

  private async readSheet(name: string): Promise<SheetModel> {
    const [sheet] = (await this.read([name])).sheets;
    return sheet ?? { name, rows: [], merges: [] };
  }

  private read(sheets: readonly string[]): Promise<WorkbookModel> {
    return this.parts.host.readWorkbook([...new Set(sheets)]);
  }

  private async freeCell(): Promise<{ sheet: string; row: number; column: number }> {
    const { sheet, range } = await this.parts.host.selection();
    const row = range.top;
    const column = range.left;
    const cell = cellAt(await this.read([sheet]), sheet, row, column);
    const ours = cell?.formula !== undefined && /^=KC\./i.test(cell.formula);
    if (cell && !ours && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''))) {
      throw new HostRefusal(
        'occupied',
        this.say(paneIndicators.occupied, { sheet, cell: cellAddress(row, column) }),
      );
    }
    return { sheet, row, column };
  }

  private actualCell(placement: Placement, target: { row: number; column: number }): string {
    const typed = (placement.actualCell ?? '').trim();
    if (typed === '') {
      if (target.column === 0) throw new HostRefusal('noLeftCell', this.say(paneIndicators.noLeftCell));
      return cellAddress(target.row, target.column - 1);
    }
    const range = parseRange(typed);
    if (!range) throw new HostRefusal('noAddress', this.say(paneIndicators.actualInvalid, { text: typed }));
    const own = cellAddress(target.row, target.column);
    if (contains(range, target.row, target.column)) {
      throw new HostRefusal('ownCell', this.say(paneIndicators.ownCell, { cell: own }));
    }
    return typed.toUpperCase();
  }

  private notifyPlaced(sheet: string, cell: string, content: string): void {
    this.notify('indicators', {
      intent: 'success',
      text: this.say(paneIndicators.placed, { sheet, cell, content }),
      list: [],
    });
  }

  /** Runs one task after the other: two at once could read a half-written sheet. */
  private run(task: Task, tab: Tab, action: () => Promise<void>): Promise<boolean> {
    const turn = this.queue.then(async () => {
      // Looking at a cell must not take away the offer to undo.
      const notices = task === 'goTo' ? this.state.notices : { ...this.state.notices, [tab]: null };
      this.change({ running: task, notices });
      try {
        await action();
        return true;
      } catch (error) {
        // A failed check is shown in place of its findings, not above them.
        if (!task.startsWith('validate')) this.notify(tab, this.problem(error));
        return false;
      } finally {
        if (WRITING.has(task)) this.lastWrite = { task, ended: this.now().getTime() };
        this.change({ running: null });
      }
    });
    this.queue = turn;
    return turn;
  }

  private problem(error: unknown): Notice {
    return { intent: 'error', text: this.sentence(error), list: [] };
  }

  private sentence(error: unknown): string {
    if (error instanceof PlanError || error instanceof HostRefusal) return error.message;
    return this.say(pane.unexpected);
  }

  private notify(tab: Tab, notice: Notice | null): void {
    this.change({ notices: { ...this.state.notices, [tab]: notice } });
  }

  private change(part: Partial<SessionState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

function cellAt(workbook: WorkbookModel, sheet: string, row: number, column: number): Cell | undefined {
  return workbook.sheets.find((candidate) => candidate.name === sheet)?.rows[row]?.[column];
}
