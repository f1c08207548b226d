import { cellDecimal } from './decimal';
import { type ActualQuestion, answerFor, missingTo } from './answer';
import type { PlanLibrary } from './types';

/**
 * What is still missing, in the indicator's unit: positive = short, 0 = exactly at the number, negative = beyond it.
 * For ranks actual − target, so that a better place is negative too. A range is held against its lower end
 * (1—2个: one is enough).
 *
 * @throws PlanError as {@link findTarget}.
 * @example gap(embeddedLibrary, { indicator: '高新技术企业数量', actual: 1800, year: 2023 }) // 200
 * @example gap(embeddedLibrary, { indicator: '国家级高新区排名', actual: 19, year: 2025 }) // -1
 * @example gap(embeddedLibrary, { indicator: '科贷通放贷额', actual: 8.55, year: 2025 }) // 0.05
 */
export function gap(library: PlanLibrary, question: ActualQuestion): number {
  return missingTo(answerFor(library, question), cellDecimal(question.actual)).toNumber();
}
