/** The forms of a year, one after the other: what the same unit reported before. */
import type Big from 'big.js';
import type { FilledSheet, PlacedCell } from './filledSheet';
import { timeOf } from './period';
import { numberOf } from './reading';

/** The forms of the same unit and year for earlier periods, the earliest first; one for each period. */
export function earlierForms(sheet: FilledSheet, workbook: readonly FilledSheet[]): readonly FilledSheet[] {
  const own = timeOf(sheet);
  if (own === null) return [];
  const byTime = new Map<number, FilledSheet>();
  for (const other of workbook) {
    const time = timeOf(other);
    const isSame =
      other.layout.template.id === sheet.layout.template.id &&
      other.layout.options.region === sheet.layout.options.region &&
      other.layout.options.year === sheet.layout.options.year;
    if (isSame && time !== null && time < own && !byTime.has(time)) byTime.set(time, other);
  }
  return [...byTime].sort(([one], [other]) => one - other).map(([, form]) => form);
}

/** The cell of another form that holds the same figure. */
export function sameFigureIn(
  sheet: FilledSheet,
  { expected: { binding } }: PlacedCell,
): PlacedCell | undefined {
  return sheet.cells.find(
    ({ expected: { binding: other } }) =>
      other.indicator === binding.indicator &&
      other.region === binding.region &&
      other.field === binding.field,
  );
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
