/** Places as .xlsx files write them: absolute blocks, blocks with their sheet, several blocks in one text. */
import { cellAddress, parseRange, sheetAddress, type CellRange } from '../../core/sheet/address';
import { fill } from '../../core/wording/text';
import { xlsxWording } from '../../core/wording/xlsxHost';

/**
 * Absolute address of a block.
 *
 * @example absoluteAddress({ top: 0, left: 0, bottom: 2, right: 3 }) // '$A$1:$D$3'
 */
export function absoluteAddress(range: CellRange): string {
  const fix = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `${fix(cellAddress(range.top, range.left))}:${fix(cellAddress(range.bottom, range.right))}`;
}

/**
 * Absolute address of a block with its sheet.
 *
 * @example placeOf('附件3 主要', { top: 0, left: 0, bottom: 2, right: 3 }) // "'附件3 主要'!$A$1:$D$3"
 */
export function placeOf(sheet: string, range: CellRange): string {
  return sheetAddress(sheet, absoluteAddress(range));
}

/**
 * Reads a block with its sheet, or `null` when the text is not exactly one such block.
 *
 * @example parsePlace("'附件3 主要'!$A$1") // { sheet: '附件3 主要', range: { top: 0, left: 0, bottom: 0, right: 0 } }
 */
export function parsePlace(text: string): { readonly sheet: string; readonly range: CellRange } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!,[\]]+))!([^!]+)$/.exec(text.trim());
  if (match === null) return null;
  const range = parseRange(match[3] as string);
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2];
  return range === null || sheet === undefined ? null : { sheet, range };
}

/** Reads blocks separated by blanks; what is no block inside a worksheet is left out. */
export function parseBlocks(text: string): readonly CellRange[] {
  return text
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== null);
}

/** The smallest block around several blocks. */
export function around(ranges: readonly [CellRange, ...CellRange[]]): CellRange {
  return ranges.reduce((sum, range) => ({
    top: Math.min(sum.top, range.top),
    left: Math.min(sum.left, range.left),
    bottom: Math.max(sum.bottom, range.bottom),
    right: Math.max(sum.right, range.right),
  }));
}

export function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

export function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The first places of a list, and how many there are when not all are named; put before a Chinese word. */
export function someOf(places: readonly string[]): string {
  const shown = places.slice(0, 3).join('、');
  return places.length <= 3 ? `${shown} ` : fill(xlsxWording.andMore, { cells: shown, count: places.length });
}
