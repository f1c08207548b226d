/** What a reported figure is judged against: the target of the same indicator, unit and year. */
import type Big from 'big.js';
import { indexOf, placeKey } from '../plan/libraryIndex';
import type { Indicator, PlanLibrary } from '../plan/types';
import type { FilledSheet } from './filledSheet';
import { isFigure, type DataCell, type Layout } from './layout';
import { numberOf, readValue } from './reading';

export interface Reference {
  readonly value: Big;
  readonly printed: string;
  /** Address of the target in the same sheet, where it stands there. */
  readonly cell: string | null;
}

const targetsOf = new WeakMap<Layout, ReadonlyMap<string, DataCell>>();

interface Found {
  readonly value: Big;
  readonly printed: string;
  /** The cell of the form that prints it. */
  readonly own: DataCell | null;
}

/** Layouts live as long as their library, so an answer never changes. */
const answers = new WeakMap<DataCell, Found | null>();

/** The target of a cell: the one its form prints, else the one in force; `null` when there is none or it is 0. */
export function referenceOf(library: PlanLibrary, sheet: FilledSheet, expected: DataCell): Reference | null {
  if (sheet.assumed.has('region') || sheet.assumed.has('year')) return null;
  let answer = answers.get(expected);
  if (answer === undefined) {
    answer = findReference(library, sheet.layout, expected);
    answers.set(expected, answer);
  }
  if (!answer) return null;
  const cell = answer.own ? (sheet.placed(answer.own)?.address ?? null) : null;
  return { value: answer.value, printed: answer.printed, cell };
}

function findReference(library: PlanLibrary, layout: Layout, expected: DataCell): Found | null {
  const { indicator, region, year } = expected.binding;
  if (indicator === undefined) return null;
  const own = formTargets(layout).get(keyOf(expected));
  const printed = own ? numberOf(readValue(own.cell.value)) : null;
  if (own && printed?.gt(0)) return { value: printed, printed: own.cell.printed ?? printed.toFixed(), own };
  if (region === undefined || year === undefined) return null;
  const target = (indexOf(library).targets.get(placeKey(indicator, region)) ?? []).find(
    (each) => each.year === year && each.role === 'target' && each.qualifier === undefined,
  );
  return target?.value?.gt(0) ? { value: target.value, printed: target.printed, own: null } : null;
}

/** The whole that a part belongs to in the same sheet; a part of an additive indicator cannot exceed it by far. */
export function wholeOf(sheet: FilledSheet, expected: DataCell, indicator: Indicator): Reference | null {
  if (!indicator.additive) return null;
  const sum = sheet.layout.sums.find(
    ({ parts, spare }) => parts.includes(expected) || spare.includes(expected),
  );
  const printed = sum?.total.role === 'official' ? numberOf(readValue(sum.total.cell.value)) : null;
  if (!sum || !printed?.gt(0)) return null;
  return {
    value: printed,
    printed: sum.total.cell.printed ?? printed.toFixed(),
    cell: sheet.placed(sum.total)?.address ?? null,
  };
}

/** The share of the whole that a part's share stands beside in the same sheet: its parts lie around it. */
export function wholeShareOf(
  sheet: FilledSheet,
  { binding }: DataCell,
  indicator: Indicator,
): Reference | null {
  if (indicator.measure !== 'ratio' || binding.total === true) return null;
  const total = sheet.layout.data.find(
    ({ role, binding: other }) =>
      role === 'official' &&
      other.total === true &&
      other.indicator === indicator.id &&
      other.year === binding.year,
  );
  const value = total ? numberOf(readValue(total.cell.value)) : null;
  if (!total || !value?.gt(0)) return null;
  return {
    value,
    printed: total.cell.printed ?? value.toFixed(),
    cell: sheet.placed(total)?.address ?? null,
  };
}

function formTargets(layout: Layout): ReadonlyMap<string, DataCell> {
  const known = targetsOf.get(layout);
  if (known) return known;
  const found = new Map(
    layout.data
      .filter((cell) => cell.role === 'official' && isFigure(cell) && cell.binding.field === 'target')
      .map((cell) => [keyOf(cell), cell] as const),
  );
  targetsOf.set(layout, found);
  return found;
}

function keyOf({ binding: { indicator, region, year } }: DataCell): string {
  return `${indicator ?? ''}|${region ?? ''}|${year ?? ''}`;
}
