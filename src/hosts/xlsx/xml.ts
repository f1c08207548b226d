/**
 * The XML of a part, read once from front to back by a strict parser: what is cut off, or no XML, is damaged and never
 * read short. A document type cannot define anything, so nothing can grow.
 */
import { SaxesParser } from 'saxes';
import { decodeXml } from './encoding';
import { READING_BOUNDS } from './readingBounds';
import { expandPieces, type PackageDirectory, type Part } from './package';
import { damaged, refusal } from './refusal';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Follows the elements of a part. Names come without their prefixes. */
export interface XmlHandler {
  /** @param section the child of the root that the element stands in, or is */
  readonly open: (name: string, attributes: Attributes, section: string) => void;
  /** @param text the characters of the element; of one with children, only those behind the last of them */
  readonly close?: (name: string, text: string, section: string) => void;
}

/** Faults that lose nothing: signs that XML does not know, which some programs write into texts. */
const HARMLESS = /: (?:disallowed character|the string "\]\]>" is disallowed in char data)\.$/;

/** Reads the parts of one package, counting what they cost together. */
export class PartReader {
  #elements = 0;

  constructor(
    private readonly bytes: Uint8Array,
    readonly directory: PackageDirectory,
  ) {}

  /**
   * Goes through one part.
   *
   * @param root what its outermost element must be called
   * @throws HostRefusal `damaged`, `expands-too-much`, `too-many-cells`
   */
  read(part: Part, root: string, handler: XmlHandler): void {
    const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
    const fail = (): never => {
      throw damaged('markup', { part: part.name });
    };
    let depth = 0;
    let section = '';
    let text = '';
    parser.on('error', (error) => {
      if (!HARMLESS.test(`: ${error.message}`)) fail();
    });
    parser.on('opentag', ({ name, attributes }) => {
      const local = localName(name);
      if (depth > READING_BOUNDS.depth || (depth === 0 && local !== root)) fail();
      if (depth === 1) section = local;
      depth += 1;
      text = '';
      this.#count();
      handler.open(local, attributes, section);
    });
    parser.on('closetag', ({ name }) => {
      depth -= 1;
      handler.close?.(localName(name), text, section);
      text = '';
    });
    parser.on('text', (piece) => {
      text += piece;
    });
    parser.on('cdata', (piece) => {
      text += piece;
    });
    const decode = decodeXml(part.name, (piece) => parser.write(piece));
    expandPieces(this.bytes, part, decode.take);
    decode.end();
    parser.close();
  }

  #count(): void {
    this.#elements += 1;
    if (this.#elements > READING_BOUNDS.elements) {
      throw refusal('too-many-elements', { limit: READING_BOUNDS.elements });
    }
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Whether an attribute says yes. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The attribute of a name in whatever namespace: `r:id`, whoever calls the namespace otherwise. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  const usual = attributes[`r:${name}`];
  if (usual !== undefined) return usual;
  const found = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return found === undefined ? undefined : attributes[found];
}
