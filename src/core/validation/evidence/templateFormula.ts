/** The formulas of a template as they must read in a sheet whose table has moved, shrunk or grown. */
import { columnLetters, parseRange } from '../../sheet/address';
import type { CellRange } from '../../sheet/range';
import { wordsOf } from '../recognition/readValue';
import type { FilledSheet, PlacedAxis, PlacedCell } from '../recognition/filledSheet';
import type { Fix } from '../issue';

/**
 * Gives the formula that a computed cell should hold where its table stands now: references follow their rows and
 * columns, a block shrinks with rows that were deleted and grows with rows that were put in. `null` when the columns
 * stand in another order, or when it is not known which form it is; `undefined` for a cell whose formula refers to a
 * line that is gone.
 */
export function templateFormulas(sheet: FilledSheet): ((cell: PlacedCell) => string | undefined) | null {
  if (sheet.assumed.size > 0 || !isInOrder(sheet.columns) || sheet.rows.places.size === 0) return null;
  const [row, column] = [follow(sheet.rows), follow(sheet.columns)];
  return ({ expected: { cell } }) =>
    cell.formula === undefined ? undefined : (moved(cell.formula, row, column) ?? undefined);
}

/**
 * A formula without the blank cells that its blocks take in below the table: more rows were put in than are used. What
 * it gives is the same.
 */
export function withoutBlankRows({ actual, rows }: FilledSheet, formula: string): string {
  const last = Math.max(...rows.places.values());
  return outsideQuotes(formula, (part) =>
    part.replace(REFERENCE, (whole) => {
      const range = parseRange(whole);
      const [start, corner] = whole.split(':');
      if (!range || corner === undefined) return whole;
      let end = range.bottom;
      while (end > last && isBlankRow(actual, end, range)) end -= 1;
      return `${start}:${corner.replace(/\d+/, String(end + 1))}`;
    }),
  );
}

function isBlankRow(actual: FilledSheet['actual'], row: number, { left, right }: CellRange): boolean {
  for (let column = left; column <= right; column += 1) if (!actual.isBlank(row, column)) return false;
  return true;
}

/**
 * Whether a formula found in a sheet is the one that the template has there, whatever program wrote it.
 *
 * @param template as {@link templateFormulas} gives it for this cell
 */
export function isTemplateFormula(sheet: FilledSheet, found: string, template: string): boolean {
  const [one, other] = [plainFormula(found), plainFormula(template)];
  return one === other || withoutBlankRows(sheet, one) === other;
}

/** A formula without what spreadsheets write differently: blanks, case and `$`, but not within quoted words. */
export function plainFormula(formula: string): string {
  return outsideQuotes(formula, (part) => part.replace(/[\s$]/g, '').toUpperCase()).replace(/^=/, '');
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

/** From a block of lines of the template to where they stand; `null` when none of them is there. */
type Follow = (from: number, to: number) => readonly [from: number, to: number] | null;

function follow({ places, extra }: PlacedAxis): Follow {
  const [first, last] = [Math.min(...places.keys()), Math.max(...places.keys())];
  const before = Math.min(...places.values()) - first;
  const after = Math.max(...places.values()) - last;
  const added = new Set(extra.map(({ index }) => index));
  return (from, to) => {
    const inside = [...places].flatMap(([index, place]) => (index >= from && index <= to ? place : []));
    if (inside.length > 0) {
      let end = Math.max(...inside);
      // One line alone stays one; rows that were put in below a block belong to it.
      while (from < to && to >= last && added.has(end + 1)) end += 1;
      return [Math.min(...inside), end];
    }
    // Beside the table: the identity block above, the sign-off line below.
    if (to < first) return [from + before, to + before];
    if (from > last) return [from + after, to + after];
    return null;
  };
}

function isInOrder({ places }: PlacedAxis): boolean {
  const lines = [...places];
  return (
    lines.length > 0 &&
    lines.every(([index, place]) => lines.every(([other, there]) => index < other === place < there))
  );
}

const QUOTED = /("[^"]*")/;
const REFERENCE = /\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w(])/g;

/** The formula as it reads after its lines moved; what was fixed with `$` stays fixed. */
function moved(formula: string, row: Follow, column: Follow): string | null {
  const unknown: string[] = [];
  const followed = outsideQuotes(formula, (part) =>
    part.replace(REFERENCE, (whole) => {
      const range = parseRange(whole);
      if (!range) return whole;
      const rows = row(range.top, range.bottom);
      const columns = column(range.left, range.right);
      if (!rows || !columns) {
        unknown.push(whole);
        return whole;
      }
      const corners = whole.split(':');
      return corners
        .map((corner, at) =>
          corner
            .replace(/[A-Z]+/, columnLetters(columns[at] as number))
            .replace(/\d+/, String((rows[at] as number) + 1)),
        )
        .join(':');
    }),
  );
  return unknown.length === 0 ? followed : null;
}

/** Changes what is not within quotation marks. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  const parts = formula.split(QUOTED);
  return parts.map((part, at) => (at % 2 === 1 ? part : change(part))).join('');
}
