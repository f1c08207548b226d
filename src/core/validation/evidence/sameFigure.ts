/** The same figure in several sheets: one unit, one period, one indicator. */
import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { isFigure } from '../recognition/layout';
import { timeOf } from './period';

const known = new WeakMap<FilledSheet, ReadonlyMap<string, PlacedCell>>();

/** The figures that were reached, by indicator and unit. */
export function actualsOf(sheet: FilledSheet): ReadonlyMap<string, PlacedCell> {
  const remembered = known.get(sheet);
  if (remembered) return remembered;
  const found = new Map(
    sheet.cells
      .filter(({ expected }) => isFigure(expected) && expected.binding.field === 'actual')
      .map((cell) => [figureKey(cell), cell] as const),
  );
  known.set(sheet, found);
  return found;
}

/** What tells the figures of one sheet apart. */
export function figureKey({ expected: { binding } }: PlacedCell): string {
  return [binding.indicator, binding.region].join('|');
}

/** The cell of another form that holds the same figure. */
export function sameFigureIn(sheet: FilledSheet, cell: PlacedCell): PlacedCell | undefined {
  return actualsOf(sheet).get(figureKey(cell));
}

/** The other sheets of the workbook that speak of the same period. */
export function ofSamePeriod(sheet: FilledSheet, workbook: readonly FilledSheet[]): FilledSheet[] {
  const time = timeOf(sheet);
  return time === null ? [] : workbook.filter((other) => other !== sheet && timeOf(other) === time);
}
