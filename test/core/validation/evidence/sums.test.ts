import type { CellValue } from '../../../../src/core/sheet/model';
import { addUp, type SumResult } from '../../../../src/core/validation/evidence/sums';
import { placedCell, placedSum } from '../madeUpForm';

type Role = 'official' | 'entry' | 'computed';

const cells = (values: readonly CellValue[], role: Role) =>
  values.map((value) => placedCell(value, { role }));
const cell = (value: CellValue, role: Role) => placedCell(value, { role });

function add(
  total: CellValue,
  parts: readonly CellValue[],
  roles: readonly [Role, Role] = ['entry', 'entry'],
) {
  return addUp(placedSum(cell(total, roles[0]), cells(parts, roles[1])));
}

function stated(result: SumResult): readonly string[] {
  return 'total' in result ? [result.kind, result.total.toFixed(), result.sum.toFixed()] : [result.kind];
}

describe('a total and its parts', () => {
  it.each<[CellValue, readonly CellValue[], string, string]>([
    [10, [6, 4], 'equal', '10'],
    [0.3, [0.1, 0.2], 'equal', '0.3'],
    ['１０', [6, '4家'], 'equal', '10'],
    [0, [0, 0], 'equal', '0'],
    [11, [6, 4], 'differs', '10'],
    [0.31, [0.1, 0.2], 'differs', '0.3'],
    [20, [6, 4], 'doubled', '10'],
    [5, [6, 4], 'differs', '10'],
    [1, [0, 0], 'differs', '0'],
  ])('%j against %j: %s', (total, parts, kind, sum) => {
    const result = add(total, parts);
    expect(stated(result).filter((_, at) => at !== 1)).toEqual([kind, sum]);
  });

  it('states what was added up', () => {
    expect(stated(add(11, [6, 4]))).toEqual(['differs', '11', '10']);
  });

  it.each([
    // A formula that subtracts leaves remains behind the digits that anybody wrote.
    [2.5, [1.2, 1.3000000000001], 'equal'],
    [2.5, [1.2, 1.300000001], 'differs'],
    [2.5, [1.2, 1.3000000004], 'equal'],
    [2.5, [1.2, 1.3000000005], 'differs'],
    [2.5, [1.2, 1.35], 'differs'],
    [3, [1, 1], 'differs'],
  ])('forgives only remains of a calculation: %d against %j: %s', (total, parts, kind) => {
    expect(add(total, parts).kind).toBe(kind);
  });
});

describe('a sum that cannot be told', () => {
  const open = { error: '#N/A' };

  it('is empty before anything is filled in', () => {
    expect(add(null, [null, ''])).toEqual({ kind: 'empty' });
    expect(add(null, [null, 5]).kind).toBe('unreadable');
    expect(add(5, [null, null]).kind).toBe('unreadable');
  });

  it('is empty while an official target is not split yet', () => {
    expect(add(10, [null, null], ['official', 'entry'])).toEqual({ kind: 'empty' });
    expect(add(10, [6, null], ['official', 'entry']).kind).toBe('unreadable');
  });

  it('lacks its parts where the document prints them', () => {
    expect(add(10, [null, null], ['official', 'official']).kind).toBe('unreadable');
    expect(add(null, [null, null], ['official', 'official']).kind).toBe('empty');
    const some = [cell(null, 'official'), cell(null, 'entry')];
    expect(addUp(placedSum(cell(10, 'official'), some)).kind).toBe('unreadable');
  });

  it('is incomplete where rows were not found', () => {
    const sum = placedSum(cell(10, 'entry'), cells([6], 'entry'), { incomplete: true });
    expect(addUp(sum)).toEqual({ kind: 'incomplete' });
    const empty = placedSum(cell(null, 'entry'), cells([null], 'entry'), { incomplete: true });
    expect(addUp(empty).kind).toBe('empty');
  });

  it('names the blank cells and those that hold no number', () => {
    const [total, right, blank, words, wrong] = cells([10, 6, null, '待统计', open], 'entry');
    const result = addUp(placedSum(total!, [right!, blank!, words!, wrong!]));
    expect(result).toEqual({ kind: 'unreadable', cells: [blank, words, wrong] });
    expect(addUp(placedSum(words!, [right!]))).toEqual({ kind: 'unreadable', cells: [words] });
  });
});

describe('a computed total', () => {
  it('counts the units that have reported so far', () => {
    expect(add(6, [6, null], ['computed', 'entry']).kind).toBe('equal');
    expect(add(6, [6, 0], ['computed', 'entry']).kind).toBe('equal');
    expect(add(6, [6, null], ['entry', 'entry']).kind).toBe('unreadable');
  });

  it('cannot count words', () => {
    expect(add(6, [6, '待统计'], ['computed', 'entry']).kind).toBe('unreadable');
  });

  it('that the program did not calculate says nothing', () => {
    const total = { ...cell(null, 'computed'), reading: { kind: 'uncalculated' } as const };
    expect(addUp(placedSum(total, cells([null, null], 'entry')))).toEqual({ kind: 'empty' });
    expect(addUp(placedSum(total, cells([6], 'entry')))).toEqual({ kind: 'unreadable', cells: [total] });
  });
});
