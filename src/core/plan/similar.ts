function pairs(text: string): Set<string> {
  const characters = Array.from(text);
  const found = new Set<string>(characters);
  for (let place = 1; place < characters.length; place += 1) {
    found.add(`${characters[place - 1] ?? ''}${characters[place] ?? ''}`);
  }
  return found;
}

/**
 * Likeness of two names from 0 to 1, by the characters and neighbouring characters they share.
 *
 * @example likeness('高新技术企业', '高新技术企业') // 1
 */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [pairs(one), pairs(other)];
  if (mine.size === 0 || theirs.size === 0) return 0;
  let shared = 0;
  for (const pair of mine) if (theirs.has(pair)) shared += 1;
  return (2 * shared) / (mine.size + theirs.size);
}

/** The names most like the text, best first, at most three; none that share only a little. */
export function nearest(text: string, names: ReadonlyMap<string, readonly string[]>): string[] {
  const scores = new Map<string, number>();
  for (const [key, owners] of names) {
    const score = likeness(text, key);
    if (score < 0.4) continue;
    for (const owner of owners) scores.set(owner, Math.max(score, scores.get(owner) ?? 0));
  }
  return [...scores]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([name]) => name);
}
