/** Characters and neighbouring characters of a name. */
function pairs(text: string): Set<string> {
  const characters = Array.from(text);
  const found = new Set<string>(characters);
  for (let place = 1; place < characters.length; place += 1) {
    found.add(`${characters[place - 1] ?? ''}${characters[place] ?? ''}`);
  }
  return found;
}

interface Entry {
  readonly size: number;
  /** What goes by this name. */
  readonly owners: readonly string[];
}

/** Names prepared for the question which of them a text is most like. */
export interface Likenesses {
  readonly entries: readonly Entry[];
  readonly byPair: ReadonlyMap<string, readonly number[]>;
}

/** Prepares names; the value of each is what it is a name of. */
export function prepareLikenesses(names: Iterable<readonly [string, readonly string[]]>): Likenesses {
  const entries: Entry[] = [];
  const byPair = new Map<string, number[]>();
  for (const [name, owners] of names) {
    const found = pairs(name);
    for (const pair of found) {
      const places = byPair.get(pair);
      if (places) places.push(entries.length);
      else byPair.set(pair, [entries.length]);
    }
    entries.push({ size: found.size, owners });
  }
  return { entries, byPair };
}

/**
 * What goes by the names most like the text, best first, at most three; none that share only a little.
 *
 * @example nearest('高新企业', prepareLikenesses([['高新技术企业', ['高企']], ['省实验室', ['实验室']]])) // ['高企']
 */
export function nearest(text: string, { entries, byPair }: Likenesses): string[] {
  const mine = pairs(text);
  const shared = new Map<number, number>();
  for (const pair of mine) {
    for (const place of byPair.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const scores = new Map<string, number>();
  for (const [place, count] of shared) {
    const entry = entries[place];
    if (!entry) continue;
    const score = (2 * count) / (mine.size + entry.size);
    if (score < 0.4) continue;
    for (const owner of entry.owners) scores.set(owner, Math.max(score, scores.get(owner) ?? 0));
  }
  return [...scores]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([name]) => name);
}
