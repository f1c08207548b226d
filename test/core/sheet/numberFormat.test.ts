import { isDateFormat, isPercentFormat } from '../../../src/core/sheet/numberFormat';

describe('a number format', () => {
  it.each(['yyyy-mm-dd', 'm"月"d"日"', '[$-804]yyyy"年"m"月"', 'h:mm'])('%s shows dates', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each(['General', '0.00', '0"day"', '[Red]-0', '#,##0\\d', undefined])('%s shows numbers', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });

  it('shows percentages only with a percent sign of its own', () => {
    expect(['0%', '0.00%'].every(isPercentFormat)).toBe(true);
    expect(['0"%"', '0\\%', 'General', undefined].some(isPercentFormat)).toBe(false);
  });
});
