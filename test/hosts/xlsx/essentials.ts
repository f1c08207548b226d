/** What must survive whichever program has saved a sheet, in a form that two sheets can be compared by. */
import { cellAddress, rangeAddress } from '../../../src/core/sheet/address';
import type { Cell, SheetModel } from '../../../src/core/sheet/model';

/** Every cell of a sheet with its address. */
export function eachCell(sheet: SheetModel): [string, Cell][] {
  return sheet.rows.flatMap((row, rowIndex) =>
    Array.from(row).flatMap((cell, column): [string, Cell][] =>
      cell === undefined ? [] : [[cellAddress(rowIndex, column), cell]],
    ),
  );
}

/** Contents, formats that carry meaning, structure, rules, print set-up. */
export function essentials(sheet: SheetModel): Record<string, unknown> {
  const covered = coveredCells(sheet);
  const contents: Record<string, unknown> = {};
  for (const [address, { value, formula, style, link }] of eachCell(sheet)) {
    if (covered.has(address)) continue;
    const { numberFormat, bold, italic, align, valign, wrap, vertical, fill, locked, indent } = style ?? {};
    const look = { numberFormat, bold, italic, align, valign, wrap, vertical, fill, locked, indent };
    const kept = Object.fromEntries(Object.entries(look).filter(([, part]) => part && part !== 'General'));
    if (locked === false) kept['locked'] = false;
    const constant = formula === undefined && value !== '' ? value : undefined;
    const empty = formula === undefined && link === undefined && (constant ?? null) === null;
    if (!empty || Object.keys(kept).length > 0)
      contents[address] = { formula, link, value: constant, ...kept };
  }
  const { name, print, validations, conditionalFormats, hiddenRows, hiddenColumns, visibility } = sheet;
  return {
    name,
    contents,
    print,
    visibility,
    hiddenRows,
    hiddenColumns,
    protection: sheet.protection,
    merges: sheet.merges.map(rangeAddress).sort(),
    names: (sheet.names ?? []).map(({ name: defined, range }) => `${defined} ${rangeAddress(range)}`).sort(),
    validations: (validations ?? []).map((validation) => JSON.stringify(validation, sortKeys)).sort(),
    conditionalFormats: (conditionalFormats ?? []).map((format) => JSON.stringify(format, sortKeys)).sort(),
  };
}

/** Widths that the sheet states; programs add the default width to the other columns. */
export function statedWidths(sheet: SheetModel, of: SheetModel): (string | undefined)[] {
  return (of.columnWidths ?? []).map((width, column) =>
    width === undefined ? undefined : sheet.columnWidths?.[column]?.toFixed(1),
  );
}

/** Heights that the sheet states, and whether they give way to a longer text. */
export function heightsOf(sheet: SheetModel, of: SheetModel): string[] {
  const growing = new Set(sheet.growingRows);
  return (of.rowHeights ?? []).flatMap((stated, row) =>
    stated === undefined
      ? []
      : [`${row + 1}: ${sheet.rowHeights?.[row]?.toFixed(0)}${growing.has(row) ? ' or more' : ''}`],
  );
}

/** Cells that a merge hides. */
export function coveredCells({ merges }: SheetModel): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (row !== top || column !== left) covered.add(cellAddress(row, column));
      }
    }
  }
  return covered;
}

const sortKeys = (_: string, part: unknown): unknown =>
  part === null || typeof part !== 'object' || Array.isArray(part)
    ? part
    : Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
