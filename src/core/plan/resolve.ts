/** From the names that people type to indicators, regions and documents. Nothing is ever guessed. */
import { planWording } from '../wording/plan';
import { fill } from '../wording/text';
import { type LibraryIndex, indexOf, type Names, remember } from './libraryIndex';
import { normaliseDocument, normaliseIndicator, normaliseName, sameScale, unitSuffix } from './normalise';
import { list, refusal } from './refusal';
import { type Likenesses, nearest, prepareLikenesses } from './similar';
import { type Indicator, type PlanDocument, PlanError, type PlanLibrary, type Region } from './types';

export type Match<T> =
  | { readonly kind: 'found'; readonly value: T }
  /** The name fits several things; their names. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] }
  /** Nothing has this name; the nearest names, and why a look-alike was not taken. */
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[]; readonly note?: string };

function found<T>(value: T): Match<T> {
  return { kind: 'found', value };
}

const likenesses = new WeakMap<object, Likenesses>();

function likenessesOf<T>(names: Names<T>, nameOf: (item: T) => string): Likenesses {
  const known = likenesses.get(names);
  if (known) return known;
  const prepared = prepareLikenesses(
    [...names.full].map(([key, owners]) => [key, owners.map(nameOf)] as const),
  );
  likenesses.set(names, prepared);
  return prepared;
}

/** Full names of what a short form can mean, and the look-alikes outside the library that hold it. */
function choicesOf<T extends { readonly notTheSame: readonly string[] }>(
  owners: readonly T[],
  names: Names<T>,
  nameOf: (item: T) => string,
  formOf: (name: string) => string | null,
): string[] {
  const others = owners.flatMap(({ notTheSame }) =>
    notTheSame.filter((name) => {
      const key = formOf(name);
      return key !== null && !names.full.has(key);
    }),
  );
  return [...new Set([...owners.map(nameOf), ...others])];
}

function unknown<T>(key: string, names: Names<T>, nameOf: (item: T) => string): Match<T> {
  const others = names.notTheSame.get(key);
  if (others) {
    const note = fill(planWording.notTheSame, { other: list(others.map(nameOf)) });
    return { kind: 'unknown', suggestions: [], note };
  }
  return { kind: 'unknown', suggestions: nearest(key, likenessesOf(names, nameOf)) };
}

function findIndicator(index: LibraryIndex, text: string, document: string | undefined): Match<Indicator> {
  const nameOf = ({ name }: Indicator): string => name;
  const key = normaliseIndicator(text);
  const names = index.indicatorNames;
  const full = names.full.get(key) ?? [];
  const spoken = document === undefined ? undefined : index.spokenOf.get(document);
  const inside = full.filter(({ id }) => spoken?.has(id) === true);
  const short = inside.length === 0 ? names.short.get(key) : undefined;
  if (short) {
    const choices = choicesOf([...new Set([...full, ...short])], names, nameOf, (name) => {
      const other = normaliseIndicator(name);
      return other.includes(key) ? other : null;
    });
    return { kind: 'ambiguous', choices };
  }
  const candidates = inside.length > 0 ? inside : full;
  if (candidates.length > 1) return { kind: 'ambiguous', choices: candidates.map(nameOf) };
  const [indicator] = candidates;
  if (indicator === undefined) return unknown(key, names, nameOf);
  const typed = unitSuffix(text);
  if (typed !== null && !sameScale(typed, indicator.unit)) {
    const note = fill(planWording.indicatorUnit, { name: indicator.label, typed, unit: indicator.unit });
    return { kind: 'unknown', suggestions: [indicator.name], note: `：${note}` };
  }
  return found(indicator);
}

const WHOLE_LEVELS: Readonly<Record<string, readonly Region['level'][]>> = {
  省: ['province'],
  市: ['city'],
  县: ['county'],
  区: ['county', 'zone'],
};

/** 全市, 全区, 全省: the region whose plan it is, when that is a city, a district, a province. */
function wholeRegion(index: LibraryIndex, key: string, document: string | undefined): Region | undefined {
  const word = /^(?:全|我|本)([省市县区])$/.exec(key)?.[1];
  if (word === undefined) return undefined;
  const issuer =
    document === undefined ? index.home : index.regions.get(index.documents.get(document)?.issuer ?? '');
  return issuer && WHOLE_LEVELS[word]?.includes(issuer.level) === true ? issuer : undefined;
}

function findRegion(index: LibraryIndex, text: string, document: string | undefined): Match<Region> {
  const nameOf = ({ name }: Region): string => name;
  const key = normaliseName(text);
  const names = index.regionNames;
  const inside = document === undefined ? [] : (names.inside.get(document)?.get(key) ?? []);
  const candidates = inside.length > 0 ? inside : (names.full.get(key) ?? []);
  const [region] = candidates;
  if (region && candidates.length === 1) return found(region);
  if (candidates.length > 1) return { kind: 'ambiguous', choices: candidates.map(nameOf) };
  const whole = wholeRegion(index, key, document);
  if (whole) return found(whole);
  const short = names.short.get(key);
  if (short) {
    const choices = choicesOf(short, names, nameOf, (name) => {
      const other = normaliseName(name);
      return other.endsWith(key) ? other : null;
    });
    return { kind: 'ambiguous', choices };
  }
  return unknown(key, names, nameOf);
}

/**
 * What an indicator's name means. Compared after normalising, whole and exact; a short form only lists choices.
 *
 * @param document key of the document in whose words to read the name
 * @example matchIndicator(embeddedLibrary, '高企').kind // 'found'
 * @example matchIndicator(embeddedLibrary, '小巨人').kind // 'ambiguous'
 */
export function matchIndicator(library: PlanLibrary, text: string, document?: string): Match<Indicator> {
  const index = indexOf(library);
  return remember(index, kindOf('indicator', document), text, () => findIndicator(index, text, document));
}

/**
 * What a region's name means. 高新区 is only known inside a document that uses it so.
 *
 * @param document key of the document in whose words to read the name
 * @example matchRegion(embeddedLibrary, '高新区').kind // 'ambiguous'
 * @example matchRegion(embeddedLibrary, '高新区', '洪发〔2023〕10号').kind // 'found'
 */
export function matchRegion(library: PlanLibrary, text: string, document?: string): Match<Region> {
  const index = indexOf(library);
  return remember(index, kindOf('region', document), text, () => findRegion(index, text, document));
}

function kindOf(name: 'indicator' | 'region', document: string | undefined): string {
  return document === undefined ? name : `${name}\n${document}`;
}

function meant<T>(match: Match<T>, claimants: () => readonly T[]): readonly T[] {
  if (match.kind === 'found') return [match.value];
  return match.kind === 'ambiguous' ? claimants() : [];
}

/**
 * All that an indicator's name can mean: one thing when {@link matchIndicator} finds it, several for a short form,
 * nothing for a name that is unknown.
 *
 * @example indicatorsMeant(embeddedLibrary, '小巨人').length // 2
 */
export function indicatorsMeant(
  library: PlanLibrary,
  text: string,
  document: string | undefined,
): readonly Indicator[] {
  return meant(matchIndicator(library, text, document), () => {
    const { full, short } = indexOf(library).indicatorNames;
    const key = normaliseIndicator(text);
    return [...new Set([...(full.get(key) ?? []), ...(short.get(key) ?? [])])];
  });
}

/**
 * All that a region's name can mean, as {@link indicatorsMeant}.
 *
 * @example regionsMeant(embeddedLibrary, '南昌', undefined).map(({ name }) => name).join('、') // '南昌市、南昌县'
 */
export function regionsMeant(
  library: PlanLibrary,
  text: string,
  document: string | undefined,
): readonly Region[] {
  return meant(matchRegion(library, text, document), () => {
    const { full, short, inside } = indexOf(library).regionNames;
    const key = normaliseName(text);
    const within = document === undefined ? undefined : inside.get(document)?.get(key);
    return within ?? full.get(key) ?? short.get(key) ?? [];
  });
}

function hint(match: { readonly suggestions: readonly string[]; readonly note?: string }): string {
  if (match.note !== undefined) return match.note;
  return match.suggestions.length === 0
    ? ''
    : fill(planWording.suggestions, { names: list(match.suggestions) });
}

/**
 * The indicator of that name.
 *
 * @throws PlanError #VALUE! when the name is unknown (with the nearest names) or fits several (with the choices).
 * @example resolveIndicator(embeddedLibrary, '技术合同交易额').id // 'tech-contract'
 */
export function resolveIndicator(library: PlanLibrary, text: string, document?: string): Indicator {
  if (text.trim() === '') throw refusal('#VALUE!', 'blankIndicator');
  const match = matchIndicator(library, text, document);
  if (match.kind === 'found') return match.value;
  if (match.kind === 'ambiguous') {
    throw refusal('#VALUE!', 'ambiguousIndicator', { name: text, choices: list(match.choices) });
  }
  throw refusal('#VALUE!', 'unknownIndicator', { name: text, hint: hint(match) });
}

/**
 * The region of that name.
 *
 * @throws PlanError #VALUE! when the name is unknown, stands for a group, or fits several.
 * @example resolveRegion(embeddedLibrary, '湾里区').name // '湾里管理局'
 */
export function resolveRegion(library: PlanLibrary, text: string, document?: string): Region {
  const match = matchRegion(library, text, document);
  if (match.kind === 'found') return match.value;
  if (match.kind === 'ambiguous') {
    throw refusal('#VALUE!', 'ambiguousRegion', { name: text, choices: list(match.choices) });
  }
  if (/^各/.test(normaliseName(text))) throw refusal('#VALUE!', 'regionGroup', { name: text });
  throw refusal('#VALUE!', 'unknownRegion', { name: text, hint: hint(match) });
}

function documentCandidates(index: LibraryIndex, text: string): readonly PlanDocument[] {
  const key = normaliseDocument(text);
  const named = index.documentNames.get(key) ?? index.documentNames.get(`${key}号`);
  if (named) return named;
  const year = /^(\d{4})年?$/.exec(key)?.[1];
  if (year !== undefined) return index.inForce.filter(({ issued }) => issued.startsWith(year));
  if (key.length < 4) return [];
  const bare = key.replace(/^关于(?:印发)?|的?通知$/g, '');
  const within = [...index.documentNames].filter(([name]) => name.includes(bare) || bare.includes(name));
  return [...new Set(within.flatMap(([, documents]) => documents))];
}

/**
 * All documents that a number, title, part of a title, or year of issue can mean.
 *
 * @example documentsMeant(embeddedLibrary, '2021').length // 2
 */
export function documentsMeant(library: PlanLibrary, text: string): readonly PlanDocument[] {
  const index = indexOf(library);
  return remember(index, 'document', text, () => documentCandidates(index, text));
}

/**
 * The document of that number, title, part of a title, or year of issue where only one was issued in it.
 *
 * @throws PlanError #VALUE! when no document, or more than one, goes by this name.
 * @example resolveDocument(embeddedLibrary, '洪发[2023]10号').key // '洪发〔2023〕10号'
 * @example resolveDocument(embeddedLibrary, '2018').key // '洪府发〔2018〕39号'
 */
export function resolveDocument(library: PlanLibrary, text: string): PlanDocument {
  const candidates = documentsMeant(library, text);
  const [document] = candidates;
  if (document && candidates.length === 1) return document;
  if (document) {
    throw refusal('#VALUE!', 'ambiguousDocument', {
      name: text,
      choices: list(candidates.map(({ key }) => key)),
    });
  }
  const names = fill(planWording.available, { names: list(library.documents.map(({ key }) => key)) });
  throw refusal('#VALUE!', 'unknownDocument', { name: text, hint: names });
}

/**
 * The key of the document of that name; `null` when {@link resolveDocument} would refuse it.
 *
 * @example documentKey(embeddedLibrary, '洪发[2023]10号') // '洪发〔2023〕10号'
 * @example documentKey(embeddedLibrary, '洪发〔2019〕1号') // null
 */
export function documentKey(library: PlanLibrary, text: string): string | null {
  try {
    return resolveDocument(library, text).key;
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}
