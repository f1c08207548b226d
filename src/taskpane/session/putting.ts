/** Putting a target, or a formula about one, into the selected cell. */
import { cellAddress, parseRange } from '../../core/sheet/address';
import { HostRefusal } from '../../core/sheet/host';
import { cellAt } from '../../core/sheet/model';
import { contains } from '../../core/sheet/range';
import { paneIndicators } from '../../core/wording/pane';
import { isComposed } from '../indicators/formulas';
import type { Task } from './state';
import { type Store, success } from './store';

const TASK = { id: 'putIntoCell', tab: 'indicators', writes: true } as const satisfies Task;
export type PuttingTask = typeof TASK.id;

/** What a formula for the selected cell is made of. */
export interface FormulaRequest {
  /** A1 address of the cell with the actual, where the formula needs one; empty means the cell to the left. */
  readonly actualCell?: string;
  readonly formula: (actualCell: string) => string;
  readonly needsActual: boolean;
}

interface TargetCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export class Putting {
  constructor(private readonly store: Store) {}

  /** Address of the selected cell, for a formula that needs the actual; `null` when Excel does not tell. */
  async selectedCell(): Promise<string | null> {
    try {
      const { range } = await this.store.host.selection();
      return cellAddress(range.top, range.left);
    } catch (error) {
      this.store.notify(TASK.tab, this.store.problem(error));
      return null;
    }
  }

  /** Puts a formula into the selected cell, when that cell is empty or holds a formula of this product. */
  putFormula(request: FormulaRequest): Promise<boolean> {
    return this.store.run(TASK, async () => {
      const cell = await this.freeCell();
      const formula = request.formula(request.needsActual ? this.actualCell(request, cell) : '');
      await this.store.host.writeFormula(cell.sheet, cell.row, cell.column, formula);
      this.tell(cell, formula);
    });
  }

  /** Puts a bare value into the selected cell, under the same conditions as {@link putFormula}. */
  putValue(value: number, numberFormat: string): Promise<boolean> {
    return this.store.run(TASK, async () => {
      const cell = await this.freeCell();
      await this.store.host.apply([{ ...cell, value, numberFormat }]);
      this.tell(cell, String(value));
    });
  }

  private async freeCell(): Promise<TargetCell> {
    const { host, say } = this.store;
    const { sheet, range } = await host.selection();
    const { top: row, left: column } = range;
    const cell = cellAt(await this.store.readSheet(sheet), row, column);
    const ours = cell?.formula !== undefined && isComposed(cell.formula);
    if (cell && !ours && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''))) {
      const at = { sheet, cell: cellAddress(row, column) };
      throw new HostRefusal('occupied', say(paneIndicators.occupied, at));
    }
    return { sheet, row, column };
  }

  private actualCell(request: FormulaRequest, { row, column }: TargetCell): string {
    const { say } = this.store;
    const typed = (request.actualCell ?? '').trim();
    if (typed === '') {
      if (column === 0) throw new HostRefusal('noLeftCell', say(paneIndicators.noLeftCell));
      return cellAddress(row, column - 1);
    }
    const range = parseRange(typed);
    if (!range) throw new HostRefusal('noAddress', say(paneIndicators.actualInvalid, { text: typed }));
    if (contains(range, row, column)) {
      throw new HostRefusal('ownCell', say(paneIndicators.ownCell, { cell: cellAddress(row, column) }));
    }
    return typed.toUpperCase();
  }

  private tell({ sheet, row, column }: TargetCell, content: string): void {
    const cell = cellAddress(row, column);
    this.store.notify(TASK.tab, success(this.store.say(paneIndicators.placed, { sheet, cell, content })));
  }
}
