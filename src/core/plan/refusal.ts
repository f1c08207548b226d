import { planWording } from '../wording/plan';
import { type Fillings, fill, listSeparator } from '../wording/text';
import { type ErrorCode, PlanError } from './types';

/** A {@link PlanError} with one of the sentences of {@link planWording}. */
export function refusal(code: ErrorCode, key: keyof typeof planWording, fillings: Fillings = {}): PlanError {
  return new PlanError(code, fill(planWording[key], fillings));
}

/** Names as a Chinese list: 南昌市、南昌县. */
export function list(names: Iterable<string | number>): string {
  return [...names].join(listSeparator.zh);
}
