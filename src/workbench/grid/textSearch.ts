/** What is looked for in the text of a cell. */
export interface TextQuery {
  readonly text: string;
  /** True: A is not a, and （ is not (. */
  readonly exact: boolean;
  /** True: the text is all that the cell holds. */
  readonly whole: boolean;
}

/** Full-width forms of the characters of a keyboard, and how far they are from the usual ones. */
const WIDE = /[\uff01-\uff5e]/g;
const WIDE_BY = 0xfee0;
const WIDE_SPACE = '\u3000';

/**
 * How often a text stands in another one. Nothing is a wildcard, and blanks count like all characters.
 *
 * @example occurrences('高企（家）和高企数', { text: '高企', exact: true, whole: false }) // 2
 * @example occurrences('完成（％）', { text: '(%)', exact: false, whole: false }) // 1
 * @example occurrences('高企数', { text: '高企', exact: false, whole: true }) // 0
 */
export function occurrences(content: string, query: TextQuery): number {
  return places(content, query).length;
}

/**
 * A text with another one wherever the query finds it; the replacement is taken as it is.
 *
 * @example replacedIn('约 5 万', { text: ' ', exact: false, whole: false }, '') // '约5万'
 * @example replacedIn('a+A', { text: 'a', exact: false, whole: false }, '$&') // '$&+$&'
 */
export function replacedIn(content: string, query: TextQuery, by: string): string {
  let made = '';
  let from = 0;
  for (const at of places(content, query)) {
    made += content.slice(from, at) + by;
    from = at + query.text.length;
  }
  return made + content.slice(from);
}

function places(content: string, { text, exact, whole }: TextQuery): readonly number[] {
  if (text === '') return [];
  const inside = exact ? content : folded(content);
  const wanted = exact ? text : folded(text);
  if (whole) return inside === wanted ? [0] : [];
  const found: number[] = [];
  for (let at = inside.indexOf(wanted); at !== -1; at = inside.indexOf(wanted, at + wanted.length)) {
    found.push(at);
  }
  return found;
}

/** Small letters of the usual width; every character stays where it is. */
function folded(text: string): string {
  const narrow = text
    .replace(WIDE, (character) => String.fromCharCode(character.charCodeAt(0) - WIDE_BY))
    .replaceAll(WIDE_SPACE, ' ');
  const small = narrow.toLowerCase();
  // A few letters of other scripts become two.
  return small.length === narrow.length ? small : narrow;
}
