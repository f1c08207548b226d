import type { CellValue } from '../../../../src/core/sheet/model';
import { displacedOf } from '../../../../src/core/validation/evidence/displaced';
import { madeUpForm, placedCell } from '../madeUpForm';

type Spot = Parameters<typeof placedCell>[1];
type Rows = readonly (readonly CellValue[])[];

/** A table of official numbers, and what stands in their places. */
function table(official: Rows, found: Rows, more: Spot = {}) {
  const cells = official.flatMap((line, row) =>
    line.map((value, column) =>
      placedCell(found[row]?.[column] ?? null, {
        at: [row, column],
        official: value,
        indicator: 'labs',
        ...more,
      }),
    ),
  );
  return madeUpForm({ cells });
}

const across = (values: readonly CellValue[]): Rows => [values];
const down = (values: readonly CellValue[]): Rows => values.map((value) => [value]);
const turned = (rows: Rows): Rows => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? null));

function groups(official: Rows, found: Rows, more: Spot = {}) {
  return displacedOf(table(official, found, more)).map(({ kind, along, by, cells }) => ({
    moved: `${kind} along ${along} by ${by}`,
    cells: cells.map(({ address }) => address).join(' '),
  }));
}

describe('official numbers in other places', () => {
  it.each([
    ['one row down', [10, 20, 30, 40, 50], [null, 10, 20, 30, 40], 'shifted along row by 1'],
    ['one row up', [10, 20, 30, 40, 50], [20, 30, 40, 50, null], 'shifted along row by -1'],
    ['with something else above', [10, 20, 30, 40, 50], [2023, 10, 20, 30, 40], 'shifted along row by 1'],
    ['typed as text', [10, 20, 30, 40, 50], [null, '10', '２０', '30家', 40], 'shifted along row by 1'],
    [
      'words among them',
      [10, '预估2.0以上', 30, 40, 50],
      [1, 10, '预估 2.0 以上', 30, 40],
      'shifted along row by 1',
    ],
    ['upside down', [10, 20, 30, 40, 50], [50, 40, 30.5, 20, 10], ''],
    ['in another order', [10, 20, 30, 40, 50], [40, 10, 50, 20, 30], 'reordered along row by 0'],
    ['beside blanks', [10, 20, 30, 40, 50], [20, 10, null, null, null], ''],
    ['at random', [10, 20, 30, 40, 50], [1, 2, 3, 4, 5], ''],
  ])('%s', (_, official, found, moved) => {
    const all = moved === '' ? [] : [{ moved, cells: 'A1 A2 A3 A4 A5' }];
    expect(groups(down(official), down(found))).toEqual(all);
    const sideways = all.map((each) => ({
      moved: each.moved.replace('row', 'column'),
      cells: 'A1 B1 C1 D1 E1',
    }));
    expect(groups(across(official), across(found))).toEqual(sideways);
  });

  it.each([
    ['nothing is wrong', [10, 20, 30, 40], [10, 20, 30, 40], []],
    ['one number is wrong', [10, 20, 30, 40], [10, 20, 31, 40], []],
    ['two numbers are wrong', [10, 20, 30, 40], [10, 21, 31, 40], []],
    ['three numbers stand one lower', [10, 20, 30, 40, 50], [10, 10, 20, 30, 50], ['A2 A3 A4']],
    ['two numbers stand one lower', [10, 20, 30, 40], [10, 10, 20, 40], []],
    ['three stand one lower, two are wrong', [10, 20, 30, 40, 50, 60], [1, 10, 20, 30, 50, 6], []],
    [
      'three stand one lower, one is wrong',
      [10, 20, 30, 40, 50, 60],
      [10, 10, 20, 30, 50, 6],
      ['A2 A3 A4 A6'],
    ],
    [
      'a figure that occurs twice stayed in place',
      [10, 20, 20, 40, 50],
      [1, 10, 20, 20, 40],
      ['A1 A2 A4 A5'],
    ],
    ['two are swapped', [10, 20, 30, 40], [40, 20, 30, 10], ['A1 A4']],
    ['equal numbers are swapped with others', [5, 5, 7], [7, 5, 5], ['A1 A3']],
    ['one is written twice', [10, 20, 30], [20, 10, 10], []],
  ])('%s', (_, official, found, cells) => {
    expect(groups(down(official), down(found)).map((group) => group.cells)).toEqual(cells);
  });

  it('are told as swapped when they are two, as reordered when they are more', () => {
    expect(groups(down([1, 2, 3]), down([2, 1, 3]))[0]?.moved).toBe('swapped along row by 0');
    expect(groups(down([1, 2, 3]), down([2, 3, 1]))[0]?.moved).toBe('reordered along row by 0');
  });

  it('are neither entries nor words, nor places that the document leaves blank', () => {
    const [official, found] = [down([10, 20, 30, 40, 50]), down([null, 10, 20, 30, 40])];
    expect(groups(official, found, { role: 'entry' })).toEqual([]);
    expect(groups(official, found, { field: 'remark' })).toEqual([]);
    const open = [10, null, 20, 30, 40, ''];
    expect(groups(down(open), down([null, 5, 10, 20, 30, 40]))).toEqual([
      { moved: 'shifted along row by 1', cells: 'A1 A3 A4 A5' },
    ]);
  });

  it('are the same when asked again', () => {
    const sheet = table(down([1, 2, 3]), down([2, 1, 3]));
    expect(displacedOf(sheet)).toEqual(displacedOf(sheet));
  });
});

describe('columns that moved together', () => {
  const OFFICIAL = [
    [10, 11, 12],
    [20, 21, 22],
    [30, 31, 32],
    [40, 41, 42],
  ];
  const order = (...rows: readonly number[]): Rows => rows.map((row) => OFFICIAL[row - 1] ?? []);

  it('are one mistake, also where they do not reach equally far', () => {
    const lower = [[null, null, null], ...OFFICIAL.slice(0, 3)];
    const all = { moved: 'shifted along row by 1', cells: 'A1 A2 A3 A4 B1 B2 B3 B4 C1 C2 C3 C4' };
    expect(groups(OFFICIAL, lower)).toEqual([all]);
    const shorter = lower.map((line, row) => [line[0]!, line[1]!, row === 0 ? 12 : line[2]!]);
    expect(groups(OFFICIAL, shorter)).toEqual([{ ...all, cells: all.cells.replace(' C1', '') }]);
  });

  it('are one mistake when pasted in one other order', () => {
    expect(groups(OFFICIAL, order(3, 1, 4, 2))).toEqual([
      { moved: 'reordered along row by 0', cells: 'A1 A2 A3 A4 B1 B2 B3 B4 C1 C2 C3 C4' },
    ]);
    expect(groups(OFFICIAL, order(2, 1, 3, 4))).toEqual([
      { moved: 'swapped along row by 0', cells: 'A1 A2 B1 B2 C1 C2' },
    ]);
  });

  it('are several mistakes when they moved otherwise', () => {
    const mixed = OFFICIAL.map((_, row) => [
      order(3, 1, 4, 2)[row]![0]!,
      order(4, 3, 1, 2)[row]![1]!,
      order(1, 2, 4, 3)[row]![2]!,
    ]);
    expect(groups(OFFICIAL, mixed).map(({ cells }) => cells)).toEqual([
      'A1 A2 A3 A4',
      'B1 B2 B3 B4',
      'C3 C4',
    ]);
    const apart = OFFICIAL.map((line, row) => [
      row === 0 ? null : OFFICIAL[row - 1]![0]!,
      row === 3 ? null : OFFICIAL[row + 1]![1]!,
      line[2]!,
    ]);
    expect(groups(OFFICIAL, apart)).toEqual([
      { moved: 'shifted along row by 1', cells: 'A1 A2 A3 A4' },
      { moved: 'shifted along row by -1', cells: 'B1 B2 B3 B4' },
    ]);
  });

  it('may be rows, too', () => {
    expect(groups(turned(OFFICIAL), turned(order(3, 1, 4, 2)))).toEqual([
      { moved: 'reordered along column by 0', cells: 'A1 B1 C1 D1 A2 B2 C2 D2 A3 B3 C3 D3' },
    ]);
  });

  it('never take a number twice, where it could have come along its row as well', () => {
    const official = [
      [1, 5],
      [5, 2],
    ];
    const found = [
      [5, 1],
      [1, 2],
    ];
    expect(groups(official, found)).toEqual([{ moved: 'swapped along row by 0', cells: 'A1 A2' }]);
  });
});

describe('columns too short to prove a shift', () => {
  const LONG = [10, 20, 30, 40, 50];
  const beside = (
    official: readonly CellValue[],
    found: readonly CellValue[],
    long = [null, 10, 20, 30, 40],
  ) =>
    groups(
      LONG.map((value, row) => [value, official[row] ?? null]),
      LONG.map((_, row) => [long[row] ?? null, found[row] ?? null]),
    );
  const shifted = (...more: readonly string[]) => ({
    moved: 'shifted along row by 1',
    cells: ['A1 A2 A3 A4 A5', ...more].join(' '),
  });

  it.each([
    ['all of it stands one lower', [7, 8], [null, 7], ['B1 B2']],
    ['three numbers do, something else above', [7, 8, 9], [null, 7, 8], ['B1 B2 B3']],
    ['something else stands above', [7, 8], [6, 7], []],
    ['the last number is something else', [7, 8], [null, 9], []],
    ['the last number is missing', [7, 8], [null, null], []],
    ['a single number is missing', [7, 8], [null, 8], []],
    ['a single number stands there', [7], [null], []],
    ['nothing is wrong', [7, 8], [7, 8], []],
  ])('follow the others when %s', (_, official, found, followers) => {
    expect(beside(official, found)).toEqual([shifted(...followers)]);
  });

  it('follow upwards, too', () => {
    expect(beside([7, 8], [8, null], [20, 30, 40, 50, null])).toEqual([
      { moved: 'shifted along row by -1', cells: 'A1 A2 A3 A4 A5 B1 B2' },
    ]);
  });

  it('do not follow numbers that were swapped or reordered', () => {
    expect(beside([7, 8], [null, 7], [20, 10, 30, 40, 50])).toEqual([
      { moved: 'swapped along row by 0', cells: 'A1 A2' },
    ]);
    expect(beside([7, 8], [null, 7], [30, 40, 10, 50, 20])).toEqual([
      { moved: 'reordered along row by 0', cells: 'A1 A2 A3 A4 A5' },
    ]);
  });

  it('keep their own mistake: what was swapped did not follow', () => {
    expect(beside([7, 8], [8, 7])).toEqual([{ moved: 'swapped along row by 0', cells: 'B1 B2' }, shifted()]);
  });
});
