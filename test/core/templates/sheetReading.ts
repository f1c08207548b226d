/** Small readers of sheet models that the template tests share. */
import { rangeAddress } from '../../../src/core/sheet/address';
import type { CellRange } from '../../../src/core/sheet/range';
import type { Cell, CellRole, SheetModel } from '../../../src/core/sheet/model';

export interface PlacedCell extends Cell {
  readonly row: number;
  readonly column: number;
}

export function cellsOf(sheet: SheetModel): PlacedCell[] {
  return sheet.rows.flatMap((line, row) =>
    Array.from(line, (cell, column) => ({ cell, row, column })).flatMap(({ cell, column }) =>
      cell ? [{ ...cell, row, column }] : [],
    ),
  );
}

export function cellsWithRole(sheet: SheetModel, role: CellRole): PlacedCell[] {
  return cellsOf(sheet).filter((cell) => cell.role === role);
}

/** The one cell with this binding; fails when there are none or several. */
export function boundCell(sheet: SheetModel, binding: Cell['binding']): PlacedCell {
  const found = cellsOf(sheet).filter((cell) =>
    Object.entries(binding ?? {}).every(
      ([key, value]) => cell.binding?.[key as keyof typeof cell.binding] === value,
    ),
  );
  if (found.length !== 1) throw new Error(`${found.length} cells are bound to ${JSON.stringify(binding)}`);
  return found[0] as PlacedCell;
}

export function mergeAddresses(sheet: SheetModel): string[] {
  return sheet.merges.map(rangeAddress);
}

export function overlapping(ranges: readonly CellRange[]): string[] {
  return ranges.flatMap((one, index) =>
    ranges
      .slice(index + 1)
      .filter(
        (other) =>
          one.top <= other.bottom &&
          other.top <= one.bottom &&
          one.left <= other.right &&
          other.left <= one.right,
      )
      .map((other) => `${rangeAddress(one)} and ${rangeAddress(other)}`),
  );
}

/** Everything that is written on the sheet, row by row. */
export function textOf(sheet: SheetModel): string[][] {
  return sheet.rows.map((line) =>
    Array.from(line, (cell) => {
      const value = cell?.printed ?? cell?.value ?? '';
      return typeof value === 'object' ? value.error : String(value);
    }),
  );
}
