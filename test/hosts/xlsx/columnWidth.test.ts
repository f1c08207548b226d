import { digitPixels, widthForFile, widthFromFile } from '../../../src/hosts/xlsx/columnWidth';

describe('widths of columns', () => {
  it('are counted in digits of the default font', () => {
    expect(digitPixels('宋体', 11)).toBe(8);
    expect(digitPixels('等线', 12)).toBe(8);
    expect(digitPixels('SimSun', 9)).toBe(6);
    expect(digitPixels('Calibri', 11)).toBe(7);
  });

  it('say the same number of pixels in the file as in Excel', () => {
    expect(widthForFile(9)).toBe(8.5);
    expect(widthFromFile(8.5, 8)).toBe(9);
    expect(widthFromFile(9.14, 7)).toBe(8.43);
    expect(widthForFile(0.5)).toBe(0.75);
  });

  it('come back from the file to a hundredth', () => {
    for (let width = 0; width < 60; width += 0.13) {
      expect(widthFromFile(widthForFile(width), 8)).toBeCloseTo(width, 2);
    }
  });
});
