import type { ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core';
import { FormulaExecutedStateType } from '@univerjs/preset-sheets-core';
import { around, type CellRange, oneCell } from '../../core/sheet/range';
import type { Calculation } from './calculation';
import type { ChangeSource, StructureChange, Tell } from './gridEvents';
import { fromGrid } from './gridRange';
import type { GridSheet } from './gridSheet';
import { INSERT_SHEET } from './history';
import { lastingChange } from './lastingChange';
import type { UniverWorkbook } from './univerWorkbook';
import { changedCells, SET_VALUES, type ValuesParams } from './valuesCommand';

/** Changes of a sheet's rows and columns, with what they are called in events. */
const STRUCTURE_EVENTS: Readonly<Record<string, StructureChange['kind']>> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};

/** Makes events of the commands that Univer has carried out. */
export class CommandNotices {
  private activeBefore: string;

  constructor(
    private readonly univer: UniverWorkbook,
    private readonly calculation: Calculation,
    private readonly sheetById: (id: string) => GridSheet | undefined,
    private readonly tell: Tell,
  ) {
    this.activeBefore = this.active();
  }

  notice(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const lasting = lastingChange(command, options);
    if (lasting) this.tell('changed', lasting, this.source());
    switch (command.id) {
      case SET_VALUES: {
        if (options?.onlyLocal || options?.fromFormula) return;
        const { subUnitId, cellValue } = command.params as ValuesParams;
        this.noticeContents(subUnitId, cellValue);
        return;
      }
      case INSERT_SHEET: {
        const { sheet } = command.params as { sheet: { id: string } };
        this.tell('sheetAdded', sheet.id);
        return;
      }
      case 'sheet.mutation.remove-sheet': {
        const { subUnitId } = command.params as { subUnitId: string };
        this.tell('sheetDeleted', subUnitId);
        return;
      }
      case 'sheet.operation.set-worksheet-active': {
        const id = this.active();
        if (id === this.activeBefore) return;
        const before = this.activeBefore;
        this.activeBefore = id;
        this.tell('sheetActivated', id, before);
        return;
      }
      case 'sheet.operation.set-selections': {
        const { subUnitId, selections } = command.params as {
          subUnitId: string;
          selections: readonly { range: IRange }[];
        };
        const range = selections.at(-1)?.range;
        const sheet = this.sheetById(subUnitId);
        if (range && sheet) this.tell('selection', subUnitId, fromGrid(range, sheet));
        return;
      }
      case 'formula.mutation.set-formula-calculation-start':
        this.calculation.started();
        return;
      case 'formula.mutation.set-formula-calculation-result':
        // The results reach the cells through listeners of the same command; answer after them.
        queueMicrotask(() => {
          this.calculation.ended();
          this.tell('calculated');
        });
        return;
      case 'formula.mutation.set-formula-calculation-notification': {
        // The end of a calculation that changes no cell gives no result; a stopped one starts again by itself.
        const { functionsExecutedState: state } = command.params as {
          functionsExecutedState?: FormulaExecutedStateType;
        };
        if (state !== undefined && state !== FormulaExecutedStateType.STOP_EXECUTION) {
          setTimeout(() => {
            this.calculation.ended();
          }, 0);
        }
        return;
      }
    }
    const change = structureChange(command, this.sheetById);
    if (change) this.tell('structure', change.sheet.id, change);
  }

  private source(): ChangeSource {
    return this.univer.byAddin ? 'addin' : 'user';
  }

  private active(): string {
    return this.univer.workbook.getActiveSheet().getSheetId();
  }

  private noticeContents(id: string, cellValue: ValuesParams['cellValue']): void {
    let range: CellRange | undefined;
    let formulas = false;
    for (const { row, column, cell } of changedCells(cellValue)) {
      if (cell && cell.v === undefined && cell.f === undefined && cell.p === undefined) continue;
      if (cell?.f || cell?.si) formulas = true;
      const changed = oneCell(row, column);
      range = range ? around([range, changed]) : changed;
    }
    if (!range) return;
    this.calculation.changed(formulas);
    this.tell('contents', id, range, this.source());
  }
}

/** What a command has done to the rows or columns of a sheet, if it has. */
export function structureChange(
  { id, params }: Readonly<ICommandInfo>,
  sheetById: (id: string) => GridSheet | undefined,
): (StructureChange & { readonly sheet: GridSheet }) | undefined {
  const kind = STRUCTURE_EVENTS[id];
  if (!kind) return undefined;
  const { subUnitId, range } = params as { subUnitId: string; range: IRange };
  const sheet = sheetById(subUnitId);
  return sheet && { kind, range: fromGrid(range, sheet), sheet };
}
