/** The validator: every sheet is recognised, placed on its template, and checked layer by layer. */
import { indexOf } from '../plan/libraryIndex';
import type { PlanLibrary } from '../plan/types';
import type { WorkbookModel } from '../sheet/model';
import { fill, type Language } from '../wording/text';
import { validationWording } from '../wording/validation';
import { ActualSheet } from './actualSheet';
import { basisOf } from './basis';
import { applyExplanations } from './explanations';
import type { FilledSheet } from './filledSheet';
import { LAYERS, type Issue, type NotRun, type SheetFindings } from './issue';
import { isOwnSheet } from './ownSheets';
import { recognise, type Recognition } from './recognise';
import { issueOf, messageOf, notRunOf, type Rule, type RuleContext } from './rule';
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
  const checked = workbook.sheets.filter((model) => !isOwnSheet(model));
  const recognised = checked.map((model) => {
    const actual = new ActualSheet(model);
    return { actual, recognition: recognise(library, actual) };
  });
  const filled = recognised.flatMap(({ recognition }) =>
    recognition.kind === 'found' ? [recognition.sheet] : [],
  );
  const findings = recognised.map(({ actual, recognition }) =>
    checkSheet(library, actual, recognition, filled, rules),
  );
  return applyExplanations(findings, workbook);
}

function checkSheet(
  library: PlanLibrary,
  actual: ActualSheet,
  recognition: Recognition,
  workbook: readonly FilledSheet[],
  rules: readonly Rule[],
): SheetFindings {
  const { indicators } = indexOf(library);
  const indicator: RuleContext['indicator'] = (id) => (id === undefined ? undefined : indicators.get(id));
  const sheet = recognition.kind === 'found' ? recognition.sheet : null;
  const issues: Ordered[] = [];
  const notRun: NotRun[] = [];
  for (const [order, rule] of rules.entries()) {
    if (rule.kind === 'sheet' && !sheet) {
      const reason = fill(validationWording.unrecognised);
      notRun.push({ ruleId: rule.meta.id, layer: rule.meta.layer, reason });
      continue;
    }
    const results =
      rule.kind === 'recognise'
        ? rule.check({ library, actual, recognition })
        : rule.check({ library, sheet: sheet as FilledSheet, workbook, indicator });
    for (const result of results) {
      if ('notRun' in result) notRun.push(notRunOf(rule, result));
      else {
        const { at } = result;
        const [row, column] = 'top' in at ? [at.top, at.left] : [at.row, at.column];
        const plain = issueOf(rule, result, actual.model.name, indicator);
        const basis =
          plain.basis ?? (sheet && basisOf(library, sheet.layout, rule.meta.layer, result.binding));
        const issue = basis === undefined || basis === null ? plain : { ...plain, basis };
        issues.push({ issue, layer: LAYERS.indexOf(rule.meta.layer), row, column, rule: order });
      }
    }
  }
  return {
    sheet: actual.model.name,
    template: sheet?.layout.template.id ?? null,
    recognisedBy: sheet?.recognisedBy ?? 'none',
    issues: inOrder(issues),
    notRun: [...notRun].sort((one, other) => LAYERS.indexOf(one.layer) - LAYERS.indexOf(other.layer)),
  };
}

interface Ordered {
  readonly issue: Issue;
  readonly layer: number;
  readonly row: number;
  readonly column: number;
  readonly rule: number;
}

/** By layer, then by place, then as the rules are listed: never by chance. */
function inOrder(issues: readonly Ordered[]): Issue[] {
  return [...issues]
    .sort(
      (one, other) =>
        one.layer - other.layer || one.row - other.row || one.column - other.column || one.rule - other.rule,
    )
    .map(({ issue }) => issue);
}

/** The sentence of an issue in the language asked for; {@link Issue.message} is the Chinese one. */
export function issueMessage(library: PlanLibrary, issue: Issue, language: Language): string {
  const rule = allRules.find(({ meta }) => meta.id === issue.ruleId);
  if (!rule) return issue.message;
  const { indicators } = indexOf(library);
  return messageOf(rule, issue, (id) => (id === undefined ? undefined : indicators.get(id)), language);
}
