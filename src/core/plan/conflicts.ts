import { indexOf } from './libraryIndex';
import { subjectOf, targetFor, targetsAbout, type TargetQuestion } from './target';
import type { PlanDocument, PlanLibrary, Target } from './types';

/** What one document says where several speak. */
export interface Voice {
  readonly document: PlanDocument;
  readonly target: Target;
}

/** One region, indicator and year for which documents give different numbers. */
export interface Conflict {
  readonly indicator: string;
  readonly region: string;
  readonly year: number;
  /** The one in force first. */
  readonly voices: readonly Voice[];
}

function voicesOf(library: PlanLibrary, targets: readonly Target[], year: number): Voice[] {
  const index = indexOf(library);
  const voices = new Map<string, Voice>();
  for (const target of targets) {
    const document = index.documents.get(target.document);
    // A sum over several years is no other answer for the year.
    const speaks = target.year === year && target.role === 'target' && target.fromYear === undefined;
    // A plan that a workbook keeps for itself contradicts no document: it answers only when it is named.
    if (speaks && document !== undefined && document.own !== true && !voices.has(document.key))
      voices.set(document.key, { document, target });
  }
  return [...voices.values()];
}

/**
 * Every document that sets a target for the indicator, region and year; the one in force comes first.
 *
 * @throws PlanError #VALUE! when a name is not understood; #N/A when no document speaks.
 * @example conflicts(embeddedLibrary, { indicator: '高企', year: 2023, region: '青云谱区' }).map(({ target }) => target.printed).join() // '60,130'
 */
export function conflicts(
  library: PlanLibrary,
  question: TargetQuestion & { readonly year: number },
): readonly Voice[] {
  const subject = subjectOf(library, question);
  const voices = voicesOf(library, targetsAbout(library, subject), question.year);
  // Only to say in words why there is nothing.
  if (voices.length === 0) targetFor(library, subject, question.year);
  return voices;
}

/**
 * Every place in the library where two documents give different numbers for the same thing.
 *
 * @example allConflicts(embeddedLibrary).filter(({ region }) => region === '青云谱区').length // 3
 */
export function allConflicts(library: PlanLibrary): readonly Conflict[] {
  const found: Conflict[] = [];
  for (const targets of indexOf(library).targets.values()) {
    const years = [...new Set(targets.flatMap(({ year }) => (year === null ? [] : [year])))].sort(
      (a, b) => a - b,
    );
    for (const year of years) {
      const voices = voicesOf(library, targets, year);
      const [first, ...others] = voices;
      if (!first || others.every(({ target }) => target.value?.eq(first.target.value ?? 0) === true))
        continue;
      found.push({ indicator: first.target.indicator, region: first.target.region, year, voices });
    }
  }
  return found;
}
