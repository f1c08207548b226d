import { cellDecimal } from './decimal';
import { type ActualQuestion, answerFor, lowerIsBetter } from './answer';
import { refusal } from './refusal';
import type { PlanLibrary } from './types';

/**
 * Completion rate as a fraction (0.9 = 90 %): actual ÷ target; for ranks target ÷ actual, so that 1 or more means reached.
 *
 * @throws PlanError as {@link findTarget} and {@link refuseImpossible}; #VALUE! when what it would be divided by is 0.
 * @example completion(embeddedLibrary, { indicator: '高新技术企业数量', actual: 1800, year: 2023 }) // 0.9
 * @example completion(embeddedLibrary, { indicator: '国家级高新区排名', actual: 25, year: 2025 }) // 0.8
 */
export function completion(library: PlanLibrary, question: ActualQuestion): number {
  const { subject, target } = answerFor(library, question);
  const actual = cellDecimal(question.actual);
  if (lowerIsBetter(subject.indicator, target.comparator)) {
    if (actual.eq(0)) throw refusal('#VALUE!', 'divisionByActual');
    return target.value.div(actual).toNumber();
  }
  if (target.value.eq(0)) {
    const about = { region: subject.region.name, indicator: subject.indicator.label };
    if (target.year === null) throw refusal('#VALUE!', 'zeroTargetYearless', about);
    throw refusal('#VALUE!', 'zeroTarget', { ...about, year: target.year });
  }
  return actual.div(target.value).toNumber();
}
