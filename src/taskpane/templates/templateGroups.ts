import { normaliseName } from '../../core/plan/normalise';
import type { PlanLibrary } from '../../core/plan/types';
import type { Template } from '../../core/templates/template';
import type { Text } from '../../core/wording/text';
import { paneTemplates } from '../../core/wording/pane';

export interface TemplateGroup {
  readonly title: Text;
  readonly templates: readonly Template[];
}

/**
 * Templates as the pane lists them: annexes of the city (and above), annexes of a district, forms. Groups without
 * a match are left out.
 *
 * @param search words of a title, a 表号, an annex or a document; empty shows everything
 */
export function groupTemplates(
  library: PlanLibrary,
  templates: readonly Template[],
  search: string,
): readonly TemplateGroup[] {
  const wanted = search
    .split(/\s+/)
    .map(normaliseName)
    .filter((word) => word !== '');
  const matching = templates.filter((template) => {
    const words = normaliseName(
      [
        template.title.zh,
        template.title.en,
        template.formCode ?? '',
        template.document ?? '',
        caption(template),
      ].join(' '),
    );
    return wanted.every((word) => words.includes(word));
  });
  const isDistrict = (template: Template): boolean =>
    library.documents.find((document) => document.key === template.document)?.level === 'district';
  const annexes = matching.filter((template) => template.kind === 'annex');
  return [
    { title: paneTemplates.groupCity, templates: annexes.filter((template) => !isDistrict(template)) },
    { title: paneTemplates.groupDistrict, templates: annexes.filter(isDistrict) },
    { title: paneTemplates.groupForms, templates: matching.filter((template) => template.kind === 'form') },
  ].filter((group) => group.templates.length > 0);
}

/** The line under a title: which document and annex, or which 表号. */
export function caption(template: Template): string {
  return [template.formCode ?? '', `${template.document ?? ''} ${template.source ?? ''}`.trim()]
    .filter((part) => part !== '')
    .join(' · ');
}
