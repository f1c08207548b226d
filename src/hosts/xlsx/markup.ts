/**
 * Just enough XML to look through parts of a package. Every search runs in one direction, so that a hostile part
 * cannot make it slow.
 */

export interface Tag {
  readonly name: string;
  /** As written, with a blank before each name. */
  readonly attributes: string;
  readonly closed: boolean;
  /** Where the text behind the tag begins. */
  readonly end: number;
}

/** Opening tags of some names, whatever their namespace prefix, in the order of the text. */
export function* tags(xml: string, ...names: readonly string[]): Generator<Tag> {
  const pattern = new RegExp(
    `<(?:[A-Za-z_][\\w.-]*:)?(${names.join('|')})((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*(/?)>`,
    'g',
  );
  for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
    yield {
      name: match[1] as string,
      attributes: match[2] as string,
      closed: match[3] === '/',
      end: pattern.lastIndex,
    };
  }
}

/** The first tag of a name, or `undefined`. */
export function firstTag(xml: string, name: string): Tag | undefined {
  for (const tag of tags(xml, name)) return tag;
  return undefined;
}

/** What stands inside the first element of a name; empty where there is none or it never ends. */
export function inside(xml: string, name: string): string {
  for (const tag of tags(xml, name)) {
    if (tag.closed) continue;
    const close = new RegExp(`</(?:[A-Za-z_][\\w.-]*:)?${name}\\s*>`, 'g');
    close.lastIndex = tag.end;
    const found = close.exec(xml);
    return found === null ? '' : xml.slice(tag.end, found.index);
  }
  return '';
}

const patterns = new Map<string, RegExp>();

/** Value of an attribute, as its reader means it. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

/** Value of an attribute that says yes or no. */
export function isOn(attributes: string | undefined, name: string): boolean {
  const value = attribute(attributes ?? '', name);
  return value === '1' || value === 'true';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities resolved; only those that XML itself knows, so nothing can grow. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
