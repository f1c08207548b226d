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
  // A sum over several years is no other answer for the year.
  const goals = targets.filter(
    (target) => target.year === year && target.role === 'target' && target.fromYear === undefined,
  );
  // A plan that a workbook keeps for itself contradicts no document: it answers only when it is named.
  const documents = indexOf(library).inForce.filter(({ own }) => own !== true);
  return documents.flatMap((document) => {
    const target = goals.find((goal) => goal.document === document.key);
    return target === undefined ? [] : [{ document, target }];
  });
}

/**
 * Every document that sets a target for the indicator, region and year; the one in force comes first. Where there are
 * only goals for several years, the one that answers as the target speaks alone.
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
  if (voices.length > 0) return voices;
  const target = targetFor(library, subject, question.year);
  const documents = library.documents.filter(({ key }) => key === target.document);
  return documents.map((document) => ({ document, target }));
}

/**
 * Every place in the library where two documents give different numbers for the same thing, or say it in different
 * words where there is no number.
 *
 * @example allConflicts(embeddedLibrary).filter(({ region }) => region === '青云谱区').length // 3
 */
export function allConflicts(library: PlanLibrary): readonly Conflict[] {
  const found: Conflict[] = [];
  for (const targets of indexOf(library).targets.values()) {
    const years = new Set(targets.flatMap(({ year }) => year ?? []));
    for (const year of [...years].sort((one, other) => one - other)) {
      const voices = voicesOf(library, targets, year);
      const said = new Set(voices.map(({ target }) => target.value?.toString() ?? target.printed));
      const [first] = voices;
      if (first && said.size > 1) {
        found.push({ indicator: first.target.indicator, region: first.target.region, year, voices });
      }
    }
  }
  return found;
}
