/** A sheet in the making: templates put cells into it, and it works out borders, merges and row heights. */
import { rangeAddress } from '../sheet/address';
import type { CellRange } from '../sheet/range';
import type { BorderWeight, Borders, Cell, CellStyle, SheetModel } from '../sheet/model';
import { rowHeightFor, wrappedLines } from './textWidth';

/** What a template still says about its sheet when all cells are in place. */
export type SheetFinish = Omit<
  SheetModel,
  'name' | 'rows' | 'merges' | 'columnWidths' | 'rowHeights' | 'growingRows'
>;

const DEFAULT_SIZE = 11;
/** Characters of the default font that one step of indent takes. */
const INDENT_WIDTH = 1.5;
/** Excel's limit. */
const HIGHEST_ROW_POINTS = 409;

export class SheetDraft {
  private readonly rows: (Cell | undefined)[][] = [];
  private readonly merges: CellRange[] = [];
  private readonly minimumHeights: (number | undefined)[] = [];
  private readonly growing: number[] = [];

  constructor(readonly columnWidths: readonly number[]) {}

  get columns(): number {
    return this.columnWidths.length;
  }

  /** The first row that holds nothing yet. */
  get nextRow(): number {
    return this.rows.length;
  }

  put(row: number, column: number, cell: Cell): void {
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row] as (Cell | undefined)[];
    if (line[column] !== undefined) {
      throw new Error(`two cells at ${rangeAddress({ top: row, left: column, bottom: row, right: column })}`);
    }
    line[column] = cell;
  }

  /** One cell over a whole block. The covered cells keep the look, so that every host draws the full border. */
  span(range: CellRange, cell: Cell): void {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const anchor = row === range.top && column === range.left;
        const covered: Cell = cell.style ? { value: null, style: cell.style } : { value: null };
        this.put(row, column, anchor ? cell : covered);
      }
    }
    if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
  }

  /** One cell over the full width of the sheet, in the next free row; gives that row. */
  line(cell: Cell, minimumHeight?: number): number {
    const row = this.nextRow;
    this.span({ top: row, left: 0, bottom: row, right: this.columns - 1 }, cell);
    if (minimumHeight !== undefined) this.minimumHeight(row, minimumHeight);
    return row;
  }

  /** Least height of a row in points; text that needs more gets more. */
  minimumHeight(row: number, points: number): void {
    this.minimumHeights[row] = points;
  }

  /** A row into which running text may be typed: it begins with the height given and becomes higher as needed. */
  growingRow(row: number, points: number): void {
    this.minimumHeight(row, points);
    this.growing.push(row);
  }

  /** Thin lines inside a block and medium ones around it, as printed tables have. */
  frame(range: CellRange): void {
    const weight = (outer: boolean): BorderWeight => (outer ? 'medium' : 'thin');
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const line = this.rows[row] as (Cell | undefined)[];
        const cell = line[column] ?? { value: null };
        const borders: Borders = {
          top: weight(row === range.top),
          right: weight(column === range.right),
          bottom: weight(row === range.bottom),
          left: weight(column === range.left),
        };
        line[column] = { ...cell, style: { ...cell.style, borders } };
      }
    }
  }

  finish(name: string, finish: SheetFinish): SheetModel {
    return {
      name,
      rows: this.shareStyles(),
      merges: this.merges,
      columnWidths: this.columnWidths,
      rowHeights: this.rowHeights(),
      ...(this.growing.length > 0 && { growingRows: this.growing }),
      ...finish,
    };
  }

  /** Hosts draw cells of one style object in one go. */
  private shareStyles(): (Cell | undefined)[][] {
    const shared = new Map<string, CellStyle>();
    return this.rows.map((line) =>
      Array.from(line, (cell) => {
        if (!cell?.style) return cell;
        const key = JSON.stringify(Object.entries(cell.style).sort());
        const style = shared.get(key) ?? cell.style;
        shared.set(key, style);
        return { ...cell, style };
      }),
    );
  }

  private rowHeights(): number[] {
    const heights = this.rows.map((_, row) => this.minimumHeights[row] ?? rowHeightFor(1, DEFAULT_SIZE));
    for (const [row, line] of this.rows.entries()) {
      for (const [column, cell] of line.entries()) {
        if (typeof cell?.value !== 'string' || cell.value === '') continue;
        const merge = this.merges.find((range) => range.top === row && range.left === column);
        const bottom = merge?.bottom ?? row;
        let room = 0;
        for (let at = column; at <= (merge?.right ?? column); at += 1) room += this.columnWidths[at] ?? 0;
        const missing = this.heightOf(cell.value, cell.style, room) - sum(heights.slice(row, bottom + 1));
        // What a tall merged cell lacks goes to its last row.
        if (missing > 0)
          heights[bottom] = Math.min((heights[bottom] as number) + missing, HIGHEST_ROW_POINTS);
      }
    }
    return heights;
  }

  private heightOf(text: string, style: CellStyle | undefined, room: number): number {
    const size = style?.size ?? DEFAULT_SIZE;
    if (style?.vertical) return rowHeightFor(text.length, size);
    const width = Math.max(room - (style?.indent ?? 0) * INDENT_WIDTH, 1);
    return rowHeightFor(style?.wrap ? wrappedLines(text, size, width) : text.split('\n').length, size);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
