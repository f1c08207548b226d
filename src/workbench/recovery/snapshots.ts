import type { SheetModel } from '../../core/sheet/model';
import { type SavedSheet, saveSheet, saveSheets } from '../files/saveModel';
import type { Grid } from '../grid/grid';
import type { GridSheet } from '../grid/gridSheet';
import type { LastingChange } from '../grid/lastingChange';
import type { Keeping, KeptWorkbook } from './records';

/** Makes of the grid what is to be kept, and reads only those sheets anew that have changed since the last time. */
export class Snapshots {
  private readonly read = new Map<string, SavedSheet>();
  /** Rows by sheet whose cells have changed since the sheet was read. */
  private readonly stale = new Map<string, Set<number>>();
  private readonly unwritten = new Set<string>();
  private written: ReadonlySet<string> = new Set();
  private fromScratch = true;
  private replaces: string | undefined;

  constructor(
    private readonly grid: Grid,
    /** That of the page. */
    private readonly id: string,
  ) {}

  changed({ sheet, rows }: LastingChange): void {
    if (sheet === undefined) this.read.clear();
    else if (rows === undefined) this.read.delete(sheet);
    else {
      const stale = this.stale.get(sheet) ?? new Set();
      for (const row of rows) stale.add(row);
      this.stale.set(sheet, stale);
    }
  }

  /** Nothing of the workbook counts as kept any more; another kept one may have become this one. */
  startAgain(replaces?: string): void {
    this.read.clear();
    this.fromScratch = true;
    this.replaces = replaces ?? this.replaces;
  }

  take(name: string): Keeping {
    const { sheets, leftOut } = saveSheets(this.grid, (sheet) => this.saved(sheet));
    this.stale.clear();
    const changed = new Map<string, SheetModel>();
    for (const { id, model } of sheets) {
      if (this.fromScratch || this.unwritten.has(id) || !this.written.has(id)) changed.set(id, model);
    }
    const ids = new Set(sheets.map(({ id }) => id));
    const draft = this.grid.draft();
    const workbook: KeptWorkbook = {
      id: this.id,
      name,
      changedAt: Date.now(),
      sheets: sheets.map(({ id, model }) => ({ id, name: model.name })),
      activeSheet: this.grid.activeSheet().id,
      ...(draft === undefined ? {} : { draft }),
      leftOut,
    };
    const gone = this.fromScratch ? 'all' : [...this.written].filter((id) => !ids.has(id));
    const { replaces } = this;
    this.unwritten.clear();
    this.written = ids;
    this.fromScratch = false;
    this.replaces = undefined;
    return { workbook, changed, gone, replaces };
  }

  private saved(sheet: GridSheet): SavedSheet {
    const before = this.read.get(sheet.id);
    const stale = this.stale.get(sheet.id);
    if (before && !stale) return before;
    const known = before && stale && { rows: before.model.rows, stale };
    const saved = saveSheet(this.grid, sheet, known);
    this.read.set(sheet.id, saved);
    this.unwritten.add(sheet.id);
    return saved;
  }
}
