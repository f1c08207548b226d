import { absoluteReference, areaAddress, parseArea, sheetAddress } from '../../core/sheet/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../core/sheet/limits';
import { around, type CellRange, shared } from '../../core/sheet/range';
import type { GridSheet } from '../grid/gridSheet';
import { invalidArgument, itemNotFound } from '../protocol/hostError';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelObject } from './excelObject';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

/** Where a range lies, and the ranges that are reached from there. */
export abstract class RangeBlock extends ExcelObject {
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
    return sheetAddress(this.sheet.name, areaAddress(this.area));
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

  GetUsedRange(valuesOnly?: boolean): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.sheet.used(valuesOnly === true);
    return used ? this.GetIntersectionOrNullObject(this.with(used)) : null;
  }

  /** "='附件3'!$A$1:$B$2", as names and validations refer to it. */
  absolute(): string {
    return `=${absoluteReference(this.sheet.name, this.area)}`;
  }

  protected with(area: CellRange): Range {
    return this.excel.range(this.sheet, area);
  }

  protected block(top: number, left: number, rows: number, columns: number): Range {
    return this.with({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  private other(other: Range | string): RangeBlock {
    if (other instanceof RangeBlock) return other;
    const area = parseArea(other);
    if (!area) throw invalidArgument(other);
    return this.with(area);
  }
}
