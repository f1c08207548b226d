import { readXlsx as readFile } from 'hucre/xlsx';
import type { Cell as FileCell, CellValue as FileValue } from 'hucre/xlsx';
import { cellAddress, parseReference, rangeAddress } from '../../core/sheet/address';
import { MAX_COLUMNS } from '../../core/sheet/limits';
import { type CellRange, meets } from '../../core/sheet/range';
import type {
  Cell,
  CellStyle,
  CellValue,
  ConditionalFormat,
  DataValidation,
  DefinedName,
  SheetModel,
  WorkbookModel,
} from '../../core/sheet/model';
import { fill, type Fillings } from '../../core/wording/text';
import { xlsxLeftOut } from '../../core/wording/xlsxHost';
import { digitPixels, widthFromFile } from './columnWidth';
import { readConditionalFormat } from './conditionalFormat';
import { DAYS_1904, serialOfMoment } from '../../core/sheet/serialDate';
import { fromFileFormula, shiftFormula } from './formula';
import type { Sheet, Workbook } from './hucreTypes';
import { READING_BOUNDS } from './readingBounds';
import { createListResolver } from './listSheet';
import { openPackage } from './package';
import { someOf } from './someOf';
import { readPrintSetup } from './printSetup';
import { damaged } from './refusal';
import { DEFAULT_FONT, createStyleReader, type StyleReader } from './style';
import { readRawParts, type RawParts, type RawSheet } from './rawParts';
import { decodeText } from './text';
import { readValidation } from './validation';

type Note = (key: keyof typeof xlsxLeftOut, fillings?: Fillings) => void;

/**
 * Reads an .xlsx file. What the model cannot hold is told in `leftOut`, sentence by sentence.
 *
 * @throws HostRefusal with a code and one Chinese sentence when the bytes are no workbook that can be read safely
 */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookModel> {
  const survey = await readRawParts(bytes, openPackage(bytes));
  const wanted = survey.sheets.slice(0, READING_BOUNDS.sheets).filter(({ isWorksheet }) => isWorksheet);
  const file = await parse(bytes, survey, new Set(wanted.map(({ name }) => name)));

  const leftOut = new Set<string>();
  const note: Note = (key, fillings) => leftOut.add(fill(xlsxLeftOut[key], fillings));
  noteWorkbook(file, survey, note);
  const styles = createStyleReader(file.themeColors, file.defaultFont);
  const drafts = file.sheets.map((sheet) => {
    const found = wanted.find(({ name }) => name === sheet.name);
    if (found === undefined) throw damaged('content');
    return {
      file: sheet,
      survey: found,
      model: readCells(sheet, found, file.dateSystem === '1904', styles, note),
    };
  });

  const lists = createListResolver(drafts.map(({ model }) => model));
  const names = readNames(file, note);
  const { name: font = DEFAULT_FONT.name, size = DEFAULT_FONT.size } = file.defaultFont ?? {};
  const digit = digitPixels(font, size);
  const sheets = drafts
    .filter(({ model }) => !lists.isListSheet(model))
    .map((draft): SheetModel => ({
      ...draft.model,
      ...readExtras(draft.file, draft.survey, styles, lists.items, digit, note),
      ...named(names.get(draft.file.name)),
    }));
  if (styles.lost()) note('styles');
  return leftOut.size > 0 ? { sheets, leftOut: [...leftOut] } : { sheets };
}

async function parse(bytes: Uint8Array, survey: RawParts, wanted: ReadonlySet<string>): Promise<Workbook> {
  try {
    return await readFile(bytes, {
      readStyles: true,
      sheets: ({ name }) => wanted.has(name),
      range: `A1:${cellAddress(survey.rows - 1, survey.columns - 1)}`,
    });
  } catch {
    throw damaged('content');
  }
}

function noteWorkbook(file: Workbook, survey: RawParts, note: Note): void {
  if (survey.macros) note('macros');
  if (survey.sheets.length > READING_BOUNDS.sheets) {
    note('sheets', { count: survey.sheets.length, limit: READING_BOUNDS.sheets });
  }
  for (const { name, isWorksheet } of survey.sheets) if (!isWorksheet) note('otherSheets', { sheet: name });
  const targets = (file.externalLinks ?? []).map(({ target }) => target.split(/[\\/]/).pop() ?? target);
  if (targets.length > 0) note('externalLinks', { targets: [...new Set(targets)] });
}

function readCells(
  file: Sheet,
  survey: RawSheet,
  from1904: boolean,
  styles: StyleReader,
  note: Note,
): SheetModel {
  const sheet = file.name;
  const details = file.cells ?? new Map<string, FileCell>();
  const masters = sharedFormulas(details);
  const orphans: string[] = [];
  const arrays: string[] = [];

  const rows = file.rows.map((values, row) => {
    const cells: (Cell | undefined)[] = [];
    values.forEach((value, column) => {
      const key = `${row},${column}`;
      const detail = details.get(key);
      if (detail === undefined && (value === null || value === '')) return;
      const formula = detail && readFormula(detail, row, column, masters);
      if (formula === null) orphans.push(cellAddress(row, column));
      if (detail?.formulaType === 'array' && detail.formulaRef?.includes(':')) arrays.push(detail.formulaRef);
      const date = (detail?.value ?? value) instanceof Date;
      const style = styles.read(detail?.style, date ? survey.formats.get(key) : undefined);
      const link =
        detail &&
        readLink(detail, () => {
          note('webLinks', { sheet });
        });
      const cell = makeCell({
        value: readValue(value, detail, survey.dates.get(key), from1904),
        formula: formula ?? undefined,
        style: detail?.style === undefined && value === null ? undefined : style,
        link,
      });
      if (cell !== undefined) cells[column] = cell;
    });
    return cells;
  });
  addLinksToBlanks(rows, details);

  const merges = readMerges(file, note);
  dropCovered(rows, merges);
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();

  if (survey.beyond > 0) {
    note('rows', { sheet, rows: READING_BOUNDS.rows, columns: READING_BOUNDS.columns, count: survey.beyond });
  }
  if (survey.lostTexts.length > 0) note('strings', { sheet, cells: someOf(survey.lostTexts) });
  if (orphans.length > 0) note('sharedFormula', { sheet, cells: someOf(orphans) });
  if (arrays.length > 0) note('arrays', { sheet, cells: someOf(arrays) });
  if ([...details.values()].some(hasSeveralLooks)) note('richText');
  return {
    name: sheet,
    rows,
    merges,
    ...(file.hidden && { visibility: 'hidden' }),
    ...(file.veryHidden && { visibility: 'veryHidden' }),
  };
}

function makeCell(parts: {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: CellStyle | undefined;
  readonly link: string | undefined;
}): Cell | undefined {
  const { formula, style, link } = parts;
  const value = parts.value === '' && formula === undefined ? null : parts.value;
  if (value === null && formula === undefined && style === undefined && link === undefined) return undefined;
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(style !== undefined && { style }),
    ...(link !== undefined && { link }),
  };
}

/**
 * Whether a text changes its look within the cell. LibreOffice splits every text into runs of one script with a font
 * each; those say nothing.
 */
function hasSeveralLooks({ richText }: FileCell): boolean {
  if (richText === undefined || richText.length < 2) return false;
  const looks = richText.map(({ font = {} }) => {
    const { bold, italic, underline, strikethrough, vertAlign, color } = font;
    return JSON.stringify(
      [bold, italic, underline, strikethrough, vertAlign, color].map((look) => look || null),
    );
  });
  return new Set(looks).size > 1;
}

function readValue(
  value: FileValue,
  detail: FileCell | undefined,
  raw: number | undefined,
  from1904: boolean,
): CellValue {
  const content = detail?.value ?? value;
  if (content instanceof Date) {
    const serial = raw ?? serialOfMoment(content);
    return from1904 ? serial + DAYS_1904 : serial;
  }
  if (typeof content !== 'string') return content;
  return detail?.type === 'error' && content !== '' ? { error: content } : content;
}

interface MasterFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Formulas that a file stores once for many cells, by their number. */
function sharedFormulas(details: ReadonlyMap<string, FileCell>): ReadonlyMap<number, MasterFormula> {
  const masters = new Map<number, MasterFormula>();
  for (const [key, { formula, formulaType, formulaSharedIndex }] of details) {
    if (formulaType !== 'shared' || formulaSharedIndex === undefined || !formula) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    if (!masters.has(formulaSharedIndex)) masters.set(formulaSharedIndex, { formula, row, column });
  }
  return masters;
}

/** The formula as people type it; `null` where the file does not hold all of it. */
function readFormula(
  detail: FileCell,
  row: number,
  column: number,
  masters: ReadonlyMap<number, MasterFormula>,
): string | null | undefined {
  if (detail.formula === undefined) return undefined;
  if (detail.formula !== '') return fromFileFormula(detail.formula.replace(/^=/, ''));
  const master = masters.get(detail.formulaSharedIndex ?? -1);
  if (master === undefined) return null;
  return fromFileFormula(shiftFormula(master.formula, row - master.row, column - master.column));
}

function readLink({ hyperlink }: FileCell, lose: () => void): string | undefined {
  if (hyperlink === undefined) return undefined;
  if (hyperlink.location) return hyperlink.location.replace(/^#/, '');
  if (hyperlink.target.startsWith('#')) return hyperlink.target.slice(1);
  if (hyperlink.target !== '') lose();
  return undefined;
}

/** A link on an empty cell stands beside the rows of the library. */
function addLinksToBlanks(rows: (Cell | undefined)[][], details: ReadonlyMap<string, FileCell>): void {
  for (const [key, detail] of details) {
    const link = readLink(detail, () => undefined);
    if (link === undefined) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    if (!(row < READING_BOUNDS.rows) || !(column < READING_BOUNDS.columns)) continue;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as (Cell | undefined)[];
    cells[column] ??= { value: null, link };
  }
}

function readMerges(file: Sheet, note: Note): readonly CellRange[] {
  const ranges = (file.merges ?? [])
    .map(({ startRow, startCol, endRow, endCol }): CellRange => {
      return { top: startRow, left: startCol, bottom: endRow, right: endCol };
    })
    .filter(
      ({ top, left, bottom, right }) => top <= bottom && left <= right && bottom - top + right - left > 0,
    )
    .sort((one, other) => one.top - other.top || one.left - other.left);
  const kept: CellRange[] = [];
  let open: CellRange[] = [];
  for (const range of ranges) {
    open = open.filter(({ bottom }) => bottom >= range.top);
    if (open.some((other) => meets(other, range))) {
      note('merges', { sheet: file.name, range: rangeAddress(range) });
      continue;
    }
    open.push(range);
    kept.push(range);
  }
  return kept;
}

/** Cells inside a merge that only repeat its look say nothing. */
function dropCovered(rows: (Cell | undefined)[][], merges: readonly CellRange[]): void {
  for (const { top, left, bottom, right } of merges) {
    const style = rows[top]?.[left]?.style;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cells = rows[row] as (Cell | undefined)[];
      for (let column = left; column <= Math.min(right, cells.length - 1); column += 1) {
        const cell = cells[column];
        if (cell === undefined || (row === top && column === left)) continue;
        if (cell.value === null && cell.formula === undefined && cell.style === style)
          cells[column] = undefined;
      }
      while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    }
  }
}

function readExtras(
  file: Sheet,
  survey: RawSheet,
  styles: StyleReader,
  listItems: (source: string) => readonly string[] | null,
  digit: number,
  note: Note,
): Partial<SheetModel> {
  const sheet = file.name;
  const print = readPrintSetup(file.pageSetup, file.headerFooter, survey.fitsPage, () => {
    note('printArea', { sheet });
  });
  const validations: DataValidation[] = [];
  let unknownValidations = 0;
  for (const validation of [...(file.dataValidations ?? []), ...survey.validations]) {
    const read = readValidation(validation, listItems);
    if (read === null) unknownValidations += 1;
    else validations.push(...read);
  }
  const formats: ConditionalFormat[] = [];
  let unknownFormats = 0;
  for (const rule of [...(file.conditionalRules ?? [])].sort((one, other) => one.priority - other.priority)) {
    const read = readConditionalFormat(rule, styles);
    if (read === null) unknownFormats += 1;
    else formats.push(...read);
  }
  if (unknownValidations > 0) note('validations', { sheet, count: unknownValidations });
  if (unknownFormats > 0) note('conditionalFormats', { sheet, count: unknownFormats });
  noteParts(file, survey, note);
  const { rows = 0, columns = 0 } = file.freezePane ?? {};
  return {
    ...readSizes(file, survey, digit),
    ...(print && { print }),
    ...(rows + columns > 0 && { freeze: { rows, columns } }),
    ...(file.protection?.sheet && { protected: true }),
    ...(validations.length > 0 && { validations }),
    ...(formats.length > 0 && { conditionalFormats: formats }),
  };
}

function noteParts(file: Sheet, survey: RawSheet, note: Note): void {
  const sheet = file.name;
  const cells = [...(file.cells?.values() ?? [])];
  const comments = cells.filter(({ comment }) => comment !== undefined).length;
  if (comments > 0) note('comments', { sheet, count: comments });
  // WPS puts pictures into cells by a formula of its own.
  const cellPictures = cells.some(({ formula }) => /\bDISPIMG\(/i.test(formula ?? ''));
  if (survey.drawings || cellPictures) note('drawings', { sheet });
  if (file.tables || file.autoFilter || file.pivotTables || file.slicers) note('tables', { sheet });
  if (survey.passwordProtected && file.protection?.sheet) note('password', { sheet });
}

/** Programs that give every column to the edge of the sheet the same width mean "the rest". */
const REST_OF_COLUMNS = 100;

function readSizes(file: Sheet, { defaultWidth, growingRows }: RawSheet, digit: number): Partial<SheetModel> {
  let columns = file.columns ?? [];
  const filled = file.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const last = JSON.stringify(columns.at(-1));
  let used = columns.length;
  while (used > 0 && JSON.stringify(columns[used - 1]) === last) used -= 1;
  if (columns.length - used >= REST_OF_COLUMNS || columns.length >= MAX_COLUMNS) {
    columns = columns.slice(0, Math.max(used, filled));
  }
  const stated = Math.max(columns.length, defaultWidth === undefined ? 0 : filled);
  const columnWidths = Array.from({ length: stated }, (_, column) => {
    const width = columns[column]?.width ?? defaultWidth;
    return width === undefined ? undefined : widthFromFile(width, digit);
  });
  while (columnWidths.length > 0 && columnWidths.at(-1) === undefined) columnWidths.pop();
  const hiddenColumns = columns.flatMap(({ hidden }, column) => (hidden ? [column] : []));
  const rowHeights: (number | undefined)[] = [];
  const hiddenRows: number[] = [];
  for (const [row, { height, hidden }] of file.rowDefs ?? []) {
    if (row >= READING_BOUNDS.rows || row < 0) continue;
    if (height !== undefined) rowHeights[row] = height;
    if (hidden) hiddenRows.push(row);
  }
  // Only rows with contents: a program states the height of every row that it has ever drawn.
  const growing = [...growingRows].filter(([row]) => row < file.rows.length);
  for (const [row, height] of growing) rowHeights[row] = height;
  return {
    ...(columnWidths.length > 0 && { columnWidths }),
    ...(rowHeights.length > 0 && { rowHeights: Array.from(rowHeights) }),
    ...(growing.length > 0 && { growingRows: growing.map(([row]) => row).sort((one, other) => one - other) }),
    ...(hiddenRows.length > 0 && { hiddenRows: hiddenRows.sort((one, other) => one - other) }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
  };
}

function readNames(file: Workbook, note: Note): ReadonlyMap<string, readonly DefinedName[]> {
  const names = new Map<string, DefinedName[]>();
  const sheets = new Set(file.sheets.map(({ name }) => name));
  for (const { name, range: text } of file.namedRanges ?? []) {
    // Excel keeps its own book under such names (the last filter, print areas of sheets that are gone).
    if (name.startsWith('_xlnm.') || name.startsWith('_xlfn.')) continue;
    const place = parseReference(text);
    if (place === null || !sheets.has(place.sheet)) {
      note('names', { name: decodeText(name) });
      continue;
    }
    names.set(place.sheet, [...(names.get(place.sheet) ?? []), { name, range: place.range }]);
  }
  return names;
}

function named(names: readonly DefinedName[] | undefined): Partial<SheetModel> {
  return names === undefined ? {} : { names };
}
