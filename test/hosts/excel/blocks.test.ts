import fc from 'fast-check';
import { blocksOf, runsOf } from '../../../src/hosts/excel/blocks';

const grids = fc.integer({ min: 1, max: 8 }).chain((width) =>
  fc.array(
    fc.array(fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), {
      minLength: width,
      maxLength: width,
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  ),
);

describe('rectangles of equal cells', () => {
  it('cover every cell exactly once, with its value', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const width = grid[0]?.length ?? 0;
        const painted = grid.map((row) => row.map((): string | undefined => undefined));
        for (const { range, value } of blocksOf(grid.length, width, (row, column) => grid[row]?.[column])) {
          for (let row = range.top; row <= range.bottom; row += 1) {
            for (let column = range.left; column <= range.right; column += 1) {
              expect(painted[row]?.[column]).toBeUndefined();
              (painted[row] as (string | undefined)[])[column] = value;
            }
          }
        }
        expect(painted).toEqual(grid);
      }),
    );
  });

  it('join a uniform table into one call', () => {
    expect(blocksOf(100, 20, () => 'same')).toEqual([
      { range: { top: 0, left: 0, bottom: 99, right: 19 }, value: 'same' },
    ]);
  });

  it('keep header and body apart', () => {
    expect(blocksOf(5, 3, (row) => (row === 0 ? 'header' : 'body'))).toEqual([
      { range: { top: 0, left: 0, bottom: 0, right: 2 }, value: 'header' },
      { range: { top: 1, left: 0, bottom: 4, right: 2 }, value: 'body' },
    ]);
  });
});

describe('runs of equal sizes', () => {
  it('join neighbours and leave gaps', () => {
    expect(runsOf([8, 8, undefined, 12])).toEqual([
      { from: 0, to: 1, value: 8 },
      { from: 3, to: 3, value: 12 },
    ]);
  });
});
