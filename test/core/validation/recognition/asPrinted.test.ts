import type { CellValue } from '../../../../src/core/sheet/model';
import { asPrinted } from '../../../../src/core/validation/recognition/asPrinted';
import { readValue } from '../../../../src/core/validation/recognition/readValue';

describe('what a cell holds', () => {
  it.each<[CellValue, string | null]>([
    [13.5, '13.5'],
    ['１３.５０', '13.5'],
    ['60家', '60'],
    [' 区科工局\n', '区科工局'],
    ['预估2.0以上', '预估2.0以上'],
    ['约60', '约60'],
    [null, null],
    ['', null],
    ['—', null],
    [true, null],
    ['#N/A', null],
    [{ error: '#DIV/0!' }, null],
  ])('of %j is %j', (value, content) => {
    expect(asPrinted(readValue(value), value)).toBe(content);
  });
});
