import { earlierForms, lastFigure } from '../../../../src/core/validation/evidence/earlierForms';
import { madeUpForm, placedCell } from '../madeUpForm';

const labs = { indicator: 'labs', region: '甲市', field: 'actual' };

function form(more: Parameters<typeof madeUpForm>[0] = {}) {
  return madeUpForm({ region: '甲市', year: 2025, period: '上半年', ...more });
}

describe('the earlier forms of the year', () => {
  const own = form({ period: '前三季度' });

  it('are those of the same unit, the earliest first', () => {
    const [first, second] = [form({ period: '一季度' }), form({ period: '上半年' })];
    expect(earlierForms(own, [own, second, first])).toEqual([first, second]);
  });

  it.each([
    ['another unit', form({ region: '乙市' })],
    ['another year', form({ year: 2024 })],
    ['another table', form({ template: 'report-indicators' })],
    ['a later period', form({ period: '全年' })],
    ['the same period', form({ period: '前三季度' })],
    ['a period that cannot be read', form({ assumed: ['period'] })],
    ['a unit that cannot be read', form({ assumed: ['region'] })],
  ])('are not those of %s', (_, other) => {
    expect(earlierForms(own, [other, own])).toEqual([]);
  });

  it('count once for each period: the first one in the workbook', () => {
    const [one, again] = [form(), form()];
    const [only, another] = earlierForms(own, [one, again, own]);
    expect(only).toBe(one);
    expect(another).toBeUndefined();
  });

  it.each([
    ['period', { assumed: ['period'] }],
    ['unit', { assumed: ['region'] }],
  ] as const)('are not known where the own %s cannot be read', (_, more) => {
    expect(earlierForms(form({ period: '全年', ...more }), [form()])).toEqual([]);
    expect(lastFigure(form({ period: '全年', ...more }), [form()], placedCell(1, labs))).toBeNull();
  });
});

describe('the last figure', () => {
  const holding = (value: number | string | null, more: Parameters<typeof madeUpForm>[0] = {}) =>
    form({ cells: [placedCell(value, labs)], ...more });
  const own = holding(30);
  const figure = own.cells[0]!;
  const last = (...workbook: Parameters<typeof lastFigure>[1]) =>
    lastFigure(own, [own, ...workbook], figure)?.value.toFixed() ?? null;

  it('comes from the latest form before, of whatever year and in whatever order they stand', () => {
    const forms = [
      holding(10, { year: 2024, period: '全年' }),
      holding(15, { period: '一季度' }),
      holding(99, { period: '全年' }),
    ];
    expect(last(...forms)).toBe('15');
    expect(last(...forms.reverse())).toBe('15');
    expect(last(holding(10, { year: 2024 }))).toBe('10');
  });

  it('comes from the last form that holds one', () => {
    const earlier = holding(10, { year: 2024 });
    expect(last(earlier, holding(null, { period: '一季度' }))).toBe('10');
    expect(last(earlier, holding('待统计', { period: '一季度' }))).toBe('10');
    expect(last(earlier, form({ period: '一季度' }))).toBe('10');
  });

  it('comes from the first of two forms of the same period', () => {
    expect(last(holding(10, { period: '一季度' }), holding(11, { period: '一季度' }))).toBe('10');
  });

  it.each([
    ['another table', holding(10, { period: '一季度', template: 'report-indicators' })],
    ['a form of unknown period', holding(10, { period: '一季度', assumed: ['period'] })],
    ['a form of unknown unit', holding(10, { period: '一季度', assumed: ['region'] })],
    ['a later form', holding(10, { period: '全年' })],
    ['a form of the same period', holding(10)],
  ])('does not come from %s', (_, other) => {
    expect(last(other)).toBeNull();
  });

  it('says which form and cell it stands in', () => {
    const earlier = holding(10, { period: '一季度' });
    const found = lastFigure(own, [own, earlier], figure);
    expect(found?.form).toBe(earlier);
    expect(found?.cell).toBe(earlier.cells[0]);
  });
});
