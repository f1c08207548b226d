/** What the official annexes have in common: where they are found, their head, and how a printed number is put down. */
import { MAX_SHEET_NAME } from '../sheet/limits';
import { PlanError, type Annex, type PlanLibrary } from '../plan/types';
import type { Cell, CellBinding, CellStyle, SheetModel } from '../sheet/model';
import { templateProblems, templateTitles } from '../wording/templates';
import { fill } from '../wording/text';
import { printSetup } from './printSetup';
import type { SheetDraft } from './sheetDraft';
import { annexMarkStyle, bodyStyle, printedNumberFormat, TEXT_FORMAT, titleStyle } from './styles';
import type { Template, TemplateId } from './template';

type AnnexOf<Kind extends Annex['kind']> = Extract<Annex, { kind: Kind }>;

/** The same for every annex: no options, no 表号. */
export function annexTemplate(id: TemplateId, document: string, build: Template['build']): Template {
  return { id, kind: 'annex', formCode: null, title: templateTitles[id], document, needs: [], build };
}

/**
 * The annex that a template prints.
 * @throws PlanError when the library does not hold it.
 */
export function findAnnex<Kind extends Annex['kind']>(
  library: PlanLibrary,
  document: string,
  id: TemplateId,
  kind: Kind,
): AnnexOf<Kind> {
  const annex = library.documents.find(({ key }) => key === document)?.annexes.find((each) => each.id === id);
  if (annex?.kind !== kind) {
    throw new PlanError(
      '#N/A',
      fill(templateProblems.missingAnnex, { title: templateTitles[id].zh, document }),
    );
  }
  return annex as AnnexOf<Kind>;
}

/** The 附件 N line, where the table is printed with one, and the title. */
export function putAnnexHead(draft: SheetDraft, annex: Annex): void {
  const mark = annexMark(annex.source);
  if (mark)
    draft.line({ value: mark, style: annexMarkStyle, role: 'label', binding: { field: 'annex' } }, 28);
  draft.line({ value: annex.title, style: titleStyle, role: 'title', binding: { field: 'title' } }, 48);
}

/**
 * The mark above the title. The three district tables stand under one common mark, so they have none of their own.
 *
 * @example annexMark('附件3') // '附件 3'
 */
export function annexMark(source: string): string | null {
  const match = /^附件(\d*)$/.exec(source);
  if (!match) return null;
  return match[1] ? `附件 ${match[1]}` : '附件';
}

/**
 * Ends an annex that is one portrait page with one header row: outer frame, print set-up, and what stays in view.
 *
 * @param header the row of the header
 * @param first the cell that is selected after insertion
 */
export function finishPortraitAnnex(
  draft: SheetDraft,
  annex: Annex,
  header: number,
  first: { readonly row: number; readonly column: number },
): SheetModel {
  const lastRow = draft.nextRow - 1;
  const lastColumn = draft.columns - 1;
  draft.frame({ top: header, left: 0, bottom: lastRow, right: lastColumn });
  return draft.finish(annexSheetName(annex), {
    print: printSetup({
      orientation: 'portrait',
      headerRows: { from: header, to: header },
      lastRow,
      lastColumn,
      onePage: true,
    }),
    freeze: { rows: header + 1, columns: 2 },
    selection: { top: first.row, left: first.column, bottom: first.row, right: first.column },
  });
}

/** A number as issued: a real number that shows its printed decimals; what is no bare number stays text. */
export function officialNumber(printed: string, binding: CellBinding, style: CellStyle = bodyStyle()): Cell {
  const bare = /^\d+(\.\d+)?$/.test(printed);
  return {
    value: bare ? Number(printed) : printed,
    style: { ...style, numberFormat: bare ? printedNumberFormat(printed) : TEXT_FORMAT },
    role: 'official',
    binding,
    printed,
  };
}

/**
 * Sheet name of an annex; within Excel's 31 characters.
 *
 * @example annexSheetName({ source: '附件（一）', title: '（一）高新技术企业数量指导性任务分解表' })
 * // '附件（一）高新技术企业数量指导性任务分解表'
 */
export function annexSheetName(annex: Pick<Annex, 'source' | 'title'>): string {
  const gap = annex.source.endsWith('）') ? '' : ' ';
  return `${annex.source}${gap}${annex.title.replace(/^（.）/, '')}`.slice(0, MAX_SHEET_NAME);
}
