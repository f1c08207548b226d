import { allConflicts, conflicts } from '../../../src/core/plan/conflicts';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary } from '../../../src/core/plan/library';
import { withOwnPlans } from '../../../src/core/plan/ownPlan';
import { findTarget } from '../../../src/core/plan/target';
import type { PlanLibrary, Statement } from '../../../src/core/plan/types';
import { document, seeds, statement } from './invented';
import { sheet, today } from './ownSheet';

/** A document of 2028 and one of 2029, which is in force. */
function between(older: readonly Partial<Statement>[], newer: readonly Partial<Statement>[]): PlanLibrary {
  return createLibrary(
    seeds({
      documents: [
        document({ key: '旧文件', number: null, issued: '2028-01-02', statements: older.map(statement) }),
        document({ key: '新文件', number: null, issued: '2029-01-02', statements: newer.map(statement) }),
      ],
    }),
  );
}

function said(library: PlanLibrary, year = 2030): unknown {
  return conflicts(library, { indicator: '实验室', year }).map(({ document: { key }, target }) => [
    key,
    target.printed,
  ]);
}

const number = (value: string, overrides: Partial<Statement> = {}): Partial<Statement> => ({
  printed: value,
  value,
  ...overrides,
});

describe('every document that speaks', () => {
  it('speaks once, by the target that answers first', () => {
    const library = between([number('8')], [number('10'), number('11', { section: '二' })]);
    expect(said(library)).toEqual([
      ['新文件', '10'],
      ['旧文件', '8'],
    ]);
  });

  it('is not heard with a sum over several years beside a goal for the year', () => {
    expect(said(between([number('8')], [number('30', { fromYear: 2028 })]))).toEqual([['旧文件', '8']]);
  });

  it('is heard with a sum over several years where that is what answers', () => {
    expect(said(between([number('20', { fromYear: 2028 })], [number('30', { fromYear: 2028 })]))).toEqual([
      ['新文件', '30'],
    ]);
  });

  it('includes the one that answers, whatever is asked of the embedded documents', () => {
    for (const { indicator, region, year, role } of embeddedLibrary.targets) {
      if (year === null || role === 'baseline') continue;
      const [first] = conflicts(embeddedLibrary, { indicator, region, year });
      expect(first?.target).toEqual(findTarget(embeddedLibrary, { indicator, region, year }));
    }
  });
});

describe('documents contradict each other', () => {
  it.each<[string, Partial<Statement>, Partial<Statement>, number]>([
    ['with different numbers', number('8'), number('10'), 1],
    ['not with the same number printed otherwise', number('10.0'), number('10'), 0],
    ['not in different years', number('8', { year: 2031 }), number('10'), 0],
    ['not in different regions', number('8', { region: '东区' }), number('10'), 0],
    ['not where no year is named', number('8', { year: null }), number('10', { year: null }), 0],
    ['not by a sum over several years', number('8'), number('30', { fromYear: 2028 }), 0],
    ['with words against a number', { printed: '翻番', value: null }, number('10'), 1],
    ['with a number against words', number('0'), { printed: '翻番', value: null }, 1],
    ['not with the same words', { printed: '翻番', value: null }, { printed: '翻番', value: null }, 0],
  ])('%s', (_how, older, newer, count) => {
    expect(allConflicts(between([older], [newer]))).toHaveLength(count);
  });

  it('year after year', () => {
    const years = [2031, 2030, 2032];
    const library = between(
      years.map((year) => number('8', { year })),
      years.map((year) => number('10', { year })),
    );
    const found = allConflicts(library);
    expect(found.map(({ year }) => year)).toEqual([2030, 2031, 2032]);
    expect(found[0]).toMatchObject({ indicator: 'labs', region: '甲市' });
    expect(found[0]?.voices.map(({ document: { key } }) => key)).toEqual(['新文件', '旧文件']);
  });

  it('in the order of the years, also where a text names no year in between', () => {
    const years = [2031, null, 2030];
    const library = between(
      years.map((year) => number('8', { year })),
      years.map((year) => number('10', { year })),
    );
    expect(allConflicts(library).map(({ year }) => year)).toEqual([2030, 2031]);
  });

  it('but never the table that a workbook keeps for itself', () => {
    const own = sheet([['本表目标：分解'], [null, '高企'], ['单位', 2023], ['青云谱区', 1]]);
    const { library } = withOwnPlans(embeddedLibrary, [own], today);
    expect(allConflicts(library)).toEqual(allConflicts(embeddedLibrary));
  });
});
