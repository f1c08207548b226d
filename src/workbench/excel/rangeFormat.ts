import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellRange } from '../../core/sheet/range';
import type { GridSheet } from '../grid/gridSheet';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, INDENT, POINTS_PER_PIXEL } from '../grid/units';
import type { EmulatedExcel } from './emulatedExcel';
import { accessDenied, invalidArgument, itemNotFound } from '../protocol/hostError';
import { HostCollection, HostObject, type Members } from '../protocol/hostObject';

type Edge = 't' | 'r' | 'b' | 'l' | 'tl_br' | 'bl_tr';

/** Shared by the parts of a format: they read and write the style of one or more blocks. */
abstract class FormatPart extends HostObject {
  constructor(
    excel: EmulatedExcel,
    protected readonly sheet: GridSheet,
    protected readonly blocks: readonly CellRange[],
  ) {
    super(excel);
  }

  /** The value that all cells share; `null` when they differ. */
  protected common<Value extends string | number | boolean>(
    value: (style: IStyleData, row: number, column: number) => Value,
  ): Value | null {
    let first: Value | undefined;
    for (const block of this.blocks) {
      const area = this.sheet.clip(block);
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const here = value(this.sheet.style(row, column), row, column);
          if (first === undefined) first = here;
          else if (first !== here) return null;
        }
      }
    }
    return first ?? null;
  }

  protected apply(style: IStyleData): void {
    this.check('allowFormatCells');
    for (const block of this.blocks) this.sheet.applyStyle(block, style);
  }

  protected check(option: string): void {
    const { protection } = this.sheet.record;
    if (protection && protection[option] !== true) throw accessDenied();
  }
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

export class RangeFormat extends FormatPart {
  readonly typeName = 'RangeFormat';
  readonly members: Members = {
    scalars: {
      ColumnWidth: '1.2',
      HorizontalAlignment: '1.1',
      IndentLevel: '1.9',
      RowHeight: '1.2',
      ShrinkToFit: '1.9',
      TextOrientation: '1.7',
      UseStandardHeight: '1.7',
      UseStandardWidth: '1.7',
      VerticalAlignment: '1.1',
      WrapText: '1.1',
    },
    navigations: { Borders: '1.1', Fill: '1.1', Font: '1.1', Protection: '1.2' },
    methods: { AutofitColumns: '1.2', AutofitRows: '1.2' },
  };

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.excel, this.sheet, this.blocks);
  }

  get Fill(): RangeFill {
    return new RangeFill(this.excel, this.sheet, this.blocks);
  }

  get Font(): RangeFont {
    return new RangeFont(this.excel, this.sheet, this.blocks);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.excel, this.sheet, this.blocks);
  }

  /** Points. */
  get ColumnWidth(): number | null {
    return this.common((_style, _row, column) =>
      this.sheet.columnHidden(column) ? 0 : this.sheet.columnWidth(column) * POINTS_PER_PIXEL,
    );
  }

  set ColumnWidth(points: number | null) {
    if (points === null) return;
    if (!(points >= 0)) throw invalidArgument('columnWidth');
    this.check('allowFormatColumns');
    for (const block of this.blocks) {
      const right = Math.min(block.right, Math.max(block.left, this.sheet.columnCount - 1));
      if (points === 0) this.sheet.setColumnsHidden(block.left, right, true);
      else this.sheet.setColumnWidth(block.left, right, points / POINTS_PER_PIXEL);
    }
  }

  /** Points. */
  get RowHeight(): number | null {
    return this.common((_style, row) =>
      this.sheet.rowHidden(row) ? 0 : this.sheet.rowHeight(row) * POINTS_PER_PIXEL,
    );
  }

  set RowHeight(points: number | null) {
    if (points === null) return;
    if (!(points >= 0) || points > 409.5) throw invalidArgument('rowHeight');
    this.check('allowFormatRows');
    for (const block of this.blocks) {
      const bottom = Math.min(block.bottom, Math.max(block.top, this.sheet.rowCount - 1));
      if (points === 0) this.sheet.setRowsHidden(block.top, bottom, true);
      else this.sheet.setRowHeight(block.top, bottom, points / POINTS_PER_PIXEL);
    }
  }

  get UseStandardHeight(): boolean | null {
    return this.common((_style, row) => this.sheet.rowHeight(row) === DEFAULT_ROW_HEIGHT);
  }

  set UseStandardHeight(standard: boolean | null) {
    if (standard === null) return;
    if (standard) this.RowHeight = DEFAULT_ROW_HEIGHT * POINTS_PER_PIXEL;
  }

  get UseStandardWidth(): boolean | null {
    return this.common((_style, _row, column) => this.sheet.columnWidth(column) === DEFAULT_COLUMN_WIDTH);
  }

  set UseStandardWidth(standard: boolean | null) {
    if (standard === null) return;
    if (standard) this.ColumnWidth = DEFAULT_COLUMN_WIDTH * POINTS_PER_PIXEL;
  }

  get HorizontalAlignment(): string | null {
    return this.common((style) => nameOf(HORIZONTAL, style.ht ?? HorizontalAlign.UNSPECIFIED));
  }

  set HorizontalAlignment(name: string | null) {
    if (name === null) return;
    const align = HORIZONTAL[name];
    if (align === undefined) throw invalidArgument(name);
    this.apply({ ht: align });
  }

  get VerticalAlignment(): string | null {
    return this.common((style) => nameOf(VERTICAL, style.vt ?? VerticalAlign.BOTTOM));
  }

  set VerticalAlignment(name: string | null) {
    if (name === null) return;
    const align = VERTICAL[name];
    if (align === undefined) throw invalidArgument(name);
    this.apply({ vt: align });
  }

  get WrapText(): boolean | null {
    return this.common((style) => style.tb === WrapStrategy.WRAP);
  }

  set WrapText(wrap: boolean | null) {
    if (wrap === null) return;
    this.apply({ tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }

  get ShrinkToFit(): boolean {
    return false;
  }

  get IndentLevel(): number | null {
    return this.common((style) => Math.round((style.pd?.l ?? 0) / INDENT));
  }

  set IndentLevel(level: number | null) {
    if (level === null) return;
    if (!Number.isInteger(level) || level < 0 || level > 250) throw invalidArgument('indentLevel');
    this.apply({ pd: { l: level * INDENT } });
  }

  /** Degrees from -90 to 90; 180 stands the characters one below the other. */
  get TextOrientation(): number | null {
    return this.common((style) => (style.tr?.v ? 180 : -(style.tr?.a ?? 0) || 0));
  }

  set TextOrientation(degrees: number | null) {
    if (degrees === null) return;
    if (degrees !== 180 && !(degrees >= -90 && degrees <= 90)) throw invalidArgument('textOrientation');
    this.apply({
      tr: degrees === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees || 0, v: BooleanNumber.FALSE },
    });
  }

  /** Wide enough for the longest line: a wide character counts two. */
  AutofitColumns(): void {
    this.check('allowFormatColumns');
    for (const block of this.blocks) {
      const area = this.sheet.clip(block);
      for (let column = area.left; column <= area.right; column++) {
        let widest = 0;
        for (let row = area.top; row <= area.bottom; row++) {
          const size = this.sheet.style(row, column).fs ?? 11;
          for (const line of this.sheet.text(row, column).split('\n')) {
            // Half an em per narrow character, a whole one per wide one.
            const halves = Array.from(line).reduce(
              (sum, ch) => sum + (ch.charCodeAt(0) > 0x2e7f ? 2 : 1.1),
              0,
            );
            widest = Math.max(widest, (halves * size) / 2 / POINTS_PER_PIXEL);
          }
        }
        if (widest > 0) this.sheet.setColumnWidth(column, column, Math.ceil(widest) + 8);
      }
    }
  }

  AutofitRows(): void {
    this.check('allowFormatRows');
    for (const block of this.blocks) {
      const area = this.sheet.clip(block);
      this.sheet.autofitRows(area.top, area.bottom);
    }
  }
}

export class RangeFill extends FormatPart {
  readonly typeName = 'RangeFill';
  readonly members: Members = { scalars: { Color: '1.1' }, methods: { Clear: '1.1' } };

  /** White where there is no fill, as in Excel. */
  get Color(): string | null {
    return this.common((style) => color(style.bg?.rgb) ?? '#FFFFFF');
  }

  set Color(value: string | null) {
    if (value === null) return;
    this.apply({ bg: value === '' ? null : { rgb: checkColor(value) } });
  }

  Clear(): void {
    this.apply({ bg: null });
  }
}

export class RangeFont extends FormatPart {
  readonly typeName = 'RangeFont';
  readonly members: Members = {
    scalars: {
      Bold: '1.1',
      Color: '1.1',
      Italic: '1.1',
      Name: '1.1',
      Size: '1.1',
      Strikethrough: '1.9',
      Underline: '1.1',
    },
  };

  get Bold(): boolean | null {
    return this.common((style) => style.bl === BooleanNumber.TRUE);
  }

  set Bold(bold: boolean | null) {
    if (bold === null) return;
    this.apply({ bl: flag(bold) });
  }

  get Color(): string | null {
    return this.common((style) => color(style.cl?.rgb) ?? '#000000');
  }

  set Color(value: string | null) {
    if (value === null) return;
    this.apply({ cl: { rgb: checkColor(value) } });
  }

  get Italic(): boolean | null {
    return this.common((style) => style.it === BooleanNumber.TRUE);
  }

  set Italic(italic: boolean | null) {
    if (italic === null) return;
    this.apply({ it: flag(italic) });
  }

  get Name(): string | null {
    return this.common((style) => style.ff ?? '宋体');
  }

  set Name(name: string | null) {
    if (name === null) return;
    this.apply({ ff: name });
  }

  get Size(): number | null {
    return this.common((style) => style.fs ?? 11);
  }

  set Size(points: number | null) {
    if (points === null) return;
    if (!(points >= 1 && points <= 409)) throw invalidArgument('size');
    this.apply({ fs: points });
  }

  get Strikethrough(): boolean | null {
    return this.common((style) => style.st?.s === BooleanNumber.TRUE);
  }

  set Strikethrough(struck: boolean | null) {
    if (struck === null) return;
    this.apply({ st: { s: flag(struck) } });
  }

  get Underline(): string | null {
    return this.common((style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'));
  }

  set Underline(underline: string | null) {
    if (underline === null) return;
    this.apply({ ul: { s: flag(underline !== 'None') } });
  }
}

export class FormatProtection extends FormatPart {
  readonly typeName = 'FormatProtection';
  readonly members: Members = { scalars: { FormulaHidden: '1.2', Locked: '1.2' } };

  get Locked(): boolean | null {
    return this.common((_style, row, column) => this.sheet.locked(row, column));
  }

  set Locked(locked: boolean | null) {
    if (locked === null) return;
    this.check('allowFormatCells');
    for (const block of this.blocks) {
      const area = {
        ...block,
        bottom: Math.min(block.bottom, Math.max(block.top, this.sheet.rowCount - 1)),
        right: Math.min(block.right, Math.max(block.left, this.sheet.columnCount - 1)),
      };
      this.sheet.writeEach(area, (row, column) => {
        const custom = this.sheet.cell(row, column)?.custom;
        if (locked && custom?.unlocked === undefined) return undefined;
        return { custom: { ...custom, unlocked: !locked } };
      });
    }
  }

  get FormulaHidden(): boolean {
    return false;
  }
}

const SIDES: Readonly<Record<string, Edge | 'vertical' | 'horizontal'>> = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
  InsideVertical: 'vertical',
  InsideHorizontal: 'horizontal',
  DiagonalDown: 'tl_br',
  DiagonalUp: 'bl_tr',
};

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly typeName = 'RangeBorderCollection';
  readonly members: Members = {
    scalars: { Count: '1.1' },
    methods: { GetItem: '1.1', GetItemAt: '1.1' },
  };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
    private readonly blocks: readonly CellRange[],
  ) {
    super(excel);
  }

  readonly Count = Object.keys(SIDES).length;

  items(): readonly RangeBorder[] {
    return Object.keys(SIDES).map((side) => this.GetItem(side));
  }

  GetItem(side: string): RangeBorder {
    if (!Object.hasOwn(SIDES, side)) throw invalidArgument(side);
    return new RangeBorder(this.excel, this.sheet, this.blocks, side);
  }

  GetItemAt(index: number): RangeBorder {
    const side = Object.keys(SIDES)[index];
    if (side === undefined) throw itemNotFound();
    return this.GetItem(side);
  }
}

/** Univer has one style per border where Excel has a style and a weight. */
const LINES: readonly (readonly [style: string, weight: string, line: BorderStyleTypes])[] = [
  ['None', 'Thin', BorderStyleTypes.NONE],
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
];

export class RangeBorder extends HostObject {
  readonly typeName = 'RangeBorder';
  readonly members: Members = {
    id: 'SideIndex',
    scalars: { Color: '1.1', SideIndex: '1.1', Style: '1.1', Weight: '1.1' },
  };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
    private readonly blocks: readonly CellRange[],
    readonly SideIndex: string,
  ) {
    super(excel);
  }

  get Color(): string | null {
    return this.read((line) => color(line?.cl.rgb) ?? '#000000');
  }

  set Color(value: string | null) {
    if (value === null) return;
    const rgb = checkColor(value);
    this.write((line) => ({ s: line?.s || BorderStyleTypes.THIN, cl: { rgb } }));
  }

  get Style(): string | null {
    return this.read((line) => describe(line?.s)[0]);
  }

  set Style(style: string | null) {
    if (style === null) return;
    if (!LINES.some(([name]) => name === style)) throw invalidArgument(style);
    this.write((line) => {
      if (style === 'None') return null;
      const [, weight] = describe(line?.s);
      const match =
        LINES.find(([name, its]) => name === style && its === weight) ??
        LINES.find(([name]) => name === style);
      return { s: match?.[2] ?? BorderStyleTypes.THIN, cl: line?.cl ?? { rgb: '#000000' } };
    });
  }

  get Weight(): string | null {
    return this.read((line) => describe(line?.s)[1]);
  }

  set Weight(weight: string | null) {
    if (weight === null) return;
    if (!LINES.some(([, name]) => name === weight)) throw invalidArgument(weight);
    this.write((line) => {
      const style = line?.s ? describe(line.s)[0] : 'Continuous';
      const match =
        LINES.find(([name, its]) => name === style && its === weight) ??
        LINES.find(([, its]) => its === weight);
      return { s: match?.[2] ?? BorderStyleTypes.THIN, cl: line?.cl ?? { rgb: '#000000' } };
    });
  }

  private read<Value extends string>(value: (line: Line | undefined) => Value): Value | null {
    let first: Value | undefined;
    for (const { row, column, edge } of this.places()) {
      const here = value(this.line(row, column, edge));
      if (first === undefined) first = here;
      else if (first !== here) return null;
    }
    return first ?? value(undefined);
  }

  /** The line of a cell, or the one its neighbour has drawn on the same edge. */
  private line(row: number, column: number, edge: Edge): Line | undefined {
    const own = this.sheet.style(row, column).bd?.[edge] ?? undefined;
    if (own) return own;
    const [rows, columns, opposite] = NEIGHBOURS[edge] ?? [0, 0, undefined];
    if (!opposite || row + rows < 0 || column + columns < 0) return undefined;
    return this.sheet.style(row + rows, column + columns).bd?.[opposite] ?? undefined;
  }

  private write(change: (line: Line | undefined) => Line | null): void {
    const { protection } = this.sheet.record;
    if (protection && protection.allowFormatCells !== true) throw accessDenied();
    const cells = new Map<number, Map<number, Partial<Record<Edge, Line | null>>>>();
    const put = (row: number, column: number, edge: Edge, line: Line | null): void => {
      const columns = cells.get(row) ?? new Map<number, Partial<Record<Edge, Line | null>>>();
      cells.set(row, columns);
      columns.set(column, { ...columns.get(column), [edge]: line });
    };
    for (const { row, column, edge } of this.places()) {
      const line = change(this.line(row, column, edge));
      put(row, column, edge, line);
      // Two cells share an edge: what the other one has drawn there gives way.
      const [rows, columns, opposite] = NEIGHBOURS[edge] ?? [0, 0, undefined];
      if (!opposite || row + rows < 0 || column + columns < 0) continue;
      if (this.sheet.style(row + rows, column + columns).bd?.[opposite])
        put(row + rows, column + columns, opposite, line);
    }
    const rows = [...cells.keys()];
    const top = Math.min(...rows);
    const allColumns = [...cells.values()].flatMap((columns) => [...columns.keys()]);
    if (allColumns.length === 0) return;
    const left = allColumns.reduce((least, column) => Math.min(least, column));
    const right = allColumns.reduce((most, column) => Math.max(most, column));
    this.sheet.writeEach(
      { top, left, bottom: rows.reduce((a, b) => Math.max(a, b)), right },
      (row, column) => {
        const borders = cells.get(row)?.get(column);
        return borders ? { s: { bd: borders } } : undefined;
      },
    );
  }

  /** The edges of cells that this side stands for. */
  private *places(): Generator<{ row: number; column: number; edge: Edge }> {
    const side = SIDES[this.SideIndex] as Edge | 'vertical' | 'horizontal';
    for (const block of this.blocks) {
      const area = {
        ...block,
        bottom: Math.min(block.bottom, Math.max(block.top, this.sheet.rowCount - 1)),
        right: Math.min(block.right, Math.max(block.left, this.sheet.columnCount - 1)),
      };
      const top = side === 'b' ? area.bottom : area.top;
      const bottom = side === 't' ? area.top : area.bottom;
      const left = side === 'r' ? area.right : area.left;
      const right = side === 'l' ? area.left : area.right;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          if (side === 'vertical') {
            if (column < area.right) yield { row, column, edge: 'r' };
            if (column > area.left) yield { row, column, edge: 'l' };
          } else if (side === 'horizontal') {
            if (row < area.bottom) yield { row, column, edge: 'b' };
            if (row > area.top) yield { row, column, edge: 't' };
          } else {
            yield { row, column, edge: side };
          }
        }
      }
    }
  }
}

type Line = IBorderStyleData;

const NEIGHBOURS: Partial<Record<Edge, readonly [rows: number, columns: number, edge: Edge]>> = {
  t: [-1, 0, 'b'],
  b: [1, 0, 't'],
  l: [0, -1, 'r'],
  r: [0, 1, 'l'],
};

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function describe(line: BorderStyleTypes | undefined): readonly [style: string, weight: string] {
  const match = LINES.find(([, , its]) => its === (line ?? BorderStyleTypes.NONE));
  return match ? [match[0], match[1]] : ['Continuous', 'Thin'];
}

function nameOf<Value>(names: Readonly<Record<string, Value>>, value: Value): string {
  return Object.entries(names).find(([, its]) => its === value)?.[0] ?? (Object.keys(names)[0] as string);
}

/** "#RRGGBB", whatever the grid has kept. */
function color(rgb: Nullable<string>): string | undefined {
  if (!rgb) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  if (!parts) return rgb.toUpperCase();
  return `#${[parts[1], parts[2], parts[3]]
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

/** Excel takes #RRGGBB and the names of HTML. */
function checkColor(value: string): string {
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  if (!/^[a-z]+$/i.test(value)) throw invalidArgument(value);
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return value;
  context.fillStyle = '#010203';
  context.fillStyle = value;
  const resolved = context.fillStyle.toUpperCase();
  if (resolved === '#010203') throw invalidArgument(value);
  return resolved;
}
