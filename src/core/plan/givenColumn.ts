/** Reads a column that a user gives: values in the official order, or names and values in any order. */
import type Big from 'big.js';
import { cellDecimal } from './decimal';
import { matchRegion } from './resolve';
import type { Allocation } from './target';
import type { PlanLibrary } from './types';

/** What a worksheet cell hands over. */
export type GivenCell = string | number | boolean | null;

export interface GivenColumn {
  /** By canonical region name; `null` where the cell is blank. */
  readonly values: ReadonlyMap<string, Big | null>;
  /** The row of the whole, where the column has one. */
  readonly total: Big | null | undefined;
  /** Weights by region, where given. */
  readonly weights: ReadonlyMap<string, GivenCell>;
  readonly named: boolean;
  /** Rows given, blank rows at the end left out. */
  readonly rows: number;
  readonly repeated: readonly string[];
  /** Regions known but without a share in this allocation. */
  readonly foreign: readonly string[];
  readonly unknown: readonly string[];
  /** Cells that hold text where a number belongs. */
  readonly text: readonly { readonly region: string; readonly typed: string }[];
}

function blank(cell: GivenCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** Rows of a column, however it lies. */
export function rowCount(block: readonly (readonly GivenCell[])[]): number {
  return upright(block).length;
}

interface Row {
  /** Blank where the column has no names, or none in this row. */
  readonly name: string;
  readonly value: GivenCell;
  readonly weight: GivenCell;
}

/** A single row of cells is a column laid on its side. */
function upright(block: readonly (readonly GivenCell[])[]): readonly (readonly GivenCell[])[] {
  const [first] = block;
  return block.length === 1 && first && first.length > 2 ? first.map((cell) => [cell]) : block;
}

function readRows(
  block: readonly (readonly GivenCell[])[],
  weights: readonly (readonly GivenCell[])[] | undefined,
): { readonly named: boolean; readonly rows: readonly Row[] } {
  const cells = upright(block);
  const weightCells = upright(weights ?? []);
  const named = cells.some((row) => row.length > 1);
  const rows = cells.map((row, place) => {
    const [name = null, value = null] = named ? row : [null, row[0]];
    return { name: String(name ?? '').trim(), value, weight: weightCells[place]?.[0] ?? null };
  });
  const full = rows.map(({ name, value }) => name !== '' || !blank(value));
  return { named, rows: rows.slice(0, full.lastIndexOf(true) + 1) };
}

/**
 * Puts the given cells to the regions of an allocation. Names are read in the words of its document (高新区), a row of
 * the whole is recognised by its name, or by there being one row more than parts.
 */
export function readGiven(
  library: PlanLibrary,
  allocation: Allocation,
  block: readonly (readonly GivenCell[])[],
  weights?: readonly (readonly GivenCell[])[],
): GivenColumn {
  const { named, rows } = readRows(block, weights);
  const whole = allocation.total.region;
  const parts = allocation.parts.map(({ region }) => region);
  const order = rows.length === parts.length + 1 ? [whole, ...parts] : parts;
  const column = {
    values: new Map<string, Big | null>(),
    total: undefined as Big | null | undefined,
    weights: new Map<string, GivenCell>(),
    repeated: [] as string[],
    foreign: [] as string[],
    unknown: [] as string[],
    text: [] as { region: string; typed: string }[],
  };
  for (const [place, row] of rows.entries()) {
    let region = named ? undefined : order[place];
    if (named) {
      if (row.name === '' && blank(row.value)) continue;
      const match = matchRegion(library, row.name, allocation.document.key);
      if (match.kind !== 'found') {
        column.unknown.push(row.name === '' ? '—' : row.name);
        continue;
      }
      region = match.value.name;
      if (region !== whole && !parts.includes(region)) {
        column.foreign.push(region);
        continue;
      }
    }
    if (region === undefined) continue;
    if (column.values.has(region) || (region === whole && column.total !== undefined)) {
      column.repeated.push(region);
      continue;
    }
    const value = typeof row.value === 'number' ? cellDecimal(row.value) : null;
    if (value === null && !blank(row.value)) column.text.push({ region, typed: String(row.value) });
    if (region === whole) {
      column.total = value;
    } else {
      column.values.set(region, value);
      column.weights.set(region, row.weight);
    }
  }
  return { ...column, named, rows: rows.length };
}
