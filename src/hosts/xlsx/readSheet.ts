/** One sheet of the model from what its part holds. */
import type { CellStyle as FileStyle } from 'hucre/xlsx';
import { MAX_COLUMNS } from '../../core/sheet/limits';
import type { CellRange } from '../../core/sheet/range';
import type { Cell, ConditionalFormat, DataValidation, SheetModel } from '../../core/sheet/model';
import { widthFromFile } from './columnWidth';
import { readConditionalFormat } from './conditionalFormat';
import { READING_BOUNDS } from './readingBounds';
import { dropCovered, readMerges } from './merges';
import { parseBlocks } from '../../core/sheet/address';
import { someOf } from './someOf';
import { readPrintSetup, type PrintNames } from './printSetup';
import type { Note } from './note';
import { isOfType, type Relationship } from './relationships';
import type { FileLink, SheetPart } from './sheetPart';
import type { StyleReader } from './style';
import { readValidation } from './validation';

/** A sheet whose cells are read; its rules may rest on the cells of other sheets. */
export interface SheetDraft {
  readonly file: SheetPart;
  readonly model: SheetModel;
  readonly print: PrintNames;
  /** Number of comments. */
  readonly comments: number;
  /** Whether it has tables or pivot tables. */
  readonly hasTables: boolean;
}

/** The cells of a sheet. */
export function readSheetModel(
  name: string,
  state: string,
  file: SheetPart,
  links: readonly Relationship[],
  note: Note,
): SheetModel {
  const { cells } = file;
  const { rows } = cells;
  addLinks(rows, file.links, links, () => {
    note('webLinks', { sheet: name });
  });
  const merges = readMerges(name, file, note);
  dropCovered(rows, merges);
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  const tell = (
    key: 'strings' | 'repeated' | 'sharedFormula' | 'arrays',
    places: readonly string[],
  ): void => {
    if (places.length > 0) note(key, { sheet: name, cells: someOf(places) });
  };
  if (cells.beyond > 0) {
    note('rows', {
      sheet: name,
      rows: READING_BOUNDS.rows,
      columns: READING_BOUNDS.columns,
      count: cells.beyond,
    });
  }
  tell('strings', cells.lostTexts);
  tell('repeated', cells.repeated);
  tell('sharedFormula', cells.orphans);
  tell('arrays', cells.arrays);
  if (cells.hasSeveralLooks) note('richText');
  return {
    name,
    rows,
    merges,
    ...((state === 'hidden' || state === 'veryHidden') && { visibility: state }),
  };
}

function addLinks(
  rows: (Cell | undefined)[][],
  fileLinks: readonly FileLink[],
  links: readonly Relationship[],
  lose: () => void,
): void {
  if (fileLinks.length === 0) return;
  const targets = new Map(links.map(({ id, target }) => [id, target]));
  for (const { row, column, location, relationship } of fileLinks) {
    const target = location ? `#${location.replace(/^#/, '')}` : targets.get(relationship ?? '');
    if (target === undefined || target === '') continue;
    if (!target.startsWith('#')) {
      lose();
      continue;
    }
    if (row >= READING_BOUNDS.rows || column >= READING_BOUNDS.columns) continue;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as (Cell | undefined)[];
    cells[column] = { value: null, ...cells[column], link: target.slice(1) };
  }
}

/** What the sheets of a workbook share when their rules are read. */
export interface RuleContext {
  /** Looks that rules refer to by number. */
  readonly looks: readonly FileStyle[];
  readonly styles: StyleReader;
  readonly listItems: (source: string) => readonly string[] | null;
  /** Pixels of a digit of the default font. */
  readonly digit: number;
  readonly note: Note;
}

/** Everything of a sheet but its cells. */
export function readSheetRules(draft: SheetDraft, context: RuleContext): Partial<SheetModel> {
  const { file, model } = draft;
  const { note } = context;
  const sheet = model.name;
  const print = readPrintSetup(file.page, file.footer, draft.print, () => {
    note('printArea', { sheet });
  });
  let left = READING_BOUNDS.blocks;
  const blocksOf = (text: string): readonly CellRange[] => {
    const blocks = parseBlocks(text);
    left -= blocks.length;
    return left < 0 ? [] : blocks;
  };
  const validations: DataValidation[] = [];
  let unknownValidations = 0;
  for (const validation of file.validations) {
    const read = readValidation(validation, blocksOf(validation.range), context.listItems);
    if (read === null) unknownValidations += 1;
    else validations.push(...read);
  }
  const formats: ConditionalFormat[] = [];
  let unknownFormats = file.otherRules;
  for (const rule of [...file.conditionalRules].sort((one, other) => one.priority - other.priority)) {
    const read = readConditionalFormat(rule, blocksOf(rule.range), context.looks, context.styles);
    if (read === null) unknownFormats += 1;
    else formats.push(...read);
  }
  if (unknownValidations > 0) note('validations', { sheet, count: unknownValidations });
  if (unknownFormats > 0) note('conditionalFormats', { sheet, count: unknownFormats });
  noteParts(draft, note);
  return {
    ...readSizes(file, context.digit),
    ...(print && { print }),
    ...(file.freeze.rows + file.freeze.columns > 0 && { freeze: file.freeze }),
    ...(file.protection && { protection: file.protection }),
    ...(validations.length > 0 && { validations }),
    ...(formats.length > 0 && { conditionalFormats: formats }),
  };
}

function noteParts({ file, model: { name: sheet }, comments, hasTables }: SheetDraft, note: Note): void {
  if (comments > 0) note('comments', { sheet, count: comments });
  // WPS puts pictures into cells by a formula of its own.
  if (file.hasDrawings || file.cells.hasPictures) note('drawings', { sheet });
  if (hasTables || file.hasFilter) note('tables', { sheet });
  if (file.hasPassword && file.protection) note('password', { sheet });
}

/** Programs that give every column to the edge of the sheet the same width mean "the rest". */
const REST_OF_COLUMNS = 100;

/** Spans that lie over each other again and again are no work of a spreadsheet. */
const MOST_COLUMNS_STATED = 10 * MAX_COLUMNS;

interface Column {
  readonly width: number | undefined;
  readonly hidden: boolean;
}

const USUAL_COLUMN: Column = { width: undefined, hidden: false };

function readColumns({ columns: spans, cells }: SheetPart): readonly Column[] {
  const columns: Column[] = [];
  let stated = 0;
  for (const { from, to, width, hidden } of spans) {
    stated += to - from + 1;
    if (stated > MOST_COLUMNS_STATED) break;
    while (columns.length < from) columns.push(USUAL_COLUMN);
    const column = { width, hidden };
    for (let place = from; place <= to; place += 1) columns[place] = column;
  }
  const last = columns.at(-1);
  const isLast = (column: Column | undefined): boolean =>
    column?.width === last?.width && column?.hidden === last?.hidden;
  let used = columns.length;
  while (used > 0 && isLast(columns[used - 1])) used -= 1;
  const hasRest = columns.length - used >= REST_OF_COLUMNS || columns.length >= MAX_COLUMNS;
  return hasRest ? columns.slice(0, Math.max(used, cells.width)) : columns;
}

function readSizes(file: SheetPart, digit: number): Partial<SheetModel> {
  const { cells, defaultWidth } = file;
  const columns = readColumns(file);
  const stated = Math.max(columns.length, defaultWidth === undefined ? 0 : cells.width);
  const columnWidths = Array.from({ length: stated }, (_, column) => {
    const width = columns[column]?.width ?? defaultWidth;
    return width === undefined ? undefined : widthFromFile(width, digit);
  });
  while (columnWidths.length > 0 && columnWidths.at(-1) === undefined) columnWidths.pop();
  const hiddenColumns = columns.flatMap(({ hidden }, column) => (hidden ? [column] : []));
  const rowHeights: (number | undefined)[] = [];
  for (const [row, height] of cells.heights) rowHeights[row] = height;
  // Only rows with contents: a program states the height of every row that it has ever drawn.
  const growing = [...cells.growing].filter(([row]) => row < cells.height);
  for (const [row, height] of growing) rowHeights[row] = height;
  const ascending = (rows: Iterable<number>): readonly number[] =>
    [...rows].sort((one, other) => one - other);
  return {
    ...(columnWidths.length > 0 && { columnWidths }),
    ...(rowHeights.length > 0 && { rowHeights: Array.from(rowHeights) }),
    ...(growing.length > 0 && { growingRows: ascending(growing.map(([row]) => row)) }),
    ...(cells.hidden.size > 0 && { hiddenRows: ascending(cells.hidden) }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
  };
}

/** Comments and tables stand in parts of their own. */
export function countParts(
  links: readonly Relationship[],
  countComments: (link: Relationship) => number,
): Pick<SheetDraft, 'comments' | 'hasTables'> {
  const there = links.filter(({ part }) => part !== undefined);
  return {
    comments: there
      .filter((link) => isOfType(link, 'comments'))
      .reduce((sum, link) => sum + countComments(link), 0),
    hasTables: there.some((link) => ['table', 'pivotTable', 'slicer'].some((kind) => isOfType(link, kind))),
  };
}
