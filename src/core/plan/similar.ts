/** Characters and neighbouring characters of a name. */
function pairs(text: string): Set<string> {
  const found = new Set<string>();
  let before = '';
  for (const character of text) {
    found.add(character).add(before + character);
    before = character;
  }
  return found;
}

interface Entry {
  readonly size: number;
  /** What goes by this name. */
  readonly owners: readonly string[];
}

/** Names by what they are made of, for the question which of them a text is most like. */
export type Likenesses = ReadonlyMap<string, readonly Entry[]>;

/** Prepares names; the value of each is what it is a name of. */
export function prepareLikenesses(names: Iterable<readonly [string, readonly string[]]>): Likenesses {
  const byPair = new Map<string, Entry[]>();
  for (const [name, owners] of names) {
    const found = pairs(name);
    const entry = { size: found.size, owners };
    for (const pair of found) {
      const entries = byPair.get(pair);
      if (entries) entries.push(entry);
      else byPair.set(pair, [entry]);
    }
  }
  return byPair;
}

/**
 * What goes by the names most like the text, best first, at most three; none that share only a little.
 *
 * @example nearest('高新企业', prepareLikenesses([['高新技术企业', ['高企']], ['省实验室', ['实验室']]])) // ['高企']
 */
export function nearest(text: string, names: Likenesses): string[] {
  const mine = pairs(text);
  const shared = new Map<Entry, number>();
  for (const pair of mine) {
    for (const entry of names.get(pair) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  const scores = new Map<string, number>();
  for (const [{ size, owners }, count] of shared) {
    const score = (2 * count) / (mine.size + size);
    if (score < 0.4) continue;
    for (const owner of owners) scores.set(owner, Math.max(score, scores.get(owner) ?? 0));
  }
  return [...scores]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([name]) => name);
}
