/** Types figures into the forms of a test, as a clerk would. */
import type { CellValue, SheetModel } from '../../../src/core/sheet/model';
import type { PlacedCell } from './sheetReading';

/** The sheet with values typed into the cells for which `typed` gives one. */
export function fillIn(sheet: SheetModel, typed: (cell: PlacedCell) => CellValue | undefined): SheetModel {
  const rows = sheet.rows.map((line, row) =>
    Array.from(line, (cell, column) => {
      const value = cell ? typed({ ...cell, row, column }) : undefined;
      return cell && value !== undefined ? { ...cell, value } : cell;
    }),
  );
  return { ...sheet, rows };
}
