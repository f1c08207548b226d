import { indexOf } from '../../core/plan/libraryIndex';
import type { Issue } from '../../core/validation/issue';
import { messageOf } from '../../core/validation/rule';
import { rules } from '../../core/validation/rules';
import { useSay, useSession } from '../shell/SessionContext';

/** One-line descriptions of rules by their id; an id that no rule has stands for itself. */
export function useRuleTitle(): (ruleId: string) => string {
  const say = useSay();
  return (ruleId) => {
    const rule = rules.find((candidate) => candidate.meta.id === ruleId);
    return rule ? say(rule.meta.description) : ruleId;
  };
}

/** The sentence of an issue. Issues are worded in Chinese; in another language their rule words them anew. */
export function useIssueMessage(): (issue: Issue) => string {
  const { library, language } = useSession();
  return (issue) => {
    const rule = rules.find((candidate) => candidate.meta.id === issue.ruleId);
    if (language === 'zh-CN' || !rule) return issue.message;
    const { indicators } = indexOf(library);
    return messageOf(rule, issue, (id) => (id === undefined ? undefined : indicators.get(id)), language);
  };
}
