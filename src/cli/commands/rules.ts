import { allRuleDocs, ruleReference } from '../../core/validation/findings/ruleDocs';
import { cliWording } from '../../core/wording/cli';
import { fill } from '../../core/wording/text';
import { type Command, Unusable } from '../command';

/** `rules [ID]`: the rules with what they are for; as text it is the page that is kept beside them. */
export const rules: Command = ([rule]) => {
  const all = allRuleDocs();
  const docs = rule === undefined ? all : all.filter(({ id }) => id === rule);
  if (rule !== undefined && docs.length === 0) {
    const known = all.map(({ id }) => id);
    throw new Unusable(fill(cliWording.unknownRule, { rule, known }));
  }
  return { exitCode: 0, json: docs, text: ruleReference(docs) };
};
