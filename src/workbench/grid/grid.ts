import {
  CustomCommandExecutionError,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  ICommandService,
  type Injector,
  IUndoRedoService,
  IUniverInstanceService,
  type IRange,
  type IStyleData,
  LocaleType,
  mergeLocales,
  Univer,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  ILayoutService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/zh-CN';
import { parseRange } from '../../core/sheet/address';
import { around, type CellRange, oneCell } from '../../core/sheet/range';
import { GridSheet } from './gridSheet';
import { fromGrid, toGrid } from './gridRange';
import { scrollToSee } from './scroll';
import { type DefinedNameRecord, newSheetRecord, type SheetRecord } from './sheetRecord';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './units';
import { fill } from '../../core/wording/text';
import { workbenchGrid, workbenchWording } from '../../core/wording/workbench';

/** Rows and columns a new sheet shows; writing beyond them makes the sheet grow. */
export const ROWS = 1000;
export const COLUMNS = 52;
const WORKBOOK = 'workbook';
/** Pixels around the cells. */
const COLUMN_HEADER = 20;
const ROW_HEADER = 46;
const SCROLL_BAR = 20;

export type ChangeSource = 'user' | 'addin';

/** What happens in the grid, told to whoever listens. */
export interface GridEvents {
  /** Cells got other contents (not: another look, nor a recalculated result). */
  contents(sheet: string, range: CellRange, source: ChangeSource): void;
  /** Rows or columns were put in or taken out by the user. */
  structure(sheet: string, change: StructureChange): void;
  selection(sheet: string, range: CellRange): void;
  sheetAdded(sheet: string): void;
  sheetDeleted(sheet: string): void;
  sheetActivated(sheet: string, before: string | undefined): void;
  calculated(): void;
  /** The user was refused something; the sentence is for him. */
  refused(sentence: string): void;
}

export interface StructureChange {
  readonly kind: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
  readonly range: CellRange;
}

interface ValuesParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
}

/**
 * The spreadsheet of the workbench: one Univer workbook. Everything that the emulated Excel knows of sheets and
 * cells is read from here and written here; there is no second model.
 */
export class Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly listeners: Partial<GridEvents>[] = [];
  /** Names of the workbook by their upper case form; names of a sheet are in its record. */
  readonly names = new Map<string, DefinedNameRecord>();
  private readonly records = new Map<string, SheetRecord>();
  private readonly flyweights = new Map<string, GridSheet>();
  private own = 0;
  private formulasSeen = false;
  /** Counts changes of contents, and those that the running and the last calculation know of. */
  private changes = 0;
  private calculating = 0;
  private calculatedTo = 0;
  private waiting: (() => void)[] = [];
  private activeBefore: string | undefined;

  constructor(private readonly container: HTMLElement) {
    this.univer = new Univer({
      locale: LocaleType.ZH_CN,
      locales: {
        [LocaleType.ZH_CN]: mergeLocales(
          coreWords,
          dataValidationWords,
          conditionalFormattingWords,
          noteWords,
        ),
      },
    });
    // The presets name some plugins twice; Univer wants each once.
    const presets = [
      UniverSheetsCorePreset({
        container,
        ribbonType: 'simple',
        sheets: { protectedRangeShadow: false },
        footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsNotePreset(),
    ];
    const plugins = new Map<string, (typeof presets)[number]['plugins'][number]>();
    for (const preset of presets) {
      for (const plugin of preset.plugins) {
        plugins.set((Array.isArray(plugin) ? plugin[0] : plugin).pluginName, plugin);
      }
    }
    for (const plugin of plugins.values()) {
      if (Array.isArray(plugin)) this.univer.registerPlugin(plugin[0], plugin[1]);
      else this.univer.registerPlugin(plugin);
    }
    this.api = FUniver.newAPI(this.univer);
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.api.createWorkbook({
      id: WORKBOOK,
      name: fill(workbenchWording.newWorkbook),
      appVersion: '',
      locale: LocaleType.ZH_CN,
      styles: {},
      sheetOrder: ['sheet-1'],
      sheets: { 'sheet-1': { id: 'sheet-1', name: 'Sheet1', ...sheetDefaults() } },
      defaultStyle: { ff: '宋体', fs: 11 },
    });
    this.commands.beforeCommandExecuted((command, options) => {
      this.guard(command, options);
    });
    this.commands.onCommandExecuted((command, options) => {
      this.notice(command, options);
    });
    this.activeBefore = this.activeSheet().id;
    this.api.addEvent(this.api.Event.CellClicked, ({ worksheet, row, column }) => {
      this.follow(worksheet.getSheetId(), row, column);
    });
  }

  /** Goes where the link of a cell points; links that leave the workbook are left alone. */
  private follow(id: string, row: number, column: number): void {
    const link = this.sheetById(id)?.cell(row, column)?.custom?.link as {
      documentReference?: unknown;
    } | null;
    if (typeof link?.documentReference !== 'string') return;
    const match = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(link.documentReference);
    const sheet = this.sheetByName((match?.[1] ?? match?.[2] ?? '').replace(/''/g, "'"));
    const range = parseRange(match?.[3] ?? '');
    if (sheet && range) this.select(sheet.id, range);
  }

  /** Univer's own workbook. */
  get workbook(): Workbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error('The grid has no workbook.');
    return workbook.getWorkbook();
  }

  get unitId(): string {
    return WORKBOOK;
  }

  listen(listener: Partial<GridEvents>): void {
    this.listeners.push(listener);
  }

  tell<Name extends keyof GridEvents>(name: Name, ...parameters: Parameters<GridEvents[Name]>): void {
    for (const listener of this.listeners) {
      (listener[name] as ((...values: Parameters<GridEvents[Name]>) => void) | undefined)?.(...parameters);
    }
  }

  sheets(): readonly GridSheet[] {
    return this.workbook.getSheets().map((sheet) => this.flyweight(sheet.getSheetId()));
  }

  sheetById(id: string): GridSheet | undefined {
    return this.workbook.getSheetBySheetId(id) ? this.flyweight(id) : undefined;
  }

  /** By name, whatever the case of its letters, as in Excel. */
  sheetByName(name: string): GridSheet | undefined {
    const wanted = name.toUpperCase();
    return this.sheets().find((sheet) => sheet.name.toUpperCase() === wanted);
  }

  activeSheet(): GridSheet {
    return this.flyweight(this.workbook.getActiveSheet().getSheetId());
  }

  private flyweight(id: string): GridSheet {
    let sheet = this.flyweights.get(id);
    if (!sheet) {
      sheet = new GridSheet(this, id);
      this.flyweights.set(id, sheet);
    }
    return sheet;
  }

  /** What the grid itself cannot hold of a sheet. */
  record(id: string): SheetRecord {
    let record = this.records.get(id);
    if (!record) {
      record = newSheetRecord();
      this.records.set(id, record);
    }
    return record;
  }

  /** Adds a sheet at the end without showing it. */
  addSheet(name: string): GridSheet {
    const id = `sheet-${crypto.randomUUID()}`;
    this.run('sheet.command.insert-sheet', {
      unitId: WORKBOOK,
      index: this.workbook.getSheets().length,
      sheet: { id, name, ...sheetDefaults() },
    });
    return this.flyweight(id);
  }

  /** Takes a sheet away; the last visible one stays, as in Excel. */
  deleteSheet(id: string): boolean {
    const visible = this.sheets().filter((sheet) => sheet.visibility === 'Visible');
    if (visible.length === 1 && visible[0]?.id === id) return false;
    return this.run('sheet.command.remove-sheet', { unitId: WORKBOOK, subUnitId: id });
  }

  activate(id: string): void {
    this.run('sheet.operation.set-worksheet-active', { unitId: WORKBOOK, subUnitId: id });
  }

  moveSheet(id: string, position: number): void {
    this.run('sheet.command.set-worksheet-order', { unitId: WORKBOOK, subUnitId: id, order: position });
  }

  /** Runs a command of Univer's as the add-in's own doing: protection does not stop it. */
  run(command: string, parameters: object): boolean {
    this.own++;
    try {
      return this.commands.syncExecuteCommand(command, parameters);
    } finally {
      this.own--;
    }
  }

  /** Takes `action` for the add-in's own doing. */
  asAddin<Result>(action: () => Result): Result {
    this.own++;
    try {
      return action();
    } finally {
      this.own--;
    }
  }

  selection(): { readonly sheet: GridSheet; readonly range: CellRange } {
    const sheet = this.activeSheet();
    const range = this.api.getActiveWorkbook()?.getActiveRange()?.getRange();
    return { sheet, range: range ? fromGrid(range, sheet) : { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  select(id: string, range: CellRange): void {
    if (this.activeSheet().id !== id) this.activate(id);
    const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(id);
    if (!sheet) return;
    this.asAddin(() => {
      sheet.getRange(toGrid(range)).activate();
    });
    this.bringIntoView(this.flyweight(id), range);
  }

  /** Univer's own scrolling takes all rows for equally high, and misses the mark below tall frozen ones. */
  private bringIntoView(sheet: GridSheet, range: CellRange): void {
    const api = sheet.sheetApi();
    const canvas = this.container.querySelector(`#univer-sheet-main-canvas_${WORKBOOK}`);
    if (!canvas) return;
    const zoom = api.getZoom();
    const { width, height } = canvas.getBoundingClientRect();
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = api.getScrollState();
    const { rows, columns } = sheet.frozen;
    const rowSize = (row: number): number => (sheet.rowHidden(row) ? 0 : sheet.rowHeight(row));
    const columnSize = (column: number): number =>
      sheet.columnHidden(column) ? 0 : sheet.columnWidth(column);
    const start = (count: number, size: (index: number) => number, offset: number): number =>
      Array.from({ length: count }, (_, index) => size(index)).reduce((sum, pixels) => sum + pixels, offset);
    const startRow = scrollToSee(
      {
        size: rowSize,
        frozen: rows,
        room: height / zoom - COLUMN_HEADER - SCROLL_BAR,
        scrolled: start(sheetViewStartRow, rowSize, offsetY),
      },
      range.top,
      range.bottom,
    );
    const startColumn = scrollToSee(
      {
        size: columnSize,
        frozen: columns,
        room: width / zoom - ROW_HEADER - SCROLL_BAR,
        scrolled: start(sheetViewStartColumn, columnSize, offsetX),
      },
      range.left,
      range.right,
    );
    if (startRow === undefined && startColumn === undefined) return;
    this.run('sheet.command.scroll-view', {
      ...(startRow === undefined ? {} : { sheetViewStartRow: startRow, offsetY: 0 }),
      ...(startColumn === undefined ? {} : { sheetViewStartColumn: startColumn, offsetX: 0 }),
    });
  }

  /** Makes what has happened so far the beginning: nothing before it can be undone. */
  forgetHistory(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(WORKBOOK);
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.injector.get(IUniverInstanceService).focusUnit(WORKBOOK);
    this.injector.get(ILayoutService).focus();
  }

  /** Defines a name for the workbook, or for one sheet; formulas can use it. */
  defineName(sheet: string | undefined, record: DefinedNameRecord): void {
    (sheet === undefined ? this.names : this.record(sheet).names).set(record.name.toUpperCase(), record);
    this.run('sheet.command.insert-defined-name', {
      unitId: WORKBOOK,
      id: nameId(sheet, record.name),
      name: record.name,
      formulaOrRefString: record.formula.replace(/^=(?=[^=]*![$]?[A-Z])/i, ''),
      ...(record.comment ? { comment: record.comment } : {}),
      localSheetId: sheet ?? 'AllDefaultWorkbook',
    });
  }

  removeName(sheet: string | undefined, name: string): void {
    (sheet === undefined ? this.names : this.record(sheet).names).delete(name.toUpperCase());
    this.run('sheet.command.remove-defined-name', {
      unitId: WORKBOOK,
      id: nameId(sheet, name),
      name,
      formulaOrRefString: '',
    });
  }

  /** The block that a spilled formula fills, by one of its cells. */
  spillRange(id: string, row: number, column: number): CellRange | undefined {
    const sheet = this.sheetById(id);
    const ranges = this.injector.get(FormulaDataModel).getArrayFormulaRange()[WORKBOOK]?.[id];
    for (const columns of Object.values(ranges ?? {})) {
      for (const range of Object.values((columns ?? {}) as Record<number, IRange | undefined>)) {
        if (!sheet || !range) continue;
        const block = fromGrid(range, sheet);
        const inside =
          row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
        if (inside) return block;
      }
    }
    return undefined;
  }

  /** Results of a spilled formula by sheet; Univer keeps them apart from the cells. */
  spilled(id: string): Readonly<Record<number, Readonly<Record<number, ICellData>>>> | undefined {
    return this.injector.get(FormulaDataModel).getArrayFormulaCellData()[WORKBOOK]?.[id] as
      Readonly<Record<number, Readonly<Record<number, ICellData>>>> | undefined;
  }

  style(cell: ICellData | null | undefined): IStyleData {
    return this.workbook.getStyles().getStyleByCell(cell) ?? {};
  }

  /** Calculates every formula anew. */
  recalculate(): void {
    this.changes++;
    this.api.getFormula().executeCalculation();
  }

  /** Resolves when what has been written is calculated; at once when the workbook has no formula. */
  settled(): Promise<void> {
    if (!this.formulasSeen || this.calculatedTo === this.changes) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      // Univer stays silent when nothing turns out to depend on the change.
      const timer = setTimeout(() => {
        this.calculatedTo = this.changes;
        this.waiting = this.waiting.filter((waiting) => waiting !== done);
        resolve();
      }, 20_000);
      this.waiting.push(done);
    });
  }

  /** Refuses what a protected sheet does not allow its user. */
  private guard(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (this.own > 0 || options?.fromFormula || options?.onlyLocal) return;
    const sentence = this.refusal(command);
    if (sentence === undefined) return;
    this.tell('refused', sentence);
    throw new CustomCommandExecutionError(sentence);
  }

  private refusal(command: Readonly<ICommandInfo>): string | undefined {
    const parameters = command.params as { subUnitId?: string } | undefined;
    const id = parameters?.subUnitId;
    if (id === undefined || !this.records.get(id)?.protection) return undefined;
    const sheet = this.flyweight(id);
    if (command.id === 'sheet.mutation.set-range-values') {
      const { cellValue } = command.params as ValuesParams;
      for (const [row, columns] of Object.entries(cellValue)) {
        for (const column of Object.keys(columns)) {
          if (sheet.locked(Number(row), Number(column))) {
            return fill(workbenchGrid.cellLocked);
          }
        }
      }
      return undefined;
    }
    if (STRUCTURAL.has(command.id)) return fill(workbenchGrid.sheetLocked);
    return undefined;
  }

  private notice(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    switch (command.id) {
      case 'sheet.mutation.set-range-values': {
        if (options?.onlyLocal || options?.fromFormula) return;
        const { subUnitId, cellValue } = command.params as ValuesParams;
        this.noticeContents(subUnitId, cellValue);
        return;
      }
      case 'sheet.mutation.insert-sheet': {
        const { sheet } = command.params as { sheet: { id: string } };
        this.tell('sheetAdded', sheet.id);
        return;
      }
      case 'sheet.mutation.remove-sheet': {
        const { subUnitId } = command.params as { subUnitId: string };
        this.flyweights.delete(subUnitId);
        this.tell('sheetDeleted', subUnitId);
        return;
      }
      case 'sheet.operation.set-worksheet-active': {
        const id = this.activeSheet().id;
        if (id === this.activeBefore) return;
        const before = this.activeBefore;
        this.activeBefore = id;
        this.tell('sheetActivated', id, before);
        return;
      }
      case 'sheet.operation.set-selections': {
        const { subUnitId, selections } = command.params as {
          subUnitId: string;
          selections: readonly { range: IRange }[];
        };
        const range = selections.at(-1)?.range;
        const sheet = this.sheetById(subUnitId);
        if (range && sheet) this.tell('selection', subUnitId, fromGrid(range, sheet));
        return;
      }
      case 'formula.mutation.set-formula-calculation-start':
        this.calculating = this.changes;
        return;
      case 'formula.mutation.set-formula-calculation-result':
        // The results reach the cells through listeners of the same command; answer after them.
        queueMicrotask(() => {
          this.calculated();
          this.tell('calculated');
        });
        return;
      case 'formula.mutation.set-formula-calculation-notification': {
        // The end of a calculation that changes no cell gives no result; a stopped one starts again by itself.
        const { functionsExecutedState: state } = command.params as {
          functionsExecutedState?: FormulaExecutedStateType;
        };
        if (state !== undefined && state !== FormulaExecutedStateType.STOP_EXECUTION) {
          setTimeout(() => {
            this.calculated();
          }, 0);
        }
        return;
      }
    }
    const kind = STRUCTURE_EVENTS[command.id];
    if (kind) {
      const { subUnitId, range } = command.params as { subUnitId: string; range: IRange };
      const sheet = this.sheetById(subUnitId);
      if (sheet) this.tell('structure', subUnitId, { kind, range: fromGrid(range, sheet) });
    }
  }

  /** Ends the waiting, unless something was written while it was calculated. */
  private calculated(): void {
    this.calculatedTo = this.calculating;
    if (this.calculatedTo !== this.changes) return;
    const { waiting } = this;
    this.waiting = [];
    for (const done of waiting) done();
  }

  private noticeContents(id: string, cellValue: ValuesParams['cellValue']): void {
    let range: CellRange | undefined;
    for (const [rowKey, columns] of Object.entries(cellValue)) {
      for (const [columnKey, cell] of Object.entries(columns)) {
        if (cell && cell.v === undefined && cell.f === undefined && cell.p === undefined) continue;
        if (cell?.f || cell?.si) this.formulasSeen = true;
        const changed = oneCell(Number(rowKey), Number(columnKey));
        range = range ? around([range, changed]) : changed;
      }
    }
    if (!range) return;
    this.changes++;
    this.tell('contents', id, range, this.own > 0 ? 'addin' : 'user');
  }
}

function nameId(sheet: string | undefined, name: string): string {
  return `${sheet ?? 'workbook'}:${name.toUpperCase()}`;
}

const STRUCTURAL = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
  'sheet.mutation.move-range',
]);

const STRUCTURE_EVENTS: Readonly<Record<string, StructureChange['kind']>> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};

export function sheetDefaults(): object {
  return {
    rowCount: ROWS,
    columnCount: COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
  };
}
