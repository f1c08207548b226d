import { referenceOf, wholeOf, wholeShareOf } from '../../../../src/core/validation/evidence/reference';
import { indicator } from '../../plan/invented';
import { expectedCell, madeUpForm, madeUpLibrary, madeUpTarget, placedCell, placedSum } from '../madeUpForm';

const labs = { indicator: 'labs', region: '甲市', year: 2030 };
const entry = () => expectedCell({ ...labs, role: 'entry', field: 'actual' });
const printed = (official: number | string, more: Parameters<typeof placedCell>[1] = {}) =>
  placedCell(official, { at: [6, 3], ...labs, field: 'target', official, ...more });

describe('the target that a figure is judged against', () => {
  const library = madeUpLibrary([madeUpTarget(10)]);

  it('is the one that its form prints, even where another is in force', () => {
    const form = madeUpForm({ cells: [printed(12)] });
    expect(referenceOf(library, form, entry())).toMatchObject({ printed: '12', cell: 'D7' });
  });

  it('is stated as the document prints it', () => {
    const form = madeUpForm({ cells: [printed(12, { more: { printed: '12.00' } })] });
    const found = referenceOf(library, form, entry());
    expect(found?.printed).toBe('12.00');
    expect(found?.value.toFixed()).toBe('12');
  });

  it('holds where the cell that prints it is not found in the sheet', () => {
    const { layout } = madeUpForm({ cells: [printed(12)] });
    const form = { ...madeUpForm(), layout };
    expect(referenceOf(library, form, entry())).toMatchObject({ printed: '12', cell: null });
  });

  it.each([
    ['prints none', []],
    ['leaves it open', [printed('')]],
    ['prints 0', [printed(0)]],
    ['prints words', [printed('预估2.0以上')]],
    ['prints that of another unit', [printed(12, { region: '东区' })]],
    ['prints that of another year', [printed(12, { year: 2031 })]],
    ['prints that of another indicator', [printed(12, { indicator: 'patents' })]],
    ['prints what was reached', [printed(12, { field: 'before' })]],
    ['lets the unit split it', [printed(12, { role: 'entry' })]],
  ])('is the one in force where the form %s', (_, cells) => {
    expect(referenceOf(library, madeUpForm({ cells }), entry())).toEqual({
      value: madeUpTarget(10).value,
      printed: '10',
      cell: null,
    });
  });

  it.each([
    ['another unit', madeUpTarget(10, { region: '东区' })],
    ['another indicator', madeUpTarget(10, { indicator: 'patents' })],
    ['another year', madeUpTarget(10, { year: 2031 })],
    ['a baseline', madeUpTarget(10, { role: 'baseline' })],
    ['an estimate', madeUpTarget(10, { qualifier: '预估…以上' })],
    ['nothing', madeUpTarget(0)],
    ['no number', madeUpTarget(null)],
  ])('is not %s', (_, target) => {
    expect(referenceOf(madeUpLibrary([target]), madeUpForm(), entry())).toBeNull();
  });

  it('is found behind what answers otherwise', () => {
    const targets = [
      madeUpTarget(1, { year: 2029 }),
      madeUpTarget(2, { role: 'baseline' }),
      madeUpTarget(3, { qualifier: '约' }),
      madeUpTarget(4),
    ];
    expect(referenceOf(madeUpLibrary(targets), madeUpForm(), entry())?.printed).toBe('4');
  });

  it.each([
    ['indicator', expectedCell({ region: '甲市', year: 2030 })],
    ['unit', expectedCell({ indicator: 'labs', year: 2030 })],
    ['year', expectedCell({ indicator: 'labs', region: '甲市' })],
  ])('is none for a cell without %s', (_, expected) => {
    expect(referenceOf(library, madeUpForm(), expected)).toBeNull();
  });

  it('is found without a year where the form prints it', () => {
    const place = { indicator: 'labs', region: '甲市' };
    const cells = [placedCell(12, { ...place, field: 'target', official: 12 })];
    const expected = expectedCell({ ...place, role: 'entry', field: 'actual' });
    expect(referenceOf(library, madeUpForm({ cells }), expected)?.printed).toBe('12');
  });

  it.each(['region', 'year'] as const)('is not known where the %s of the form cannot be read', (what) => {
    const form = madeUpForm({ cells: [printed(12)], assumed: [what] });
    expect(referenceOf(library, form, entry())).toBeNull();
  });

  it('stands in the sheet at hand, also when the form was read before', () => {
    const target = printed(12);
    const expected = entry();
    expect(referenceOf(library, madeUpForm({ cells: [target] }), expected)?.cell).toBe('D7');
    const { layout } = madeUpForm({ cells: [target] });
    const lower = { ...madeUpForm(), layout, placed: () => ({ ...target, address: 'D9' }) };
    expect(referenceOf(library, lower, expected)?.cell).toBe('D9');
  });
});

describe('the whole that a part belongs to', () => {
  const part = placedCell(3, { ...labs, region: '东区', role: 'entry' });
  const spare = expectedCell({ ...labs, role: 'spare' });
  const whole = (official: number | string, more: Parameters<typeof placedCell>[1] = {}) => {
    const total = printed(official, more);
    return madeUpForm({ cells: [total, part], sums: [placedSum(total, [part], { spare: [spare] })] });
  };
  const other = placedSum(placedCell(99, { official: 99 }), [placedCell(1)]);

  it.each([
    ['a named part', part.expected],
    ['a part in a spare row', spare],
  ])('is the official total above %s', (_, expected) => {
    const form = whole(12);
    const sums = [other.layout, ...form.layout.sums];
    const several = { ...form, layout: { ...form.layout, sums } };
    expect(wholeOf(several, expected, indicator())).toMatchObject({ printed: '12', cell: 'D7' });
  });

  it('is stated as the document prints it', () => {
    const form = whole(12, { more: { printed: '12.0' } });
    expect(wholeOf(form, part.expected, indicator())?.printed).toBe('12.0');
  });

  it('is told also where its cell is not found', () => {
    const form = { ...whole(12), placed: () => undefined };
    expect(wholeOf(form, part.expected, indicator())).toMatchObject({ printed: '12', cell: null });
  });

  it.each([
    ['the indicator does not add up', whole(12), indicator({ additive: false })],
    ['the total is typed too', whole(12, { role: 'entry' }), indicator()],
    ['the total is 0', whole(0), indicator()],
    ['the total is no number', whole('待定'), indicator()],
    ['there is no sum', madeUpForm({ cells: [part] }), indicator()],
    ['the sum is about others', madeUpForm({ sums: [other] }), indicator()],
  ])('is none where %s', (_, form, subject) => {
    expect(wholeOf(form, part.expected, subject)).toBeNull();
  });
});

describe('the share of the whole beside the share of a part', () => {
  const ratio = indicator({ measure: 'ratio', unit: '%' });
  const part = expectedCell({ ...labs, region: '东区', role: 'entry' });
  const whole = (more: Parameters<typeof placedCell>[1] = {}) => printed(2.4, { total: true, ...more });

  it('is the one that the document sets', () => {
    const form = madeUpForm({ cells: [whole({ more: { printed: '2.40' } })] });
    const found = wholeShareOf(form, part, ratio);
    expect(found).toMatchObject({ printed: '2.40', cell: 'D7' });
    expect(found?.value.toFixed()).toBe('2.4');
    expect(wholeShareOf({ ...form, placed: () => undefined }, part, ratio)?.cell).toBeNull();
    expect(wholeShareOf(madeUpForm({ cells: [whole()] }), part, ratio)?.printed).toBe('2.4');
  });

  it('is found among the other figures of the sheet', () => {
    const others = [
      whole({ indicator: 'patents', at: [1, 1] }),
      whole({ year: 2031, at: [2, 1] }),
      whole({ total: false, at: [3, 1] }),
      whole({ role: 'entry', at: [4, 1] }),
    ];
    expect(wholeShareOf(madeUpForm({ cells: [...others, whole()] }), part, ratio)?.cell).toBe('D7');
    expect(wholeShareOf(madeUpForm({ cells: others }), part, ratio)).toBeNull();
  });

  it.each([
    ['an amount', part, indicator()],
    ['the whole itself', expectedCell({ ...labs, total: true, role: 'entry' }), ratio],
  ])('is nothing to judge %s by', (_, expected, subject) => {
    expect(wholeShareOf(madeUpForm({ cells: [whole()] }), expected, subject)).toBeNull();
  });

  it.each([0, '待定'])('is none when it is %j', (official) => {
    expect(wholeShareOf(madeUpForm({ cells: [whole({ official })] }), part, ratio)).toBeNull();
  });
});
