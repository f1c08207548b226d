import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IFreeze,
  type IRange,
  type IStyleData,
  type Worksheet,
} from '@univerjs/core';
import { around, type CellRange, meets, oneCell } from '../../core/sheet/range';
import { fromGrid, toGrid } from './gridRange';
import type { SheetRecord } from './sheetRecord';
import type { UniverWorkbook } from './univerWorkbook';
import { lineHeight } from './units';

/** What a cell shows: its value, or the result of its formula. */
export type GridValue = string | number | boolean | null;

/** One sheet of the grid, by its id: it stays usable when the sheet is renamed or moved. */
export class GridSheet {
  constructor(
    readonly univer: UniverWorkbook,
    readonly id: string,
    /** What the grid itself cannot hold of the sheet. */
    readonly record: SheetRecord,
  ) {}

  get exists(): boolean {
    return Boolean(this.univer.workbook.getSheetBySheetId(this.id));
  }

  get worksheet(): Worksheet {
    const sheet = this.univer.workbook.getSheetBySheetId(this.id);
    if (!sheet) throw new Error(`The grid has no sheet ${this.id}.`);
    return sheet;
  }

  get name(): string {
    return this.worksheet.getName();
  }

  rename(name: string): void {
    this.run('sheet.command.set-worksheet-name', { name });
  }

  get position(): number {
    return this.univer.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === this.id);
  }

  get visibility(): SheetRecord['visibility'] {
    if (this.worksheet.isSheetHidden() === BooleanNumber.FALSE) return 'Visible';
    return this.record.visibility === 'VeryHidden' ? 'VeryHidden' : 'Hidden';
  }

  setVisibility(visibility: SheetRecord['visibility']): void {
    this.record.visibility = visibility;
    const hidden = visibility !== 'Visible';
    if (hidden === (this.worksheet.isSheetHidden() === BooleanNumber.TRUE)) return;
    this.run('sheet.mutation.set-worksheet-hidden', {
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  get rowCount(): number {
    return this.worksheet.getRowCount();
  }

  get columnCount(): number {
    return this.worksheet.getColumnCount();
  }

  /** Makes the sheet as large as a block needs it. */
  grow(range: CellRange): void {
    if (range.bottom >= this.rowCount) {
      this.run('sheet.mutation.set-worksheet-row-count', { rowCount: range.bottom + 50 });
    }
    if (range.right >= this.columnCount) {
      this.run('sheet.mutation.set-worksheet-column-count', { columnCount: range.right + 10 });
    }
  }

  /** Contents and style as stored, with the results of spilled formulas. */
  cell(row: number, column: number): ICellData | undefined {
    const own = this.worksheet.getCellRaw(row, column) ?? undefined;
    const spilled = this.univer.spilled(this.id)?.[row]?.[column];
    return spilled && own?.v === undefined ? { ...own, ...spilled } : own;
  }

  value(row: number, column: number): GridValue {
    return valueOf(this.cell(row, column));
  }

  /** With its leading "="; undefined in a cell without a formula. */
  formula(row: number, column: number): string | undefined {
    const cell = this.worksheet.getCellRaw(row, column);
    if (!cell?.f && !cell?.si) return undefined;
    return this.univer.formula(this.id, row, column) || undefined;
  }

  /** What the cell shows, in its number format. */
  text(row: number, column: number): string {
    const shown = this.worksheet.getCell(row, column);
    if (shown?.v === undefined || shown.v === null)
      return shown?.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
    if (shown.t === CellValueType.BOOLEAN) return shown.v ? 'TRUE' : 'FALSE';
    return String(shown.v);
  }

  /** Of the cell itself: what a conditional format makes of it for the moment is none of it. */
  style(row: number, column: number): IStyleData {
    const cell = this.worksheet.getCellRaw(row, column);
    return this.worksheet.getComposedCellStyleByCellData(row, column, cell);
  }

  locked(row: number, column: number): boolean {
    const merged = this.worksheet.getMergedCell(row, column);
    const cell = this.worksheet.getCellRaw(merged?.startRow ?? row, merged?.startColumn ?? column);
    return cell?.custom?.unlocked !== true;
  }

  /** Writes a block; `undefined` leaves a cell alone, `null` empties it with its style. */
  write(top: number, left: number, rows: readonly (readonly (ICellData | null | undefined)[])[]): void {
    const cellValue: Record<number, Record<number, ICellData | null>> = {};
    let bottom = top;
    let right = left;
    rows.forEach((cells, i) => {
      cells.forEach((cell, j) => {
        if (cell === undefined) return;
        (cellValue[top + i] ??= {})[left + j] = cell;
        bottom = Math.max(bottom, top + i);
        right = Math.max(right, left + j);
      });
    });
    if (Object.keys(cellValue).length === 0) return;
    this.grow({ top, left, bottom, right });
    const contents = rows.some((cells) => cells.some((cell) => cell !== undefined && touchesContents(cell)));
    // Univer takes a cell without a formula for one whose formula is to go, unless it is told that looks only change.
    const trigger = contents ? {} : { trigger: 'sheet.command.set-style' };
    this.run('sheet.mutation.set-range-values', { cellValue, ...trigger });
  }

  /** Gives every cell of a block a change; a style is merged with the one that is there. */
  writeEach(range: CellRange, cell: (row: number, column: number) => ICellData | null | undefined): void {
    const rows: (ICellData | null | undefined)[][] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      const cells: (ICellData | null | undefined)[] = [];
      for (let column = range.left; column <= range.right; column++) cells.push(cell(row, column));
      rows.push(cells);
    }
    this.write(range.top, range.left, rows);
  }

  /** Gives a block a style; whole columns and the whole sheet keep it as their default. */
  applyStyle(range: CellRange, style: IStyleData): void {
    const wholeColumns = range.top === 0 && range.bottom >= this.rowCount - 1;
    if (wholeColumns && range.left === 0 && range.right >= this.columnCount - 1) {
      this.run('sheet.mutation.set-worksheet-default-style', {
        defaultStyle: { ...this.worksheet.getDefaultCellStyleInternal(), ...style },
      });
      this.writeStored(range, style);
      return;
    }
    if (wholeColumns) {
      const columnData: Record<number, object> = {};
      for (let column = range.left; column <= range.right; column++) {
        columnData[column] = { s: { ...this.worksheet.getColumnStyle(column), ...style } };
      }
      this.run('sheet.mutation.set-col-data', { columnData });
      this.writeStored(range, style);
      return;
    }
    this.writeEach(range, () => ({ s: style }));
  }

  private writeStored(range: CellRange, style: IStyleData): void {
    this.writeEach(this.clip(range), (row, column) =>
      this.worksheet.getCellRaw(row, column) ? { s: style } : undefined,
    );
  }

  /** A block without the empty ends of whole rows, whole columns and the whole sheet. */
  clip(range: CellRange): CellRange {
    const wholeColumns = range.bottom >= this.rowCount - 1;
    const wholeRows = range.right >= this.columnCount - 1;
    if (!wholeColumns && !wholeRows) return range;
    const used = this.used(false);
    // One row or column more stands for the empty rest.
    const bottom = Math.min(this.rowCount - 1, (used?.bottom ?? -1) + 1);
    const right = Math.min(this.columnCount - 1, (used?.right ?? -1) + 1);
    return {
      ...range,
      bottom: wholeColumns ? Math.max(range.top, bottom) : range.bottom,
      right: wholeRows ? Math.max(range.left, right) : range.right,
    };
  }

  /** The smallest block around everything stored; with `valuesOnly` around everything that has contents. */
  used(valuesOnly: boolean): CellRange | undefined {
    let found: CellRange | undefined;
    const include = (row: number, column: number): void => {
      const cell = oneCell(row, column);
      found = found ? around([found, cell]) : cell;
    };
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell) return;
      if (hasContents(cell) || (!valuesOnly && cell.s)) include(row, column);
    });
    const spilled = this.univer.spilled(this.id);
    for (const [row, columns] of Object.entries(spilled ?? {})) {
      for (const column of Object.keys(columns)) include(Number(row), Number(column));
    }
    return found;
  }

  merges(): readonly CellRange[] {
    return this.worksheet.getMergeData().map((merge) => fromGrid(merge, this));
  }

  /** Joins a block to one cell; only what stands in its first cell survives, as in Excel. */
  merge(range: CellRange): void {
    this.unmerge(range);
    this.writeEach(range, (row, column) => {
      const first = row === range.top && column === range.left;
      const cell = this.worksheet.getCellRaw(row, column);
      return first || !cell || !hasContents(cell) ? undefined : { v: null, f: null, si: null, p: null };
    });
    this.run('sheet.mutation.add-worksheet-merge', { ranges: [toGrid(range)] });
  }

  /** Undoes every merge that touches a block. */
  unmerge(range: CellRange): void {
    const ranges = this.merges()
      .filter((merge) => meets(merge, range))
      .map(toGrid);
    if (ranges.length > 0) this.run('sheet.mutation.remove-worksheet-merge', { ranges });
  }

  /** Pixels. */
  columnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column);
  }

  setColumnWidth(from: number, to: number, pixels: number): void {
    this.grow({ top: 0, left: from, bottom: 0, right: Math.min(to, from + 16_383) });
    this.run('sheet.mutation.set-worksheet-col-width', {
      ranges: [{ startRow: 0, endRow: this.rowCount - 1, startColumn: from, endColumn: to }],
      colWidth: pixels,
    });
  }

  /** Pixels. */
  rowHeight(row: number): number {
    return this.worksheet.getRowHeight(row);
  }

  setRowHeight(from: number, to: number, pixels: number): void {
    this.grow({ top: from, left: 0, bottom: to, right: 0 });
    const ranges = [this.wholeRows(from, to)];
    this.run('sheet.mutation.set-worksheet-row-height', { ranges, rowHeight: pixels });
    this.run('sheet.mutation.set-worksheet-row-is-auto-height', {
      ranges,
      autoHeightInfo: BooleanNumber.FALSE,
    });
  }

  /** Lets a row become higher than it is with the text typed into it. */
  letGrow(row: number): void {
    this.run('sheet.mutation.set-worksheet-row-is-auto-height', {
      ranges: [this.wholeRows(row, row)],
      autoHeightInfo: BooleanNumber.TRUE,
    });
  }

  /** True for a row whose height nobody has set. */
  grows(row: number): boolean {
    return this.worksheet.getRowManager().getRow(row)?.ia !== BooleanNumber.FALSE;
  }

  /** Lets the rows be as high as their text needs, and as the type of their empty cells, as in Excel. */
  autofitRows(from: number, to: number): void {
    this.univer.asAddin(() => this.sheetApi().setRowAutoHeight(from, to - from + 1));
    const last = this.used(false)?.right ?? -1;
    const rowHeight: Record<number, number> = {};
    const ranges: IRange[] = [];
    for (let row = from; row <= to; row++) {
      const sizes = Array.from({ length: last + 1 }, (_, column) => this.style(row, column).fs ?? 0);
      const pixels = lineHeight(Math.max(0, ...sizes));
      if (pixels <= this.rowHeight(row)) continue;
      rowHeight[row] = pixels;
      ranges.push(this.wholeRows(row, row));
    }
    if (ranges.length === 0) return;
    // All rows at once: the grid lays out its whole page at every change of a height.
    this.run('sheet.mutation.set-worksheet-row-height', { ranges, rowHeight });
    this.run('sheet.mutation.set-worksheet-row-is-auto-height', {
      ranges,
      autoHeightInfo: BooleanNumber.TRUE,
    });
  }

  private wholeRows(from: number, to: number): IRange {
    return { startRow: from, endRow: to, startColumn: 0, endColumn: this.columnCount - 1 };
  }

  rowHidden(row: number): boolean {
    return !this.worksheet.getRowRawVisible(row);
  }

  columnHidden(column: number): boolean {
    return !this.worksheet.getColVisible(column);
  }

  setRowsHidden(from: number, to: number, hidden: boolean): void {
    this.run(hidden ? 'sheet.mutation.set-row-hidden' : 'sheet.mutation.set-row-visible', {
      ranges: [this.wholeRows(from, to)],
    });
  }

  setColumnsHidden(from: number, to: number, hidden: boolean): void {
    this.run(hidden ? 'sheet.mutation.set-col-hidden' : 'sheet.mutation.set-col-visible', {
      ranges: [{ startRow: 0, endRow: this.rowCount - 1, startColumn: from, endColumn: to }],
    });
  }

  get tabColor(): string {
    return this.worksheet.getTabColor() ?? '';
  }

  setTabColor(color: string): void {
    this.run('sheet.mutation.set-tab-color', { color });
  }

  /** Rows and columns that stay in view. */
  get frozen(): { readonly rows: number; readonly columns: number } {
    const freeze: IFreeze = this.worksheet.getFreeze();
    return { rows: freeze.ySplit, columns: freeze.xSplit };
  }

  freeze(rows: number, columns: number): void {
    this.run('sheet.mutation.set-frozen', {
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  /** How many notes hang on cells. */
  notes(): number {
    return this.sheetApi().getNotes().length;
  }

  /** Univer's own facade of the sheet. */
  sheetApi() {
    const sheet = this.univer.api.getActiveWorkbook()?.getSheetBySheetId(this.id);
    if (!sheet) throw new Error(`The grid has no sheet ${this.id}.`);
    return sheet;
  }

  run(command: string, parameters: object): boolean {
    return this.univer.run(command, { unitId: this.univer.unitId, subUnitId: this.id, ...parameters });
  }
}

export function valueOf(cell: ICellData | undefined): GridValue {
  if (cell?.p) return cell.p.body?.dataStream.replace(/\r\n$/, '') ?? null;
  if (cell?.v === undefined || cell.v === null) return null;
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === 'TRUE';
  if (cell.t === CellValueType.NUMBER) return Number(cell.v);
  return cell.v;
}

function touchesContents(cell: ICellData | null): boolean {
  return cell === null || cell.v !== undefined || cell.f !== undefined || cell.p !== undefined;
}

export function hasContents(cell: ICellData): boolean {
  return Boolean(cell.f || cell.si || cell.p) || (cell.v !== undefined && cell.v !== null && cell.v !== '');
}
