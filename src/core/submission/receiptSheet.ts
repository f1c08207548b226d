/** The sheet 校验回执: the receipt in visible cells, so that it survives any spreadsheet, and can be printed. */
import { cellAt, type Cell, type CellStyle, type SheetModel, type WorkbookModel } from '../sheet/model';
import { FORM_PROTECTION } from '../sheet/protection';
import { printSetup } from '../templates/printSetup';
import { SheetDraft } from '../templates/sheetDraft';
import {
  bodyStyle,
  CLOSED_FILL,
  FORM_SIZE,
  headerStyle,
  NOTE_SIZE,
  noteStyle,
  runningStyle,
  TEXT_FORMAT,
  titleStyle,
} from '../templates/styles';
import { wordsOf } from '../validation/recognition/readValue';
import { receiptWording } from '../wording/submission';
import { fill } from '../wording/text';
import type { Receipt, ReceiptEntry, ReceiptForm } from './receipt';

/** So many cells with their digests stand side by side. */
const ABREAST = 5;
const WIDTHS = { cell: 8, digest: 10.5 };
/** Close lines: the receipt of a form goes on one page. */
const LINE_POINTS = 15;
const LAST = ABREAST * 2 - 1;
/** Columns of 表号, unit, period and sheet in the line of a form, whose first column says what it is. */
const FORM_PARTS = [
  ['form', 1, 1],
  ['unit', 2, 3],
  ['period', 4, 5],
  ['sheet', 6, LAST],
] as const;
const TITLE = fill(receiptWording.title);
const FACTS = ['code', 'rules', 'on'] as const;

const textStyle = (style: CellStyle): CellStyle => ({ ...style, numberFormat: TEXT_FORMAT });
const factStyle = textStyle(runningStyle(FORM_SIZE));
const headStyle = textStyle({ ...headerStyle(FORM_SIZE), fill: CLOSED_FILL });
const cellStyle = textStyle(bodyStyle(NOTE_SIZE));

/** The receipt as a new sheet. */
export function receiptSheet(receipt: Receipt): SheetModel {
  const draft = new SheetDraft(Array.from({ length: ABREAST }, () => [WIDTHS.cell, WIDTHS.digest]).flat());
  draft.line({ value: TITLE, style: titleStyle, role: 'title' }, 34);
  draft.line({ value: fill(receiptWording.note), style: noteStyle, role: 'note' });
  const top = draft.nextRow;
  for (const fact of FACTS) {
    const row = draft.nextRow;
    draft.put(row, 0, { value: fill(receiptWording[fact]), style: headStyle, role: 'label' });
    draft.span({ top: row, left: 1, bottom: row, right: LAST }, { value: receipt[fact], style: factStyle });
  }
  for (const form of receipt.forms) {
    putFormLine(draft, form);
    putEntries(draft, form.entries);
  }
  if (receipt.explanations.length > 0) {
    putSection(draft, fill(receiptWording.explanations));
    putEntries(draft, receipt.explanations);
  }
  draft.frame({ top, left: 0, bottom: draft.nextRow - 1, right: LAST });
  return draft.finish(fill(receiptWording.sheetName), {
    print: printSetup({
      orientation: 'portrait',
      headerRows: { from: 0, to: 0 },
      lastRow: draft.nextRow - 1,
      lastColumn: LAST,
    }),
    protection: FORM_PROTECTION,
  });
}

function putFormLine(draft: SheetDraft, form: ReceiptForm): void {
  const row = draft.nextRow;
  draft.put(row, 0, { value: fill(receiptWording.form), style: headStyle, role: 'label' });
  for (const [part, left, right] of FORM_PARTS) {
    draft.span({ top: row, left, bottom: row, right }, { value: form[part], style: headStyle });
  }
}

function putSection(draft: SheetDraft, title: string): void {
  const row = draft.nextRow;
  const style = { ...headStyle, align: 'left' } as const;
  draft.span({ top: row, left: 0, bottom: row, right: LAST }, { value: title, style, role: 'label' });
}

function putEntries(draft: SheetDraft, entries: readonly ReceiptEntry[]): void {
  const put = (
    row: number,
    at: number,
    [cell, digest]: readonly [string, string],
    style: CellStyle,
  ): void => {
    const values: readonly Cell[] = [cell, digest].map((value) => ({ value: value || null, style }));
    for (const [offset, each] of values.entries()) draft.put(row, at * 2 + offset, each);
  };
  const header = draft.nextRow;
  const words = [fill(receiptWording.cell), fill(receiptWording.digest)] as const;
  for (let at = 0; at < ABREAST; at += 1) put(header, at, words, cellStyle);
  for (const [at, { cell, digest }] of entries.entries()) {
    put(header + 1 + Math.floor(at / ABREAST), at % ABREAST, [cell || NOWHERE, digest], cellStyle);
  }
  for (let row = header; row < draft.nextRow; row += 1) draft.minimumHeight(row, LINE_POINTS);
}

const NOWHERE = '—';

/** The sheets of a workbook that are receipts, known by their title: their names may have got a suffix. */
export function receiptSheets(workbook: WorkbookModel): readonly SheetModel[] {
  return workbook.sheets.filter((model) => textAt(model, 0, 0) === TITLE);
}

/** Reads a receipt back; `null` when its code is not there. What does not fit is left to the comparison. */
export function readReceipt(model: SheetModel): Receipt | null {
  const facts = new Map<string, string>();
  const forms: (Omit<ReceiptForm, 'entries'> & { entries: ReceiptEntry[] })[] = [];
  const explanations: ReceiptEntry[] = [];
  let entries: ReceiptEntry[] | null = null;
  for (let row = 1; row < model.rows.length; row += 1) {
    const first = textAt(model, row, 0);
    const fact = FACTS.find((each) => first === fill(receiptWording[each]));
    if (fact !== undefined && forms.length === 0) facts.set(fact, textAt(model, row, 1));
    else if (first === fill(receiptWording.form)) {
      entries = [];
      forms.push({ ...formParts(model, row), entries });
    } else if (first === fill(receiptWording.explanations)) entries = explanations;
    else if (first !== fill(receiptWording.cell)) entries?.push(...entriesIn(model, row));
  }
  const code = facts.get('code')?.toLowerCase().replace(/\s/g, '') ?? '';
  if (!/^[0-9a-f]{64}$/.test(code)) return null;
  return { code, rules: facts.get('rules') ?? '', on: facts.get('on') ?? '', forms, explanations };
}

function formParts(model: SheetModel, row: number): Omit<ReceiptForm, 'entries'> {
  const [form = '', unit = '', period = '', sheet = ''] = FORM_PARTS.map(([, column]) =>
    textAt(model, row, column),
  );
  return { form, unit, period, sheet };
}

function entriesIn(model: SheetModel, row: number): ReceiptEntry[] {
  return Array.from({ length: ABREAST }, (_, at): ReceiptEntry => {
    const cell = textAt(model, row, at * 2);
    return { cell: cell === NOWHERE ? '' : cell, digest: textAt(model, row, at * 2 + 1) };
  }).filter(({ cell, digest }) => cell !== '' || digest !== '');
}

function textAt(model: SheetModel, row: number, column: number): string {
  return wordsOf(cellAt(model, row, column)?.value).trim();
}
