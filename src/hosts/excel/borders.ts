import type { CellRange } from '../../core/sheet/range';
import type { Borders, BorderWeight } from '../../core/sheet/model';
import { blocksOf, type Block } from './blocks';

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export interface BorderPlan {
  /** Blocks with a line around every cell, drawn first. */
  readonly grids: readonly Block<BorderWeight>[];
  /** Single lines that remain, one edge of a block each. */
  readonly lines: readonly {
    readonly range: CellRange;
    readonly edge: Edge;
    readonly weight: BorderWeight;
  }[];
}

/**
 * Turns the borders of single cells into few calls. Two neighbours share one edge, the heavier line wins; edges
 * inside a merged block do not exist.
 */
export function planBorders(
  height: number,
  width: number,
  bordersAt: (row: number, column: number) => Borders | undefined,
  insideMerge: (row: number, column: number, edge: 'top' | 'left') => boolean,
): BorderPlan {
  /** Line above a row; row `height` is the lower end of the sheet. */
  const above = (row: number, column: number): BorderWeight | undefined =>
    insideMerge(row, column, 'top')
      ? undefined
      : heavier(
          row < height ? bordersAt(row, column)?.top : undefined,
          row > 0 ? bordersAt(row - 1, column)?.bottom : undefined,
        );
  const before = (row: number, column: number): BorderWeight | undefined =>
    insideMerge(row, column, 'left')
      ? undefined
      : heavier(
          column < width ? bordersAt(row, column)?.left : undefined,
          column > 0 ? bordersAt(row, column - 1)?.right : undefined,
        );
  const boxed = (row: number, column: number): boolean =>
    (above(row, column) !== undefined || insideMerge(row, column, 'top')) &&
    (above(row + 1, column) !== undefined || insideMerge(row + 1, column, 'top')) &&
    (before(row, column) !== undefined || insideMerge(row, column, 'left')) &&
    (before(row, column + 1) !== undefined || insideMerge(row, column + 1, 'left'));
  const isBoxed = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => boxed(row, column)),
  );
  const inGrid = (row: number, column: number): boolean => isBoxed[row]?.[column] === true;

  const horizontal = blocksOf(height + 1, width, (row, column) => {
    const weight = above(row, column);
    const drawn = inGrid(row, column) || inGrid(row - 1, column);
    return weight === undefined || (drawn && weight === 'thin') ? undefined : weight;
  });
  const vertical = blocksOf(height, width + 1, (row, column) => {
    const weight = before(row, column);
    const drawn = inGrid(row, column) || inGrid(row, column - 1);
    return weight === undefined || (drawn && weight === 'thin') ? undefined : weight;
  });
  return {
    grids: blocksOf(height, width, (row, column): BorderWeight | undefined =>
      inGrid(row, column) ? 'thin' : undefined,
    ),
    lines: [
      ...horizontal.flatMap(({ range, value }) =>
        splitRows(range).map((row) => horizontalLine(row, value, height)),
      ),
      ...vertical.flatMap(({ range, value }) =>
        splitColumns(range).map((column) => verticalLine(column, value, width)),
      ),
    ],
  };
}

function horizontalLine(range: CellRange, weight: BorderWeight, height: number): BorderPlan['lines'][number] {
  return range.top < height
    ? { range, edge: 'EdgeTop', weight }
    : { range: { ...range, top: height - 1, bottom: height - 1 }, edge: 'EdgeBottom', weight };
}

function verticalLine(range: CellRange, weight: BorderWeight, width: number): BorderPlan['lines'][number] {
  return range.left < width
    ? { range, edge: 'EdgeLeft', weight }
    : { range: { ...range, left: width - 1, right: width - 1 }, edge: 'EdgeRight', weight };
}

function splitRows(range: CellRange): CellRange[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, index) => ({
    ...range,
    top: range.top + index,
    bottom: range.top + index,
  }));
}

function splitColumns(range: CellRange): CellRange[] {
  return Array.from({ length: range.right - range.left + 1 }, (_, index) => ({
    ...range,
    left: range.left + index,
    right: range.left + index,
  }));
}

function heavier(one: BorderWeight | undefined, other: BorderWeight | undefined): BorderWeight | undefined {
  return one === 'medium' || other === 'medium' ? 'medium' : (one ?? other);
}
