/** Official numbers that are all there, but in other places: shifted by one line, swapped, or pasted in another order. */
import { contentOf } from './content';
import type { FilledSheet, PlacedCell } from './filledSheet';
import { isFigure } from './layout';
import { readValue } from './reading';

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
    const official = contentOf(readValue(value), value);
    return official === null ? [] : [{ cell, official, found: contentOf(cell.reading, cell.value) }];
  });
  if (numbers.every(isRight)) return [];
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

/**
 * Lines too short to prove anything follow the others: what is wrong in them is just what the shift would make of
 * them. All lines that moved together are one mistake.
 */
function together(
  groups: readonly Displaced[],
  numbers: readonly Official[],
  explained: ReadonlySet<PlacedCell>,
): Displaced[] {
  const shifts = new Map<string, PlacedCell[]>();
  for (const { kind, along, by, cells } of groups) {
    if (kind !== 'shifted') continue;
    const key = `${along} ${by}`;
    shifts.set(key, [...(shifts.get(key) ?? []), ...cells]);
  }
  const told = groups.filter(({ kind }) => kind !== 'shifted');
  const taken = new Set(explained);
  for (const { kind, along, by } of groups) {
    const cells = shifts.get(`${along} ${by}`);
    if (kind !== 'shifted' || !cells) continue;
    shifts.delete(`${along} ${by}`);
    for (const line of lines(numbers, along)) {
      const open = line.flatMap((number, at) => (isRight(number) || taken.has(number.cell) ? [] : [at]));
      const follows = open.every((at) => {
        const source = line[at - by];
        const { found } = line[at] as Official;
        return source ? found === source.official : found === null;
      });
      if (open.length < 2 || !follows) continue;
      for (const at of open) {
        const { cell } = line[at] as Official;
        cells.push(cell);
        taken.add(cell);
      }
    }
    told.push({ kind, along, by, cells });
  }
  return told;
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
  readonly signature: string;
}

function moveOf(line: readonly Official[]): Move | null {
  const wrong = line.flatMap((number, at) => (isRight(number) ? [] : [at]));
  const [first] = wrong;
  const last = wrong.at(-1);
  if (first === undefined || last === undefined || wrong.length < 2) return null;
  for (const by of [1, -1]) {
    const run: Official[] = [];
    for (let at = first; at <= last; at += 1) {
      const source = line[at - by];
      const number = line[at] as Official;
      if (source && number.found === source.official) run.push(number);
    }
    const differing = run.filter((number) => !isRight(number)).length;
    // The line that the values came from, or went beyond, holds something else.
    if (differing >= LEAST_SHIFTED && differing >= wrong.length - 1) {
      const cells = wrong.map((at) => line[at] as Official);
      return { kind: 'shifted', by, cells, signature: `shifted ${by} ${first}-${last}` };
    }
  }
  return permutation(line, wrong);
}

/** The same numbers in another order. */
function permutation(line: readonly Official[], wrong: readonly number[]): Move | null {
  const free = new Map<string, number[]>();
  for (const at of wrong) {
    const key = (line[at] as Official).official;
    free.set(key, [...(free.get(key) ?? []), at]);
  }
  const sources: number[] = [];
  for (const at of wrong) {
    const { found } = line[at] as Official;
    const source = found === null ? undefined : free.get(found)?.shift();
    if (source === undefined) return null;
    sources.push(source);
  }
  const kind = wrong.length === 2 ? 'swapped' : 'reordered';
  const cells = wrong.map((at) => line[at] as Official);
  return { kind, by: 0, cells, signature: `${kind} ${wrong.join(',')}<${sources.join(',')}` };
}
