/** The end of a plan; `progress.test.ts` asks for the pace within the years of one. */
import { createLibrary } from '../../../src/core/plan/library';
import { pace } from '../../../src/core/plan/pace';
import type { DocumentSeed } from '../../../src/core/plan/types';
import { document, indicatorAnnex, seeds, statement } from './invented';
import { refusalOf } from './planErrors';

describe('after the last target of a plan', () => {
  const refused = (said: Partial<DocumentSeed>): string => {
    const library = createLibrary(seeds({ documents: [document(said)] }));
    return refusalOf(() => pace(library, { indicator: '实验室', actual: 10, date: '2031-06-30' }));
  };
  const over =
    '#N/A 甲市“实验室”的目标到2030年为止，2031年没有目标，不作推算；期末评价请把日期写成2030-12-31。';

  it('nothing is extrapolated', () => {
    expect(refused({ statements: [statement({ year: 2029 }), statement()] })).toBe(over);
  });

  it('a target without a year does not prolong it', () => {
    expect(refused({ statements: [statement(), statement({ section: '二', year: null })] })).toBe(over);
  });

  it('a baseline is no target that it could end with', () => {
    const years = [{ year: 2029, printed: '2029年', role: 'baseline' }] as const;
    expect(refused({ annexes: [indicatorAnnex({ years })] })).toBe(
      '#N/A 指标库中没有甲市“实验室”2031年的目标；没有任何年份的目标。',
    );
  });

  it('a target without a year alone has no last year', () => {
    expect(refused({ statements: [statement({ year: null })] })).toBe(
      '#N/A 指标库中没有甲市“实验室”2031年的目标；另有未写明年份的目标“10”（一），年份留空即可查询。',
    );
  });
});
