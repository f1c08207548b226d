import type { JSHandle, Page } from 'playwright-core';
import type { WorkbenchWindow } from '../../../src/workbench/page/index';
import type { Workbench } from './workbench';

/** Milliseconds whose keystrokes may be missing after a crash. */
export const LOSS = 1000;

/** What may be random is drawn from here, so that a failing filling can be played again. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Opens the workbench in another page of the same browser, with what pages before it have left. */
export async function openPage(workbench: Workbench): Promise<Page> {
  const page = await workbench.context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(workbench.origin);
  await ready(page);
  return page;
}

export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('#workbench[data-ready=true]', { timeout: 60_000 });
}

/** The sentence of the title bar, once it is there. */
export async function offered(page: Page): Promise<string> {
  const offer = page.locator('.title-offer:not([hidden])');
  await offer.waitFor();
  return offer.innerText();
}

/** What the browser keeps, as the page sees it; to be closed when it has been looked at. */
function database(page: Page): Promise<JSHandle<IDBDatabase>> {
  return page.evaluateHandle(
    () =>
      new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('kc-workbench-recovery');
        request.onsuccess = () => {
          resolve(request.result);
        };
      }),
  );
}

/** Names of the workbooks that the browser keeps, those of open pages too. */
export async function keptNames(page: Page): Promise<readonly string[]> {
  const opened = await database(page);
  return opened.evaluate(async (records) => {
    const all = await new Promise<readonly { readonly name: string }[]>((resolve) => {
      const request = records.transaction('workbooks').objectStore('workbooks').getAll();
      request.onsuccess = () => {
        resolve(request.result as { name: string }[]);
      };
    });
    records.close();
    return all.map((workbook) => workbook.name);
  });
}

/** Lets the browser keep workbooks 旧1.xlsx, 旧2.xlsx … of pages long gone. */
export async function keepOldOnes(page: Page, count: number): Promise<void> {
  const opened = await database(page);
  await opened.evaluate(async (records, most) => {
    const transaction = records.transaction(['workbooks', 'sheets'], 'readwrite');
    for (let number = 1; number <= most; number++) {
      const id = `old-${number}`;
      transaction.objectStore('workbooks').put({
        id,
        name: `旧${number}.xlsx`,
        changedAt: number * 1000,
        sheets: [{ id: 'a', name: '表' }],
        activeSheet: 'a',
        leftOut: [],
      });
      transaction.objectStore('sheets').put({ name: '表', rows: [], merges: [] }, [id, 'a']);
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    records.close();
  }, count);
}

/** Opens the list and takes back the workbook at a place in it. */
export async function recover(page: Page, place = 0): Promise<void> {
  await page.locator('[data-recovery=show]').click();
  await page.locator('[data-recovery=recover]').nth(place).click();
  await page.locator('dialog.recovery').waitFor({ state: 'hidden' });
}

/** Ends the page as a crash of the browser's does: nothing of it runs any more. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** Gives the keyboard to a cell of the active sheet. */
export async function selectCell(page: Page, row: number, column: number): Promise<void> {
  await page.evaluate(
    ([at, across]) => {
      const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
      grid.select(grid.activeSheet().id, { top: at, left: across, bottom: at, right: across });
      grid.focus();
    },
    [row, column] as const,
  );
}

/** The texts of a column of the active sheet, as they were typed one below the other. */
export async function typedColumn(page: Page, column: number): Promise<string> {
  return page.evaluate((across) => {
    const sheet = (window as unknown as WorkbenchWindow).kcWorkbench.grid.activeSheet();
    const bottom = sheet.used(true)?.bottom ?? -1;
    const texts = Array.from({ length: bottom + 1 }, (_, row) => String(sheet.value(row, across) ?? ''));
    return texts.join('\n').trimEnd();
  }, column);
}

/** What a killed filling has come to. */
export interface Killed {
  /** All keys that reached the page, with `\n` for Enter. */
  readonly typed: string;
  /** Those of them that must not be missing. */
  readonly owed: string;
  /** What came back. */
  readonly kept: string;
}

/**
 * Types words one below the other, kills the page at a random moment, and brings the workbook back in another page.
 *
 * @param before what stands in the column already
 */
export async function killedFilling(
  workbench: Workbench,
  page: Page,
  before: string,
  random: Random,
): Promise<{ readonly page: Page; readonly killed: Killed }> {
  const column = 1;
  const rows = before === '' ? 0 : before.split('\n').length;
  await selectCell(page, rows, column);
  const typed: { readonly key: string; readonly at: number }[] = [];
  const until = Date.now() + 1300 + random() * 2000;
  while (Date.now() < until) {
    for (const key of word(random)) {
      if (Date.now() >= until) break;
      await page.keyboard.press(key === '\n' ? 'Enter' : key);
      typed.push({ key, at: Date.now() });
      await page.waitForTimeout(10 + random() * 90);
    }
  }
  const killedAt = Date.now();
  await crash(page);
  const keys = (time: number): string =>
    typed
      .filter(({ at }) => at <= time)
      .map(({ key }) => key)
      .join('');
  const next = await openPage(workbench);
  await offered(next);
  await recover(next);
  const start = before === '' ? '' : `${before}\n`;
  return {
    page: next,
    killed: {
      typed: start + keys(killedAt),
      owed: (start + keys(killedAt - LOSS)).trimEnd(),
      kept: await typedColumn(next, column),
    },
  };
}

function word(random: Random): string {
  const letters = Array.from({ length: 3 + Math.floor(random() * 9) }, () =>
    String.fromCharCode(97 + Math.floor(random() * 26)),
  );
  return `${letters.join('')}\n`;
}

/** Why a killed filling has lost too much; `undefined` when it has not. */
export function lossOf({ typed, owed, kept }: Killed): string | undefined {
  if (kept.startsWith(owed) && typed.startsWith(kept)) return undefined;
  return `typed ${JSON.stringify(typed)}, owed ${JSON.stringify(owed)}, kept ${JSON.stringify(kept)}`;
}
