import { cellAt, type SheetModel } from '../../src/core/sheet/model';
import { FORM_PROTECTION } from '../../src/core/sheet/protection';
import { readXlsx, writeXlsx } from '../../src/hosts/xlsx';
import type { WorkbenchWindow } from '../../src/workbench/page/index';
import { SMALL_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: SMALL_WINDOW });
  await workbench.open();
});

afterAll(() => workbench.close());

describe('the workbench', () => {
  it('plays Excel on Windows to the add-in', async () => {
    const host = await workbench.page.evaluate('kcWorkbench.ready');
    expect(host).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(workbench.complaints).toEqual([]);
  });

  it('sends no request anywhere else', () => {
    expect(workbench.requests.length).toBeGreaterThan(5);
    expect(workbench.requestsElsewhere()).toEqual([]);
  });

  it('calculates the gap that a clerk types as a formula', async () => {
    await workbench.typeInCell('A1', '=KC.GAP("高新技术企业数量",1800,2023)');
    expect(await workbench.readCell('A1')).toBe(200);
    await workbench.typeInCell('A2', '=KC.GAP("国家级高新区排名",19,2025)');
    expect(await workbench.readCell('A2')).toBe(-1);
  });
});

describe('the keyboard', () => {
  /** Types without touching the grid first, and reads what has come of it. */
  async function typed(): Promise<unknown> {
    const { sheet, address } = await workbench.selectedRange();
    await workbench.type('12');
    const [cell = ''] = address.split(':');
    return workbench.readCell(sheet, cell);
  }

  // A page that is compiled already draws the grid before its editor: it is then that the first keys were lost.
  it.each([1, 2, 3])(
    'is taken by the cells as soon as the page says that it is ready, opening %i',
    async () => {
      await workbench.open();
      expect(await typed()).toBe(12);
    },
  );

  it.each([
    { gesture: '新建', act: () => workbench.renew() },
    { gesture: '保存', act: () => workbench.saveFile() },
    {
      gesture: '打开',
      async act() {
        const { bytes } = await workbench.saveFile();
        await workbench.openFile('表.xlsx', bytes);
      },
    },
    { gesture: 'a check from the ribbon', act: () => workbench.clickRibbon('validateWorkbook') },
    {
      gesture: 'a form from the ribbon',
      act: () => workbench.clickRibbon('insertTemplate.report-indicators'),
    },
    {
      gesture: 'closing the pane',
      async act() {
        await workbench.pane.getByRole('tab').first().click();
        await workbench.page.locator('.pane-close').click();
      },
    },
  ])('goes back to the cells after $gesture', async ({ act }) => {
    await workbench.renew();
    await act();
    expect(await typed()).toBe(12);
  });

  it.each(['the button', 'Ctrl+S in the grid', 'Ctrl+S in the pane'])(
    'has typed what a file saved with %s holds, also without Enter',
    async (how) => {
      await workbench.renew();
      if (how === 'Ctrl+S in the pane') {
        await workbench.typeInCell('A1', '还没有输完');
        await workbench.pane.getByRole('tab').first().click();
      } else await workbench.page.keyboard.type('还没有输完');
      const { bytes } = await (how === 'the button'
        ? workbench.saveFile()
        : workbench.saveFile(() => workbench.page.keyboard.press('Control+s')));
      const [sheet] = (await readXlsx(bytes)).sheets;
      expect(sheet?.rows[0]?.[0]?.value).toBe('还没有输完');
      expect(await workbench.page.locator('.title-file').innerText()).toBe('工作簿1.xlsx');
    },
  );

  it('stays in the pane where the user has gone to one of its tabs', async () => {
    await workbench.renew();
    await workbench.pane.getByRole('tab', { name: '校验' }).click();
    expect(await typed()).toBeNull();
  });
});

describe('files in the workbench', () => {
  it('opens an .xlsx file and saves it again with its numbers, looks and print set-up', async () => {
    const style = { font: '黑体', size: 12, bold: true, fill: '#DDEBF7', borders: { top: 'thin' } } as const;
    const sheet: SheetModel = {
      name: '上报表',
      rows: [
        [{ value: '指标完成情况', style: { ...style, align: 'center' } }],
        [
          { value: '目标', style },
          { value: 1.8, style: { numberFormat: '0.00' } },
        ],
        [{ value: '合计' }, { value: 3.6, formula: '=B2*2', style: { locked: false } }],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      columnWidths: [20, 12],
      rowHeights: [30],
      print: {
        orientation: 'landscape',
        fitToWidth: true,
        centred: true,
        pageNumber: true,
        titleRows: { from: 0, to: 1 },
      },
      freeze: { rows: 2, columns: 0 },
      protection: FORM_PROTECTION,
      validations: [
        {
          range: { top: 2, left: 1, bottom: 2, right: 1 },
          rule: { type: 'decimal', min: 0, max: 10 },
          allowBlank: true,
        },
      ],
      names: [{ name: '目标值', range: { top: 1, left: 1, bottom: 1, right: 1 } }],
    };
    const said = await workbench.openFile('一区.xlsx', await writeXlsx({ sheets: [sheet] }));
    expect(said).toBe('已打开“一区.xlsx”。');
    expect(await workbench.sheetNames()).toEqual(['上报表']);
    expect(await workbench.readRange('上报表', 'A1:B3')).toEqual([
      ['指标完成情况', null],
      ['目标', 1.8],
      ['合计', 3.6],
    ]);
    expect(await workbench.readText('上报表', 'B2')).toBe('1.80');

    const saved = await workbench.saveFile();
    expect(saved.name).toBe('一区.xlsx');
    const [again] = (await readXlsx(saved.bytes)).sheets;
    const [first] = (await readXlsx(await writeXlsx({ sheets: [sheet] }))).sheets;
    expect(again).toMatchObject({
      name: '上报表',
      merges: first?.merges,
      print: first?.print,
      freeze: first?.freeze,
      protection: FORM_PROTECTION,
      validations: first?.validations,
      names: first?.names,
    });
    expect(again?.rows[1]?.[1]).toMatchObject({ value: 1.8, style: { numberFormat: '0.00' } });
    expect(again?.rows[2]?.[1]).toMatchObject({ value: 3.6, formula: '=B2*2', style: { locked: false } });
    expect(again?.rows[0]?.[0]?.style).toMatchObject(style);
    expect(again?.columnWidths?.[0]).toBeCloseTo(20, 0);
    expect(again?.rowHeights?.[0]).toBe(30);
  });

  it('lets nobody type over a locked cell, and says so', async () => {
    await workbench.typeInCell('A2', '改掉');
    expect(await workbench.readCell('A2')).toBe('目标');
    expect(await workbench.status()).toContain('受保护');
  });

  it('says why a file cannot be opened and keeps the workbook', async () => {
    const said = await workbench.openFile('坏文件.xlsx', new Uint8Array([1, 2, 3]));
    expect(said).toContain('“坏文件.xlsx”没有打开');
    expect(await workbench.sheetNames()).toEqual(['上报表']);
  });

  it('keeps a drop-down item with a comma whole from file to grid to file', async () => {
    const range = { top: 0, left: 1, bottom: 4, right: 1 };
    const sheet: SheetModel = {
      name: '牵头单位',
      rows: [
        [{ value: '单位' }, { value: '科技局' }],
        [undefined, { value: '工信局,统计局' }],
        [undefined, { value: '统计局' }],
      ],
      merges: [],
      validations: [
        { range, rule: { type: 'list', items: ['工信局,统计局', '科技局'] }, allowBlank: true },
        { range: { ...range, left: 2, right: 2 }, rule: { type: 'decimal' }, allowBlank: true },
        { range: { ...range, left: 3, right: 3 }, rule: { type: 'date' }, allowBlank: true },
      ],
      conditionalFormats: [{ range, formula: '=B1=""', style: { fill: '#FFF2CC', bold: true } }],
    };
    await workbench.openFile('牵头.xlsx', await writeXlsx({ sheets: [sheet] }));
    // What the grid itself makes of the list: an item, an item, and a part of one.
    const judged = `kcWorkbench.grid.activeSheet().sheetApi().getRange('B1:B3').getValidatorStatus()`;
    // It works that out in its idle time, and may begin anew after a calculation.
    const settled = `(async () => {
      for (;;) {
        const judgements = await ${judged};
        if (!judgements.flat().includes('validating')) return judgements;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })()`;
    expect(await workbench.page.evaluate(settled)).toEqual([['valid', 'valid', 'invalid']]);
    await workbench.typeInCell('B4', '工信局,统计局');
    expect(await workbench.readCell('B4')).toBe('工信局,统计局');
    const { sheets, leftOut } = await readXlsx((await workbench.saveFile()).bytes);
    expect(leftOut).toBeUndefined();
    expect(cellAt(sheets[0] as SheetModel, 3, 1)?.value).toBe('工信局,统计局');
    expect(sheets.map(({ name }) => name)).toEqual(['牵头单位']);
    expect(sheets[0]?.validations).toEqual(sheet.validations);
    expect(sheets[0]?.conditionalFormats).toEqual(sheet.conditionalFormats);
  });
});

describe('the workbench with the network cut', () => {
  it('inserts, calculates, opens and saves as before, and asks nobody', async () => {
    await workbench.open();
    await workbench.page.waitForTimeout(500);
    await workbench.context.setOffline(true);
    const before = workbench.requests.length;
    await workbench.clickRibbon('insertTemplate.district-annex-hte');
    await workbench.typeInCell('H20', '=KC.TARGET("高新技术企业数量",2025)');
    expect(await workbench.readCell('H20')).toBe(3000);
    const saved = await workbench.saveFile();
    expect(await workbench.openFile('再打开.xlsx', saved.bytes)).toContain('已打开“再打开.xlsx”');
    expect((await workbench.sheetNames()).length).toBe(2);
    expect(workbench.requests.slice(before).filter((url) => !/^(data|blob):/.test(url))).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});

describe('cells of the workbench', () => {
  async function press(key: string): Promise<void> {
    await workbench.page.evaluate('kcWorkbench.grid.focus()');
    await workbench.page.keyboard.press(key);
    await workbench.settle();
  }

  it('takes the next key into the grid after a message, and gives nothing of what was refused back', async () => {
    await workbench.renew();
    await workbench.clickRibbon('insertTemplate.report-allocation');
    const { page } = workbench;
    await workbench.typeInCell('C12', '约5');
    await page.locator('[role=dialog][data-state=open]').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await workbench.settle();
    expect(await workbench.readCell('C12')).toBe(5);
    await page.keyboard.press('Control+z');
    expect(await workbench.readCell('C12')).toBeNull();
  });

  it.each([
    { what: 'another sheet', act: () => Promise.resolve() },
    {
      what: 'another sheet, when the first is gone',
      act: () =>
        workbench.page.evaluate(async () => {
          const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
          const [first] = grid.sheets();
          await grid.api.executeCommand('sheet.command.remove-sheet', { subUnitId: first?.id });
        }),
    },
  ])('lets cells be dragged to where they are dropped, on $what', async ({ act }) => {
    await workbench.renew();
    const columnWidths = [30, 30, 8, 8];
    const rows = [[{ value: '甲' }, { value: '乙' }]];
    await workbench.openFile(
      '表.xlsx',
      await writeXlsx({
        sheets: [
          { name: '窄', rows: [[{ value: 1 }]], merges: [] },
          { name: '宽', rows, merges: [], columnWidths },
        ],
      }),
    );
    await workbench.selectCell('A1');
    await workbench.activateSheet('宽');
    await act();
    const { mouse } = workbench.page;
    const [from, to] = [await workbench.drawn(0, 1), await workbench.drawn(2, 3)];
    await press('ArrowRight');
    await workbench.page.waitForTimeout(300);
    expect((await workbench.selectedRange()).address).toBe('B1');
    // By the left border of its frame.
    await mouse.move(from.left, from.top + 8);
    await mouse.down();
    await mouse.move(to.left + 10, to.top + 8, { steps: 5 });
    await mouse.up();
    await workbench.settle();
    expect(await workbench.readRange('宽', 'A1:D3')).toEqual([
      ['甲', null, null, null],
      [null, null, null, null],
      [null, null, null, '乙'],
    ]);
    expect(workbench.complaints).toEqual([]);
  });

  it('saves the look of a cell, not what a conditional format makes of it', async () => {
    await workbench.renew();
    const range = { top: 0, left: 0, bottom: 0, right: 0 };
    const conditionalFormats = [{ range, formula: '=A1<0', style: { fill: '#FFC7CE' } }];
    const model: SheetModel = { name: '表', rows: [[{ value: -1 }]], merges: [], conditionalFormats };
    await workbench.openFile('表.xlsx', await writeXlsx({ sheets: [model] }));
    // The grid works it out a moment after it has shown the sheet.
    await workbench.page.waitForFunction(() => {
      const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
      return JSON.stringify(grid.activeSheet().worksheet.getCell(0, 0)?.s ?? '').includes('FFC7CE');
    });
    const saved = (await readXlsx((await workbench.saveFile()).bytes)).sheets[0] as SheetModel;
    expect(cellAt(saved, 0, 0)?.style?.fill).toBeUndefined();
    expect(saved.conditionalFormats).toEqual(conditionalFormats);
  });

  it('takes back what the user and the add-in have done in their order, and does it again', async () => {
    await workbench.renew();
    await workbench.typeInCell('A1', '1');
    await workbench.clickRibbon('insertTemplate.report-allocation');
    const [form = ''] = (await workbench.sheetNames()).slice(1);
    await workbench.typeInCell('C12', '5');
    const state = async (): Promise<readonly unknown[]> => [
      await workbench.readCell('Sheet1', 'A1'),
      (await workbench.sheetNames()).includes(form) ? await workbench.readCell(form, 'C12') : 'no form',
    ];
    expect(await state()).toEqual([1, 5]);
    await press('Control+z');
    expect(await state()).toEqual([1, null]);
    await press('Control+z');
    expect(await state()).toEqual([1, 'no form']);
    await press('Control+z');
    expect(await state()).toEqual([null, 'no form']);
    for (let step = 0; step < 3; step++) await press('Control+y');
    expect(await state()).toEqual([1, 5]);
    const again = (await readXlsx((await workbench.saveFile()).bytes)).sheets.find(
      ({ name }) => name === form,
    );
    expect(again?.protection).toEqual(FORM_PROTECTION);
    expect(again?.validations?.length).toBeGreaterThan(0);
  });

  it.each([
    ['a row', 'insert-row-before'],
    ['a row less', 'remove-row'],
    ['a column', 'insert-col-before'],
    ['a column less', 'remove-col'],
    ['cells moved down', 'insert-range-move-down'],
    ['cells moved up', 'delete-range-move-up'],
  ])('takes %s back with all that stood there, and does it again', async (_, command) => {
    const { page } = workbench;
    const cells = async (): Promise<string> => {
      const values = await workbench.readRange('Sheet1', 'A1:D6');
      const formulas = await page.evaluate(() => {
        const sheet = (window as unknown as WorkbenchWindow).kcWorkbench.grid.sheets()[0];
        return Array.from({ length: 24 }, (_each, at) => sheet?.formula(Math.floor(at / 4), at % 4));
      });
      return JSON.stringify([values, formulas]);
    };
    await workbench.activateSheet('Sheet1');
    if ((await workbench.readCell('B3')) === null) {
      for (const row of [1, 2, 3]) {
        await workbench.typeInCell(`A${row}`, String(row));
        await workbench.typeInCell(`B${row}`, `=A${row}*2`);
      }
    }
    const before = await cells();
    await workbench.selectCell('A2');
    await page.evaluate(
      (id) => (window as unknown as WorkbenchWindow).kcWorkbench.grid.api.executeCommand(id, { value: 1 }),
      `sheet.command.${command}`,
    );
    const done = await cells();
    expect(done).not.toBe(before);
    await press('Control+z');
    expect(await cells()).toBe(before);
    await press('Control+y');
    expect(await cells()).toBe(done);
    await press('Control+z');
    expect(await cells()).toBe(before);
  });
});
