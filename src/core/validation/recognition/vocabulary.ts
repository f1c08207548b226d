/** What a label means: the same indicator, region or year, however it is written. */
import { normaliseIndicator, normaliseName } from '../../plan/normalise';
import type { Indicator, PlanLibrary, Region } from '../../plan/types';

/**
 * Meaning of a label. `r:` region, `i:` indicator, `y:` year, `n:` a mere serial number, `t:` other words, `''`
 * nothing. Two labels mean the same when their tokens are equal.
 */
export type Token = string;

export interface Vocabulary {
  readonly tokenOf: (text: string) => Token;
}

/** Labels kept in memory per vocabulary; beyond it the memory starts anew. */
const REMEMBERED = 20_000;

/**
 * A label without what differs between honest copies of it: width of signs, blanks and line breaks, quotation marks,
 * a closing colon.
 *
 * @example plainLabel('年  度：') // '年度'
 */
export function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/["“”„‟「」『』〝〞]/g, '"')
    .replace(/['‘’]/g, "'")
    .replace(/[:;,.。、]+$/, '')
    .toLowerCase();
}

/**
 * The words of a table: the names of its own regions and indicators win, then every other name of the library, so
 * that a foreign region is known for what it is.
 */
export function createVocabulary(
  library: PlanLibrary,
  document: string,
  own: { readonly regions: ReadonlySet<string>; readonly indicators: ReadonlySet<string> },
): Vocabulary {
  const regions = new Map<string, Token>();
  const addRegion = (name: string, region: Region): void => {
    const folded = normaliseName(name);
    if (!regions.has(folded)) regions.set(folded, `r:${region.name}`);
  };
  const addNames = (each: readonly Region[]): void => {
    for (const region of each) addRegion(region.name, region);
    for (const region of each)
      for (const name of region.synonymsIn?.[document] ?? []) addRegion(name, region);
    for (const region of each) for (const name of region.synonyms) addRegion(name, region);
  };
  const ownRegions = library.regions.filter(({ name }) => own.regions.has(name));
  addNames(ownRegions);
  addShortForms(ownRegions, addRegion);
  addNames(library.regions);

  const indicators = new Map<string, Token>();
  const addIndicator = (name: string, indicator: Indicator): void => {
    const folded = normaliseIndicator(name);
    if (!indicators.has(folded)) indicators.set(folded, `i:${indicator.id}`);
  };
  const ownIndicators = library.indicators.filter(({ id }) => own.indicators.has(id));
  for (const each of [ownIndicators, library.indicators]) {
    for (const indicator of each) {
      for (const name of [indicator.name, indicator.label, ...indicator.synonyms])
        addIndicator(name, indicator);
    }
  }

  const remembered = new Map<string, Token>();
  return {
    tokenOf(text) {
      const known = remembered.get(text);
      if (known !== undefined) return known;
      const token = meaningOf(text, regions, indicators);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(text, token);
      return token;
    },
  };
}

/** A short form (经开区) counts only where one region of the table alone can be meant. */
function addShortForms(regions: readonly Region[], add: (name: string, region: Region) => void): void {
  const meant = new Map<string, Region[]>();
  for (const region of regions) {
    for (const name of region.shortForms ?? []) meant.set(name, [...(meant.get(name) ?? []), region]);
  }
  for (const [name, [region, another]] of meant) if (region && !another) add(name, region);
}

function meaningOf(
  text: string,
  regions: ReadonlyMap<string, Token>,
  indicators: ReadonlyMap<string, Token>,
): Token {
  const plain = plainLabel(text);
  if (plain === '') return '';
  const year = /^((?:19|20)\d\d)(年|年度)?$/.exec(plain)?.[1];
  if (year !== undefined) return `y:${year}`;
  const serial = /^\(?(\d{1,3})\)?$/.exec(plain)?.[1];
  if (serial !== undefined) return `n:${serial}`;
  return regions.get(normaliseName(plain)) ?? indicators.get(normaliseIndicator(plain)) ?? `t:${plain}`;
}
