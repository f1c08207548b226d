import fc from 'fast-check';
import type { PlanLibrary } from '../../../src/core/plan/types';
import type { CellBinding, SheetModel } from '../../../src/core/sheet/model';
import { templates } from '../../../src/core/templates/catalogue';
import type { Issue, Layer } from '../../../src/core/validation/issue';
import {
  messageOf,
  recogniseRule,
  sheetRule,
  type Finding,
  type Rule,
  type RuleMeta,
  type SheetRule,
} from '../../../src/core/validation/rule';
import { rules } from '../../../src/core/validation/rules';
import { createValidator, validateWorkbook } from '../../../src/core/validation/validate';
import type { Language } from '../../../src/core/wording/text';
import { allocation, annex, FilledSheet, library, report } from './filledSheet';

const annexes = templates.filter(({ kind }) => kind === 'annex').map(({ id }) => id);

function findings(sheet: FilledSheet | SheetModel) {
  const model = 'asRead' in sheet ? sheet.asRead() : sheet;
  const [found] = validateWorkbook(library, { sheets: [model] });
  if (!found) throw new Error('no findings');
  return found;
}

function brief(issues: readonly Issue[]): string[] {
  return issues.map(({ level, ruleId, cell, message }) => `${level} ${ruleId} ${cell} ${message}`);
}

function errors(sheet: FilledSheet | SheetModel): string[] {
  return brief(findings(sheet).issues.filter(({ level }) => level === 'error'));
}

function sentence(issue: Issue, language: Language): string {
  const rule = rules.find(({ meta }) => meta.id === issue.ruleId)!;
  return messageOf(
    rule,
    issue,
    (id) => library.indicators.find((indicator) => indicator.id === id),
    language,
  );
}

describe('an official annex', () => {
  it.each(annexes)('%s as issued gives no issue at all', (id) => {
    const found = findings(annex(id));
    expect(found).toMatchObject({ template: id, recognisedBy: 'labels' });
    expect(brief(found.issues)).toEqual([]);
  });

  it.each(annexes)('%s without merged cells, moved, with another sheet name gives no error', (id) => {
    const found = findings(annex(id).unmerged().moved(2, 1).named('Sheet1'));
    expect(found.template).toBe(id);
    expect(brief(found.issues)).toEqual([]);
  });

  it.each(annexes)('%s in another row order is read by its names and gives no error', (id) => {
    const sheet = annex(id);
    const rows = [
      ...new Set(
        sheet
          .cells()
          .filter(({ cell }) => cell.role === 'official')
          .map(({ row }) => row + 1),
      ),
    ];
    const first = rows[0] as number;
    // Only rows that follow each other change places: a group's heading stays where it is.
    const block = rows.filter((row, at) => row === first + at);
    const found = findings(sheet.withRowOrder(first, [...block].reverse()));
    expect(found.template).toBe(id);
    expect(brief(found.issues.filter(({ level }) => level !== 'info'))).toEqual([]);
    expect(found.issues.map(({ ruleId }) => ruleId)).toEqual(['order-changed']);
  });

  it('annex 3 typed by hand with everyday names gives no error', () => {
    const sheet = annex('city-annex-3').change({
      A1: null,
      A6: '南昌高新区',
      A7: '南昌经开区',
      A17: '湾里区',
      A15: '新建',
      B3: '研发投入强度',
      E3: '高企',
      K3: '技术合同交易额（亿元）',
    });
    expect(errors(sheet)).toEqual([]);
  });

  it('finds a changed number at its very cell, whatever number it is', () => {
    const numbers = annexes.flatMap((id) => {
      const sheet = annex(id);
      return sheet
        .cells()
        .filter(({ cell }) => cell.role === 'official' && typeof cell.value === 'number')
        .map(({ row, column, cell }) => ({ id, sheet, row, column, value: cell.value as number }));
    });
    expect(numbers).toHaveLength(71 + 195 + 72);
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.oneof(fc.integer({ min: -9, max: 99999 }), fc.constantFrom(0, 0.01, 1e-7, 123456789.25)),
        ({ id, sheet, row, column, value }, replacement) => {
          fc.pre(replacement !== value);
          const changed = sheet.mapCells((cell, at, across) =>
            at === row && across === column && cell ? { ...cell, value: replacement } : cell,
          );
          const found = findings(changed);
          expect(found.template).toBe(id);
          const hits = found.issues.filter(({ ruleId }) => ruleId === 'official-changed');
          expect(hits.map(({ cell }) => cell)).toEqual([`${String.fromCharCode(65 + column)}${row + 1}`]);
        },
      ),
      { numRuns: 150, seed: 20230717 },
    );
  });
});

describe('a form', () => {
  it('that is still blank has blanks only', () => {
    for (const { id } of templates.filter(({ kind }) => kind === 'form')) {
      const { issues } = findings(FilledSheet.of(id));
      expect([...new Set(issues.map(({ ruleId }) => ruleId))]).toEqual(['blank-entry']);
    }
  });

  it('that is filled in well gives no issue', () => {
    expect(brief(findings(report()).issues)).toEqual([]);
    expect(brief(findings(report({ region: '南昌市', year: 2024 })).issues)).toEqual([]);
    expect(brief(findings(report({ region: '洪都街办', year: 2023, period: '上半年' }, 0.5)).issues)).toEqual(
      [],
    );
    expect(brief(findings(allocation()).issues)).toEqual([]);
    expect(brief(findings(allocation({ region: '青云谱区' })).issues)).toEqual([]);
  });

  it('is recognised by its labels when the form code is gone', () => {
    const sheet = report();
    const found = findings(sheet.set({ identity: 'formCode' }, null));
    expect(found).toMatchObject({ template: 'report-indicators', recognisedBy: 'labels' });
  });

  it('filled with any plausible figures never gives an error', () => {
    const units = ['南昌市', '南昌高新区', '湾里管理局', '西湖区'];
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.constantFrom(2023, 2024, 2025),
        fc.constantFrom('一季度' as const, '上半年' as const, '前三季度' as const, '全年' as const),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.nat({ max: 6 }),
        (region, year, period, share, zeros) => {
          let sheet = report({ region, year, period }, share);
          // Zero is a figure like any other, except as a rank.
          const entries = sheet
            .cells()
            .filter(
              ({ cell }) => cell.binding?.field === 'actual' && cell.binding.indicator !== 'ht-zone-rank',
            );
          for (const { row, column } of entries.slice(0, zeros)) {
            sheet = sheet.mapCells((cell, at, across) =>
              at === row && across === column && cell?.role === 'entry' ? { ...cell, value: 0 } : cell,
            );
          }
          expect(errors(sheet)).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('the findings', () => {
  it('are the same, letter for letter, for the same sheet', () => {
    const sheet = report().change({ F7: '５.６', F8: -3, F9: null });
    const once = JSON.stringify(findings(sheet));
    expect(JSON.stringify(findings(sheet))).toBe(once);
    expect(once).toContain('５.６');
  });

  it('come layer by layer, then from top to bottom', () => {
    const { issues } = findings(
      annex('city-annex-3').change({ C17: 1, C6: '５.７２', E3: '其他', D10: null }),
    );
    expect(issues.map(({ ruleId, cell }) => `${ruleId} ${cell}`)).toEqual([
      'label-changed E3',
      'text-number C6',
      'official-changed D10',
      'official-changed C17',
    ]);
  });

  it('state numbers as exact decimals', () => {
    const [issue] = findings(annex('city-annex-3').change({ P17: 1e-7 })).issues.filter(
      ({ ruleId }) => ruleId === 'official-changed',
    );
    expect(issue).toMatchObject({
      cell: 'P17',
      actual: '0.0000001',
      expected: '0.13',
      difference: '-0.1299999',
    });
  });

  it('can be said in English too', () => {
    const [issue] = findings(annex('city-annex-3').change({ E6: 613 })).issues.filter(
      ({ ruleId }) => ruleId === 'official-changed',
    );
    expect(issue?.message).toContain('E6（南昌高新区2023年高新技术企业数量）文件为 631，现为 613');
    expect(sentence(issue as Issue, 'en-US')).toContain('the document says 631, the sheet 613');
  });

  it('say for a sheet of no template that nothing was checked', () => {
    const found = findings({ name: '便签', rows: [[{ value: '买菜' }, { value: 3 }]], merges: [] });
    expect(found).toMatchObject({ template: null, recognisedBy: 'none', issues: [] });
    expect(found.notRun.length).toBeGreaterThan(10);
    expect(found.notRun.every(({ reason }) => reason.includes('没有认出'))).toBe(true);
  });

  it('of an empty workbook and of empty sheets are empty', () => {
    expect(validateWorkbook(library, { sheets: [] })).toEqual([]);
    expect(findings({ name: 'Sheet1', rows: [], merges: [] }).issues).toEqual([]);
  });
});

describe('checks of our own', () => {
  const text = { zh: '文字', en: 'words' };

  /** A rule that gives what it is told to. */
  function rule(id: string, layer: Layer, check: SheetRule['check'], more: Partial<RuleMeta> = {}): Rule {
    const messages = { found: { zh: '{what}。', en: '{what}.' }, skip: { zh: `${id}无从谈起。`, en: id } };
    return sheetRule(
      {
        id,
        level: 'info',
        layer,
        description: text,
        why: text,
        example: { wrong: text, right: text },
        messages,
        ...more,
      },
      check,
    );
  }

  const found = (row: number, column: number, binding: CellBinding = {}): Finding => ({
    messageId: 'found',
    at: { row, column },
    binding,
  });

  const plan = annex('city-annex-3').asRead();
  const note: SheetModel = { name: '便签', rows: [[{ value: '买菜' }]], merges: [] };
  const run = (rules: readonly Rule[], sheets: readonly SheetModel[] = [plan]) =>
    validateWorkbook(library, { sheets }, rules);

  it('come by layer, row, column and rule, in whatever order they were found', () => {
    const everywhere: SheetRule['check'] = () => [
      found(9, 3),
      found(6, 2),
      { messageId: 'found', at: { top: 6, left: 11, bottom: 20, right: 12 } },
      found(9, 2),
      found(6, 10),
    ];
    const rules = [
      rule('c', 'sign-off', everywhere),
      rule('a', 'structure', everywhere),
      rule('b', 'structure', everywhere),
    ];
    const places = ['C7', 'K7', 'L7:M21', 'C10', 'D10'];
    expect(run(rules)[0]!.issues.map(({ ruleId, cell }) => `${ruleId} ${cell}`)).toEqual([
      ...places.flatMap((cell) => [`a ${cell}`, `b ${cell}`]),
      ...places.map((cell) => `c ${cell}`),
    ]);
  });

  it('that were not run are listed by layer', () => {
    const skip: SheetRule['check'] = () => [{ notRun: 'skip' }];
    const rules = [rule('late', 'plan', skip), rule('early', 'types', skip), rule('between', 'ranges', skip)];
    expect(run(rules)[0]!.notRun.map(({ reason }) => reason)).toEqual([
      'early无从谈起。',
      'between无从谈起。',
      'late无从谈起。',
    ]);
  });

  it('are given every recognised sheet to compare with, and only those', () => {
    const seen: string[][] = [];
    const across = rule('x', 'across', ({ workbook }) => {
      seen.push(workbook.map(({ name }) => name));
      return [];
    });
    const half = report({ period: '上半年' }, 0.5).named('上半年').asRead();
    const findings = run([across], [plan, note, half]);
    expect(seen).toEqual([
      [plan.name, '上半年'],
      [plan.name, '上半年'],
    ]);
    expect(findings.map(({ template, notRun }) => [template, notRun.length])).toEqual([
      ['city-annex-3', 0],
      [null, 1],
      ['report-indicators', 0],
    ]);
    expect(findings[1]!.issues).toHaveLength(0);
  });

  it('know the indicators of the library, and no indicator for a cell that is about none', () => {
    const labels: unknown[] = [];
    const reads = rule('x', 'types', ({ indicator }) => {
      labels.push(indicator('hte-count')?.label, indicator('no-such'), indicator(undefined));
      return [];
    });
    run([reads]);
    expect(labels).toEqual(['高新技术企业数量', undefined, undefined]);
  });

  it('rest on the document that has a say, unless the rule names a clause of its own', () => {
    const findings = (more: Partial<RuleMeta>, layer: Layer = 'ranges') =>
      run([rule('x', layer, () => [found(6, 2)], more)])[0]!.issues[0]!;
    expect(findings({}).basis).toBe('洪发〔2023〕10号 附件3');
    expect(findings({ basis: '洪发〔2023〕10号 三（六）' }).basis).toBe('洪发〔2023〕10号 三（六）');
    expect(findings({}, 'types')).not.toHaveProperty('basis');
  });

  it('of a sheet of no template rest on no document', () => {
    const unknown = recogniseRule(rule('x', 'recognise', () => []).meta, ({ recognition }) =>
      recognition.kind === 'found' ? [] : [found(0, 0)],
    );
    const [first, second] = run([unknown], [plan, note]);
    expect(first!.issues).toEqual([]);
    expect(second!.issues).toMatchObject([{ ruleId: 'x', cell: 'A1', sheet: '便签' }]);
    expect(second!.issues[0]).not.toHaveProperty('basis');
  });

  it('go sheet by sheet, so that a long check can be followed', () => {
    const steps = createValidator([rule('x', 'types', () => [found(0, 0)])]).steps(library, {
      sheets: [plan, note, plan],
    });
    expect([steps.next().value, steps.next().value, steps.next().value]).toEqual([1, 2, 3]);
    const { done, value } = steps.next();
    expect(done).toBe(true);
    expect(value).toMatchObject([{ sheet: plan.name }, { sheet: '便签' }, { sheet: plan.name }]);
  });

  it('are made anew with another library, and only then', () => {
    const names: (string | undefined)[] = [];
    const reads = rule('x', 'types', ({ indicator }) => {
      names.push(indicator('hte-count')?.label);
      return [];
    });
    const validate = createValidator([reads]);
    const renamed: PlanLibrary = {
      ...library,
      indicators: library.indicators.map((each) =>
        each.id === 'hte-count' ? { ...each, label: '高企' } : each,
      ),
    };
    for (const from of [library, library, renamed, renamed, library]) validate(from, { sheets: [plan] });
    expect(names).toEqual(['高新技术企业数量', '高企', '高新技术企业数量']);
  });

  it('compare sheets anew when one was added, taken away or exchanged, and leave the others alone', () => {
    const seen: string[] = [];
    const across = rule('across', 'across', ({ sheet, workbook }) => {
      seen.push(`${sheet.name}/${workbook.length}`);
      return [];
    });
    const alone = rule('alone', 'types', ({ sheet }) => {
      seen.push(sheet.name);
      return [];
    });
    const [one, two, three] = ['甲', '乙', '丙'].map((name) => annex('city-annex-3').named(name).asRead());
    const validate = createValidator([alone, across]);
    const check = (...sheets: readonly SheetModel[]): string[] => {
      seen.length = 0;
      validate(library, { sheets });
      return [...seen];
    };
    expect(check(one!, two!)).toEqual(['甲', '甲/2', '乙', '乙/2']);
    expect(check(one!, two!)).toEqual([]);
    expect(check(one!, two!, three!)).toEqual(['甲/3', '乙/3', '丙', '丙/3']);
    expect(check(one!, two!)).toEqual(['甲/2', '乙/2']);
    expect(check(one!, three!)).toEqual(['甲/2', '丙/2']);
    expect(check(one!)).toEqual(['甲/1']);
  });
});

test('the sentence of an issue names the indicator in either language', () => {
  const blank = validateWorkbook(library, {
    sheets: [report().set({ indicator: 'hte-count', field: 'actual' }, null).asRead()],
  })[0]!.issues.find(({ ruleId }) => ruleId === 'blank-entry')!;
  expect(sentence(blank, 'zh-CN')).toBe(blank.message);
  expect(sentence(blank, 'en-US')).toContain('高新技术企业数量');
});
