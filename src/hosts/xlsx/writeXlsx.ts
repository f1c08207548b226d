import { writeXlsx as writeFile } from 'hucre/xlsx';
import type { Cell as FileCell } from 'hucre/xlsx';
import { absoluteReference, rangeAddress } from '../../core/sheet/address';
import { createListCollector, type ListCollector } from '../../core/sheet/listSheet';
import { type CellRange, oneCell } from '../../core/sheet/range';
import type { Cell, CellStyle, SheetModel, WorkbookModel } from '../../core/sheet/model';
import { requireWritable, requireVisible } from './requireWritable';
import { widthForFile } from './columnWidth';
import { completeFile } from './completeFile';
import { pointsOutside, spills, toFileFormula } from './formula';
import type { NamedRange, WriteSheet } from './hucreTypes';
import { writeFooter, writePageSetup, writePrintNames } from './printSetup';
import { writeProtection } from './protection';
import { DEFAULT_FONT, createStyleWriter, writeDifference } from './style';
import { encodeText, plainText } from './text';
import { writeValidation } from './validation';

/** Errors that a cell of a file can show; newer ones are saved as the one that every program knows. */
const ERRORS = ['#VALUE!', '#REF!', '#N/A', '#NAME?', '#NULL!', '#DIV/0!', '#NUM!', '#SPILL!', '#CALC!'];
const GETTING_DATA = '#GETTING_DATA';

/** The same workbook must give the same bytes, so the file carries no date of writing. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1));

type StyleWriter = ReturnType<typeof createStyleWriter>;

/**
 * Writes a workbook as an .xlsx file. Text is always written as text, also when it begins like a formula.
 *
 * @throws HostRefusal that names sheet and place when the workbook would make a file that Excel calls damaged
 * @example (await writeXlsx({ sheets: [{ name: '附件3', rows: [[{ value: 1.8 }]], merges: [] }] })).length > 0 // true
 */
export async function writeXlsx(workbook: WorkbookModel): Promise<Uint8Array> {
  const sheets = workbook.sheets.length > 0 ? workbook.sheets : [EMPTY_SHEET];
  requireWritable(sheets);
  requireVisible(sheets);
  const lists = createListCollector(sheets.map(({ name }) => name));
  const styleWriter = createStyleWriter();
  const files = sheets.map((sheet) => writeSheet(sheet, styleWriter, lists));
  const listSheet = lists.sheet();
  if (listSheet !== null) files.push(writeSheet(listSheet, styleWriter, lists));
  const bytes = await writeFile({
    sheets: files,
    namedRanges: [...writeNames(sheets), ...sheets.flatMap(printNames)],
    defaultFont: { ...DEFAULT_FONT, charset: 134 },
    activeSheet: Math.max(
      0,
      sheets.findIndex((sheet) => (sheet.visibility ?? 'visible') === 'visible'),
    ),
    properties: { created: NO_DATE, modified: NO_DATE },
  });
  return completeFile(bytes, sheets);
}

const EMPTY_SHEET: SheetModel = { name: 'Sheet1', rows: [], merges: [] };

function printNames(sheet: SheetModel): readonly NamedRange[] {
  return sheet.print === undefined ? [] : writePrintNames(sheet.name, sheet.print);
}

/** A name that two sheets use (the same form inserted twice) belongs to each of them alone. */
function writeNames(sheets: readonly SheetModel[]): readonly NamedRange[] {
  const uses = new Map<string, number>();
  for (const { names = [] } of sheets) {
    for (const { name } of names) uses.set(name.toLowerCase(), (uses.get(name.toLowerCase()) ?? 0) + 1);
  }
  return sheets.flatMap((sheet) =>
    (sheet.names ?? []).map(({ name, range }) => ({
      name,
      range: absoluteReference(sheet.name, range),
      ...((uses.get(name.toLowerCase()) ?? 0) > 1 && { scope: sheet.name }),
    })),
  );
}

function writeSheet(sheet: SheetModel, styleWriter: StyleWriter, lists: ListCollector): WriteSheet {
  const file: WriteSheet = { name: sheet.name, cells: writeCells(sheet, styleWriter) };
  const merges = sheet.merges.filter((range) => range.top !== range.bottom || range.left !== range.right);
  if (merges.length > 0) file.merges = merges.map(writeMerge);
  const columns = writeColumns(sheet);
  if (columns.length > 0) file.columns = columns;
  const rows = writeRows(sheet);
  if (rows.size > 0) file.rowDefs = rows;
  // Heights below the last filled row are written only when the row itself is there.
  file.rows = Array.from(
    { length: [...rows.keys()].reduce((most, row) => Math.max(most, row + 1), 0) },
    () => [],
  );
  if (sheet.print !== undefined) {
    file.pageSetup = writePageSetup(sheet.print);
    const footer = writeFooter(sheet.print);
    if (footer !== undefined) file.headerFooter = footer;
  }
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = sheet.freeze ?? {};
  if (frozenRows > 0 || frozenColumns > 0) file.freezePane = { rows: frozenRows, columns: frozenColumns };
  if (sheet.protection) file.protection = writeProtection(sheet.protection);
  if (sheet.validations !== undefined && sheet.validations.length > 0) {
    file.dataValidations = sheet.validations.map((validation) => writeValidation(validation, lists.add));
  }
  if (sheet.conditionalFormats !== undefined && sheet.conditionalFormats.length > 0) {
    file.conditionalRules = sheet.conditionalFormats.map((format, index) => ({
      type: 'expression',
      priority: index + 1,
      range: rangeAddress(format.range),
      formula: toFileFormula(format.formula),
      style: writeDifference(format.style),
    }));
  }
  if (sheet.visibility === 'hidden') file.hidden = true;
  if (sheet.visibility === 'veryHidden') file.veryHidden = true;
  return file;
}

function writeMerge(range: CellRange): NonNullable<WriteSheet['merges']>[number] {
  return { startRow: range.top, startCol: range.left, endRow: range.bottom, endCol: range.right };
}

function writeCells(sheet: SheetModel, styleWriter: StyleWriter): Map<string, Partial<FileCell>> {
  const cells = new Map<string, Partial<FileCell>>();
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell === undefined) return;
      const file = writeCell(cell, styleWriter, oneCell(rowIndex, column));
      if (file !== null) cells.set(`${rowIndex},${column}`, file);
    });
  });
  coverMerges(sheet, cells, styleWriter);
  return cells;
}

/** Programs draw the border of a merged block from its cells, so each needs the look of the first one. */
function coverMerges(
  sheet: SheetModel,
  cells: Map<string, Partial<FileCell>>,
  styleWriter: StyleWriter,
): void {
  for (const { top, left, bottom, right } of sheet.merges) {
    const style: CellStyle | undefined = sheet.rows[top]?.[left]?.style;
    if (style === undefined) continue;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (sheet.rows[row]?.[column]?.style !== undefined) continue;
        const key = `${row},${column}`;
        cells.set(key, { value: null, ...cells.get(key), style: styleWriter(style) });
      }
    }
  }
}

function writeCell(cell: Cell, styleWriter: StyleWriter, place: CellRange): Partial<FileCell> | null {
  const file: Partial<FileCell> =
    cell.formula === undefined || pointsOutside(cell.formula)
      ? writeValue(cell)
      : writeFormula(cell, cell.formula, place);
  if (cell.style !== undefined) file.style = styleWriter(cell.style);
  if (cell.link !== undefined) file.hyperlink = { target: '', location: plainText(cell.link) };
  return file.value === null && file.formula === undefined && !file.style && !file.hyperlink ? null : file;
}

function writeValue({ value }: Cell): Partial<FileCell> {
  if (value === null || value === '') return { value: null };
  if (typeof value === 'object') return { value: ERRORS.includes(value.error) ? value.error : '#VALUE!' };
  if (typeof value !== 'string') return { value };
  // The library takes such a text for an error value; as a run of rich text it stays a text.
  const looksLikeError = ERRORS.includes(value) || value === GETTING_DATA;
  return looksLikeError ? { value, richText: [{ text: value }] } : { value: encodeText(value) };
}

function writeFormula({ value, spill }: Cell, formula: string, place: CellRange): Partial<FileCell> {
  const text = toFileFormula(formula);
  const file: Partial<FileCell> = { value: null, formula: text };
  if (spill || spills(text)) {
    const { rows, columns } = spill ?? { rows: 1, columns: 1 };
    const block = { ...place, bottom: place.top + rows - 1, right: place.left + columns - 1 };
    Object.assign(file, { formulaType: 'array', formulaRef: rangeAddress(block), formulaDynamic: true });
  }
  if (value === null) return file;
  if (typeof value === 'object') file.formulaResult = ERRORS.includes(value.error) ? value.error : '#VALUE!';
  else file.formulaResult = typeof value === 'string' ? encodeText(value) : value;
  return file;
}

function writeColumns({
  columnWidths = [],
  hiddenColumns = [],
}: SheetModel): NonNullable<WriteSheet['columns']> {
  const hidden = new Set(hiddenColumns);
  const count = Math.max(columnWidths.length, ...hiddenColumns.map((column) => column + 1), 0);
  return Array.from({ length: count }, (_, column) => {
    const width = columnWidths[column];
    return {
      ...(width !== undefined && { width: widthForFile(width) }),
      ...(hidden.has(column) && { hidden: true }),
    };
  });
}

function writeRows({ rowHeights = [], hiddenRows = [] }: SheetModel): NonNullable<WriteSheet['rowDefs']> {
  const rows: NonNullable<WriteSheet['rowDefs']> = new Map();
  rowHeights.forEach((height, row) => {
    if (height !== undefined) rows.set(row, { height });
  });
  for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}
