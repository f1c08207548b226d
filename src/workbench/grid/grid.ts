import {
  EDITOR_ACTIVATED,
  FOCUSING_FX_BAR_EDITOR,
  type ICommandInfo,
  IContextService,
  type Injector,
  type IRange,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import { parseReference } from '../../core/sheet/address';
import { fromExcelProtection } from '../../core/sheet/protection';
import { type CellRange, contains, oneCell } from '../../core/sheet/range';
import type { Language } from '../../core/wording/text';
import { bringIntoView } from './bringIntoView';
import { Calculation } from './calculation';
import { type CellDraft, CellDrafts } from './cellDrafts';
import { CommandNotices, structureChange } from './commandNotices';
import { copyRecord } from './copyRecord';
import { type FillProgress, progressOf } from './fillProgress';
import { type GridEvents, Listeners } from './gridEvents';
import { fromGrid, toGrid } from './gridRange';
import { GridSheet } from './gridSheet';
import { INSERT_SHEET } from './history';
import { judgeEntry, type RuledSheet } from './entryRules';
import { keepTyped } from './keepTyped';
import {
  type Actor,
  type GuardedSheet,
  type GuardedWorkbook,
  judge,
  judgePaste,
  type Verdict,
} from './protectionGuard';
import { judgeReplaced, REPLACE, replaceCommand, type ReplacedSheet, type ReplaceParams } from './replacing';
import { SET_VALUES, type ValuesParams } from './valuesCommand';
import { readPastedTables } from './pastedTables';
import { restoreRecords, takeRecords } from './recordTexts';
import { shiftNames, shiftRecord } from './shiftRecord';
import { type DefinedNameRecord, newSheetRecord, type SheetRecord } from './sheetRecord';
import { sortCopies } from './sortFunction';
import { type CellMatrix, sheetDefaults, UniverWorkbook } from './univerWorkbook';
import { zoomToFit } from './zoomToFit';

const COPY_SHEET = 'sheet.command.copy-sheet';

/**
 * The spreadsheet of the workbench: one Univer workbook. Everything that the emulated Excel knows of sheets and
 * cells is read from here and written here; there is no second model.
 */
export class Grid {
  /** Names of the workbook by their upper case form; names of a sheet are in its record. */
  readonly names = new Map<string, DefinedNameRecord>();
  private readonly univer: UniverWorkbook;
  private readonly calculation: Calculation;
  private readonly listeners = new Listeners();
  private readonly records = new Map<string, SheetRecord>();
  private readonly drafts: CellDrafts;
  private copying: { readonly from: string; to: string | undefined } | undefined;
  private readonly flyweights = new Map<string, GridSheet>();

  constructor(private readonly container: HTMLElement) {
    const univer = new UniverWorkbook(container);
    this.univer = univer;
    sortCopies(univer.injector);
    this.calculation = new Calculation(univer);
    const notices = new CommandNotices(
      univer,
      this.calculation,
      (id) => this.sheetById(id),
      this.listeners.tell,
    );
    this.drafts = new CellDrafts(this.injector, (id) => this.sheetById(id), this.listeners.tell);
    univer.guard((id, parameters, actor) => this.admits(this.judged(id, parameters, actor)));
    univer.commands.registerCommand(replaceCommand((action) => univer.history.asOneStep(action)));
    readPastedTables(this.injector);
    keepTyped(this.injector, (id) => this.ruled(id));
    univer.keepHistory({
      take: () => takeRecords(this.records, this.names),
      restore: (texts) => {
        restoreRecords(texts, this.records, this.names, (id) => this.flyweight(id));
      },
    });
    this.injector.get(ISheetClipboardService).addClipboardHook({
      id: 'workbench-protection',
      onBeforePaste: ({ subUnitId, range }) =>
        this.admits(judgePaste(this.guarded.sheet(subUnitId), range.rows, range.cols)) === true,
    });
    univer.commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== COPY_SHEET) return;
      const { subUnitId } = (params ?? {}) as { subUnitId?: string };
      this.copying = { from: subUnitId ?? this.activeSheet().id, to: undefined };
    });
    univer.commands.onCommandExecuted((command, options) => {
      this.noticeCopy(command);
      this.noticeStructure(command);
      notices.notice(command, options);
      this.drafts.notice(command.id);
    });
    this.listen({ sheetDeleted: (id) => this.flyweights.delete(id) });
    univer.api.addEvent(univer.api.Event.CellClicked, ({ worksheet, row, column }) => {
      this.follow(worksheet.getSheetId(), row, column);
    });
  }

  get api(): FUniver {
    return this.univer.api;
  }

  get injector(): Injector {
    return this.univer.injector;
  }

  listen(listener: Partial<GridEvents>): void {
    this.listeners.add(listener);
  }

  sheets(): readonly GridSheet[] {
    return this.univer.workbook.getSheets().map((sheet) => this.flyweight(sheet.getSheetId()));
  }

  sheetById(id: string): GridSheet | undefined {
    return this.univer.workbook.getSheetBySheetId(id) ? this.flyweight(id) : undefined;
  }

  /** By name, whatever the case of its letters, as in Excel. */
  sheetByName(name: string): GridSheet | undefined {
    const wanted = name.toUpperCase();
    return this.sheets().find((sheet) => sheet.name.toUpperCase() === wanted);
  }

  activeSheet(): GridSheet {
    return this.flyweight(this.univer.workbook.getActiveSheet().getSheetId());
  }

  private flyweight(id: string): GridSheet {
    let sheet = this.flyweights.get(id);
    if (!sheet) {
      sheet = new GridSheet(this.univer, id, this.record(id));
      this.flyweights.set(id, sheet);
    }
    return sheet;
  }

  /** What the grid itself cannot hold of a sheet; it outlives the sheet, whose deletion may be undone. */
  private record(id: string): SheetRecord {
    let record = this.records.get(id);
    if (!record) {
      record = newSheetRecord();
      this.records.set(id, record);
    }
    return record;
  }

  /** Gives the copy of a sheet what the grid cannot hold of the sheet, as soon as Univer has made the copy. */
  private noticeCopy({ id, params }: Readonly<ICommandInfo>): void {
    if (!this.copying) return;
    if (id === INSERT_SHEET) this.copying.to = (params as { sheet: { id: string } }).sheet.id;
    if (id !== COPY_SHEET) return;
    const { from, to } = this.copying;
    this.copying = undefined;
    if (to === undefined) return;
    copyRecord(this.flyweight(from), this.flyweight(to));
    this.univer.history.amend();
  }

  /** Lets the records follow rows and columns; the history brings them back by itself. */
  private noticeStructure(command: Readonly<ICommandInfo>): void {
    if (this.univer.isRewinding) return;
    const change = structureChange(command, (id) => this.sheetById(id));
    if (!change) return;
    const { sheet } = change;
    shiftRecord(sheet.record, change);
    for (const names of [this.names, sheet.record.names]) shiftNames(names, sheet.name, change);
  }

  private judged(id: string, parameters: unknown, actor: Actor): Verdict {
    const { univer } = this;
    const parses = (formula: string): boolean => univer.parses(formula);
    if (id === REPLACE) {
      return judgeReplaced(parameters as ReplaceParams, (sheet) => this.replacedSheet(sheet), parses);
    }
    if (id === SET_VALUES && actor === 'user') {
      const params = parameters as ValuesParams;
      const verdict = judgeEntry(params, univer.running, this.ruled(params.subUnitId), parses);
      if (verdict !== 'run') return verdict;
    }
    return judge(id, parameters, actor, this.guarded);
  }

  /** What the rules for entries are judged by. */
  private ruled(id: string): RuledSheet {
    const sheet = this.flyweight(id);
    return {
      rules: this.record(id).validations,
      numberFormat: (row, column) => sheet.style(row, column).n?.pattern ?? undefined,
    };
  }

  private replacedSheet(id: string): ReplacedSheet {
    return { ...this.guardedSheet(id), ...this.ruled(id), name: this.flyweight(id).name };
  }

  /** Puts other contents into cells, as the user's doing: all of them, or none and the user is told why. */
  replace(cells: ReadonlyMap<string, ValuesParams['cellValue']>): boolean {
    const { unitId } = this.univer;
    const sheets = [...cells].map(([subUnitId, cellValue]) => ({ unitId, subUnitId, cellValue }));
    return this.univer.commands.syncExecuteCommand<ReplaceParams>(REPLACE, { sheets });
  }

  /** What protection is judged by. */
  private readonly guarded: GuardedWorkbook = {
    sheet: (id) => (this.univer.workbook.getSheetBySheetId(id) ? this.guardedSheet(id) : undefined),
    active: () => this.guardedSheet(this.univer.workbook.getActiveSheet().getSheetId()),
    selections: () => {
      const ranges = this.api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRangeList();
      return ranges?.map((range) => range.getRange()) ?? [];
    },
    editing: () => this.isEditing,
    running: () => this.univer.running,
  };

  /** True while text is edited in a cell or in the formula bar. */
  get isEditing(): boolean {
    const context = this.injector.get(IContextService);
    return [EDITOR_ACTIVATED, FOCUSING_FX_BAR_EDITOR].some((key) => context.getContextValue(key));
  }

  /** Enters what is being typed, as Enter does; resolves when that is done, or was refused. */
  async endEditing(): Promise<void> {
    if (this.isEditing) await this.api.getActiveWorkbook()?.endEditingAsync(true);
  }

  private guardedSheet(id: string): GuardedSheet {
    const { protection } = this.record(id);
    const sheet = this.flyweight(id);
    return {
      id,
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      protection: protection && fromExcelProtection(protection),
      locked: (row, column) => sheet.locked(row, column),
      merges: () => sheet.merges(),
    };
  }

  /** Tells the user what is refused. */
  private admits(verdict: Verdict): boolean | 'skip' {
    if (verdict === 'run') return true;
    if (verdict === 'skip') return 'skip';
    this.listeners.tell('refused', verdict.refused);
    return false;
  }

  /** Adds a sheet at the end without showing it. */
  addSheet(name: string): GridSheet {
    const id = `sheet-${crypto.randomUUID()}`;
    this.univer.run('sheet.command.insert-sheet', {
      unitId: this.univer.unitId,
      index: this.univer.workbook.getSheets().length,
      sheet: { id, name, ...sheetDefaults() },
    });
    return this.flyweight(id);
  }

  /** Takes a sheet away; the last visible one stays, as in Excel. */
  deleteSheet(id: string): boolean {
    const visible = this.sheets().filter((sheet) => sheet.visibility === 'Visible');
    if (visible.length === 1 && visible[0]?.id === id) return false;
    return this.onSheet('sheet.command.remove-sheet', id);
  }

  activate(id: string): void {
    this.onSheet('sheet.operation.set-worksheet-active', id);
  }

  moveSheet(id: string, position: number): void {
    this.onSheet('sheet.command.set-worksheet-order', id, { order: position });
  }

  private onSheet(command: string, id: string, parameters: object = {}): boolean {
    return this.univer.run(command, { unitId: this.univer.unitId, subUnitId: id, ...parameters });
  }

  /** Takes `action` for the add-in's own doing. */
  asAddin<Result>(action: () => Result): Result {
    return this.univer.asAddin(action);
  }

  selection(): { readonly sheet: GridSheet; readonly range: CellRange } {
    const sheet = this.activeSheet();
    const range = this.api.getActiveWorkbook()?.getActiveRange()?.getRange();
    return { sheet, range: range ? fromGrid(range, sheet) : oneCell(0, 0) };
  }

  select(id: string, range: CellRange): void {
    if (this.activeSheet().id !== id) this.activate(id);
    const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(id);
    if (!sheet) return;
    this.asAddin(() => {
      sheet.getRange(toGrid(range)).activate();
    });
    bringIntoView(this.flyweight(id), range, this.container);
  }

  /** Shows the sheet in front as wide as there is room. */
  zoomToFit(): void {
    zoomToFit(this.activeSheet(), this.container);
  }

  /** How far the form in front is filled in; `undefined` when the sheet is none. */
  fillProgress(): FillProgress | undefined {
    return progressOf(this.activeSheet());
  }

  /** What the form says to those who fill in the selected cell; empty when it says nothing. */
  hint(): string {
    const { sheet, range } = this.selection();
    const record = sheet.record.validations.find((rule) => contains(rule.range, range.top, range.left));
    return record?.prompt.showPrompt === true ? record.prompt.message : '';
  }

  /** Text that is being typed into a cell and that nobody has confirmed yet. */
  draft(): CellDraft | undefined {
    return this.drafts.current();
  }

  /** Goes where the link of a cell points; links that leave the workbook are left alone. */
  private follow(id: string, row: number, column: number): void {
    const link = this.sheetById(id)?.cell(row, column)?.custom?.link as {
      documentReference?: unknown;
    } | null;
    if (typeof link?.documentReference !== 'string') return;
    const target = parseReference(link.documentReference.replace(/^#/, ''));
    const sheet = target && this.sheetByName(target.sheet);
    if (sheet) this.select(sheet.id, target.range);
  }

  /** Makes what has happened so far the beginning: nothing before it can be undone. */
  forgetHistory(): void {
    for (const id of this.records.keys()) {
      if (!this.univer.workbook.getSheetBySheetId(id)) this.records.delete(id);
    }
    this.univer.forgetHistory();
  }

  /** How many steps can be taken back. */
  get undos(): number {
    return this.univer.history.undos;
  }

  /** The user turns to something else: what the add-in does from now on is another step of the history. */
  endAct(): void {
    this.univer.history.endAct();
  }

  /** The add-in has answered a request; what it has changed is part of the history. */
  noteRecords(): void {
    this.univer.history.noteRecords();
    this.listeners.tell('changed', {}, 'addin');
  }

  /** Resolves when a key pressed in the grid reaches its cells. */
  takesKeys(): Promise<void> {
    return this.univer.takesKeys();
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.univer.focus();
  }

  /** Changes the language of the grid's own menus, tips and dialogs. */
  speak(language: Language): Promise<void> {
    return this.univer.speak(language);
  }

  /** The tools for fonts, colours and borders, above the cells. */
  showToolbar(shown: boolean): void {
    this.univer.showToolbar(shown);
  }

  /** Defines a name for the workbook, or for one sheet; formulas can use it. */
  defineName(sheet: string | undefined, record: DefinedNameRecord): void {
    this.namesOf(sheet).set(record.name.toUpperCase(), record);
    this.univer.run('sheet.command.insert-defined-name', {
      unitId: this.univer.unitId,
      id: nameId(sheet, record.name),
      name: record.name,
      formulaOrRefString: record.formula.replace(/^=(?=[^=]*![$]?[A-Z])/i, ''),
      ...(record.comment ? { comment: record.comment } : {}),
      localSheetId: sheet ?? 'AllDefaultWorkbook',
    });
  }

  removeName(sheet: string | undefined, name: string): void {
    this.namesOf(sheet).delete(name.toUpperCase());
    this.univer.run('sheet.command.remove-defined-name', {
      unitId: this.univer.unitId,
      id: nameId(sheet, name),
      name,
      formulaOrRefString: '',
    });
  }

  private namesOf(sheet: string | undefined): Map<string, DefinedNameRecord> {
    return sheet === undefined ? this.names : this.record(sheet).names;
  }

  /** The block that a spilled formula fills, by one of its cells. */
  spillRange(id: string, row: number, column: number): CellRange | undefined {
    const sheet = this.sheetById(id);
    if (!sheet) return undefined;
    return this.univer
      .spillRanges(id)
      .map((range: IRange) => fromGrid(range, sheet))
      .find((range) => contains(range, row, column));
  }

  /** Results of a spilled formula by sheet; Univer keeps them apart from the cells. */
  spilled(id: string): CellMatrix | undefined {
    return this.univer.spilled(id);
  }

  /** Calculates every formula anew. */
  recalculate(): void {
    this.calculation.recalculate();
  }

  /** Resolves when what has been written is calculated; at once when the workbook has no formula. */
  settled(): Promise<void> {
    return this.calculation.settled();
  }
}

function nameId(sheet: string | undefined, name: string): string {
  return `${sheet ?? 'workbook'}:${name.toUpperCase()}`;
}
