/** Findings in the order and groups in which the pane lists them. */
import { parseRange, splitReference } from '../../core/sheet/address';
import { type CellRange, meets } from '../../core/sheet/range';
import type { Issue, Level, NotRun, SheetFindings } from '../../core/validation/issue';

export const LEVELS = ['error', 'query', 'info'] as const satisfies readonly Level[];

export interface RuleGroup {
  readonly ruleId: string;
  readonly level: Level;
  readonly issues: readonly Issue[];
}

export interface SheetGroup {
  readonly findings: SheetFindings;
  readonly rules: readonly RuleGroup[];
}

/**
 * How many issues there are of each level.
 *
 * @example countByLevel([]) // { error: 0, query: 0, info: 0 }
 */
export function countByLevel(findings: readonly SheetFindings[]): Readonly<Record<Level, number>> {
  const counts = { error: 0, query: 0, info: 0 };
  for (const sheet of findings) {
    for (const issue of failures(sheet)) counts[issue.level] += 1;
  }
  return counts;
}

/** Issues by sheet and rule: the graver levels first, otherwise in the order the validator reports them. */
export function groupFindings(
  findings: readonly SheetFindings[],
  levels: ReadonlySet<Level>,
): readonly SheetGroup[] {
  return findings.map((sheet) => {
    const rules = new Map<string, Issue[]>();
    for (const issue of failures(sheet)) {
      if (!levels.has(issue.level)) continue;
      const key = `${LEVELS.indexOf(issue.level)} ${issue.ruleId}`;
      const known = rules.get(key);
      if (known) known.push(issue);
      else rules.set(key, [issue]);
    }
    const groups = [...rules.values()].flatMap((issues): RuleGroup[] => {
      const first = issues[0];
      return first ? [{ ruleId: first.ruleId, level: first.level, issues }] : [];
    });
    return {
      findings: sheet,
      rules: groups.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)),
    };
  });
}

export interface NotRunReason {
  readonly reason: string;
  readonly sheets: readonly string[];
  readonly ruleIds: readonly string[];
}

/** Checks that were not run on recognised sheets, one line per reason: the same ground is often missing for many. */
export function notRunReasons(findings: readonly SheetFindings[]): readonly NotRunReason[] {
  const reasons = new Map<string, { sheets: Set<string>; ruleIds: Set<string> }>();
  const note = (sheet: string, { ruleId, reason }: Pick<NotRun, 'ruleId' | 'reason'>): void => {
    const known = reasons.get(reason) ?? { sheets: new Set(), ruleIds: new Set() };
    known.sheets.add(sheet);
    known.ruleIds.add(ruleId);
    reasons.set(reason, known);
  };
  for (const sheet of findings) {
    if (sheet.template === null) continue;
    for (const notRun of sheet.notRun) note(sheet.sheet, notRun);
    for (const issue of sheet.issues) {
      if (issue.status === 'notRun') note(sheet.sheet, { ruleId: issue.ruleId, reason: issue.message });
    }
  }
  return [...reasons].map(([reason, { sheets, ruleIds }]) => ({
    reason,
    sheets: [...sheets],
    ruleIds: [...ruleIds],
  }));
}

/** Number of checks that were not run on recognised sheets; on others none can run, which is said in one line. */
export function countNotRun(findings: readonly SheetFindings[]): number {
  return findings
    .filter((sheet) => sheet.template !== null)
    .reduce(
      (sum, sheet) =>
        sum + sheet.notRun.length + sheet.issues.filter((issue) => issue.status === 'notRun').length,
      0,
    );
}

function failures(sheet: SheetFindings): readonly Issue[] {
  return sheet.issues.filter((issue) => issue.status === 'fail');
}

/**
 * Sheet and address of a cell that an issue points at; a bare address is on the sheet of the issue.
 *
 * @example cellReference("'附件3 主要'!C7", '报表') // { sheet: '附件3 主要', address: 'C7' }
 */
export function cellReference(reference: string, sheet: string): { sheet: string; address: string } {
  const parts = splitReference(reference);
  return { sheet: parts?.sheet ?? sheet, address: parts?.address ?? reference };
}

/** True when an issue is about a cell of the selection. */
export function isSelected(
  issue: Issue,
  selected: { readonly sheet: string; readonly range: CellRange } | null,
): boolean {
  const range = selected?.sheet === issue.sheet ? parseRange(issue.cell) : null;
  return range !== null && selected !== null && meets(range, selected.range);
}
