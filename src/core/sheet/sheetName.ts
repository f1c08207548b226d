import { MAX_SHEET_NAME } from './limits';

/**
 * Whether spreadsheets accept a text as the name of a sheet; too long is not checked here, {@link freeSheetName}
 * shortens.
 *
 * @example isSheetName('附件[3]') // false
 */
export function isSheetName(name: string): boolean {
  return name.trim() !== '' && !/[\\/?*[\]:\p{Cc}]/u.test(name) && !/^'|'$/.test(name);
}

/**
 * The name that a new sheet gets: the wanted one, or the wanted one with the first free suffix. Spreadsheets hold
 * names equal that differ only in case, so these count as taken too. Never longer than {@link MAX_SHEET_NAME}.
 *
 * @example freeSheetName('附件3', ['Sheet1', '附件3', '附件3 (2)']) // '附件3 (3)'
 */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const names = new Set(Array.from(taken, (name) => name.toUpperCase()));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = cut(wanted, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!names.has(name.toUpperCase())) return name;
  }
}

/** Cuts without leaving half a surrogate pair, or an apostrophe at the end. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/['\s]+$/, '');
}
