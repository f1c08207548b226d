import { PlanError } from '../../../src/core/plan/types';

/** Code and sentence of the refusal that an action ends in. */
export function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof PlanError) return `${error.code} ${error.message}`;
    throw error;
  }
  throw new Error('nothing was refused');
}
