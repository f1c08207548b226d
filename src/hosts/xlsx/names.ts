/** Names of blocks, and what names say about printing. */
import type { DefinedName } from '../../core/sheet/model';
import { parseReference } from '../../core/sheet/address';
import type { PrintNames } from './printSetup';
import type { Note } from './note';
import { decodeText } from './text';
import type { NameEntry } from './workbookPart';

/** More names than these that are no blocks are told in one sentence. */
const NAMED_ONE_BY_ONE = 3;

/** Names of blocks, by the sheet of their block. */
export function readNames(
  entries: readonly NameEntry[],
  sheets: ReadonlySet<string>,
  note: Note,
): ReadonlyMap<string, readonly DefinedName[]> {
  const names = new Map<string, DefinedName[]>();
  const others: string[] = [];
  for (const { name, text } of entries) {
    // Excel keeps its own book under such names (the last filter, print areas of sheets that are gone).
    if (name.startsWith('_xlnm.') || name.startsWith('_xlfn.')) continue;
    const place = parseReference(text);
    if (place === null || !sheets.has(place.sheet)) {
      others.push(decodeText(name));
      continue;
    }
    const own = names.get(place.sheet) ?? [];
    own.push({ name, range: place.range });
    names.set(place.sheet, own);
  }
  if (others.length <= NAMED_ONE_BY_ONE) for (const name of others) note('names', { name });
  else note('manyNames', { names: others.slice(0, NAMED_ONE_BY_ONE), count: others.length });
  return names;
}

/** What the names of a workbook say about printing, by the place of the sheet. */
export function readPrintNames(entries: readonly NameEntry[]): ReadonlyMap<number, PrintNames> {
  const found = new Map<number, PrintNames>();
  for (const { name, text, sheet } of entries) {
    if (sheet === undefined) continue;
    if (name === '_xlnm.Print_Area') found.set(sheet, { ...found.get(sheet), area: text });
    else if (name === '_xlnm.Print_Titles') found.set(sheet, { ...found.get(sheet), titles: text });
  }
  return found;
}
