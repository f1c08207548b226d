/** Days as spreadsheets count them, and as people write them (2023-06-30). */

const DAY = 86_400_000;
/** Day 0 of the usual count, for days from 1900-03-01 on: before, the count has a 29 February that never was. */
const ORIGIN = Date.UTC(1899, 11, 30);
const FIRST_SURE_DAY = 61;
/** Days between the usual count and the one of old Macintosh workbooks. */
export const DAYS_1904 = 1462;

/**
 * Serial number of a day.
 *
 * @returns `undefined` for no day or a text that is none
 * @example serialOfDate('2023-06-30') // 45107
 */
export function serialOfDate(date: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date?.trim() ?? '');
  if (match === null) return undefined;
  const serial = (Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) - ORIGIN) / DAY;
  return serial < FIRST_SURE_DAY ? serial - 1 : serial;
}

/**
 * Day of a serial number; parts of a day are ignored.
 *
 * @example dateOfSerial(45107) // '2023-06-30'
 */
export function dateOfSerial(serial: number): string {
  const day = Math.floor(serial);
  const date = new Date(ORIGIN + (day < FIRST_SURE_DAY - 1 ? day + 1 : day) * DAY);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
