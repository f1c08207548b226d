import type Big from 'big.js';
import { refusal } from './refusal';
import type { Subject, TargetQuestion } from './target';
import { type NumberTarget, subjectOf, targetFor } from './target';
import type { Comparator, Indicator, PlanLibrary } from './types';

/** A question about what has been reached. */
export interface ActualQuestion extends TargetQuestion {
  readonly actual: number;
}

/** True when a smaller figure is the better one: ranks, and upper bounds (N强, 不超过). */
export function lowerIsBetter(indicator: Indicator, comparator: Comparator): boolean {
  return indicator.direction === 'lower' || comparator === '≤' || comparator === '<';
}

/** What can fall below zero: a rate of growth, and what is added when more goes than comes. */
const MAY_BE_NEGATIVE: ReadonlySet<Indicator['measure']> = new Set(['growth', 'increment']);

/**
 * Refuses a figure that nothing can have: a slip that would go on as a gap or a rate.
 *
 * @throws PlanError #VALUE! for a rank below 1, and for less than nothing.
 */
export function refuseImpossible(
  { measure, label }: Pick<Indicator, 'measure' | 'label'>,
  actual: number,
): void {
  if (actual > 0) return;
  if (measure === 'rank') throw refusal('#VALUE!', 'noRank', { typed: String(actual) });
  if (actual < 0 && !MAY_BE_NEGATIVE.has(measure)) {
    throw refusal('#VALUE!', 'belowNothing', { indicator: label, typed: String(actual) });
  }
}

export interface Answer {
  readonly subject: Subject;
  readonly target: NumberTarget;
}

/**
 * The target that an actual is held against.
 *
 * @throws PlanError as {@link findTarget} and {@link refuseImpossible}.
 */
export function answerFor(library: PlanLibrary, question: ActualQuestion): Answer {
  return answerAbout(library, subjectOf(library, question), question);
}

/** {@link answerFor}, where it is known already what the question is about. */
export function answerAbout(
  library: PlanLibrary,
  subject: Subject,
  { actual, year }: Pick<ActualQuestion, 'actual' | 'year'>,
): Answer {
  const target = targetFor(library, subject, year);
  refuseImpossible(subject.indicator, actual);
  return { subject, target };
}

/** What is still missing: above 0 short of the target, 0 exactly there, below 0 beyond it. */
export function missingTo({ subject, target }: Answer, actual: Big): Big {
  return lowerIsBetter(subject.indicator, target.comparator)
    ? actual.minus(target.value)
    : target.value.minus(actual);
}
