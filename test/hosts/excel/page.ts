/**
 * The part of the tests that runs inside a page, beside Office.js: the host contract case by case, and the host for
 * tests that drive it from outside. `bundle.ts` packs it, end-to-end tests inject it into the page of the add-in.
 */
import type { InsertedSheet } from '../../../src/core/sheet/host';
import type { SheetModel } from '../../../src/core/sheet/model';
import { ExcelHost } from '../../../src/hosts/excel';
import type { WorkbenchWindow } from '../../../src/workbench/page/index';
import { hostContract, type Trait } from '../contract';
import { type Hand, liveContract } from '../liveContract';

export interface HostInPage {
  readonly host: ExcelHost;
  /** Runs one case of either contract and cleans up after it; gives what is wrong, or `null`. */
  runCase(name: string, traits: readonly Trait[]): Promise<string | null>;
}

declare global {
  interface Window {
    hostInPage: HostInPage;
  }
}

/** Remembers the sheets of a case, because all cases run in the one workbook of the page. */
class TidyHost extends ExcelHost {
  private readonly inserted: string[] = [];

  override async insertSheets(sheets: readonly SheetModel[]): Promise<readonly InsertedSheet[]> {
    const inserted = await super.insertSheets(sheets);
    this.inserted.push(...inserted.map(({ name }) => name));
    return inserted;
  }

  async tidy(): Promise<void> {
    const present = (await this.readWorkbook()).sheets.map(({ name }) => name);
    const left = this.inserted.filter((name) => present.includes(name));
    if (left.length > 0) await this.removeSheets(left);
  }
}

window.hostInPage = {
  host: new ExcelHost(),
  async runCase(name, traits) {
    const host = new TidyHost();
    const has = (trait: Trait): boolean => traits.includes(trait);
    const ofEveryHost = hostContract.find((candidate) => candidate.name === name);
    const ofOpenOnes = liveContract.find((candidate) => candidate.name === name);
    if (!ofEveryHost && !ofOpenOnes) return `no case "${name}"`;
    try {
      await ofEveryHost?.run(host, has);
      await ofOpenOnes?.run(host, handOnGrid(), has);
      return null;
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    } finally {
      await host.tidy();
    }
  },
};

/** What a user does in the grid of the workbench, in which the page of the add-in is framed. */
function handOnGrid(): Hand {
  const { grid } = (window.parent as unknown as WorkbenchWindow).kcWorkbench;
  const sheetNamed = (name: string): NonNullable<ReturnType<typeof grid.sheetByName>> => {
    const sheet = grid.sheetByName(name);
    if (!sheet) throw new Error(`there is no sheet ${name}`);
    return sheet;
  };
  return {
    async type(sheet, row, column, value) {
      sheetNamed(sheet).sheetApi().getRange(row, column).setValue(value);
      await grid.settled();
    },
    select(sheet, range) {
      grid.select(sheetNamed(sheet).id, range);
      return Promise.resolve();
    },
  };
}
