/** Finds the identity block and the sign-off line of a form by the words beside them. */
import type { ActualSheet } from './actualSheet';
import type { PlacedIdentity } from './filledSheet';
import type { IdentityCell, Layout } from './layout';
import { plainLabel } from './vocabulary';

export function placeIdentity(actual: ActualSheet, layout: Layout): PlacedIdentity[] {
  const places = identityLabels(actual, new Set(layout.identity.map(({ label }) => label)));
  return layout.identity.map((expected) => placeIdentityField(actual, expected, places));
}

/** Cells whose text begins with one of the labels. */
function identityLabels(
  actual: ActualSheet,
  labels: ReadonlySet<string>,
): ReadonlyMap<string, { row: number; column: number }> {
  const found = new Map<string, { row: number; column: number }>();
  for (let row = 0; row < actual.height; row += 1) {
    for (let column = 0; column < actual.width; column += 1) {
      const value = actual.valueAt(row, column);
      if (typeof value !== 'string') continue;
      const label = plainLabel(value.split(/[：:]/)[0] as string);
      if (labels.has(label) && !found.has(label)) found.set(label, { row, column });
    }
  }
  return found;
}

function placeIdentityField(
  actual: ActualSheet,
  expected: IdentityCell,
  places: ReadonlyMap<string, { row: number; column: number }>,
): PlacedIdentity {
  const label = places.get(expected.label);
  if (!label) return { expected, row: null, column: null, text: '', value: null };
  const whole = actual.textAt(label.row, label.column);
  const after = whole.split(/[：:]/).slice(1).join('：').trim();
  if (after !== '') {
    return { expected, ...label, text: after, value: actual.valueAt(label.row, label.column) };
  }
  const column = valueColumn(actual, expected, label);
  if (column === undefined) return { expected, ...label, text: '', value: null };
  const value = actual.valueAt(label.row, column);
  return { expected, row: label.row, column, text: actual.textAt(label.row, column).trim(), value };
}

/**
 * Beside the label, or as far from it as in the template, where merging was lost: whichever is filled in, otherwise
 * whichever is free. The label of another field is no value.
 */
function valueColumn(
  actual: ActualSheet,
  expected: IdentityCell,
  { row, column }: { readonly row: number; readonly column: number },
): number | undefined {
  const beside = (actual.mergeAt(row, column)?.right ?? column) + 1;
  const places = [column + expected.distance, beside].filter(
    (place) => !/[：:]$/.test(actual.textAt(row, place).trim()),
  );
  return places.find((place) => !actual.isBlank(row, place)) ?? places[0];
}
