/** What a reported figure is judged against: the target of the same indicator, unit and year. */
import type Big from 'big.js';
import type { Indicator, PlanLibrary } from '../../plan/types';
import type { FilledSheet } from '../recognition/filledSheet';
import { isFigure, type DataCell, type Layout } from '../recognition/layout';
import { numberOf, readValue } from '../recognition/readValue';
import { targetsOf } from './targetsOf';

export interface Reference {
  readonly value: Big;
  readonly printed: string;
  /** Address of the target in the same sheet, where it stands there. */
  readonly cell: string | null;
}

const targetCells = new WeakMap<Layout, ReadonlyMap<string, DataCell>>();

interface Found extends Pick<Reference, 'value' | 'printed'> {
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
    const own = formTargets(sheet.layout).get(keyOf(expected));
    answer = (own && printedBy(own)) ?? inForce(library, expected);
    answers.set(expected, answer);
  }
  return answer && placed(sheet, answer);
}

function inForce(library: PlanLibrary, { binding }: DataCell): Found | null {
  const target = targetsOf(library, binding).find(
    (each) => each.year === binding.year && each.role === 'target' && each.qualifier === undefined,
  );
  return target?.value?.gt(0) ? { value: target.value, printed: target.printed, own: null } : null;
}

/** The target that a cell of the form prints, unless nothing can be judged by it. */
function printedBy(own: DataCell): Found | null {
  const value = numberOf(readValue(own.cell.value));
  return value?.gt(0) ? { value, printed: own.cell.printed ?? value.toFixed(), own } : null;
}

function placed(sheet: FilledSheet, { value, printed, own }: Found): Reference {
  return { value, printed, cell: (own && sheet.placed(own)?.address) ?? null };
}

/** The whole that a part belongs to in the same sheet; a part of an additive indicator cannot exceed it by far. */
export function wholeOf(sheet: FilledSheet, expected: DataCell, indicator: Indicator): Reference | null {
  if (!indicator.additive) return null;
  const sum = sheet.layout.sums.find(
    ({ parts, spare }) => parts.includes(expected) || spare.includes(expected),
  );
  const whole = sum?.total.role === 'official' ? printedBy(sum.total) : null;
  return whole && placed(sheet, whole);
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
  const share = total ? printedBy(total) : null;
  return share && placed(sheet, share);
}

function formTargets(layout: Layout): ReadonlyMap<string, DataCell> {
  const known = targetCells.get(layout);
  if (known) return known;
  const found = new Map(
    layout.data
      .filter((cell) => cell.role === 'official' && isFigure(cell) && cell.binding.field === 'target')
      .map((cell) => [keyOf(cell), cell] as const),
  );
  targetCells.set(layout, found);
  return found;
}

function keyOf({ binding: { indicator, region, year } }: DataCell): string {
  return [indicator, region, year].join('|');
}
