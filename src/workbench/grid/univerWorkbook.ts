import {
  type ICellData,
  ICommandService,
  type IExecutionOptions,
  type Injector,
  type IRange,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  mergeLocales,
  Univer,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import {
  BuiltInUIPart,
  FormulaDataModel,
  IEditorBridgeService,
  ILayoutService,
  LexerTreeBuilder,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPreset,
} from '@univerjs/preset-sheets-data-validation';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/zh-CN';
import { AccessibleNames } from './accessibleNames';
import { freshSelections } from './freshSelections';
import { GridHistory, INSERT_SHEET, type KeptRecords } from './history';
import { inverseOf, isInvertible } from './inverses';
import { paintOnDemand } from './paintOnDemand';
import type { Actor } from './protectionGuard';
import { TouchedCells } from './touchedCells';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './units';
import { SET_VALUES, type ValuesParams } from './valuesCommand';
import type { Language } from '../../core/wording/text';
import { say } from '../words';
import { workbenchWording } from '../../core/wording/workbench';

/** Rows and columns a new sheet shows; writing beyond them makes the sheet grow. */
const ROWS = 1000;
const COLUMNS = 52;
const WORKBOOK = 'workbook';
/** Parts of a formula in which a semicolon may stand: texts, names of sheets, and constant arrays. */
const QUOTED = /"[^"]*"|'[^']*'|\{[^}]*\}/g;
/** Milliseconds between two looks whether the editor has a cell: Univer tells nobody. */
const EDITOR_WAIT = 20;

const REWINDING: Readonly<Record<string, 'undo' | 'redo' | undefined>> = {
  'univer.command.undo': 'undo',
  'univer.command.redo': 'redo',
};

/** Cells of a sheet by row and column. */
export type CellMatrix = Readonly<Record<number, Readonly<Record<number, ICellData>>>>;

/** The running Univer with its one workbook, and who is acting on it: the user or the add-in. */
export class UniverWorkbook {
  readonly unitId = WORKBOOK;
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** Univer's own workbook: asking for it through the facade takes longer than reading a cell. */
  readonly workbook: Workbook;
  private readonly formulas: FormulaDataModel;
  private inside: readonly string[] = [];
  private own = 0;
  private readonly touched = new TouchedCells(this);
  /** Commands of the add-in's that are running inside each other. */
  private depth = 0;
  private rewinding: { readonly actor: 'undo' | 'redo'; readonly byAddin: boolean } | undefined;

  constructor(container: HTMLElement) {
    this.univer = univerIn(container);
    this.api = FUniver.newAPI(this.univer);
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    const made = this.api.createWorkbook({
      id: WORKBOOK,
      name: say(workbenchWording.newWorkbook),
      appVersion: '',
      locale: LocaleType.ZH_CN,
      styles: {},
      sheetOrder: ['sheet-1'],
      sheets: { 'sheet-1': { id: 'sheet-1', name: 'Sheet1', ...sheetDefaults() } },
      defaultStyle: { ff: '宋体', fs: 11 },
    });
    this.workbook = made.getWorkbook();
    this.formulas = this.injector.get(FormulaDataModel);
    this.passOverGoneSheets();
    void freshSelections(this.injector, WORKBOOK);
    new AccessibleNames(document.body, this.injector);
  }

  /** Univer looks at what cells allow when it is idle, and complains of sheets that have gone in the meantime. */
  private passOverGoneSheets(): void {
    const validator = this.injector.get(SheetsDataValidationValidatorService);
    const look = validator.validatorRanges.bind(validator);
    validator.validatorRanges = async (unit, sheet, ranges) =>
      this.workbook.getSheetBySheetId(sheet) ? look(unit, sheet, ranges) : [];
  }

  /** Changes the language of menus, tips and dialogs; what is in cells stays. */
  async speak(language: Language): Promise<void> {
    if (language === 'zh-CN') {
      this.api.setLocale(LocaleType.ZH_CN);
      return;
    }
    const { englishWords } = await import(/* webpackChunkName: "english" */ './englishWords');
    this.api.loadLocales(LocaleType.EN_US, englishWords);
    this.api.setLocale(LocaleType.EN_US);
  }

  /** True while the add-in, not the user, is at work. */
  get byAddin(): boolean {
    return this.own > 0;
  }

  /** True while something is taken back or done again. */
  get isRewinding(): boolean {
    return this.rewinding !== undefined;
  }

  /**
   * Asks about every command and every change that the user or the history is about to make; `false` leaves it
   * undone. Univer's own listeners are no place for it: those of its formulas come first and act on what is refused
   * later, and a listener that throws leaves its command on the stack of running ones.
   */
  guard(admits: (id: string, parameters: unknown, actor: Actor) => boolean | 'skip'): void {
    const { commands } = this;
    const execute = commands.executeCommand.bind(commands);
    const executeNow = commands.syncExecuteCommand.bind(commands);
    const skipped = new WeakSet();
    const verdict = (id: string, params?: object, options?: IExecutionOptions): boolean | 'skip' => {
      // What the add-in has done is taken back and done again to the letter.
      if (this.byAddin || this.rewinding?.byAddin || options?.fromFormula || options?.onlyLocal) return true;
      const actor = this.rewinding?.actor ?? 'user';
      // What was left out when it was done is left out when it is done again.
      if (actor === 'redo' && params && skipped.has(params)) return 'skip';
      const admitted = admits(id, params, actor);
      if (admitted === 'skip' && params) skipped.add(params);
      return admitted;
    };
    const begin = (id: string): void => {
      const actor = REWINDING[id];
      if (actor) this.rewinding = { actor, byAddin: this.history.isAddins(actor) };
    };
    commands.executeCommand = (async (id: string, params?: object, options?: IExecutionOptions) => {
      const admitted = verdict(id, params, options);
      if (admitted !== true) return admitted === 'skip';
      begin(id);
      try {
        // What it does later, when it has waited for something, is judged by itself.
        return await this.within(id, () => execute(id, params, options));
      } finally {
        if (REWINDING[id]) this.rewinding = undefined;
      }
    }) as ICommandService['executeCommand'];
    commands.syncExecuteCommand = ((id: string, params?: object, options?: IExecutionOptions) => {
      const admitted = verdict(id, params, options);
      if (admitted !== true) return admitted === 'skip';
      begin(id);
      try {
        // The sheet lives on in the parameters that put it in; the history needs them as they are.
        if (this.rewinding && id === INSERT_SHEET) return executeNow(id, structuredClone(params), options);
        if (this.rewinding) return executeNow(id, params, options);
        if (!this.byAddin) {
          const local = options?.fromFormula === true || options?.onlyLocal === true;
          if (id === SET_VALUES && !local) this.touched.note(params as ValuesParams);
          return this.within(id, () => executeNow(id, params, options));
        }
        return this.recorded(id, params, () => executeNow<object, unknown>(id, params, options));
      } finally {
        if (REWINDING[id]) this.rewinding = undefined;
      }
    }) as ICommandService['syncExecuteCommand'];
  }

  /** Commands of the user's that are running inside each other. */
  get running(): readonly string[] {
    return this.inside;
  }

  private within<Result>(id: string, execute: () => Result): Result {
    const outer = this.inside;
    this.inside = [...outer, id];
    try {
      return execute();
    } finally {
      this.inside = outer;
    }
  }

  /** Runs something of the add-in's; Univer's own commands enter themselves in the history. */
  private recorded(id: string, params: object | undefined, execute: () => unknown): unknown {
    const { subUnitId } = (params ?? {}) as { subUnitId?: string };
    const sheet = subUnitId === undefined ? undefined : this.workbook.getSheetBySheetId(subUnitId);
    const step =
      this.depth === 0 && sheet && params && isInvertible(id)
        ? {
            undo: this.history.goesWithAct(subUnitId) ? [] : inverseOf(this.injector, id, params, sheet),
            redo: { id, params: structuredClone(params) },
          }
        : undefined;
    this.depth++;
    try {
      const result = execute();
      if (step && result !== false) this.history.addinDid(step.undo, step.redo);
      return result;
    } finally {
      this.depth--;
    }
  }

  /** The history of what the user and the add-in have done. */
  get history(): GridHistory {
    const history = this.injector.get(IUndoRedoService);
    if (!(history instanceof GridHistory)) throw new Error('The grid has another history.');
    return history;
  }

  /** Begins to keep the history. */
  keepHistory(records: KeptRecords): void {
    this.commands.registerCommand(this.touched.keeping);
    this.history.keep(this.injector, WORKBOOK, () => this.byAddin, records, this.touched);
  }

  /** Runs a command of Univer's as the add-in's own doing: protection does not stop it. */
  run(command: string, parameters: object): boolean {
    return this.asAddin(() => this.commands.syncExecuteCommand(command, parameters));
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

  /** Makes what has happened so far the beginning: nothing before it can be undone. */
  forgetHistory(): void {
    this.history.clearUndoRedo(WORKBOOK);
  }

  /**
   * Resolves when a key pressed in the grid reaches its cells. The editor that takes the keys is drawn a while after
   * the grid, and is given its cell after that; whatever is typed before goes nowhere.
   */
  async takesKeys(): Promise<void> {
    const editor = this.injector.get(IEditorBridgeService);
    while (!editor.getEditCellState()) await new Promise((resolve) => setTimeout(resolve, EDITOR_WAIT));
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.injector.get(IUniverInstanceService).focusUnit(WORKBOOK);
    this.injector.get(ILayoutService).focus();
  }

  /** The grid's own tools for fonts, colours and borders, above its cells. */
  showToolbar(shown: boolean): void {
    this.api.setUIVisible(BuiltInUIPart.TOOLBAR, shown);
  }

  /** Results of the spilled formulas of a sheet; Univer keeps them apart from the cells. */
  spilled(sheet: string): CellMatrix | undefined {
    return this.formulas.getArrayFormulaCellData()[WORKBOOK]?.[sheet] as CellMatrix | undefined;
  }

  /** With its leading "="; also of a cell that shares the formula of another one. */
  formula(sheet: string, row: number, column: number): string | undefined {
    return this.formulas.getFormulaStringByCell(row, column, sheet, WORKBOOK) ?? undefined;
  }

  /** Whether a text, with its leading "=", can be read as a formula; Univer itself lets semicolons pass. */
  parses(formula: string): boolean {
    if (formula.replace(QUOTED, '').includes(';')) return false;
    return typeof this.injector.get(LexerTreeBuilder).treeBuilder(formula) !== 'string';
  }

  /** The blocks that the spilled formulas of a sheet fill. */
  spillRanges(sheet: string): readonly IRange[] {
    const ranges = this.formulas.getArrayFormulaRange()[WORKBOOK]?.[sheet] ?? {};
    return Object.values(ranges).flatMap((columns) =>
      Object.values((columns ?? {}) as Record<number, IRange | undefined>).filter(
        (range) => range !== undefined,
      ),
    );
  }
}

export function sheetDefaults(): object {
  return {
    rowCount: ROWS,
    columnCount: COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
  };
}

function univerIn(container: HTMLElement): Univer {
  paintOnDemand();
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    override: [[IUndoRedoService, { useClass: GridHistory }]],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreWords, dataValidationWords, conditionalFormattingWords, noteWords),
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
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
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
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return univer;
}
