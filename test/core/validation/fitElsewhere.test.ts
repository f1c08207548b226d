import Big from 'big.js';
import { misfits, type Aim } from '../../../src/core/validation/fitElsewhere';
import type { PlacedCell } from '../../../src/core/validation/filledSheet';

const cell = {} as PlacedCell;
const TARGETS = [631, 43, 318, 86, 9, 81, 271, 60];

function column(values: readonly (number | null)[], targets: readonly number[] = TARGETS): Aim[] {
  return targets.map((target, row) => {
    const value = values[row];
    return { cell, value: typeof value === 'number' ? new Big(value) : null, target: new Big(target) };
  });
}

const times =
  (factor: number) =>
  (value: number): number =>
    value * factor;

describe('figures and the targets of other rows', () => {
  test('figures near their own targets fit nowhere else', () => {
    expect(misfits([column(TARGETS.map((value, row) => value * (row % 2 ? 0.9 : 1.2)))])).toEqual([]);
  });

  test('a quarter of the target everywhere is an early report, no misfit', () => {
    expect(misfits([column(TARGETS.map(times(0.25)))])).toEqual([]);
  });

  test.each([
    { by: 1, values: [null, ...TARGETS.slice(0, -1)] },
    { by: -1, values: [...TARGETS.slice(1), null] },
  ])('a column that moved by $by row', ({ by, values }) => {
    const moved = column(values.map((value) => (value === null ? null : value * 1.05)));
    const [found, ...others] = misfits([moved]);
    expect(found?.by).toBe(by);
    expect(found?.figures).toEqual(moved.filter(({ value }) => value !== null));
    expect(others).toEqual([]);
  });

  test('a column turned upside down', () => {
    const falling = [631, 318, 271, 81, 60, 43, 20, 9];
    const turned = column([...falling].reverse(), falling);
    expect(misfits([turned])).toEqual([{ by: 0, figures: turned }]);
  });

  test('flat columns prove it together where each alone does not', () => {
    const flat = [205, 210, 300, 260, 205, 180, 340, 220];
    const shift = (values: readonly number[]) => [null, ...values.slice(0, -1)];
    const columns = [column(shift(flat), flat), column(shift(flat.map(times(2))), flat.map(times(2)))];
    expect(misfits([columns[0] as Aim[]])).toEqual([]);
    const bumpy = column(shift(TARGETS));
    expect(misfits([...columns, bumpy]).map(({ by, figures }) => [by, figures.length])).toEqual([[1, 21]]);
  });

  test('columns pasted in one other order are one finding; a column in its place is left out', () => {
    const order = [5, 6, 7, 0, 1, 2, 3, 4];
    const other = [750, 370, 480, 155, 130, 160, 170, 155];
    const pasted = (targets: readonly number[]) =>
      column(
        order.map((row) => (targets[row] as number) * 1.1),
        targets,
      );
    const [first, second, right] = [pasted(TARGETS), pasted(other), column(TARGETS)];
    const found = misfits([first, second, right]);
    expect(found).toHaveLength(1);
    expect(found[0]?.by).toBe(0);
    expect(found[0]?.figures).toEqual([...first, ...second]);
  });

  test('three figures can fit anywhere by chance', () => {
    expect(misfits([column([60, 71, 631], [631, 71, 60])])).toEqual([]);
  });

  test('nothing filled in, nothing to say', () => {
    expect(misfits([column([])])).toEqual([]);
    expect(misfits([])).toEqual([]);
  });
});
