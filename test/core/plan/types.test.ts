import { PlanError } from '../../../src/core/plan/types';

it('a log tells a question without an answer from a fault of the program', () => {
  expect(String(new PlanError('#N/A', '没有目标。'))).toBe('PlanError: 没有目标。');
});
