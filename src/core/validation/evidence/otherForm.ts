/** Recognises official targets that belong to another year or another unit than the form says. */
import type Big from 'big.js';
import { indexOf, placeKey } from '../../plan/libraryIndex';
import type { PlanLibrary } from '../../plan/types';
import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { numberOf, readValue } from '../recognition/readValue';

export interface OtherForm {
  readonly region: string;
  readonly year: number;
  /** The official figures of the form that belong to it: its targets, and whatever else comes from there. */
  readonly cells: readonly PlacedCell[];
}

/** A single number agrees by chance. */
const LEAST = 3;
const known = new WeakMap<FilledSheet, OtherForm | null>();

/** The unit and year whose targets stand in a form, when they are not those of the form; `null` otherwise. */
export function otherFormOf(library: PlanLibrary, sheet: FilledSheet): OtherForm | null {
  const remembered = known.get(sheet);
  if (remembered !== undefined) return remembered;
  const found = findOtherForm(library, sheet);
  known.set(sheet, found);
  return found;
}

interface TypedTarget {
  readonly cell: PlacedCell;
  readonly indicator: string;
  readonly found: Big;
}

function findOtherForm(library: PlanLibrary, sheet: FilledSheet): OtherForm | null {
  const { region, year } = sheet.layout.options;
  if (region === undefined || year === undefined || sheet.assumed.size > 0) return null;
  const typed = targetsOf(sheet, region);
  const wrong = typed.filter(({ cell: { expected }, found }) => {
    const official = numberOf(readValue(expected.cell.value));
    return official === null || !found.eq(official);
  });
  if (typed.length < LEAST || wrong.length * 2 < typed.length) return null;
  const places = new Map<string, { region: string; year: number }>();
  for (const target of library.targets) {
    if (target.row === null || target.year === null || target.role !== 'target') continue;
    places.set(`${target.region}|${target.year}`, { region: target.region, year: target.year });
  }
  for (const place of places.values()) {
    if (place.region === region && place.year === year) continue;
    if (typed.every(({ indicator, found }) => isOfficial(library, indicator, place, found))) {
      const cells = typed.map(({ cell }) => cell);
      return { ...place, cells: [...cells, ...besidesOf(library, sheet, place)] };
    }
  }
  return null;
}

/** What stands in the places of the form's own targets. */
function targetsOf(sheet: FilledSheet, region: string): TypedTarget[] {
  return sheet.cells.flatMap((cell) => {
    const { role, binding } = cell.expected;
    const found = numberOf(cell.reading);
    const isTarget = role === 'official' && binding.field === 'target' && binding.region === region;
    if (!isTarget || binding.indicator === undefined || found === null) return [];
    return [{ cell, indicator: binding.indicator, found }];
  });
}

function isOfficial(
  library: PlanLibrary,
  indicator: string,
  { region, year }: Pick<OtherForm, 'region' | 'year'>,
  found: Big,
): boolean {
  const targets = indexOf(library).targets.get(placeKey(indicator, region));
  return targets?.some((target) => target.year === year && target.value?.eq(found)) === true;
}

/** Its other official figures that are those of the other form, too: of the year before, and of the unit's parts. */
function besidesOf(
  library: PlanLibrary,
  sheet: FilledSheet,
  place: Pick<OtherForm, 'region' | 'year'>,
): PlacedCell[] {
  const own = sheet.layout.options.region;
  return sheet.cells.filter(({ expected: { role, binding }, reading }) => {
    const found = numberOf(reading);
    const { indicator, region, field } = binding;
    if (role !== 'official' || !found || indicator === undefined || region === undefined) return false;
    const part = region !== own;
    if ((field === 'target' && !part) || (part && place.region !== own)) return false;
    const year = field === 'before' ? place.year - 1 : place.year;
    return isOfficial(library, indicator, { region: part ? region : place.region, year }, found);
  });
}
