import Big from 'big.js';
import { serialOfDay } from '../sheet/serialDate';
import { cellDecimal } from './decimal';
import { type Answer, answerAbout } from './answer';
import { refusal } from './refusal';
import { startsAtZero } from './startsAtZero';
import { type Subject, subjectOf, targetsAbout, type TargetQuestion } from './target';
import type { PlanLibrary } from './types';

export interface PaceQuestion extends Omit<TargetQuestion, 'year'> {
  readonly actual: number;
  /** ISO date, 2024-06-30. */
  readonly date: string;
}

/** Days of the year that have passed at the end of a day, and days of the whole year. */
function elapsed(date: string): { readonly year: number; readonly passed: number; readonly whole: number } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const before = serialOfDay(year - 1, 12, 31);
  return { year, passed: serialOfDay(year, month, day) - before, whole: serialOfDay(year, 12, 31) - before };
}

/** Where the year begins: the figure of the year before in the same document, target or baseline. */
function start(library: PlanLibrary, { subject, target }: Answer, year: number): Big {
  if (startsAtZero(subject.indicator) || target.fromYear !== undefined) return new Big(0);
  const about = {
    region: subject.region.name,
    indicator: subject.indicator.label,
    year: year - 1,
    next: year,
  };
  const before = targetsAbout(library, subject).find(
    (other) => other.document === target.document && other.year === year - 1 && other.fromYear === undefined,
  );
  if (before === undefined || before.value === null) throw refusal('#N/A', 'paceStart', about);
  if (before.qualifier !== undefined) {
    const { printed, qualifier } = before;
    throw refusal('#N/A', 'paceStartQualified', { ...about, printed, qualifier });
  }
  return before.value;
}

/** A plan that is over has no pace: the sentence says how to hold the figure against its last target. */
function refuseAfterPlan(library: PlanLibrary, subject: Subject, year: number): void {
  const years = targetsAbout(library, subject).flatMap((target) =>
    target.role === 'target' && target.year !== null ? [target.year] : [],
  );
  const last = Math.max(...years);
  if (years.length === 0 || year <= last) return;
  const about = { region: subject.region.name, indicator: subject.indicator.label, year, last };
  throw refusal('#N/A', 'paceAfterPlan', about);
}

/**
 * Actual minus what linear progress demands on a date: above 0 is ahead (for ranks: behind, a higher number is a worse
 * place). Levels, ratios and ranks go from the figure of the year before to the target; what is added or counted per
 * year starts at 0. On 31 December the demand is the target itself.
 *
 * @throws PlanError as {@link findTarget}; #N/A after the last year of the plan, and when the same document has no plain
 * figure for the year before;
 * #VALUE! for rates of growth, and for figures that nothing can have.
 * @example pace(embeddedLibrary, { indicator: '技术合同成交额', actual: 110, date: '2023-07-02' }) // -0.3013698630136986
 * @example pace(embeddedLibrary, { indicator: '高企', actual: 2400, date: '2024-12-31' }) // 0
 */
export function pace(library: PlanLibrary, question: PaceQuestion): number {
  const { year, passed, whole } = elapsed(question.date);
  const subject = subjectOf(library, question);
  refuseAfterPlan(library, subject, year);
  const answer = answerAbout(library, subject, { actual: question.actual, year });
  if (subject.indicator.measure === 'growth') {
    throw refusal('#VALUE!', 'paceOfGrowth', { indicator: subject.indicator.label });
  }
  const from = start(library, answer, year);
  // Multiplied before it is divided, so that the year's end gives the target exactly.
  const demand = from.plus(answer.target.value.minus(from).times(passed).div(whole));
  return cellDecimal(question.actual).minus(demand).toNumber();
}
