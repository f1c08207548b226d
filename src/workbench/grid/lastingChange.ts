import { CommandType, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import { SET_VALUES } from './valuesCommand';

/** What formulas, layout and editors work out by themselves, again in every program that opens the file. */
const WORKED_OUT =
  /^(formula\.mutation\.(?!(set|remove)-defined-name)|sheet\.mutation\.set-worksheet-row-auto-height$|doc\.)/;

/** What a command of Univer's changes of what a file keeps: one sheet's cells, more than that, or nothing. */
export function lastingChange(
  { id, type, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
): { readonly sheet: string | undefined } | undefined {
  if (type !== CommandType.MUTATION || WORKED_OUT.test(id)) return undefined;
  if (options?.onlyLocal === true || options?.fromFormula === true) return undefined;
  return { sheet: id === SET_VALUES ? (params as { subUnitId: string }).subUnitId : undefined };
}
