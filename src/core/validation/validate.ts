/** The validator: every sheet is recognised, placed on its template, and checked layer by layer. */
import { indexOf } from '../plan/libraryIndex';
import type { PlanLibrary } from '../plan/types';
import type { SheetModel, WorkbookModel } from '../sheet/model';
import { fill } from '../wording/text';
import { validationWording } from '../wording/validation';
import { ActualSheet } from './recognition/actualSheet';
import { basisOf } from './evidence/basis';
import { applyExplanations } from './findings/explanations';
import type { FilledSheet } from './recognition/filledSheet';
import { LAYERS, type Issue, type NotRun, type SheetFindings } from './issue';
import { isOwnSheet } from './findings/ownSheets';
import { recognise, type Recognition } from './recognition/recognise';
import { issueOf, notRunOf, type Rule, type RuleContext } from './rule';
import { rules as allRules } from './rules';

/**
 * Checks every sheet of a workbook.
 *
 * The same workbook gives the same findings, in the same order and letter for letter, whatever host it was read by.
 *
 * @param rules left out: all rules of the product
 * @returns one entry per sheet, in the order of the sheets; sheets of no template have `template: null`; the sheets
 * 校验说明 and 校验报告 have none, but the explanations that they hold are with the findings
 * @example validateWorkbook(embeddedLibrary, { sheets: [] }) // []
 */
export function validateWorkbook(
  library: PlanLibrary,
  workbook: WorkbookModel,
  rules: readonly Rule[] = allRules,
): readonly SheetFindings[] {
  return createValidator(rules)(library, workbook);
}

export interface Validator {
  (library: PlanLibrary, workbook: WorkbookModel): readonly SheetFindings[];
  /** The same sheet by sheet, for whoever shows progress or stops on the way: yields how many sheets are checked. */
  steps(library: PlanLibrary, workbook: WorkbookModel): ValidationSteps;
}

export type ValidationSteps = Generator<number, readonly SheetFindings[], void>;

/**
 * A validator for checking the same workbook again and again while it is being filled in. It gives what
 * {@link validateWorkbook} gives, but works out anew only what depends on sheets that have changed. A sheet that has not
 * changed is handed over as the very same model.
 *
 * @example createValidator()(embeddedLibrary, { sheets: [] }) // []
 */
export function createValidator(rules: readonly Rule[] = allRules): Validator {
  let known = new WeakMap<SheetModel, KnownSheet>();
  let knownFrom: PlanLibrary | null = null;
  function* steps(library: PlanLibrary, workbook: WorkbookModel): ValidationSteps {
    if (library !== knownFrom) {
      known = new WeakMap();
      knownFrom = library;
    }
    const checked = workbook.sheets.filter((model) => !isOwnSheet(model));
    const sheets = checked.map((model) => {
      const sheet = known.get(model) ?? knownSheet(library, model);
      known.set(model, sheet);
      return sheet;
    });
    const filled = sheets.flatMap(({ sheet }) => sheet ?? []);
    const findings: SheetFindings[] = [];
    for (const sheet of sheets) {
      findings.push(checkSheet(library, sheet, filled, rules));
      yield findings.length;
    }
    return applyExplanations(findings, workbook);
  }
  const validator = (library: PlanLibrary, workbook: WorkbookModel): readonly SheetFindings[] =>
    runToEnd(steps(library, workbook));
  return Object.assign(validator, { steps });
}

function runToEnd(steps: ValidationSteps): readonly SheetFindings[] {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** A sheet that has been read, and what each rule has found in it. */
interface KnownSheet {
  readonly actual: ActualSheet;
  readonly recognition: Recognition;
  /** What the sheet was recognised as; `null` when it was not. */
  readonly sheet: FilledSheet | null;
  readonly results: Map<Rule, RuleResult>;
}

interface RuleResult {
  readonly issues: readonly Ordered[];
  readonly notRun: readonly NotRun[];
  /** The sheets that the rule has compared this one with; `null` when it looked at no other. */
  readonly across: readonly FilledSheet[] | null;
}

function knownSheet(library: PlanLibrary, model: SheetModel): KnownSheet {
  const actual = new ActualSheet(model);
  const recognition = recognise(library, actual);
  const sheet = recognition.kind === 'found' ? recognition.sheet : null;
  return { actual, recognition, sheet, results: new Map() };
}

function checkSheet(
  library: PlanLibrary,
  known: KnownSheet,
  workbook: readonly FilledSheet[],
  rules: readonly Rule[],
): SheetFindings {
  const { actual, sheet, results } = known;
  const issues: Ordered[] = [];
  const notRun: NotRun[] = [];
  for (const rule of rules) {
    let result = results.get(rule);
    if (!result || (result.across && !sameSheets(result.across, workbook))) {
      result = checkRule(library, known, workbook, rule);
      results.set(rule, result);
    }
    issues.push(...result.issues);
    notRun.push(...result.notRun);
  }
  return {
    sheet: actual.model.name,
    template: sheet?.layout.template.id ?? null,
    recognisedBy: sheet?.recognisedBy ?? 'none',
    issues: inOrder(issues),
    notRun: notRun.sort((one, other) => LAYERS.indexOf(one.layer) - LAYERS.indexOf(other.layer)),
  };
}

function checkRule(
  library: PlanLibrary,
  { actual, recognition, sheet }: KnownSheet,
  workbook: readonly FilledSheet[],
  rule: Rule,
): RuleResult {
  const indicator = indicatorsOf(library);
  if (rule.kind === 'sheet' && !sheet) {
    const reason = fill(validationWording.unrecognised);
    return { issues: [], notRun: [{ ruleId: rule.meta.id, layer: rule.meta.layer, reason }], across: null };
  }
  let across: readonly FilledSheet[] | null = null;
  const context: RuleContext = {
    library,
    sheet: sheet as FilledSheet,
    // Whether a rule compares sheets is seen from its asking for them.
    get workbook() {
      across = workbook;
      return workbook;
    },
    indicator,
  };
  const found =
    rule.kind === 'recognise' ? rule.check({ library, actual, recognition }) : rule.check(context);
  const issues: Ordered[] = [];
  const notRun: NotRun[] = [];
  for (const result of found) {
    if ('notRun' in result) notRun.push(notRunOf(rule, result));
    else {
      const { at } = result;
      const [row, column] = 'top' in at ? [at.top, at.left] : [at.row, at.column];
      const plain = issueOf(rule, result, actual.model.name, indicator);
      const basis =
        plain.basis ?? (sheet ? basisOf(library, sheet.layout, rule.meta.layer, result.binding) : undefined);
      const issue = basis === undefined ? plain : { ...plain, basis };
      issues.push({ issue, layer: LAYERS.indexOf(rule.meta.layer), row, column });
    }
  }
  return { issues, notRun, across };
}

function sameSheets(one: readonly FilledSheet[], other: readonly FilledSheet[]): boolean {
  return one.length === other.length && one.every((sheet, at) => sheet === other[at]);
}

interface Ordered {
  readonly issue: Issue;
  readonly layer: number;
  readonly row: number;
  readonly column: number;
}

/** By layer, then by place, then as the rules are listed, in which order they come: never by chance. */
function inOrder(issues: readonly Ordered[]): Issue[] {
  return [...issues]
    .sort((one, other) => one.layer - other.layer || one.row - other.row || one.column - other.column)
    .map(({ issue }) => issue);
}

function indicatorsOf(library: PlanLibrary): RuleContext['indicator'] {
  const { indicators } = indexOf(library);
  return (id) => (id === undefined ? undefined : indicators.get(id));
}
