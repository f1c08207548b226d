/** Recognises official targets that belong to another year or another unit than the form says. */
import { indexOf, placeKey } from '../plan/libraryIndex';
import type { PlanLibrary } from '../plan/types';
import type { FilledSheet, PlacedCell } from './filledSheet';
import { isFigure } from './layout';
import { numberOf, readValue } from './reading';

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

function findOtherForm(library: PlanLibrary, sheet: FilledSheet): OtherForm | null {
  const { region, year } = sheet.layout.options;
  if (region === undefined || year === undefined || sheet.assumed.size > 0) return null;
  const cells = sheet.cells.filter(
    ({ expected: { role, binding }, reading, expected }) =>
      role === 'official' &&
      isFigure(expected) &&
      binding.field === 'target' &&
      binding.region === region &&
      numberOf(reading) !== null,
  );
  const wrong = cells.filter(({ expected, reading }) => {
    const official = numberOf(readValue(expected.cell.value));
    return official === null || numberOf(reading)?.eq(official) !== true;
  });
  if (cells.length < LEAST || wrong.length * 2 < cells.length) return null;
  const { targets } = indexOf(library);
  const places = new Map<string, { region: string; year: number }>();
  for (const target of library.targets) {
    if (target.row === null || target.year === null || target.role !== 'target') continue;
    places.set(`${target.region}|${target.year}`, { region: target.region, year: target.year });
  }
  for (const place of places.values()) {
    if (place.region === region && place.year === year) continue;
    const fits = cells.every(({ expected: { binding }, reading }) =>
      (targets.get(placeKey(binding.indicator ?? '', place.region)) ?? []).some(
        (target) =>
          target.year === place.year && target.value !== null && numberOf(reading)?.eq(target.value),
      ),
    );
    if (fits) return { ...place, cells: [...cells, ...besidesOf(library, sheet, place)] };
  }
  return null;
}

/** Its other official figures that are those of the other form, too: of the year before, and of the unit's parts. */
function besidesOf(
  library: PlanLibrary,
  sheet: FilledSheet,
  place: Pick<OtherForm, 'region' | 'year'>,
): PlacedCell[] {
  const { targets } = indexOf(library);
  const own = sheet.layout.options.region;
  return sheet.cells.filter(({ expected: { role, binding }, reading }) => {
    const found = numberOf(reading);
    const { indicator = '', region = '', field } = binding;
    if (role !== 'official' || !found) return false;
    const part = region !== own;
    if ((field === 'target' && !part) || (part && place.region !== own)) return false;
    const year = field === 'before' ? place.year - 1 : place.year;
    return (targets.get(placeKey(indicator, part ? region : place.region)) ?? []).some(
      (target) => target.year === year && target.value !== null && found.eq(target.value),
    );
  });
}
