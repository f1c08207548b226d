import type { ICellData } from '@univerjs/core';

/** The command by which all contents and looks of cells change. */
export const SET_VALUES = 'sheet.mutation.set-range-values';

export interface ValuesParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
}

/** The cells of a change with their places. */
export function changedCells(
  cellValue: Readonly<Record<string, Readonly<Record<string, ICellData | null | undefined>>>>,
): readonly { readonly row: number; readonly column: number; readonly cell: ICellData | null }[] {
  return Object.entries(cellValue).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      cell: cell ?? null,
    })),
  );
}
