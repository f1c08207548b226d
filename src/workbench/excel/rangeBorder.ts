import { BorderStyleTypes, type IBorderStyleData } from '@univerjs/core';
import type { CellRange } from '../../core/sheet/range';
import type { GridSheet } from '../grid/gridSheet';
import { accessDenied, invalidArgument, itemNotFound } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelCollection, ExcelObject } from './excelObject';
import { checkColor, color } from './formatPart';

type Edge = 't' | 'r' | 'b' | 'l' | 'tl_br' | 'bl_tr';

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

export class RangeBorderCollection extends ExcelCollection<RangeBorder> {
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

export class RangeBorder extends ExcelObject {
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

function describe(line: BorderStyleTypes | undefined): readonly [style: string, weight: string] {
  const match = LINES.find(([, , its]) => its === (line ?? BorderStyleTypes.NONE));
  return match ? [match[0], match[1]] : ['Continuous', 'Thin'];
}
