import { columnWidthInPoints } from '../../../src/hosts/excel/columnWidth';

describe('column width in points', () => {
  it('is 48 points for the default width of 8.43 characters', () => {
    expect(columnWidthInPoints(8.43)).toBe(48);
  });

  it('grows by the width of a character', () => {
    expect(columnWidthInPoints(20) - columnWidthInPoints(10)).toBe(52.5);
  });

  it('hides a column of no width', () => {
    expect(columnWidthInPoints(0)).toBe(0);
  });
});
