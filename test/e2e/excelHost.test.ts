import { embeddedLibrary } from '../../src/core/plan/embedded';
import { type ExcelValidationAnswer, fromExcelValidation } from '../../src/core/sheet/excelRule';
import type { SheetModel, WorkbookModel } from '../../src/core/sheet/model';
import { FORM_PROTECTION } from '../../src/core/sheet/protection';
import { templateById, templates } from '../../src/core/templates/catalogue';
import { excelLeftOut, excelRefusals } from '../../src/core/wording/excelHost';
import { completeOptions } from '../../src/taskpane/templates/templateOptions';
import { readXlsx } from '../../src/hosts/xlsx';
import { hostContract, type Trait } from '../hosts/contract';
import { bundlePage } from '../hosts/excel/bundle';
import { liveContract } from '../hosts/liveContract';
import { UNSEEN_WINDOW, type Traffic, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

let workbench: Workbench;
let script: string;

beforeAll(async () => {
  script = bundlePage();
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
});

afterAll(() => workbench.close());

/** Opens an Excel of this version, with the host in the page of the add-in. */
async function open(version: string): Promise<void> {
  await workbench.renew({ excelapi: version });
  await workbench.inAddin(script);
  // The pane beside the host reads the sheets that appear; it hears of none, so that only the host's traffic counts.
  await workbench.inAddin(`
    const bridge = window._richApiNativeBridge;
    const deliver = bridge.onMessageFromHost;
    window.deaf = true;
    bridge.onMessageFromHost = (text) => {
      if (!window.deaf || JSON.parse(text).type !== 3) deliver(text);
    };
  `);
}

/** Calls the host in the page; what it is called with goes there as JSON. */
function host<Result>(method: string, ...args: readonly unknown[]): Promise<Result> {
  return workbench.inAddin<Result>(`return window.hostInPage.host.${method}(...${JSON.stringify(args)})`);
}

/** What the host refuses with, as code and sentence. */
function refusalOf(method: string, ...args: readonly unknown[]): Promise<{ code: string; message: string }> {
  return workbench.inAddin(`
    try { await window.hostInPage.host.${method}(...${JSON.stringify(args)}); }
    catch (error) { return { code: error.code, message: error.message }; }
    throw new Error('nothing was refused');
  `);
}

/** The sheet that the ribbon would insert in autumn 2023, when every template has a year of its plan. */
function modelOf(id: string): SheetModel {
  const template = templateById(id);
  if (!template) throw new Error(`no template ${id}`);
  return template.build(
    embeddedLibrary,
    completeOptions(embeddedLibrary, template, {}, new Date(2023, 9, 20)),
  );
}

/** The question which sheet an event is about, which the pane asks as it listens. */
const EVENT_QUESTION = 'Workbook.Worksheets WorksheetCollection.GetItemOrNullObject() Worksheet.Name';

/** Round trips of the host; without the client's own clearing up after a run, which nobody waits for. */
async function roundTrips(): Promise<readonly Traffic[]> {
  const traffic = await workbench.traffic();
  return traffic.filter(({ members }) => !['', EVENT_QUESTION].includes(members.join(' ')));
}

/** The newest, and the oldest that we serve; in 1.14 the host finds all that it asks for, as in 1.15. */
const versions: readonly { readonly version: string; readonly traits: readonly Trait[] }[] = [
  { version: '1.15', traits: ['calculates', 'refusesLockedCells'] },
  {
    version: '1.7',
    traits: ['calculates', 'refusesLockedCells', 'mergesUntold', 'hiddenRowsUntold', 'originUntold'],
  },
];

describe.each(versions)('Excel with ExcelApi $version', ({ version, traits }) => {
  describe.each([
    { kept: 'host contract', cases: hostContract, deaf: true },
    { kept: 'contract of an open workbook', cases: liveContract, deaf: false },
  ])('$kept', ({ cases, deaf }) => {
    beforeAll(async () => {
      await open(version);
      await workbench.inAddin(`window.deaf = ${deaf}`);
    });

    it.each(cases.map(({ name }) => name))('%s', async (name) => {
      const wrong = await workbench.inAddin<string | null>(
        `return window.hostInPage.runCase(${JSON.stringify(name)}, ${JSON.stringify(traits)})`,
      );
      expect(wrong).toBeNull();
    });
  });
});

describe('the Excel host draws a template', () => {
  beforeAll(() => open('1.15'));

  it.each(templates.map(({ id }) => id))('%s in three requests', async (id) => {
    const model = modelOf(id);
    await workbench.forgetTraffic();
    expect(await host('insertSheets', [model])).toEqual([{ name: model.name, leftOut: [] }]);
    const trips = await roundTrips();
    expect(trips).toHaveLength(3);
    for (const { requestBytes, error } of trips) {
      expect(requestBytes).toBeLessThan(1_000_000);
      expect(error).toBeUndefined();
    }
  });
});

describe('the Excel host', () => {
  beforeEach(() => open('1.15'));

  it('makes no more calls for a long table than for a short one', async () => {
    const table = (name: string, height: number): SheetModel => {
      const header = { font: '黑体', bold: true, align: 'center' } as const;
      const body = { font: '仿宋_GB2312', size: 12, numberFormat: '0.00' } as const;
      const line = (row: number): 'medium' | 'thin' => (row === 0 ? 'medium' : 'thin');
      return {
        name,
        merges: [],
        rowHeights: Array.from({ length: height }, (_, row) => (row === 0 ? 30 : 20)),
        rows: Array.from({ length: height }, (_, row) =>
          Array.from({ length: 10 }, (__, column) => ({
            value: row * column,
            style: {
              ...(row === 0 ? header : body),
              borders: { top: line(row), bottom: 'thin', left: 'thin', right: 'thin' } as const,
            },
          })),
        ),
      };
    };
    const callsFor = async (model: SheetModel): Promise<number> => {
      await workbench.forgetTraffic();
      await host('insertSheets', [model]);
      // Calls and assignments; reading the names of the sheets that are there grows with the sheets.
      return (await roundTrips()).flatMap(({ members }) => members).filter((name) => /[)=]$/.test(name))
        .length;
    };
    // The pane may still ask as it starts while the first sheet comes in.
    await callsFor(table('先', 2));
    // Stays below 1,500 cells, where the client begins to slice arrays by rows.
    expect(await callsFor(table('长', 140))).toBe(await callsFor(table('短', 14)));
  });

  it('reads a workbook of all annexes in three requests', async () => {
    const annexes = templates
      .filter(({ kind }) => kind === 'annex')
      .map(({ build }) => build(embeddedLibrary, {}));
    await host('insertSheets', annexes);
    await workbench.forgetTraffic();
    const { sheets } = await host<{ sheets: SheetModel[] }>('readWorkbook');
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(annexes.map(({ name }) => name)));
    expect(await roundTrips()).toHaveLength(3);
  });

  it('splits a sheet that is too large for one request, and reads it back whole', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 12 }, (__, column) => ({
        value: `第${row}行第${column}列的说明文字，写得长一些`,
      })),
    );
    await workbench.forgetTraffic();
    await host('insertSheets', [{ name: '大表', rows, merges: [] }]);
    const trips = await roundTrips();
    expect(trips.length).toBeGreaterThan(3);
    for (const { requestBytes } of trips) expect(requestBytes).toBeLessThan(1_000_000);
    const { sheets } = await host<{ sheets: SheetModel[] }>('readWorkbook', ['大表']);
    expect(sheets[0]?.rows.map((row) => row.map((cell) => cell?.value))).toEqual(
      rows.map((row) => row.map(({ value }) => value)),
    );
  });

  it('leaves the selection on the first entry cell of the form', async () => {
    const model = modelOf('report-indicators');
    await host('insertSheets', [model]);
    const selected = await host<{ sheet: string; range: unknown }>('selection');
    expect(selected).toEqual({ sheet: model.name, range: model.selection });
  });

  it('keeps a drop-down item with a comma whole, on a sheet that goes when its form goes', async () => {
    const items = ['工信局,统计局', '科技局'];
    const range = { top: 0, left: 0, bottom: 2, right: 0 };
    const model: SheetModel = {
      name: '牵头单位',
      rows: [[{ value: '科技局' }]],
      merges: [],
      validations: [{ range, rule: { type: 'list', items }, allowBlank: true }],
      conditionalFormats: [{ range, formula: '=A1=""', style: { fill: '#FFF2CC', bold: true } }],
    };
    const before = await workbench.sheetNames();
    expect(await host('insertSheets', [model])).toEqual([{ name: '牵头单位', leftOut: [] }]);
    const { rule, ignoreBlanks, prompt, errorAlert, list } = await workbench.inAddin<
      ExcelValidationAnswer & { list: (string | number)[][] }
    >(`
      return Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem('牵头单位').getRange('A1:A3');
        dataValidation.load('rule,ignoreBlanks,prompt,errorAlert');
        await context.sync();
        const [sheet, address] = dataValidation.rule.list.source.slice(1).split('!');
        const behind = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
        await context.sync();
        return { ...dataValidation.toJSON(), list: behind.values };
      });
    `);
    const words = { rule, ignoreBlanks, prompt, errorAlert };
    expect(fromExcelValidation(range, words, () => list.flat().map(String))).toEqual(model.validations?.[0]);
    expect((await host<WorkbookModel>('readWorkbook')).sheets.map(({ name }) => name)).toEqual([
      ...before,
      '牵头单位',
    ]);
    const saved = await readXlsx((await workbench.saveFile()).bytes);
    const sheet = saved.sheets.find(({ name }) => name === '牵头单位');
    expect(sheet?.validations).toEqual(model.validations);
    expect(sheet?.conditionalFormats).toEqual(model.conditionalFormats);
    expect(await workbench.sheetNames()).toHaveLength(before.length + 2);
    await host('removeSheets', ['牵头单位']);
    expect(await workbench.sheetNames()).toEqual(before);
  });

  it('leaves no half sheet behind when Excel refuses something on the way', async () => {
    const before = await workbench.sheetNames();
    const bad: SheetModel = {
      ...modelOf('report-indicators'),
      name: '半张表',
      names: [{ name: 'A1', range: { top: 0, left: 0, bottom: 0, right: 0 } }],
    };
    const refusal = await refusalOf('insertSheets', [modelOf('report-indicators'), bad]);
    expect(refusal.code).toBe('write-failed');
    expect(refusal.message).toContain('已把加入的工作表全部撤回');
    expect(await workbench.sheetNames()).toEqual(before);
  });

  it('puts back what it has written when a later part of the changes is refused', async () => {
    const open = { value: 1, style: { locked: false } };
    await host('insertSheets', [
      {
        name: '甲',
        rows: [
          [
            { value: '=旧', style: {} },
            { value: 2, formula: '=1+1' },
          ],
        ],
        merges: [],
      },
      { name: '乙', rows: [[open, { value: 5 }]], merges: [], protection: FORM_PROTECTION },
    ]);
    const refusal = await refusalOf('apply', [
      { sheet: '甲', row: 0, column: 0, value: '新' },
      { sheet: '甲', row: 0, column: 1, value: 9 },
      { sheet: '乙', row: 0, column: 0, value: 7 },
      { sheet: '乙', row: 0, column: 1, value: 8 },
    ]);
    expect(refusal.code).toBe('sheet-protected');
    const { sheets } = await host<{ sheets: SheetModel[] }>('readWorkbook', ['甲', '乙']);
    expect(sheets[0]?.rows[0]?.[0]?.value).toBe('=旧');
    expect(sheets[0]?.rows[0]?.[1]?.formula).toBe('=1+1');
    expect(sheets[1]?.rows[0]?.map((cell) => cell?.value)).toEqual([1, 5]);
  });

  it('applies a hundred changes in two requests', async () => {
    const rows = Array.from({ length: 100 }, (_, row) => [{ value: `${row}` }]);
    await host('insertSheets', [{ name: '改', rows, merges: [] }]);
    await workbench.forgetTraffic();
    await host(
      'apply',
      rows.map((_, row) => ({
        sheet: '改',
        row,
        column: 0,
        value: row,
        numberFormat: '0',
        expected: `${row}`,
      })),
    );
    expect(await roundTrips()).toHaveLength(2);
    expect((await workbench.readRange('改', 'A1:A100')).flat()).toEqual(rows.map((_, row) => row));
  });

  it('lets a sheet go before the grid has looked at what its cells allow', async () => {
    const inserted = await host<{ name: string }[]>('insertSheets', [
      modelOf('report-indicators'),
      modelOf('report-tasks'),
    ]);
    await workbench.inAddin(`
      const names = ${JSON.stringify(inserted.map(({ name }) => name))};
      await window.hostInPage.host.removeSheets(names);
    `);
    await workbench.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await workbench.settle();
    expect(workbench.complaints).toEqual([]);
  });

  it('keeps at least one visible sheet', async () => {
    const [only] = await workbench.sheetNames();
    expect(await refusalOf('removeSheets', [only])).toEqual({
      code: 'last-sheet',
      message: excelRefusals.lastSheet.zh,
    });
    expect(await workbench.sheetNames()).toEqual([only]);
  });

  it('writes a formula of the product and refuses a locked cell', async () => {
    await host('insertSheets', [
      {
        name: '函数',
        rows: [[{ value: 1, style: { locked: false } }, { value: 2 }]],
        merges: [],
        protection: FORM_PROTECTION,
      },
    ]);
    await host('writeFormula', '函数', 0, 0, '=KC.TARGET("高新技术企业数量",2025)');
    expect(await workbench.readCell('函数', 'A1')).toBe(3000);
    expect((await refusalOf('writeFormula', '函数', 0, 1, '=1')).code).toBe('sheet-protected');
    expect((await refusalOf('writeFormula', '没有', 0, 0, '=1')).code).toBe('sheet-missing');
  });

  it('reads what stands at the top of the sheets in one or two requests', async () => {
    await open('1.7');
    await workbench.typeInCell('B2', '本表目标');
    await workbench.typeInCell('C12', '7');
    await workbench.forgetTraffic();
    const tops = await host<readonly SheetModel[]>('readTops', 10);
    const filled = tops.flatMap(({ name, rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => (cell ? [[name, row, column, cell.value]] : [])),
      ),
    );
    expect(filled).toEqual([['Sheet1', 1, 1, '本表目标']]);
    expect(await roundTrips()).toHaveLength(2);
    expect(await host('readTops', 10, '没有这张')).toEqual([]);
    expect(await roundTrips()).toHaveLength(3);
  });

  it('tells of selections and changes until it is told to stop', async () => {
    await workbench.inAddin('window.deaf = false');
    await workbench.inAddin(`
      window.told = [];
      const { host } = window.hostInPage;
      window.stop = [
        await host.onSelectionChanged((selection) => window.told.push(['selection', selection])),
        await host.onChanged((change) => window.told.push(['change', change])),
      ];
    `);
    const told = (): Promise<[string, { sheet: string | null; range: unknown }][]> =>
      workbench.inAddin('return window.told');
    const cell = (row: number, column: number): object => ({
      top: row,
      left: column,
      bottom: row,
      right: column,
    });
    await workbench.typeInCell('B2', '12');
    await workbench.page.waitForTimeout(300);
    expect(await told()).toEqual(
      expect.arrayContaining([
        ['selection', { sheet: 'Sheet1', range: cell(1, 1) }],
        ['change', { sheet: 'Sheet1', range: cell(1, 1), origin: 'foreign' }],
      ]),
    );
    await workbench.inAddin(`
      await Excel.run(async (context) => {
        context.workbook.worksheets.add('来了');
        await context.sync();
      });
    `);
    await workbench.page.waitForTimeout(300);
    expect(await told()).toContainEqual(['change', { sheet: null, range: null, origin: null }]);
    await workbench.inAddin('for (const stop of window.stop) await stop(); window.told = [];');
    await workbench.activateSheet('Sheet1');
    await workbench.typeInCell('C3', '13');
    await workbench.page.waitForTimeout(300);
    expect(await told()).toEqual([]);
  });
});

describe('the Excel host in Excel 2019', () => {
  beforeAll(() => open('1.7'));

  it('inserts a form without the parts that need more, and says so', async () => {
    const model = modelOf('report-indicators');
    const [inserted] = await host<{ name: string; leftOut: string[] }[]>('insertSheets', [model]);
    expect(inserted?.name).toBe(model.name);
    expect(inserted?.leftOut).toEqual(
      expect.arrayContaining([excelLeftOut.validation.zh, excelLeftOut.print.zh]),
    );
    const { sheets } = await host<{ sheets: SheetModel[] }>('readWorkbook', [model.name]);
    expect(sheets[0]?.protection).toEqual(model.protection);
    const official = model.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell?.role === 'official' ? [[r, c]] : [])),
    );
    expect(official.length).toBeGreaterThan(10);
    for (const [row, column] of official as [number, number][]) {
      expect(sheets[0]?.rows[row]?.[column]?.value).toEqual(model.rows[row]?.[column]?.value);
    }
    expect((await workbench.traffic()).filter(({ error }) => error !== undefined)).toEqual([]);
  });
});
