import type { WorkingCopy } from './workingCopy';

/** Something added to the product by following the steps of a README. */
export interface Recipe {
  readonly readme: string;
  /** The heading that the steps stand under. */
  readonly heading: string;
  /** What the placeholders of the steps stand for here. */
  readonly names: Readonly<Record<string, string>>;
  /** Does what the steps say, up to the commands. */
  readonly apply: (copy: WorkingCopy) => void;
  /** Run one after the other; each must succeed. The ones that the steps name are among them. */
  readonly commands: readonly string[];
  /** Uses what was added: command lines and what they must say. */
  readonly uses: readonly { readonly command: string; readonly says: RegExp }[];
}
