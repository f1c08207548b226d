import { textHash } from '../validation/findings/textHash';
import type { Rule } from '../validation/rule';
import { rules as allRules } from '../validation/rules';

/**
 * Names the set of rules that a form was held against: how many they are, and a hash of their ids and levels.
 *
 * @example ruleSetVersion([]) // '0-5246234b'
 */
export function ruleSetVersion(rules: readonly Rule[] = allRules): string {
  const told = rules.map(({ meta: { id, level, layer } }) => [id, level, layer]);
  return `${rules.length}-${textHash(JSON.stringify(told))}`;
}
