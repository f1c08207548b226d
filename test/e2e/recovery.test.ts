import AxeBuilder from '@axe-core/playwright';
import { cellAt, type SheetModel } from '../../src/core/sheet/model';
import { readXlsx } from '../../src/hosts/xlsx';
import type { Page } from 'playwright-core';
import {
  crash,
  keepOldOnes,
  keptNames,
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
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
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
    expect(await keptNames(page)).toEqual([]);
    await type(page, 'x');
    await kept(page);
    expect(await keptNames(page)).toEqual(['工作簿1.xlsx']);
    await workbench.renew();
    await page.reload();
    await ready(page);
    await page.waitForTimeout(500);
    expect(await page.locator('.title-offer').isVisible()).toBe(false);
  });

  it('comes back with the text that was still being typed, after asking for what is in the grid', async () => {
    const { page } = workbench;
    await type(page, '已确认');
    await selectCell(page, 4, 1);
    await page.keyboard.type('只打了一半');
    await kept(page);
    await page.reload();
    await ready(page);
    await offered(page);
    await type(page, '新的');
    const asked: string[] = [];
    let accept = false;
    page.removeAllListeners('dialog');
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void (accept ? dialog.accept() : dialog.dismiss());
    });
    await showList(page);
    await page.locator('[data-recovery=recover]').click();
    await page.locator('[data-recovery=discard]').click();
    const question = '“工作簿1.xlsx”有未保存的改动。恢复“工作簿1.xlsx”会替换它，是否继续？';
    expect(asked).toEqual([
      question,
      expect.stringMatching(/^丢弃“工作簿1\.xlsx”（.+）后不能再恢复，是否丢弃？$/),
    ]);
    expect(await typedColumn(page, 1)).toBe('新的');
    accept = true;
    await page.locator('[data-recovery=recover]').click();
    await page.locator('dialog.recovery').waitFor({ state: 'hidden' });
    expect(asked.slice(2)).toEqual([question]);
    expect(await page.locator('.title-offer').isVisible()).toBe(false);
    expect(await typedColumn(page, 1)).toBe('已确认\n\n\n\n只打了一半');
    expect(await workbench.status()).toContain('B5的内容“只打了一半”当时还没有输完');
    await workbench.renew();
  });
});

describe('several pages of the workbench', () => {
  let page: Page;

  it('keep each their own workbook, and offer only those of pages that are gone, the newest ten', async () => {
    await type(workbench.page, '第一个');
    await kept(workbench.page);
    const second = await openPage(workbench);
    expect(await second.locator('.title-offer').isVisible()).toBe(false);
    await keepOldOnes(second, 10);
    await type(second, '第二个');
    await kept(second);
    await crash(second);
    page = await openPage(workbench);
    expect(await offered(page)).toContain('上次有 9 个工作簿没有保存。');
    await showList(page);
    const rows = page.locator('dialog.recovery tbody tr');
    expect(await rows.first().innerText()).toMatch(/工作簿1\.xlsx\s+.*月.*日.*\d\d:\d\d\s+Sheet1（共 1 张）/);
    const names = await rows.locator('td:first-child').allInnerTexts();
    // That of the first page is the tenth.
    expect(names).toEqual(['工作簿1.xlsx', ...[10, 9, 8, 7, 6, 5, 4, 3].map((at) => `旧${at}.xlsx`)]);
    expect(await page.locator('dialog.recovery').innerText()).toContain('最多 10 个');
    const { violations } = await new AxeBuilder({ page })
      .include('.title-bar')
      .include('dialog.recovery')
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    await page.locator('[data-recovery=discard]').last().click();
    await page.getByText('上次有 8 个工作簿没有保存。').waitFor();
    await page.locator('[data-recovery=recover]').first().click();
    await page.locator('dialog.recovery').waitFor({ state: 'hidden' });
    expect(await typedColumn(page, 1)).toBe('第二个');
    expect(await offered(page)).toContain('上次有 7 个工作簿没有保存。');
    expect(await keptNames(page)).toHaveLength(9);
  });

  it('lose at most the keystrokes of the last second when they are killed at a random moment', async () => {
    const { page: next, killed } = await killedFilling(workbench, page, '第二个', randomFrom(20251128));
    page = next;
    expect(lossOf(killed)).toBeUndefined();
    expect(killed.kept.length).toBeGreaterThan(8);
  });

  it('tell the user once when the browser has no room left', async () => {
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = (): never => {
        throw new DOMException('no', 'QuotaExceededError');
      };
    });
    await toldOnce(page, '浏览器的存储空间不足，不能留存未保存的改动，请及时保存。');
    await page.close();
  });

  it('tell the user once when the browser refuses to open its storage', async () => {
    page = await workbench.context.newPage();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = (): never => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await page.goto(workbench.origin);
    await ready(page);
    await toldOnce(page, '浏览器不能留存未保存的改动，刷新或关闭后会丢失，请及时保存。');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.close();
  });

  async function toldOnce(of: Page, sentence: string): Promise<void> {
    const errors: string[] = [];
    of.on('pageerror', (error) => errors.push(error.message));
    await type(of, 'x');
    const told = of.locator('[data-recovery=refused]');
    await told.waitFor();
    await type(of, 'y');
    await kept(of);
    expect(await told.allInnerTexts()).toEqual([sentence]);
    expect(errors).toEqual([]);
  }
});
