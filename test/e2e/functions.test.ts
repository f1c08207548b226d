import { cellAt } from '../../src/core/sheet/model';
import { readXlsx } from '../../src/hosts/xlsx';
import { composeFormula } from '../../src/taskpane/indicators/formulas';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(120_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  await workbench.open();
});

afterAll(() => workbench.close());

describe('custom functions typed into cells', () => {
  it.each([
    ['=KC.GAP("高新技术企业数量",1800,2023)', 200],
    ['=KC.GAP("国家级高新区排名",19,2025)', -1],
    ['=KC.TARGET("R&D强度",2025)', 2.68],
    ['=KC.TARGET("高企",2023,"湾里区")', 31],
    ['=KC.COMPLETION("高企",1800,2023)', 0.9],
    ['=KC.STATUS("国家级高新区排名",19,2025)', '已完成'],
    ['=KC.SOURCE("高企",2023,"青云谱区","青政办发〔2021〕23号")', '青政办发〔2021〕23号 附件（一）'],
  ])('%s gives %j', async (formula, value) => {
    await workbench.typeInCell('A1', formula);
    expect((await workbench.readCell('A1')) ?? '').toBe(value);
  });

  it.each([
    ['=KC.TARGET("高企数目",2025)', '#VALUE!', '高企数目'],
    ['=KC.TARGET("高企",2025,"南昌")', '#VALUE!', '南昌县'],
    ['=KC.TARGET("高企",2031)', '#N/A', '2031'],
    ['=KC.TARGET("高企",2022)', '#N/A', '基期'],
    ['=KC.GAP("高企","很多",2025)', '#VALUE!', '很多'],
  ])('%s shows %s, and a sentence that names %s', async (formula, error, named) => {
    await workbench.typeInCell('B1', formula);
    expect(await workbench.readText(undefined, 'B1')).toBe(error);
    await workbench.selectCell('B1');
    await workbench.page.waitForFunction(
      (text) => document.querySelector('.status-line')?.textContent.includes(text),
      named,
    );
    expect(await workbench.status()).toMatch(/[一-鿿]{4,}/);
  });

  it('checks the inserted column of 科贷通 2025, whose float sum would be 8.600000000000001', async () => {
    await workbench.clickRibbon('insertTemplate.city-annex-3');
    const annex = (await workbench.sheetNames()).find((name) => name.startsWith('附件3'));
    const labels = await workbench.readRange(annex, 'A1:A20');
    const first = labels.findIndex(([label]) => label === '高新区') + 1;
    const last = labels.findIndex(([label]) => label === '湾里管理局') + 1;
    expect(last - first).toBe(11);
    await workbench.activateSheet('Sheet1');
    await workbench.typeInCell(
      'C1',
      `=KC.ALLOCATION_CHECK('${annex}'!P${first}:P${last},"科贷通放贷额",2025)`,
    );
    expect(await workbench.readCell('Sheet1', 'C1')).toBe('通过');
    await workbench.typeInCell(
      'C2',
      `=KC.ALLOCATION_CHECK('${annex}'!P${first}:P${last},"科贷通放贷额",2024)`,
    );
    expect(await workbench.readCell('Sheet1', 'C2')).toMatch(/8\.6/);
  });

  it('spills a series and answers a whole column at once', async () => {
    await workbench.typeInCell('E1', '=KC.SERIES("高企",,"洪发〔2023〕10号")');
    expect(await workbench.readRange('Sheet1', 'E1:F3')).toEqual([
      [2023, 2000],
      [2024, 2400],
      [2025, 3000],
    ]);
    for (const [row, value] of [1800, 2000, 2100].entries())
      await workbench.typeInCell(`H${row + 1}`, String(value));
    await workbench.typeInCell('I1', '=KC.GAP("高企",H1:H3,2023)');
    expect(await workbench.readRange('Sheet1', 'I1:I3')).toEqual([[200], [0], [-100]]);
  });

  it('leaves formulas over the same cells alone when a block is sorted, and keeps what spills through a file', async () => {
    const rows = [
      ['甲', 30],
      ['乙', 10],
      ['丙', 20],
    ];
    for (const [row, cells] of rows.entries()) {
      await workbench.typeInCell(`M${row + 1}`, String(cells[0]));
      await workbench.typeInCell(`N${row + 1}`, String(cells[1]));
    }
    await workbench.typeInCell('P1', '=SORT(N1:N3)');
    await workbench.typeInCell('Q1', '=SUMIF(M1:M3,"乙",N1:N3)');
    await workbench.typeInCell('R1', '=KC.GAP("高企",N1:N3,2023)');
    const shown = [
      [10, 10, 1970],
      [20, null, 1990],
      [30, null, 1980],
    ];
    expect(await workbench.readRange('Sheet1', 'P1:R3')).toEqual(shown);
    const { bytes } = await workbench.saveFile();
    const saved = (await readXlsx(bytes)).sheets.find(({ name }) => name === 'Sheet1');
    expect(cellAt(saved!, 0, 15)).toMatchObject({
      formula: '=SORT(N1:N3)',
      value: 10,
      spill: { rows: 3, columns: 1 },
    });
    expect(cellAt(saved!, 2, 15)?.value).toBe(30);
    await workbench.openFile('又打开.xlsx', bytes);
    expect(await workbench.readRange('Sheet1', 'P1:R3')).toEqual(shown);
    expect(await workbench.readRange('Sheet1', 'E1:F3')).toEqual([
      [2023, 2000],
      [2024, 2400],
      [2025, 3000],
    ]);
  });

  it('works with the network cut and asks nothing of anybody else', async () => {
    await workbench.context.setOffline(true);
    await workbench.typeInCell('K1', '=KC.GAP("高新技术企业数量",1500,2023)');
    expect(await workbench.readCell('Sheet1', 'K1')).toBe(500);
    await workbench.clickRibbon('insertTemplate.city-annex-2');
    expect((await workbench.sheetNames()).some((name) => name.startsWith('附件2'))).toBe(true);
    await workbench.clickRibbon('validateWorkbook');
    await workbench.context.setOffline(false);
    expect(workbench.requestsElsewhere()).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});

describe.each([
  { blanks: '0', unguarded: 2000 },
  { blanks: 'null', unguarded: '' },
  { blanks: 'text', unguarded: '' },
])('an Excel that hands blank cells over as $blanks', ({ blanks, unguarded }) => {
  beforeAll(() => workbench.open({ blanks }));

  it('gets no gap for a cell that is not filled in, from formulas that the product writes', async () => {
    const unfilled = { kind: 'gap', indicator: '高新技术企业数量', year: 2023, actualCell: 'Z99' } as const;
    await workbench.typeInCell('A1', composeFormula(unfilled));
    expect(await workbench.readCell('A1')).toBe('');
    await workbench.typeInCell('A2', '=KC.GAP("高新技术企业数量",Z99,2023)');
    expect(await workbench.readCell('A2')).toBe(unguarded);
  });

  it('answers when the cell is filled in', async () => {
    await workbench.typeInCell('Z99', '0');
    expect(await workbench.readRange(undefined, 'A1:A2')).toEqual([[2000], [2000]]);
  });

  it('names the place of an error in a column, and of what is left out', async () => {
    for (const [row, value] of ['1.5', '=1/0', ''].entries()) {
      if (value !== '') await workbench.typeInCell(`B${row + 1}`, value);
    }
    await workbench.typeInCell('D1', '=KC.ALLOCATION_CHECK(B1:B11,"科贷通放贷额",2025)');
    expect(await workbench.readCell('D1')).toMatch(/#DIV\/0!/);
    await workbench.typeInCell('E1', '=KC.GAP("高企",B1:B2,2023)');
    expect(await workbench.readText(undefined, 'E2')).toBe('#VALUE!');
    expect(await workbench.readCell('E1')).toBe(1998.5);
  });
});
