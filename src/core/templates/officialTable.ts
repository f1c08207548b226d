/** What the official annexes have in common: where they are found, their head, and how a printed number is put down. */
import { MAX_SHEET_NAME } from '../sheet/limits';
import type { Annex } from '../plan/types';
import type { Cell, CellBinding, CellStyle, SheetModel } from '../sheet/model';
import { printSetup } from './printSetup';
import type { SheetDraft } from './sheetDraft';
import {
  annexMarkStyle,
  bodyStyle,
  printedNumberFormat,
  TEXT_FORMAT,
  titleStyle,
  unitLineStyle,
} from './styles';

/** Longer tables go on, on a second page: smaller print could not be read. */
const ROWS_PER_PAGE = 60;

/** The 附件 N line and the unit line, where the table is printed with them, and the title. */
export function putAnnexHead(draft: SheetDraft, annex: Annex): void {
  const mark = annexMark(annex.source);
  if (mark)
    draft.line({ value: mark, style: annexMarkStyle, role: 'label', binding: { field: 'annex' } }, 28);
  draft.line({ value: annex.title, style: titleStyle, role: 'title', binding: { field: 'title' } }, 48);
  const { unitLine } = annex;
  if (unitLine === undefined || unitLine === null || unitLine === '') return;
  draft.line({ value: unitLine, style: unitLineStyle, role: 'label', binding: { field: 'unit' } }, 26);
}

/**
 * The mark above the title. Tables numbered in brackets stand under one common mark, so they have none of their own.
 *
 * @example annexMark('附件3') // '附件 3'
 */
export function annexMark(source: string): string | null {
  const match = /^(附件|附表|表)(\d*)$/.exec(source);
  if (!match) return null;
  return match[2] ? `${match[1]} ${match[2]}` : (match[1] as string);
}

/** How the sheet of an annex ends: its page, and the rows and columns that stay in view. */
export interface AnnexFinish {
  readonly orientation: 'portrait' | 'landscape';
  readonly header: { readonly top: number; readonly bottom: number };
  readonly frozenColumns: number;
  /** The cell that is selected after insertion. */
  readonly first: { readonly row: number; readonly column: number };
}

/** Ends an annex: outer frame, print set-up, and what stays in view. */
export function finishAnnex(draft: SheetDraft, annex: Annex, finish: AnnexFinish): SheetModel {
  const { orientation, header, frozenColumns, first } = finish;
  const lastRow = draft.nextRow - 1;
  const lastColumn = draft.columns - 1;
  draft.frame({ top: header.top, left: 0, bottom: lastRow, right: lastColumn });
  return draft.finish(annexSheetName(annex), {
    print: printSetup({
      orientation,
      headerRows: { from: header.top, to: header.bottom },
      lastRow,
      lastColumn,
      onePage: draft.nextRow <= ROWS_PER_PAGE,
    }),
    freeze: { rows: header.bottom + 1, columns: frozenColumns },
    selection: { top: first.row, left: first.column, bottom: first.row, right: first.column },
  });
}

/** A number as issued: a real number that shows its printed decimals; what is no bare number stays text. */
export function officialNumber(printed: string, binding: CellBinding, style: CellStyle = bodyStyle()): Cell {
  const bare = /^-?\d+(\.\d+)?$/.test(printed);
  return {
    value: bare ? Number(printed) : printed,
    style: { ...style, numberFormat: bare ? printedNumberFormat(printed) : TEXT_FORMAT },
    role: 'official',
    binding,
    printed,
  };
}

/**
 * What an annex is called in lists.
 *
 * @example annexTitle({ source: '附件3', title: '主要科技任务分解表' }) // '附件3 主要科技任务分解表'
 * @example annexTitle({ source: '附件（一）', title: '（一）专利表' }) // '附件（一）专利表'
 */
export function annexTitle({ source, title }: Pick<Annex, 'source' | 'title'>): string {
  const gap = source.endsWith('）') ? '' : ' ';
  return `${source}${gap}${title.replace(/^（.）/, '')}`;
}

/**
 * Sheet name of an annex; within Excel's 31 characters and without those that it refuses.
 *
 * @example annexSheetName({ source: '附件（一）', title: '（一）高新技术企业数量指导性任务分解表' })
 * // '附件（一）高新技术企业数量指导性任务分解表'
 * @example annexSheetName({ source: '附件1', title: '2026/2027年[任务]表' }) // '附件1 2026 2027年 任务 表'
 */
export function annexSheetName(annex: Pick<Annex, 'source' | 'title'>): string {
  return annexTitle(annex)
    .replace(/[[\]:*?/\\']+/g, ' ')
    .slice(0, MAX_SHEET_NAME)
    .trim();
}
