/** The page in both languages, and for those who hear it: names, roles, colours. */
import AxeBuilder from '@axe-core/playwright';
import { DESKTOP_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

/** Letters that stay in the Chinese page: what Excel itself calls them, and the other language. */
const KEPT_IN_CHINESE = /Sheet1|English|\.xlsx|Ctrl/g;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: DESKTOP_WINDOW });
  await workbench.open();
});

afterAll(() => workbench.close());

const turn = async (): Promise<void> => {
  await workbench.page.locator('.title-language').click();
  await workbench.page.locator('.title-language:enabled').waitFor();
  await named();
};

/** The grid's tools get their names a moment after they are drawn; a clock of the page is as slow as the page. */
const named = (): Promise<void> =>
  workbench.page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 500)));

/** Whatever the page says or is called, in text and attributes. */
const words = (): Promise<readonly string[]> =>
  workbench.page.evaluate(() => {
    const named = ['aria-label', 'title', 'placeholder', 'alt'];
    const said = [...document.body.querySelectorAll('*:not(script, style)')].flatMap((element) => [
      ...named.map((name) => element.getAttribute(name) ?? ''),
      ...[...element.childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')),
    ]);
    return [...new Set(said.filter((text) => text !== ''))];
  });

async function violations(): Promise<readonly unknown[]> {
  const found = await new AxeBuilder({ page: workbench.page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => [id, target, html]));
}

describe('in Chinese', () => {
  it('nothing in the page is English or an internal key', async () => {
    await workbench.page.getByLabel('通知').nth(1).waitFor({ state: 'attached' });
    await workbench.page.keyboard.press('Control+h');
    await workbench.page.locator('.find-bar').waitFor();
    const foreign = (await words()).filter((text) => /[A-Za-z]{3}/.test(text.replace(KEPT_IN_CHINESE, '')));
    expect(foreign).toEqual([]);
  });

  it('nothing keeps a screen reader out: with the find bar, a menu, with a form, a refusal and its tools', async () => {
    expect(await violations()).toStrictEqual([]);
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.ribbon-holder [aria-haspopup=menu]').first().click();
    expect(await violations()).toStrictEqual([]);
    await workbench.page.keyboard.press('Escape');
    await workbench.clickRibbon('insertTemplate.report-indicators');
    await workbench.selectCell('B7');
    await workbench.page.keyboard.press('Delete');
    expect(await workbench.status()).not.toBe('');
    // The toolbar measures which tools have room when its width changes, and now and then not at the start.
    await workbench.page.setViewportSize({ width: 1300, height: 900 });
    await workbench.page.locator('[data-u-comp=ribbon-toolbar-more]').first().click();
    await named();
    expect(await violations()).toStrictEqual([]);
    await workbench.page.keyboard.press('Escape');
  });

  it('the tools of the grid are called as their tips', async () => {
    for (const name of ['撤销', '粗体', '文本换行', '名称框', '放大', '新建工作表']) {
      expect(await workbench.page.locator('#grid').getByLabel(name).count()).toBeGreaterThan(0);
    }
  });
});

describe('in English', () => {
  beforeAll(async () => {
    await workbench.renew();
    await workbench.clickRibbon('insertTemplate.report-indicators');
    await workbench.typeInCell('F7', '2.6');
    await turn();
  });

  it('page, ribbon, pane and grid speak it, and the workbook stays as it was', async () => {
    expect(await workbench.page.locator('html').getAttribute('lang')).toBe('en-US');
    expect(await workbench.page.locator('[data-file=save]').innerText()).toBe('Save');
    expect(await workbench.page.locator('.title-tab').innerText()).toBe('Innovation Targets');
    await workbench.pane.getByRole('tab', { name: 'Templates' }).waitFor();
    expect(await workbench.page.locator('#grid').getByLabel('Undo').count()).toBeGreaterThan(0);
    expect(await workbench.readCell('F7')).toBe(2.6);
    await workbench.page.keyboard.press('Control+z');
    expect(await workbench.readCell('F7')).toBe(null);
  });

  it('nothing is Chinese but the form, what is in it, and the numbers of documents', async () => {
    const [, form] = await workbench.sheetNames();
    await workbench.page.keyboard.press('Control+h');
    await workbench.page.locator('.find-bar').waitFor();
    const hint = await workbench.page.locator('.status-explanation').innerText();
    const chinese = (await words()).filter(
      (text) =>
        /[\u4e00-\u9fff]/.test(text.replace(/[洪青政办发]+〔\d{4}〕\d+号/g, '')) && !/^仿宋/.test(text),
    );
    expect(chinese.filter((text) => ![form, hint, '中文'].includes(text))).toEqual([]);
    expect(await violations()).toStrictEqual([]);
  });

  it('refusals, files and functions speak it', async () => {
    await workbench.selectCell('B7');
    await workbench.page.keyboard.press('Delete');
    expect(await workbench.status()).toMatch(/^[\u0020-\u007e]+$/);
    const said = await workbench.openFile('broken.xlsx', Buffer.from('PK\u0003\u0004 cut off'));
    expect(said).toMatch(/^"broken.xlsx" was not opened: [\u0020-\u007e]+$/);
    await workbench.activateSheet('Sheet1');
    await workbench.typeInCell('A1', '=KC.GAP("nothing",1,2023)');
    await workbench.selectCell('A1');
    await workbench.settle();
    expect(await workbench.page.locator('.status-explanation').innerText()).toContain('#VALUE!');
  });

  it('is kept for the next time, and goes back to Chinese', async () => {
    await workbench.reload();
    expect(await workbench.page.locator('[data-file=save]').innerText()).toBe('Save');
    await turn();
    expect(await workbench.page.locator('[data-file=save]').innerText()).toBe('保存');
    await workbench.pane.getByRole('tab', { name: '模板' }).waitFor();
    expect(workbench.complaints).toEqual([]);
  });
});

describe('a browser that prefers dark pages', () => {
  it('gets page, grid and pane in the same light colours, as paper is', async () => {
    await workbench.page.emulateMedia({ colorScheme: 'dark' });
    await workbench.open();
    const background = (locator: ReturnType<Workbench['page']['locator']>): Promise<string> =>
      locator.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await background(workbench.page.locator('.pane'))).toBe('rgb(255, 255, 255)');
    expect(await background(workbench.pane.locator('.fui-FluentProvider').first())).toBe(
      'rgb(255, 255, 255)',
    );
  });
});
