import { shifted, shiftNames } from '../../../src/workbench/grid/shiftRecord';

const rows = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 99 });
const block = (top: number, bottom: number) => ({ top, bottom, left: 1, right: 2 });

describe('a block after rows came or went', () => {
  it.each([
    ['moves down below them', 'RowInserted', rows(2, 3), block(4, 6), block(6, 8)],
    ['moves down when they come at its first row', 'RowInserted', rows(4, 4), block(4, 6), block(5, 7)],
    ['grows around them', 'RowInserted', rows(5, 6), block(4, 6), block(4, 8)],
    ['stays above them', 'RowInserted', rows(7, 7), block(4, 6), block(4, 6)],
    ['moves up when they went above it', 'RowDeleted', rows(1, 2), block(4, 6), block(2, 4)],
    ['shrinks when some of it went', 'RowDeleted', rows(5, 9), block(4, 6), block(4, 4)],
    ['shrinks from above', 'RowDeleted', rows(3, 4), block(4, 6), block(3, 4)],
    ['is gone with all its rows', 'RowDeleted', rows(4, 6), block(4, 6), null],
  ] as const)('%s', (_, kind, range, before, after) => {
    expect(shifted(before, { kind, range })).toEqual(after);
  });

  it('is moved sideways by columns', () => {
    const range = { top: 0, bottom: 99, left: 0, right: 0 };
    expect(shifted(block(4, 6), { kind: 'ColumnInserted', range })).toEqual({
      ...block(4, 6),
      left: 2,
      right: 3,
    });
    expect(shifted(block(4, 6), { kind: 'ColumnDeleted', range })).toEqual({
      ...block(4, 6),
      left: 0,
      right: 1,
    });
  });
});

describe('a name after rows came', () => {
  const named = (formula: string) => ({ name: '目标值', formula, comment: '', visible: true });

  it('follows its cells on that sheet, and not those of another', () => {
    const here = named("='上报 表'!$A$5:$B$6");
    const elsewhere = named('=Sheet1!$A$5');
    shiftNames(
      new Map([
        ['A', here],
        ['B', elsewhere],
      ]),
      '上报 表',
      { kind: 'RowInserted', range: rows(0, 1) },
    );
    expect([here.formula, elsewhere.formula]).toEqual(["='上报 表'!$A$7:$B$8", '=Sheet1!$A$5']);
  });

  it('keeps its last place when its cells are gone', () => {
    const gone = named('=Sheet1!$A$5');
    shiftNames(new Map([['A', gone]]), 'Sheet1', { kind: 'RowDeleted', range: rows(4, 4) });
    expect(gone.formula).toBe('=Sheet1!$A$5');
  });
});
