/** Ten times the documents: how long a library takes to load, and whether its answers take any longer. */
import { createLibrary } from '../../src/core/plan/library';
import { indexOf } from '../../src/core/plan/libraryIndex';
import { seeds } from '../../src/core/plan/seeds.generated';
import type { Annex, DocumentSeed, Indicator, PlanSeeds, Region } from '../../src/core/plan/types';
import { templatesOf } from '../../src/core/templates/catalogue';
import { evaluate } from '../../src/functions/evaluate';
import { compare, printTimings } from './measure';

const COPIES = 10;
const CALLS = 10_000;

/** The embedded documents as other places would have issued them: the same tables, other names. */
function copyOf(number: number): PlanSeeds {
  const mark = `${number}号地`;
  const place = (name: string): string => mark + name;
  const own = new Set(seeds.documents.flatMap(({ indicators = [] }) => indicators.map(({ id }) => id)));
  // The national indicators are the same everywhere, those of a single document are not.
  const id = (name: string): string => (own.has(name) ? `${name}-${number}` : name);
  const region = (each: Region): Region => ({
    name: place(each.name),
    level: each.level,
    parent: each.parent === null ? null : place(each.parent),
    synonyms: each.synonyms.map(place),
    notTheSame: each.notTheSame.map(place),
  });
  const indicator = (each: Indicator): Indicator => ({
    ...each,
    id: id(each.id),
    name: place(each.name),
    label: place(each.label),
    synonyms: each.synonyms.map(place),
  });
  const annex = (each: DocumentSeed['annexes'][number]): DocumentSeed['annexes'][number] => {
    const copy = { ...each, id: `${(each as Annex).id}-${number}` };
    if (copy.kind === 'indicators')
      return {
        ...copy,
        region: place(copy.region),
        rows: copy.rows.map((row) => ({ ...row, indicator: id(row.indicator) })),
      };
    if (copy.kind !== 'allocation') return copy;
    const rows = copy.rows.map((row) => ({ ...row, region: place(row.region) }));
    return { ...copy, indicators: copy.indicators.map(id), rows };
  };
  const document = (each: DocumentSeed): DocumentSeed => ({
    ...each,
    key: place(each.key),
    number: each.number === null ? null : place(each.number),
    title: place(each.title),
    shortTitles: each.shortTitles.map(place),
    issuer: place(each.issuer),
    annexes: each.annexes.map(annex),
    statements: each.statements.map((said) => ({
      ...said,
      indicator: id(said.indicator),
      region: place(said.region),
    })),
    regions: (each.regions ?? []).map(region),
    indicators: (each.indicators ?? []).map(indicator),
  });
  return { documents: seeds.documents.map(document), indicators: [], regions: seeds.regions.map(region) };
}

export function manySeeds(): PlanSeeds {
  const copies = Array.from({ length: COPIES - 1 }, (_, index) => copyOf(index + 2));
  return {
    documents: [...seeds.documents, ...copies.flatMap(({ documents }) => documents)],
    indicators: seeds.indicators,
    regions: [...seeds.regions, ...copies.flatMap(({ regions }) => regions)],
  };
}

export function printPlans(): void {
  const many = manySeeds();
  const load = (from: PlanSeeds) => () => void indexOf(createLibrary(from));
  const name = (from: PlanSeeds, what: string): string => `${from.documents.length} documents, ${what}`;
  printTimings(
    'loading a library and its index',
    compare([seeds, many].map((from) => ({ name: name(from, 'loaded'), run: load(from) }))),
  );

  const libraries = [seeds, many].map((from) => ({ from, library: createLibrary(from) }));
  printTimings(
    `${CALLS} answers`,
    compare(
      libraries.map(({ from, library }) => ({
        name: name(from, 'GAP by name and region'),
        run: () => {
          for (let call = 0; call < CALLS; call += 1)
            evaluate(library, 'GAP', ['高企', call, 2023, '湾里区']);
        },
      })),
    ),
  );
  printTimings(
    'the list of templates and the units that forms are offered for',
    compare(
      [seeds, many].map((from) => ({
        name: name(from, 'templates and choices'),
        run: () => {
          const library = createLibrary(from);
          for (const { choices } of templatesOf(library)) choices?.(library);
        },
      })),
    ),
  );
}
