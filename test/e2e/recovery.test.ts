import AxeBuilder from '@axe-core/playwright';
import { cellAt, type SheetModel } from '../../src/core/sheet/model';
import { readXlsx } from '../../src/hosts/xlsx';
import type { Page } from 'playwright-core';
import {
  crash,
  killedFilling,
  lossOf,
  LOSS,
  offered,
  openPage,
  randomFrom,
  ready,
  recover,
  selectCell,
  typedColumn,
} from './harness/recovery';
import { SMALL_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: SMALL_WINDOW });
});

afterAll(() => workbench.close());

async function type(page: Page, text: string): Promise<void> {
  await selectCell(page, 0, 1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** It looks first which pages have come or gone. */
async function showList(page: Page): Promise<void> {
  await page.locator('[data-recovery=show]').click();
  await page.locator('dialog.recovery[open]').waitFor();
}

/** The page is still there, or is gone without having been able to do anything. */
const kept = (page: Page): Promise<void> => page.waitForTimeout(LOSS);

describe('a workbook that was not saved', () => {
  it('comes back after a reload just as it was', async () => {
    await workbench.open();
    const { page } = workbench;
    await workbench.clickRibbon('insertTemplate.city-annex-3');
    await workbench.clickRibbon('insertTemplate.district-annex-hte');
    await workbench.inAddin(`await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A3').values = [['0123'], [1.5], [true]];
      sheet.getRange('B1').formulas = [['=A2*2']];
      sheet.getRange('A2').numberFormat = [['0.00']];
      sheet.getRange('A2').format.protection.locked = false;
      context.workbook.names.add('目标值', sheet.getRange('A2'));
      sheet.getRange('A2').dataValidation.rule = { decimal: { formula1: 0, formula2: 9, operator: 'Between' } };
      sheet.protection.protect();
      await context.sync();
    });`);
    const before = await readXlsx((await workbench.saveFile()).bytes);
    await workbench.activateSheet('Sheet1');
    await workbench.typeInCell('A2', '2.25');
    await kept(page);
    await page.reload();
    await ready(page);
    expect(await offered(page)).toContain('上次有 1 个工作簿没有保存。');
    await recover(page);
    expect(await workbench.status()).toContain('已恢复“工作簿1.xlsx”，请保存。');
    expect(await workbench.readCell('B1')).toBe(4.5);
    const after = await readXlsx((await workbench.saveFile()).bytes);
    const sheetOf = (name: string): SheetModel =>
      after.sheets.find((sheet) => sheet.name === name) as SheetModel;
    expect(cellAt(sheetOf('Sheet1'), 1, 0)?.value).toBe(2.25);
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    const retyped = JSON.parse(
      JSON.stringify(before)
        .replace(/"value":1.5\b/, '"value":2.25')
        .replace(/"value":3\b(?=,"formula":"=A2\*2")/, '"value":4.5'),
    ) as unknown;
    expect(JSON.parse(JSON.stringify(after))).toEqual(retyped);
  });

  it('is offered no more once it is saved, nor once a new one is begun', async () => {
    const { page } = workbench;
    await page.reload();
    await ready(page);
    await page.waitForTimeout(500);
    expect(await page.locator('.title-offer').isVisible()).toBe(false);
    await type(page, 'x');
    await kept(page);
    await workbench.renew();
    await page.reload();
    await ready(page);
    await page.waitForTimeout(500);
    expect(await page.locator('.title-offer').isVisible()).toBe(false);
  });

  it('comes back with the text that was still being typed into a cell, and says so', async () => {
    const { page } = workbench;
    await type(page, '已确认');
    await selectCell(page, 4, 1);
    await page.keyboard.type('只打了一半');
    await kept(page);
    await page.reload();
    await ready(page);
    await offered(page);
    await recover(page);
    expect(await typedColumn(page, 1)).toBe('已确认\n\n\n\n只打了一半');
    expect(await workbench.status()).toContain('B5的内容“只打了一半”当时还没有输完');
    await workbench.renew();
  });

  it('is asked for before it replaces what is in the grid, and before it is discarded', async () => {
    const { page } = workbench;
    await type(page, '旧的');
    await kept(page);
    await page.reload();
    await ready(page);
    await offered(page);
    await type(page, '新的');
    const asked: string[] = [];
    page.removeAllListeners('dialog');
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.locator('[data-recovery=show]').click();
    await page.locator('[data-recovery=recover]').click();
    await page.locator('[data-recovery=discard]').click();
    expect(asked).toEqual([
      '“工作簿1.xlsx”有未保存的改动。恢复“工作簿1.xlsx”会替换它，是否继续？',
      expect.stringMatching(/^丢弃“工作簿1\.xlsx”（.+）后不能再恢复，是否丢弃？$/),
    ]);
    expect(await typedColumn(page, 1)).toBe('新的');
    page.removeAllListeners('dialog');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('[data-recovery=discard]').click();
    await page.locator('dialog.recovery').waitFor({ state: 'hidden' });
    expect(await page.locator('.title-offer').isVisible()).toBe(false);
    await workbench.renew();
  });
});

describe('several pages of the workbench', () => {
  it('keep each their own workbook, and offer only those of pages that are gone', async () => {
    const first = await openPage(workbench);
    await type(first, '第一个');
    const second = await openPage(workbench);
    expect(await second.locator('.title-offer').isVisible()).toBe(false);
    await type(second, '第二个');
    await kept(second);
    await crash(first);
    await crash(second);
    const third = await openPage(workbench);
    expect(await offered(third)).toContain('上次有 2 个工作簿没有保存。');
    await showList(third);
    const rows = third.locator('dialog.recovery tbody tr');
    expect(await rows.count()).toBe(2);
    expect(await rows.first().innerText()).toMatch(/工作簿1\.xlsx\s+.*月.*日.*\d\d:\d\d\s+Sheet1（共 1 张）/);
    await third.locator('[data-recovery=recover]').first().click();
    await third.locator('dialog.recovery').waitFor({ state: 'hidden' });
    expect(await typedColumn(third, 1)).toBe('第二个');
    expect(await offered(third)).toContain('上次有 1 个工作簿没有保存。');
    await recover(third);
    expect(await typedColumn(third, 1)).toBe('第一个');
    await third.locator('[data-file=new]').click();
    await third.close();
  });

  it('let the oldest of more than ten go', async () => {
    const page = await openPage(workbench);
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('kc-workbench-recovery');
        request.onsuccess = () => {
          resolve(request.result);
        };
      });
      const transaction = database.transaction(['workbooks', 'sheets'], 'readwrite');
      for (let number = 1; number <= 10; number++) {
        const id = `old-${number}`;
        const sheets = [{ id: 'a', name: '表' }];
        transaction.objectStore('workbooks').put({
          id,
          name: `旧${number}.xlsx`,
          changedAt: number * 1000,
          sheets,
          activeSheet: 'a',
          leftOut: [],
        });
        transaction.objectStore('sheets').put({ name: '表', rows: [], merges: [] }, [id, 'a']);
      }
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    });
    await type(page, '最新');
    await kept(page);
    await crash(page);
    const next = await openPage(workbench);
    expect(await offered(next)).toContain('上次有 10 个工作簿没有保存。');
    await showList(next);
    const names = await next.locator('dialog.recovery tbody tr td:first-child').allInnerTexts();
    expect(names).toEqual(['工作簿1.xlsx', ...[10, 9, 8, 7, 6, 5, 4, 3, 2].map((at) => `旧${at}.xlsx`)]);
    expect(await next.locator('dialog.recovery').innerText()).toContain('最多 10 个');
    const { violations } = await new AxeBuilder({ page: next })
      .include('.title-bar')
      .include('dialog.recovery')
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    await next.close();
  });
});

describe('a browser that keeps nothing', () => {
  it.each([
    [
      'refuses to open its storage',
      '浏览器不能留存未保存的改动，刷新或关闭后会丢失，请及时保存。',
      'SecurityError',
    ],
    ['has no room left', '浏览器的存储空间不足，不能留存未保存的改动，请及时保存。', 'QuotaExceededError'],
  ])('%s: the user is told once', async (_, sentence, reason) => {
    await workbench.open();
    const page = await workbench.context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript((name) => {
      const fails = (): never => {
        throw new DOMException('no', name);
      };
      if (name === 'SecurityError') IDBFactory.prototype.open = fails;
      else IDBObjectStore.prototype.put = fails;
    }, reason);
    await page.goto(workbench.origin);
    await ready(page);
    await type(page, 'x');
    const told = page.locator('[data-recovery=refused]');
    await told.waitFor();
    await type(page, 'y');
    await kept(page);
    expect(await told.allInnerTexts()).toEqual([sentence]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

test('a page killed at random moments of a filling loses at most the keystrokes of its last second', async () => {
  const random = randomFrom(20251128);
  // Nothing of the tests before.
  await workbench.open();
  let page = await openPage(workbench);
  let before = '';
  const losses: string[] = [];
  for (let round = 0; round < 2; round++) {
    const next = await killedFilling(workbench, page, before, random);
    losses.push(...[lossOf(next.killed)].filter((loss) => loss !== undefined));
    ({ page } = next);
    before = next.killed.kept;
  }
  expect(losses).toEqual([]);
  expect(before.length).toBeGreaterThan(15);
  await page.close();
});
