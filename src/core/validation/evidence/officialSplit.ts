/** How a document splits a target, where it does, and which typed parts are other numbers. */
import type Big from 'big.js';
import { sum as addAll } from '../../plan/decimal';
import type { PlanLibrary } from '../../plan/types';
import type { FilledSheet, PlacedCell, PlacedSum } from '../recognition/filledSheet';
import { numberOf, readValue } from '../recognition/readValue';
import { referenceOf } from './reference';

export interface Deviation {
  readonly cell: PlacedCell;
  readonly found: Big;
  readonly wanted: Big;
}

/**
 * The parts that a unit typed otherwise than the document splits its target, from top to bottom.
 *
 * @returns `null` where no document splits it, or most parts are others: the unit has split it in a way of its own
 */
export function officialSplit(
  library: PlanLibrary,
  sheet: FilledSheet,
  { layout, parts }: PlacedSum,
): readonly Deviation[] | null {
  const whole = numberOf(readValue(layout.total.cell.value));
  const isTyped = layout.parts.every(({ role }) => role === 'entry');
  if (!whole || !isTyped || layout.field !== 'target') return null;
  const wanted = layout.parts.map((part) => referenceOf(library, sheet, part)?.value);
  const known = wanted.flatMap((value) => value ?? []);
  if (known.length < wanted.length || !addAll(known).eq(whole)) return null;
  const deviations = layout.parts.flatMap((part, at): Deviation[] => {
    const cell = parts.find(({ expected }) => expected === part);
    const found = cell ? numberOf(cell.reading) : null;
    const value = wanted[at];
    return cell && found && value && !found.eq(value) ? [{ cell, found, wanted: value }] : [];
  });
  return deviations.length * 2 < layout.parts.length ? deviations : null;
}
