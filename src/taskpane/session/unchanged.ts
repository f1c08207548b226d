/** Keeps the records of a check that the next check found again, so that nothing is drawn anew that looks the same. */
import type { Issue, SheetFindings } from '../../core/validation/issue';

/**
 * The findings of a check, in which issues that say the same as before are the very records of before.
 */
export function keepUnchanged(
  before: readonly SheetFindings[],
  after: readonly SheetFindings[],
): readonly SheetFindings[] {
  const known = new Map(before.map((sheet) => [sheet.sheet, sheet]));
  return after.map((sheet) => {
    const earlier = known.get(sheet.sheet);
    if (!earlier) return sheet;
    const issues = keepIssues(earlier.issues, sheet.issues);
    return { ...sheet, issues };
  });
}

function keepIssues(before: readonly Issue[], after: readonly Issue[]): readonly Issue[] {
  // One cell can have several issues of one rule, which come in the same order.
  const known = new Map<string, Issue[]>();
  for (const issue of before) {
    const key = keyOf(issue);
    const waiting = known.get(key);
    if (waiting) waiting.push(issue);
    else known.set(key, [issue]);
  }
  return after.map((issue) => {
    const waiting = known.get(keyOf(issue)) ?? [];
    const at = waiting.findIndex((candidate) => saysTheSame(candidate, issue));
    return waiting.splice(at < 0 ? waiting.length : at, 1)[0] ?? issue;
  });
}

function keyOf({ ruleId, cell }: Issue): string {
  return `${ruleId} ${cell}`;
}

/** Records of a check are plain values, lists and objects of such. */
function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const entries = Object.entries(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    entries.length === Object.keys(other).length &&
    entries.every(
      ([key, value]) =>
        Object.hasOwn(other, key) && saysTheSame(value, (other as Record<string, unknown>)[key]),
    )
  );
}
