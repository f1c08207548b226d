import { BooleanNumber, Dimension, type ICellData } from '@univerjs/core';
import { meets } from '../../core/sheet/range';
import { accessDenied, HostError, invalidArgument, notImplemented } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import { isErrorAt } from '../grid/errorValues';
import { input, literal } from './cellInput';
import { ConditionalFormatCollection } from './conditionalFormat';
import { DataValidation } from './dataValidation';
import { RangeAreas } from './rangeAreas';
import { RangeBlock } from './rangeBlock';
import { RangeFormat } from './rangeFormat';

/** Cells one answer may hold; Excel refuses more. */
const MAX_CELLS = 5_000_000;

/** A block of one sheet: what its cells hold, and what is done to them. */
export class Range extends RangeBlock {
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
      return isErrorAt(this.sheet, row, column, value) ? 'Error' : 'String';
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

  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.sheet.merges().filter((merge) => meets(merge, this.area));
    return merges.length > 0 ? new RangeAreas(this.excel, this.sheet, merges) : null;
  }

  GetSpillParentOrNullObject(): Range | null {
    const { top, left } = this.area;
    const range = this.excel.grid.spillRange(this.sheet.id, top, left);
    return range ? this.block(range.top, range.left, 1, 1) : null;
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

  private facade() {
    return this.sheet.sheetApi().getRange(this.area.top, this.area.left, this.RowCount, this.ColumnCount);
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

function wrongSize(): HostError {
  return new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function onlyAsked(options: Readonly<Record<string, unknown>>, name: string): void {
  for (const asked of Object.keys(options)) if (asked !== name) throw notImplemented(`the property ${asked}`);
}
