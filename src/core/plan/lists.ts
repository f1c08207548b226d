/** What there is to ask about. */
import { indexOf } from './libraryIndex';
import { refusal } from './refusal';
import { resolveDocument, resolveRegion } from './resolve';
import type { Indicator, PlanDocument, PlanLibrary, Region } from './types';

/**
 * The indicators, or those that one document sets targets for.
 *
 * @throws PlanError #VALUE! when the document is not known.
 * @example indicatorsOf(embeddedLibrary, '青政办发〔2021〕23号').some(({ id }) => id === 'invention-patent-applications') // true
 */
export function indicatorsOf(library: PlanLibrary, document?: string): readonly Indicator[] {
  if (document === undefined) return library.indicators;
  const spoken = indexOf(library).spokenOf.get(resolveDocument(library, document).key);
  return library.indicators.filter(({ id }) => spoken?.has(id) === true);
}

/**
 * All regions, or the parts of one.
 *
 * @throws PlanError #VALUE! when the region is not known; #N/A when it has no parts.
 * @example regionsOf(embeddedLibrary, '青云谱区').map(({ name }) => name).slice(0, 2).join('、') // '三家店街办、洪都街办'
 */
export function regionsOf(library: PlanLibrary, region?: string): readonly Region[] {
  if (region === undefined) return library.regions;
  const { name } = resolveRegion(library, region);
  const parts = library.regions.filter(({ parent }) => parent === name);
  if (parts.length === 0) throw refusal('#N/A', 'noTargetsOfRegion', { region: name });
  return parts;
}

/** The documents, the one in force first. */
export function documentsOf(library: PlanLibrary): readonly PlanDocument[] {
  return indexOf(library).inForce;
}
