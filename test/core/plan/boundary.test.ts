/** GAP, COMPLETION and STATUS at and around the target, for every comparator. */
import fc from 'fast-check';
import { completion } from '../../../src/core/plan/completion';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { gap } from '../../../src/core/plan/gap';
import { createLibrary } from '../../../src/core/plan/library';
import { status } from '../../../src/core/plan/status';
import type { Comparator, PlanLibrary } from '../../../src/core/plan/types';
import { document, indicator, seeds, statement } from './invented';
import { refusalOf } from './planErrors';

const COMPARATORS: readonly Comparator[] = ['=', '≥', '>', '≤', '<', '≈', 'range'];

function plan(comparator: Comparator, value: string): PlanLibrary {
  const words = statement({
    comparator,
    value,
    printed: value,
    ...(comparator === 'range' && { upper: '999999' }),
  });
  return createLibrary(seeds({ documents: [document({ statements: [words] })], indicators: [indicator()] }));
}

/** Hundredths, so that targets and actuals have up to two decimals. */
const hundredths = fc.integer({ min: 1, max: 10_000_000 });
const text = (count: number): string => (count / 100).toFixed(2);

describe.each(COMPARATORS)('with the comparator %s', (comparator) => {
  const lower = comparator === '≤' || comparator === '<';
  const strict = comparator === '>' || comparator === '<';

  it('the gap is exact and tells the side, and status and completion agree with it', () => {
    fc.assert(
      fc.property(hundredths, fc.integer({ min: -200, max: 200 }), (target, off) => {
        fc.pre(target + off > 0);
        const library = plan(comparator, text(target));
        const question = { indicator: '实验室', actual: (target + off) / 100, year: 2030 };
        const missing = lower ? off : -off;
        expect(gap(library, question)).toBe(missing === 0 ? 0 : missing / 100);
        const expected = missing > 0 ? 'notMet' : missing === 0 && strict ? 'level' : 'met';
        expect(status(library, question)).toBe(expected);
        expect(completion(library, question) >= 1).toBe(missing <= 0);
      }),
      // Chance seldom hits the number itself.
      { examples: [-1, 0, 1].map((off) => [1000, off]) },
    );
  });
});

describe('on the official targets', () => {
  const ask = (name: string, actual: number, year: number) => ({ indicator: name, actual, year });

  it.each([
    ['高新技术企业数量', 1800, 2023, 200],
    ['高新技术企业数量', 2000, 2023, 0],
    ['国家级高新区排名', 19, 2025, -1],
    ['国家级高新区排名', 23, 2025, 3],
    ['科贷通放贷额', 8.55, 2025, 0.05],
    ['全社会研发经费投入强度', 2.37, 2024, 0.16],
    ['技术合同成交额', 0.1 + 0.2, 2023, 219.7],
  ])('the gap of %s at %d in %d is %d', (name, actual, year, missing) => {
    expect(gap(embeddedLibrary, ask(name, actual, year))).toBe(missing);
  });

  it.each([
    ['高新技术企业', 2999, 'notMet'],
    ['高新技术企业', 3000, 'level'],
    ['高新技术企业', 3001, 'met'],
    ['科技型中小企业', 4000, 'met'],
    ['技术合同成交额', 400, 'met'],
    ['国家级高新区排名', 20, 'met'],
    ['国家级高新区排名', 21, 'notMet'],
    ['科贷通放贷额', 8.6, 'met'],
  ])('%s at %d in 2025 is %s', (name, actual, expected) => {
    expect(status(embeddedLibrary, ask(name, actual, 2025))).toBe(expected);
  });

  it('the words of the district plan make its own table strict, not that of the city', () => {
    const question = { ...ask('高企', 130, 2023), region: '青云谱区' };
    expect(status(embeddedLibrary, { ...question, document: '青政办发〔2021〕23号' })).toBe('level');
    expect(status(embeddedLibrary, { ...question, actual: 60 })).toBe('met');
  });

  it('a range is reached at its lower end', () => {
    const question = { ...ask('重大科技基础设施', 1, 2023), region: '江西省' };
    expect(status(embeddedLibrary, { ...question, indicator: 'major-sci-facility' })).toBe('met');
  });

  it('a completion that cannot be reckoned is refused', () => {
    expect(refusalOf(() => completion(embeddedLibrary, ask('国家级高新区排名', 0, 2025)))).toMatch(
      /^#VALUE! 完成值“0”不是位次，位次从1开始/,
    );
    expect(
      refusalOf(() => completion(plan('=', '0'), { indicator: '实验室', actual: 1, year: 2030 })),
    ).toMatch(/^#VALUE! 甲市“实验室”2030年的目标是0/);
  });
});
