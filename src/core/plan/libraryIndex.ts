/** What look-ups need of a library, worked out once per library. */
import { normaliseDocument, normaliseIndicator, normaliseName } from './normalise';
import type { Indicator, PlanDocument, PlanLibrary, Region, Target } from './types';

/** Names of one kind of thing: the full ones that resolve, and the short ones that only list choices. */
export interface Names<T> {
  readonly full: ReadonlyMap<string, readonly T[]>;
  readonly short: ReadonlyMap<string, readonly T[]>;
  /** Names that only hold inside a document, by its key. */
  readonly inside: ReadonlyMap<string, ReadonlyMap<string, readonly T[]>>;
  readonly notTheSame: ReadonlyMap<string, readonly T[]>;
}

export interface LibraryIndex {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly documents: ReadonlyMap<string, PlanDocument>;
  readonly indicatorNames: Names<Indicator>;
  readonly regionNames: Names<Region>;
  readonly documentNames: ReadonlyMap<string, readonly PlanDocument[]>;
  /** Documents, the one in force first. */
  readonly inForce: readonly PlanDocument[];
  /** Region meant by a question without one. */
  readonly home: Region | undefined;
  /** Indicators that a document speaks of, by document key. */
  readonly spokenOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Targets by {@link placeKey}; the one that answers first. */
  readonly targets: ReadonlyMap<string, readonly Target[]>;
  /** {@link targets} without the plans of a workbook's own, which answer only when they are named. */
  readonly sharedTargets: ReadonlyMap<string, readonly Target[]>;
  /** Remembered answers of name look-ups, by what is looked for and in whose words. */
  readonly remembered: Map<string, Map<string, unknown>>;
}

const AUTHORITY = { province: 3, city: 2, district: 1 } as const;
const indexes = new WeakMap<PlanLibrary, LibraryIndex>();

export function placeKey(indicator: string, region: string): string {
  return `${indicator}\n${region}`;
}

type Force = Pick<PlanDocument, 'issued' | 'level' | 'key'>;

/** Sorts the document in force first: issued later, then by the higher authority, then by key to be the same always. */
export function byForce(one: Force, other: Force): number {
  return (
    other.issued.localeCompare(one.issued) ||
    AUTHORITY[other.level] - AUTHORITY[one.level] ||
    (one.key < other.key ? -1 : 1)
  );
}

/**
 * The table that splits a figure among the regions answers before the table of the whole, a table before the running
 * text, a goal for the year before one for several years.
 */
function ranking(documents: readonly PlanDocument[]): (target: Target) => number {
  const splits = new Set(
    documents.flatMap(({ key, annexes }) =>
      annexes.filter(({ kind }) => kind === 'allocation').map(({ source }) => placeKey(key, source)),
    ),
  );
  return ({ document, source, row, fromYear }) => {
    if (row !== null) return splits.has(placeKey(document, source)) ? 0 : 1;
    return fromYear === undefined ? 2 : 3;
  };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function indicatorNames(indicators: readonly Indicator[]): Names<Indicator> {
  const full = new Map<string, Indicator[]>();
  const short = new Map<string, Indicator[]>();
  const notTheSame = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    for (const name of new Set([indicator.id, indicator.name, indicator.label, ...indicator.synonyms])) {
      add(full, normaliseIndicator(name), indicator);
    }
    for (const name of indicator.shortForms ?? []) add(short, normaliseIndicator(name), indicator);
    for (const name of indicator.notTheSame) add(notTheSame, normaliseIndicator(name), indicator);
  }
  return { full, short, inside: new Map(), notTheSame };
}

function regionNames(regions: readonly Region[]): Names<Region> {
  const inside = new Map<string, Map<string, Region[]>>();
  const full = new Map<string, Region[]>();
  const short = new Map<string, Region[]>();
  const notTheSame = new Map<string, Region[]>();
  for (const region of regions) {
    for (const name of [region.name, ...region.synonyms]) add(full, normaliseName(name), region);
    for (const name of region.shortForms ?? []) add(short, normaliseName(name), region);
    for (const name of region.notTheSame) add(notTheSame, normaliseName(name), region);
    for (const [document, synonyms] of Object.entries(region.synonymsIn ?? {})) {
      const scoped = inside.get(document) ?? new Map<string, Region[]>();
      inside.set(document, scoped);
      for (const name of synonyms) add(scoped, normaliseName(name), region);
    }
  }
  return { full, short, inside, notTheSame };
}

function documentNames(documents: readonly PlanDocument[]): Map<string, PlanDocument[]> {
  const names = new Map<string, PlanDocument[]>();
  for (const document of documents) {
    for (const name of new Set([
      document.key,
      document.number ?? document.key,
      document.title,
      ...document.shortTitles,
    ])) {
      add(names, normaliseDocument(name), document);
    }
  }
  return names;
}

function withoutOwn(
  targets: ReadonlyMap<string, readonly Target[]>,
  documents: readonly PlanDocument[],
): ReadonlyMap<string, readonly Target[]> {
  const own = new Set(documents.filter((document) => document.own === true).map(({ key }) => key));
  if (own.size === 0) return targets;
  return new Map([...targets].map(([key, list]) => [key, list.filter(({ document }) => !own.has(document))]));
}

/** The index of a library; made on the first question and kept as long as the library lives. */
export function indexOf(library: PlanLibrary): LibraryIndex {
  const known = indexes.get(library);
  if (known) return known;

  const inForce = [...library.documents].sort(byForce);
  const force = new Map(inForce.map((document, place) => [document.key, place]));
  const rank = ranking(library.documents);
  const targets = new Map<string, Target[]>();
  const spokenOf = new Map<string, Set<string>>();
  for (const target of library.targets) {
    const key = placeKey(target.indicator, target.region);
    const about = targets.get(key);
    if (about) about.push(target);
    else targets.set(key, [target]);
    const spoken = spokenOf.get(target.document) ?? new Set<string>();
    spokenOf.set(target.document, spoken.add(target.indicator));
  }
  for (const list of targets.values()) {
    if (list.length === 1) continue;
    list.sort(
      (one, other) =>
        (force.get(one.document) ?? 0) - (force.get(other.document) ?? 0) || rank(one) - rank(other),
    );
  }

  const regions = new Map(library.regions.map((region) => [region.name, region]));
  const first = inForce.find((document) => document.own !== true) ?? inForce[0];
  const index: LibraryIndex = {
    indicators: new Map(library.indicators.map((indicator) => [indicator.id, indicator])),
    regions,
    documents: new Map(library.documents.map((document) => [document.key, document])),
    indicatorNames: indicatorNames(library.indicators),
    regionNames: regionNames(library.regions),
    documentNames: documentNames(library.documents),
    inForce,
    home: library.regions.find((region) => region.home === true) ?? (first && regions.get(first.issuer)),
    spokenOf,
    targets,
    sharedTargets: withoutOwn(targets, library.documents),
    remembered: new Map(),
  };
  indexes.set(library, index);
  return index;
}

/**
 * Calculates once per library, kind of look-up and text; forgets what it knows of a kind when that is too much.
 * A column asks the same few texts a thousand times, so finding an answer again joins no texts.
 */
export function remember<T>(index: LibraryIndex, kind: string, text: string, calculate: () => T): T {
  let remembered = index.remembered.get(kind);
  if (remembered === undefined) {
    remembered = new Map();
    index.remembered.set(kind, remembered);
  }
  if (remembered.has(text)) return remembered.get(text) as T;
  const answer = calculate();
  if (remembered.size >= 4096) remembered.clear();
  remembered.set(text, answer);
  return answer;
}
