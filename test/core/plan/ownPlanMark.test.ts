import { findMark, markText, placeForMark, withoutMark } from '../../../src/core/plan/ownPlanMark';
import type { Cell, CellValue, SheetModel } from '../../../src/core/sheet/model';
import { ask, sheet } from './ownSheet';

describe('the mark of a sheet', () => {
  it.each<[string, readonly CellValue[], string]>([
    ['with a name', ['本表目标：分解'], '分解'],
    ['with a half-width colon and blanks', [' 本表目标: 分解 '], '分解'],
    ['with a name in the next cell', ['本表目标', ' 分解 '], '分解'],
    ['with a number as name in the next cell', ['本表目标：', 2026], '2026'],
    ['without a name', ['本表目标'], '区内分解'],
    ['without a name behind the colon', ['本表目标：'], '区内分解'],
    ['without a name, beside a blank cell', ['本表目标', '  '], '区内分解'],
    ['anywhere in its row', ['分解表', null, '本表目标：分解', '单位：家'], '分解'],
  ])('%s: %j is called %s', (_how, row, name) => {
    expect(findMark(sheet([row]))?.name).toBe(name);
  });

  it.each(['本表目标值说明', '表目标', '附：本表目标：分解', ''])('is not %j', (text) => {
    expect(findMark(sheet([[text]]))).toBeNull();
  });

  it('is looked for in the first ten rows', () => {
    const low = (blank: number): SheetModel =>
      sheet([...Array.from({ length: blank }, () => []), ['本表目标：分解']]);
    expect(findMark(low(9))).toMatchObject({ row: 9, column: 0, text: '本表目标：分解' });
    expect(findMark(low(10))).toBeNull();
  });

  it.each<[readonly CellValue[], readonly CellValue[]]>([
    [
      ['甲', '本表目标：分解', '乙', '丙'],
      ['甲', null, '乙', '丙'],
    ],
    [
      ['甲', '本表目标', '分解', '丙'],
      ['甲', null, null, '丙'],
    ],
    [
      ['甲', '本表目标：', null, '丙'],
      ['甲', null, null, '丙'],
    ],
  ])('takes only its own cells away: %j', (row, left) => {
    const marked = sheet([row, ['甲', '乙', '丙']]);
    expect(withoutMark(marked, findMark(marked)!)).toEqual(sheet([left, ['甲', '乙', '丙']]));
  });

  it('is written with a tidy name', () => {
    expect(markText(' 区内分解 ')).toBe('本表目标：区内分解');
  });
});

describe('the place of the mark', () => {
  const cells: readonly (readonly CellValue[])[] = [
    ['单位', '高企', '科小'],
    [null, 2026, 2026],
    ['甲街道', 12, 30],
  ];
  const withCell = (source: SheetModel, row: number, column: number, cell: Cell): SheetModel => ({
    ...source,
    rows: source.rows.map((old, at) => {
      const copy = [...old];
      if (at === row) copy[column] = cell;
      return copy;
    }),
  });

  it('is over the table where there is room', () => {
    expect(placeForMark(sheet([[null, null], [null, '分解表'], ...cells]))).toEqual({ row: 0, column: 1 });
  });

  it('is the first cell of a sheet that holds nothing', () => {
    expect(placeForMark(sheet([]))).toEqual({ row: 0, column: 0 });
    expect(placeForMark(sheet([[null], ['']]))).toEqual({ row: 0, column: 0 });
  });

  it('is to the right of a table that begins in the first row', () => {
    expect(placeForMark(sheet(cells))).toEqual({ row: 0, column: 3 });
    const merged = { ...sheet(cells), merges: [{ top: 0, left: 0, bottom: 0, right: 5 }] };
    expect(placeForMark(merged)).toEqual({ row: 0, column: 6 });
  });

  it('is between two tables, right after the first', () => {
    const beside = cells.map((row) => [...row, null, ...row]);
    expect(placeForMark(sheet(beside))).toEqual({ row: 0, column: 3 });
    const merged = { ...sheet(beside), merges: [{ top: 0, left: 3, bottom: 2, right: 3 }] };
    expect(placeForMark(merged)).toEqual({ row: 0, column: 7 });
    const titled = { ...sheet(beside), merges: [{ top: 0, left: 4, bottom: 0, right: 6 }] };
    expect(placeForMark(titled)).toEqual({ row: 0, column: 3 });
  });

  it('is over a merged block that begins above what it shows', () => {
    const low = sheet([[], [], [], ...cells]);
    const merged = { ...low, merges: [{ top: 1, left: 0, bottom: 2, right: 2 }] };
    expect(placeForMark(merged)).toEqual({ row: 0, column: 0 });
  });

  it('is not where a formula shows nothing, but where a cell is only coloured', () => {
    const result = { value: '', formula: '=IF(B3="","",B3)' };
    expect(placeForMark(withCell(sheet(cells), 0, 3, result))).toEqual({ row: 0, column: 4 });
    const coloured = { value: null, style: { fill: '#FFFF00' } };
    expect(placeForMark(withCell(sheet(cells), 0, 3, coloured))).toEqual({ row: 0, column: 3 });
    expect(placeForMark(withCell(sheet(cells), 2, 3, { value: '' }))).toEqual({ row: 0, column: 3 });
  });

  it('is within the rows where it is looked for', () => {
    const low = sheet([...Array.from({ length: 20 }, () => [null]), ...cells]);
    expect(placeForMark(low)).toEqual({ row: 9, column: 0 });
  });

  it.each([0, 1, 20])('is found again, and the table with it, below %i blank rows', (blank) => {
    const table = sheet([...Array.from({ length: blank }, () => [null]), ...cells]);
    const { row, column } = placeForMark(table);
    const marked = withCell(table, row, column, { value: markText('分解') });
    expect(ask(marked, 'TARGET', '科小', 2026, '甲街道', '分解')).toBe(30);
  });
});
