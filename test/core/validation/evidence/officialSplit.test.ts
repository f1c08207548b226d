import { officialSplit } from '../../../../src/core/validation/evidence/officialSplit';
import { madeUpForm, madeUpLibrary, madeUpTarget, placedCell, placedSum } from '../madeUpForm';

const UNITS = ['东区', '西区', '南区', '北区'];
const SPLIT = [4, 3, 2, 1];
const library = madeUpLibrary(UNITS.map((region, at) => madeUpTarget(SPLIT[at] as number, { region })));

interface Split {
  readonly official?: number;
  readonly role?: 'entry' | 'official';
  readonly field?: string;
  readonly units?: readonly string[];
}

/** The parts that differ from the document's, as unit, found and wanted. */
function differing(values: readonly (number | string | null)[], split: Split = {}, plan = library) {
  const { official = 10, role = 'entry', field = 'target', units = UNITS } = split;
  const labs = { indicator: 'labs', year: 2030, field };
  const total = placedCell(official, { ...labs, region: '甲市', official });
  const parts = values.map((value, at) =>
    placedCell(value, { ...labs, region: units[at] as string, role: at === 0 ? role : 'entry' }),
  );
  const made = placedSum(total, parts);
  const sum = { ...made, layout: { ...made.layout, field } };
  const form = madeUpForm({ cells: [total, ...parts], sums: [sum] });
  return (
    officialSplit(plan, form, sum)?.map(({ cell, found, wanted }) => [
      cell.expected.binding.region,
      Number(found),
      Number(wanted),
    ]) ?? null
  );
}

describe('the parts that differ from those of the document', () => {
  it('are told from top to bottom', () => {
    expect(differing([4, 3, 2, 1])).toEqual([]);
    expect(differing([4, 9, 2, 1])).toEqual([['西区', 9, 3]]);
  });

  it('do not count where nothing, or no number, is filled in', () => {
    expect(differing([4, null, '待定', 2])).toEqual([['北区', 2, 1]]);
  });

  it('are a split of the unit’s own when they are half of all', () => {
    expect(differing([3, 4, 2, 1])).toBeNull();
    expect(differing([1, 2, 3, 4])).toBeNull();
  });

  it.each([
    ['whose parts do not add up to the target', { official: 11 }, library],
    ['that names no target for one of the units', { units: ['东区', '西区', '南区', '新区'] }, library],
    [
      'that names none for the last of them, although the others add up',
      { official: 9, units: ['东区', '西区', '南区', '新区'] },
      library,
    ],
    ['that there is not', {}, madeUpLibrary([])],
  ])('are not told by a document %s', (_, split, plan) => {
    expect(differing([4, 9, 2, 1], split, plan)).toBeNull();
  });

  it('are not looked for where the form prints a part, or asks for what was reached', () => {
    expect(differing([4, 9, 2, 1], { role: 'official' })).toBeNull();
    expect(differing([4, 9, 2, 1], { field: 'actual' })).toBeNull();
  });

  it('are none of a target without parts', () => {
    expect(differing([])).toBeNull();
    expect(differing([], { official: 0 })).toBeNull();
  });
});
