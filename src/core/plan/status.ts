import { cellDecimal } from './decimal';
import { type ActualQuestion, answerFor, missingTo } from './answer';
import { wordedComparator } from './target';
import type { PlanLibrary } from './types';

/** `level`: exactly at a number that was to be exceeded (持平，未突破). */
export type Status = 'met' | 'level' | 'notMet';

/**
 * Whether a target is met. 以上, 达到, bare numbers and N强 are met at the number itself; 突破 and 超过 only beyond it.
 * The wording of the running text counts even where the table of the same document prints the bare number, as
 * 洪发〔2023〕10号 does for 高新技术企业: 突破3000家 in the text, 3000 in 附件2 and 附件3. 左右 has no tolerance in the
 * texts and is read as at least the number.
 *
 * @throws PlanError as {@link findTarget}.
 * @example status(embeddedLibrary, { indicator: '高新技术企业', actual: 3000, year: 2025 }) // 'level'
 * @example status(embeddedLibrary, { indicator: '科技型中小企业', actual: 4000, year: 2025 }) // 'met'
 * @example status(embeddedLibrary, { indicator: '国家级高新区排名', actual: 21, year: 2025 }) // 'notMet'
 */
export function status(library: PlanLibrary, question: ActualQuestion): Status {
  const answer = answerFor(library, question);
  const missing = missingTo(answer, cellDecimal(question.actual));
  if (missing.gt(0)) return 'notMet';
  const comparator = wordedComparator(library, answer.target);
  return missing.eq(0) && (comparator === '>' || comparator === '<') ? 'level' : 'met';
}
