import { rules } from '../../core/validation/rules';
import { useSay } from '../shell/SessionContext';

/** One-line descriptions of rules by their id; an id that no rule has stands for itself. */
export function useRuleTitles(): (ruleId: string) => string {
  const say = useSay();
  return (ruleId) => {
    const rule = rules.find((candidate) => candidate.meta.id === ruleId);
    return rule ? say(rule.meta.description) : ruleId;
  };
}

/** One-line description of a rule. */
export function useRuleTitle(ruleId: string): string {
  return useRuleTitles()(ruleId);
}
