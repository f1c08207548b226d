import type { Cell, SheetModel } from '../../../src/core/sheet/model';
import { sheetContents } from '../../../src/core/sheet/contents';

const sheet = (...rows: (Cell | undefined)[][]): SheetModel => ({ name: '表', rows, merges: [] });

describe('what a sheet holds', () => {
  it.each<[string, SheetModel, SheetModel]>([
    [
      'blank cells',
      sheet([{ value: 1 }]),
      sheet([{ value: 1 }, undefined, { value: '' }, { value: null }], []),
    ],
    ['looks', sheet([{ value: 1 }]), sheet([{ value: 1, style: { bold: true } }])],
    ['results of formulas', sheet([{ value: null, formula: '=A1' }]), sheet([{ value: 7, formula: '=A1' }])],
  ])('does not depend on %s', (_, one, other) => {
    expect(sheetContents(one)).toBe(sheetContents(other));
  });

  it.each<[string, SheetModel, SheetModel]>([
    ['a value', sheet([{ value: 1 }]), sheet([{ value: 2 }])],
    ['a number typed as text', sheet([{ value: 1 }]), sheet([{ value: '1' }])],
    ['a place', sheet([{ value: 1 }]), sheet([undefined, { value: 1 }])],
    ['a formula', sheet([{ value: 1, formula: '=A1' }]), sheet([{ value: 1, formula: '=A2' }])],
    ['an overwritten formula', sheet([{ value: 1, formula: '=A1' }]), sheet([{ value: 1 }])],
  ])('changes with %s', (_, one, other) => {
    expect(sheetContents(one)).not.toBe(sheetContents(other));
  });
});
