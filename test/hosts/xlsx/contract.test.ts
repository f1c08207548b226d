import type { CellRange } from '../../../src/core/sheet/range';
import type { CellChange, Host, InsertedSheet, Mark } from '../../../src/core/sheet/host';
import type { SheetModel, WorkbookModel } from '../../../src/core/sheet/model';
import { XlsxHost } from '../../../src/hosts/xlsx';
import { describeHostContract } from '../contract';

/** Saves and opens the file again after every step, so that nothing can live in memory alone. */
class ReopenedHost implements Host {
  #bytes: Uint8Array | undefined;

  async insertSheets(sheets: readonly SheetModel[]): Promise<readonly InsertedSheet[]> {
    return this.#step((host) => host.insertSheets(sheets));
  }
  async readWorkbook(sheets?: readonly string[]): Promise<WorkbookModel> {
    return this.#step((host) => host.readWorkbook(sheets));
  }
  async apply(changes: readonly CellChange[]): Promise<void> {
    return this.#step((host) => host.apply(changes));
  }
  async select(sheet: string, range: CellRange): Promise<void> {
    return this.#step((host) => host.select(sheet, range));
  }
  async removeSheets(sheets: readonly string[]): Promise<void> {
    return this.#step((host) => host.removeSheets(sheets));
  }
  async mark(marks: readonly Mark[]): Promise<void> {
    return this.#step((host) => host.mark(marks));
  }
  async unmark(formula: string): Promise<number> {
    return this.#step((host) => host.unmark(formula));
  }

  async #step<T>(act: (host: XlsxHost) => Promise<T>): Promise<T> {
    const host = new XlsxHost(this.#bytes);
    const result = await act(host);
    this.#bytes = await host.toBytes();
    return result;
  }
}

describeHostContract('.xlsx file', ['readsLayout'], () => Promise.resolve({ host: new XlsxHost() }));
describeHostContract('.xlsx file, saved and opened again after every step', ['readsLayout'], () =>
  Promise.resolve({ host: new ReopenedHost() }),
);
