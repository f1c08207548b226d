import type { CellValue } from '../../../../src/core/sheet/model';
import { ActualSheet } from '../../../../src/core/validation/recognition/actualSheet';
import { createVocabulary } from '../../../../src/core/validation/recognition/vocabulary';
import { library } from '../filledSheet';

function sheetOf(
  rows: readonly (readonly CellValue[])[],
  merges: ActualSheet['model']['merges'] = [],
): ActualSheet {
  return new ActualSheet({
    name: '表',
    rows: rows.map((row) => row.map((value) => ({ value }))),
    merges,
  });
}

const NOTHING = { regions: new Set<string>(), indicators: new Set<string>() };
const words = createVocabulary(library, '洪发〔2023〕10号', NOTHING);

describe('a sheet as somebody filled it in', () => {
  it('is as wide as its widest row', () => {
    expect(sheetOf([['a'], ['a', 'b', 'c'], []])).toMatchObject({ height: 3, width: 3 });
    expect(sheetOf([])).toMatchObject({ height: 0, width: 0 });
  });

  it.each([
    [null, true, ''],
    ['', true, ''],
    [' \u3000', true, ' \u3000'],
    ['无', false, '无'],
    [0, false, '0'],
    [false, false, ''],
    [{ error: '#N/A' }, false, ''],
  ])('knows whether %j is blank, and its text', (value, blank, text) => {
    const sheet = sheetOf([[value]]);
    expect(sheet.isBlank(0, 0)).toBe(blank);
    expect(sheet.textAt(0, 0)).toBe(text);
  });

  it('has nothing outside', () => {
    const sheet = sheetOf([['a']]);
    expect(sheet.valueAt(3, 3)).toBeNull();
    expect(sheet.isBlank(0, 1)).toBe(true);
    expect(sheet.textAt(1, 0)).toBe('');
  });

  it.each([
    ['南昌县', 'r:南昌县'],
    ['2025年', 'y:2025'],
    [2025, 'y:2025'],
    [1, 'n:1'],
    [0, ''],
    [-1, ''],
    [2.37, ''],
    [2099, 'y:2099'],
    [2100, ''],
    [true, ''],
    [{ error: '#N/A' }, ''],
    [null, ''],
  ])('takes %j to mean %j', (value, token) => {
    expect(sheetOf([[value]]).tokenAt(words, 0, 0)).toBe(token);
  });

  it('asks the words of one form after those of another', () => {
    const sheet = sheetOf([['高企', '南昌县'], ['南昌县']]);
    const other = { tokenOf: (text: string) => `t:${text}` };
    expect(sheet.tokenAt(words, 0, 1)).toBe('r:南昌县');
    expect(sheet.tokenAt(other, 0, 1)).toBe('t:南昌县');
    expect(sheet.tokenAt(other, 1, 0)).toBe('t:南昌县');
    expect(sheet.tokenAt(words, 0, 1)).toBe('r:南昌县');
  });

  it('asks what a cell means only once', () => {
    const asked: string[] = [];
    const counting = {
      tokenOf(text: string) {
        asked.push(text);
        return 't:';
      },
    };
    const sheet = sheetOf([['a', 'b']]);
    for (let time = 0; time < 3; time += 1) for (const column of [0, 1]) sheet.tokenAt(counting, 0, column);
    expect(asked).toEqual(['a', 'b']);
  });

  it('knows the merged block around a cell, to its corners and no further', () => {
    const block = { top: 1, left: 1, bottom: 2, right: 3 };
    const below = { top: 3, left: 1, bottom: 3, right: 2 };
    const beside = { top: 1, left: 5, bottom: 1, right: 6 };
    const sheet = sheetOf([[], []], [block, below, beside]);
    for (const [row, column] of [
      [1, 1],
      [1, 3],
      [2, 1],
      [2, 3],
      [1, 2],
    ] as const)
      expect(sheet.mergeAt(row, column)).toBe(block);
    expect(sheet.mergeAt(3, 2)).toBe(below);
    expect(sheet.mergeAt(1, 5)).toBe(beside);
    for (const [row, column] of [
      [0, 1],
      [1, 0],
      [1, 4],
      [2, 4],
      [2, 5],
      [3, 3],
      [4, 1],
    ] as const)
      expect(sheet.mergeAt(row, column)).toBeUndefined();
  });
});

describe('what stands in a sheet', () => {
  it('is the smallest block around it, whatever is blank beside it', () => {
    const values = [[null, null], [null, ' ', '报表'], [], [null, 31, null, ''], [null]];
    expect(sheetOf(values).filled()).toEqual({ top: 1, left: 1, bottom: 3, right: 2 });
  });

  it.each([{ values: [] }, { values: [[]] }, { values: [[null, ''], ['  ']] }])(
    'is no block where there is nothing: $values',
    ({ values }) => {
      expect(sheetOf(values).filled()).toBeUndefined();
    },
  );
});
