/** Figures that fit the targets of other rows better than their own: shifted by a row, or pasted in another order. */
import type Big from 'big.js';
import type { PlacedCell } from './filledSheet';

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

/** Row of a column → row whose target its figure fits; `null` where there is none. */
type Move = (row: number) => number | null;

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
export function misfits(columns: readonly (readonly Aim[])[]): Misfit[] {
  const found: Misfit[] = [];
  const far = columns.some((column) => distances(column, (row) => row)[0] >= FAR_TOGETHER);
  if (!far) return found;
  const open = new Set(columns);
  for (const by of [1, -1] as const) collect(found, open, by, () => (row) => row - by);
  const order = commonOrder([...open]);
  if (order) collect(found, open, 0, () => (row) => order[row] ?? null);
  for (const column of open) {
    const sorted = sortedOrder(column);
    const [own, moved] = distances(column, (row) => sorted[row] ?? null);
    if (own >= FAR && moved < NEAR_SORTED && moved < own * LEFT && column.length > LEAST) {
      found.push({ by: 0, figures: filled(column) });
    }
  }
  return found;
}

/** Takes the columns that a move explains, together where they prove it together, else one by one. */
function collect(
  found: Misfit[],
  open: Set<readonly Aim[]>,
  by: Misfit['by'],
  moveOf: (column: readonly Aim[]) => Move,
): void {
  const measured = [...open].map((column) => {
    const [own, moved, count] = distances(column, moveOf(column));
    return { column, own, moved, count };
  });
  // A column that fits better where it is has not moved.
  const better = measured.filter(({ own, moved, count }) => count >= LEAST && moved < own * 0.7);
  const pooled = (pick: (each: (typeof better)[number]) => number): number =>
    better.reduce((sum, each) => sum + pick(each) * each.count, 0) /
    better.reduce((sum, { count }) => sum + count, 0);
  const [own, moved] = [pooled((each) => each.own), pooled((each) => each.moved)];
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

function filled(column: readonly Aim[]): Aim[] {
  return column.filter(({ value }) => value !== null);
}

/** Distance of the figures from their own targets, and from those that the move gives; and how many were compared. */
function distances(column: readonly Aim[], move: Move): [own: number, moved: number, count: number] {
  const own: number[] = [];
  const moved: number[] = [];
  for (const [row, { value, target }] of column.entries()) {
    const source = move(row);
    const other = source === null ? undefined : column[source];
    if (!value || !other) continue;
    own.push(ratio(value, target));
    moved.push(ratio(value, other.target));
  }
  return own.length === 0 ? [0, 0, 0] : [spread(own), spread(moved), own.length];
}

/** Ratio on a scale where double and half are equally far. */
function ratio(value: Big, target: Big): number {
  // Only compared with thresholds: a float is exact enough here.
  return Math.log(value.toNumber() / target.toNumber());
}

/** Mean distance from the median: in the middle of the year all figures are below their targets, which is no misfit. */
function spread(ratios: readonly number[]): number {
  const sorted = [...ratios].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return ratios.reduce((sum, each) => sum + Math.abs(each - middle), 0) / ratios.length;
}

/** The order of rows that all columns together fit best: the nearest pairs of row and target first. */
function commonOrder(columns: readonly (readonly Aim[])[]): number[] | null {
  const rows = columns[0]?.length ?? 0;
  if (columns.length < 2 || columns.some(({ length }) => length !== rows)) return null;
  const usual = columns.map(usualRatio);
  const pairs: { row: number; source: number; distance: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let source = 0; source < rows; source += 1) {
      pairs.push({ row, source, distance: distanceOf(columns, usual, row, source) });
    }
  }
  pairs.sort(
    (one, other) => one.distance - other.distance || one.row - other.row || one.source - other.source,
  );
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
function usualRatio(column: readonly Aim[]): number {
  const figures = filled(column);
  const middle = (numbers: readonly (Big | null)[]): number => {
    const sorted = numbers.flatMap((number) => (number ? [number.toNumber()] : [])).sort((a, b) => a - b);
    return Math.log(sorted[Math.floor(sorted.length / 2)] ?? 1);
  };
  return middle(figures.map(({ value }) => value)) - middle(figures.map(({ target }) => target));
}

/** Mean distance of the figures of one row from the targets of another. */
function distanceOf(
  columns: readonly (readonly Aim[])[],
  usual: readonly number[],
  row: number,
  source: number,
): number {
  const distances = columns.flatMap((column, at) => {
    const { value } = column[row] as Aim;
    const { target } = column[source] as Aim;
    return value ? [Math.abs(ratio(value, target) - (usual[at] as number))] : [];
  });
  return distances.length === 0
    ? Infinity
    : distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}

/** Large beside large: the best order that a single column can have. */
function sortedOrder(column: readonly Aim[]): number[] {
  const rows = [...column.keys()].filter((row) => column[row]?.value !== null);
  const byValue = [...rows].sort((one, other) => compare(column[one]?.value, column[other]?.value));
  const byTarget = [...rows].sort((one, other) => compare(column[one]?.target, column[other]?.target));
  const order: number[] = [];
  for (const [at, row] of byValue.entries()) order[row] = byTarget[at] as number;
  return order;
}

function compare(one: Big | null | undefined, other: Big | null | undefined): number {
  return one && other ? one.cmp(other) : 0;
}
