import Big from 'big.js';
import { misfits, type Aim } from '../../../../src/core/validation/evidence/fitElsewhere';
import type { PlacedCell } from '../../../../src/core/validation/recognition/filledSheet';

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

/** Figures and targets by their logarithms: 0.1 is a tenth more. */
function logColumn(values: readonly (number | null)[], targets: readonly number[]): Aim[] {
  return column(
    values.map((value) => (value === null ? null : Math.exp(value))),
    targets.map(Math.exp),
  );
}

/** Four figures one row too low, `own` from their targets (as a mean) and `left` from those one row above. */
function shiftedBy(own: number, left: number): Aim[] {
  const step = own + left;
  return logColumn([null, left, step + left, 2 * step - left, step - left], [0, step, 2 * step, step, 0]);
}

/** Two pairs of figures that changed places, likewise. */
function swappedBy(own: number, left: number): Aim[] {
  const step = own + left;
  return logColumn([step - left, left, 10 + step - left, 10 + left], [0, step, 10, 10 + step]);
}

/** A bad year: as far as can be, and near no other target. */
const BAD_YEAR = logColumn([1, -1, 1, -1, 1], [0, 0, 0, 0, 0]);

describe('how sure it must be that figures moved', () => {
  const found = (...columns: readonly Aim[][]) =>
    misfits(columns).map(({ by, figures }) => [by, figures.length]);

  test.each([
    ['far enough', 0.51, 0.1, true],
    ['not far enough', 0.49, 0.1, false],
    ['near enough for its distance', 0.8, 0.235, true],
    ['not near enough for its distance', 0.8, 0.245, false],
    ['near enough', 1.2, 0.29, true],
    ['not near enough', 1.2, 0.31, false],
    ['near enough for figures very far off', 2, 0.39, true],
    ['not near enough for figures very far off', 2, 0.41, false],
  ])('one column by a row: %s', (_, own, left, moved) => {
    expect(found(shiftedBy(own, left))).toEqual(moved ? [[1, 4]] : []);
    const upwards = [...shiftedBy(own, left)].reverse();
    expect(found(upwards)).toEqual(moved ? [[-1, 4]] : []);
  });

  test.each([
    ['far enough', 0.51, 0.1, true],
    ['not far enough', 0.49, 0.1, false],
    ['near enough for its distance', 0.6, 0.175, true],
    ['not near enough for its distance', 0.6, 0.185, false],
    ['near enough', 1, 0.19, true],
    ['not near enough', 1, 0.21, false],
  ])('one column in another order: %s', (_, own, left, moved) => {
    expect(found(swappedBy(own, left))).toEqual(moved ? [[0, 4]] : []);
  });

  test.each([
    ['far enough', 0.36, 0.1, true],
    ['not far enough', 0.34, 0.05, false],
    ['not near enough for their distance', 0.4, 0.125, false],
    ['not near enough', 1.2, 0.31, false],
  ])('two columns by a row: %s', (_, own, left, moved) => {
    const twin = [shiftedBy(own, left), shiftedBy(own, left)];
    expect(found(...twin, BAD_YEAR)).toEqual(moved ? [[1, 8]] : []);
  });

  test.each([
    ['far enough', 0.36, 0.1, true],
    ['not far enough', 0.34, 0.05, false],
    ['not near enough for their distance', 0.4, 0.125, false],
  ])('two columns in one other order: %s', (_, own, left, moved) => {
    const bad = BAD_YEAR.slice(0, 4);
    expect(found(swappedBy(own, left), swappedBy(own, left), bad)).toEqual(moved ? [[0, 8]] : []);
    expect(found(swappedBy(own, left), swappedBy(own, left))).toEqual(moved ? [[0, 8]] : []);
  });

  test('a bad year alone is none', () => {
    expect(found(BAD_YEAR)).toEqual([]);
    expect(
      found(
        BAD_YEAR,
        BAD_YEAR.map((aim) => ({ ...aim })),
      ),
    ).toEqual([]);
  });

  test('a column counts with the others as long as it fits better after the move', () => {
    expect(found(shiftedBy(1, 0.1), shiftedBy(0.2, 0.13))).toEqual([[1, 8]]);
    expect(found(shiftedBy(1, 0.1), shiftedBy(0.2, 0.15))).toEqual([[1, 4]]);
  });

  test('long columns weigh more than short ones', () => {
    const short = [
      ...shiftedBy(1, 0.1),
      ...logColumn(Array(16).fill(null) as null[], Array(16).fill(0) as number[]),
    ];
    const step = 0.335;
    const targets = Array.from({ length: 21 }, (_, row) => [0, step, 2 * step, step][row % 4]!);
    const left = [-0.135, 0.135, 0.135, -0.135];
    const long = logColumn(
      targets.map((_, row) => (row < 1 || row > 16 ? null : targets[row - 1]! + left[row % 4]!)),
      targets,
    );
    expect(found(short, long)).toEqual([[1, 4]]);
  });

  test('three figures that moved by a row are enough, two are not', () => {
    expect(found(logColumn([null, 0, 1, 2], [0, 1, 2, 1]))).toEqual([[1, 3]]);
    expect(found(logColumn([null, 0, 1], [0, 1, 0]))).toEqual([]);
    expect(found(logColumn([null, 0, 1, null], [0, 1, 0, 1]))).toEqual([]);
  });

  test('four figures in another order are enough, three are not, however many rows are blank', () => {
    expect(found(logColumn([3, 0, 9, 6], [0, 3, 6, 9]))).toEqual([[0, 4]]);
    expect(found(logColumn([3, 0, 9, null], [0, 3, 9, 6]))).toEqual([]);
  });

  test('columns that moved one by one are told one by one', () => {
    const up = [...shiftedBy(1, 0)].reverse();
    expect(found(shiftedBy(1, 0), up)).toEqual([
      [1, 4],
      [-1, 4],
    ]);
  });

  test('a blank among figures of another order is left out', () => {
    const blank = logColumn([null], [5]);
    expect(found([...blank, ...swappedBy(0.6, 0.1)])).toEqual([[0, 4]]);
    expect(found([...swappedBy(0.6, 0.1), ...blank])).toEqual([[0, 4]]);
    const twin = () => [...blank, ...swappedBy(0.4, 0.1)];
    expect(found(twin(), twin())).toEqual([[0, 8]]);
    const front = () => [...logColumn([null], [12]), ...logColumn([12, 3, 0, 6], [0, 6, 3, 9])];
    expect(found(front(), front())).toEqual([[0, 8]]);
  });

  test('columns of different lengths have no order in common', () => {
    const longer = [...swappedBy(0.4, 0.1), ...logColumn([20], [20])];
    expect(found(swappedBy(0.4, 0.1), longer)).toEqual([]);
    expect(found(longer, swappedBy(0.6, 0.1))).toEqual([[0, 4]]);
  });

  test('the middle of the year makes no difference', () => {
    const half = (aims: readonly Aim[]): Aim[] =>
      aims.map((aim) => ({ ...aim, value: aim.value ? aim.value.times(0.5) : null }));
    expect(found(half(shiftedBy(0.6, 0.1)))).toEqual([[1, 4]]);
    expect(found(half(swappedBy(0.6, 0.1)))).toEqual([[0, 4]]);
    expect(found(half(swappedBy(0.4, 0.1)), swappedBy(0.4, 0.1))).toEqual([[0, 8]]);
  });
});
