import type { CellRange } from '../../core/sheet/range';
import type { LastingChange } from './lastingChange';

export type ChangeSource = 'user' | 'addin';

export interface StructureChange {
  readonly kind: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
  readonly range: CellRange;
}

/** What happens in the grid, told to whoever listens. */
export interface GridEvents {
  /** Cells got other contents (not: another look, nor a recalculated result). */
  contents(sheet: string, range: CellRange, source: ChangeSource): void;
  /** Rows or columns were put in or taken out by the user. */
  structure(sheet: string, change: StructureChange): void;
  selection(sheet: string, range: CellRange): void;
  sheetAdded(sheet: string): void;
  sheetDeleted(sheet: string): void;
  sheetActivated(sheet: string, before: string | undefined): void;
  calculated(): void;
  /** Something that a file keeps is another one. */
  changed(change: LastingChange, source: ChangeSource): void;
  /** Text that is being typed into a cell has become another one, or is no longer being typed. */
  drafted(): void;
  /** The user was refused something; the sentence is for him. */
  refused(sentence: string): void;
}

/** Tells an event, by its name, to all listeners. */
export type Tell = <Name extends keyof GridEvents>(
  name: Name,
  ...parameters: Parameters<GridEvents[Name]>
) => void;

/** Whoever listens to the grid. */
export class Listeners {
  private readonly all: Partial<GridEvents>[] = [];

  add(listener: Partial<GridEvents>): void {
    this.all.push(listener);
  }

  readonly tell: Tell = (name, ...parameters) => {
    for (const listener of this.all) {
      (listener[name] as ((...values: typeof parameters) => void) | undefined)?.(...parameters);
    }
  };
}
