/** The documentation of the rules, made from what the rules say of themselves. */
import { ruleDocWording } from '../../wording/report';
import { fill, type Language, type Text } from '../../wording/text';
import { layerTexts, levelTexts } from '../../wording/validation';
import { LAYERS, type Layer, type Level } from '../issue';
import type { Rule } from '../rule';
import { rules } from '../rules';

/** What there is to say about a rule. */
export interface RuleDoc {
  readonly id: string;
  readonly level: Level;
  readonly layer: Layer;
  /** One line: what it looks for. */
  readonly what: Text;
  /** Why it matters, with document and clause where there is one. */
  readonly why: Text;
  readonly wrong: Text;
  readonly right: Text;
  /** What of the kind it does not catch. */
  readonly misses?: Text;
  readonly basis?: string;
}

/**
 * The documentation of one rule.
 *
 * @returns `undefined` for an id that no rule has
 * @example ruleDocs('total-differs')?.level // 'error'
 */
export function ruleDocs(ruleId: string): RuleDoc | undefined {
  return allRuleDocs().find(({ id }) => id === ruleId);
}

/** The documentation of all rules, or of those given, in the order in which they run. */
export function allRuleDocs(of: readonly Rule[] = rules): readonly RuleDoc[] {
  return of.map(({ meta: { id, level, layer, description, why, example, misses, basis } }) => ({
    id,
    level,
    layer,
    what: description,
    why,
    wrong: example.wrong,
    right: example.right,
    ...(misses === undefined ? {} : { misses }),
    ...(basis === undefined ? {} : { basis }),
  }));
}

/** All rules as one page of Markdown, Chinese first: the README of the folder of rules. */
export function ruleReference(docs: readonly RuleDoc[] = allRuleDocs()): string {
  const { title, generated } = ruleDocWording;
  const lines = [`# ${both(title)}`, '', both(generated, { count: docs.length }, ' '), ''];
  for (const layer of LAYERS) {
    const own = docs.filter((doc) => doc.layer === layer);
    if (own.length === 0) continue;
    lines.push(`## ${both(layerTexts[layer])}`, '', ...own.flatMap(section));
  }
  return lines.join('\n').trimEnd();
}

function section({ id, level, what, why, wrong, right, misses, basis }: RuleDoc): readonly string[] {
  const { levelIs, whyIs, wrongIs, rightIs, missesIs, basisIs } = ruleDocWording;
  const fact = (label: Text, text: Text): string => `- ${zh(label)}：${escaped(both(text, {}, ' / '))}`;
  return [
    `### ${id}`,
    '',
    escaped(both(what, {}, ' / ')),
    '',
    fact(levelIs, { zh: zh(levelTexts[level]), en: level }),
    fact(whyIs, why),
    fact(wrongIs, wrong),
    fact(rightIs, right),
    ...(misses === undefined ? [] : [fact(missesIs, misses)]),
    ...(basis === undefined ? [] : [`- ${zh(basisIs)}：${escaped(basis)}`]),
    '',
  ];
}

function both(text: Text, fillings: Readonly<Record<string, string | number>> = {}, between = ' · '): string {
  const say = (language: Language): string => fill(text, fillings, language);
  return `${say('zh-CN')}${between}${say('en-US')}`;
}

function zh(text: Text): string {
  return fill(text);
}

/** Signs that Markdown would take as its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]#|]/g, '\\$&');
}
