/** The texts that a workbook stores once for all its cells. */
import type { Part } from './package';
import { decodeText } from './text';
import type { Attributes, PartReader } from './xml';

/** A text of one cell, gathered from its runs. */
export interface RichText {
  readonly text: string;
  /** Whether it changes its look within the cell. */
  readonly hasSeveralLooks: boolean;
}

/** Nearly all texts have one look; those stand for themselves. */
export type SharedString = string | RichText;

export function readSharedStrings(reader: PartReader, part: Part | undefined): readonly SharedString[] {
  const strings: SharedString[] = [];
  if (part === undefined) return strings;
  const gatherer = new TextGatherer();
  reader.read(part, 'sst', {
    open(name, attributes) {
      if (name === 'si') gatherer.begin();
      else gatherer.open(name, attributes);
    },
    close(name, text) {
      if (name === 'si') {
        const found = gatherer.end();
        strings.push(found.hasSeveralLooks ? found : found.text);
      } else gatherer.close(name, text);
    },
  });
  return strings;
}

/** What makes a run of a text look different; fonts and sizes do not count: LibreOffice divides texts by scripts. */
const LOOKS = new Set(['b', 'i', 'u', 'strike', 'vertAlign', 'color']);

/** Gathers a text that stands in one piece or in runs; how it is pronounced is no part of it. */
export class TextGatherer {
  #text = '';
  #looks = new Set<string>();
  #look = '';
  #isSpoken = false;
  #isInRun = false;

  begin(): void {
    this.#text = '';
    this.#looks.clear();
    this.#isSpoken = false;
    this.#isInRun = false;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.#isSpoken = true;
    else if (name === 'r') {
      this.#isInRun = true;
      this.#look = '';
    } else if (
      this.#isInRun &&
      LOOKS.has(name) &&
      attributes['val'] !== '0' &&
      attributes['val'] !== 'false'
    ) {
      const { val = '', rgb = '', theme = '', tint = '', indexed = '' } = attributes;
      this.#look += `${name}|${val}|${rgb}|${theme}|${tint}|${indexed};`;
    }
  }

  close(name: string, text: string): void {
    if (name === 'rPh') this.#isSpoken = false;
    else if (name === 'r') this.#isInRun = false;
    else if (name === 't' && !this.#isSpoken) {
      this.#text += decodeText(text);
      this.#looks.add(this.#isInRun ? this.#look : '');
    }
  }

  end(): RichText {
    return { text: this.#text, hasSeveralLooks: this.#looks.size > 1 };
  }
}
