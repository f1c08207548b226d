/** The sheet 校验说明: explanations in visible cells, so that they survive any spreadsheet and any hand. */
import { cellAt, type Cell, type CellStyle, type SheetModel, type WorkbookModel } from '../../sheet/model';
import { printSetup } from '../../templates/printSetup';
import { SheetDraft } from '../../templates/sheetDraft';
import {
  bodyStyle,
  FORM_SIZE,
  headerStyle,
  noteStyle,
  runningStyle,
  titleStyle,
} from '../../templates/styles';
import { explanationWording } from '../../wording/report';
import { fill } from '../../wording/text';
import { dateOfSerial, serialOfDay } from '../../sheet/serialDate';
import { wordsOf } from '../recognition/readValue';

export type ExplanationColumn = keyof typeof explanationWording.columns;
/** What a line of the sheet says, as text. */
export type ExplanationLine = Readonly<Record<ExplanationColumn, string>>;

export const EXPLANATION_COLUMNS = Object.keys(explanationWording.columns) as ExplanationColumn[];
const WIDTHS: Readonly<Record<ExplanationColumn, number>> = {
  sheet: 24,
  cell: 9,
  rule: 26,
  value: 13,
  text: 40,
  by: 10,
  on: 13,
  code: 20,
};
/** Rows above the header that somebody may have put in. */
const HEADER_SOUGHT_IN = 20;

/** Without these an explanation cannot be read; somebody who tidies up may delete any other column. */
const NEEDED = ['sheet', 'text', 'code'] as const satisfies readonly ExplanationColumn[];

type Columns = Readonly<Partial<Record<ExplanationColumn, number>>>;

/** Where the table of explanations stands in a sheet; found by its headings, not by address. */
export interface ExplanationTable {
  readonly model: SheetModel;
  readonly header: number;
  readonly columns: Columns;
}

/** The table of explanations in a sheet, or `null` when the sheet has none. */
export function explanationTable(model: SheetModel): ExplanationTable | null {
  const wanted = new Map(
    EXPLANATION_COLUMNS.map((column) => [fill(explanationWording.columns[column]), column]),
  );
  for (const [header, line] of model.rows.slice(0, HEADER_SOUGHT_IN).entries()) {
    const columns: Partial<Record<ExplanationColumn, number>> = {};
    for (const [at, cell] of line.entries()) {
      const column = wanted.get(wordsOf(cell?.value).trim());
      if (column !== undefined) columns[column] ??= at;
    }
    if (NEEDED.every((column) => column in columns)) return { model, header, columns };
  }
  return null;
}

/** All tables of explanations of a workbook, in the order of its sheets. */
export function explanationTables(workbook: WorkbookModel): readonly ExplanationTable[] {
  return workbook.sheets.flatMap((model) => {
    const table = explanationTable(model);
    return table ? [table] : [];
  });
}

/** What a line says. A day typed as a date is given as this product writes it. */
export function explanationLine({ model, columns }: ExplanationTable, row: number): ExplanationLine {
  const text = (column: ExplanationColumn): string => {
    const at = columns[column];
    const value = at === undefined ? null : cellAt(model, row, at)?.value;
    if (column === 'on' && typeof value === 'number' && isDay(value)) return dateOfSerial(value);
    return wordsOf(value).trim();
  };
  return Object.fromEntries(
    EXPLANATION_COLUMNS.map((column) => [column, text(column)]),
  ) as unknown as ExplanationLine;
}

/** A day of this century, as spreadsheets count days; other numbers (20260108) are left as they were typed. */
function isDay(value: number): boolean {
  return value >= serialOfDay(2000, 1, 1) && value < serialOfDay(2100, 1, 1);
}

const cellStyle: CellStyle = { ...bodyStyle(FORM_SIZE), numberFormat: '@' };
const textStyle: CellStyle = { ...runningStyle(FORM_SIZE), numberFormat: '@' };
const STYLES: Readonly<Record<ExplanationColumn, CellStyle>> = {
  sheet: textStyle,
  cell: cellStyle,
  rule: textStyle,
  value: cellStyle,
  text: textStyle,
  by: cellStyle,
  on: cellStyle,
  code: cellStyle,
};
/** Lines that are ruled in advance: they look the same whether this product or a hand fills them in. */
const READY_LINES = 20;

/** A new sheet 校验说明 with its first lines. */
export function newExplanationSheet(lines: readonly ExplanationLine[]): SheetModel {
  const draft = new SheetDraft(EXPLANATION_COLUMNS.map((column) => WIDTHS[column]));
  const { title, note, columns, sheetName } = explanationWording;
  draft.line({ value: fill(title), style: titleStyle, role: 'title' }, 34);
  draft.line({ value: fill(note), style: noteStyle, role: 'note' });
  const header = draft.nextRow;
  for (const [at, column] of EXPLANATION_COLUMNS.entries()) {
    draft.put(header, at, { value: fill(columns[column]), style: headerStyle(FORM_SIZE), role: 'label' });
    for (let ready = 0; ready < Math.max(READY_LINES, lines.length); ready += 1) {
      const value = lines[ready]?.[column] ?? null;
      draft.put(header + 1 + ready, at, { value, style: STYLES[column], role: 'entry' } satisfies Cell);
    }
  }
  const block = { top: header, left: 0, bottom: draft.nextRow - 1, right: draft.columns - 1 };
  draft.frame(block);
  return draft.finish(fill(sheetName), {
    print: printSetup({
      orientation: 'landscape',
      headerRows: { from: header, to: header },
      lastRow: block.bottom,
      lastColumn: block.right,
    }),
    freeze: { rows: header + 1, columns: 0 },
  });
}
