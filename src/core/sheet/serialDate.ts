/** Days as spreadsheets count them, and as people write them (2023-06-30, 2023年6月30日). No clock: days are passed in. */

const DAY = 86_400_000;
/** Day 0 of the usual count, for days from 1900-03-01 on: before, the count has a 29 February that never was. */
const ORIGIN = Date.UTC(1899, 11, 30);
const FIRST_SURE_DAY = 61;
/** 9999-12-31, the last day that spreadsheets know. */
export const LAST_SERIAL = 2_958_465;
/** Days between the usual count and the one of old Macintosh workbooks. */
export const DAYS_1904 = 1462;

/**
 * Serial number of a calendar day. The month counts from 1; day 0 is the last of the month before.
 *
 * @example serialOfDay(2024, 1, 0) // 45291
 */
export function serialOfDay(year: number, month: number, day: number): number {
  return serialOfMoment(new Date(Date.UTC(year, month - 1, day)));
}

/**
 * Serial number of a moment by UTC, with the part of the day.
 *
 * @example serialOfMoment(new Date(Date.UTC(2023, 5, 30, 12))) // 45107.5
 */
export function serialOfMoment(moment: Date): number {
  const serial = (moment.getTime() - ORIGIN) / DAY;
  return serial < FIRST_SURE_DAY ? serial - 1 : serial;
}

/**
 * Serial number of a day.
 *
 * @returns `undefined` for no day or a text that is none
 * @example serialOfDate('2023-06-30') // 45107
 */
export function serialOfDate(date: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date?.trim() ?? '');
  if (match === null) return undefined;
  return serialOfDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * Day of a serial number; parts of a day are ignored.
 *
 * @returns an empty text for a number that is no day of a spreadsheet, such as 20230630
 * @example dateOfSerial(45107) // '2023-06-30'
 */
export function dateOfSerial(serial: number): string {
  const day = Math.floor(serial);
  if (!(day >= 0 && day <= LAST_SERIAL)) return '';
  const date = new Date(ORIGIN + (day < FIRST_SURE_DAY - 1 ? day + 1 : day) * DAY);
  return date.toISOString().slice(0, 10);
}

/**
 * The day that a text such as 2026-1-8, 2026.01.08, 2026/1/8 or 2026年1月8日 names; `null` when it names none, or one
 * that is in no calendar.
 *
 * @example writtenDate('2026年1月8日') // '2026-01-08'
 * @example writtenDate('2026-2-30') // null
 */
export function writtenDate(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain);
  if (match === null) return null;
  const [year = '', month = '', day = ''] = match.slice(1);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // A day or month that does not exist (2月30日, 13月) counts on into another month.
  const real = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString();
  return real.slice(0, 10) === iso ? iso : null;
}

/**
 * The day of a moment by the clock on the wall.
 *
 * @example localDate(new Date(2026, 0, 8)) // '2026-01-08'
 */
export function localDate(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/**
 * A moment by the clock on the wall, to the second.
 *
 * @example localMoment(new Date(2026, 0, 8, 16, 30)) // '2026-01-08 16:30:00'
 */
export function localMoment(moment: Date): string {
  const parts = [moment.getHours(), moment.getMinutes(), moment.getSeconds()];
  return `${localDate(moment)} ${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
