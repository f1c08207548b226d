import {
  CommandType,
  type ICellData,
  type ICommand,
  type IMutationInfo,
  type IStyleData,
  type Workbook,
} from '@univerjs/core';
import type { StepKeeper } from './history';
import { changedCells, SET_VALUES, type ValuesParams } from './valuesCommand';

const KEEP_CELLS = 'workbench.mutation.keep-cells';

/** A cell with its style instead of the style's id. */
type WholeCell = Omit<ICellData, 's'> & { readonly s: IStyleData };
interface TouchedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: WholeCell;
}
type Cells = Map<string, TouchedCell>;

/** What cells are to be, and what they are to be the next time; by sheet. */
interface KeptCells {
  wanted: ReadonlyMap<string, Cells>;
  other: ReadonlyMap<string, Cells>;
}

/** The workbook whose cells are looked at, and how they are written. */
export interface CellHome {
  readonly unitId: string;
  readonly workbook: Workbook;
  run(command: string, parameters: object): boolean;
}

/** Steps after which cells have other places than before. */
const MOVING = /\.(insert|remove|move|reorder|delete)-(row|rows|col|cols|columns|range|sheet)/;

/**
 * Univer works out all that takes a command back before any of it is done; where one command writes twice to a cell,
 * or a part of it is left out on a protected sheet, that does not give the cell as it was. So a step of the history
 * ends with looking at its cells.
 */
export class TouchedCells implements StepKeeper {
  private readonly before = new Map<string, Cells>();

  /** The last part of a step: makes cells what they were, where they are not. */
  readonly keeping: ICommand<KeptCells> = {
    id: KEEP_CELLS,
    type: CommandType.MUTATION,
    handler: (_accessor, params: KeptCells) => {
      for (const [sheet, cells] of params.other) this.make(sheet, cells);
      [params.wanted, params.other] = [params.other, params.wanted];
      return true;
    },
  };

  constructor(private readonly univer: CellHome) {}

  /** A command of the user's is about to write. */
  note({ subUnitId, cellValue }: ValuesParams): void {
    let cells = this.before.get(subUnitId);
    if (!cells) this.before.set(subUnitId, (cells = new Map<string, TouchedCell>()));
    for (const { row, column } of changedCells(cellValue)) {
      const key = `${row},${column}`;
      if (cells.has(key)) continue;
      cells.set(key, { row, column, cell: this.read(subUnitId, row, column) });
    }
  }

  step(redo: readonly IMutationInfo[]): readonly IMutationInfo[] {
    const before = new Map(this.before);
    this.before.clear();
    if (before.size === 0 || redo.some(({ id }) => MOVING.test(id))) return [];
    const after = new Map(
      [...before].map(([sheet, cells]): [string, Cells] => [
        sheet,
        new Map<string, TouchedCell>(
          [...cells].map(([key, { row, column }]) => [
            key,
            { row, column, cell: this.read(sheet, row, column) },
          ]),
        ),
      ]),
    );
    return [{ id: KEEP_CELLS, params: { unitId: this.univer.unitId, wanted: after, other: before } }];
  }

  forget(): void {
    this.before.clear();
  }

  private read(sheet: string, row: number, column: number): WholeCell {
    const worksheet = this.univer.workbook.getSheetBySheetId(sheet);
    const cell = structuredClone(worksheet?.getCellRaw(row, column) ?? {});
    const style = this.univer.workbook.getStyles().getStyleByCell(cell);
    return { ...cell, s: structuredClone(style ?? {}) };
  }

  private make(sheet: string, cells: Cells): void {
    if (!this.univer.workbook.getSheetBySheetId(sheet)) return;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, cell } of cells.values()) {
      const now = this.read(sheet, row, column);
      if (meaning(now) === meaning(cell)) continue;
      (cellValue[row] ??= {})[column] = replacing(now, cell);
    }
    if (Object.keys(cellValue).length === 0) return;
    this.univer.run(SET_VALUES, { unitId: this.univer.unitId, subUnitId: sheet, cellValue });
  }
}

/** What of a cell is to last: not the result of its formula. */
function meaning({ v, t, f, si, p, s, custom }: WholeCell): string {
  const contents = f || si ? { f, si } : { v: v ?? null, t: v === undefined || v === null ? null : t };
  return JSON.stringify([contents, p ?? null, custom ?? null, sorted(s)]);
}

function sorted(style: IStyleData): readonly (readonly [string, unknown])[] {
  return Object.entries(style).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** What makes one cell of another: what the wanted one has not has to go by name. */
function replacing(now: WholeCell, { s, ...wanted }: WholeCell): ICellData {
  const gone = Object.fromEntries(Object.keys(now.s).map((key) => [key, null]));
  const borders = Object.fromEntries(Object.keys(now.s.bd ?? {}).map((key) => [key, null]));
  const style: IStyleData = { ...gone, ...structuredClone(s) };
  if (now.s.bd && s.bd) style.bd = { ...borders, ...structuredClone(s.bd) };
  return {
    v: null,
    t: null,
    f: null,
    si: null,
    p: null,
    custom: null,
    ...structuredClone(wanted),
    s: style,
  };
}
