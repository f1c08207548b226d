import type { ICellData } from '@univerjs/core';

/** The command by which all contents and looks of cells change. */
export const SET_VALUES = 'sheet.mutation.set-range-values';

export interface ValuesParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
}
