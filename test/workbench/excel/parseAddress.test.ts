import { parseAddress } from '../../../src/workbench/excel/parseAddress';

describe('addresses as getRange takes them', () => {
  it.each([
    ['C7', { top: 6, left: 2, bottom: 6, right: 2 }],
    ['$A$1:$B$2', { top: 0, left: 0, bottom: 1, right: 1 }],
    ["'附件3 主要!表'!B2", { top: 1, left: 1, bottom: 1, right: 1 }],
    ['A:C', { top: 0, left: 0, bottom: 1048575, right: 2 }],
    ['2:4', { top: 1, left: 0, bottom: 3, right: 16383 }],
  ])('reads %s', (text, range) => {
    expect(parseAddress(text)).toEqual(range);
  });

  it.each(['', '目标值', 'A0', 'ZZZZ1', 'A1:'])('does not take %s for an address', (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});
