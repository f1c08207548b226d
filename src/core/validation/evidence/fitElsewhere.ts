/** Figures that fit the targets of other rows better than their own: shifted by a row, or pasted in another order. */
import type Big from 'big.js';
import type { PlacedCell } from '../recognition/filledSheet';

/** A typed figure, or a blank in its place, and the target of its row. */
export interface Aim {
  readonly cell: PlacedCell;
  readonly value: Big | null;
  /** What the figure ought to be about: the target, or the part of it that is due by the end of the period. */
  readonly target: Big;
}

export interface Misfit {
  /** Rows by which the figures moved down; 0 = another order. */
  readonly by: -1 | 0 | 1;
  readonly figures: readonly Aim[];
}

type Figure = Aim & { readonly value: Big };
type Column = readonly Aim[];

/** The row whose target a figure fits after the move, if there is one. */
type Move = (column: Column, row: number) => Aim | undefined;

/** Fewer figures can fit elsewhere by chance. */
const LEAST = 3;
/** How far figures lie apart, as the mean distance of their ratios to target from the usual one (0.5 = a factor of 1.6). */
const FAR = 0.5;
/** Several columns that agree prove more than one. */
const FAR_TOGETHER = 0.35;
const NEAR = 0.3;
/** A sorted column fits any other sorted one rather well. */
const NEAR_SORTED = 0.2;
/** What is left of the distance after the move, where the move explains it. */
const LEFT = 0.3;
const LEFT_OF_MUCH = 0.2;

/**
 * Groups of figures that moved together; they do not overlap.
 *
 * @param columns figures from top to bottom, all columns over the same rows
 */
export function misfits(columns: readonly Column[]): Misfit[] {
  const found: Misfit[] = [];
  const far = columns.some((column) => distances(column, (own, row) => own[row]).own >= FAR_TOGETHER);
  if (!far) return found;
  const open = new Set(columns);
  for (const by of [1, -1] as const) collect(found, open, by, (column, row) => column[row - by]);
  const order = commonOrder([...open]);
  if (order) collect(found, open, 0, (column, row) => column[order[row] as number]);
  for (const column of open) {
    const sorted = largeBesideLarge(column);
    const { own, moved, count } = distances(column, (_, row) => sorted.get(column[row] as Aim));
    if (own >= FAR && moved < NEAR_SORTED && moved < own * LEFT && count > LEAST) {
      found.push({ by: 0, figures: filled(column) });
    }
  }
  return found;
}

/** Takes the columns that a move explains, together where they prove it together, else one by one. */
function collect(found: Misfit[], open: Set<Column>, by: Misfit['by'], move: Move): void {
  const measured = [...open].map((column) => ({ column, ...distances(column, move) }));
  // A column that fits better where it is has not moved.
  const better = measured.filter(({ own, moved, count }) => count >= LEAST && moved < own * 0.7);
  const figures = better.reduce((sum, { count }) => sum + count, 0);
  const own = better.reduce((sum, each) => sum + each.own * each.count, 0) / figures;
  const moved = better.reduce((sum, each) => sum + each.moved * each.count, 0) / figures;
  const together = better.length > 1 && own >= FAR_TOGETHER && explains(own, moved);
  const taken = together
    ? better
    : better.filter((each) => each.own >= FAR && explains(each.own, each.moved));
  for (const { column } of taken) open.delete(column);
  if (together) found.push({ by, figures: taken.flatMap(({ column }) => filled(column)) });
  else for (const { column } of taken) found.push({ by, figures: filled(column) });
}

function explains(own: number, moved: number): boolean {
  return moved < own * LEFT && moved < Math.max(NEAR, own * LEFT_OF_MUCH);
}

function filled(column: Column): Figure[] {
  return column.filter((aim): aim is Figure => aim.value !== null);
}

interface Distances {
  /** Of the figures from their own targets; NaN, neither far nor near, where none could be compared. */
  readonly own: number;
  /** Of the same figures from the targets that the move gives. */
  readonly moved: number;
  /** How many were compared. */
  readonly count: number;
}

function distances(column: Column, move: Move): Distances {
  const own: number[] = [];
  const moved: number[] = [];
  for (const [row, { value, target }] of column.entries()) {
    const other = move(column, row);
    if (!value || !other) continue;
    own.push(ratio(value, target));
    moved.push(ratio(value, other.target));
  }
  return { own: spread(own), moved: spread(moved), count: own.length };
}

/** Ratio on a scale where double and half are equally far. */
function ratio(value: Big, target: Big): number {
  // Only compared with thresholds: a float is exact enough here.
  return Math.log(value.toNumber() / target.toNumber());
}

/** Mean distance from the median: in the middle of the year all figures are below their targets, which is no misfit. */
function spread(ratios: readonly number[]): number {
  const middle = median(ratios);
  return mean(ratios.map((each) => Math.abs(each - middle)));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/** The order of rows that all columns together fit best: the nearest pairs of row and target first. */
function commonOrder(columns: readonly Column[]): number[] | null {
  const [first, second] = columns;
  if (!first || !second || columns.some(({ length }) => length !== first.length)) return null;
  const usual = columns.map(usualRatio);
  const rows = [...first.keys()];
  const pairs = rows.flatMap((row) =>
    rows.map((source) => ({ row, source, distance: distanceOf(columns, usual, row, source) })),
  );
  pairs.sort((one, other) => one.distance - other.distance);
  const order: number[] = [];
  const taken = new Set<number>();
  for (const { row, source } of pairs) {
    if (order[row] !== undefined || taken.has(source)) continue;
    order[row] = source;
    taken.add(source);
  }
  return order;
}

/** How far a column is as a whole: does not depend on the order of its figures. */
function usualRatio(column: Column): number {
  const figures = filled(column);
  const values = figures.map(({ value }) => value.toNumber());
  const targets = figures.map(({ target }) => target.toNumber());
  return Math.log(median(values) / median(targets));
}

/** Mean distance of the figures of one row from the targets of another. */
function distanceOf(
  columns: readonly Column[],
  usual: readonly number[],
  row: number,
  source: number,
): number {
  const distances = columns.flatMap((column, at) => {
    const { value } = column[row] as Aim;
    const { target } = column[source] as Aim;
    return value ? [Math.abs(ratio(value, target) - (usual[at] as number))] : [];
  });
  // A row without figures takes what the others leave.
  return distances.length === 0 ? Infinity : mean(distances);
}

/** The best order that a single column can have: each figure with the row whose target it gets. */
function largeBesideLarge(column: Column): ReadonlyMap<Aim, Aim | undefined> {
  const byValue = filled(column).sort((one, other) => one.value.cmp(other.value));
  const byTarget = filled(column).sort((one, other) => one.target.cmp(other.target));
  return new Map(byValue.map((aim, at) => [aim, byTarget[at]]));
}
