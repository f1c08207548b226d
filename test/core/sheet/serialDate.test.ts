import fc from 'fast-check';
import {
  DAYS_1904,
  dateOfSerial,
  LAST_SERIAL,
  localDate,
  serialOfDate,
  serialOfDay,
  serialOfMoment,
  writtenDate,
} from '../../../src/core/sheet/serialDate';

describe('days as spreadsheets count them', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['1904-01-01', DAYS_1904],
    ['2023-06-30', 45107],
    ['9999-12-31', LAST_SERIAL],
  ])('%s is day %i', (date, serial) => {
    expect(serialOfDate(date)).toBe(serial);
    expect(dateOfSerial(serial)).toBe(date);
  });

  it('come back as the day that they were', () => {
    const day = fc.integer({ min: 1, max: LAST_SERIAL }).filter((serial) => serial !== 60);
    fc.assert(fc.property(day, (serial) => serialOfDate(dateOfSerial(serial)) === serial));
  });

  it('keep their day at every hour of it', () => {
    const hours = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 100_000 }), hours, (serial, part) => {
        expect(dateOfSerial(serial + part)).toBe(dateOfSerial(serial));
      }),
    );
  });

  it('follow each other over the ends of months and years', () => {
    expect(serialOfDay(2024, 1, 1)).toBe(45292);
    expect(serialOfDay(2024, 1, 0)).toBe(45291);
    expect(serialOfDay(2024, 13, 1)).toBe(serialOfDay(2025, 1, 1));
  });

  it('have parts', () => {
    expect(serialOfMoment(new Date(Date.UTC(2023, 5, 30, 6)))).toBe(45107.25);
  });

  it('end with the year 9999, so that digits typed without strokes are no day', () => {
    expect(dateOfSerial(LAST_SERIAL)).toBe('9999-12-31');
    expect(dateOfSerial(LAST_SERIAL + 1)).toBe('');
    expect(dateOfSerial(20230630)).toBe('');
    expect(dateOfSerial(-1)).toBe('');
  });

  it('are no days when the text is none, or the number is beyond all calendars', () => {
    expect(serialOfDate('二〇二三年')).toBeUndefined();
    expect(serialOfDate(undefined)).toBeUndefined();
    expect(dateOfSerial(1e20)).toBe('');
    expect(dateOfSerial(NaN)).toBe('');
  });
});

describe('a written date', () => {
  it.each([
    ['2024-1-8', '2024-01-08'],
    ['2024/01/08', '2024-01-08'],
    ['2024.1.8', '2024-01-08'],
    ['2024年1月8日', '2024-01-08'],
    ['２０２４年２月２９日', '2024-02-29'],
    [' 2024 年 12 月 31 日 ', '2024-12-31'],
  ])('%s is %s', (text, iso) => {
    expect(writtenDate(text)).toBe(iso);
  });

  it.each([
    '2024-13-1',
    '2024-0-1',
    '2024-1-0',
    '2024-2-30',
    '2023-2-29',
    '12024-1-8',
    '2024-1-8日前',
    '0050-1-8',
    '1月8日',
    '2024',
    '今天',
    '',
  ])('%j is none', (text) => {
    expect(writtenDate(text)).toBeNull();
  });

  it('is the day that was written, in whichever way', () => {
    const day = fc.integer({ min: 61, max: 100_000 }).map(dateOfSerial);
    fc.assert(
      fc.property(day, (iso) => {
        const [year, month, date] = iso.split('-').map(Number);
        for (const text of [iso, `${year}.${month}.${date}`, `${year}年${month}月${date}日`]) {
          expect(writtenDate(text)).toBe(iso);
        }
      }),
    );
  });
});

test('the day of a moment is the one on the wall, just before and just after midnight', () => {
  expect(localDate(new Date(2026, 0, 8, 23, 59))).toBe('2026-01-08');
  expect(localDate(new Date(2026, 11, 31, 0, 0))).toBe('2026-12-31');
});
