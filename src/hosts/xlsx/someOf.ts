import { fill, listSeparator } from '../../core/wording/text';
import { xlsxWording } from '../../core/wording/xlsxHost';

/** The first cells of a list, and how many there are when not all are named; put before a Chinese word. */
export function someOf(cells: readonly string[]): string {
  const shown = cells.slice(0, 3);
  if (cells.length <= shown.length) return `${shown.join(listSeparator.zh)} `;
  return fill(xlsxWording.andMore, { cells: shown, count: cells.length });
}
