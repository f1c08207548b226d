import { MAX_COLUMNS } from '../../core/sheet/limits';
import type { Cell, SheetModel } from '../../core/sheet/model';
import { valueOf } from './cellOutput';

/**
 * The values of the first rows of every sheet, or of one: enough to see what a sheet is, for a fraction of what reading
 * it costs. Two requests for all sheets, one for a sheet asked for by name; a name that is not there gives nothing.
 */
export async function readTops(
  context: Excel.RequestContext,
  rows: number,
  sheet: string | undefined,
): Promise<readonly SheetModel[]> {
  const { worksheets } = context.workbook;
  let found: readonly Excel.Worksheet[];
  if (sheet === undefined) {
    worksheets.load('items/name');
    await context.sync();
    found = worksheets.items;
  } else {
    const worksheet = worksheets.getItemOrNullObject(sheet);
    worksheet.load('name');
    found = [worksheet];
  }
  const tops = found.map((worksheet) => {
    const used = worksheet.getRangeByIndexes(0, 0, rows, MAX_COLUMNS).getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,values,valueTypes');
    return { worksheet, used };
  });
  await context.sync();
  return tops.flatMap(({ worksheet, used }) =>
    worksheet.isNullObject ? [] : [{ name: worksheet.name, rows: cellsOf(used), merges: [] }],
  );
}

function cellsOf(used: Excel.Range): (Cell | undefined)[][] {
  if (used.isNullObject) return [];
  const cells: (Cell | undefined)[][] = Array.from({ length: used.rowIndex }, () => []);
  used.values.forEach((row: readonly unknown[], at) => {
    const blank = Array.from({ length: used.columnIndex }, () => undefined);
    const filled = row.map((raw, column): Cell | undefined => {
      const value = valueOf(raw, used.valueTypes[at]?.[column]);
      return value === null ? undefined : { value };
    });
    cells.push([...blank, ...filled]);
  });
  return cells;
}
