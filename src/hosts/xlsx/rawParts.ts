/**
 * What the file library does not tell: it drops rows beyond its range, turns wrong shared-string numbers into
 * blanks, numbers with a date format into JS dates (60 and dates beyond the year 275760 cannot be told again), and
 * leaves out extended validations. One pass over the raw parts finds all of it.
 */
import type { DataValidation as FileValidation } from 'hucre/xlsx';
import { cellAddress, parseRange } from '../../core/sheet/address';
import { READING_BOUNDS } from './readingBounds';
import { attribute, firstTag, inside, isOn, tags, unescapeXml } from './markup';
import { partText, type PackageDirectory } from './package';
import { damaged, refusal } from './refusal';

export interface RawSheet {
  readonly name: string;
  /** `false` for chart and dialog sheets, which hold no cells. */
  readonly isWorksheet: boolean;
  /** Filled cells beyond the limits of reading. */
  readonly beyond: number;
  /** Cells whose text is lost because the file numbers it wrongly. */
  readonly lostTexts: readonly string[];
  /** Raw numbers of the cells with a date format, by "row,column". */
  readonly dates: ReadonlyMap<string, number>;
  /** Number format of those cells where the library does not know it. */
  readonly formats: ReadonlyMap<string, string>;
  readonly fitsPage: boolean;
  readonly passwordProtected: boolean;
  readonly validations: readonly FileValidation[];
  readonly drawings: boolean;
  /** Heights, in points by row, that a program has worked out and would work out again for a longer text. */
  readonly growingRows: ReadonlyMap<number, number>;
  /** Width of columns that state none, where the file has its own. */
  readonly defaultWidth: number | undefined;
}

export interface RawParts {
  readonly sheets: readonly RawSheet[];
  readonly macros: boolean;
  /** Lowest block that holds every cell to be read. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * Looks through the parts of a package.
 *
 * @throws HostRefusal `damaged`, `no-sheets`, `too-many-cells`, `expands-too-much`
 */
export async function readRawParts(bytes: Uint8Array, directory: PackageDirectory): Promise<RawParts> {
  const text = (name: string): Promise<string | null> => partText(bytes, directory, name);
  const required = async (name: string): Promise<string> => {
    const found = await text(name);
    if (found === null) throw damaged('missing', { part: name });
    return found;
  };
  const workbookPath = relationships(await required('_rels/.rels'), '').find(({ type }) =>
    type.endsWith('/officeDocument'),
  )?.target;
  if (workbookPath === undefined) throw damaged('missing', { part: 'xl/workbook.xml' });
  const workbook = await required(workbookPath);
  const folder = folderOf(workbookPath);
  const links = relationships((await text(relationshipsOf(workbookPath))) ?? '', folder);
  const partOf = (type: string): string | undefined => links.find((link) => link.type.endsWith(type))?.target;

  const strings = (await text(partOf('/sharedStrings') ?? '')) ?? '';
  const stringCount = [...tags(strings, 'si')].length;
  const formats = dateFormats((await text(partOf('/styles') ?? '')) ?? '');

  const sheets: RawSheet[] = [];
  let rows = 1;
  let columns = 1;
  let cells = 0;
  const names = new Set<string>();
  for (const { name, id } of sheetList(workbook)) {
    if (names.has(name.toLowerCase())) throw damaged('content');
    names.add(name.toLowerCase());
    const link = links.find((candidate) => candidate.id === id);
    const isWorksheet = link?.type.endsWith('/worksheet') ?? false;
    if (link === undefined || !isWorksheet || sheets.length >= READING_BOUNDS.sheets) {
      sheets.push({ ...EMPTY_SURVEY, name, isWorksheet });
      continue;
    }
    const found = surveySheet(await required(link.target), stringCount, formats);
    rows = Math.max(rows, found.rows);
    columns = Math.max(columns, found.columns);
    cells += found.rows * found.columns;
    if (cells > READING_BOUNDS.cells)
      throw refusal('too-many-cells', { count: cells, limit: READING_BOUNDS.cells });
    sheets.push({ ...found.survey, name });
  }
  if (!sheets.some(({ isWorksheet }) => isWorksheet)) throw refusal('no-sheets');
  return {
    sheets,
    macros: [...directory.keys()].some((name) => /vbaProject\.bin$/i.test(name)),
    rows,
    columns,
  };
}

const EMPTY_SURVEY: Omit<RawSheet, 'name' | 'isWorksheet'> = {
  beyond: 0,
  lostTexts: [],
  dates: new Map(),
  formats: new Map(),
  fitsPage: false,
  passwordProtected: false,
  validations: [],
  drawings: false,
  growingRows: new Map(),
  defaultWidth: undefined,
};

function surveySheet(
  xml: string,
  stringCount: number,
  formats: ReadonlyMap<number, string>,
): { readonly survey: Omit<RawSheet, 'name'>; readonly rows: number; readonly columns: number } {
  const lostTexts: string[] = [];
  const dates = new Map<string, number>();
  const dateCellFormats = new Map<string, string>();
  const growingRows = new Map<number, number>();
  // Everything but the cells stands before or behind them, and is found without going through them again.
  const begin = Math.max(0, /<(?:[A-Za-z_][\w.-]*:)?sheetData[\s/>]/.exec(xml)?.index ?? 0);
  const end = Math.max(begin, xml.lastIndexOf('sheetData>'));
  let rows = 0;
  let columns = 0;
  let beyond = 0;
  let row = -1;
  let column = -1;
  let attributes = '';
  let isInside = true;
  for (const tag of tags(xml, 'row', 'c', 'v', 'is')) {
    if (tag.name === 'row') {
      const stated = Number(attribute(tag.attributes, 'r'));
      row = stated > 0 ? stated - 1 : row + 1;
      column = -1;
      const height = Number(attribute(tag.attributes, 'ht'));
      if (height > 0 && !isOn(tag.attributes, 'customHeight')) growingRows.set(row, height);
    } else if (tag.name === 'c') {
      attributes = tag.attributes;
      const address = attribute(attributes, 'r');
      if (address === undefined) {
        column += 1;
      } else {
        const stated = parseRange(address);
        if (stated === null) throw damaged('content');
        row = stated.top;
        column = stated.left;
      }
      isInside = row < READING_BOUNDS.rows && column < READING_BOUNDS.columns;
      if (isInside) {
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      }
    } else if (!isInside) {
      beyond += 1;
    } else if (tag.name === 'v' && !tag.closed) {
      const raw = xml.slice(tag.end, xml.indexOf('<', tag.end));
      const type = attribute(attributes, 't') ?? 'n';
      if (type === 's') {
        const index = Number(raw);
        const known = raw.trim() !== '' && Number.isInteger(index) && index >= 0 && index < stringCount;
        if (!known) lostTexts.push(cellAddress(row, column));
      } else if (type === 'n') {
        const format = formats.get(Number(attribute(attributes, 's') ?? 0));
        if (format !== undefined && raw.trim() !== '' && Number.isFinite(Number(raw))) {
          dates.set(`${row},${column}`, Number(raw));
          dateCellFormats.set(`${row},${column}`, format);
        }
      }
    }
  }
  const head = xml.slice(0, begin);
  const tail = xml.slice(end);
  const width = Number(attribute(firstTag(head, 'sheetFormatPr')?.attributes ?? '', 'defaultColWidth'));
  const protection = firstTag(tail, 'sheetProtection')?.attributes ?? '';
  return {
    survey: {
      isWorksheet: true,
      beyond,
      lostTexts,
      dates,
      formats: dateCellFormats,
      fitsPage: isOn(firstTag(head, 'pageSetUpPr')?.attributes, 'fitToPage'),
      passwordProtected: ['password', 'hashValue'].some((name) => attribute(protection, name)),
      growingRows,
      defaultWidth: width > 0 ? width : undefined,
      validations: extendedValidations(tail),
      drawings: firstTag(tail, 'drawing') !== undefined || firstTag(tail, 'picture') !== undefined,
    },
    rows,
    columns,
  };
}

/**
 * Validations whose source is on another sheet: Excel stores them in an extension of its own, which the library
 * does not read.
 */
function extendedValidations(xml: string): readonly FileValidation[] {
  const begin = xml.indexOf('<x14:dataValidations');
  if (begin < 0) return [];
  const pieces = xml
    .slice(begin, xml.indexOf('</x14:dataValidations>', begin))
    .split('</x14:dataValidation>');
  return pieces.flatMap((piece) => {
    const tag = firstTag(piece, 'dataValidation');
    const range = inside(piece, 'sqref');
    const type = attribute(tag?.attributes ?? '', 'type') ?? 'none';
    if (tag === undefined || range === '' || !isValidationType(type)) return [];
    const text = (name: string): string | undefined => attribute(tag.attributes, name);
    const formula = (name: string): string | undefined => {
      const found = unescapeXml(inside(inside(piece, name), 'f'));
      return found === '' ? undefined : found;
    };
    const formula1 = formula('formula1');
    const literal = type === 'list' ? /^"([^]*)"$/.exec(formula1 ?? '')?.[1] : undefined;
    return [
      {
        type,
        range,
        allowBlank: isOn(tag.attributes, 'allowBlank'),
        showInputMessage: isOn(tag.attributes, 'showInputMessage'),
        showErrorMessage: isOn(tag.attributes, 'showErrorMessage'),
        ...defined({
          operator: text('operator') as FileValidation['operator'],
          inputTitle: text('promptTitle'),
          inputMessage: text('prompt'),
          errorTitle: text('errorTitle'),
          errorMessage: text('error'),
          formula1: literal === undefined ? formula1 : undefined,
          formula2: formula('formula2'),
          values: literal?.split(','),
        }),
      },
    ];
  });
}

/** Only what is there: the types tell a missing member from one that is undefined. */
function defined<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function isValidationType(type: string): type is FileValidation['type'] {
  return ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'].includes(type);
}

/** Formats of dates and times that a file names by number only, as a Chinese Excel shows them (18.8.30). */
const NUMBERED_DATE_FORMATS: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Number formats, by number of the cell look, of every look that may be a date or a time. */
function dateFormats(styles: string): ReadonlyMap<number, string> {
  const custom = new Map<number, string>();
  for (const { attributes } of tags(inside(styles, 'numFmts'), 'numFmt')) {
    custom.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
  }
  const formats = new Map<number, string>();
  let index = 0;
  for (const { attributes } of tags(inside(styles, 'cellXfs'), 'xf')) {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    const format = custom.get(id) ?? NUMBERED_DATE_FORMATS[id];
    if (format !== undefined && mayBeDate(format)) formats.set(index, format);
    index += 1;
  }
  return formats;
}

/** Wider than what the library takes for a date: a number too many here costs nothing. */
function mayBeDate(format: string): boolean {
  return /[ymdhs上]/i.test(format.replace(/"[^"]*"|\\./g, ''));
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationships(xml: string, folder: string): readonly Relationship[] {
  return [...tags(xml, 'Relationship')].map(({ attributes }) => ({
    id: attribute(attributes, 'Id') ?? '',
    type: attribute(attributes, 'Type') ?? '',
    target: resolvePath(folder, attribute(attributes, 'Target') ?? ''),
  }));
}

function sheetList(workbook: string): readonly { readonly name: string; readonly id: string }[] {
  return [...tags(inside(workbook, 'sheets'), 'sheet')].map(({ attributes }) => ({
    name: attribute(attributes, 'name') ?? '',
    id: attribute(attributes, '[\\w.-]+:id') ?? '',
  }));
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function relationshipsOf(path: string): string {
  const folder = folderOf(path);
  return `${folder === '' ? '' : `${folder}/`}_rels/${path.slice(folder === '' ? 0 : folder.length + 1)}.rels`;
}
