import { normaliseIndicator } from '../../core/plan/normalise';
import { matchIndicator } from '../../core/plan/resolve';
import type { Indicator, PlanLibrary } from '../../core/plan/types';

/** What the words typed so far lead to. */
export interface SearchResult {
  /**
   * `all`: nothing typed. `exact`: a name or synonym of one indicator. `part`: a piece of several names.
   * `ambiguous`: a name that can mean several things. `unknown`: nothing; the nearest names follow.
   */
  readonly kind: 'all' | 'exact' | 'part' | 'ambiguous' | 'unknown';
  readonly indicators: readonly Indicator[];
  /** Things that the name can also mean, for which no document sets a target. */
  readonly elsewhere: readonly string[];
  /** Why a look-alike was not taken. */
  readonly note?: string;
}

/**
 * Finds indicators while somebody types.
 *
 * @example searchIndicators(embeddedLibrary, '高企').kind // 'exact'
 * @example searchIndicators(embeddedLibrary, '小巨人').kind // 'ambiguous'
 */
export function searchIndicators(library: PlanLibrary, text: string): SearchResult {
  if (text.trim() === '') return { kind: 'all', indicators: library.indicators, elsewhere: [] };
  const match = matchIndicator(library, text);
  if (match.kind === 'found') return { kind: 'exact', indicators: [match.value], elsewhere: [] };
  if (match.kind === 'ambiguous') return { kind: 'ambiguous', ...byName(library, match.choices) };
  if (match.note === undefined) {
    const wanted = normaliseIndicator(text);
    const containing = library.indicators.filter(({ name, synonyms }) =>
      [name, ...synonyms].some((known) => normaliseIndicator(known).includes(wanted)),
    );
    if (wanted !== '' && containing.length > 0)
      return { kind: 'part', indicators: containing, elsewhere: [] };
  }
  return {
    kind: 'unknown',
    ...byName(library, match.suggestions),
    ...(match.note === undefined ? {} : { note: match.note }),
  };
}

function byName(
  library: PlanLibrary,
  names: readonly string[],
): Pick<SearchResult, 'indicators' | 'elsewhere'> {
  const indicators = new Set<Indicator>();
  const elsewhere: string[] = [];
  for (const name of names) {
    const match = matchIndicator(library, name);
    if (match.kind === 'found') indicators.add(match.value);
    else elsewhere.push(name);
  }
  return { indicators: [...indicators], elsewhere };
}
