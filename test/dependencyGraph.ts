/**
 * Which file imports which, and what is wrong with it. Read with the compiler's own scanner, types and dynamic imports
 * included. A set of files goes in, so that a test can plant a fault without writing to a folder; that is why this is
 * no library (dependency-cruiser, madge, skott), which read folders.
 */
import { posix } from 'node:path';
import ts from 'typescript';

/** Paths from the root of the repository with their texts. */
export type Files = ReadonlyMap<string, string>;
/** The files that each file imports. */
export type Graph = ReadonlyMap<string, readonly string[]>;

export const isWithin = (path: string, prefix: string): boolean =>
  path === prefix || path.startsWith(`${prefix}/`);

export function graphOf(files: Files): Graph {
  const resolved = (from: string, name: string): readonly string[] => {
    if (!name.startsWith('.')) return [];
    const path = posix.join(posix.dirname(from), name);
    const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => files.has(file));
    return found === undefined ? [] : [found];
  };
  return new Map(
    Array.from(files, ([file, text]) => {
      const { importedFiles } = ts.preProcessFile(text, true, true);
      return [file, [...new Set(importedFiles.flatMap(({ fileName }) => resolved(file, fileName)))]];
    }),
  );
}

/** The way along imports from one file to another, the shortest one; the whole round when both are the same file. */
function way(graph: Graph, from: string, to: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [from];
  for (const file of queue) {
    for (const next of graph.get(file) ?? []) {
      if (next === to) {
        const path = [next];
        for (let step = file; step !== from; step = cameFrom.get(step) ?? from) path.unshift(step);
        return [from, ...path];
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  }
  return undefined;
}

/**
 * Circles among files, each as the way around. Every file that lies on a circle is in one of them; circles that stay
 * inside a folder that may have them are left out.
 */
export function circles(graph: Graph, mayCircle: readonly string[]): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const file of graph.keys()) {
    if (seen.has(file) || mayCircle.some((folder) => isWithin(file, folder))) continue;
    const round = way(graph, file, file);
    if (round === undefined) continue;
    for (const member of round) seen.add(member);
    found.push(round.join(' -> '));
  }
  return found;
}

/** Floors of the house, the ground floor first; each holds rooms, by the beginnings of their paths. */
export type Floors = readonly (readonly string[])[];

/** The floor of a file; of the rooms that hold it the smallest counts. */
export function floorOf(file: string, floors: Floors): number {
  let [floor, length] = [-1, -1];
  floors.forEach((rooms, at) => {
    for (const room of rooms) {
      if (isWithin(file, room) && room.length > length) [floor, length] = [at, room.length];
    }
  });
  return floor;
}

/** Imports that go up. */
export function climbing(graph: Graph, floors: Floors): readonly string[] {
  return Array.from(graph, ([file, imported]) =>
    imported
      .filter((other) => floorOf(other, floors) > floorOf(file, floors))
      .map((other) => `${file} -> ${other}`),
  ).flat();
}
