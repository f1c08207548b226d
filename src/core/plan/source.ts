import { findTarget, type TargetQuestion } from './target';
import type { PlanLibrary } from './types';

/**
 * Where a target stands: document and annex, or section of the running text.
 *
 * @throws PlanError as {@link findTarget}.
 * @example source(embeddedLibrary, { indicator: '高企', year: 2025, region: '青山湖区' }) // '洪发〔2023〕10号 附件3'
 */
export function source(library: PlanLibrary, question: TargetQuestion): string {
  const target = findTarget(library, question);
  return `${target.document} ${target.source}`;
}
