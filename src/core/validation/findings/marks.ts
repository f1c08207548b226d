/** Colours for the cells that findings name, laid over the sheet so that they can be taken off without a trace. */
import { parseRange } from '../../sheet/address';
import { sizeOf, type CellRange } from '../../sheet/range';
import type { Mark } from '../../sheet/host';
import type { Issue, Level, SheetFindings } from '../issue';
import { LEVEL_STYLES } from './levelStyles';

/** True in every cell, and nobody else's: by this formula the marks are found again, in any spreadsheet. */
export const MARK_FORMULA = '="KC-CHECK"<>""';

/** A larger block is a remark on the whole table; colouring all of it would show nothing. */
const MOST_CELLS = 200;
const GRAVEST_FIRST: readonly Level[] = ['error', 'query', 'info'];

/**
 * Marks for all open findings: every cell once, in the colour of its gravest finding. What is explained is not
 * marked any more.
 *
 * @example marksOf([]) // []
 */
export function marksOf(findings: readonly SheetFindings[]): readonly Mark[] {
  return findings.flatMap(({ sheet, issues }) => {
    const levels = new Map<string, Level>();
    for (const level of GRAVEST_FIRST) {
      for (const issue of issues) {
        if (issue.level !== level || issue.status !== 'fail' || issue.explanation) continue;
        for (const cell of cellsOf(issue)) if (!levels.has(cell)) levels.set(cell, level);
      }
    }
    return GRAVEST_FIRST.flatMap((level) => {
      const cells = [...levels].flatMap(([cell, of]) => (of === level ? [cell] : []));
      const style = LEVEL_STYLES[level];
      return blocksOf(cells).map((range): Mark => ({
        sheet,
        format: { range, formula: MARK_FORMULA, style },
      }));
    });
  });
}

/** Cells of a finding as "row column". */
function cellsOf(issue: Issue): readonly string[] {
  const range = parseRange(issue.cell);
  if (!range) return [];
  const { top, left } = range;
  const { cells: count, columns } = sizeOf(range);
  if (count > MOST_CELLS) return [`${top} ${left}`];
  return Array.from({ length: count }, (_, at) => {
    return `${top + Math.floor(at / columns)} ${left + (at % columns)}`;
  });
}

/** Few blocks that cover exactly these cells: runs along the rows, equal runs of rows below each other in one. */
function blocksOf(cells: readonly string[]): readonly CellRange[] {
  const places = cells
    .map((cell) => cell.split(' ').map(Number) as [row: number, column: number])
    .sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
  const runs: { row: number; left: number; right: number }[] = [];
  for (const [row, column] of places) {
    const last = runs.at(-1);
    if (last?.row === row && last.right === column - 1) last.right = column;
    else runs.push({ row, left: column, right: column });
  }
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const blocks: CellRange[] = [];
  for (const { row, left, right } of runs) {
    const key = `${left} ${right}`;
    const above = open.get(key);
    if (above?.bottom === row - 1) {
      above.bottom = row;
      continue;
    }
    const block = { top: row, left, bottom: row, right };
    open.set(key, block);
    blocks.push(block);
  }
  return blocks;
}
