/**
 * A plan that a workbook keeps for itself: a table of units by years and indicators, marked in a visible cell
 * (本表目标：名称). It becomes a document of its own, which answers when it is named.
 */
import { ownPlanWording } from '../wording/plan-own';
import { type Fillings, fill } from '../wording/text';
import { cellAddress } from '../sheet/address';
import { type Cell, cellAt, type CellValue, type SheetModel } from '../sheet/model';
import { cellDecimal, digits } from './decimal';
import { createLibrary } from './library';
import { indexOf } from './libraryIndex';
import { normaliseDocument, normaliseIndicator, normaliseName, unitSuffix } from './normalise';
import { findMark, hasOwnPlan, MARK_ROWS, type OwnPlanMark, textOf, withoutMark } from './ownPlanMark';
import { list } from './refusal';
import { matchIndicator, matchRegion } from './resolve';
import type { DocumentSeed, Indicator, PlanLibrary, Region, Statement } from './types';

export interface OwnPlan {
  /** The table as a document; `null` when a problem keeps it from answering. */
  readonly document: DocumentSeed | null;
  /** Sentences for the user, each naming its cell. */
  readonly problems: readonly string[];
}

interface Column {
  readonly column: number;
  readonly year: number;
  readonly indicator: Indicator;
}

interface Row {
  readonly row: number;
  readonly region: string;
  readonly isSum: boolean;
}

type Problem = keyof typeof ownPlanWording;
type FilledCell = Cell & { readonly value: NonNullable<CellValue> };

/** True for whatever a user would see in the cell, errors too. */
function isFilled(cell: Cell | undefined): cell is FilledCell {
  const value = cell?.value ?? '';
  return typeof value !== 'string' || value.trim() !== '';
}

function rowAt(sheet: SheetModel, row: number): SheetModel['rows'][number] {
  return sheet.rows[row] ?? [];
}

function yearOf(cell: Cell | undefined): number | null {
  const year = Number(/^(\d{4})年?$/.exec(normaliseName(textOf(cell)))?.[1]);
  return year >= 1990 && year <= 2100 ? year : null;
}

/** True for words; a number is none, nor is a number with its unit (12家). */
function isName(cell: Cell | undefined): boolean {
  const text = normaliseName(textOf(cell));
  return /\p{L}/u.test(text) && !/^[-+]?[\d.,]+\D{0,2}$/.test(text);
}

/** The indicator that a header cell names, or nothing: neither 单位：家 nor （家）is a name. */
function nameIn(cell: Cell | undefined): string {
  const text = textOf(cell);
  const key = normaliseIndicator(text);
  return key === '' || /^(?:计量)?单位(?::|$)/.test(key) ? '' : text;
}

/**
 * The row where the table may begin. A mark that has its row to itself stands over the table; one beside a title, a
 * header or figures belongs to the filled rows around it.
 */
function beginningOf(sheet: SheetModel, mark: OwnPlanMark): number {
  let row = mark.row;
  while (rowAt(sheet, row).some(isFilled) && rowAt(sheet, row - 1).some(isFilled)) row -= 1;
  return row;
}

/** The first row that holds years and no other numbers. */
function yearRow(sheet: SheetModel, from: number): number | null {
  for (const [row, cells] of [...sheet.rows.entries()].slice(from)) {
    const [, ...across] = cells;
    const numbers = across.filter((cell) => /^[\d.,]+$/.test(textOf(cell)));
    if (across.some(isYear) && numbers.every(isYear)) return row;
  }
  return null;
}

function isYear(cell: Cell | undefined): boolean {
  return yearOf(cell) !== null;
}

/** The column whose cell stands over a column: the same, or the nearest filled one to its left, as merged headers have it. */
function headerOver(sheet: SheetModel, row: number, column: number): number {
  const back = rowAt(sheet, row)
    .slice(1, column + 1)
    .reverse()
    .findIndex(isFilled);
  return back < 0 ? column : column - back;
}

/**
 * The one indicator that the nearest title names: （一）高新技术企业数量指导性任务分解表. The longest name counts; a title
 * that names another one besides, or a look-alike, says nothing.
 */
function indicatorInTitle(library: PlanLibrary, sheet: SheetModel, until: number): Indicator | null {
  const { full, notTheSame } = indexOf(library).indicatorNames;
  const names = [...full.keys(), ...notTheSame.keys()].filter((name) => name.length >= 2);
  names.sort((one, other) => other.length - one.length);
  for (const cells of sheet.rows.slice(0, until).reverse()) {
    const [cell, ...more] = cells.filter(isFilled);
    // Several cells side by side are a header, not a title.
    if (more.length > 0) continue;
    const title = normaliseIndicator(textOf(cell));
    const longest = names.find((name) => title.includes(name));
    if (longest === undefined) continue;
    const [owner, ...rivals] = full.get(longest) ?? [];
    const rest = title.replaceAll(longest, '\n');
    const others = names.filter((name) => rest.includes(name));
    if (owner === undefined || rivals.length > 0) return null;
    return others.every((name) => full.get(name)?.includes(owner) === true) ? owner : null;
  }
  return null;
}

/** An indicator that only this workbook knows; how its years relate is not known, so it counts as a level. */
function ownIndicator(name: string): Indicator {
  const unit = unitSuffix(name) ?? '';
  const isRatio = unit === '%' || unit === '‰';
  return {
    id: `own-${normaliseIndicator(name)}`,
    name,
    label: unit === '' ? name : name.replace(/\s*[（(][^（(]*$/, ''),
    unit,
    measure: isRatio ? 'ratio' : 'level',
    direction: 'higher',
    additive: !isRatio,
    decimals: 6,
    integer: false,
    synonyms: [],
    notTheSame: [],
  };
}

function ownRegion(name: string): Region {
  return { name, level: 'subdistrict', parent: null, synonyms: [], notTheSame: [] };
}

class Reader {
  readonly problems: string[] = [];
  readonly indicators = new Map<string, Indicator>();
  readonly regions = new Map<string, Region>();

  constructor(
    private readonly library: PlanLibrary,
    private readonly sheet: SheetModel,
    private readonly plan: string,
  ) {}

  private say(message: Problem, fillings: Fillings): void {
    const sentence = fill(ownPlanWording[message], fillings);
    // One merged header stands over several columns.
    if (!this.problems.includes(sentence)) this.problems.push(sentence);
  }

  private indicatorNamed(name: string, cell: string): Indicator | null {
    const match = matchIndicator(this.library, name);
    if (match.kind === 'found') return match.value;
    if (match.kind === 'ambiguous') {
      this.say('ambiguous', { cell, name, choices: list(match.choices) });
      return null;
    }
    const key = normaliseIndicator(name);
    const own = this.indicators.get(key) ?? ownIndicator(name);
    this.indicators.set(key, own);
    return own;
  }

  /** The columns that hold figures, and the row where the figures begin. */
  columns(header: number): { readonly columns: readonly Column[]; readonly dataFrom: number } {
    const { sheet } = this;
    const [, ...across] = rowAt(sheet, header);
    const firstYear = across.findIndex(isYear) + 1;
    const titled = indicatorInTitle(this.library, sheet, header);
    const over = (column: number): number => headerOver(sheet, header - 1, column);
    const named = titled !== null || nameIn(cellAt(sheet, header - 1, over(firstYear))) !== '';
    const turned = this.isTurned(rowAt(sheet, header + 1).slice(firstYear), named);
    const names = turned ? header + 1 : header - 1;
    const columns: Column[] = [];
    for (const column of [...rowAt(sheet, turned ? names : header).keys()].slice(firstYear)) {
      const year = yearOf(cellAt(sheet, header, turned ? headerOver(sheet, header, column) : column));
      const at = turned ? column : over(column);
      const name = nameIn(cellAt(sheet, names, at));
      if (year === null || (turned && name === '')) continue;
      const indicator = name === '' ? titled : this.indicatorNamed(name, cellAddress(names, at));
      if (indicator === null) {
        if (name === '') this.say('noIndicator', { cell: cellAddress(header, column) });
      } else if (columns.some((other) => other.indicator === indicator && other.year === year)) {
        const cell = cellAddress(turned ? names : header, column);
        this.say('repeated', { cell, name: `${indicator.label}${year}年` });
      } else columns.push({ column, year, indicator });
    }
    return { columns, dataFrom: turned ? header + 2 : header + 1 };
  }

  /**
   * Years over indicators, instead of indicators over years: the row below the years holds names. Where indicators are
   * named already, words that nobody knows (待定) are slips in the figures; and no row of names holds a number.
   */
  private isTurned(below: readonly (Cell | undefined)[], named: boolean): boolean {
    const names = below.filter(isName);
    if (below.some((cell) => typeof cell?.value === 'number')) return false;
    return named
      ? names.some((cell) => matchIndicator(this.library, textOf(cell)).kind !== 'unknown')
      : names.length > 0;
  }

  rows(from: number, columns: readonly Column[]): Row[] {
    const first = Math.min(...columns.map(({ column }) => column));
    const rows: Row[] = [];
    for (const [row, cells] of [...this.sheet.rows.entries()].slice(from)) {
      if (!columns.some(({ column }) => isFilled(cells[column]))) continue;
      // The name nearest to the figures; a running number (序号) further left is none.
      const at = cells.slice(0, first).map(isName).lastIndexOf(true);
      const label = textOf(cells[at]);
      if (label === '') continue;
      const isSum = SUM_LABEL.test(normaliseName(label));
      const region = isSum ? this.sumNamed(label) : this.regionNamed(label, cellAddress(row, at));
      if (region === null) continue;
      if (rows.some((other) => other.region === region)) {
        this.say('repeated', { cell: cellAddress(row, at), name: isSum ? label : region });
      } else rows.push({ row, region, isSum });
    }
    return rows;
  }

  /** 合计 is a name inside this plan only: other tables have rows of sums too. */
  private sumNamed(label: string): string {
    const name = `${normaliseName(label)}（${this.plan}）`;
    this.regions.set(name, { ...ownRegion(name), synonymsIn: { [this.plan]: [label] } });
    return name;
  }

  private regionNamed(name: string, cell: string): string | null {
    const match = matchRegion(this.library, name);
    if (match.kind === 'found') return match.value.name;
    if (match.kind === 'ambiguous') {
      this.say('ambiguous', { cell, name, choices: list(match.choices) });
      return null;
    }
    const key = normaliseName(name);
    const own = this.regions.get(key) ?? ownRegion(name);
    this.regions.set(key, own);
    return own.name;
  }

  /** The figure of a cell as text; a number loses nothing, a text counts when it is nothing but a number. */
  figure(row: number, column: number): string | null {
    const cell = cellAt(this.sheet, row, column);
    if (!isFilled(cell)) return null;
    const { value } = cell;
    if (typeof value === 'number') return digits(cellDecimal(value));
    const typed = typeof value === 'object' ? value.error : String(value).trim();
    if (/^-?\d+(?:\.\d+)?$/.test(typed)) return typed;
    this.say('notNumber', { cell: cellAddress(row, column), typed });
    return null;
  }
}

/** Labels of a row that adds up the others without saying whose sum it is. */
const SUM_LABEL = /^(合计|总计|总数)$/;

/** The row that is the whole of the others: the region that the others are part of, or a row of sums. */
function wholeOf(library: PlanLibrary, rows: readonly Row[]): Row | undefined {
  const { regions } = indexOf(library);
  const known = rows.flatMap((row) => {
    const region = regions.get(row.region);
    return region === undefined ? [] : [{ row, region }];
  });
  const parent =
    known.length > 1
      ? known.find((one) => known.every((other) => other === one || other.region.parent === one.region.name))
      : undefined;
  // Among units that only this table knows, the one region that can have parts is their whole.
  const only =
    known.length === 1 && rows.length > 1
      ? known.find(({ region }) => region.level !== 'subdistrict' && region.level !== 'town')
      : undefined;
  return parent?.row ?? rows.find(({ isSum }) => isSum) ?? only?.row;
}

function refused(message: Problem, fillings: Fillings): OwnPlan {
  return { document: null, problems: [fill(ownPlanWording[message], fillings)] };
}

/**
 * Reads the table that a sheet marks as its own plan. Headers may have indicators over years, years over indicators, or
 * years alone under a title that names the indicator. Names that the library does not know become names of this plan.
 *
 * @param today ISO date that the plan counts as issued on; it answers only when it is named, so that it never outranks a document
 */
export function readOwnPlan(library: PlanLibrary, marked: SheetModel, today: string): OwnPlan {
  const { name: sheetName } = marked;
  const mark = findMark(marked);
  if (mark === null) return refused('noMark', { sheet: sheetName, rows: MARK_ROWS });
  const { documentNames, home } = indexOf(library);
  if (documentNames.has(normaliseDocument(mark.name))) return refused('nameTaken', { name: mark.name });
  const sheet = withoutMark(marked, mark);
  const header = yearRow(sheet, beginningOf(sheet, mark));
  if (header === null) return refused('noYears', { sheet: sheetName });

  const reader = new Reader(library, sheet, mark.name);
  const { columns, dataFrom } = reader.columns(header);
  const rows = reader.rows(dataFrom, columns);
  const whole = wholeOf(library, rows);
  const ordered = [...rows].sort((one, other) => Number(other === whole) - Number(one === whole));
  const statements = ordered.flatMap(({ row, region }) =>
    columns.flatMap(({ column, year, indicator: { id, unit } }): Statement[] => {
      const printed = reader.figure(row, column);
      if (printed === null) return [];
      const section = `${sheetName}!${cellAddress(row, column)}`;
      return [{ section, indicator: id, region, year, comparator: '=', printed, value: printed, unit }];
    }),
  );
  if (reader.problems.length > 0) return { document: null, problems: reader.problems };
  const [first] = ordered;
  if (first === undefined) return refused('nothing', { sheet: sheetName });

  const parent = whole?.region ?? null;
  return {
    problems: [],
    document: {
      key: mark.name,
      number: null,
      title: mark.name,
      shortTitles: [],
      issuer: parent ?? home?.name ?? first.region,
      level: 'district',
      issued: today,
      own: true,
      annexes: [],
      statements,
      responsibilities: [],
      indicators: [...reader.indicators.values()],
      regions: [...reader.regions.values()].map((region) =>
        region.name === parent ? region : { ...region, parent },
      ),
    },
  };
}

export interface PlansOfWorkbook {
  /** The library with the plans that could be read. */
  readonly library: PlanLibrary;
  readonly plans: readonly (OwnPlan & { readonly sheet: string })[];
}

/**
 * Reads every sheet that is marked, one after the other, so that a later table may use the names of an earlier one, and
 * puts the plans beside the official documents.
 */
export function withOwnPlans(
  library: PlanLibrary,
  sheets: readonly SheetModel[],
  today: string,
): PlansOfWorkbook {
  let merged = library;
  const plans = sheets.filter(hasOwnPlan).map((sheet) => {
    const plan = readOwnPlan(merged, sheet, today);
    if (plan.document !== null) {
      const { documents, indicators, regions } = merged;
      merged = createLibrary({ documents: [...documents, plan.document], indicators, regions });
    }
    return { ...plan, sheet: sheet.name };
  });
  return { library: merged, plans };
}
