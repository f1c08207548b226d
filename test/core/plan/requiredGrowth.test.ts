/** Growth from what may fall below zero; `progress.test.ts` asks for that of the official targets. */
import { createLibrary } from '../../../src/core/plan/library';
import { requiredGrowth } from '../../../src/core/plan/requiredGrowth';
import type { Measure } from '../../../src/core/plan/types';
import { indicator, seeds } from './invented';
import { refusalOf } from './planErrors';

it.each<[Measure, string]>([
  ['increment', '完成值“-3.5”是负数，不能计算增长率。'],
  ['growth', '完成值“-3.5”是负数，不能计算增长率。'],
  ['level', '完成值“-3.5”是负数，“实验室”不会小于0，请核对。'],
])('there is no growth from less than nothing, whether %s may be that or not', (measure, sentence) => {
  const library = createLibrary(seeds({ indicators: [indicator({ measure })] }));
  const question = { indicator: '实验室', actual: -3.5, fromYear: 2028, toYear: 2030 };
  expect(refusalOf(() => requiredGrowth(library, question))).toBe(`#VALUE! ${sentence}`);
});
