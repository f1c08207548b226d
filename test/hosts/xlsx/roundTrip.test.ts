import type { SheetModel, WorkbookModel } from '../../../src/core/sheet/model';
import { readXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { richForm } from './richForm';

const roundTrip = async (workbook: WorkbookModel): Promise<WorkbookModel> =>
  readXlsx(await writeXlsx(workbook));
const sheetOf = (parts: Partial<SheetModel>): SheetModel => ({
  name: '附件3',
  rows: [],
  merges: [],
  ...parts,
});
const onlySheet = async (parts: Partial<SheetModel>): Promise<SheetModel> => {
  const { sheets, leftOut } = await roundTrip({ sheets: [sheetOf(parts)] });
  expect(leftOut).toBeUndefined();
  expect(sheets).toHaveLength(1);
  return sheets[0] as SheetModel;
};

describe('a workbook written and read again', () => {
  it('keeps everything a form consists of', async () => {
    const { sheets, leftOut } = await roundTrip({
      sheets: [richForm, { name: '隐藏', rows: [[{ value: 1 }]], merges: [], visibility: 'hidden' }],
    });
    expect(leftOut).toBeUndefined();
    expect(sheets[0]).toEqual(richForm);
    expect(sheets[1]).toMatchObject({ name: '隐藏', visibility: 'hidden' });
    expect(sheets).toHaveLength(2);
  });

  it.each([
    '=1+1',
    '+86',
    '-5',
    '@SUM(A1)',
    "'quoted",
    '_x0041_',
    '\u0001a\r\nb\uffff',
    ' 空格 ',
    '#N/A',
    '#DIV/0!',
    '\ud800',
  ])('keeps the text %j as text', async (text) => {
    const sheet = await onlySheet({ rows: [[{ value: text }]] });
    expect(sheet.rows[0]?.[0]).toEqual({ value: text });
  });
});
