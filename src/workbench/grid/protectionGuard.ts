import type { ICellData, IRange } from '@univerjs/core';
import type { ProtectedAct, SheetProtection } from '../../core/sheet/protection';
import { type CellRange, covers, meets } from '../../core/sheet/range';
import type { Text } from '../../core/wording/text';
import { say } from '../words';
import { workbenchGrid } from '../../core/wording/workbench';
import { fromGrid } from './gridRange';
import { changedCells, SET_VALUES } from './valuesCommand';

/** What becomes of a command: it runs, it is left out without a word, or it is refused with a sentence. */
export type Verdict = 'run' | 'skip' | { readonly refused: string };

/** Who runs a command: the user, or the history that takes something back or does it again. */
export type Actor = 'user' | 'undo' | 'redo';

/** What a verdict needs to know of a sheet. */
export interface GuardedSheet {
  readonly id: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly protection: SheetProtection | undefined;
  locked(row: number, column: number): boolean;
  merges(): readonly CellRange[];
}

/** The sheets, and what is selected on the active one. */
export interface GuardedWorkbook {
  sheet(id: string): GuardedSheet | undefined;
  active(): GuardedSheet;
  selections(): readonly IRange[];
  /** True while text is edited in a cell or in the formula bar. */
  editing(): boolean;
  /** The user's commands that are running inside each other, when what they do is judged. */
  running(): readonly string[];
}

type Params = Readonly<Record<string, unknown>>;
type RangesOf = (params: Params, selections: readonly IRange[]) => readonly IRange[];

const CUT = 'univer.command.cut';
const AUTO_FILL = 'sheet.command.auto-fill';

const filled: RangesOf = ({ sourceRange, targetRange }) =>
  isRange(targetRange) ? without(targetRange, isRange(sourceRange) ? sourceRange : undefined) : [];

const selected: RangesOf = ({ ranges, range }, selections) =>
  isRanges(ranges) ? ranges : isRange(range) ? [range] : selections;

/** Commands that change contents, with the blocks they change. */
const CONTENTS: Readonly<Record<string, RangesOf>> = {
  'sheet.command.clear-selection-content': selected,
  'sheet.command.clear-selection-all': selected,
  'sheet.command.auto-clear-content': ({ clearRange }) => (isRange(clearRange) ? [clearRange] : []),
  [AUTO_FILL]: filled,
  'sheet.command.text-to-number': selected,
  'sheet.command.split-text-to-columns': selected,
  'sheet.command.toggle-cell-checkbox': selected,
};

/** Commands that change how a sheet is built. */
const STRUCTURE = new RegExp(
  '^sheet\\.command\\.(' +
    [
      '(insert|remove)-(multi-)?(row|col)s?(-.*)?',
      'append-row',
      'move-(rows|cols)',
      '(insert|delete)-range-move-.*',
      '(add|remove)-worksheet-merge.*',
      'reorder-range',
    ].join('|') +
    ')$',
);

const CLEAR_LOOKS = 'sheet.command.clear-selection-format';

/** Commands that change looks, rules and number formats. */
const LOOKS = new RegExp(
  '^(' +
    [
      'sheet\\.command\\.set-(style|border.*|bold|italic|underline|stroke|overline|font-.*|text-.*|background-color)',
      'sheet\\.command\\.set-(horizontal|vertical)-text-align',
      'sheet\\.command\\.reset-(background|text)-color',
      'sheet\\.command\\.(clear-selection-format|apply-format-painter)',
      'sheet\\.command\\.set-(once|infinite)-format-painter',
      'sheet\\.command\\.numfmt\\..*',
      'sheet\\.command\\.paste-(format|col-width)',
      'sheet\\.command\\..*(conditional-rule|data-validation.*)',
      'sheets\\.command\\..*data-validation.*',
    ].join('|') +
    ')$',
);

/** Commands that change widths, heights, and what is hidden. */
const COLUMN_LOOKS =
  /^sheet\.command\.(delta-column-width|set-worksheet-col-width|set-col-(is-)?auto-width|set-col-hidden|set-(selected-cols-visible|col-visible-on-cols))$/;
const ROW_LOOKS =
  /^sheet\.command\.(delta-row-height|set-row-height|set-row-is-auto-height|set-rows-hidden|set-(selected|specific)-rows-visible)$/;

/** What is said when the protection does not allow it. */
const FORBIDDEN = {
  formatCells: workbenchGrid.formatLocked,
  formatColumns: workbenchGrid.sizesLocked,
  formatRows: workbenchGrid.sizesLocked,
};

/** Changes of the grid below its commands that move cells. */
const MOVES = new Set(
  ['insert-row', 'insert-col', 'remove-rows', 'remove-col', 'move-rows', 'move-columns', 'reorder-range'].map(
    (name) => `sheet.mutation.${name}`,
  ),
);

/** Changes of looks; a protected sheet does without those that come along with pasted and filled contents. */
const ALONG =
  /^(sheet\.mutation\.((add|remove)-worksheet-merge|set-worksheet-col-width|(set|remove)\.numfmt|.*conditional-rule|.*range-theme.*)|data-validation\.mutation\..*)$/;

/**
 * What becomes of a command before anything of it is done. The contents a command brings to a protected sheet are
 * reduced, in its own parameters, to what an entry cell takes: its look and its being open stay.
 */
export function judge(id: string, parameters: unknown, actor: Actor, workbook: GuardedWorkbook): Verdict {
  const params = (parameters ?? {}) as Params;
  if (id === SET_VALUES) return judgeValues(params, actor, workbook);
  if (actor === 'undo') return 'run';
  if (id === 'sheet.mutation.move-range' || id === 'sheet.command.move-range') {
    const touched = movedSheets(params).map((sheet) => workbook.sheet(sheet));
    if (touched.length === 0) touched.push(workbook.active());
    return touched.some((sheet) => sheet?.protection) ? refuse(workbenchGrid.moveLocked) : 'run';
  }
  const sheet = sheetOf(params, workbook);
  if (id === AUTO_FILL && sheet && overlapsMerges(sheet, params)) return refuse(workbenchGrid.fillMerged);
  if (!sheet?.protection) return 'run';
  if (id === CUT) return workbook.editing() ? 'run' : refuse(workbenchGrid.moveLocked);
  if (STRUCTURE.test(id) || (MOVES.has(id) && actor === 'user')) return refuse(workbenchGrid.sheetLocked);
  const act = actOf(id);
  if (act) {
    if (!allows(sheet, act)) return refuse(FORBIDDEN[act]);
    // Univer takes merged blocks apart with their looks.
    const unmerges = id === CLEAR_LOOKS && meetsMerges(sheet, workbook.selections());
    return unmerges ? refuse(workbenchGrid.sheetLocked) : 'run';
  }
  if (ALONG.test(id)) return actor === 'redo' || setsLooks(workbook) ? 'run' : 'skip';
  const ranges = CONTENTS[id]?.(params, workbook.selections()) ?? [];
  return ranges.some((range) => hasLocked(sheet, range)) ? refuse(workbenchGrid.cellLocked) : 'run';
}

/** What a command does that a protection may allow. */
function actOf(id: string): keyof typeof FORBIDDEN | undefined {
  if (LOOKS.test(id)) return 'formatCells';
  if (COLUMN_LOOKS.test(id)) return 'formatColumns';
  return ROW_LOOKS.test(id) ? 'formatRows' : undefined;
}

/** True for what comes from a command that changes looks, and that was allowed. */
function setsLooks(workbook: GuardedWorkbook): boolean {
  return workbook.running().some((id) => actOf(id) !== undefined);
}

function allows({ protection }: GuardedSheet, act: ProtectedAct): boolean {
  return protection?.allows.includes(act) === true;
}

/** Whether pasting into these cells would touch a locked one. */
export function judgePaste(
  sheet: GuardedSheet | undefined,
  rows: readonly number[],
  columns: readonly number[],
): Verdict {
  if (!sheet?.protection) return 'run';
  const locked = rows.some((row) => columns.some((column) => sheet.locked(row, column)));
  return locked ? refuse(workbenchGrid.cellLocked) : 'run';
}

function judgeValues(params: Params, actor: Actor, workbook: GuardedWorkbook): Verdict {
  const sheet = sheetOf(params, workbook);
  if (!sheet) return 'run';
  const cellValue = params.cellValue as Record<number, Record<number, ICellData | null>> | undefined;
  if (!cellValue) return 'run';
  const cells = changedCells(cellValue);
  // What history takes back has been allowed when it was done.
  const looks = actor === 'redo' || setsLooks(workbook);
  const isClosed = ({ row, column, cell }: (typeof cells)[number]): boolean =>
    sheet.locked(row, column) && !(looks && isLook(cell));
  if (sheet.protection && actor !== 'undo' && cells.some(isClosed)) return refuse(workbenchGrid.cellLocked);
  const contentsOnly = sheet.protection !== undefined && actor === 'user' && !looks;
  let left = 0;
  for (const { row, column, cell } of cells) {
    const columns = cellValue[row] as Record<number, ICellData | null>;
    const reaching = admitted(cell, !sheet.locked(row, column), contentsOnly, actor);
    if (reaching === undefined) {
      // A cell that says nothing of its contents would be taken for an emptied one.
      Reflect.deleteProperty(columns, column);
      continue;
    }
    columns[column] = reaching;
    left++;
  }
  return left === 0 && cells.length > 0 ? 'skip' : 'run';
}

/** True for a change that leaves contents, and whether the cell is locked, as they are. */
function isLook(cell: ICellData | null): boolean {
  return cell !== null && Object.keys(cell).every((part) => part === 's');
}

/** What of a change reaches its cell; `undefined` when nothing does. */
function admitted(
  cell: ICellData | null,
  open: boolean,
  contentsOnly: boolean,
  actor: Actor,
): ICellData | null | undefined {
  if (cell === null) {
    if (!open) return null;
    const emptied: ICellData = { v: null, f: null, si: null, p: null };
    return contentsOnly ? emptied : { ...emptied, s: null, custom: { unlocked: true } };
  }
  const { s, custom, ...contents } = cell;
  if (contentsOnly && Object.keys(contents).length === 0) return undefined;
  return {
    ...contents,
    ...(s === undefined || contentsOnly ? {} : { s }),
    ...(custom === undefined || contentsOnly ? {} : { custom: keptLock(custom, open, actor) }),
  };
}

/** Whether a cell is locked is nothing that emptying, pasting or filling changes. */
function keptLock(custom: ICellData['custom'], open: boolean, actor: Actor): ICellData['custom'] {
  // Rows that were taken out come back with what they were.
  if (actor === 'undo' && !open) return custom;
  if (open) return { ...custom, unlocked: true };
  if (custom?.unlocked === undefined) return custom;
  return { ...custom, unlocked: false };
}

function sheetOf(params: Params, workbook: GuardedWorkbook): GuardedSheet | undefined {
  const { subUnitId } = params;
  return typeof subUnitId === 'string' ? workbook.sheet(subUnitId) : workbook.active();
}

function movedSheets({ from, to, fromSubUnitId, toSubUnitId }: Params): readonly string[] {
  const nested = [from, to].map((end) => (end as { subUnitId?: unknown } | undefined)?.subUnitId);
  return [...nested, fromSubUnitId, toSubUnitId].filter((id) => typeof id === 'string');
}

function meetsMerges(sheet: GuardedSheet, ranges: readonly IRange[]): boolean {
  const merges = sheet.merges();
  return ranges.some((range) => merges.some((merge) => meets(merge, fromGrid(range, sheet))));
}

/**
 * Whether filling would let merged blocks overlap: Univer repeats a block of the source whole, over others that are
 * there and beyond the cells to be filled. No program opens a file with such blocks.
 */
function overlapsMerges(sheet: GuardedSheet, params: Params): boolean {
  const merges = sheet.merges();
  const { sourceRange } = params;
  const source = isRange(sourceRange) ? fromGrid(sourceRange, sheet) : undefined;
  return (
    meetsMerges(sheet, filled(params, [])) ||
    (source !== undefined && merges.some((merge) => meets(merge, source) && !covers(source, merge)))
  );
}

function hasLocked(sheet: GuardedSheet, range: IRange): boolean {
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) {
      if (sheet.locked(row, column)) return true;
    }
  }
  return false;
}

/** The parts of a block beside another one that lies in it or along it. */
function without(range: IRange, inner: IRange | undefined): readonly IRange[] {
  if (!inner) return [range];
  const top = { ...range, endRow: Math.min(range.endRow, inner.startRow - 1) };
  const bottom = { ...range, startRow: Math.max(range.startRow, inner.endRow + 1) };
  const between = {
    ...range,
    startRow: Math.max(range.startRow, inner.startRow),
    endRow: Math.min(range.endRow, inner.endRow),
  };
  const left = { ...between, endColumn: Math.min(range.endColumn, inner.startColumn - 1) };
  const right = { ...between, startColumn: Math.max(range.startColumn, inner.endColumn + 1) };
  return [top, bottom, left, right].filter(
    ({ startRow, endRow, startColumn, endColumn }) => startRow <= endRow && startColumn <= endColumn,
  );
}

function isRange(value: unknown): value is IRange {
  return typeof value === 'object' && value !== null && 'startRow' in value && 'endRow' in value;
}

function isRanges(value: unknown): value is readonly IRange[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRange);
}

function refuse(sentence: Text): Verdict {
  return { refused: say(sentence) };
}
