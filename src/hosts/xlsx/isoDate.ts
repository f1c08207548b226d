/** Dates that a file of the strict edition writes out (ISO 8601), as the serial numbers that cells hold. */
import { serialOfDate } from '../../core/sheet/serialDate';

const DAY_SECONDS = 86_400;

/**
 * Serial number of a date, a time of the day or both.
 *
 * @returns `undefined` for any other text
 * @example isoSerial('2023-06-30T12:00:00.000Z') // 45107.5
 * @example isoSerial('06:00:00') // 0.25
 */
export function isoSerial(text: string): number | undefined {
  const match =
    /^(\d{4}-\d\d-\d\d)?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(
      text.trim(),
    );
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined;
  const [, date, hours = '0', minutes = '0', seconds = '0'] = match;
  const day = date === undefined ? 0 : serialOfDate(date);
  if (day === undefined) return undefined;
  return day + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / DAY_SECONDS;
}
