/**
 * Drop-down items that a rule itself cannot hold (commas, more than 255 characters) go to a hidden sheet, one
 * column per list, and come back from there as items: nobody meets that sheet.
 */
import { LIST_SHEET } from '../wording/xlsxHost';
import { absoluteReference, parseReference } from './address';
import { MAX_COLUMNS } from './limits';
import type { Cell, SheetModel } from './model';
import type { CellRange } from './range';

export interface ListCollector {
  /** Keeps the items and gives the reference to where they will stand. */
  readonly add: (items: readonly string[]) => string;
  /** The sheet with all lists, or `null` when none was needed. */
  readonly sheet: () => SheetModel | null;
}

/** Collects lists for a workbook whose sheets have these names. */
export function createListCollector(sheetNames: readonly string[]): ListCollector {
  const taken = new Set(sheetNames.map((name) => name.toLowerCase()));
  let name = LIST_SHEET;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${LIST_SHEET}${number}`;
  const columns = new Map<string, number>();
  const lists: (readonly string[])[] = [];
  return {
    add(items) {
      const key = JSON.stringify(items);
      let column = columns.get(key);
      if (column === undefined) {
        column = lists.length % MAX_COLUMNS;
        columns.set(key, column);
        lists.push(items);
      }
      return absoluteReference(name, { top: 0, left: column, bottom: items.length - 1, right: column });
    },
    sheet() {
      if (lists.length === 0) return null;
      const height = Math.max(...lists.map((items) => items.length));
      const rows = Array.from({ length: height }, (_, row) =>
        lists.map((items): Cell | undefined => {
          const value = items[row];
          return value === undefined ? undefined : { value };
        }),
      );
      return { name, rows, merges: [], visibility: 'veryHidden' };
    },
  };
}

/** Reads lists back from the sheets that {@link createListCollector} made. */
export interface ListResolver {
  /** The items of a source, or `null` when it is somebody's own range. */
  readonly items: (source: string) => readonly string[] | null;
  /** Whether a sheet holds nothing but lists of ours, so that it need not be shown. */
  readonly isListSheet: (sheet: SheetModel) => boolean;
}

/**
 * A sheet counts as ours only when it is hidden, bears our name and holds nothing but plain texts; anything else
 * somebody put there stays visible to the reader.
 */
export function createListResolver(sheets: readonly SheetModel[]): ListResolver {
  const ours = new Map(sheets.filter(isOurs).map((sheet) => [sheet.name, sheet]));
  return {
    items(source) {
      const list = parseReference(source);
      const sheet = list === null ? undefined : ours.get(list.sheet);
      if (list === null || sheet === undefined || list.range.left !== list.range.right) return null;
      return itemsOf(sheet, list.range);
    },
    isListSheet: (sheet) => ours.has(sheet.name),
  };
}

function isOurs(sheet: SheetModel): boolean {
  if (!sheet.name.startsWith(LIST_SHEET) || !/^\d*$/.test(sheet.name.slice(LIST_SHEET.length))) return false;
  if ((sheet.visibility ?? 'visible') === 'visible') return false;
  return sheet.rows.every((row) =>
    row.every(
      (cell) => cell?.formula === undefined && ['string', 'object', 'undefined'].includes(typeof cell?.value),
    ),
  );
}

function itemsOf(sheet: SheetModel, range: CellRange): readonly string[] | null {
  const items: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const value = sheet.rows[row]?.[range.left]?.value;
    // An item without a character leaves its cell empty.
    if (typeof value !== 'string' && value !== null && value !== undefined) return null;
    items.push(value ?? '');
  }
  return items;
}
