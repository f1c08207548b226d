/** What every command gets and gives back. Commands never print and never exit: `main.ts` does. */
import type { PlanLibrary } from '../core/plan/types';

export interface Options {
  readonly json: boolean;
  readonly document?: string;
  readonly region?: string;
  readonly year?: string;
  readonly period?: string;
  readonly out?: string;
  readonly report?: string;
}

export interface Outcome {
  /** 0 fine, 1 findings of level error, 2 refused or unusable input. */
  readonly exitCode: 0 | 1 | 2;
  /** Printed with `--json`. */
  readonly json: unknown;
  /** Printed otherwise. */
  readonly text: string;
}

export type Command = (
  library: PlanLibrary,
  args: readonly string[],
  options: Options,
) => Outcome | Promise<Outcome>;

/** Input that cannot be used; its message is one sentence for the user. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}
