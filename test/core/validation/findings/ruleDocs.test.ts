import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRuleDocs, ruleDocs, ruleReference } from '../../../../src/core/validation/findings/ruleDocs';
import { rules } from '../../../../src/core/validation/rules';

const page = readFileSync(join(__dirname, '../../../../src/core/validation/rules/README.md'), 'utf8');
const headings = (text: string): string[] => [...text.matchAll(/^### (.+)$/gm)].map(([, id]) => id ?? '');

describe('the documentation of the rules', () => {
  it('has one section for each rule, in the order in which they run', () => {
    expect(headings(ruleReference())).toEqual(rules.map(({ meta }) => meta.id));
    expect(allRuleDocs()).toHaveLength(rules.length);
  });

  // When it fails: npm run -s cli -- rules > src/core/validation/rules/README.md
  it('is the page that stands beside the rules', () => {
    expect(page.trimEnd()).toBe(ruleReference());
  });

  it.each(allRuleDocs().map((doc) => [doc.id, doc] as const))(
    '%s says why in a whole sentence, and shows a wrong and a right example that differ',
    (_, { what, why, wrong, right }) => {
      expect(why.zh).toMatch(/[。！？]$/);
      expect(why.en).toMatch(/[.!?]$/);
      expect(what.zh).not.toMatch(/。$/);
      expect(why.zh).not.toBe(what.zh);
      for (const language of ['zh', 'en'] as const) expect(wrong[language]).not.toBe(right[language]);
    },
  );

  it('is found by the id of a rule, and by nothing else', () => {
    expect(ruleDocs('total-differs')).toMatchObject({ id: 'total-differs', layer: 'arithmetic' });
    expect(ruleDocs('no-such-rule')).toBeUndefined();
  });

  it('keeps signs that Markdown would take as its own', () => {
    const text = { zh: '=A1*B1_1', en: '<b>' };
    const doc = {
      id: 'x',
      level: 'info',
      layer: 'types',
      what: text,
      why: text,
      wrong: text,
      right: text,
    } as const;
    expect(ruleReference([doc])).toContain('=A1\\*B1\\_1 / \\<b\\>');
  });

  it('names the clause that a rule rests on, where it names one', () => {
    const basis = '洪发〔2023〕10号 三（六）';
    const rule = rules[0]!;
    const [doc, plain] = allRuleDocs([{ ...rule, meta: { ...rule.meta, basis } }, rules[1]!]);
    expect(doc).toMatchObject({ id: rule.meta.id, basis });
    expect(plain).not.toHaveProperty('basis');
    expect(ruleReference([doc!])).toContain(`- 依据：${basis}`);
    expect(ruleReference([plain!])).not.toContain('依据：');
  });

  it('leaves out layers without a rule, and says everything in both languages', () => {
    const rule = ruleDocs('total-differs')!;
    const lines = ruleReference([rule]).split('\n');
    expect(lines.filter((line) => line.startsWith('## '))).toEqual(['## 合计 · Arithmetic']);
    expect(lines[0]).toBe('# 审核规则 · Rules');
    expect(lines).toContain(`${rule.what.zh} / ${rule.what.en}`);
  });
});
