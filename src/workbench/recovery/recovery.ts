import { cellAddress } from '../../core/sheet/address';
import { oneCell } from '../../core/sheet/range';
import { say } from '../words';
import { workbenchFiles, workbenchRecovery } from '../../core/wording/workbench';
import { input } from '../excel/cellInput';
import { openModel } from '../files/openModel';
import type { Grid } from '../grid/grid';
import type { Keeper } from './keeper';
import type { KeptWorkbook } from './records';

/** The workbook of the page, as far as a kept one can come into its place. */
export interface PageWorkbook {
  /** @returns false when the user would rather keep what is there */
  recover(name: string, put: () => void): boolean;
}

/** Where the user is told what has become of it. */
export interface Telling {
  say(text: string): void;
  warn(text: string): void;
}

/** Brings kept workbooks back into the grid. */
export class Recovery {
  constructor(
    private readonly grid: Grid,
    private readonly keeper: Keeper,
    private readonly page: PageWorkbook,
    private readonly status: Telling,
  ) {}

  /** Newest first. */
  kept(): Promise<readonly KeptWorkbook[]> {
    return this.keeper.others();
  }

  discard(kept: KeptWorkbook): Promise<void> {
    return this.keeper.discard(kept);
  }

  /** @returns false when the user would rather keep what is there, or when there is nothing whole to put there */
  async recover(kept: KeptWorkbook): Promise<boolean> {
    const { name } = kept;
    const workbook = await this.keeper.contents(kept);
    if (workbook === undefined) {
      this.status.warn(say(workbenchRecovery.notWhole, { name }));
      return false;
    }
    const leftOut = [...kept.leftOut];
    let unconfirmed: string | undefined;
    const put = (): void => {
      openModel(this.grid, workbook);
      const active = kept.sheets.find(({ id }) => id === kept.activeSheet);
      const shown = active && this.grid.sheetByName(active.name);
      if (shown?.visibility === 'Visible') this.grid.activate(shown.id);
      unconfirmed = this.fillIn(kept);
    };
    try {
      if (!this.page.recover(name, put)) return false;
    } catch (error) {
      this.status.warn(say(workbenchFiles.unexpected, { error: String(error) }));
      return false;
    }
    this.keeper.goOnFrom(kept);
    if (leftOut.length === 0) this.status.say(say(workbenchRecovery.recovered, { name }));
    else this.status.warn(say(workbenchRecovery.recoveredInPart, { name, leftOut: leftOut.join(' ') }));
    if (unconfirmed !== undefined) this.status.warn(unconfirmed);
    return true;
  }

  /** Fills in what was being typed; the answer is what the user should know of it. */
  private fillIn({ draft, sheets }: KeptWorkbook): string | undefined {
    const home = sheets.find(({ id }) => id === draft?.sheet);
    const sheet = home && this.grid.sheetByName(home.name);
    if (!draft || !sheet) return undefined;
    const { row, column, text } = draft;
    const words = { sheet: sheet.name, cell: cellAddress(row, column), text };
    const locked = sheet.record.protection !== undefined && sheet.locked(row, column);
    if (locked) return say(workbenchRecovery.draftLost, words);
    // Half a formula is text until somebody finishes it.
    const typed = text.startsWith('=') ? `'${text}` : text;
    sheet.write(row, column, [[input(typed, sheet.style(row, column).n?.pattern)]]);
    this.grid.select(sheet.id, oneCell(row, column));
    return say(workbenchRecovery.draft, words);
  }
}
