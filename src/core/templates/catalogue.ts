/** All templates: the annexes of every document, document by document, then the forms. */
import { embeddedLibrary } from '../plan/embedded';
import { byForce } from '../plan/libraryIndex';
import type { PlanLibrary } from '../plan/types';
import type { Text } from '../wording/text';
import { annexTemplates } from './annexes';
import { reportAllocation } from './report-allocation';
import { reportIndicators } from './report-indicators';
import { reportTasks } from './report-tasks';
import { summary } from './summary';
import type { Template } from './template';

/** The forms that reporting units fill in; they belong to no document. */
export const forms: readonly Template[] = [reportIndicators, reportAllocation, reportTasks, summary];

const known = new WeakMap<PlanLibrary, readonly Template[]>();

/** The templates that a library gives, in the order in which ribbon and pane list them: the document in force first. */
export function templatesOf(library: PlanLibrary): readonly Template[] {
  let list = known.get(library);
  if (!list) {
    // A user's own plan is a sheet already.
    const issued = library.documents.filter(({ own }) => own !== true).sort(byForce);
    list = [...issued.flatMap(annexTemplates), ...forms];
    known.set(library, list);
  }
  return list;
}

/** The templates of the documents that come with the product. */
export const templates = templatesOf(embeddedLibrary);

/**
 * The template with an id, or `undefined`.
 *
 * @param library left out: the documents that come with the product
 * @example templateById('city-annex-3')?.title.zh // '附件3 主要科技任务分解表'
 */
export function templateById(id: string, library: PlanLibrary = embeddedLibrary): Template | undefined {
  return templatesOf(library).find((template) => template.id === id);
}

/** What a template is called; of one that the library does not know, its id. */
export function templateTitle(id: string, library: PlanLibrary = embeddedLibrary): Text {
  return templateById(id, library)?.title ?? { zh: id, en: id };
}
