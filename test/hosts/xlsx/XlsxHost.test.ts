import type { SheetModel } from '../../../src/core/sheet/model';
import { XlsxHost } from '../../../src/hosts/xlsx';

const sheet: SheetModel = {
  name: '报表',
  rows: [
    [{ value: '标题', role: 'title', binding: { field: 'title' }, style: { bold: true } }],
    [
      { value: 1.8, printed: '1.80', link: '报表!A1' },
      { value: 2, formula: '=A2' },
    ],
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
};
const withSheet = async (): Promise<XlsxHost> => {
  const host = new XlsxHost();
  await host.insertSheets([sheet]);
  return host;
};

describe('a workbook in a file', () => {
  it('forgets what only a template knows: a sheet read back has to be recognised', async () => {
    const { sheets } = await (await withSheet()).readWorkbook();
    expect(sheets[0]?.rows).toEqual([
      [{ value: '标题', style: { bold: true } }],
      [
        { value: 1.8, link: '报表!A1' },
        { value: 2, formula: '=A2' },
      ],
    ]);
  });

  it('reads the same before and after it was saved', async () => {
    const host = await withSheet();
    const reopened = await XlsxHost.open(await host.toBytes());
    expect(await reopened.readWorkbook()).toEqual(await host.readWorkbook());
  });

  it('refuses to fill a cell that a merged block covers, and names the one that shows', async () => {
    const host = await withSheet();
    const refusal = host.apply([{ sheet: '报表', row: 0, column: 1, value: '看不见' }]);
    await expect(refusal).rejects.toMatchObject({
      code: 'sheet-model',
      message: expect.stringContaining('请改填 A1') as string,
    });
  });

  it('keeps look and link of a cell whose value changes', async () => {
    const host = await withSheet();
    await host.apply([
      { sheet: '报表', row: 0, column: 0, value: '新标题' },
      { sheet: '报表', row: 1, column: 0, value: 1.9, numberFormat: '0.00' },
    ]);
    expect((await host.readWorkbook()).sheets[0]?.rows.map((row) => row[0])).toEqual([
      { value: '新标题', style: { bold: true } },
      { value: 1.9, link: '报表!A1', style: { numberFormat: '0.00' } },
    ]);
  });

  it('refuses changes that no file can hold, and changes nothing', async () => {
    const host = await withSheet();
    const before = await host.readWorkbook();
    const refusal = host.apply([
      { sheet: '报表', row: 1, column: 0, value: 5 },
      { sheet: '报表', row: 1, column: 1, value: Number.NaN },
    ]);
    await expect(refusal).rejects.toMatchObject({ code: 'sheet-model' });
    expect(await host.readWorkbook()).toBe(before);
  });

  it('tells which formulas a file keeps only the results of', async () => {
    const linked: SheetModel = {
      name: '引用',
      rows: [
        [
          { value: 8.6, formula: "='[上报.xlsx]附件3'!A1" },
          { value: 1, formula: '=A1' },
        ],
      ],
      merges: [],
    };
    const [inserted] = await new XlsxHost().insertSheets([linked]);
    expect(inserted?.leftOut).toEqual(['“引用”中 A1 的公式引用了其他文件或表格，只保留结果。']);
  });

  it('tells what was left out of the file it was opened from', async () => {
    const { book, cells } = await import('./packages');
    const host = await XlsxHost.open(book({ sheets: [`${cells('')}<drawing/>`] }));
    expect((await host.readWorkbook()).leftOut).toEqual(['“Sheet1”中的图片、图形或图表没有读取。']);
    expect((await host.readWorkbook(['Sheet1'])).leftOut).toHaveLength(1);
  });
});
