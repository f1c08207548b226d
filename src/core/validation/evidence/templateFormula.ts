/** The formulas of a template as they must read in a sheet whose table may have moved as a whole. */
import { columnLetters, parseRange } from '../../sheet/address';
import { wordsOf } from '../recognition/readValue';
import type { FilledSheet, PlacedAxis, PlacedCell } from '../recognition/filledSheet';
import type { Fix } from '../issue';

/**
 * Gives the formula that a computed cell should hold; `null` when the lines of the table did not move together, or
 * when it is not known which form it is, so that no formula can be told.
 */
export function templateFormulas(sheet: FilledSheet): ((cell: PlacedCell) => string | undefined) | null {
  const down = offset(sheet.rows);
  const right = offset(sheet.columns);
  if (down === null || right === null || sheet.assumed.size > 0) return null;
  return ({ expected: { cell } }) =>
    cell.formula === undefined ? undefined : shifted(cell.formula, down, right);
}

/** Puts the formulas of the template back; what the cells show then is for the spreadsheet to calculate. */
export function restoreFormulas(
  cells: readonly PlacedCell[],
  formulaOf: (cell: PlacedCell) => string | undefined,
): Fix | undefined {
  const restored = cells.flatMap((cell) => {
    const formula = formulaOf(cell);
    return formula === undefined ? [] : [{ cell, formula }];
  });
  const [first] = restored;
  if (!first) return undefined;
  const more = restored.length > 1 ? ` …（${restored.length}）` : '';
  const found = first.cell.cell?.formula ?? wordsOf(first.cell.value);
  return {
    preview: `${first.cell.address}：${found} → ${first.formula}${more}`,
    changes: restored.map(({ cell: { sheet, row, column, value, expected }, formula }) => {
      const numberFormat = expected.cell.style?.numberFormat;
      return {
        sheet,
        row,
        column,
        value: null,
        formula,
        ...(numberFormat === undefined ? {} : { numberFormat }),
        expected: value,
      };
    }),
    safe: false,
  };
}

/** By how many lines the whole table moved; `null` when the lines did not move together. */
function offset(axis: PlacedAxis): number | null {
  const offsets = new Set([...axis.places].map(([expected, actual]) => actual - expected));
  const [only, another] = offsets;
  return only === undefined || another !== undefined ? null : only;
}

const QUOTED = /("[^"]*")/;
const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/g;

/** The formula as it reads after the whole sheet moved; what was fixed with `$` stays fixed. */
function shifted(formula: string, down: number, right: number): string {
  const parts = formula.split(QUOTED);
  return parts.map((part, at) => (at % 2 === 1 ? part : moved(part, down, right))).join('');
}

function moved(formula: string, down: number, right: number): string {
  return formula.replace(REFERENCE, (whole, one: string, letters: string, two: string, digits: string) => {
    const range = parseRange(`${letters}${digits}`);
    return range ? `${one}${columnLetters(range.left + right)}${two}${range.top + down + 1}` : whole;
  });
}
