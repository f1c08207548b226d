/** What has no completion rate; `boundary.test.ts` holds the rates to the targets. */
import { completion } from '../../../src/core/plan/completion';
import { createLibrary } from '../../../src/core/plan/library';
import type { Indicator, Statement } from '../../../src/core/plan/types';
import { document, indicator, seeds, statement } from './invented';
import { refusalOf } from './planErrors';

function rate(
  said: Partial<Statement>,
  {
    actual,
    year = 2030,
    counted = {},
  }: { actual: number; year?: number | null; counted?: Partial<Indicator> },
): number {
  const library = createLibrary(
    seeds({ indicators: [indicator(counted)], documents: [document({ statements: [statement(said)] })] }),
  );
  return completion(library, { indicator: '实验室', actual, year });
}

describe('where less is better, the target is divided by the actual', () => {
  it.each<[string, Partial<Statement>, Partial<Indicator>]>([
    ['an indicator that should fall', {}, { direction: 'lower' }],
    ['an upper bound', { comparator: '≤' }, {}],
  ])('and nothing by 0: %s', (_what, said, counted) => {
    expect(rate(said, { actual: 8, counted })).toBe(1.25);
    expect(refusalOf(() => rate(said, { actual: 0, counted }))).toBe('#VALUE! 完成值是0，不能计算完成率。');
  });
});

describe('a target of 0', () => {
  const zero = { value: '0', printed: '0' };

  it('has no completion rate', () => {
    expect(refusalOf(() => rate(zero, { actual: 1 }))).toBe(
      '#VALUE! 甲市“实验室”2030年的目标是0，不能计算完成率。',
    );
  });

  it('has none either where the text names no year, and the sentence names none', () => {
    expect(refusalOf(() => rate({ ...zero, year: null }, { actual: 1, year: null }))).toBe(
      '#VALUE! 甲市“实验室”未写明年份的目标是0，不能计算完成率。',
    );
  });
});

it('nothing reached of a target is a rate of 0, also where a cell holds minus zero', () => {
  expect(rate({}, { actual: 0 })).toBe(0);
  expect(rate({}, { actual: -0 })).toBe(0);
});
