/** Puts official values back where they were changed. */
import type { CellChange } from '../../sheet/host';
import { fill } from '../../wording/text';
import { validationWording } from '../../wording/validation';
import type { PlacedCell } from '../recognition/filledSheet';
import type { Fix } from '../issue';
import { wordsOf } from '../recognition/readValue';

/** One change that restores the official value of a cell, with its printed decimals. */
function restored(cell: PlacedCell): CellChange {
  const { value, style } = cell.expected.cell;
  return {
    sheet: cell.sheet,
    row: cell.row,
    column: cell.column,
    value,
    ...(style?.numberFormat === undefined ? {} : { numberFormat: style.numberFormat }),
    expected: cell.value,
  };
}

export function restoreOne(cell: PlacedCell): Fix {
  const { cell: official } = cell.expected;
  const found = wordsOf(cell.value);
  const shown = official.printed ?? wordsOf(official.value);
  return {
    preview: `${found === '' ? fill(validationWording.nothing) : found} → ${shown}`,
    changes: [restored(cell)],
    safe: false,
  };
}

export function restoreAll(cells: readonly PlacedCell[]): Fix {
  return {
    preview: fill(validationWording.restoreAll, { count: cells.length }),
    changes: cells.map(restored),
    safe: false,
  };
}
