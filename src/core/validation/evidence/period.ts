/** The time that a form speaks of. */
import { PERIODS, type Period } from '../../templates/template';
import type { FilledSheet } from '../recognition/filledSheet';

const MONTHS: Readonly<Record<Period, number>> = { 一季度: 3, 上半年: 6, 前三季度: 9, 全年: 12 };
const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of the spreadsheet calendar. */
const SERIAL_ORIGIN = Date.UTC(1899, 11, 30);

/**
 * A number that grows with time; `null` when the form does not say for which unit and period it is: its figures can
 * be compared with those of no other form.
 */
export function timeOf(sheet: FilledSheet): number | null {
  const { year, period } = sheet.layout.options;
  if (year === undefined || period === undefined || sheet.assumed.size > 0) return null;
  return year * 10 + PERIODS.indexOf(period);
}

/** Months of the year that the figures of a form cover. */
export function monthsOf({ layout: { options } }: FilledSheet): number {
  return MONTHS[options.period ?? '全年'];
}

/** 2025年上半年 */
export function timeWords(sheet: FilledSheet): string {
  const { year, period } = sheet.layout.options;
  return [year, period].join('年');
}

/** Spreadsheet date of the last day of a sheet's period. */
export function periodEnd(sheet: FilledSheet): number | null {
  const { year } = sheet.layout.options;
  if (year === undefined || sheet.assumed.has('period')) return null;
  return serialOf(year, monthsOf(sheet) + 1, 0);
}

/** Spreadsheet date of a calendar day; the month counts from 1, day 0 is the last of the month before. */
export function serialOf(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - SERIAL_ORIGIN) / MILLISECONDS_PER_DAY;
}

/**
 * Spreadsheet date of a text such as 2026-1-8, 2026.01.08 or 2026年1月8日; `null` when it is none.
 *
 * @example dateText('2026年1月8日') // 46030
 */
export function dateText(text: string): number | null {
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(
    text.normalize('NFKC').replace(/\s/g, ''),
  );
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const serial = serialOf(year, month, day);
  // A day or month that does not exist (2月30日, 13月) counts on into another month.
  const real = new Date(serial * MILLISECONDS_PER_DAY + SERIAL_ORIGIN);
  return real.getUTCMonth() === month - 1 ? serial : null;
}

/** ISO date of a spreadsheet date, for sentences. */
export function isoDate(serial: number): string {
  return new Date(Math.floor(serial) * MILLISECONDS_PER_DAY + SERIAL_ORIGIN).toISOString().slice(0, 10);
}
