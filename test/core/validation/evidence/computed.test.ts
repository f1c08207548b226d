import type { Indicator } from '../../../../src/core/plan/types';
import type { CellValue } from '../../../../src/core/sheet/model';
import type { TemplateOptions } from '../../../../src/core/templates/template';
import { computedOf, wrongPeriodEnd } from '../../../../src/core/validation/evidence/computed';
import { indicator } from '../../plan/invented';
import { madeUpForm, placedCell } from '../madeUpForm';
import { sheetOf, type Values } from '../smallTable';

const labs = { indicator: 'labs', region: '甲市' };
const half: TemplateOptions = { region: '甲市', year: 2030, period: '上半年' };

interface Row {
  readonly target?: CellValue;
  readonly actual?: CellValue;
  readonly before?: CellValue;
  readonly form?: Parameters<typeof madeUpForm>[0];
  readonly subject?: Indicator | null;
}

/** A row of a report that shows something in a computed place. */
function shown(field: string, value: CellValue, row: Row = {}, formula?: string) {
  const { target = 20, actual = 30, before = 10, form = half, subject = indicator() } = row;
  const sheet = madeUpForm({
    ...form,
    cells: [
      placedCell(before, { ...labs, year: 2029, field: 'before' }),
      placedCell(target, { ...labs, year: 2030, field: 'target' }),
      placedCell(actual, { ...labs, year: 2030, field: 'actual', role: 'entry' }),
      placedCell(value, {
        ...labs,
        year: 2030,
        field,
        role: 'computed',
        ...(formula === undefined ? {} : { more: { formula } }),
      }),
    ],
  });
  return computedOf(sheet, (id) => (id === 'labs' ? (subject ?? undefined) : undefined)).map(
    ({ wanted, agrees }) => [typeof wanted === 'string' ? wanted : wanted.round(4).toFixed(), agrees],
  );
}

describe('what a computed cell must show', () => {
  it('follows from target and actual', () => {
    expect(shown('gap', -10)).toEqual([['-10', true]]);
    expect(shown('completion', 1.5)).toEqual([['1.5', true]]);
    expect(shown('status', '已完成')).toEqual([['已完成', true]]);
    expect(shown('gap', 10)).toEqual([['-10', false]]);
  });

  // 181 of the 365 days of 2030 are over at the end of June.
  it('starts from what was there the year before, where a standing count is held against time', () => {
    expect(shown('pace', 15.04)).toEqual([['15.0411', true]]);
    expect(shown('pace', 20.08)).toEqual([['15.0411', false]]);
  });

  it('starts from nothing, where the year counts anew', () => {
    const subject = indicator({ measure: 'annual' });
    expect(shown('pace', 20.08, { subject })).toEqual([['20.0822', true]]);
    expect(shown('pace', 20.08, { subject, before: null })).toEqual([['20.0822', true]]);
  });

  it('is not known against time where it is not known where the count started', () => {
    expect(shown('pace', 15.04, { before: '预估10以上' })).toEqual([]);
  });

  it.each([
    ['the year is not said', { region: '甲市' }],
    ['the period cannot be read', { ...half, assumed: ['period'] as const }],
    ['the year cannot be read', { ...half, assumed: ['year'] as const }],
    ['the unit cannot be read', { ...half, assumed: ['region'] as const }],
  ])('is not known against time where %s', (_, form) => {
    expect(shown('pace', 99, { form })).toEqual([]);
    expect(shown('gap', -10, { form })).toEqual([['-10', true]]);
  });

  it.each([
    ['there is no target', { target: null }],
    ['the target is no bare number', { target: '20以上' }],
    ['there is no actual', { actual: null }],
    ['nobody knows the indicator', { subject: null }],
  ])('is not known where %s', (_, row) => {
    expect(shown('gap', 5, row)).toEqual([]);
    expect(shown('status', '已完成', row)).toEqual([]);
  });

  it('is nothing that a number of another kind has to equal', () => {
    expect(shown('difference', 5)).toEqual([]);
    expect(shown('gap', '多')).toEqual([]);
    expect(shown('status', '  ')).toEqual([]);
  });

  it('is the word for just reaching the target, where the form has one', () => {
    const even = { target: 20, actual: 20 };
    expect(shown('status', '已完成', even)).toEqual([['已完成', true]]);
    expect(shown('status', '已完成', even, '=IF(F8>=E8,"已完成","未完成")')).toEqual([['已完成', true]]);
    expect(shown('status', '已完成', even, '=IF(F8=E8,"持平，未突破","已完成")')).toEqual([
      ['持平，未突破', false],
    ]);
  });

  it('is asked only of what the form works out, not of what is typed', () => {
    const typed = (role: 'entry' | 'official') =>
      madeUpForm({
        ...half,
        cells: [
          placedCell(20, { ...labs, field: 'target' }),
          placedCell(30, { ...labs, field: 'actual', role: 'entry' }),
          placedCell(5, { ...labs, field: 'gap', role }),
        ],
      });
    expect(computedOf(typed('entry'), () => indicator())).toEqual([]);
    expect(computedOf(typed('official'), () => indicator())).toEqual([]);
  });

  it('is worked out once for all who ask', () => {
    const sheet = madeUpForm(half);
    expect(computedOf(sheet, () => undefined)).toBe(computedOf(sheet, () => undefined));
  });
});

describe('another last day of the period than the last one', () => {
  const JUNE_30 = 47664;
  const LABEL = '报告期末：';
  const end = (
    values: Values,
    form: Parameters<typeof madeUpForm>[0] = { ...half, template: 'report-indicators' },
  ) => wrongPeriodEnd(madeUpForm({ rows: [[6, 2]], ...form, actual: sheetOf(values) }));

  it('is told with its place', () => {
    expect(end([[LABEL, null, JUNE_30 + 92], [], [1]])).toEqual({
      row: 0,
      column: 2,
      found: JUNE_30 + 92,
      wanted: JUNE_30,
    });
    expect(end([[], ['报告 期末:', JUNE_30 - 1], [1]])).toMatchObject({ row: 1, column: 1 });
  });

  it.each([
    ['the last day itself', [[LABEL, JUNE_30]]],
    ['the last day at some hour', [[LABEL, JUNE_30 + 0.5]]],
    ['the first figure beside the label', [[LABEL, null, JUNE_30, 45000]]],
    ['words', [[LABEL, '六月底']]],
    ['nothing', [[LABEL, null], [null]]],
    ['another label', [['报出日期：', 45000]]],
  ] as const)('is not %s', (_, values) => {
    expect(end([...values, [], []])).toBeNull();
  });

  it('is looked for above the table only', () => {
    const other = [LABEL, 45000];
    expect(end([[], [], other])).toBeNull();
    expect(end([[], [], [1], other])).toBeNull();
    expect(end([[], other, [1]])).toMatchObject({ found: 45000 });
  });

  it('is looked for all over a sheet none of whose rows was found', () => {
    const form = { ...half, template: 'report-indicators', rows: [] } as const;
    expect(end([[], [LABEL, 45000]], form)).toMatchObject({ row: 1 });
    expect(end([[], ['一', 45000]], form)).toBeNull();
  });

  it.each([
    ['a form that works nothing out from it', { ...half, template: 'summary' }],
    ['a form whose unit cannot be read', { ...half, template: 'report-indicators', assumed: ['region'] }],
    ['a form whose period cannot be read', { ...half, template: 'report-indicators', assumed: ['period'] }],
    ['a form without a year', { region: '甲市', template: 'report-indicators' }],
  ] as const)('is no matter in %s', (_, form) => {
    expect(end([[LABEL, 45000], [], [1]], form)).toBeNull();
  });
});
