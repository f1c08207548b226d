import { isDateFormat, isPercentFormat } from '../../../src/core/validation/numberFormat';
import { dateText, isoDate, serialOf } from '../../../src/core/validation/period';

describe('a date', () => {
  it.each([
    ['2024-1-8', '2024-01-08'],
    ['2024/01/08', '2024-01-08'],
    ['2024.1.8', '2024-01-08'],
    ['2024年1月8日', '2024-01-08'],
    ['２０２４年２月２９日', '2024-02-29'],
  ])('%s is %s', (text, iso) => {
    expect(isoDate(dateText(text) ?? NaN)).toBe(iso);
  });

  it.each(['2024-13-1', '2023-2-29', '1月8日', '2024', '今天', ''])('%j is none', (text) => {
    expect(dateText(text)).toBeNull();
  });

  it('has the serial number that spreadsheets give it', () => {
    expect(serialOf(2024, 1, 1)).toBe(45292);
    expect(serialOf(2024, 1, 0)).toBe(45291);
  });
});

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
