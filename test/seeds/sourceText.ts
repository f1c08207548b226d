/** Reads the official texts, as they were published, section by section. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceText {
  /** Running text by section key (三（一）1, 注4), all white space removed. */
  readonly sections: ReadonlyMap<string, string>;
  /** What follows the running text, untouched. */
  readonly annexes: string;
}

const FOOTNOTE = /^(\d) [^\d。，]{2,24}：/;
const CHAPTER = /^([一二三四五六七八九十])、/;
const PART = /^[（(]([一二三四五六七八九十])[）)]/;
const PARAGRAPH = /^(\d{1,2})\.\s?[^\d\s]/;

/**
 * Splits the running text at its headings. The publication's traps are undone line by line: a footnote mark stands on a
 * line of its own (its 2 must not turn 5 个以上 into 25), footnotes and page numbers stand inside sentences, and a new
 * page, which ends a footnote, begins with a blank.
 */
function sectionsOf(running: string): Map<string, string> {
  const sections = new Map<string, string>();
  let place = { chapter: '', part: '', paragraph: '' };
  let footnote: string | null = null;
  for (const raw of running.split('\n')) {
    if (raw.startsWith(' ')) footnote = null;
    const line = raw.replace(/—\s*\d+\s*—/, '').trim();
    if (line === '' || /^\d$/.test(line)) continue;
    const mark = FOOTNOTE.exec(line)?.[1];
    if (mark) footnote = `注${mark}`;
    if (footnote === null) {
      const [chapter, part, paragraph] = [CHAPTER, PART, PARAGRAPH].map((heading) => heading.exec(line)?.[1]);
      if (chapter) place = { chapter, part: '', paragraph: '' };
      else if (part && place.chapter) place = { ...place, part: `（${part}）`, paragraph: '' };
      else if (paragraph && place.chapter) place = { ...place, paragraph };
    }
    const key = footnote ?? place.chapter + place.part + place.paragraph;
    sections.set(key, (sections.get(key) ?? '') + line.replace(/\s/g, '').replace(/％/g, '%'));
  }
  return sections;
}

function read(text: string): SourceText {
  const end = text.search(/^\s*附件：/m);
  return end < 0
    ? { sections: sectionsOf(text), annexes: '' }
    : { sections: sectionsOf(text.slice(0, end)), annexes: text.slice(end) };
}

/** The text in `folder` whose head says it is this document (by number, or by title where it has no number). */
export function sourceOf(folder: string, name: string): SourceText {
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const found = texts.filter((text) => text.slice(0, 600).replace(/\s/g, '').includes(name));
  const [text] = found;
  if (text === undefined || found.length > 1) throw new Error(`${found.length} texts say they are ${name}`);
  return read(text);
}
