import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary } from '../../../src/core/plan/library';
import { withOwnPlans } from '../../../src/core/plan/ownPlan';
import { type OwnPlanReading, ownPlanReading } from '../../../src/core/plan/ownPlanReading';
import type { CellValue } from '../../../src/core/sheet/model';
import { document, seeds, statement } from './invented';
import { sheet, today } from './ownSheet';

function readingOf(rows: readonly (readonly CellValue[])[]): OwnPlanReading {
  const source = sheet(rows);
  const { library, plans } = withOwnPlans(embeddedLibrary, [source], today);
  return ownPlanReading(library, source, plans[0]!.document!);
}

describe('what was understood of a table', () => {
  it('names indicators, years and units, and the numbers that nobody will find', () => {
    const reading = readingOf([
      ['本表目标：分解'],
      [null, '高企', null, '合计'],
      ['单位', 2025, 2026, null],
      ['甲街道', 10, 12, 22],
      ['乙街道', 8, null, 8],
    ]);
    expect(reading).toEqual({
      indicators: ['高新技术企业数量（家）'],
      years: [2025, 2026],
      regions: ['甲街道', '乙街道'],
      figures: 3,
      unread: ['D4', 'D5'],
    });
  });

  it('begins with the whole, as the table calls it, and the years in their order', () => {
    const reading = readingOf([
      ['本表目标：分解'],
      [null, '路灯（盏）', null, '高企', null],
      ['单位', 2027, 2026, 2027, 2026],
      ['甲街道', 1, 2, 3, 4],
      ['乙街道', 5, 6, 7, 8],
      ['合 计', 6, 8, 10, 12],
    ]);
    expect(reading).toMatchObject({
      indicators: ['路灯（盏）', '高新技术企业数量（家）'],
      years: [2026, 2027],
      regions: ['合 计', '甲街道', '乙街道'],
      figures: 12,
    });
  });

  it('names no year where a figure has none', () => {
    const library = createLibrary(seeds());
    const plan = document({ statements: [statement({ section: '分解!B3', year: null })] });
    expect(ownPlanReading(library, sheet([[], [], ['甲市', 10]]), plan)).toEqual({
      indicators: ['实验室（家）'],
      years: [],
      regions: ['甲市'],
      figures: 1,
      unread: [],
    });
  });

  it('points at no number above or before the figures, but at every other one', () => {
    const reading = readingOf([
      ['本表目标：分解', null, '共', 2],
      [null, '序号', '单位', '高企', null, null],
      [null, null, null, 2026, '备注', 2027],
      [null, 1, '甲街道', '12', 5],
      [null, 2, '乙街道', 8, null, 9],
      [null, 3, null, 9],
      [],
      [null, 4, '不在表中', null, 7],
    ]);
    expect(reading).toMatchObject({ figures: 3, unread: ['E4', 'D6', 'E8'] });
  });
});
