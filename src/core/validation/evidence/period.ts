/** The time that a form speaks of. */
import { serialOfDay } from '../../sheet/serialDate';
import { PERIODS, type Period } from '../../templates/template';
import type { FilledSheet } from '../recognition/filledSheet';

const MONTHS: Readonly<Record<Period, number>> = { 一季度: 3, 上半年: 6, 前三季度: 9, 全年: 12 };

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
  return serialOfDay(year, monthsOf(sheet) + 1, 0);
}

/** A plan is made, signed and sent in before the time it speaks of has ended; a report is not. */
export function isPlan({ layout: { template } }: FilledSheet): boolean {
  return template.id === 'report-allocation';
}
