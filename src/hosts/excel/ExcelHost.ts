import type { CellRange } from '../../core/sheet/range';
import { cellAddress, parseRange, rangeAddress } from '../../core/sheet/address';
import type { CellChange, InsertedSheet, Mark, ReadWatch } from '../../core/sheet/host';
import { HostRefusal } from '../../core/sheet/host';
import type {
  ChangeOrigin,
  ContentChange,
  LiveHost,
  Selection,
  Unsubscribe,
} from '../../core/sheet/liveHost';
import type { OpenWorkbook, SheetModel } from '../../core/sheet/model';
import { excelRefusals } from '../../core/wording/excelHost';
import type { Fillings, Language, Text } from '../../core/wording/text';
import { fill } from '../../core/wording/text';
import { applyChanges } from './applyChanges';
import { codeOf, detailOf } from './excelError';
import { insertSheets, type Insertion } from './insertSheets';
import { layMarks, removeMarks } from './marks';
import { readSheets } from './readSheets';
import { readTops } from './readTops';
import { supports, type Supports } from './support';

export interface ExcelHostOptions {
  readonly language?: Language;
  /** What the running Excel offers; asks Office.js when left out. */
  readonly supports?: Supports;
}

/**
 * The workbook that is open in Excel, through Office.js. Everything goes by ranges in few requests; what an older
 * Excel cannot do is left out and told.
 */
export class ExcelHost implements LiveHost {
  private language: Language;
  private readonly supports: Supports;
  /** Insertions that brought a sheet of drop-down items with them, which goes when they go. */
  private insertions: readonly Insertion[] = [];

  constructor(options: ExcelHostOptions = {}) {
    this.language = options.language ?? 'zh-CN';
    this.supports = options.supports ?? supports;
  }

  /** Changes the language of refusals: Office tells it only after the page has loaded. */
  speak(language: Language): void {
    this.language = language;
  }

  insertSheets(sheets: readonly SheetModel[]): Promise<readonly InsertedSheet[]> {
    return this.run(excelRefusals.insertFailed, {}, async (context) => {
      const insertion = await insertSheets(context, sheets, this.supports, this.language);
      if (insertion.listSheet !== null) this.insertions = [...this.insertions, insertion];
      return insertion.sheets;
    });
  }

  readWorkbook(sheets?: readonly string[], watch?: ReadWatch): Promise<OpenWorkbook> {
    return this.run(excelRefusals.readFailed, {}, (context) =>
      readSheets(context, sheets, this.supports, this.language, watch),
    );
  }

  /** Values of the first rows of every sheet, or of one: cheap enough to be asked after every change. */
  readTops(rows: number, sheet?: string): Promise<readonly SheetModel[]> {
    return this.run(excelRefusals.readFailed, {}, (context) => readTops(context, rows, sheet));
  }

  /** Calculates every formula anew, because what functions answer from has changed. */
  recalculate(): Promise<void> {
    return this.run(excelRefusals.recalculateFailed, {}, async (context) => {
      context.application.calculate('Full');
      await context.sync();
    });
  }

  apply(changes: readonly CellChange[]): Promise<void> {
    return this.run(excelRefusals.applyFailed, {}, (context) =>
      applyChanges(context, changes, this.language),
    );
  }

  select(sheet: string, range: CellRange): Promise<void> {
    const fillings = { sheet, range: rangeAddress(range) };
    return this.run(excelRefusals.selectFailed, fillings, async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
      await context.sync();
      if (worksheet.isNullObject) throw this.refusal('sheet-missing', excelRefusals.sheetMissing, { sheet });
      worksheet.activate();
      const { top, left, bottom, right } = range;
      worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).select();
      await context.sync();
    });
  }

  removeSheets(sheets: readonly string[]): Promise<void> {
    return this.run(excelRefusals.removeFailed, {}, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility');
      await context.sync();
      for (const sheet of sheets) {
        if (!worksheets.items.some(({ name }) => name === sheet)) {
          throw this.refusal('sheet-missing', excelRefusals.sheetMissing, { sheet });
        }
      }
      const staying = worksheets.items.filter(({ name }) => !sheets.includes(name));
      if (!staying.some(({ visibility }) => visibility === 'Visible')) {
        throw this.refusal('last-sheet', excelRefusals.lastSheet, {});
      }
      const done = this.insertions.filter((insertion) =>
        insertion.sheets.every(({ name }) => sheets.includes(name)),
      );
      const lists = done.map(({ listSheet }) => listSheet);
      for (const worksheet of worksheets.items) {
        const { name, visibility } = worksheet;
        if (!sheets.includes(name) && !(lists.includes(name) && visibility !== 'Visible')) continue;
        // Excel deletes no sheet that is very hidden.
        if (visibility === 'VeryHidden') worksheet.visibility = 'Hidden';
        worksheet.delete();
      }
      await context.sync();
      this.insertions = this.insertions.filter((insertion) => !done.includes(insertion));
    });
  }

  mark(marks: readonly Mark[]): Promise<void> {
    return this.run(excelRefusals.markFailed, {}, (context) => layMarks(context, marks, this.language));
  }

  unmark(formula: string): Promise<number> {
    return this.run(excelRefusals.unmarkFailed, {}, (context) => removeMarks(context, formula));
  }

  /** The active sheet and the selected block on it; of several blocks, the one with the active cell. */
  selection(): Promise<Selection> {
    return this.run(excelRefusals.readFailed, {}, async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex,worksheet/name');
      await context.sync();
      const at = { row: cell.rowIndex, column: cell.columnIndex };
      const single = { top: at.row, left: at.column, bottom: at.row, right: at.column };
      return { sheet: cell.worksheet.name, range: (await this.selectedRange(context)) ?? single };
    });
  }

  /**
   * Writes one formula that this product has composed. Text from others never comes here.
   *
   * @throws HostRefusal `sheet-missing`, `sheet-protected`, or `write-failed` when the cell does not hold the formula
   * afterwards.
   */
  writeFormula(sheet: string, row: number, column: number, formula: string): Promise<void> {
    const at = { sheet, range: cellAddress(row, column) };
    return this.run(excelRefusals.applyFailed, at, async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
      await context.sync();
      if (worksheet.isNullObject) throw this.refusal('sheet-missing', excelRefusals.sheetMissing, at);
      const cell = worksheet.getRangeByIndexes(row, column, 1, 1);
      cell.formulas = [[formula]];
      cell.load('formulas');
      try {
        await context.sync();
      } catch (error) {
        if (codeOf(error) !== 'AccessDenied') throw error;
        throw this.refusal('sheet-protected', excelRefusals.sheetProtected, at);
      }
      if (!String(cell.formulas[0]?.[0]).startsWith('=')) {
        throw this.refusal('write-failed', excelRefusals.writeFailed, at);
      }
    });
  }

  /** Calls the listener after every change of the selection, with the new selection. */
  onSelectionChanged(listener: (selection: Selection) => void): Promise<Unsubscribe> {
    return this.subscribe<Excel.WorksheetSelectionChangedEventArgs>(
      ({ onSelectionChanged }) => onSelectionChanged,
      async ({ worksheetId, address }) => {
        const sheet = await this.sheetName(worksheetId);
        if (sheet === null) return;
        // Whole rows, whole columns and several blocks are asked for.
        const range = parseRange(address);
        listener(range ? { sheet, range } : await this.selection());
      },
    );
  }

  /** Calls the listener after changes of contents in any sheet, and when a sheet came or went. */
  async onChanged(listener: (change: ContentChange) => void): Promise<Unsubscribe> {
    const stops = [
      await this.subscribe<Excel.WorksheetChangedEventArgs>(
        ({ onChanged }) => onChanged,
        async (event) => {
          const sheet = await this.sheetName(event.worksheetId);
          if (sheet === null) return;
          const range = event.changeType === 'RangeEdited' ? parseRange(event.address) : null;
          listener({ sheet, range, origin: originOf(event) });
        },
      ),
      await this.watchSheets(() => {
        listener({ sheet: null, range: null, origin: null });
      }),
    ];
    return async () => {
      for (const stop of stops) await stop();
    };
  }

  private watchSheets(listener: () => void): Promise<Unsubscribe> {
    const tell = (): Promise<void> => {
      listener();
      return Promise.resolve();
    };
    return Excel.run(async (context) => {
      const { onAdded, onDeleted } = context.workbook.worksheets;
      const handlers = [onAdded.add(tell), onDeleted.add(tell)];
      await context.sync();
      return () =>
        Excel.run(context, async () => {
          for (const handler of handlers) handler.remove();
          await context.sync();
        });
    });
  }

  /**
   * Before ExcelApi 1.9 only the sheets that exist at the time are watched, because there Excel tells of events sheet
   * by sheet.
   */
  private subscribe<Event>(
    eventOf: (source: Excel.WorksheetCollection | Excel.Worksheet) => OfficeExtension.EventHandlers<Event>,
    handle: (event: Event) => Promise<void>,
  ): Promise<Unsubscribe> {
    return Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      let sources: readonly (Excel.WorksheetCollection | Excel.Worksheet)[] = [worksheets];
      if (!this.supports('workbookEvents')) {
        worksheets.load('items/name');
        await context.sync();
        sources = worksheets.items;
      }
      const handlers = sources.map((source) => eventOf(source).add(handle));
      await context.sync();
      return () =>
        Excel.run(context, async () => {
          for (const handler of handlers) handler.remove();
          await context.sync();
        });
    });
  }

  /** `null` when several blocks are selected, which Excel answers with an error. */
  private async selectedRange(context: Excel.RequestContext): Promise<CellRange | null> {
    try {
      const selected = context.workbook.getSelectedRange();
      selected.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount } = selected;
      return {
        top: rowIndex,
        left: columnIndex,
        bottom: rowIndex + rowCount - 1,
        right: columnIndex + columnCount - 1,
      };
    } catch (error) {
      if (codeOf(error) === null) throw error;
      return null;
    }
  }

  /** `null` when the sheet was deleted before its event arrived. */
  private sheetName(id: string): Promise<string | null> {
    return Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
      worksheet.load('name');
      await context.sync();
      return worksheet.isNullObject ? null : worksheet.name;
    });
  }

  /** Errors of Office.js become a sentence for the user; refusals and slips of our own pass through. */
  private async run<T>(
    failure: Text,
    fillings: Fillings,
    batch: (context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    try {
      return await Excel.run({ delayForCellEdit: true }, batch);
    } catch (error) {
      const code = codeOf(error);
      if (error instanceof HostRefusal || code === null) throw error;
      if (code === 'InvalidOperationInCellEditMode')
        throw this.refusal('write-failed', excelRefusals.editing, {});
      throw this.refusal('excel-error', failure, { ...fillings, detail: detailOf(error) });
    }
  }

  private refusal(code: string, text: Text, fillings: Fillings): HostRefusal {
    return new HostRefusal(code, fill(text, fillings, this.language));
  }
}

/** Excel says so since ExcelApi 1.14; what it does not put down to this add-in was done by somebody else. */
function originOf({ triggerSource }: Partial<Excel.WorksheetChangedEventArgs>): ChangeOrigin | null {
  if (triggerSource === undefined) return null;
  return triggerSource === 'ThisLocalAddin' ? 'own' : 'foreign';
}
