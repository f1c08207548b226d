import Big from 'big.js';
import { annexId } from './annexId';
import { readPrinted } from './printedNumber';
import type {
  AllocationAnnex,
  Annex,
  DocumentSeed,
  Indicator,
  IndicatorAnnex,
  PlanDocument,
  PlanLibrary,
  PlanSeeds,
  Region,
  Statement,
  Target,
  TargetRole,
} from './types';

/** The seeds contradict themselves; `check-seeds` names file and place. Never reaches a user of the built product. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}

interface Words {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly regions: ReadonlyMap<string, Region>;
}

function keyed<T>(items: readonly T[], key: (item: T) => string, kind: string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    if (map.has(key(item))) throw new SeedError(`${kind} ${key(item)} is defined twice`);
    map.set(key(item), item);
  }
  return map;
}

/** @param place says where; it is only made up when something is wrong, for there are thousands of figures */
function wordsFor(words: Words, place: () => string, indicator: string, region: string): Indicator {
  const found = words.indicators.get(indicator);
  if (!found) throw new SeedError(`${place()}: unknown indicator ${indicator}`);
  if (!words.regions.has(region)) throw new SeedError(`${place()}: unknown region ${region}`);
  return found;
}

function tableTarget(
  words: Words,
  document: PlanDocument,
  annex: IndicatorAnnex | AllocationAnnex,
  cell: {
    readonly row: number;
    readonly indicator: string;
    readonly region: string;
    readonly year: number;
    readonly role: TargetRole;
    readonly printed: string;
  },
): Target {
  const place = (): string => `${document.key} ${annex.source} row ${cell.row} ${cell.year}`;
  const { unit } = wordsFor(words, place, cell.indicator, cell.region);
  const number = readPrinted(cell.printed);
  if (number === null) throw new SeedError(`${place()}: no number in "${cell.printed}"`);
  return { document: document.key, source: annex.source, ...cell, unit, ...number };
}

function* indicatorTargets(words: Words, document: PlanDocument, annex: IndicatorAnnex): Generator<Target> {
  for (const { row, indicator, printed } of annex.rows) {
    for (const [column, { year, role }] of annex.years.entries()) {
      const cell = { row, indicator, region: annex.region, year, role, printed: printed[column] ?? '' };
      yield tableTarget(words, document, annex, cell);
    }
  }
}

function* allocationTargets(words: Words, document: PlanDocument, annex: AllocationAnnex): Generator<Target> {
  for (const { row, region, printed } of annex.rows) {
    let column = 0;
    for (const indicator of annex.indicators) {
      for (const { year, period } of annex.years) {
        const at = column;
        column += 1;
        // Steps within the year are printed, but they are no target of the year.
        if (period !== undefined && period !== '全年') continue;
        const cell = {
          row,
          indicator,
          region,
          year,
          role: 'target' as const,
          printed: printed[at] ?? '',
        };
        yield tableTarget(words, document, annex, cell);
      }
    }
  }
}

function statementTarget(words: Words, document: PlanDocument, statement: Statement): Target {
  wordsFor(words, () => `${document.key} ${statement.section}`, statement.indicator, statement.region);
  return {
    document: document.key,
    source: statement.section,
    row: null,
    indicator: statement.indicator,
    region: statement.region,
    year: statement.year,
    value: statement.value === null ? null : new Big(statement.value),
    ...(statement.upper !== undefined && { upper: new Big(statement.upper) }),
    printed: statement.printed,
    unit: statement.unit,
    comparator: statement.comparator,
    role: 'target',
    ...(statement.suspect !== undefined && { suspect: statement.suspect }),
    ...(statement.impliedYear !== undefined && { impliedYear: statement.impliedYear }),
    ...(statement.fromYear !== undefined && { fromYear: statement.fromYear }),
    ...(statement.lead !== undefined && { lead: statement.lead }),
    ...(statement.responsible !== undefined && { responsible: statement.responsible }),
  };
}

function* targetsOf(words: Words, document: PlanDocument): Generator<Target> {
  for (const annex of document.annexes) {
    if (annex.kind === 'indicators') yield* indicatorTargets(words, document, annex);
    if (annex.kind === 'allocation') yield* allocationTargets(words, document, annex);
  }
  for (const statement of document.statements) yield statementTarget(words, document, statement);
}

/** The document without the words it brings along, which become the library's. */
function plainDocument(seed: DocumentSeed): PlanDocument {
  const { key, number, title, shortTitles, issuer, level, issued } = seed;
  const { statements, responsibilities, own } = seed;
  const annexes = seed.annexes.map((annex, place): Annex => ({ ...annex, id: annexId(seed, place) }));
  const head = { key, number, title, shortTitles, issuer, level, issued };
  return { ...head, annexes, statements, responsibilities, ...(own !== undefined && { own }) };
}

/**
 * Builds the library: every number of every annex and every statement becomes a {@link Target}.
 *
 * @throws SeedError when a document names an unknown indicator or region, lacks a number, or is there twice.
 */
export function createLibrary(seeds: PlanSeeds): PlanLibrary {
  const indicators = keyed(
    [...seeds.indicators, ...seeds.documents.flatMap((document) => document.indicators ?? [])],
    ({ id }) => id,
    'indicator',
  );
  const regions = keyed(
    [...seeds.regions, ...seeds.documents.flatMap((document) => document.regions ?? [])],
    ({ name }) => name,
    'region',
  );
  const documents = keyed(seeds.documents.map(plainDocument), ({ key }) => key, 'document');
  for (const { key, issuer } of documents.values()) {
    if (!regions.has(issuer)) throw new SeedError(`${key}: unknown region ${issuer}`);
  }
  const words = { indicators, regions };
  return {
    documents: [...documents.values()],
    indicators: [...indicators.values()],
    regions: [...regions.values()],
    targets: [...documents.values()].flatMap((document) => [...targetsOf(words, document)]),
  };
}
