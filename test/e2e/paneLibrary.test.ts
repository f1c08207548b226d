import AxeBuilder from '@axe-core/playwright';
import { readXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

const PLAN = '本区分解表';
const TARGET = `=KC.TARGET("高新技术企业",2024,"三家店街办","${PLAN}")`;
/** As a district would paste it: indicators over years, a row of sums at the end. */
const TABLE: readonly (readonly (string | number | null)[])[] = [
  ['单位', '高新技术企业数量（家）', null, '路灯（盏）', null],
  [null, 2024, 2025, 2024, 2025],
  ['三家店街办', 12, 14, 30, 31],
  ['新设的园区', 8, 9, 20, 22],
  ['合计', 20, 23, 50, 53],
];

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
});

afterAll(() => workbench.close());

beforeEach(() => workbench.renew());

const press = (name: string | RegExp): Promise<void> =>
  workbench.pane.getByRole('button', { name, exact: typeof name === 'string' }).click();

const shown = (text: string | RegExp): Promise<void> =>
  workbench.pane.getByText(text).first().waitFor({ state: 'visible' });

/** Puts a block into the active sheet, as a paste does: one change. */
async function paste(values: readonly (readonly (string | number | null)[])[]): Promise<void> {
  await workbench.inAddin(`
    await Excel.run(async (context) => {
      const values = ${JSON.stringify(values)};
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRangeByIndexes(0, 0, values.length, values[0].length).values = values;
      await context.sync();
    });
  `);
}

async function openPlans(): Promise<void> {
  await workbench.pane.getByRole('tab', { name: '指标库' }).click();
  await press(/^本表目标/);
}

async function markAs(name: string): Promise<void> {
  await workbench.pane.getByLabel('名称').fill(name);
  await press('将当前表标记为本表目标');
}

/** Waits for the value of a cell: the pane reads the table after the change, then Excel calculates. */
async function untilCell(address: string, value: string | number, sheet?: string): Promise<void> {
  const read = (): Promise<unknown> =>
    sheet === undefined ? workbench.readCell(address) : workbench.readCell(sheet, address);
  for (let attempt = 0; attempt < 50 && (await read()) !== value; attempt += 1) {
    await workbench.page.waitForTimeout(100);
  }
  expect(await read()).toBe(value);
}

describe('本表目标', () => {
  it('lets formulas answer from a pasted table by its name, and follow its changes', async () => {
    await paste(TABLE);
    await workbench.typeInCell('H3', TARGET);
    expect(await workbench.readCell('H3')).toBe('#VALUE!');
    await openPlans();
    await markAs(PLAN);
    await shown('已在“Sheet1”的 F1 写明“本表目标：本区分解表”');
    expect(await workbench.readCell('F1')).toBe(`本表目标：${PLAN}`);
    await shown('读到 12 个目标数字。');
    await shown('高新技术企业数量（家）、路灯（盏）');
    await untilCell('H3', 12);

    await workbench.typeInCell('B3', '13');
    await untilCell('H3', 13);
    await workbench.typeInCell('H4', `=KC.TARGET("路灯",2025,"","${PLAN}")`);
    expect(await workbench.readCell('H4')).toBe(53);
    expect(workbench.complaints).toEqual([]);
  });

  it('travels inside the saved file and answers where that is opened', async () => {
    await paste(TABLE);
    await workbench.typeInCell('H3', TARGET);
    await openPlans();
    await markAs(PLAN);
    await untilCell('H3', 12);
    const { bytes } = await workbench.saveFile();
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows[0]?.[5]?.value).toBe(`本表目标：${PLAN}`);
    expect(sheet?.rows[2]?.[7]).toMatchObject({ formula: TARGET, value: 12 });

    await workbench.open();
    await workbench.openFile('分解.xlsx', bytes);
    await untilCell('H3', 12);
    await openPlans();
    await shown('已标记 1 张表');

    // Another workbook has no such plan.
    await workbench.openFile('空.xlsx', await writeXlsx({ sheets: [{ name: '空', rows: [], merges: [] }] }));
    await shown('本工作簿还没有标记的表。');
    await workbench.typeInCell('A1', TARGET);
    expect(await workbench.readCell('A1')).toBe('#VALUE!');
  });

  it('is found in the look-up, for units and indicators of its own too', async () => {
    await paste(TABLE);
    await openPlans();
    await markAs(PLAN);
    await shown('已生效');
    await workbench.pane.getByRole('searchbox', { name: '查找指标' }).fill('路灯');
    await workbench.pane.getByRole('heading', { name: '路灯（盏）' }).waitFor();
    await workbench.pane.getByLabel('地区').selectOption('新设的园区');
    await workbench.pane.getByLabel('年度', { exact: true }).selectOption('2025');
    await workbench.selectCell('H8');
    await press('把公式放入所选单元格');
    await shown('已放入');
    await untilCell('H8', 22);

    await workbench.pane.getByRole('searchbox', { name: '查找指标' }).fill('高企');
    await workbench.pane.getByLabel('目标来自').selectOption(PLAN);
    await workbench.pane.getByLabel('地区').selectOption('三家店街办');
    await workbench.pane.getByRole('cell', { name: '14', exact: true }).waitFor();
  });

  it('says which cells it does not understand, and answers once they are mended', async () => {
    await paste(TABLE.map((row, at) => (at === 2 ? ['三家店街办', '约12家', 14, 30, 31] : row)));
    await workbench.typeInCell('H3', TARGET);
    await openPlans();
    await markAs(PLAN);
    await shown('但表中还有看不懂的地方');
    await shown('B3：“约12家”不是数字，请改为数字或清空。');
    expect(await workbench.readCell('H3')).toBe('#VALUE!');
    await workbench.typeInCell('B3', '12');
    await untilCell('H3', 12);
    await shown('已生效');
  });

  it('tells of numbers that no question will find', async () => {
    await paste(TABLE.map((row, at) => [...row, [null, '两年合计', 26, 17, 43][at] ?? null]));
    await openPlans();
    await markAs(PLAN);
    await shown('F3、F4、F5 有数字但没有用作目标');
  });

  it('refuses the name of a document, no name, and an empty sheet', async () => {
    await openPlans();
    await markAs(PLAN);
    await shown('“Sheet1”还没有内容');
    await paste(TABLE);
    await markAs('  ');
    await shown('请先填写名称。');
    await markAs('洪发〔2023〕10号');
    await shown('“洪发〔2023〕10号”已是另一份文件或另一张表的名称');
    expect(await workbench.readCell('F1')).toBeNull();
  });

  it('lets the mark be taken away, and leaves the table as it is', async () => {
    await paste(TABLE);
    await workbench.typeInCell('H3', TARGET);
    await openPlans();
    await markAs(PLAN);
    await untilCell('H3', 12);
    await press(`取消“${PLAN}”的标记`);
    await shown('已取消“Sheet1”的标记');
    await untilCell('H3', '#VALUE!');
    expect(await workbench.readRange('Sheet1', 'A1:F5')).toEqual(TABLE.map((row) => [...row, null]));
  });

  it('does not ask Excel for anything when other cells change', async () => {
    await paste(TABLE);
    await openPlans();
    await markAs(PLAN);
    await shown('已生效');
    await workbench.page.waitForTimeout(500);
    await workbench.inAddin(`
      await Excel.run(async (context) => {
        context.workbook.worksheets.add('别处').activate();
        await context.sync();
      });
    `);
    await workbench.page.waitForTimeout(500);
    await workbench.forgetTraffic();
    await workbench.typeInCell('A30', '7');
    await workbench.page.waitForTimeout(500);
    const read = (await workbench.traffic()).flatMap(({ members }) => members);
    expect(read.filter((member) => member.startsWith('Range.'))).toEqual([]);
  });
});

describe('文件间不一致', () => {
  it('shows each number with its document and date, and which one counts and why', async () => {
    await workbench.pane.getByRole('tab', { name: '指标库' }).click();
    await press(/^文件间不一致/);
    await workbench.pane.getByRole('heading', { name: '青云谱区' }).waitFor();
    const table = workbench.pane.getByRole('table', { name: '高新技术企业数量，2023年' });
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim()).slice(1)).toEqual([
      expect.stringMatching(/^60 家 ?现行 洪发〔2023〕10号 附件3，2023年.*印发$/),
      '130 家 青政办发〔2021〕23号 附件（一），2021年6月9日印发',
    ]);
    await shown(/采用 洪发〔2023〕10号：印发在后（.*，晚于 2021年6月9日）/);
    await press('查看青云谱区的“高新技术企业数量”');
    await workbench.pane.getByRole('heading', { name: '高新技术企业数量（家）' }).waitFor();
    expect(await workbench.pane.getByLabel('地区').inputValue()).toBe('青云谱区');
  });
});

describe('the views of 指标库', () => {
  it('keep neither a screen reader nor the keyboard out', async () => {
    await paste(TABLE);
    await openPlans();
    await markAs(PLAN);
    await shown('已生效');
    for (const view of ['本表目标', '文件间不一致']) {
      if (view !== '本表目标') {
        await press('返回指标列表');
        await press(new RegExp(`^${view}`));
      }
      const { violations } = await new AxeBuilder({ page: workbench.page })
        .include(['iframe.pane-frame', 'html'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [view, id, nodes.map((node) => node.html)])).toEqual([]);
    }
  });
});
