/** Finds the identity block and the sign-off line of a form by the words beside them. */
import type { ActualSheet } from './actualSheet';
import type { PlacedIdentity } from './filledSheet';
import type { IdentityCell, Layout } from './layout';
import { plainLabel } from './vocabulary';

export function placeIdentity(actual: ActualSheet, layout: Layout): PlacedIdentity[] {
  if (layout.identity.length === 0) return [];
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
  const value = actual.valueAt(label.row, column);
  return { expected, row: label.row, column, text: actual.textAt(label.row, column).trim(), value };
}

/** Beside the label, or as far from it as in the template, where merging was lost: whichever is filled in. */
function valueColumn(
  actual: ActualSheet,
  expected: IdentityCell,
  label: { readonly row: number; readonly column: number },
): number {
  const usual = label.column + expected.distance;
  const beside = (actual.mergeAt(label.row, label.column)?.right ?? label.column) + 1;
  const isValue = (column: number): boolean =>
    !actual.isBlank(label.row, column) && !/[：:]$/.test(actual.textAt(label.row, column).trim());
  return [usual, beside, label.column + 1].find(isValue) ?? usual;
}
