import fc from 'fast-check';
import {
  absoluteAddress,
  absoluteReference,
  absoluteRows,
  areaAddress,
  cellAddress,
  columnIndex,
  columnLetters,
  parseArea,
  parseBlocks,
  parseRange,
  parseReference,
  parseRows,
  rangeAddress,
  sheetAddress,
  splitReference,
} from '../../../src/core/sheet/address';

const NAME_CHARACTERS = ['表', ' ', '一', 'A', '1', "'", '（', '）', '-', '.', '$', ',', '!'];

describe('addresses of cells and blocks', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('writes column %i as %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
  });

  const place = fc.tuple(fc.nat(1_048_575), fc.nat(16_383));
  const block = fc.tuple(place, place).map(([[row1, column1], [row2, column2]]) => ({
    top: Math.min(row1, row2),
    bottom: Math.max(row1, row2),
    left: Math.min(column1, column2),
    right: Math.max(column1, column2),
  }));
  const sheetName = fc.string({ minLength: 1, maxLength: 31, unit: fc.constantFrom(...NAME_CHARACTERS) });

  it('reads every address that it writes', () => {
    fc.assert(
      fc.property(block, (range) => {
        expect(parseRange(rangeAddress(range))).toEqual(range);
        expect(parseRange(absoluteAddress(range))).toEqual(range);
        expect(parseArea(areaAddress(range))).toEqual(range);
        expect(parseRange(cellAddress(range.top, range.left))?.top).toBe(range.top);
      }),
    );
  });

  it('reads every block that it writes with its sheet, whatever the sheet is called', () => {
    fc.assert(
      fc.property(sheetName, block, (sheet, range) => {
        expect(parseReference(absoluteReference(sheet, range))).toEqual({ sheet, range });
        expect(splitReference(sheetAddress(sheet, 'C7'))).toEqual({ sheet, address: 'C7' });
        expect(parseArea(sheetAddress(sheet, 'B:C'))).toEqual(parseArea('B:C'));
      }),
    );
  });

  it.each([
    ['B:C', { top: 0, left: 1, bottom: 1_048_575, right: 2 }],
    ['2:4', { top: 1, left: 0, bottom: 3, right: 16_383 }],
    ['A1:XFD1048576', { top: 0, left: 0, bottom: 1_048_575, right: 16_383 }],
  ])('writes %s for whole columns, rows or all of the sheet', (address, range) => {
    expect(areaAddress(range)).toBe(address);
    expect(parseArea(address)).toEqual(range);
  });

  it.each([
    ['C7', { top: 6, left: 2, bottom: 6, right: 2 }],
    ['$A$1:$B$2', { top: 0, left: 0, bottom: 1, right: 1 }],
    ["'附件3 主要!表'!B2", { top: 1, left: 1, bottom: 1, right: 1 }],
    ['A:C', { top: 0, left: 0, bottom: 1_048_575, right: 2 }],
    ['$2:$4', { top: 1, left: 0, bottom: 3, right: 16_383 }],
  ])('reads %s as a part of a sheet', (text, range) => {
    expect(parseArea(text)).toEqual(range);
  });

  it.each(['', '目标值', 'A0', 'ZZZZ1', 'A1:', '0:3', '4:2', 'C:A'])(
    'finds no part of a sheet in "%s"',
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );

  it.each(['C7', '表!A:B', '表!A1,表!B2', "'[上报.xlsx]表'", '[上报.xlsx]表!A1', '表!#REF!', ''])(
    'finds not exactly one block with its sheet in "%s"',
    (text) => {
      expect(parseReference(text)).toBeNull();
    },
  );

  it('writes and reads the rows that every page repeats', () => {
    expect(absoluteRows({ from: 3, to: 4 })).toBe('$4:$5');
    expect(parseRows('$4:$5')).toEqual({ from: 3, to: 4 });
    expect(parseRows('A4:A5')).toBeNull();
  });

  it('reads several blocks, and leaves out what is none', () => {
    expect(parseBlocks(' A1  B2:C3 表 D4 ').map(rangeAddress)).toEqual(['A1', 'B2:C3', 'D4']);
  });

  it.each(['', 'A0', 'XFE1', 'A1048577', 'B2:A1', '1A', 'A1;B2', '附件3!A1'])('refuses "%s"', (text) => {
    expect(parseRange(text)).toBeNull();
  });

  it.each([
    ['附件3', '附件3!C7'],
    ['附件3 主要', "'附件3 主要'!C7"],
    ["市局's", "'市局''s'!C7"],
    ['AB12', "'AB12'!C7"],
    ['（一）高企', "'（一）高企'!C7"],
  ])('quotes the sheet name %s where it must', (sheet, expected) => {
    expect(sheetAddress(sheet, 'C7')).toBe(expected);
  });
});
