import { cellAt } from '../../src/core/sheet/model';
import { readXlsx } from '../../src/hosts/xlsx';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UNSEEN_WINDOW, Workbench, type CellText } from './harness/workbench';

jest.setTimeout(240_000);

/** Entry cells of the form 指标完成情况报表: a percentage, a whole number and an amount. */
const SHARE = 'F7';
const COUNT = 'F9';
const AMOUNT = 'F16';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  await workbench.open();
});

afterAll(() => workbench.close());

async function paste(address: string, copied: { html?: string; text?: string }): Promise<void> {
  await workbench.selectCell(address);
  await workbench.paste(copied);
}

function table(...rows: readonly string[]): string {
  return `<table>${rows.map((cell) => `<tr><td>${cell}</td></tr>`).join('')}</table>`;
}

describe('a cell for figures', () => {
  beforeAll(async () => {
    await workbench.renew();
    await workbench.clickRibbon('insertTemplate.report-indicators');
  });

  const message = () => workbench.page.locator('[role=dialog]');

  it.each([
    { cell: SHARE, text: '１２', value: 12 },
    { cell: AMOUNT, text: '1,234.5', value: 1234.5 },
  ])('takes $text', async ({ cell, text, value }) => {
    await workbench.typeInCell(cell, text);
    expect(await workbench.readCell(cell)).toBe(value);
    expect(await message().count()).toBe(0);
    expect(await workbench.readText(undefined, cell)).not.toMatch(/[%,E]/);
  });

  it.each([
    { cell: SHARE, text: '12%' },
    { cell: SHARE, text: '12：30' },
    { cell: COUNT, text: '2025-3-1' },
    { cell: AMOUNT, text: '12万' },
  ])('refuses $text when it is typed, with the sentence of its rule', async ({ cell, text }) => {
    const before = await workbench.readCell(cell);
    await workbench.typeInCell(cell, text);
    await message().waitFor();
    expect(await message().innerText()).toContain('只能填写');
    await workbench.page.keyboard.press('Enter');
    await message().waitFor({ state: 'detached' });
    expect(await workbench.readCell(cell)).toBe(before);
  });

  it.each<{ what: string; cell: string; html?: string; text?: string; value: CellText }>([
    { what: 'a long fraction as text', cell: SHARE, text: '2.6800000000000002', value: 2.68 },
    { what: 'a long fraction of a table', cell: SHARE, html: table('2.6800000000000002'), value: 2.68 },
    { what: 'an empty cell', cell: SHARE, html: table(''), value: null },
    {
      what: 'the number behind a column of LibreOffice that is too narrow',
      cell: AMOUNT,
      html: '<table><tr><td sdval="345.5" sdnum="1033;">###</td></tr></table>',
      value: 345.5,
    },
    {
      what: 'the number behind a column of Excel that is too narrow',
      cell: AMOUNT,
      html: '<table><tr><td x:num="345.5">#####</td></tr></table>',
      value: 345.5,
    },
    {
      what: 'a figure that Excel keeps as text',
      cell: AMOUNT,
      html: `<table><tr><td style='mso-number-format:"\\@"'>345.5</td></tr></table>`,
      value: 345.5,
    },
    {
      what: 'all digits of a figure that LibreOffice shows rounded',
      cell: SHARE,
      html: '<table><tr><td sdval="2.6789" sdnum="1033;0;0.0">2.7</td></tr></table>',
      value: 2.6789,
    },
  ])('takes $what that is pasted', async ({ cell, html, text, value }) => {
    await paste(cell, { ...(html && { html }), ...(text && { text }) });
    expect(await workbench.readCell(cell)).toBe(value);
    expect(await workbench.status()).toBe('');
  });

  it.each<{ what: string; cell: string; html?: string; text?: string; says: string }>([
    { what: 'a percentage as text', cell: SHARE, text: '12%', says: '只能填写0至100之间的数字，不带百分号' },
    {
      what: 'a percentage of a table',
      cell: SHARE,
      html: '<table><tr><td style="mso-number-format:0%">12%</td></tr></table>',
      says: '只能填写0至100之间的数字，不带百分号',
    },
    {
      what: 'a percentage of LibreOffice',
      cell: SHARE,
      html: '<table><tr><td sdval="0.025" sdnum="1033;0;0%">3%</td></tr></table>',
      says: '只能填写0至100之间的数字，不带百分号',
    },
    { what: 'a date', cell: COUNT, text: '2025-3-1', says: '只能填写不小于0的整数' },
    {
      what: 'a number too wide for its column',
      cell: AMOUNT,
      html: table('#######'),
      says: '因列太窄显示为 ###',
    },
  ])('refuses $what that is pasted, and says why until the next thing is done', async (wrong) => {
    const { cell, html, text, says } = wrong;
    await workbench.typeInCell(cell, '1');
    await paste(cell, { ...(html && { html }), ...(text && { text }) });
    expect(await workbench.readCell(cell)).toBe(1);
    expect(await workbench.status()).toContain(`${cell} `);
    expect(await workbench.status()).toContain(says);
    await workbench.typeInCell(cell, '2');
    expect(await workbench.status()).toBe('');
  });

  it('refuses a block whole when one of its cells is wrong', async () => {
    await workbench.typeInCell('F9', '1');
    await workbench.typeInCell('F10', '1');
    await paste('F9', { html: table('5', '6.5') });
    expect(await workbench.readRange(undefined, 'F9:F10')).toEqual([[1], [1]]);
    expect(await workbench.status()).toContain('F10 ');
    await paste('F9', { html: table('5', '6') });
    expect(await workbench.readRange(undefined, 'F9:F10')).toEqual([[5], [6]]);
  });

  it('takes its own list of periods, and no other, when they are pasted', async () => {
    const period = await workbench.readCell('K5');
    await paste('K5', { text: '2025年全年' });
    expect(await workbench.readCell('K5')).toBe('2025年全年');
    await paste('K5', { text: '去年' });
    expect(await workbench.readCell('K5')).toBe('2025年全年');
    expect(await workbench.status()).toContain('报告期只能从下拉列表中选择');
    await workbench.typeInCell('K5', String(period));
    expect(await workbench.readCell('K5')).toBe(period);
  });
});

describe('#N/A that is typed', () => {
  it('is text in a cell for words and an error elsewhere, for the add-in and in the file', async () => {
    await workbench.renew();
    await workbench.clickRibbon('insertTemplate.report-indicators');
    await workbench.typeInCell('L7', '#N/A');
    const [, form] = await workbench.sheetNames();
    await workbench.activateSheet('Sheet1');
    await workbench.typeInCell('A1', '#N/A');
    const types = await workbench.inAddin(`return Excel.run(async (context) => {
      const cells = [['Sheet1', 'A1'], [${JSON.stringify(form)}, 'L7']].map(([sheet, address]) =>
        context.workbook.worksheets.getItem(sheet).getRange(address).load('valueTypes'));
      await context.sync();
      return cells.map((cell) => cell.valueTypes[0][0]);
    })`);
    expect(types).toEqual(['Error', 'String']);
    const { sheets } = await readXlsx((await workbench.saveFile()).bytes);
    expect(sheets.map((sheet, at) => cellAt(sheet, at === 0 ? 0 : 6, at === 0 ? 0 : 11)?.value)).toEqual([
      { error: '#N/A' },
      '#N/A',
    ]);
  });
});

describe('a cell without a rule', () => {
  it.each([
    [
      'Excel',
      '<style>.xl65 {color:black; mso-number-format:"\\@";}</style><table><tr><td class=xl65>008</td></tr></table>',
    ],
    ['WPS', `<table><tr><td style='mso-number-format:"\\@"' x:str>008</td></tr></table>`],
    ['LibreOffice', '<table><tr><td sdnum="1033;0;@"><font color="#000000">008</font></td></tr></table>'],
  ])('keeps text of %s that looks like a number', async (_program, html) => {
    await workbench.renew();
    await paste('A1', { html });
    expect(await workbench.readCell('A1')).toBe('008');
    await workbench.typeInCell('B1', '=A1&"号"');
    expect(await workbench.readCell('B1')).toBe('008号');
  });

  it('takes percentages, dates and numbers of certificates as they come', async () => {
    await workbench.renew();
    await workbench.typeInCell('A1', '12%');
    await paste('A2', { text: '360102199001011234' });
    await paste('A3', { text: '2.6800000000000002' });
    expect(await workbench.readRange(undefined, 'A1:A3')).toEqual([[0.12], ['360102199001011234'], [2.68]]);
    expect(await workbench.readText(undefined, 'A1')).toBe('12%');
  });
});

describe('a formula', () => {
  beforeAll(() => workbench.renew());

  it.each(['=1+', '=SUM(1,2))', '="文字', '=SUM(A5;B5)', '==1'])(
    'that cannot be read is refused: %s',
    async (text) => {
      await workbench.typeInCell('B1', '7');
      await workbench.typeInCell('B1', text);
      expect(await workbench.readCell('B1')).toBe(7);
      expect(await workbench.status()).toContain(`B1 没有写入：公式“${text}”写法有误`);
    },
  );

  it.each([
    ['=SUM(1', 1],
    ['=SUM（1，2）', 3],
    ['=SUM({1;2})&";"', '3;'],
  ])('that can be read is taken: %s', async (text, value) => {
    await workbench.typeInCell('B1', text);
    expect(await workbench.readCell('B1')).toBe(value);
    expect(await workbench.status()).toBe('');
  });
});

describe('numbers that the grid shows otherwise than Excel', () => {
  const readme = readFileSync(path.join(__dirname, '../../README.md'), 'utf8');
  const [, section = ''] = readme.split('### What the grid of the workbench shows otherwise than Excel');
  const [table = ''] = section.split(/^##/m);
  const rows = [...table.matchAll(/^\| `(.+?)` *\| `(.+?)` *\| `(.+?)` *\| `(.+?)` *\|$/gm)];

  it('stand in the README', () => {
    expect(rows.length).toBeGreaterThan(3);
  });

  it.each(
    rows.map(([, number = '', format = '', excel = '', grid = '']) => ({ number, format, excel, grid })),
  )(
    '$number as $format is $grid, and the number itself for whoever reads it',
    async ({ number, format, excel, grid }) => {
      await workbench.renew();
      await workbench.typeInCell('A1', number);
      await workbench.typeInCell('B1', '=A1*1');
      await workbench.inAddin(`await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        range.numberFormat = [[${JSON.stringify(format)}]];
        await context.sync();
      })`);
      expect(grid).not.toBe(excel);
      expect(await workbench.readText(undefined, 'A1')).toBe(grid);
      expect(await workbench.readRange(undefined, 'A1:B1')).toEqual([[Number(number), Number(number)]]);
    },
  );
});
