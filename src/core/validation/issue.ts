/** The issue record: the same in Excel, in the workbench and on the command line (`design.md` §7). */
import type { TemplateId } from '../templates/template';
import type { CellChange } from '../sheet/host';
import type { Fillings } from '../wording/text';

/** `error` 强制性: must be corrected. `query` 核实性: correct or explain. `info` 提示. */
export type Level = 'error' | 'query' | 'info';

/** The layers, in the order they run. */
export const LAYERS = [
  'recognise',
  'structure',
  'types',
  'ranges',
  'arithmetic',
  'across',
  'plan',
  'sign-off',
] as const;
export type Layer = (typeof LAYERS)[number];

/** Values in an issue are plain: decimals as the text of the number, so that every host prints the same bytes. */
export type IssueValue = string | number | boolean | null;

export interface Suspect {
  readonly cell: string;
  /** One sentence: 若 C7 由 31 改为 13，三项合计均相符. */
  readonly reasoning: string;
}

export interface Fix {
  readonly preview: string;
  readonly changes: readonly CellChange[];
  /** True when the change cannot lose or alter meaning (full-width digits). */
  readonly safe: boolean;
}

export interface Explanation {
  readonly text: string;
  readonly by: string;
  readonly on: string;
  readonly valueHash: string;
}

/** An explanation that no longer holds, because the value it explained has changed. */
export interface VoidExplanation extends Explanation {
  /** The value that was explained, as it was written down. */
  readonly was: string;
  /** One Chinese sentence: why it no longer holds, and what to do. */
  readonly reason: string;
}

export interface Issue {
  readonly ruleId: string;
  readonly level: Level;
  readonly status: 'fail' | 'notRun';
  readonly sheet: string;
  /** A1 address of the cell or block. */
  readonly cell: string;
  readonly indicator?: string;
  readonly region?: string;
  readonly year?: number;
  readonly actual: IssueValue;
  readonly expected: IssueValue;
  readonly difference?: string;
  readonly unit?: string;
  /** One Chinese sentence: what, where, what to do. */
  readonly message: string;
  /** Document and clause that the rule rests on. */
  readonly basis?: string;
  readonly related: readonly string[];
  readonly suspects?: readonly Suspect[];
  readonly fix?: Fix;
  readonly explanation?: Explanation;
  /** Never together with {@link explanation}. */
  readonly voidExplanation?: VoidExplanation;
  /** Meaning of the cell's column in a form: target, actual, … */
  readonly field?: string;
  /** Which of the rule's messages this is, and what fills it beyond the fields above: see `messageOf` in rule.ts. */
  readonly messageId: string;
  readonly data?: Fillings;
}

/** A rule or layer whose ground is missing says so instead of keeping silent. */
export interface NotRun {
  readonly ruleId: string;
  readonly layer: Layer;
  readonly reason: string;
}

export interface SheetFindings {
  readonly sheet: string;
  readonly template: TemplateId | null;
  readonly recognisedBy: 'identity' | 'labels' | 'none';
  readonly issues: readonly Issue[];
  readonly notRun: readonly NotRun[];
}
