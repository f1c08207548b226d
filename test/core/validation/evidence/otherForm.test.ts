import type { Target } from '../../../../src/core/plan/types';
import type { CellValue } from '../../../../src/core/sheet/model';
import { otherFormOf } from '../../../../src/core/validation/evidence/otherForm';
import { madeUpForm, madeUpLibrary, madeUpTarget, placedCell } from '../madeUpForm';

const INDICATORS = ['labs', 'patents', 'firms', 'loans'] as const;
const FIGURES: Readonly<Record<string, readonly number[]>> = {
  '甲市|2030': [10, 20, 30, 40],
  '甲市|2031': [11, 22, 33, 44],
  '甲市|2029': [9, 18, 27, 36],
  '东区|2030': [6, 12, 18, 24],
  '东区|2031': [7, 14, 21, 28],
};

const targets: readonly Target[] = Object.entries(FIGURES).flatMap(([place, figures]) => {
  const [region, year] = place.split('|') as [string, string];
  return figures.map((value, at) =>
    madeUpTarget(value, { region, year: Number(year), indicator: INDICATORS[at] ?? '' }),
  );
});
const library = madeUpLibrary(targets);
const own = FIGURES['甲市|2030'] as readonly number[];
type Spot = Parameters<typeof placedCell>[1];

/** The targets of 甲市 for 2030 as typed, in a form for them. */
function typed(values: readonly CellValue[], more: Spot = {}) {
  return values.map((value, at) =>
    placedCell(value, {
      at: [6 + at, 4],
      indicator: INDICATORS[at] ?? '',
      region: '甲市',
      field: 'target',
      official: own[at] ?? null,
      ...more,
    }),
  );
}

function form(cells: ReturnType<typeof typed>, more: Parameters<typeof madeUpForm>[0] = {}) {
  return madeUpForm({ region: '甲市', year: 2030, period: '全年', cells, ...more });
}

describe('targets of another form', () => {
  it.each([
    ['甲市', 2031],
    ['甲市', 2029],
    ['东区', 2030],
    ['东区', 2031],
  ])('are known: those of %s for %d', (region, year) => {
    const cells = typed(FIGURES[`${region}|${year}`]!);
    expect(otherFormOf(library, form(cells))).toEqual({ region, year, cells });
  });

  it('are known again when asked twice', () => {
    const [other, right] = [form(typed([11, 22, 33, 44])), form(typed(own))];
    expect(otherFormOf(library, other)).toBe(otherFormOf(library, other));
    expect([otherFormOf(library, right), otherFormOf(library, right)]).toEqual([null, null]);
  });

  it('are told by three numbers, not by two', () => {
    expect(otherFormOf(library, form(typed([11, 22, 33])))?.year).toBe(2031);
    expect(otherFormOf(library, form(typed([11, 22])))).toBeNull();
  });

  it('must all be there; what is blank or no number says nothing', () => {
    expect(otherFormOf(library, form(typed([11, 22, 33, 45])))).toBeNull();
    expect(otherFormOf(library, form(typed([11, 22, 33, null])))?.cells).toHaveLength(3);
    expect(otherFormOf(library, form(typed([11, 22, 33, '待定'])))?.cells).toHaveLength(3);
    expect(otherFormOf(library, form(typed([11, '22', '33家', 44])))?.year).toBe(2031);
  });

  it('are those of the form as long as most of them are right', () => {
    // Two units have the same targets for some indicators.
    const shared = [10, 20, 33, 44];
    const twin = shared.map((value, at) =>
      madeUpTarget(value, { region: '西区', indicator: INDICATORS[at] ?? '' }),
    );
    const alike = madeUpLibrary([...targets, ...twin]);
    expect(otherFormOf(alike, form(typed([10, 20, 30, 44])))).toBeNull();
    expect(otherFormOf(alike, form(typed(shared)))?.region).toBe('西区');
    const third = madeUpLibrary([...targets, ...twin.map((each) => ({ ...each, year: 2032 }))]);
    expect(otherFormOf(third, form(typed([10, 20, 33])))).toBeNull();
  });

  it('may stand where the form has words', () => {
    const cells = typed([11, 22, 33, 44]).map((cell, at) =>
      at < 2 ? placedCell(cell.value, { ...cell.expected.binding, official: '预估2.0以上' }) : cell,
    );
    expect(otherFormOf(library, form(cells))?.year).toBe(2031);
  });

  it('are not those that another document sets for the same unit and year', () => {
    const other = [12, 24, 36, 48];
    const set = other.map((value, at) =>
      madeUpTarget(value, { document: '甲发〔2028〕9号', indicator: INDICATORS[at] ?? '' }),
    );
    expect(otherFormOf(madeUpLibrary([...targets, ...set]), form(typed(other)))).toBeNull();
  });

  it.each([
    ['of running text', { row: null }],
    ['without a year', { year: null }],
    ['reached before', { role: 'baseline' }],
  ] as const)('are not figures %s', (_, more) => {
    const values = [12, 24, 36, 48];
    const place = { region: '西区', year: 2030 };
    const set = (rest: Partial<Target>) =>
      values.map((value, at) => madeUpTarget(value, { ...place, indicator: INDICATORS[at] ?? '', ...rest }));
    expect(otherFormOf(madeUpLibrary(set({})), form(typed(values)))?.region).toBe('西区');
    expect(otherFormOf(madeUpLibrary(set(more)), form(typed(values)))).toBeNull();
  });

  it.each([
    ['entries', { role: 'entry' }],
    ['figures of the year before', { field: 'before' }],
    ['targets of other units', { region: '西区' }],
  ] as const)('are not looked for among %s', (_, more) => {
    expect(otherFormOf(library, form(typed([11, 22, 33, 44], more)))).toBeNull();
  });

  it.each([
    ['unit', { assumed: ['region'] }],
    ['period', { assumed: ['period'] }],
  ] as const)('are not looked for where the %s cannot be read', (_, more) => {
    expect(otherFormOf(library, form(typed([11, 22, 33, 44]), more))).toBeNull();
  });

  it('are not looked for in tables that are for no unit or no year', () => {
    const cells = typed([11, 22, 33, 44]);
    expect(otherFormOf(library, madeUpForm({ region: '甲市', cells }))).toBeNull();
    expect(otherFormOf(library, madeUpForm({ year: 2030, cells }))).toBeNull();
  });

  it('are not found where values are missing in the plans', () => {
    const open = targets.map((target) => ({ ...target, value: null }));
    expect(otherFormOf(madeUpLibrary(open), form(typed([11, 22, 33, 44])))).toBeNull();
  });
});

describe('what else comes from the other form', () => {
  const besides = (value: CellValue, spot: Spot) => placedCell(value, { at: [9, 9], ...spot });
  const found = (values: readonly number[], ...others: ReturnType<typeof placedCell>[]) => {
    const cells = typed(values);
    return otherFormOf(library, form([...cells, ...others]))?.cells.slice(cells.length);
  };
  const nextYear = FIGURES['甲市|2031']!;
  const district = FIGURES['东区|2030']!;
  const labs = { indicator: 'labs', region: '甲市' };

  it.each([
    ['the figure of the year before it', nextYear, 10, { ...labs, field: 'before' }],
    ['the year before it of another unit', FIGURES['东区|2031']!, 6, { ...labs, field: 'before' }],
    ['the target of a part in its year', nextYear, 7, { ...labs, region: '东区', field: 'target' }],
    ['a figure without a column meaning', nextYear, 11, labs],
  ])('%s', (_, values, value, spot) => {
    const cell = besides(value, spot);
    expect(found(values, cell)).toEqual([cell]);
  });

  it.each([
    ['the year before of the form itself', nextYear, 9, { ...labs, field: 'before' }],
    ['a part that is right for the form', nextYear, 6, { ...labs, region: '东区', field: 'target' }],
    [
      'parts, where the targets are of another unit',
      district,
      6,
      { ...labs, region: '东区', field: 'target' },
    ],
    ['entries', nextYear, 10, { ...labs, field: 'before', role: 'entry' }],
    ['words', nextYear, '甲市', { ...labs, field: 'before' }],
    ['blanks', nextYear, null, { ...labs, field: 'before' }],
    ['what is about no indicator', nextYear, 11, { region: '甲市' }],
    ['what is about no unit', nextYear, 11, { indicator: 'labs' }],
    ['an indicator without targets', nextYear, 11, { indicator: 'roads', region: '甲市' }],
  ] as const)('not %s', (_, values, value, spot) => {
    expect(found(values, besides(value, spot))).toEqual([]);
  });
});
