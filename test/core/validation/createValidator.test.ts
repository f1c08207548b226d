import type { SheetModel } from '../../../src/core/sheet/model';
import type { Rule, RuleContext } from '../../../src/core/validation/rule';
import { rules } from '../../../src/core/validation/rules';
import { createValidator, validateWorkbook } from '../../../src/core/validation/validate';
import { annex, library, report } from './filledSheet';

/** The rules, with a note of each sheet that one of them is run on. */
function watched(ran: string[]): readonly Rule[] {
  return rules.map((rule): Rule =>
    rule.kind === 'recognise'
      ? rule
      : {
          ...rule,
          check(context: RuleContext) {
            ran.push(`${rule.meta.id} ${context.sheet.name}`);
            return rule.check(context);
          },
        },
  );
}

const ACTUAL = { indicator: 'hte-count', field: 'actual' } as const;
const year = report({ period: '全年' }).named('全年').asRead();
const half = report({ period: '上半年' }, 0.5).named('上半年').asRead();
const plan = annex('city-annex-3').asRead();

function edited(value: number): SheetModel {
  return report({ period: '全年' }).named('全年').set(ACTUAL, value).asRead();
}

describe('checking again while a form is being filled in', () => {
  it('gives the very findings of a check from scratch, edit by edit', () => {
    const validate = createValidator();
    for (const sheet of [year, edited(99999), edited(3), edited(-1), year]) {
      const workbook = { sheets: [sheet, half, plan] };
      expect(validate(library, workbook)).toEqual(validateWorkbook(library, workbook));
    }
  });

  it('runs nothing anew when nothing has changed', () => {
    const ran: string[] = [];
    const validate = createValidator(watched(ran));
    const first = validate(library, { sheets: [year, half, plan] });
    ran.length = 0;
    expect(validate(library, { sheets: [year, half, plan] })).toEqual(first);
    expect(ran).toEqual([]);
  });

  it('runs on the other sheets only the rules that compare sheets', () => {
    const ran: string[] = [];
    const validate = createValidator(watched(ran));
    validate(library, { sheets: [year, half, plan] });
    ran.length = 0;
    validate(library, { sheets: [edited(99999), half, plan] });
    const elsewhere = ran.filter((run) => !run.endsWith(' 全年'));
    expect(ran.length - elsewhere.length).toBe(rules.filter(({ kind }) => kind === 'sheet').length);
    expect(elsewhere.length).toBeLessThan(2 * 12);
    expect(elsewhere).toContain('year-to-date-falls 上半年');
    expect(elsewhere).not.toContain('unit-slip 上半年');
  });

  it('knows that another library has other targets', () => {
    const validate = createValidator();
    const workbook = { sheets: [edited(99999)] };
    const outliers = (from: typeof library) =>
      validate(from, workbook)[0]!.issues.filter(({ ruleId }) => ruleId === 'outlier').length;
    expect(outliers(library)).toBe(1);
    validate({ ...library }, workbook);
    expect(outliers(library)).toBe(1);
  });

  it('takes a few milliseconds for one edit', () => {
    const validate = createValidator();
    const others = Array.from({ length: 10 }, (_, at) => report().named(`表${at}`).asRead());
    validate(library, { sheets: [year, ...others] });
    const times = Array.from({ length: 20 }, (_, at) => {
      const sheet = edited(100 + at);
      const start = performance.now();
      validate(library, { sheets: [sheet, ...others] });
      return performance.now() - start;
    }).sort((one, other) => one - other);
    // Generous: the machine of the tests is busy. The bench states the figure.
    expect(times[10]).toBeLessThan(40);
  });
});
