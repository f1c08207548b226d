import fc from 'fast-check';
import {
  around,
  contains,
  covers,
  firstOverlap,
  meets,
  oneCell,
  shared,
  sizeOf,
} from '../../../src/core/sheet/range';
import type { CellRange } from '../../../src/core/sheet/range';

const SIDE = 8;

const block = fc
  .tuple(fc.nat(SIDE - 1), fc.nat(SIDE - 1), fc.nat(SIDE - 1), fc.nat(SIDE - 1))
  .map(([row, column, otherRow, otherColumn]) =>
    around([oneCell(row, column), oneCell(otherRow, otherColumn)]),
  );

/** Every cell of a block, counted out one by one. */
function cellsOf(range: CellRange | null): readonly string[] {
  const cells: string[] = [];
  for (let row = 0; row < SIDE; row += 1) {
    for (let column = 0; column < SIDE; column += 1) {
      if (range && contains(range, row, column)) cells.push(`${row},${column}`);
    }
  }
  return cells;
}

describe('blocks of cells', () => {
  it('hold the cells of their corners and nothing beyond', () => {
    const range = { top: 1, left: 2, bottom: 3, right: 4 };
    const corners = [
      [1, 2],
      [1, 4],
      [3, 2],
      [3, 4],
    ] as const;
    expect(corners.every(([row, column]) => contains(range, row, column))).toBe(true);
    const outside = [
      [0, 3],
      [4, 3],
      [2, 1],
      [2, 5],
    ] as const;
    expect(outside.some(([row, column]) => contains(range, row, column))).toBe(false);
  });

  it('have as many cells as can be counted', () => {
    fc.assert(fc.property(block, (range) => sizeOf(range).cells === cellsOf(range).length));
  });

  it('share exactly the cells that belong to both', () => {
    fc.assert(
      fc.property(block, block, (one, other) => {
        const both = cellsOf(one).filter((cell) => cellsOf(other).includes(cell));
        expect(cellsOf(shared(one, other))).toEqual(both);
        expect(meets(one, other)).toBe(both.length > 0);
        expect(meets(other, one)).toBe(meets(one, other));
      }),
    );
  });

  it('cover another block when all its cells are theirs', () => {
    fc.assert(
      fc.property(block, block, (outer, inner) => {
        const own = new Set(cellsOf(outer));
        expect(covers(outer, inner)).toBe(cellsOf(inner).every((cell) => own.has(cell)));
      }),
    );
  });

  it('lie inside the block around them, which none of its sides could be without', () => {
    fc.assert(
      fc.property(block, block, block, (...ranges) => {
        const all = around(ranges);
        expect(ranges.every((range) => covers(all, range))).toBe(true);
        for (const smaller of [
          { ...all, top: all.top + 1 },
          { ...all, left: all.left + 1 },
          { ...all, bottom: all.bottom - 1 },
          { ...all, right: all.right - 1 },
        ]) {
          expect(ranges.every((range) => covers(smaller, range))).toBe(false);
        }
      }),
    );
  });

  it('are found where two of a list overlap, and only there', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (ranges) => {
        const pairs = ranges.flatMap((one, at) => ranges.slice(at + 1).filter((other) => meets(one, other)));
        const found = firstOverlap(ranges);
        expect(found !== null).toBe(pairs.length > 0);
        if (found) expect(meets(...found)).toBe(true);
      }),
    );
  });
});
