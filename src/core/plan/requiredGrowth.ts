import { cellDecimal, digits } from './decimal';
import { answerFor } from './answer';
import { refusal } from './refusal';
import type { TargetQuestion } from './target';
import type { PlanLibrary } from './types';

export interface RequiredGrowthQuestion extends Omit<TargetQuestion, 'year'> {
  /** The figure reached in {@link fromYear}. */
  readonly actual: number;
  readonly fromYear: number;
  readonly toYear: number;
}

/**
 * The yearly growth (0.1 = 10 %) that leads from the actual of one year to the target of a later one; below 0 when the
 * target is already passed.
 *
 * @throws PlanError as {@link findTarget}; #VALUE! from zero, from a negative figure, for ranks, or for years in the wrong order.
 * @example requiredGrowth(embeddedLibrary, { indicator: '高企', actual: 2000, fromYear: 2023, toYear: 2024 }) // 0.2
 * @example requiredGrowth(embeddedLibrary, { indicator: '科贷通放贷额', actual: 4.3, fromYear: 2022, toYear: 2025 }) // 0.259921049895
 */
export function requiredGrowth(library: PlanLibrary, question: RequiredGrowthQuestion): number {
  const { fromYear, toYear } = question;
  const { subject, target } = answerFor(library, { ...question, year: toYear });
  if (subject.indicator.measure === 'rank') {
    throw refusal('#VALUE!', 'growthOfRank', { indicator: subject.indicator.label });
  }
  if (toYear <= fromYear) throw refusal('#VALUE!', 'growthYears', { fromYear, toYear });
  const actual = cellDecimal(question.actual);
  if (actual.eq(0)) throw refusal('#VALUE!', 'growthFromZero');
  if (actual.lt(0)) throw refusal('#VALUE!', 'negativeActual', { typed: digits(actual) });
  const ratio = target.value.div(actual);
  if (toYear - fromYear === 1) return ratio.minus(1).toNumber();
  // A root has no exact decimal; twelve digits are more than the plans can bear.
  return Number((ratio.toNumber() ** (1 / (toYear - fromYear)) - 1).toFixed(12));
}
