import type { Issue } from '../../core/validation/issue';
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

/** The sentence of an issue. Issues are worded in Chinese; in another language the rule words them anew. */
export function useIssueMessage(): (issue: Issue) => string {
  const say = useSay();
  const { language } = useSession();
  return ({ ruleId, message, messageId, fillings }) => {
    const rule = rules.find((candidate) => candidate.meta.id === ruleId);
    const messages: Partial<Record<string, { zh: string; en: string }>> = rule?.meta.messages ?? {};
    const wording = messageId === undefined ? undefined : messages[messageId];
    return language === 'zh-CN' || !wording ? message : say(wording, fillings);
  };
}
