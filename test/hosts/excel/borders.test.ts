import fc from 'fast-check';
import type { BorderWeight, Borders } from '../../../src/core/sheet/model';
import { planBorders, type BorderPlan } from '../../../src/hosts/excel/borders';

type Weights = Map<string, BorderWeight>;

/** What Excel would show after a plan: each edge under its place, `h` above a cell and `v` before it. */
function drawn({ grids, lines }: BorderPlan): Weights {
  const edges: Weights = new Map();
  for (const { range, value } of grids) {
    for (let row = range.top; row <= range.bottom + 1; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) edges.set(`h${row},${column}`, value);
    }
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right + 1; column += 1)
        edges.set(`v${row},${column}`, value);
    }
  }
  for (const { range, edge, weight } of lines) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        if (edge === 'EdgeTop' && row === range.top) edges.set(`h${row},${column}`, weight);
        if (edge === 'EdgeBottom' && row === range.bottom) edges.set(`h${row + 1},${column}`, weight);
        if (edge === 'EdgeLeft' && column === range.left) edges.set(`v${row},${column}`, weight);
        if (edge === 'EdgeRight' && column === range.right) edges.set(`v${row},${column + 1}`, weight);
      }
    }
  }
  return edges;
}

/** What the cells ask for, edge by edge. */
function wanted(cells: readonly (readonly (Borders | undefined)[])[]): Weights {
  const edges: Weights = new Map();
  const ask = (key: string, weight: BorderWeight | undefined): void => {
    if (weight && edges.get(key) !== 'medium') edges.set(key, weight);
  };
  cells.forEach((row, r) => {
    row.forEach((borders, c) => {
      ask(`h${r},${c}`, borders?.top);
      ask(`h${r + 1},${c}`, borders?.bottom);
      ask(`v${r},${c}`, borders?.left);
      ask(`v${r},${c + 1}`, borders?.right);
    });
  });
  return edges;
}

const sorted = (edges: Weights): [string, BorderWeight][] => [...edges].sort(([a], [b]) => (a < b ? -1 : 1));
const nowhere = (): boolean => false;
const weight = fc.option(fc.constantFrom<BorderWeight>('thin', 'medium'), { nil: undefined });
const bordersArbitrary = fc
  .tuple(weight, weight, weight, weight)
  .map(([top, right, bottom, left]): Borders => {
    return {
      ...(top && { top }),
      ...(right && { right }),
      ...(bottom && { bottom }),
      ...(left && { left }),
    };
  });

describe('borders drawn in few calls', () => {
  it('are exactly the lines that the cells ask for', () => {
    const grids = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([height, width]) =>
        fc.array(fc.array(bordersArbitrary, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(grids, (cells) => {
        const plan = planBorders(
          cells.length,
          cells[0]?.length ?? 0,
          (row, column) => cells[row]?.[column],
          nowhere,
        );
        expect(sorted(drawn(plan))).toEqual(sorted(wanted(cells)));
      }),
    );
  });

  it('make one grid and four outer lines of an official table', () => {
    const [height, width] = [15, 16];
    const plan = planBorders(
      height,
      width,
      (row, column) => ({
        top: row === 0 ? 'medium' : 'thin',
        bottom: row === height - 1 ? 'medium' : 'thin',
        left: column === 0 ? 'medium' : 'thin',
        right: column === width - 1 ? 'medium' : 'thin',
      }),
      nowhere,
    );
    expect(plan.grids).toHaveLength(1);
    expect(plan.lines.map(({ edge, weight }) => `${edge} ${weight}`).sort()).toEqual([
      'EdgeBottom medium',
      'EdgeLeft medium',
      'EdgeRight medium',
      'EdgeTop medium',
    ]);
  });

  it('draw no line through a merged block', () => {
    const plan = planBorders(
      1,
      3,
      () => ({ top: 'medium', right: 'medium', bottom: 'medium', left: 'medium' }),
      (_, column, edge) => edge === 'left' && column > 0 && column < 3,
    );
    expect(plan.lines.filter(({ edge }) => edge === 'EdgeLeft').map(({ range }) => range.left)).toEqual([0]);
  });
});
