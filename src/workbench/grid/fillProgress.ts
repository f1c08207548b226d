import { type CellRange, contains, shared } from '../../core/sheet/range';
import type { GridSheet } from './gridSheet';
import type { ValidationRecord } from './sheetRecord';

/** What is asked of a sheet to know how far it is filled in. */
export interface FillableSheet {
  readonly isProtected: boolean;
  readonly rules: readonly ValidationRecord[];
  readonly merges: readonly CellRange[];
  /** The block beyond which the sheet is empty and without looks. */
  readonly used: CellRange | undefined;
  isLocked(row: number, column: number): boolean;
  isEmpty(row: number, column: number): boolean;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How far a form is filled in. */
export interface FillProgress {
  readonly filled: number;
  readonly total: number;
  /** In the order in which a page is read. */
  readonly blanks: readonly Place[];
}

/** How far a sheet of the grid is filled in. */
export function progressOf(sheet: GridSheet): FillProgress | undefined {
  return fillProgress({
    isProtected: sheet.record.protection !== undefined,
    rules: sheet.record.validations,
    // Looked for in forms only: they take a look at every cell.
    get merges() {
      return sheet.merges();
    },
    get used() {
      return sheet.used(false);
    },
    isLocked: (row, column) => sheet.locked(row, column),
    isEmpty: (row, column) => ['', null].includes(sheet.value(row, column) as string | null),
  });
}

/**
 * How many of the cells that a form wants filled in are filled in: its open cells for figures, or, on a form that asks
 * for none, its open cells with a list. Reasons and remarks are asked for here and there only; the checks know where.
 *
 * @returns `undefined` for a sheet that is no form
 */
export function fillProgress(sheet: FillableSheet): FillProgress | undefined {
  if (!sheet.isProtected) return undefined;
  const figures = placesRuled(sheet, ({ rule }) => 'decimal' in rule || 'wholeNumber' in rule);
  const places = figures.length > 0 ? figures : placesRuled(sheet, ({ rule }) => 'list' in rule);
  if (places.length === 0) return undefined;
  const blanks = places.filter(({ row, column }) => sheet.isEmpty(row, column));
  return { filled: places.length - blanks.length, total: places.length, blanks };
}

/** The first blank after a cell in the order in which a page is read; from the end it goes on at the beginning. */
export function nextBlank({ blanks }: FillProgress, { row, column }: Place): Place | undefined {
  return blanks.find((blank) => blank.row > row || (blank.row === row && blank.column > column)) ?? blanks[0];
}

function placesRuled(
  sheet: FillableSheet,
  isWanted: (record: ValidationRecord) => boolean,
): readonly Place[] {
  const { rules, used, merges } = sheet;
  const places = new Map<string, Place>();
  for (const record of rules) {
    const block = used && isWanted(record) ? shared(record.range, used) : null;
    if (!block) continue;
    for (let row = block.top; row <= block.bottom; row++) {
      for (let column = block.left; column <= block.right; column++) {
        if (sheet.isLocked(row, column) || isCovered(merges, row, column)) continue;
        places.set(`${row},${column}`, { row, column });
      }
    }
  }
  return [...places.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Of merged cells only the first holds anything. */
function isCovered(merges: readonly CellRange[], row: number, column: number): boolean {
  const merge = merges.find((block) => contains(block, row, column));
  return merge !== undefined && !(merge.top === row && merge.left === column);
}
