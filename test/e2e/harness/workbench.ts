import { readFileSync } from 'node:fs';
import type { BrowserContext, FrameLocator, Page, Request } from 'playwright-core';
import type { WorkbenchWindow } from '../../../src/workbench/page/index';
import { launchProfile } from './browser';
import { builtPages, type Pages } from './build';
import { servePages } from './server';
import { sharedProfile } from './sharedProfile';

export type CellText = string | number | boolean | null;

/** One round trip between the add-in and the emulated Excel. */
export interface Traffic {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
  readonly members: readonly string[];
  readonly error?: string;
}

/** The question which sheet an event is about, which the pane asks as it listens. */
const EVENT_QUESTION = 'Workbook.Worksheets WorksheetCollection.GetItemOrNullObject() Worksheet.Name';

/** True for a `context.sync()` of an action: not for the client's own clearing up, nor for answers to events. */
export function isSync({ members }: Traffic): boolean {
  return !['', EVENT_QUESTION].includes(members.join(' '));
}

/** `KC_BLANKS=0` (or `text`) runs a suite as in builds of Excel that hand blank cells over so. */
function searchOf(query: Readonly<Record<string, string>>): string {
  const { KC_BLANKS: blanks } = process.env;
  return new URLSearchParams(blanks === undefined ? query : { blanks, ...query }).toString();
}

const READY = 45_000;
/** What is asked of the bar that replaces. */
export interface Replacing {
  readonly text: string;
  readonly by: string;
  /** The sheet, or what is selected when it is more than a cell, unless told otherwise. */
  readonly in?: 'sheet' | 'workbook' | 'selection' | undefined;
  readonly within?: 'shown' | 'formulas';
  /** In the selected cell only. */
  readonly one?: boolean;
}

/** What a browser shows of the workbench. */
interface Window {
  readonly width: number;
  readonly height: number;
  /** Nothing of the grid is painted, as of a page behind others, and the grid's tools are folded away. */
  readonly unseen?: true;
}

export const DESKTOP_WINDOW: Window = { width: 1440, height: 900 };
export const SMALL_WINDOW: Window = { width: 1000, height: 600 };
/** For tests that do not look at the grid: painting it and its tools takes four fifths of what a gesture takes. */
export const UNSEEN_WINDOW: Window = { ...SMALL_WINDOW, unseen: true };

/**
 * The workbench in a headless browser, for tests: opens it, works it as a user would (ribbon, keyboard, pane), and
 * reads the grid. `const workbench = await Workbench.launch()` in `beforeAll`, `await workbench.close()` after.
 */
export class Workbench {
  /** Every request of the browser since {@link open}. */
  readonly requests: string[] = [];
  /** What the pages have complained of: uncaught errors and errors on the console. */
  readonly complaints: string[] = [];
  private current: { page: Page; search: string } | undefined;

  private constructor(
    /** One for all pages: the browser keeps in it what it has made of the scripts. */
    readonly context: BrowserContext,
    readonly origin: string,
    private readonly window: Window,
    private readonly stop: () => Promise<void>,
  ) {
    context.on('request', (request: Request) => this.requests.push(request.url()));
  }

  private static async start(
    origin: string,
    window: Window,
    stop: () => Promise<void>,
    profile?: string,
  ): Promise<Workbench> {
    const options = {
      viewport: { width: window.width, height: window.height },
      locale: 'zh-CN',
      acceptDownloads: true,
      // A server that a test has started signs for itself.
      ignoreHTTPSErrors: true,
    };
    const context = await launchProfile(options, profile);
    // As in Firefox, or over plain http: nobody is here to answer the browser's own dialogs.
    await context.addInitScript('delete window.showSaveFilePicker; delete window.showOpenFilePicker;');
    return new Workbench(context, origin, window, stop);
  }

  /** Builds the pages if need be, or takes those given, serves them and starts the browser. */
  static async launch({
    pages,
    window = DESKTOP_WINDOW,
  }: { readonly pages?: Pages; readonly window?: Window } = {}): Promise<Workbench> {
    const served = pages ?? (await builtPages());
    const profile = sharedProfile(served);
    const { origin, port, close } = await servePages(served, profile?.port);
    profile?.keepPort(port);
    return Workbench.start(origin, window, close, profile?.folder);
  }

  /** Starts the browser for pages that somebody else serves. */
  static async visit(origin: string): Promise<Workbench> {
    return Workbench.start(origin, DESKTOP_WINDOW, () => Promise.resolve());
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.stop();
  }

  /**
   * Opens the workbench with nothing of what was there before.
   *
   * @param query for example `{ excelapi: '1.7' }` for an older Excel.
   */
  async open(query: Readonly<Record<string, string>> = {}): Promise<void> {
    const page = await this.emptied(this.current?.page ?? (await this.firstPage()));
    this.requests.length = 0;
    this.complaints.length = 0;
    const search = searchOf(query);
    this.current = { page, search };
    await page.goto(`${this.origin}/${search ? `?${search}` : ''}`);
    await this.waitUntilReady();
  }

  /**
   * A new workbook and a new pane in the page that is open, as with the button 新建: much quicker than {@link open},
   * for tests that do not ask how the page starts.
   */
  async renew(query: Readonly<Record<string, string>> = {}): Promise<void> {
    if (this.current?.search !== searchOf(query)) return this.open(query);
    await this.resetSettings(this.page);
    await this.page.evaluate(() => {
      localStorage.clear();
    });
    await this.page.locator('[data-file=new]').click();
    await this.waitUntilReady();
    await this.forgetTraffic();
    this.requests.length = 0;
    this.complaints.length = 0;
  }

  /** Opens the page once more, with all that the browser has kept. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.waitUntilReady();
  }

  private async firstPage(): Promise<Page> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message));
    // Whether what is not saved may go.
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    return page;
  }

  /** The page without its contents, its settings and all that pages of this origin have put by. */
  private async emptied(page: Page): Promise<Page> {
    await page.goto('about:blank');
    await this.resetSettings(page);
    const session = await this.context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', {
      origin: this.origin,
      storageTypes: 'cookies,local_storage,indexeddb,cache_storage,service_workers',
    });
    await session.detach();
    return page;
  }

  private async resetSettings(page: Page): Promise<void> {
    await page.setViewportSize({ width: this.window.width, height: this.window.height });
    await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null });
  }

  private async waitUntilReady(): Promise<void> {
    await this.page
      .waitForSelector('#workbench[data-ready=true]', { timeout: READY })
      .catch((error: unknown) => {
        throw new Error(`The workbench did not get ready.\n${this.complaints.join('\n')}\n${String(error)}`);
      });
    if (!this.window.unseen) return;
    await this.page.evaluate(() => {
      const { grid, holdPainting } = (window as unknown as WorkbenchWindow).kcWorkbench;
      grid.showToolbar(false);
      holdPainting(true);
    });
  }

  get page(): Page {
    if (!this.current) throw new Error('Call open() first.');
    return this.current.page;
  }

  /** The task pane: the add-in's own page. */
  get pane(): FrameLocator {
    return this.page.frameLocator('iframe.pane-frame');
  }

  /** Requests that went anywhere but to the server of the pages. */
  requestsElsewhere(): readonly string[] {
    return this.requests.filter((url) => !url.startsWith(`${this.origin}/`) && !/^(data|blob):/.test(url));
  }

  /** Runs code in the add-in's page, where `Excel.run` is; `code` is the body of an async function. */
  async inAddin<Result>(code: string): Promise<Result> {
    const frame = this.page.frames().find((candidate) => candidate.url().includes('/taskpane.html'));
    if (!frame) throw new Error('The add-in page is not there.');
    return await frame.evaluate(`(async () => { ${code} })()`);
  }

  /** Presses a button of the ribbon by its action (`insertTemplate.city-annex-3`, `showPane`), and waits for it. */
  async clickRibbon(action: string): Promise<void> {
    const button = this.page.locator(`[data-action="${action}"]`);
    if (!(await button.isVisible())) {
      await this.page.locator('.ribbon-holder', { has: button }).locator('[aria-haspopup=menu]').click();
    }
    await button.click();
    await this.page.locator('.status-message:not([data-kind=busy])').waitFor({ state: 'attached' });
  }

  /** What the line under the grid says of what was done, and of an error in the selected cell. */
  async status(): Promise<string> {
    const said = await this.page.locator('.status-line [role=status]:not([data-kind=hint])').allInnerTexts();
    return said.join(' ').trim();
  }

  /** Goes to a cell, types with the keyboard, and presses Enter. */
  async typeInCell(address: string, text: string): Promise<void> {
    await this.selectCell(address);
    // The grid colours and completes a formula at every key; what follows the first key comes as from a paste.
    const formula = text.startsWith('=');
    await this.page.keyboard.type(formula ? '=' : text);
    if (formula) await this.page.keyboard.insertText(text.slice(1));
    // The grid offers completions for formulas a moment after the last key; Escape would drop the edit with them.
    await this.page.waitForTimeout(150);
    await this.page.keyboard.press('Enter');
    await this.settle();
  }

  /** Types where the keyboard is, and presses Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.waitForTimeout(100);
    await this.page.keyboard.press('Enter');
  }

  /** Where a cell of the active sheet is drawn in the page. */
  async drawn(row: number, column: number): Promise<Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>> {
    return this.page.evaluate(
      ([at, across]) => {
        const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
        const cell = grid.activeSheet().sheetApi().getRange(at, across) as unknown as {
          getCellRect: () => DOMRect;
        };
        const { left, top, right, bottom } = cell.getCellRect();
        const canvas = document.querySelector('#grid canvas[id^=univer-sheet-main-canvas]');
        const { x, y } = canvas?.getBoundingClientRect() ?? { x: NaN, y: NaN };
        return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
      },
      [row, column] as const,
    );
  }

  /** Pastes into what is selected, as the browser tells the page that something is pasted. */
  async paste({ html = '', text = '' }): Promise<void> {
    await this.page.evaluate(
      async ([htmlContent, textContent]) => {
        const { api } = (window as unknown as WorkbenchWindow).kcWorkbench.grid;
        const given = { htmlContent, textContent };
        await api.executeCommand('sheet.command.paste-by-short-key', given).catch(() => false);
      },
      [html, text] as const,
    );
    await this.settle();
  }

  /** Replaces a text with the bar for it (Ctrl+H), in the cell that is selected or everywhere, and closes the bar. */
  async replace({ text, by, in: scope, within = 'shown', one = false }: Replacing): Promise<void> {
    const field = (name: string) => this.page.locator(`.find-bar [data-find=${name}]`);
    await this.page.keyboard.press('Control+h');
    await field('text').fill(text);
    await field('by').fill(by);
    if (scope !== undefined) await field('scope').selectOption(scope);
    await field('within').selectOption(within);
    await field(one ? 'replace' : 'replaceAll').click();
    await this.settle();
    await this.page.keyboard.press('Escape');
  }

  /** Selects a cell of the active sheet and gives the grid the keyboard. */
  async selectCell(address: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
      const sheet = grid.activeSheet();
      const range = sheet.sheetApi().getRange(wanted).getRange();
      grid.select(sheet.id, {
        top: range.startRow,
        left: range.startColumn,
        bottom: range.endRow,
        right: range.endColumn,
      });
      grid.focus();
    }, address);
    await this.page.waitForTimeout(50);
  }

  /** Waits until everything is calculated. */
  async settle(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as WorkbenchWindow).kcWorkbench.grid.settled());
  }

  /** The value of a cell, of the active sheet unless a sheet is named: `readCell('A1')`, `readCell('附件3', 'C7')`. */
  async readCell(
    ...place: readonly [address: string] | readonly [sheet: string, address: string]
  ): Promise<CellText> {
    const [sheet, address] = place.length === 1 ? [undefined, place[0]] : place;
    return (await this.readRange(sheet, address))[0]?.[0] ?? null;
  }

  /** The values of a block, row by row. */
  async readRange(sheet: string | undefined, address: string): Promise<readonly (readonly CellText[])[]> {
    await this.settle();
    return this.page.evaluate(
      ([name, wanted]) => {
        const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
        const found = name === undefined ? grid.activeSheet() : grid.sheetByName(name);
        if (!found) throw new Error(`There is no sheet ${name}.`);
        const range = found.sheetApi().getRange(wanted).getRange();
        const rows: (string | number | boolean | null)[][] = [];
        for (let row = range.startRow; row <= range.endRow; row++) {
          const cells: (string | number | boolean | null)[] = [];
          for (let column = range.startColumn; column <= range.endColumn; column++) {
            cells.push(found.value(row, column));
          }
          rows.push(cells);
        }
        return rows;
      },
      [sheet, address] as const,
    );
  }

  /** What a cell shows, in its number format. */
  async readText(sheet: string | undefined, address: string): Promise<string> {
    return (await this.readTexts(sheet, address))[0]?.[0] ?? '';
  }

  /** What the cells of a block show, row by row. */
  async readTexts(sheet: string | undefined, address: string): Promise<readonly (readonly string[])[]> {
    await this.settle();
    return this.page.evaluate(
      ([name, wanted]) => {
        const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
        const found = name === undefined ? grid.activeSheet() : grid.sheetByName(name);
        if (!found) throw new Error(`There is no sheet ${name}.`);
        const { startRow, endRow, startColumn, endColumn } = found.sheetApi().getRange(wanted).getRange();
        return Array.from({ length: endRow - startRow + 1 }, (_row, down) =>
          Array.from({ length: endColumn - startColumn + 1 }, (_cell, across) =>
            found.text(startRow + down, startColumn + across),
          ),
        );
      },
      [sheet, address] as const,
    );
  }

  /** Merged blocks of a sheet, as addresses. */
  async merges(sheet: string): Promise<readonly string[]> {
    return this.page.evaluate((name) => {
      const found = (window as unknown as WorkbenchWindow).kcWorkbench.grid.sheetByName(name);
      if (!found) throw new Error(`There is no sheet ${name}.`);
      return found
        .sheetApi()
        .getMergedRanges()
        .map((range) => range.getA1Notation());
    }, sheet);
  }

  /** Sheet and address of what is selected. */
  async selectedRange(): Promise<{ readonly sheet: string; readonly address: string }> {
    return this.page.evaluate(() => {
      const { sheet, range } = (window as unknown as WorkbenchWindow).kcWorkbench.grid.selection();
      const a1 = sheet.sheetApi().getRange({
        startRow: range.top,
        startColumn: range.left,
        endRow: range.bottom,
        endColumn: range.right,
      });
      return { sheet: sheet.name, address: a1.getA1Notation() };
    });
  }

  /** Rows and columns that the active sheet is scrolled by, beyond those that always stay in view. */
  async scrolledBy(): Promise<{ readonly rows: number; readonly columns: number }> {
    return this.page.evaluate(() => {
      const api = (window as unknown as WorkbenchWindow).kcWorkbench.grid.activeSheet().sheetApi();
      const { sheetViewStartRow: rows, sheetViewStartColumn: columns } = api.getScrollState();
      return { rows, columns };
    });
  }

  async sheetNames(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      (window as unknown as WorkbenchWindow).kcWorkbench.grid.sheets().map((sheet) => sheet.name),
    );
  }

  async activateSheet(name: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
      const found = grid.sheetByName(wanted);
      if (!found) throw new Error(`There is no sheet ${wanted}.`);
      grid.activate(found.id);
    }, name);
  }

  /** Opens an .xlsx file with the button of the title bar; resolves with what the status line says of it. */
  async openFile(name: string, bytes: Uint8Array): Promise<string> {
    await this.page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    });
    return this.outcome();
  }

  /** Saves, with the button of the title bar unless told how. */
  async saveFile(
    press = () => this.page.locator('[data-file=save]').click(),
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly said: string }> {
    const coming = this.page.waitForEvent('download');
    await press();
    const download = await coming;
    const said = await this.outcome();
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()), said };
  }

  /** What the status line says when what was begun has ended. */
  async outcome(): Promise<string> {
    const message = this.page.locator('.status-message:not([data-kind=busy]):not(:empty)');
    await message.waitFor({ state: 'attached' });
    return message.innerText();
  }

  /** Round trips since the page was opened, or since {@link forgetTraffic}. */
  async traffic(): Promise<readonly Traffic[]> {
    return this.page.evaluate(() => [...(window as unknown as WorkbenchWindow).kcTraffic]);
  }

  async forgetTraffic(): Promise<void> {
    await this.page.evaluate(() => {
      (window as unknown as WorkbenchWindow).kcTraffic.length = 0;
    });
  }
}
