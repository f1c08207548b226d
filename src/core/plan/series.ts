import { indexOf } from './libraryIndex';
import {
  type NumberTarget,
  type Subject,
  subjectOf,
  targetFor,
  targetsAbout,
  type TargetQuestion,
} from './target';
import { refusal } from './refusal';
import { planWording } from '../wording/plan';
import { fill } from '../wording/text';
import { type PlanLibrary, PlanError } from './types';

function targetsIn(library: PlanLibrary, subject: Subject): NumberTarget[] {
  const years = new Set(targetsAbout(library, subject).map(({ year }) => year));
  years.delete(null);
  const targets: NumberTarget[] = [];
  for (const year of [...years].sort((one, other) => Number(one) - Number(other))) {
    try {
      targets.push(targetFor(library, subject, year));
    } catch (error) {
      // A year with nothing but a baseline or a qualified figure has no place in the series.
      if (!(error instanceof PlanError)) throw error;
    }
  }
  return targets;
}

/**
 * The targets of an indicator, year after year, of one document: the one that is named, else the one in force. Two
 * plans in one column would read as a rise or a fall that nobody has decided. Baselines and figures that are no bare
 * number are left out.
 *
 * @throws PlanError #VALUE! when a name is not understood; #N/A when there is no year with a target.
 * @example series(embeddedLibrary, { indicator: '省实验室' }).map(({ year, value }) => `${year}:${value}`).join(' ') // '2023:1 2024:2 2025:3'
 */
export function series(
  library: PlanLibrary,
  question: Omit<TargetQuestion, 'year'>,
): readonly NumberTarget[] {
  const subject = subjectOf(library, question);
  const spoken = new Set(targetsAbout(library, subject).map((target) => target.document));
  for (const document of indexOf(library).inForce) {
    if (!spoken.has(document.key)) continue;
    const targets = targetsIn(library, { ...subject, document });
    if (targets.length > 0) return targets;
  }
  const { indicator, region, document } = subject;
  const where =
    document === undefined
      ? fill(planWording.everywhere)
      : fill(planWording.inDocument, { document: document.key });
  throw refusal('#N/A', 'noTarget', { where, region: region.name, indicator: indicator.label, others: '' });
}
