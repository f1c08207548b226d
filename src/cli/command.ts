/** What every command gets and gives back. Commands never print and never exit: `main.ts` does. */

/** What may be said with a value, `--document 文号`. */
export const VALUE_OPTIONS = [
  'document',
  'region',
  'year',
  'period',
  'out',
  'report',
  'due',
  'weights',
] as const;
export type ValueOption = (typeof VALUE_OPTIONS)[number];

/** What may be said without one, `--newest`. */
export const FLAG_OPTIONS = ['newest', 'unsealed'] as const;
export type FlagOption = (typeof FLAG_OPTIONS)[number];

export type Options = Readonly<Partial<Record<ValueOption, string> & Record<FlagOption, true>>>;

export interface Outcome {
  /** 0 fine, 1 findings of level error, 2 refused or unusable input. */
  readonly exitCode: 0 | 1 | 2;
  /** Printed with `--json`. */
  readonly json: unknown;
  /** Printed otherwise. */
  readonly text: string;
}

export type Command = (args: readonly string[], options: Options) => Outcome | Promise<Outcome>;

/** Input that cannot be used; its message is one sentence for the user. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}
