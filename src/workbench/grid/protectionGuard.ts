import type { ICommandInfo } from '@univerjs/core';
import { fill } from '../../core/wording/text';
import { workbenchGrid } from '../../core/wording/workbench';
import type { GridSheet } from './gridSheet';
import { SET_VALUES, type ValuesParams } from './valuesCommand';

/** Commands that change how a sheet is built. */
const STRUCTURAL = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
  'sheet.mutation.move-range',
]);

/** Why a protected sheet does not take a command from its user; `undefined` when it does. */
export function refusalOf(
  command: Readonly<ICommandInfo>,
  protectedSheet: (id: string) => GridSheet | undefined,
): string | undefined {
  const id = (command.params as { subUnitId?: string } | undefined)?.subUnitId;
  const sheet = id === undefined ? undefined : protectedSheet(id);
  if (!sheet) return undefined;
  if (command.id === SET_VALUES) {
    const { cellValue } = command.params as ValuesParams;
    for (const [row, columns] of Object.entries(cellValue)) {
      for (const column of Object.keys(columns)) {
        if (sheet.locked(Number(row), Number(column))) {
          return fill(workbenchGrid.cellLocked);
        }
      }
    }
    return undefined;
  }
  if (STRUCTURAL.has(command.id)) return fill(workbenchGrid.sheetLocked);
  return undefined;
}
