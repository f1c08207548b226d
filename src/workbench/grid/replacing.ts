import { CommandType, type ICellData, type ICommand, ICommandService } from '@univerjs/core';
import { cellAddress } from '../../core/sheet/address';
import { say } from '../words';
import { workbenchFind, workbenchGrid } from '../../core/wording/workbench';
import { brokenRule, judgeFormulas, type RuledSheet, TYPING } from './entryRules';
import type { GuardedSheet, Verdict } from './protectionGuard';
import { changedCells, type ValuesParams } from './valuesCommand';

/** The command that puts other texts into cells of one or more sheets, all of them or none. */
export const REPLACE = 'workbench.command.replace';

export interface ReplaceParams {
  readonly sheets: readonly ValuesParams[];
}

/** What the replacement is judged by, of one sheet. */
export interface ReplacedSheet extends RuledSheet, GuardedSheet {
  readonly name: string;
}

/**
 * Writes as typing does, so that rows grow and formulas follow, and is one step of the history.
 *
 * @param asOneStep makes one step of what is done in it
 */
export function replaceCommand(asOneStep: (action: () => boolean) => boolean): ICommand<ReplaceParams> {
  return {
    id: REPLACE,
    type: CommandType.COMMAND,
    handler: (accessor, params) => {
      const commands = accessor.get(ICommandService);
      return asOneStep(() =>
        (params?.sheets ?? []).every(({ unitId, subUnitId, cellValue: value }) =>
          commands.syncExecuteCommand(TYPING, { unitId, subUnitId, value }),
        ),
      );
    },
  };
}

/**
 * What becomes of a replacement before anything of it is written: one locked cell, one formula that cannot be read or
 * one broken rule refuses all of it.
 */
export function judgeReplaced(
  { sheets }: ReplaceParams,
  sheetOf: (id: string) => ReplacedSheet,
  parses: (formula: string) => boolean,
): Verdict {
  for (const params of sheets) {
    const sheet = sheetOf(params.subUnitId);
    const cells = changedCells(params.cellValue);
    const locked = sheet.protection && cells.find(({ row, column }) => sheet.locked(row, column));
    if (locked) {
      const at = cellAddress(locked.row, locked.column);
      return { refused: say(workbenchGrid.replaceLocked, { sheet: sheet.name, cell: at }) };
    }
    const formulas = judgeFormulas(params, parses);
    if (formulas !== 'run') return formulas;
    for (const { row, column, cell } of cells) {
      const why = cell && !cell.f ? brokenRule(sheet, row, column, cell) : undefined;
      if (why === undefined) continue;
      const at = cellAddress(row, column);
      return {
        refused: say(workbenchGrid.replaceRefused, {
          sheet: sheet.name,
          cell: at,
          text: textOf(cell),
          why,
        }),
      };
    }
  }
  return 'run';
}

function textOf(cell: ICellData | null): string {
  return cell?.v === undefined || cell.v === null ? say(workbenchFind.nothing) : String(cell.v);
}
