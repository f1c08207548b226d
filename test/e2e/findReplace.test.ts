/** Finding and replacing as a clerk does it: with the bar, the keyboard and the mouse. */
import AxeBuilder from '@axe-core/playwright';
import type { SheetModel } from '../../src/core/sheet/model';
import { readXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

/** A list of the user's own, its second sheet, a hidden one, and a protected form. */
const LIST: SheetModel = {
  name: '名单',
  rows: [
    [{ value: '南昌 高企' }, { value: 1234, style: { numberFormat: '#,##0' } }, { value: '007高企' }],
    [{ value: '高企高企' }, { value: 0.12, style: { numberFormat: '0%' } }, { value: 'x=1+1' }],
    [{ value: 12 }, { value: 14, formula: '=A3+2' }, { value: '多行\n高企' }],
    [{ value: '隐藏的高企' }],
  ],
  merges: [],
  hiddenRows: [3],
};
const SECOND: SheetModel = { name: '续', rows: [[], [undefined, { value: '续 高企' }]], merges: [] };
const HIDDEN: SheetModel = { ...SECOND, name: '暗', visibility: 'hidden' };
const FORM: SheetModel = {
  name: '表',
  rows: [[{ value: '表中高企' }, { value: '填高企', style: { locked: false } }]],
  merges: [],
  protection: { allows: [] },
};

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  await workbench.open();
});

afterAll(() => workbench.close());

const field = (name: string) => workbench.page.locator(`.find-bar [data-find=${name}]`);
const said = () => workbench.page.locator('.find-message').innerText();
const selected = async (): Promise<string> => {
  const { sheet, address } = await workbench.selectedRange();
  return `${sheet}!${address}`;
};

async function openWith(...sheets: readonly SheetModel[]): Promise<void> {
  await workbench.openFile('名单.xlsx', await writeXlsx({ sheets }));
  await workbench.selectCell('A1');
}

const list = () => workbench.readRange('名单', 'A1:C4');

describe('the bar', () => {
  beforeEach(async () => {
    await openWith(LIST, SECOND);
  });

  it.each([
    { how: 'Ctrl+F', press: () => workbench.page.keyboard.press('Control+f') },
    { how: 'Ctrl+H', press: () => workbench.page.keyboard.press('Control+h') },
    {
      how: 'the button',
      press: () => workbench.page.getByRole('button', { name: '查找', exact: true }).click(),
    },
    {
      how: 'Ctrl+F in the pane',
      press: async () => {
        await workbench.pane.locator('input').first().click();
        await workbench.page.keyboard.press('Control+f');
      },
    },
  ])('opens by $how, takes what is typed, and Escape gives the keyboard back', async ({ press }) => {
    const before = await list();
    await press();
    await workbench.page.getByRole('dialog', { name: '查找和替换' }).waitFor();
    await workbench.page.keyboard.type('高企');
    for (const key of ['ArrowDown', 'Home', 'Delete', 'F2', 'Tab', 'Shift+Tab']) {
      await workbench.page.keyboard.press(key);
    }
    expect(await field('text').inputValue()).toBe('企');
    expect(await selected()).toBe('名单!A1');
    expect(await list()).toEqual(before);
    await workbench.page.keyboard.press('Escape');
    await field('text').waitFor({ state: 'hidden' });
    await workbench.page.keyboard.type('新');
    await workbench.page.keyboard.press('Enter');
    expect(await workbench.readCell('A1')).toBe('新');
  });

  it('lets Ctrl+S save, and Ctrl+H after Ctrl+F show what replaces', async () => {
    await workbench.page.keyboard.press('Control+f');
    expect(await field('by').isVisible()).toBe(false);
    await workbench.page.keyboard.press('Control+h');
    expect(await field('by').isVisible()).toBe(true);
    const { said: saved } = await workbench.saveFile(() => workbench.page.keyboard.press('Control+s'));
    expect(saved).toContain('已保存');
    await workbench.page.keyboard.press('Control+h');
    await workbench.page.keyboard.press('Escape');
  });

  it('has a name for everything in it, and keeps to the window when that is narrow', async () => {
    await workbench.page.keyboard.press('Control+h');
    const { violations } = await new AxeBuilder({ page: workbench.page }).include('.find-bar').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    const boxes = await workbench.page.locator('.find-bar :is(button, input, select):visible').all();
    for (const box of boxes) {
      const { x = -1, width = 0 } = (await box.boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(UNSEEN_WINDOW.width);
    }
    await workbench.page.keyboard.press('Escape');
  });

  it('ends typing in a cell as Enter does', async () => {
    await workbench.selectCell('A3');
    await workbench.page.keyboard.type('34');
    await workbench.page.keyboard.press('Control+f');
    await field('text').waitFor();
    expect(await workbench.readCell('A3')).toBe(34);
    await workbench.page.keyboard.press('Escape');
  });
});

describe('finding', () => {
  beforeAll(async () => {
    await openWith(LIST, SECOND, HIDDEN);
    await workbench.page.keyboard.press('Control+f');
  });

  afterAll(() => workbench.page.keyboard.press('Escape'));

  async function ask(text: string, scope: string, within = 'shown'): Promise<void> {
    await field('text').fill(text);
    await field('scope').selectOption(scope);
    await field('within').selectOption(within);
    await field('text').press('Enter');
  }

  it('goes from cell to cell and round, forwards and backwards, past what is hidden', async () => {
    await workbench.selectCell('A1');
    await ask('高企', 'sheet');
    expect([await selected(), await said()]).toEqual(['名单!C1', '第 2 个，共 4 个：“名单”C1']);
    const passed: string[] = [];
    for (const key of ['Enter', 'Enter', 'Enter', 'Shift+Enter']) {
      await field('text').press(key);
      passed.push(await selected());
    }
    expect(passed).toEqual(['名单!A2', '名单!C3', '名单!A1', '名单!C3']);
  });

  it('goes through the sheets that are shown', async () => {
    await ask('高企', 'workbook');
    expect([await selected(), await said()]).toEqual(['续!B2', '第 5 个，共 5 个：“续”B2']);
    await field('next').click();
    expect(await selected()).toBe('名单!A1');
  });

  it.each([
    { text: '1,234', within: 'shown', found: '名单!B1' },
    { text: '1234', within: 'shown', found: undefined },
    { text: '1234', within: 'formulas', found: '名单!B1' },
    { text: '12%', within: 'shown', found: '名单!B2' },
    { text: '14', within: 'shown', found: '名单!B3' },
    { text: '=A3', within: 'shown', found: undefined },
    { text: '=a3', within: 'formulas', found: '名单!B3' },
  ])('finds $text in what is $within: $found', async ({ text, within, found }) => {
    await workbench.selectCell('A1');
    await ask(text, 'sheet', within);
    if (found === undefined) expect(await said()).toBe(`没有找到“${text}”。`);
    else expect(await selected()).toBe(found);
  });

  it('says where else to look', async () => {
    await ask('续', 'sheet');
    expect(await said()).toBe('本工作表没有“续”，可把范围改为“整个工作簿”。');
  });

  it('minds case, width and the rest of the cell when asked', async () => {
    await workbench.selectCell('A1');
    await ask('Ｘ＝', 'sheet');
    expect(await selected()).toBe('名单!C2');
    await field('exact').check();
    await ask('Ｘ＝', 'sheet');
    expect(await said()).toContain('没有找到');
    await field('exact').uncheck();
    await field('whole').check();
    await ask('高企高企', 'sheet');
    expect(await said()).toBe('第 1 个，共 1 个：“名单”A2');
    await field('whole').uncheck();
  });

  it('keeps to what was selected', async () => {
    await workbench.selectCell('A2:B3');
    await ask('高企', 'selection');
    expect(await field('scope').locator('option:checked').innerText()).toBe('选中的区域（A2:B3）');
    expect(await said()).toBe('第 1 个，共 1 个：“名单”A2');
    await field('next').click();
    expect(await selected()).toBe('名单!A2');
  });
});

describe('replacing', () => {
  it('replaces one after the other; each is a step of the history', async () => {
    await openWith(LIST);
    const before = await list();
    await workbench.page.keyboard.press('Control+h');
    await field('text').fill('高企');
    await field('by').fill('企业');
    await field('replace').click();
    expect([await selected(), await said()]).toEqual([
      '名单!C1',
      '已替换 “名单”A1。第 1 个，共 3 个：“名单”C1',
    ]);
    await field('replace').click();
    expect((await list())[0]).toEqual(['南昌 企业', 1234, '007企业']);
    // The button has the keyboard.
    await workbench.page.keyboard.press('Control+z');
    expect((await list())[0]).toEqual(['南昌 企业', 1234, '007高企']);
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Control+z');
    expect(await list()).toEqual(before);
  });

  it('replaces everywhere that is shown, in one step of the history', async () => {
    await openWith(LIST, SECOND, HIDDEN);
    const state = async (): Promise<unknown> => [
      await list(),
      await workbench.readCell('续', 'B2'),
      await workbench.readCell('暗', 'B2'),
    ];
    const before = await state();
    await workbench.replace({ text: '高企', by: '$&', in: 'workbook' });
    const after = await state();
    expect(after).toEqual([
      [
        ['南昌 $&', 1234, '007$&'],
        ['$&$&', 0.12, 'x=1+1'],
        [12, 14, '多行\n$&'],
        ['隐藏的高企', null, null],
      ],
      '续 $&',
      '续 高企',
    ]);
    expect(await said()).toBe('已替换 5 个单元格，共 6 处。');
    await workbench.page.keyboard.press('Control+z');
    expect(await state()).toEqual(before);
    await workbench.page.keyboard.press('Control+y');
    expect(await state()).toEqual(after);
    await workbench.page.keyboard.press('Control+z');
    expect(await state()).toEqual(before);
  });

  it.each([
    { what: 'blanks', text: ' ', by: '', within: 'shown', cells: { A1: '南昌高企' }, kept: 0 },
    {
      what: 'zeros in front',
      text: '高企',
      by: '',
      within: 'shown',
      cells: { C1: '007', A2: null },
      kept: 0,
    },
    { what: 'text before =', text: 'x', by: '', within: 'shown', cells: { C2: '=1+1' }, kept: 0 },
    { what: 'figures', text: '12', by: '13', within: 'shown', cells: { A3: 13, B3: 15, B2: 0.12 }, kept: 1 },
    { what: 'a figure with a comma', text: ',', by: '', within: 'shown', cells: { B1: 1234 }, kept: 1 },
    { what: 'results', text: '14', by: '15', within: 'shown', cells: { B3: 14 }, kept: 1 },
    { what: 'formulas', text: '+2', by: '+5', within: 'formulas', cells: { B3: 17 }, kept: 0 },
    {
      what: 'the sign of a formula',
      text: '=A',
      by: 'A',
      within: 'formulas',
      cells: { B3: 'A3+2' },
      kept: 0,
    },
  ] as const)('treats $what as they should be', async ({ text, by, within, cells, kept }) => {
    await openWith(LIST);
    const before = await list();
    await workbench.replace({ text, by, within });
    for (const [address, value] of Object.entries(cells)) {
      expect([address, await workbench.readCell(address)]).toEqual([address, value]);
    }
    expect((await said()).includes(`有 ${kept} 个单元格`)).toBe(kept > 0);
    const [saved] = (await readXlsx((await workbench.saveFile()).bytes)).sheets;
    expect(saved?.rows[1]?.[2]?.formula).toBeUndefined();
    await workbench.selectCell('A1');
    await workbench.page.keyboard.press('Control+z');
    expect(await list()).toEqual(before);
  });

  it('refuses a formula that cannot be read, and leaves the others too', async () => {
    await openWith({ ...LIST, rows: [[{ value: 2, formula: '=SUM(1,1)' }, { value: ',' }]] });
    await workbench.replace({ text: ',', by: '((', within: 'formulas' });
    expect(await workbench.status()).toContain('写法有误');
    expect(await workbench.readRange('名单', 'A1:B1')).toEqual([[2, ',']]);
  });

  it('changes nothing anywhere when one of the sheets is a form with the text in a locked cell', async () => {
    await openWith(LIST, FORM);
    const before = await list();
    await workbench.replace({ text: '高企', by: '企业', in: 'workbook' });
    expect(await workbench.status()).toContain('“表”的 A1 受保护');
    expect(await said()).toBe('');
    expect(await list()).toEqual(before);
    expect(await workbench.readRange('表', 'A1:B1')).toEqual([['表中高企', '填高企']]);
    await workbench.replace({ text: '填高企', by: '填企业', in: 'workbook' });
    expect(await workbench.readRange('表', 'A1:B1')).toEqual([['表中高企', '填企业']]);
  });

  it('is quick in a large list, and the page has nothing to complain of', async () => {
    const row = Array.from({ length: 20 }, (_, column) => ({ value: `高企${column}` }));
    await openWith({ ...LIST, rows: Array.from({ length: 2000 }, () => row), hiddenRows: [] });
    const start = Date.now();
    await workbench.replace({ text: '高企', by: '企业' });
    expect(await said()).toBe('已替换 40000 个单元格，共 40000 处。');
    console.info(`replacing in 40,000 cells: ${Date.now() - start} ms`);
    expect(workbench.complaints).toEqual([]);
  });
});
