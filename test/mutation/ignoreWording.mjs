/** Sentences for people are read by people: a test that repeats them word for word would prove nothing. */
import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

const LANGUAGES = new Set(['zh', 'en']);

/** Keys of the description of a rule: its name, its words and where it stands. */
const META = new Set(['description', 'why', 'example', 'basis']);

function keyOf(node) {
  return node.type === 'ObjectProperty' && node.key.type === 'Identifier' ? node.key.name : undefined;
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'wording', {
    shouldIgnore(path) {
      const key = keyOf(path.node);
      if (key !== undefined && (LANGUAGES.has(key) || META.has(key))) return 'wording';
      return undefined;
    },
  }),
];
