/** Which sheets have to be read anew after edits, so that checking while typing costs little. */
import { HostRefusal } from '../../core/sheet/host';
import type { ContentChange, LiveHost } from '../../core/sheet/liveHost';
import type { SheetModel, WorkbookModel } from '../../core/sheet/model';

/** The edits since the workbook was last read. */
export class Edits {
  /** `null`: sheets came or went, and everything has to be read. */
  private sheets: Set<string> | null = new Set();

  note({ sheet }: ContentChange): void {
    if (sheet === null) this.sheets = null;
    else this.sheets?.add(sheet);
  }

  forget(): void {
    this.sheets = new Set();
  }

  /**
   * The workbook as it is now. Sheets that nobody has touched stay the very same models, unless formulas reach from
   * one sheet to another.
   */
  async read(host: Pick<LiveHost, 'readWorkbook'>, before: WorkbookModel): Promise<WorkbookModel> {
    const touched = this.sheets;
    this.forget();
    if (touched === null || before.sheets.some(reachesOut)) return host.readWorkbook();
    try {
      const fresh = new Map(
        (await host.readWorkbook([...touched])).sheets.map((sheet) => [sheet.name, sheet]),
      );
      return { ...before, sheets: before.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet) };
    } catch (error) {
      // A sheet that was renamed since is found by reading all.
      if (!(error instanceof HostRefusal) || error.code !== 'sheet-missing') throw error;
      return host.readWorkbook();
    }
  }
}

function reachesOut(sheet: SheetModel): boolean {
  return sheet.rows.some((cells) => cells.some((cell) => cell?.formula?.includes('!')));
}
