/**
 * A plan that a workbook keeps for itself: a table of units by years and indicators, marked in a visible cell
 * (本表目标：名称). It becomes a document of its own, which answers when it is named.
 */
import { ownPlanWording } from '../wording/plan-own';
import { type Fillings, fill } from '../wording/text';
import { cellAddress } from '../sheet/address';
import { type Cell, cellAt, type SheetModel } from '../sheet/model';
import { cellDecimal, digits } from './decimal';
import { createLibrary } from './library';
import { indexOf } from './libraryIndex';
import { normaliseDocument, normaliseIndicator, normaliseName, unitSuffix } from './normalise';
import { findMark, hasOwnPlan, MARK_ROWS, textOf, withoutMark } from './ownPlanMark';
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

type Say = (message: keyof typeof ownPlanWording, fillings: Fillings) => void;

/** True for whatever a user would see in the cell, errors too. */
function isFilled(cell: Cell | undefined): boolean {
  const value = cell?.value ?? null;
  return value !== null && (typeof value !== 'string' || value.trim() !== '');
}

function yearOf(cell: Cell | undefined): number | null {
  const year = /^(\d{4})年?$/.exec(normaliseName(textOf(cell)))?.[1];
  return year !== undefined && year >= '1990' && year <= '2100' ? Number(year) : null;
}

/** The first row that holds years and no other numbers. */
function yearRow(sheet: SheetModel, from: number): number | null {
  for (let row = from; row < sheet.rows.length; row += 1) {
    const cells = (sheet.rows[row] ?? []).slice(1);
    const years = cells.filter((cell) => yearOf(cell) !== null);
    const numbers = cells.filter((cell) => /^[\d.,]+$/.test(textOf(cell)));
    if (years.length > 0 && numbers.every((cell) => yearOf(cell) !== null)) return row;
  }
  return null;
}

/** What stands over a column: the cell itself, or the nearest filled one to its left, as merged headers have it. */
function headerOver(sheet: SheetModel, row: number, column: number): string {
  for (let left = column; left > 0; left -= 1) {
    const text = textOf(cellAt(sheet, row, left));
    if (text !== '') return text;
  }
  return '';
}

/** The longest indicator name that a title holds: （一）高新技术企业数量指导性任务分解表. */
function indicatorInTitle(library: PlanLibrary, sheet: SheetModel, until: number): Indicator | null {
  const names = indexOf(library).indicatorNames.full;
  for (let row = until - 1; row >= 0; row -= 1) {
    const [cell, ...others] = (sheet.rows[row] ?? []).filter((other) => textOf(other) !== '');
    // Several cells side by side are a header, not a title.
    if (cell === undefined || others.length > 0) continue;
    const title = normaliseIndicator(textOf(cell));
    const held = [...names.keys()].filter((name) => name.length >= 2 && title.includes(name));
    const longest = held.sort((one, other) => other.length - one.length)[0];
    const owners = longest === undefined ? [] : (names.get(longest) ?? []);
    if (owners.length === 1) return owners[0] ?? null;
  }
  return null;
}

/** An indicator that only this workbook knows; how its years relate is not known, so it counts as a level. */
function ownIndicator(name: string): Indicator {
  const unit = unitSuffix(name) ?? '';
  return {
    id: `own-${normaliseIndicator(name)}`,
    name,
    label: unit === '' ? name : name.replace(/[（(][^（()）]*[)）]\s*$/, ''),
    unit,
    measure: unit === '%' ? 'ratio' : 'level',
    direction: 'higher',
    additive: unit !== '%',
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
    /** The row where the table may begin. */
    private readonly from: number,
    private readonly plan: string,
  ) {}

  readonly say: Say = (message, fillings) => {
    this.problems.push(fill(ownPlanWording[message], fillings));
  };

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
    // Years over indicators, instead of indicators over years: the row below the years then holds names.
    const firstYear = (sheet.rows[header] ?? []).findIndex(
      (cell, column) => column > 0 && yearOf(cell) !== null,
    );
    const below = (sheet.rows[header + 1] ?? []).slice(firstYear);
    // A figure with a slip (约12家) among numbers makes no row of names.
    const turned =
      below.some((cell) => cell !== undefined && this.isName(cell)) &&
      !below.some((cell) => typeof cell?.value === 'number');
    const titled = indicatorInTitle(this.library, sheet, header);
    const columns: Column[] = [];
    const width = Math.max(...sheet.rows.slice(header).map((row) => row.length));
    for (let column = 1; column < width; column += 1) {
      const year = turned ? this.yearOver(header, column) : yearOf(cellAt(sheet, header, column));
      const at = turned ? header + 1 : header - 1;
      const name = turned
        ? textOf(cellAt(sheet, at, column))
        : at >= this.from
          ? headerOver(sheet, at, column)
          : '';
      if (year === null || (turned && name === '')) continue;
      // 单位：家 over the years is no name.
      const named = name !== '' && !/^单位/.test(name);
      const indicator = named ? this.indicatorNamed(name, cellAddress(at, column)) : titled;
      if (indicator !== null) columns.push({ column, year, indicator });
      else if (!named) this.say('noIndicator', { cell: cellAddress(header, column) });
    }
    return { columns, dataFrom: turned ? header + 2 : header + 1 };
  }

  private isName(cell: Cell): boolean {
    const text = textOf(cell);
    return text !== '' && !/^[-+]?\d/.test(normaliseName(text));
  }

  private yearOver(header: number, column: number): number | null {
    for (let left = column; left > 0; left -= 1) {
      const year = yearOf(cellAt(this.sheet, header, left));
      if (year !== null) return year;
    }
    return null;
  }

  rows(from: number, columns: readonly Column[]): Row[] {
    const first = Math.min(...columns.map(({ column }) => column));
    const rows: Row[] = [];
    for (let row = from; row < this.sheet.rows.length; row += 1) {
      const filled = columns.some(({ column }) => isFilled(cellAt(this.sheet, row, column)));
      const at = this.labelColumn(row, first);
      if (!filled || at === null) continue;
      const label = textOf(cellAt(this.sheet, row, at));
      const isSum = SUM_LABEL.test(normaliseName(label));
      const region = isSum ? this.sumNamed(label) : this.regionNamed(label, cellAddress(row, at));
      if (region === null) continue;
      if (rows.some((other) => other.region === region)) {
        this.say('repeated', { cell: cellAddress(row, at), name: region });
      } else rows.push({ row, region, isSum });
    }
    return rows;
  }

  /** The name nearest to the figures; a running number (序号) further left is none. */
  private labelColumn(row: number, first: number): number | null {
    for (let column = first - 1; column >= 0; column -= 1) {
      const cell = cellAt(this.sheet, row, column);
      if (cell && this.isName(cell)) return column;
    }
    return null;
  }

  /** 合计 is a name inside this plan only: other tables have rows of sums too. */
  private sumNamed(label: string): string {
    const name = `${label}（${this.plan}）`;
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
    const value = cell?.value ?? null;
    if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
    if (typeof value === 'number') return cell?.printed ?? digits(cellDecimal(value));
    if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim())) return value.trim();
    const typed = typeof value === 'object' ? value.error : String(value);
    this.say('notNumber', { cell: cellAddress(row, column), typed });
    return null;
  }
}

/** Labels of a row that adds up the others without saying whose sum it is. */
const SUM_LABEL = /^(合计|总计|总数)$/;

/** The row that is the whole of the others: the region that the others are part of, or a row of sums. */
function wholeOf(
  library: PlanLibrary,
  own: ReadonlyMap<string, Region>,
  rows: readonly Row[],
): Row | undefined {
  const { regions } = indexOf(library);
  const isOwn = (region: string): boolean => [...own.values()].some(({ name }) => name === region);
  const known = rows.filter(({ region, isSum }) => !isSum && !isOwn(region));
  const parent = known.find(({ region }) => {
    const others = known.filter((other) => other.region !== region);
    return others.length > 0 && others.every((other) => regions.get(other.region)?.parent === region);
  });
  const sum = rows.find(({ isSum }) => isSum);
  // Among units that only this table knows, the one region that can have parts is their whole.
  const [only, ...more] = known;
  const level = regions.get(only?.region ?? '')?.level;
  const alone = rows.length > 1 && more.length === 0 && level !== 'subdistrict' && level !== 'town';
  return parent ?? sum ?? (alone ? only : undefined);
}

/**
 * Reads the table that a sheet marks as its own plan. Headers may have indicators over years, years over indicators, or
 * years alone under a title that names the indicator. Names that the library does not know become names of this plan.
 *
 * @param today ISO date that the plan counts as issued on; it answers only when it is named, so that it never outranks a document
 */
export function readOwnPlan(library: PlanLibrary, marked: SheetModel, today: string): OwnPlan {
  const mark = findMark(marked);
  const sheet = mark === null ? marked : withoutMark(marked, mark);
  // A mark that has its row to itself stands over the table; beside a title or a header it says nothing of the sort.
  const alone = mark !== null && !(sheet.rows[mark.row] ?? []).some(isFilled);
  const from = mark === null ? 0 : mark.row + (alone ? 1 : 0);
  const reader = new Reader(library, sheet, from, mark?.name ?? '');
  const failed = (message: keyof typeof ownPlanWording, fillings: Fillings): OwnPlan => {
    reader.say(message, fillings);
    return { document: null, problems: reader.problems };
  };
  if (mark === null) return failed('noMark', { sheet: sheet.name, rows: MARK_ROWS });
  if (indexOf(library).documentNames.has(normaliseDocument(mark.name))) {
    return failed('nameTaken', { name: mark.name });
  }
  const header = yearRow(sheet, from);
  if (header === null) return failed('noYears', { sheet: sheet.name });
  const { columns, dataFrom } = reader.columns(header);
  const rows = columns.length === 0 ? [] : reader.rows(dataFrom, columns);

  const whole = wholeOf(library, reader.regions, rows);
  const ordered = whole === undefined ? rows : [whole, ...rows.filter((row) => row !== whole)];
  const figures = ordered.map(({ row }) => columns.map(({ column }) => reader.figure(row, column)));
  if (reader.problems.length > 0) return { document: null, problems: reader.problems };
  if (!figures.flat().some((figure) => figure !== null)) return failed('nothing', { sheet: sheet.name });

  const statements: Statement[] = ordered.flatMap(({ row, region }, at) =>
    columns.flatMap(({ column, year, indicator }, place) => {
      const printed = figures[at]?.[place] ?? null;
      if (printed === null) return [];
      const section = `${sheet.name}!${cellAddress(row, column)}`;
      const { id, unit } = indicator;
      return [
        { section, indicator: id, region, year, comparator: '=' as const, printed, value: printed, unit },
      ];
    }),
  );
  const issuer = whole?.region ?? indexOf(library).home?.name ?? ordered[0]?.region ?? '';
  const parent = whole?.region ?? null;
  return {
    problems: [],
    document: {
      key: mark.name,
      number: null,
      title: mark.name,
      shortTitles: [],
      issuer,
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

export interface OwnPlans {
  /** The library with the plans that could be read. */
  readonly library: PlanLibrary;
  readonly plans: readonly (OwnPlan & { readonly sheet: string })[];
}

/**
 * Reads every sheet that is marked, one after the other, so that a later table may use the names of an earlier one, and
 * puts the plans beside the official documents.
 */
export function withOwnPlans(library: PlanLibrary, sheets: readonly SheetModel[], today: string): OwnPlans {
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
