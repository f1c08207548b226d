/** The forms of a year, one after the other: what the same unit reported before. */
import type Big from 'big.js';
import { startsAtZero } from '../../plan/startsAtZero';
import type { Indicator } from '../../plan/types';
import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { isTyped } from '../recognition/layout';
import { timeOf } from './period';
import { numberOf } from '../recognition/readValue';
import { sameFigureIn } from './sameFigure';

/** True for the forms of one unit, of whatever period. */
export function isSameForm({ layout: one }: FilledSheet, { layout: other }: FilledSheet): boolean {
  return one.template.id === other.template.id && one.options.region === other.options.region;
}

/** The forms of the same unit and year for earlier periods, the earliest first; one for each period. */
export function earlierForms(sheet: FilledSheet, workbook: readonly FilledSheet[]): readonly FilledSheet[] {
  const own = timeOf(sheet);
  if (own === null) return [];
  const byTime = new Map<number, FilledSheet>();
  for (const other of workbook) {
    const time = timeOf(other);
    const isSame = isSameForm(sheet, other) && other.layout.options.year === sheet.layout.options.year;
    if (isSame && time !== null && time < own && !byTime.has(time)) byTime.set(time, other);
  }
  return [...byTime].sort(([one], [other]) => one - other).map(([, form]) => form);
}

/** The typed figures of a form that are counted from the start of the year. */
export function figuresToDate(
  sheet: FilledSheet,
  indicator: (id: string | undefined) => Indicator | undefined,
): readonly PlacedCell[] {
  return sheet.cells.filter(({ expected }) => {
    const subject = indicator(expected.binding.indicator);
    return isTyped(expected) && expected.binding.field === 'actual' && subject && startsAtZero(subject);
  });
}

export interface LastFigure {
  readonly form: FilledSheet;
  readonly cell: PlacedCell;
  readonly value: Big;
}

/** The figure of the latest form before this one, of whatever year, that holds it. */
export function lastFigure(
  sheet: FilledSheet,
  workbook: readonly FilledSheet[],
  cell: PlacedCell,
): LastFigure | null {
  const own = timeOf(sheet);
  if (own === null) return null;
  let last: (LastFigure & { readonly time: number }) | null = null;
  for (const form of workbook) {
    const time = timeOf(form);
    if (form.layout.template.id !== sheet.layout.template.id || time === null || time >= own) continue;
    if (last && last.time >= time) continue;
    const same = sameFigureIn(form, cell);
    const value = same ? numberOf(same.reading) : null;
    if (same && value !== null) last = { form, cell: same, value, time };
  }
  return last;
}
