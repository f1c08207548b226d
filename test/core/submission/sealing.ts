/** Sealed workbooks for tests. */
import { createHash } from 'node:crypto';
import type { CellValue, SheetModel, WorkbookModel } from '../../../src/core/sheet/model';
import { explain } from '../../../src/core/validation/findings/explanations';
import { openIssues, seal } from '../../../src/core/submission/seal';
import { withChanges } from '../../../src/core/submission/freezeForm';
import { verify, type Verification } from '../../../src/core/submission/verify';
import { validateWorkbook } from '../../../src/core/validation/validate';
import { library } from '../validation/filledSheet';

export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const NOON = '2026-01-10 12:00:00';

export const workbookOf = (...sheets: readonly SheetModel[]): WorkbookModel => ({ sheets });

/** Every query answered, as a clerk answers it in the pane. */
export function explained(workbook: WorkbookModel): WorkbookModel {
  let current = workbook;
  for (;;) {
    const issue = openIssues(validateWorkbook(library, current)).find(({ level }) => level === 'query');
    if (!issue) return current;
    const step = explain(current, issue, `已核实：${issue.ruleId}`, '李敏', '2026-01-09');
    current = step.sheet ? { sheets: [...current.sheets, step.sheet] } : typed(current, step.changes);
  }
}

export interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The workbook after somebody typed into it, also where a cell was not there yet. */
export function typed(workbook: WorkbookModel, changes: readonly Typed[]): WorkbookModel {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const rows = sheet.rows.map((row) => [...row]);
      for (const { row, column, value } of changes.filter((each) => each.sheet === sheet.name)) {
        while (rows.length <= row) rows.push([]);
        const line = rows[row] as (typeof rows)[number];
        const { style } = line[column] ?? {};
        line[column] = { value, ...(style && { style }) };
      }
      return { ...sheet, rows };
    }),
  };
}

/** The workbook sealed. @throws Error that tells what stands in the way */
export function sealed(workbook: WorkbookModel, on: string = NOON): WorkbookModel {
  const sealing = seal(library, workbook, on, digest);
  if (sealing.kind === 'refused') throw new Error(sealing.obstacles.map(({ message }) => message).join('\n'));
  const next = withChanges(workbook, sealing.changes);
  const sheets = next.sheets.filter(({ name }) => !sealing.removed.includes(name));
  return { sheets: [...sheets, sealing.sheet] };
}

export const verified = (workbook: WorkbookModel): Verification => verify(library, workbook, digest);
