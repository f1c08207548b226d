/** Runs one rule over cases, in the manner of ESLint's RuleTester. */
import type { SheetModel } from '../../../src/core/sheet/model';
import type { Issue, SheetFindings } from '../../../src/core/validation/issue';
import type { Rule } from '../../../src/core/validation/rule';
import { validateWorkbook } from '../../../src/core/validation/validate';
import type { FilledSheet } from './filledSheet';
import { library, renewLibrary } from './filledSheet';

// Where one process runs the tests again and again, an answer remembered from the last run would hide a mistake.
beforeAll(renewLibrary);

export interface Case {
  /** A sentence that a clerk would understand. */
  readonly name: string;
  readonly sheets: FilledSheet | SheetModel | readonly (FilledSheet | SheetModel)[];
}

type DeepPartial<T> = T extends object ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> } : T;

export interface FailingCase extends Case {
  /** All issues of the rule, in order; each as far as the case cares. */
  readonly issues: readonly (DeepPartial<Issue> & { readonly cell: string; readonly messageId: string })[];
}

export interface NotApplicableCase extends Case {
  /** What the reason must say; left out when the rule simply has nothing to look at. */
  readonly because?: RegExp;
}

export interface Cases {
  readonly valid: readonly Case[];
  readonly invalid: readonly FailingCase[];
  readonly notApplicable: readonly NotApplicableCase[];
}

/** Least number of cases of each kind. */
const LEAST = { valid: 2, invalid: 2, notApplicable: 1 } as const;

/** The cases that each rule has been run with, for the test that no rule lacks any. */
export function runRule(rule: Rule, cases: Cases): void {
  describe(`rule ${rule.meta.id}`, () => {
    for (const kind of ['valid', 'invalid', 'notApplicable'] as const) {
      it(`has at least ${LEAST[kind]} ${kind} cases`, () => {
        expect(cases[kind].length).toBeGreaterThanOrEqual(LEAST[kind]);
      });
    }

    it('has no case twice', () => {
      const all = [...cases.valid, ...cases.invalid, ...cases.notApplicable];
      expect(duplicates(all.map(({ name }) => name))).toEqual([]);
      const sheets = all.map((each) => JSON.stringify(modelsOf(each)));
      expect(all.filter((_, at) => sheets.indexOf(sheets[at] ?? '') !== at).map(({ name }) => name)).toEqual(
        [],
      );
    });

    for (const each of cases.valid) {
      it(`passes: ${each.name}`, () => {
        const findings = check(rule, each);
        expect(issuesOf(findings)).toEqual([]);
        expect(findings.flatMap(({ notRun }) => notRun)).toEqual([]);
      });
    }

    for (const each of cases.invalid) {
      it(`finds: ${each.name}`, () => {
        const issues = issuesOf(check(rule, each));
        expect(issues).toMatchObject(each.issues);
        expect(issues).toHaveLength(each.issues.length);
        for (const { message, ruleId } of issues) {
          expect(ruleId).toBe(rule.meta.id);
          expect(message).not.toMatch(/[{}]|undefined|NaN|\[object/);
        }
      });
    }

    for (const each of cases.notApplicable) {
      it(`does not apply: ${each.name}`, () => {
        const findings = check(rule, each);
        expect(issuesOf(findings)).toEqual([]);
        const reasons = findings.flatMap(({ notRun }) => notRun.map(({ reason }) => reason));
        if (each.because) expect(reasons.join('\n')).toMatch(each.because);
        else expect(reasons).toEqual([]);
      });
    }
  });
}

function check(rule: Rule, each: Case): readonly SheetFindings[] {
  const sheets = modelsOf(each).map(deepFreeze);
  // Frozen input makes any rule that changes it throw.
  return validateWorkbook(library, { sheets }, [rule]);
}

function modelsOf({ sheets }: Case): SheetModel[] {
  const list = Array.isArray(sheets) ? (sheets as readonly (FilledSheet | SheetModel)[]) : [sheets];
  return list.map((sheet) => ('asRead' in sheet ? sheet.asRead() : (sheet as SheetModel)));
}

function issuesOf(findings: readonly SheetFindings[]): readonly Issue[] {
  return findings.flatMap(({ issues }) => issues);
}

function duplicates(texts: readonly string[]): string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}
