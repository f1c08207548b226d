/** The annexes of a document as templates: what they print comes from the document, how they look from their kind. */
import { PlanError, type Annex, type PlanDocument, type PlanLibrary } from '../plan/types';
import type { SheetModel } from '../sheet/model';
import { templateProblems } from '../wording/templates';
import { fill, type Text } from '../wording/text';
import { allocationTable } from './allocationAnnex';
import { dutiesTable } from './dutiesAnnex';
import { indicatorsTable } from './indicatorAnnex';
import { annexTitle } from './officialTable';
import { tasksTable } from './tasksAnnex';
import type { Template } from './template';

/** The same for every annex: no options, no 表号. */
export function annexTemplates(document: PlanDocument): readonly Template[] {
  return document.annexes.map((annex): Template => {
    const zh = annexTitle(annex);
    const title: Text = { zh, en: annex.englishTitle ?? zh };
    return {
      id: annex.id,
      kind: 'annex',
      formCode: null,
      title,
      document: document.key,
      source: annex.source,
      needs: [],
      build: (library) => draw(library, findAnnex(library, document.key, annex.id, zh)),
    };
  });
}

/** @throws PlanError when the library does not hold the annex. */
function findAnnex(library: PlanLibrary, document: string, id: string, title: string): Annex {
  const annex = library.documents.find(({ key }) => key === document)?.annexes.find((each) => each.id === id);
  if (!annex) throw new PlanError('#N/A', fill(templateProblems.missingAnnex, { title, document }));
  return annex;
}

function draw(library: PlanLibrary, annex: Annex): SheetModel {
  switch (annex.kind) {
    case 'duties':
      return dutiesTable(annex);
    case 'indicators':
      return indicatorsTable(annex, library.indicators);
    case 'allocation':
      return allocationTable(annex, library.indicators);
    case 'tasks':
      return tasksTable(annex);
  }
}
