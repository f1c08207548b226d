/** What a rule is: a description, its wording, and a pure check. One file per rule under `rules/`. */
import type Big from 'big.js';
import { digits } from '../plan/decimal';
import type { Indicator, PlanLibrary } from '../plan/types';
import { cellAddress, rangeAddress } from '../sheet/address';
import type { CellRange } from '../sheet/range';
import type { CellBinding } from '../sheet/model';
import { validationWording } from '../wording/validation';
import { fill, type Fillings, type Language, type Text } from '../wording/text';
import type { ActualSheet } from './recognition/actualSheet';
import type { FilledSheet, PlacedCell } from './recognition/filledSheet';
import type { Fix, Issue, IssueValue, Layer, Level, NotRun, Suspect } from './issue';
import { statedValue } from './recognition/readValue';
import type { Recognition } from './recognition/recognise';

export interface RuleMeta<MessageId extends string = string> {
  /** Kebab-case; also the name of its file, its test and its place in the documentation. */
  readonly id: string;
  readonly level: Level;
  readonly layer: Layer;
  /** One line: what it looks for. */
  readonly description: Text;
  /** Why it matters, with document and clause where there is one. */
  readonly why: Text;
  readonly example: { readonly wrong: Text; readonly right: Text };
  /** What of the kind it does not catch, for whoever relies on it. */
  readonly misses?: Text;
  /**
   * Sentences for the user. Always there to be filled in: `{cell}`, `{what}` (what the cell is about), `{actual}`,
   * `{expected}`, `{difference}`, `{unit}`; others come with the finding.
   */
  readonly messages: Readonly<Record<MessageId, Text>>;
  /** Document and clause that the rule rests on. */
  readonly basis?: string;
}

/** Something that is not as it should be. */
export interface Finding<MessageId extends string = string> {
  readonly messageId: MessageId;
  /** The cell, or the block. */
  readonly at: { readonly row: number; readonly column: number } | CellRange;
  /** What the cell is about. */
  readonly binding?: CellBinding;
  readonly actual?: IssueValue | Big;
  readonly expected?: IssueValue | Big;
  readonly difference?: Big;
  readonly related?: readonly string[];
  readonly suspects?: readonly Suspect[];
  readonly fix?: Fix;
  /** Where this finding weighs less than the rule's own level. */
  readonly level?: Level;
  readonly data?: Fillings;
}

/** The rule has no ground to stand on, and says so. */
export interface Skip<MessageId extends string = string> {
  readonly notRun: MessageId;
  readonly data?: Fillings;
}

export interface RecogniseContext {
  readonly library: PlanLibrary;
  readonly actual: ActualSheet;
  readonly recognition: Recognition;
}

export interface RuleContext {
  readonly library: PlanLibrary;
  readonly sheet: FilledSheet;
  /** All recognised sheets of the workbook, this one among them. */
  readonly workbook: readonly FilledSheet[];
  readonly indicator: (id: string | undefined) => Indicator | undefined;
}

type Results<MessageId extends string> = Iterable<Finding<MessageId> | Skip<MessageId>>;

/** A rule about a sheet that has been recognised. */
export interface SheetRule<MessageId extends string = string> {
  readonly kind: 'sheet';
  readonly meta: RuleMeta<MessageId>;
  readonly check: (context: RuleContext) => Results<MessageId>;
}

/** A rule about the recognition itself. */
export interface RecogniseRule<MessageId extends string = string> {
  readonly kind: 'recognise';
  readonly meta: RuleMeta<MessageId>;
  readonly check: (context: RecogniseContext) => Results<MessageId>;
}

export type Rule = SheetRule | RecogniseRule;

export function sheetRule<MessageId extends string>(
  meta: RuleMeta<MessageId>,
  check: SheetRule<MessageId>['check'],
): SheetRule<MessageId> {
  return { kind: 'sheet', meta, check };
}

export function recogniseRule<MessageId extends string>(
  meta: RuleMeta<MessageId>,
  check: RecogniseRule<MessageId>['check'],
): RecogniseRule<MessageId> {
  return { kind: 'recognise', meta, check };
}

/** A finding about one data cell: place, binding and value come from the cell. */
export function about(cell: PlacedCell): Pick<Finding, 'at' | 'binding'> & { readonly actual: IssueValue } {
  return { at: cell, binding: cell.expected.binding, actual: statedValue(cell.value) };
}

/** What a cell is about, in words: 湾里管理局2023年科贷通放贷额. */
export function describe(
  binding: Pick<Issue, 'indicator' | 'region' | 'year' | 'field'> | CellBinding | undefined,
  indicator: RuleContext['indicator'],
  language: Language = 'zh-CN',
): string {
  if (!binding) return '';
  const name = indicator(binding.indicator)?.label ?? binding.indicator ?? '';
  const year = binding.year === undefined ? '' : `${binding.year}年`;
  const field = validationWording.fields[binding.field ?? ''];
  const words = `${binding.region ?? ''}${year}${name}`;
  if (!field) return words;
  return `${words}${words === '' ? '' : fill(validationWording.of, {}, language)}${fill(field, {}, language)}`;
}

/** Makes the issue record of a finding. */
export function issueOf(
  rule: Rule,
  finding: Finding,
  sheet: string,
  indicator: RuleContext['indicator'],
): Issue {
  const { meta } = rule;
  const { at, binding, difference, related, suspects, fix, data } = finding;
  const unit = indicator(binding?.indicator)?.unit;
  const issue: Omit<Issue, 'message'> = {
    ruleId: meta.id,
    level: finding.level ?? meta.level,
    status: 'fail',
    sheet,
    cell: 'top' in at ? rangeAddress(at) : cellAddress(at.row, at.column),
    ...(binding?.indicator === undefined ? {} : { indicator: binding.indicator }),
    ...(binding?.region === undefined ? {} : { region: binding.region }),
    ...(binding?.year === undefined ? {} : { year: binding.year }),
    ...(binding?.field === undefined ? {} : { field: binding.field }),
    actual: plain(finding.actual),
    expected: plain(finding.expected),
    ...(difference ? { difference: digits(difference) } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(meta.basis === undefined ? {} : { basis: meta.basis }),
    related: related ?? [],
    ...(suspects && suspects.length > 0 ? { suspects } : {}),
    ...(fix ? { fix } : {}),
    messageId: finding.messageId,
    ...(data ? { data } : {}),
  };
  return { ...issue, message: messageOf(rule, issue, indicator, 'zh-CN') };
}

/** The sentence of an issue, in either language. */
export function messageOf(
  { meta }: Rule,
  issue: Omit<Issue, 'message'>,
  indicator: RuleContext['indicator'],
  language: Language,
): string {
  const pattern = meta.messages[issue.messageId];
  if (!pattern) throw new Error(`rule ${meta.id} has no message ${issue.messageId}`);
  const stated = (value: IssueValue): string =>
    value === null ? fill(validationWording.nothing, {}, language) : String(value);
  const { cell, difference = '', unit = '', actual, expected, data } = issue;
  const what = describe(issue, indicator, language);
  const known = { cell, what, actual: stated(actual), expected: stated(expected), difference, unit };
  return fill(pattern, { ...known, ...data }, language);
}

export function notRunOf(rule: Rule, skip: Skip): NotRun {
  const pattern = rule.meta.messages[skip.notRun];
  if (!pattern) throw new Error(`rule ${rule.meta.id} has no message ${skip.notRun}`);
  return { ruleId: rule.meta.id, layer: rule.meta.layer, reason: fill(pattern, skip.data) };
}

function plain(value: IssueValue | Big | undefined): IssueValue {
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null ? digits(value) : value;
}
