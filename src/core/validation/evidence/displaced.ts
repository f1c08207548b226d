/** Official numbers that are all there, but in other places: shifted by one line, swapped, or pasted in another order. */
import { asPrinted } from '../recognition/asPrinted';
import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { isFigure } from '../recognition/layout';
import { readValue } from '../recognition/readValue';

export interface Displaced {
  readonly kind: 'shifted' | 'swapped' | 'reordered';
  /** Along which axis the values moved: `row` = up or down. */
  readonly along: 'row' | 'column';
  /** Places by which they moved, for `shifted`. */
  readonly by: number;
  readonly cells: readonly PlacedCell[];
}

interface Official {
  readonly cell: PlacedCell;
  /** Digits of the number, or the words where the document has none (预估2.0以上). */
  readonly official: string;
  readonly found: string | null;
}

/** Fewer than these can agree by chance. */
const LEAST_SHIFTED = 3;

const known = new WeakMap<FilledSheet, readonly Displaced[]>();

/** Every group of displaced official numbers; groups do not overlap. */
export function displacedOf(sheet: FilledSheet): readonly Displaced[] {
  const remembered = known.get(sheet);
  if (remembered) return remembered;
  const found = findDisplaced(sheet);
  known.set(sheet, found);
  return found;
}

function findDisplaced(sheet: FilledSheet): Displaced[] {
  const numbers = sheet.cells.flatMap((cell): Official[] => {
    if (cell.expected.role !== 'official' || !isFigure(cell.expected)) return [];
    const { value } = cell.expected.cell;
    const official = asPrinted(readValue(value), value);
    return official === null ? [] : [{ cell, official, found: asPrinted(cell.reading, cell.value) }];
  });
  const groups = new Map<string, Displaced>();
  const explained = new Set<PlacedCell>();
  for (const along of ['row', 'column'] as const) {
    for (const line of lines(numbers, along)) {
      const open = line.filter(({ cell }) => !explained.has(cell));
      const move = moveOf(open);
      if (!move) continue;
      for (const { cell } of move.cells) explained.add(cell);
      const key = `${along} ${move.signature}`;
      const before = groups.get(key);
      const cells = [...(before?.cells ?? []), ...move.cells.map(({ cell }) => cell)];
      groups.set(key, { kind: move.kind, along, by: move.by, cells });
    }
  }
  return together([...groups.values()], numbers, explained);
}

/** Lines too short to prove anything follow the others: what is wrong in them is just what the shift would make of them. */
function together(
  groups: readonly Displaced[],
  numbers: readonly Official[],
  explained: ReadonlySet<PlacedCell>,
): Displaced[] {
  const taken = new Set(explained);
  const followers = ({ along, by }: Displaced): PlacedCell[] =>
    lines(numbers, along).flatMap((line) => {
      const open = line.flatMap((number, at) => (isRight(number) || taken.has(number.cell) ? [] : [at]));
      const follows = open.every((at) => (line[at] as Official).found === (line[at - by]?.official ?? null));
      if (open.length < 2 || !follows) return [];
      const cells = open.map((at) => (line[at] as Official).cell);
      for (const cell of cells) taken.add(cell);
      return cells;
    });
  const shifts = groups.filter(({ kind }) => kind === 'shifted');
  return [
    ...groups.filter(({ kind }) => kind !== 'shifted'),
    ...shifts.map((shift) => ({ ...shift, cells: [...shift.cells, ...followers(shift)] })),
  ];
}

function isRight({ official, found }: Official): boolean {
  return found === official;
}

/** Columns of numbers (values that moved up or down), or rows of them. */
function lines(numbers: readonly Official[], along: Displaced['along']): Official[][] {
  const byLine = new Map<number, Official[]>();
  for (const number of numbers) {
    const { row, column } = number.cell.expected;
    const line = along === 'row' ? column : row;
    const others = byLine.get(line);
    if (others) others.push(number);
    else byLine.set(line, [number]);
  }
  return [...byLine.values()];
}

interface Move {
  readonly kind: Displaced['kind'];
  readonly by: number;
  readonly cells: readonly Official[];
  /** Lines with the same signature moved together. */
  readonly signature: string;
}

function moveOf(line: readonly Official[]): Move | null {
  const wrong = [...line.keys()].filter((at) => !isRight(line[at] as Official));
  if (wrong.length < 2) return null;
  const cells = wrong.map((at) => line[at] as Official);
  for (const by of [1, -1]) {
    const moved = wrong.filter((at) => line[at]?.found === line[at - by]?.official);
    // The line that the values came from, or went beyond, holds something else.
    if (moved.length >= LEAST_SHIFTED && moved.length >= wrong.length - 1) {
      return { kind: 'shifted', by, cells, signature: `shifted ${by}` };
    }
  }
  const sources = sourcesOf(cells);
  if (!sources) return null;
  const kind = wrong.length === 2 ? 'swapped' : 'reordered';
  return { kind, by: 0, cells, signature: `${wrong.join()}<${sources.join()}` };
}

/** Where each number comes from, when they are the same numbers in another order. */
function sourcesOf(cells: readonly Official[]): number[] | null {
  const free = new Map<string | null, number[]>();
  for (const [at, { official }] of cells.entries()) free.set(official, [...(free.get(official) ?? []), at]);
  const sources = cells.flatMap(({ found }) => free.get(found)?.shift() ?? []);
  return sources.length === cells.length ? sources : null;
}
