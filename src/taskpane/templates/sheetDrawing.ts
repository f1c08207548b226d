/** How a sheet model is drawn small: pure arithmetic and look-ups, no DOM. */
import { dateOfSerial } from '../../core/sheet/serialDate';
import type { Cell, CellStyle, SheetModel } from '../../core/sheet/model';

const DEFAULT_COLUMN_CHARACTERS = 8.43;
const CHARACTER_PX = 7;
const COLUMN_PADDING_PX = 5;
const PX_PER_POINT = 4 / 3;

export interface DrawnCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly style: CellStyle | undefined;
}

export interface DrawnRow {
  readonly height: number | undefined;
  readonly cells: readonly DrawnCell[];
}

export interface Drawing {
  readonly width: number;
  readonly columns: readonly number[];
  readonly rows: readonly DrawnRow[];
}

/**
 * Lays out the first rows of a sheet, in CSS pixels. Cells under a merge are left out.
 *
 * @param maxRows rows to draw at most; merges are cut off there
 */
export function drawPreview(sheet: SheetModel, maxRows = Infinity): Drawing {
  const rowCount = Math.min(sheet.rows.length, maxRows);
  const columnCount = Math.max(
    1,
    ...sheet.rows.map((row) => row.length),
    ...sheet.merges.map((merge) => merge.right + 1),
  );
  const columns = Array.from({ length: columnCount }, (_, column) =>
    Math.round(
      (sheet.columnWidths?.[column] ?? DEFAULT_COLUMN_CHARACTERS) * CHARACTER_PX + COLUMN_PADDING_PX,
    ),
  );
  const covered = new Set<string>();
  const spans = new Map<string, { rowSpan: number; columnSpan: number }>();
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.bottom, rowCount - 1);
    for (let row = merge.top; row <= bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) covered.add(`${row},${column}`);
    }
    covered.delete(`${merge.top},${merge.left}`);
    spans.set(`${merge.top},${merge.left}`, {
      rowSpan: bottom - merge.top + 1,
      columnSpan: merge.right - merge.left + 1,
    });
  }
  const rows = Array.from({ length: rowCount }, (_, row): DrawnRow => {
    const points = sheet.rowHeights?.[row];
    const cells: DrawnCell[] = [];
    for (let column = 0; column < columnCount; column += 1) {
      if (covered.has(`${row},${column}`)) continue;
      const cell = sheet.rows[row]?.[column];
      const span = spans.get(`${row},${column}`) ?? { rowSpan: 1, columnSpan: 1 };
      cells.push({ column, ...span, text: shownText(cell), style: cell?.style });
    }
    return { height: points === undefined ? undefined : points * PX_PER_POINT, cells };
  });
  return { width: columns.reduce((sum, width) => sum + width, 0), columns, rows };
}

/**
 * What a cell shows: the printed digits where the model knows them, else the number in its decimals.
 *
 * @example shownText({ value: 1.8, style: { numberFormat: '0.00' } }) // '1.80'
 */
export function shownText(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.printed !== undefined) return cell.printed;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'number' ? numberText(value, cell.style?.numberFormat ?? '') : String(value);
}

function numberText(value: number, format: string): string {
  const decimals = /^0(?:\.(0+))?(%?)$/.exec(format);
  if (decimals) {
    const [, places = '', percent = ''] = decimals;
    return `${(percent === '' ? value : value * 100).toFixed(places.length)}${percent}`;
  }
  if (format === 'yyyy-mm-dd') return dateOfSerial(value);
  return String(Math.round(value * 1e6) / 1e6);
}
