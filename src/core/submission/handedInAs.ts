import type { CellValue, SheetModel, WorkbookModel } from '../sheet/model';
import { formWords, identityWords } from '../wording/templates';

/** The identity of a form stands in its first rows. */
const HEAD_ROWS = 8;

/** What Windows does not take in the name of a file. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]/gu;

/**
 * The name of the file in which a workbook is handed in: that of its first form, its unit and its period.
 *
 * @returns for example `指标完成情况报表_青云谱区_2025年上半年.xlsx`; `undefined` when no sheet is a form that names both
 */
export function handedInAs({ sheets }: WorkbookModel): string | undefined {
  for (const sheet of sheets) {
    if (sheet.visibility !== undefined && sheet.visibility !== 'visible') continue;
    const parts = [
      titleOf(sheet),
      besideLabel(sheet, identityWords.unit),
      besideLabel(sheet, identityWords.period),
    ];
    if (parts.every((part) => part !== undefined)) {
      return `${parts.join('_').replace(NOT_IN_NAMES, ' ').trim()}.xlsx`;
    }
  }
  return undefined;
}

function titleOf({ rows }: SheetModel): string | undefined {
  return firstText(rows[0] ?? []);
}

function besideLabel({ rows }: SheetModel, label: string): string | undefined {
  const wanted = squeezed(`${label}${formWords.colon}`);
  for (const cells of rows.slice(0, HEAD_ROWS)) {
    const at = cells.findIndex((cell) => squeezed(plain(cell?.value)) === wanted);
    if (at >= 0) return firstText(cells.slice(at + 1));
  }
  return undefined;
}

function firstText(cells: SheetModel['rows'][number]): string | undefined {
  return cells.map((cell) => plain(cell?.value)).find((text) => text !== '');
}

function plain(value: CellValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}
