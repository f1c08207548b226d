import { actualsOf, ofSamePeriod, sameFigureIn } from '../../../../src/core/validation/evidence/sameFigure';
import { madeUpForm, placedCell } from '../madeUpForm';

const labs = { indicator: 'labs', region: '甲市', field: 'actual' };

describe('the figures that were reached', () => {
  it('are told apart by indicator and unit', () => {
    const cells = [
      placedCell(1, labs),
      placedCell(2, { ...labs, region: '乙市' }),
      placedCell(3, { ...labs, indicator: 'patents' }),
    ];
    expect([...actualsOf(madeUpForm({ cells })).values()]).toEqual(cells);
  });

  it('are neither targets nor words, nor about no indicator', () => {
    const cells = [
      placedCell(1, { ...labs, field: 'target' }),
      placedCell('迟报', { ...labs, field: 'reason' }),
      placedCell(1, { region: '甲市', field: 'actual' }),
    ];
    expect(actualsOf(madeUpForm({ cells })).size).toBe(0);
  });
});

describe('the same figure in another form', () => {
  it('is that of the same indicator and unit', () => {
    const others = [
      placedCell(1, { ...labs, indicator: 'patents' }),
      placedCell(2, { ...labs, region: '乙市' }),
      placedCell(3, { ...labs, field: 'target' }),
    ];
    const same = placedCell(4, labs);
    expect(sameFigureIn(madeUpForm({ cells: [...others, same] }), placedCell(9, labs))).toBe(same);
    expect(sameFigureIn(madeUpForm({ cells: others }), placedCell(9, labs))).toBeUndefined();
  });
});

describe('sheets that speak of the same period', () => {
  const own = madeUpForm({ region: '甲市', year: 2025, period: '上半年' });

  it('are of any unit and table, but never the sheet itself', () => {
    const other = madeUpForm({ region: '乙市', year: 2025, period: '上半年', template: 'report-indicators' });
    const found = ofSamePeriod(own, [own, other]);
    expect(found).toHaveLength(1);
    expect(found[0]).toBe(other);
  });

  it.each([
    ['another period', madeUpForm({ year: 2025, period: '全年' })],
    ['another year', madeUpForm({ year: 2024, period: '上半年' })],
    ['a period that cannot be read', madeUpForm({ year: 2025, period: '上半年', assumed: ['period'] })],
    ['a unit that cannot be read', madeUpForm({ year: 2025, period: '上半年', assumed: ['region'] })],
  ])('are not those of %s', (_, other) => {
    expect(ofSamePeriod(own, [own, other])).toEqual([]);
  });

  it.each([
    ['period', madeUpForm({ assumed: ['period'] }), madeUpForm({ assumed: ['period'] })],
    [
      'unit',
      madeUpForm({ year: 2025, period: '上半年', assumed: ['region'] }),
      madeUpForm({ year: 2025, period: '上半年' }),
    ],
  ])('are not known where the own %s cannot be read', (_, sheet, other) => {
    expect(ofSamePeriod(sheet, [sheet, other])).toEqual([]);
  });
});
