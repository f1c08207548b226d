import type { Cell, CellValue } from '../../../../src/core/sheet/model';
import type { PlacedCell } from '../../../../src/core/validation/recognition/filledSheet';
import { readValue } from '../../../../src/core/validation/recognition/readValue';
import { restoreAll, restoreOne } from '../../../../src/core/validation/evidence/restore';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { XlsxHost } from '../../../../src/hosts/xlsx';
import { annex, library, renewLibrary } from '../filledSheet';

beforeAll(renewLibrary);

/** A cell of annex 3 that now holds another value. */
const changed = (official: Cell, value: CellValue): PlacedCell => ({
  sheet: '附件3',
  expected: { row: 6, column: 2, cell: official, role: 'official', binding: {} },
  row: 7,
  column: 3,
  address: 'D8',
  cell: { value },
  value,
  reading: readValue(value),
});

const figure: Cell = { value: 1.8, printed: '1.80', style: { numberFormat: '0.00' } };

describe('putting an official value back', () => {
  it.each<[string, Cell, CellValue, string]>([
    ['a number, with the decimals that the document prints', figure, 18, '18 → 1.80'],
    ['a number where nothing stands any more', figure, null, '空白 → 1.80'],
    ['words', { value: '区科工局' }, '科工局', '科工局 → 区科工局'],
    ['a number that is printed as it is', { value: 13, style: {} }, '13家', '13家 → 13'],
  ])('shows what becomes what: %s', (_, official, value, preview) => {
    expect(restoreOne(changed(official, value)).preview).toBe(preview);
  });

  it('changes that very cell where it now stands, and only while it holds what was shown', () => {
    expect(restoreOne(changed(figure, 18)).changes).toEqual([
      { sheet: '附件3', row: 7, column: 3, value: 1.8, numberFormat: '0.00', expected: 18 },
    ]);
  });

  it('leaves the look of a cell alone where the document prints no decimals', () => {
    for (const official of [{ value: '区科工局' }, { value: 13, style: {} }]) {
      expect(restoreOne(changed(official, '错')).changes[0]).not.toHaveProperty('numberFormat');
    }
  });

  it('is never done unasked: the offices may have changed the figure on purpose', () => {
    expect(restoreOne(changed(figure, 18)).safe).toBe(false);
    expect(restoreAll([changed(figure, 18)]).safe).toBe(false);
  });

  it('of several cells is one step, which says how many there are', () => {
    const cells = [changed(figure, 18), { ...changed({ value: 13 }, null), row: 8 }];
    const { preview, changes } = restoreAll(cells);
    expect(preview).toBe('恢复 2 个文件数字');
    expect(changes).toEqual(cells.flatMap((cell) => restoreOne(cell).changes));
  });

  it('mends an annex, so that nothing is found any more', async () => {
    const host = new XlsxHost();
    await host.insertSheets([annex('city-annex-3').change({ C7: 31, D9: null }).asRead()]);
    const [found] = validateWorkbook(library, await host.readWorkbook());
    const fixes = found!.issues.flatMap(({ fix }) => fix ?? []);
    await host.apply(fixes.flatMap(({ changes }) => changes));
    expect(validateWorkbook(library, await host.readWorkbook())[0]!.issues).toEqual([]);
  });
});
