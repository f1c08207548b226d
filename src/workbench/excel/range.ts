import {
  BooleanNumber,
  CellValueType,
  Dimension,
  type ICellData,
  getNumfmtParseValueFilter,
} from '@univerjs/core';
import { absoluteAddress, areaAddress, parseArea, sheetAddress } from '../../core/sheet/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../core/sheet/limits';
import { around, type CellRange, meets, shared } from '../../core/sheet/range';
import { ERROR_VALUES } from '../grid/errorValues';
import type { GridSheet } from '../grid/gridSheet';
import { ConditionalFormatCollection } from './conditionalFormat';
import { DataValidation } from './dataValidation';
import type { EmulatedExcel } from './emulatedExcel';
import {
  accessDenied,
  HostError,
  invalidArgument,
  itemNotFound,
  notImplemented,
} from '../protocol/hostError';
import { HostObject, type Members } from '../protocol/hostObject';
import { RangeAreas } from './rangeAreas';
import { RangeFormat } from './rangeFormat';
import type { Worksheet } from './worksheet';

/** Cells one answer may hold; Excel refuses more. */
const MAX_CELLS = 5_000_000;

export class Range extends HostObject {
  readonly typeName = 'Range';
  readonly members: Members = {
    scalars: {
      Address: '1.1',
      AddressLocal: '1.1',
      CellCount: '1.1',
      ColumnCount: '1.1',
      ColumnHidden: '1.2',
      ColumnIndex: '1.1',
      Formulas: '1.1',
      FormulasLocal: '1.1',
      HasSpill: '1.12',
      Hidden: '1.2',
      Hyperlink: '1.7',
      IsEntireColumn: '1.7',
      IsEntireRow: '1.7',
      NumberFormat: '1.1',
      NumberFormatLocal: '1.7',
      RowCount: '1.1',
      RowHidden: '1.2',
      RowIndex: '1.1',
      Text: '1.1',
      ValueTypes: '1.1',
      Values: '1.1',
    },
    navigations: { ConditionalFormats: '1.6', DataValidation: '1.8', Format: '1.1', Worksheet: '1.1' },
    methods: {
      Calculate: '1.6',
      Clear: '1.1',
      CopyFrom: '1.9',
      Delete: '1.1',
      GetAbsoluteResizedRange: '1.7',
      GetBoundingRect: '1.1',
      GetCell: '1.1',
      GetColumn: '1.1',
      GetColumnProperties: '1.9',
      GetEntireColumn: '1.1',
      GetEntireRow: '1.1',
      GetIntersection: '1.1',
      GetIntersectionOrNullObject: '1.4',
      GetLastCell: '1.1',
      GetLastColumn: '1.1',
      GetLastRow: '1.1',
      GetMergedAreasOrNullObject: '1.13',
      GetOffsetRange: '1.1',
      GetResizedRange: '1.2',
      GetRow: '1.1',
      GetRowProperties: '1.9',
      GetSpillParentOrNullObject: '1.12',
      GetUsedRange: '1.1',
      GetUsedRangeOrNullObject: '1.4',
      Insert: '1.1',
      Merge: '1.2',
      Select: '1.1',
      Unmerge: '1.2',
      _ValidateArraySize: '1.3',
    },
  };

  constructor(
    excel: EmulatedExcel,
    readonly sheet: GridSheet,
    readonly area: CellRange,
  ) {
    super(excel);
    if (
      area.top < 0 ||
      area.left < 0 ||
      area.bottom < area.top ||
      area.right < area.left ||
      area.bottom >= MAX_ROWS ||
      area.right >= MAX_COLUMNS
    ) {
      throw invalidArgument('the range lies outside the sheet');
    }
  }

  get Address(): string {
    return sheetAddress(this.sheet.name, this.localAddress());
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.area.top;
  }

  get ColumnIndex(): number {
    return this.area.left;
  }

  get RowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get ColumnCount(): number {
    return this.area.right - this.area.left + 1;
  }

  get CellCount(): number {
    const count = this.RowCount * this.ColumnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get IsEntireColumn(): boolean {
    return this.RowCount === MAX_ROWS;
  }

  get IsEntireRow(): boolean {
    return this.ColumnCount === MAX_COLUMNS;
  }

  get Worksheet(): Worksheet {
    return this.excel.worksheet(this.sheet);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.excel, this.sheet, [this.area]);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.excel, this.sheet, this.area);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.excel, this.sheet, this.area);
  }

  /** `null` on whole rows and columns, as in Excel. */
  get Values(): unknown {
    return this.each((row, column) => this.sheet.value(row, column) ?? '');
  }

  set Values(values: unknown) {
    this.writeInputs(values);
  }

  get Formulas(): unknown {
    return this.each((row, column) => {
      const formula = this.sheet.formula(row, column);
      return formula ?? literal(this.sheet.value(row, column));
    });
  }

  set Formulas(values: unknown) {
    this.writeInputs(values);
  }

  get FormulasLocal(): unknown {
    return this.Formulas;
  }

  set FormulasLocal(values: unknown) {
    this.writeInputs(values);
  }

  get Text(): unknown {
    return this.each((row, column) => this.sheet.text(row, column));
  }

  get ValueTypes(): unknown {
    return this.each((row, column) => {
      const value = this.sheet.value(row, column);
      if (value === null || value === '') return 'Empty';
      if (typeof value === 'boolean') return 'Boolean';
      if (typeof value === 'number') return 'Double';
      return isError(this.sheet, row, column, value) ? 'Error' : 'String';
    });
  }

  get NumberFormat(): unknown {
    return this.each((row, column) => this.sheet.style(row, column).n?.pattern ?? 'General');
  }

  set NumberFormat(formats: unknown) {
    this.checkFormatting();
    if (!Array.isArray(formats)) {
      this.sheet.applyStyle(this.area, { n: { pattern: String(formats) } });
      return;
    }
    this.spread(formats, (format) => ({ s: { n: { pattern: String(format) } } }));
  }

  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }

  set NumberFormatLocal(formats: unknown) {
    this.NumberFormat = formats;
  }

  get HasSpill(): boolean | null {
    return this.same((row, column) => Boolean(this.excel.grid.spilled(this.sheet.id)?.[row]?.[column]));
  }

  get RowHidden(): boolean | null {
    return this.same((row) => this.sheet.rowHidden(row));
  }

  set RowHidden(hidden: boolean | null) {
    if (hidden === null) return;
    this.checkFormatting('allowFormatRows');
    this.sheet.setRowsHidden(this.area.top, Math.min(this.area.bottom, this.sheet.rowCount - 1), hidden);
  }

  get ColumnHidden(): boolean | null {
    return this.same((_row, column) => this.sheet.columnHidden(column));
  }

  set ColumnHidden(hidden: boolean | null) {
    if (hidden === null) return;
    this.checkFormatting('allowFormatColumns');
    const right = Math.min(this.area.right, this.sheet.columnCount - 1);
    this.sheet.setColumnsHidden(this.area.left, right, hidden);
  }

  get Hidden(): boolean | null {
    return this.same((row, column) => this.sheet.rowHidden(row) || this.sheet.columnHidden(column));
  }

  /** Kept beside the cell; a click on it in the workbench goes where it points. */
  get Hyperlink(): unknown {
    const link = this.sheet.cell(this.area.top, this.area.left)?.custom?.link as unknown;
    return link ?? null;
  }

  set Hyperlink(link: unknown) {
    if (link !== null && typeof link !== 'object') throw invalidArgument('hyperlink');
    this.checkWriting();
    const text = (link as { textToDisplay?: unknown } | null)?.textToDisplay;
    this.sheet.writeEach(this.area, (row, column) => {
      const cell = this.sheet.cell(row, column);
      return {
        ...(typeof text === 'string' ? input(text) : {}),
        custom: { ...cell?.custom, link },
        s: { cl: { rgb: '#0563C1' }, ul: { s: BooleanNumber.TRUE } },
      };
    });
  }

  Calculate(): void {
    this.excel.grid.recalculate();
  }

  Clear(applyTo: string = 'All'): void {
    this.checkWriting();
    const area = this.sheet.clip(this.area);
    switch (applyTo) {
      case 'All':
        this.sheet.writeEach(area, () => null);
        this.sheet.unmerge(this.area);
        this.DataValidation.Clear();
        this.ConditionalFormats.ClearAll();
        return;
      case 'Contents':
        this.sheet.writeEach(area, (row, column) =>
          this.sheet.cell(row, column) ? { v: null, f: null, si: null, p: null } : undefined,
        );
        return;
      case 'Formats':
        this.sheet.writeEach(area, (row, column) => (this.sheet.cell(row, column) ? { s: null } : undefined));
        this.sheet.unmerge(this.area);
        this.ConditionalFormats.ClearAll();
        return;
      case 'Hyperlinks':
      case 'RemoveHyperlinks':
        this.sheet.writeEach(area, (row, column) => {
          const custom = this.sheet.cell(row, column)?.custom;
          return custom?.link ? { custom: { ...custom, link: undefined } } : undefined;
        });
        return;
      default:
        throw invalidArgument(applyTo);
    }
  }

  CopyFrom(source: Range | string, copyType: string = 'All', skipBlanks = false, transpose = false): void {
    this.checkWriting();
    const from = source instanceof Range ? source : this.Worksheet.GetRange(source);
    if (skipBlanks || transpose) throw invalidArgument('only plain copies are emulated');
    if (copyType !== 'All' && copyType !== 'Values' && copyType !== 'Formulas' && copyType !== 'Formats') {
      throw invalidArgument(copyType);
    }
    const height = Math.max(this.RowCount, from.RowCount);
    const width = Math.max(this.ColumnCount, from.ColumnCount);
    const target = {
      ...this.area,
      bottom: this.area.top + height - 1,
      right: this.area.left + width - 1,
    };
    this.sheet.writeEach(target, (row, column) => {
      const [r, c] = [(row - target.top) % from.RowCount, (column - target.left) % from.ColumnCount];
      const [fromRow, fromColumn] = [from.area.top + r, from.area.left + c];
      const cell = from.sheet.cell(fromRow, fromColumn);
      const style = { s: from.sheet.style(fromRow, fromColumn) };
      if (copyType === 'Formats') return style;
      const values: ICellData = { v: cell?.v ?? null, t: cell?.t ?? null, f: null, si: null };
      if (copyType === 'Values') return values;
      const formula = from.sheet.formula(fromRow, fromColumn);
      const moved =
        formula &&
        this.excel.grid.api.getFormula().moveFormulaRefOffset(formula, column - fromColumn, row - fromRow);
      const contents: ICellData = moved ? { f: moved, v: null, si: null } : values;
      return copyType === 'Formulas' ? contents : { ...contents, ...style };
    });
  }

  Delete(shift: string): void {
    this.checkWriting();
    const target = this.sheet.sheetApi();
    const { grid } = this.excel;
    grid.asAddin(() => {
      if (this.IsEntireRow) target.deleteRows(this.area.top, this.RowCount);
      else if (this.IsEntireColumn) target.deleteColumns(this.area.left, this.ColumnCount);
      else this.facade().deleteCells(shift === 'Left' ? Dimension.COLUMNS : Dimension.ROWS);
    });
  }

  Insert(shift: string): this {
    this.checkWriting();
    const target = this.sheet.sheetApi();
    this.excel.grid.asAddin(() => {
      if (this.IsEntireRow) target.insertRows(this.area.top, this.RowCount);
      else if (this.IsEntireColumn) target.insertColumns(this.area.left, this.ColumnCount);
      else this.facade().insertCells(shift === 'Right' ? Dimension.COLUMNS : Dimension.ROWS);
    });
    return this;
  }

  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.block(this.area.top, this.area.left, rows, columns);
  }

  GetBoundingRect(other: Range | string): Range {
    return this.with(around([this.area, this.other(other).area]));
  }

  /** May lie outside the range, as in Excel. */
  GetCell(row: number, column: number): Range {
    return this.block(this.area.top + row, this.area.left + column, 1, 1);
  }

  GetColumn(column: number): Range {
    if (column < 0 || column >= this.ColumnCount) throw invalidArgument('column');
    return this.with({ ...this.area, left: this.area.left + column, right: this.area.left + column });
  }

  GetRow(row: number): Range {
    if (row < 0 || row >= this.RowCount) throw invalidArgument('row');
    return this.with({ ...this.area, top: this.area.top + row, bottom: this.area.top + row });
  }

  /** Of what rows can be asked for, only whether they are hidden. */
  GetRowProperties(options: Readonly<Record<string, unknown>>): readonly { readonly rowHidden: boolean }[] {
    onlyAsked(options, 'rowHidden');
    return Array.from({ length: this.RowCount }, (_, row) => ({
      rowHidden: this.sheet.rowHidden(this.area.top + row),
    }));
  }

  /** Of what columns can be asked for, only whether they are hidden. */
  GetColumnProperties(
    options: Readonly<Record<string, unknown>>,
  ): readonly { readonly columnHidden: boolean }[] {
    onlyAsked(options, 'columnHidden');
    return Array.from({ length: this.ColumnCount }, (_, column) => ({
      columnHidden: this.sheet.columnHidden(this.area.left + column),
    }));
  }

  GetEntireColumn(): Range {
    return this.with({ ...this.area, top: 0, bottom: MAX_ROWS - 1 });
  }

  GetEntireRow(): Range {
    return this.with({ ...this.area, left: 0, right: MAX_COLUMNS - 1 });
  }

  GetIntersection(other: Range | string): Range {
    const found = this.GetIntersectionOrNullObject(other);
    if (!found) throw itemNotFound();
    return found;
  }

  GetIntersectionOrNullObject(other: Range | string): Range | null {
    const range = this.other(other);
    const area = range.sheet.id === this.sheet.id ? shared(this.area, range.area) : null;
    return area && this.with(area);
  }

  GetLastCell(): Range {
    return this.block(this.area.bottom, this.area.right, 1, 1);
  }

  GetLastColumn(): Range {
    return this.with({ ...this.area, left: this.area.right });
  }

  GetLastRow(): Range {
    return this.with({ ...this.area, top: this.area.bottom });
  }

  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.sheet.merges().filter((merge) => meets(merge, this.area));
    return merges.length > 0 ? new RangeAreas(this.excel, this.sheet, merges) : null;
  }

  GetOffsetRange(rows: number, columns: number): Range {
    return this.with({
      top: this.area.top + rows,
      left: this.area.left + columns,
      bottom: this.area.bottom + rows,
      right: this.area.right + columns,
    });
  }

  /** Larger by so many rows and columns. */
  GetResizedRange(rows: number, columns: number): Range {
    return this.block(this.area.top, this.area.left, this.RowCount + rows, this.ColumnCount + columns);
  }

  GetSpillParentOrNullObject(): Range | null {
    const { top, left } = this.area;
    const range = this.excel.grid.spillRange(this.sheet.id, top, left);
    return range ? this.block(range.top, range.left, 1, 1) : null;
  }

  GetUsedRange(valuesOnly?: boolean): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.sheet.used(valuesOnly === true);
    return used ? this.GetIntersectionOrNullObject(this.with(used)) : null;
  }

  Merge(across?: boolean): void {
    this.checkFormatting();
    if (this.CellCount === 1) return;
    if (!across) {
      this.sheet.merge(this.area);
      return;
    }
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      this.sheet.merge({ ...this.area, top: row, bottom: row });
    }
  }

  Unmerge(): void {
    this.checkFormatting();
    this.sheet.unmerge(this.area);
  }

  Select(): void {
    this.excel.grid.select(this.sheet.id, this.area);
  }

  /** Sent before a large write, which then comes in slices. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw wrongSize();
  }

  /** "='附件3'!$A$1:$B$2", as names and validations refer to it. */
  absolute(): string {
    return `=${sheetAddress(this.sheet.name, absoluteAddress(this.area))}`;
  }

  private localAddress(): string {
    return areaAddress(this.area);
  }

  private facade() {
    return this.sheet.sheetApi().getRange(this.area.top, this.area.left, this.RowCount, this.ColumnCount);
  }

  private with(area: CellRange): Range {
    return this.excel.range(this.sheet, area);
  }

  private block(top: number, left: number, rows: number, columns: number): Range {
    return this.with({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  private other(other: Range | string): Range {
    if (other instanceof Range) return other;
    const area = parseArea(other);
    if (!area) throw invalidArgument(other);
    return this.with(area);
  }

  /** A value per cell; `null` for whole rows and columns, which Excel does not spell out. */
  private each<Value>(value: (row: number, column: number) => Value): Value[][] | null {
    if (this.IsEntireColumn || this.IsEntireRow) return null;
    if (this.RowCount * this.ColumnCount > MAX_CELLS) {
      throw new HostError(
        'ResponsePayloadSizeLimitExceeded',
        'The response payload size has exceeded the limit. Please refer to the documentation.',
      );
    }
    const rows: Value[][] = [];
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      const cells: Value[] = [];
      for (let column = this.area.left; column <= this.area.right; column++) cells.push(value(row, column));
      rows.push(cells);
    }
    return rows;
  }

  private same(value: (row: number, column: number) => boolean): boolean | null {
    const area = this.sheet.clip(this.area);
    const first = value(area.top, area.left);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (value(row, column) !== first) return null;
      }
    }
    return first;
  }

  private writeInputs(values: unknown): void {
    this.checkWriting();
    this.spread(values, (value, row, column) => {
      const format = this.sheet.style(row, column).n?.pattern;
      return input(value, format);
    });
  }

  /** Writes one value to all cells, or an array cell by cell; `null` leaves a cell alone. */
  private spread(
    values: unknown,
    cell: (value: unknown, row: number, column: number) => ICellData | undefined,
  ): void {
    const { top, left } = this.area;
    if (!Array.isArray(values)) {
      this.sheet.writeEach(this.area, (row, column) => cell(values, row, column));
      return;
    }
    const single = values.length === 1 && Array.isArray(values[0]) && values[0].length === 1;
    if (single && (this.RowCount > 1 || this.ColumnCount > 1)) throw wrongSize();
    if (values.length !== this.RowCount) throw wrongSize();
    const rows = values.map((row: unknown, i) => {
      if (!Array.isArray(row) || row.length !== this.ColumnCount) throw wrongSize();
      return row.map((value: unknown, j) => (value === null ? undefined : cell(value, top + i, left + j)));
    });
    this.sheet.write(top, left, rows);
  }

  /** Only open cells of a protected sheet may be written. */
  private checkWriting(): void {
    if (!this.sheet.record.protection) return;
    const area = this.sheet.clip(this.area);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (this.sheet.locked(row, column)) throw accessDenied();
      }
    }
  }

  private checkFormatting(option = 'allowFormatCells'): void {
    const { protection } = this.sheet.record;
    if (protection && protection[option] !== true) throw accessDenied();
  }
}

/** What `formulas` gives for a cell without one: text that looks like a formula keeps its apostrophe. */
function literal(value: string | number | boolean | null): string | number | boolean {
  if (typeof value === 'string' && /^[=']/.test(value)) return `'${value}`;
  return value ?? '';
}

/** What becomes of a value that is put into a cell: Excel reads text as if somebody had typed it. */
export function input(value: unknown, format?: string): ICellData {
  const blank = { f: null, si: null, p: null };
  if (typeof value === 'number') return { ...blank, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value !== 'string') throw invalidArgument('a cell takes text, numbers and booleans');
  if (value === '') return { ...blank, v: null };
  if (value.startsWith("'")) return text(value.slice(1));
  if (format === '@') return text(value);
  if (value.startsWith('=') && value.length > 1) return { ...blank, f: value, v: null };
  if (/^(true|false)$/i.test(value)) {
    return { ...blank, v: /^true$/i.test(value) ? 1 : 0, t: CellValueType.BOOLEAN };
  }
  if (ERROR_VALUES.has(value)) return { ...blank, v: value, t: CellValueType.STRING };
  const parsed = getNumfmtParseValueFilter(value.trim());
  if (parsed && typeof parsed.v === 'number') {
    const general = format === undefined || format === 'General';
    const pattern = general && parsed.z ? parsed.z : undefined;
    return {
      ...blank,
      v: parsed.v,
      t: CellValueType.NUMBER,
      ...(pattern ? { s: { n: { pattern } } } : {}),
    };
  }
  return text(value);
}

function onlyAsked(options: Readonly<Record<string, unknown>>, name: string): void {
  for (const asked of Object.keys(options)) if (asked !== name) throw notImplemented(`the property ${asked}`);
}

function text(value: string): ICellData {
  // What reads like a number or an error stays text only when the grid is told so.
  const numeric = (value.trim() !== '' && Number.isFinite(Number(value))) || ERROR_VALUES.has(value);
  return {
    f: null,
    si: null,
    p: null,
    v: value,
    t: numeric ? CellValueType.FORCE_STRING : CellValueType.STRING,
  };
}

/** An error is the result of a formula; the same characters typed as text are text. */
function isError(sheet: GridSheet, row: number, column: number, value: string): boolean {
  if (!ERROR_VALUES.has(value)) return false;
  return (
    sheet.formula(row, column) !== undefined || sheet.cell(row, column)?.t !== CellValueType.FORCE_STRING
  );
}

function wrongSize(): HostError {
  return new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
