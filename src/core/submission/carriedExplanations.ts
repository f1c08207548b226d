/** What the units have explained already, carried into 校验说明 of the summary: nobody explains the same figure twice. */
import type { PlanLibrary } from '../plan/types';
import type { SheetModel } from '../sheet/model';
import { newExplanationSheet } from '../validation/findings/explanationSheet';
import { explain, readExplanations } from '../validation/findings/explanations';
import { validateWorkbook } from '../validation/validate';
import { consolidationWording } from '../wording/submission';
import { fill } from '../wording/text';
import type { Consolidation } from './consolidate';
import { openIssues } from './seal';

/**
 * The sheet 校验说明 for a summary that is filled in: for every query about a unit's figure the words with which the unit
 * has explained the same query in its own form. `null` when there is nothing to carry over.
 */
export function carriedExplanations(
  library: PlanLibrary,
  summary: SheetModel,
  { units }: Consolidation,
): SheetModel | null {
  const workbook = { sheets: [summary] };
  const lines = openIssues(validateWorkbook(library, workbook)).flatMap((issue) => {
    const { ruleId, level, indicator, region, field } = issue;
    if (level !== 'query' || indicator === undefined || field !== 'actual') return [];
    const report = units.find(({ unit }) => unit === region);
    const told = report?.form?.explained.find(
      (each) => each.ruleId === ruleId && each.indicator === indicator,
    );
    if (report === undefined || told === undefined) return [];
    const text = fill(consolidationWording.carried, { unit: report.unit, text: told.text });
    const { sheet } = explain(workbook, issue, text, told.by, told.on);
    return sheet ? readExplanations({ sheets: [sheet] }) : [];
  });
  return lines.length === 0 ? null : newExplanationSheet(lines);
}
