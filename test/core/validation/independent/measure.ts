/** Runs the validator over the corpora and counts what it says. */
import { parseRange } from '../../../../src/core/sheet/address';
import type { CellRange } from '../../../../src/core/sheet/range';
import type { SheetModel } from '../../../../src/core/sheet/model';
import type { Issue } from '../../../../src/core/validation/issue';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { library } from '../filledSheet';
import { rightBook } from './right';
import { filledCells, modelsOf } from './sheets';
import { twiceWrong } from './two';
import { wrongBook, type Place } from './wrong';

export interface FalseAlarm {
  readonly book: string;
  readonly ways: readonly string[];
  readonly issue: Issue;
}

export interface RightFigures {
  readonly books: number;
  readonly filledCells: number;
  /** Workbooks in which a right cell is called an error. */
  readonly booksWithErrors: number;
  readonly queriesPerThousand: number;
  readonly alarms: readonly FalseAlarm[];
}

export interface Outcome {
  readonly kind: string;
  readonly why: string;
  readonly seed: number;
  readonly places: readonly Place[];
  /** Said on account of the mistake: not said about the workbook before it. */
  readonly issues: readonly Issue[];
  readonly found: boolean;
  readonly atTheCell: boolean;
}

export interface Shares {
  readonly count: number;
  readonly found: number;
  readonly atTheCell: number;
}

/** Errors and queries; an information is nothing that anybody has to act on. */
function issuesOf(sheets: readonly SheetModel[]): Issue[] {
  return validateWorkbook(library, { sheets })
    .flatMap(({ issues }) => issues)
    .filter(({ level, status }) => status === 'fail' && level !== 'info');
}

export function measureRight(places: readonly number[]): RightFigures {
  let cells = 0;
  const alarms = places.flatMap((at): FalseAlarm[] => {
    const { id, book, ways } = rightBook(at);
    const sheets = modelsOf(book);
    cells += filledCells(sheets);
    return issuesOf(sheets).map((issue) => ({ book: id, ways, issue }));
  });
  const errors = alarms.filter(({ issue }) => issue.level === 'error');
  return {
    books: places.length,
    filledCells: cells,
    booksWithErrors: new Set(errors.map(({ book }) => book)).size,
    queriesPerThousand: ((alarms.length - errors.length) / cells) * 1000,
    alarms,
  };
}

export function measureWrong(places: readonly number[]): Outcome[] {
  return places.map((at) => {
    const { kind, why, seed, right, wrong, places: wanted } = wrongBook(at);
    const issues = added(right, wrong);
    const atTheCell = issues.some((issue) => pointsAt(issue, wanted));
    return { kind, why, seed, places: wanted, issues, found: issues.length > 0, atTheCell };
  });
}

export interface TwoOutcome {
  readonly kinds: readonly [string, string];
  readonly seed: number;
  readonly issues: readonly Issue[];
  readonly atBoth: boolean;
}

export function measureTwo(places: readonly number[]): TwoOutcome[] {
  return places.map((at) => {
    const { kinds, seed, right, wrong, places: wanted } = twiceWrong(at);
    const issues = added(right, wrong);
    const atBoth = wanted.every((each) => issues.some((issue) => pointsAt(issue, each)));
    return { kinds, seed, issues, atBoth };
  });
}

export function shares(outcomes: readonly Outcome[]): Shares {
  const count = outcomes.length;
  const share = (fits: (outcome: Outcome) => boolean): number => outcomes.filter(fits).length / count;
  return { count, found: share(({ found }) => found), atTheCell: share(({ atTheCell }) => atTheCell) };
}

/** What is said about the wrong workbook and was not said about the right one, cell for cell. */
function added(right: readonly SheetModel[], wrong: readonly SheetModel[]): Issue[] {
  const key = ({ ruleId, messageId, sheet, cell, actual }: Issue): string =>
    JSON.stringify([ruleId, messageId, sheet, cell, actual]);
  const before = new Set(issuesOf(right).map(key));
  return issuesOf(wrong).filter((issue) => !before.has(key(issue)));
}

/** The issue's own cell or its first suspect is where one would point. */
export function pointsAt({ sheet, cell, suspects }: Issue, places: readonly Place[]): boolean {
  const [suspect] = suspects ?? [];
  return places.some((place) => {
    if (place.cells === null) return sheet === place.sheet;
    const wanted = place.cells.flatMap((address) => parseRange(address) ?? []);
    return (
      (sheet === place.sheet && meets(cell, wanted)) ||
      (suspect !== undefined && meets(plain(suspect.cell), wanted))
    );
  });
}

/** A block counts when it lies in one row or column, or is mostly made of cells to point at. */
function meets(address: string, wanted: readonly CellRange[]): boolean {
  const range = parseRange(address);
  if (!range) return false;
  const inside = wanted.filter(
    ({ top, left }) => top >= range.top && top <= range.bottom && left >= range.left && left <= range.right,
  ).length;
  const [high, wide] = [range.bottom - range.top + 1, range.right - range.left + 1];
  return inside > 0 && (high === 1 || wide === 1 || inside * 2 >= high * wide);
}

/** Without the name of the sheet. */
function plain(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** Kinds whose mistakes were missed, most often first: for whoever works on the rules. */
export function misses(outcomes: readonly Outcome[]): string[] {
  const byKind = new Map<string, Outcome[]>();
  for (const outcome of outcomes) byKind.set(outcome.kind, [...(byKind.get(outcome.kind) ?? []), outcome]);
  return [...byKind]
    .map(([kind, all]) => {
      const silent = all.filter(({ found }) => !found);
      const beside = all.filter(({ found, atTheCell }) => found && !atTheCell);
      return { kind, all, silent, beside };
    })
    .filter(({ silent, beside }) => silent.length + beside.length > 0)
    .sort((a, b) => b.silent.length - a.silent.length || b.beside.length - a.beside.length)
    .map(({ kind, all, silent, beside }) => {
      const [example] = [...silent, ...beside];
      const said =
        beside[0]?.issues
          .map(({ ruleId, cell }) => `${ruleId} ${cell}`)
          .slice(0, 3)
          .join(', ') ?? '';
      const [place] = example?.places ?? [];
      const where = place ? `${place.sheet}!${(place.cells ?? ['*']).slice(0, 3).join(',')}` : '';
      return (
        `${kind} (${all[0]?.why ?? ''}): nothing said ${silent.length}, elsewhere ${beside.length} of ${all.length};` +
        ` for example seed ${example?.seed ?? 0} ${where}${said === '' ? '' : `; said ${said}`}`
      );
    });
}

/** Rules that called right workbooks wrong, most often first, each with an example. */
export function alarmsByRule({ alarms }: RightFigures): string[] {
  const byRule = new Map<string, FalseAlarm[]>();
  for (const alarm of alarms) {
    const key = `${alarm.issue.level} ${alarm.issue.ruleId} ${alarm.issue.messageId}`;
    byRule.set(key, [...(byRule.get(key) ?? []), alarm]);
  }
  return [...byRule]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, all]) => {
      const books = new Set(all.map(({ book }) => book)).size;
      const [first] = all;
      const example = first ? `${first.book} [${first.ways.join(', ')}] ${first.issue.message}` : '';
      return `${rule}: ${all.length} in ${books} workbooks; for example ${example}`;
    });
}
