import type Big from 'big.js';
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

export interface Answer {
  readonly subject: Subject;
  readonly target: NumberTarget;
}

/** The target that an actual is held against. */
export function answerFor(library: PlanLibrary, question: TargetQuestion): Answer {
  const subject = subjectOf(library, question);
  return { subject, target: targetFor(library, subject, question.year) };
}

/** What is still missing: above 0 short of the target, 0 exactly there, below 0 beyond it. */
export function missingTo({ subject, target }: Answer, actual: Big): Big {
  return lowerIsBetter(subject.indicator, target.comparator)
    ? actual.minus(target.value)
    : target.value.minus(actual);
}
