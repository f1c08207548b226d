/** The language of the workbench: of its own page, of the grid and of the pane. */
import { fill, type Fillings, type Language, type Text } from '../core/wording/text';

let language: Language = 'zh-CN';
const listeners: (() => void)[] = [];

/** What the workbench speaks now. */
export function spoken(): Language {
  return language;
}

/** Words a sentence in what is spoken now. */
export function say(text: Text, fillings: Fillings = {}): string {
  return fill(text, fillings, language);
}

/** Words what stays on the page: now, and again whenever the language changes. */
export function worded(word: () => void): void {
  listeners.push(word);
  word();
}

/** Changes the language, and words anew what stays on the page. */
export function speak(next: Language): void {
  language = next;
  for (const word of listeners) word();
}
