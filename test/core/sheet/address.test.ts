import fc from 'fast-check';
import {
  cellAddress,
  columnLetters,
  parseRange,
  rangeAddress,
  sheetAddress,
} from '../../../src/core/sheet/address';

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
  });

  it('reads every address that it writes', () => {
    const place = fc.tuple(fc.nat(1_048_575), fc.nat(16_383));
    fc.assert(
      fc.property(place, place, ([row1, column1], [row2, column2]) => {
        const range = {
          top: Math.min(row1, row2),
          bottom: Math.max(row1, row2),
          left: Math.min(column1, column2),
          right: Math.max(column1, column2),
        };
        expect(parseRange(rangeAddress(range))).toEqual(range);
        expect(parseRange(cellAddress(row1, column1))?.top).toBe(row1);
      }),
    );
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
