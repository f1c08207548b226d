import type { Cell, CellValue, SheetModel } from './model';

/**
 * What a sheet holds, as one text: formulas where there are formulas (their results may still be calculating),
 * values elsewhere. Two readings of a sheet that nobody typed into give the same text; looks do not count.
 *
 * @example sheetContents({ name: '表', rows: [[{ value: 1 }]], merges: [] }) // '0,0=n:1'
 */
export function sheetContents(sheet: SheetModel): string {
  const parts: string[] = [];
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      const content = cell === undefined ? '' : contentOf(cell);
      if (content !== '') parts.push(`${rowIndex},${column}=${content}`);
    });
  });
  return parts.join('\n');
}

function contentOf(cell: Cell): string {
  return cell.formula === undefined ? valueText(cell.value) : `f:${cell.formula}`;
}

function valueText(value: CellValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'object') return `e:${value.error}`;
  return `${typeof value === 'number' ? 'n' : typeof value === 'boolean' ? 'b' : 's'}:${value}`;
}
