import { CommandType, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import { SET_VALUES, type ValuesParams } from './valuesCommand';

/** What formulas, layout and editors work out by themselves, again in every program that opens the file. */
const WORKED_OUT =
  /^(formula\.mutation\.(?!(set|remove)-defined-name)|sheet\.mutation\.set-worksheet-row-auto-height$|doc\.)/;

/** Where something has changed: cells of some rows of a sheet, a sheet, or, without one, whatever else. */
export interface LastingChange {
  readonly sheet?: string;
  readonly rows?: readonly number[];
}

/** What a command of Univer's changes of what a file keeps, if anything. */
export function lastingChange(
  { id, type, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
): LastingChange | undefined {
  if (type !== CommandType.MUTATION || WORKED_OUT.test(id)) return undefined;
  if (options?.onlyLocal === true || options?.fromFormula === true) return undefined;
  const { subUnitId, cellValue } = (params ?? {}) as Partial<ValuesParams>;
  if (subUnitId === undefined) return {};
  return id === SET_VALUES
    ? { sheet: subUnitId, rows: Object.keys(cellValue ?? {}).map(Number) }
    : { sheet: subUnitId };
}
