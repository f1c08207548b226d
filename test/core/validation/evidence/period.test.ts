import { dateOfSerial } from '../../../../src/core/sheet/serialDate';
import { monthsOf, periodEnd, timeOf, timeWords } from '../../../../src/core/validation/evidence/period';
import { PERIODS } from '../../../../src/core/templates/template';
import { madeUpForm } from '../madeUpForm';

describe('the time that a form speaks of', () => {
  it('grows from period to period and from year to year', () => {
    const times = [2024, 2025].flatMap((year) =>
      PERIODS.map((period) => timeOf(madeUpForm({ year, period })) ?? NaN),
    );
    expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
  });

  it.each([
    ['no period', madeUpForm({ year: 2025 })],
    ['no year', madeUpForm({ period: '全年' })],
    ['a period that cannot be read', madeUpForm({ year: 2025, period: '全年', assumed: ['period'] })],
    ['a unit that cannot be read', madeUpForm({ year: 2025, period: '全年', assumed: ['region'] })],
  ])('is not known of a form with %s', (_, form) => {
    expect(timeOf(form)).toBeNull();
  });

  it.each([
    ['一季度', 3, '2024-03-31'],
    ['上半年', 6, '2024-06-30'],
    ['前三季度', 9, '2024-09-30'],
    ['全年', 12, '2024-12-31'],
  ] as const)('%s: %d months, until %s', (period, months, end) => {
    const form = madeUpForm({ year: 2024, period });
    expect(monthsOf(form)).toBe(months);
    expect(dateOfSerial(periodEnd(form) ?? NaN)).toBe(end);
    expect(timeWords(form)).toBe(`2024年${period}`);
  });

  it('is the whole year where a form knows no periods', () => {
    const form = madeUpForm({ year: 2023 });
    expect(monthsOf(form)).toBe(12);
    expect(dateOfSerial(periodEnd(form) ?? NaN)).toBe('2023-12-31');
    expect(timeWords(form)).toBe('2023年');
  });

  it('has no last day where year or period cannot be read', () => {
    expect(periodEnd(madeUpForm({ period: '全年' }))).toBeNull();
    expect(periodEnd(madeUpForm({ year: 2023, period: '全年', assumed: ['period'] }))).toBeNull();
  });
});
