import { type CellRange, MAX_COLUMNS, MAX_ROWS, parseRange } from '../../core/sheet/address';

export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/**
 * Reads an address as `getRange` takes it: "C7", "A1:B2", "A:C", "2:4", with or without a sheet name in front.
 *
 * @returns `null` when it is no address.
 * @example parseAddress("'附件3'!B:C") // { top: 0, left: 1, bottom: 1048575, right: 2 }
 */
export function parseAddress(text: string): CellRange | null {
  const address = text.slice(text.lastIndexOf('!') + 1).trim();
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(address);
  if (columns) return parseRange(`${columns[1]}1:${columns[2]}${MAX_ROWS}`);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(address);
  if (rows) {
    const range = parseRange(`A${rows[1]}:A${rows[2]}`);
    return range && { ...range, right: MAX_COLUMNS - 1 };
  }
  return parseRange(address);
}
