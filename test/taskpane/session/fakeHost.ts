import type { CellRange } from '../../../src/core/sheet/range';
import type { CellChange, InsertedSheet, Mark, ReadWatch } from '../../../src/core/sheet/host';
import { HostRefusal } from '../../../src/core/sheet/host';
import type { ChangeOrigin, ContentChange, LiveHost, Selection } from '../../../src/core/sheet/liveHost';
import type { Cell, CellValue, OpenWorkbook, SheetModel } from '../../../src/core/sheet/model';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { templates } from '../../../src/core/templates/catalogue';
import { createValidator } from '../../../src/core/validation/validate';
import type { Language } from '../../../src/core/wording/text';
import type { SessionParts } from '../../../src/taskpane/session/session';
import { Session } from '../../../src/taskpane/session/session';

type Operation =
  | 'insertSheets'
  | 'readWorkbook'
  | 'readTops'
  | 'recalculate'
  | 'apply'
  | 'select'
  | 'removeSheets'
  | 'writeFormula'
  | 'mark'
  | 'unmark';

/* eslint-disable @typescript-eslint/require-await -- a host is asynchronous; this one has nothing to wait for */

/** An open workbook in memory that keeps the contract of one (`liveContract.ts`) and can be told to fail. */
export class FakeHost implements LiveHost {
  readonly sheets = new Map<string, SheetModel>();
  readonly calls: Operation[] = [];
  leftOut: readonly string[] = [];
  marks: Mark[] = [];
  failWith: Partial<Record<Operation, Error>> = {};
  selected: Selection = { sheet: 'Sheet1', range: { top: 0, left: 0, bottom: 0, right: 0 } };
  language: Language = 'zh-CN';
  /** Who follows the selection. */
  tellSelected: ((selection: Selection) => void) | null = null;
  /** False for a host that does not tell who has made a change. */
  tellsOrigin = true;
  private tellChanged: ((change: ContentChange) => void) | null = null;

  constructor() {
    this.sheets.set('Sheet1', { name: 'Sheet1', rows: [], merges: [] });
  }

  async insertSheets(models: readonly SheetModel[]): Promise<readonly InsertedSheet[]> {
    this.begin('insertSheets');
    return models.map((model) => {
      let name = model.name;
      for (let copy = 2; this.sheets.has(name); copy += 1) name = `${model.name} (${copy})`;
      this.sheets.set(name, { ...model, name });
      this.tellSheets();
      return { name, leftOut: this.leftOut };
    });
  }

  async readWorkbook(names?: readonly string[], watch?: ReadWatch): Promise<OpenWorkbook> {
    this.begin('readWorkbook');
    for (let read = 1; read <= this.sheets.size; read += 1) {
      await Promise.resolve();
      watch?.progress(read, this.sheets.size);
      if (watch?.isCancelled()) throw new HostRefusal('cancelled', '已停止读取。');
    }
    const missing = names?.find((name) => !this.sheets.has(name));
    if (missing !== undefined) throw new HostRefusal('sheet-missing', `没有工作表“${missing}”。`);
    const sheets = [...this.sheets.values()].filter(({ name }) => names?.includes(name) ?? true);
    return { sheets, activeSheet: this.selected.sheet };
  }

  async apply(changes: readonly CellChange[]): Promise<void> {
    this.begin('apply');
    for (const { sheet, row, column, expected } of changes) {
      const value = this.cell(sheet, row, column)?.value ?? null;
      if (expected !== undefined && value !== expected) {
        throw new HostRefusal('changed', '单元格已有改动，没有修正。');
      }
    }
    for (const { sheet, row, column, value, formula, numberFormat } of changes) {
      const style = { ...this.cell(sheet, row, column)?.style, ...(numberFormat && { numberFormat }) };
      this.put(
        sheet,
        row,
        column,
        formula === undefined ? { value, style } : { value: null, formula, style },
      );
      this.tell(sheet, row, column, 'own');
    }
  }

  async select(sheet: string, range: CellRange): Promise<void> {
    this.begin('select');
    this.sheet(sheet);
    this.selected = { sheet, range };
    this.tellSelected?.(this.selected);
  }

  async removeSheets(names: readonly string[]): Promise<void> {
    this.begin('removeSheets');
    for (const name of names) this.sheets.delete(name);
    this.tellSheets();
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    this.begin('mark');
    this.marks.push(...marks);
  }

  async unmark(formula: string): Promise<number> {
    this.begin('unmark');
    const before = this.marks.length;
    this.marks = this.marks.filter(({ format }) => format.formula !== formula);
    return before - this.marks.length;
  }

  async selection(): Promise<Selection> {
    return this.selected;
  }

  async writeFormula(sheet: string, row: number, column: number, formula: string): Promise<void> {
    this.begin('writeFormula');
    const isLocked = this.cell(sheet, row, column)?.style?.locked !== false;
    if (this.sheet(sheet).protection && isLocked) {
      throw new HostRefusal('sheet-protected', `“${sheet}”受保护，不能写入。`);
    }
    this.put(sheet, row, column, { value: null, formula });
    this.tell(sheet, row, column, 'own');
  }

  async onSelectionChanged(listener: (selection: Selection) => void): Promise<() => Promise<void>> {
    this.tellSelected = listener;
    return async () => {
      this.tellSelected = null;
    };
  }

  async onChanged(listener: (change: ContentChange) => void): Promise<() => Promise<void>> {
    this.tellChanged = listener;
    return async () => {
      this.tellChanged = null;
    };
  }

  async readTops(rows: number, sheet?: string): Promise<readonly SheetModel[]> {
    this.begin('readTops');
    return [...this.sheets.values()]
      .filter(({ name }) => sheet === undefined || name === sheet)
      .map((model) => ({ ...model, rows: model.rows.slice(0, rows) }));
  }

  async recalculate(): Promise<void> {
    this.begin('recalculate');
  }

  speak(language: Language): void {
    this.language = language;
  }

  /** What a user does: types into a cell. */
  type(sheet: string, row: number, column: number, value: CellValue): void {
    this.put(sheet, row, column, { ...this.cell(sheet, row, column), value });
    this.tell(sheet, row, column, 'foreign');
  }

  /** What a host tells of a change, sooner or later. */
  tell(sheet: string, row: number, column: number, by: ChangeOrigin): void {
    const range = { top: row, left: column, bottom: row, right: column };
    this.tellChanged?.({ sheet, range, origin: this.tellsOrigin ? by : null });
  }

  cell(sheet: string, row: number, column: number): Cell | undefined {
    return this.sheets.get(sheet)?.rows[row]?.[column];
  }

  private tellSheets(): void {
    this.tellChanged?.({ sheet: null, range: null, origin: null });
  }

  private sheet(name: string): SheetModel {
    const model = this.sheets.get(name);
    if (!model) throw new HostRefusal('sheet-missing', `没有工作表“${name}”。`);
    return model;
  }

  private put(sheet: string, row: number, column: number, cell: Cell): void {
    const model = this.sheet(sheet);
    const rows = Array.from({ length: Math.max(model.rows.length, row + 1) }, (_, at) => [
      ...(model.rows[at] ?? []),
    ]);
    (rows[row] as (Cell | undefined)[])[column] = cell;
    this.sheets.set(sheet, { ...model, rows });
  }

  private begin(operation: Operation): void {
    this.calls.push(operation);
    const error = this.failWith[operation];
    if (error) throw error;
  }
}

/** A session over a made-up host, with the real plans, templates and rules. */
export function sessionOver(host: FakeHost, overrides: Partial<SessionParts> = {}): Session {
  return new Session({
    host,
    library: embeddedLibrary,
    templates,
    validate: createValidator(),
    language: 'zh-CN',
    now: () => new Date(2025, 7, 15),
    answerFrom: () => undefined,
    functionsShareThePage: () => true,
    ...overrides,
  });
}
