import type { Cell, SheetModel, WorkbookModel } from '../../core/sheet/model';
import { HostRefusal } from '../../core/sheet/host';
import { freeSheetName } from '../../core/sheet/sheetName';
import { fill, type Language } from '../../core/wording/text';
import { xlsxLeftOut, xlsxWording } from '../../core/wording/xlsxHost';
import type { CellContext } from './cells';
import { digitPixels } from './columnWidth';
import { READING_BOUNDS } from './readingBounds';
import { createListResolver } from '../../core/sheet/listSheet';
import { readNames, readPrintNames } from './names';
import type { Note } from './note';
import { findPart, openPackage } from './package';
import type { PrintNames } from './printSetup';
import { countParts, readSheetModel, readSheetRules, type SheetDraft } from './readSheet';
import { damaged, refusal } from './refusal';
import { isOfType, readRelationships, type Relationship } from './relationships';
import { readSharedStrings } from './sharedStrings';
import { readSheetPart } from './sheetPart';
import { DEFAULT_FONT, createCellLooks, createStyleReader } from './style';
import { readStyles } from './stylesPart';
import { readTheme } from './themePart';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbookPart';
import { PartReader } from './xml';

/**
 * Reads an .xlsx file. What the model cannot hold is told in `leftOut`, sentence by sentence, in the language asked for.
 *
 * @throws HostRefusal with a code and one sentence when the bytes are no workbook that can be read safely
 */
export function readXlsx(bytes: Uint8Array, language?: Language): Promise<WorkbookModel> {
  return new Promise((resolve) => {
    resolve(readWorkbook(bytes, language));
  });
}

/** One bad file must never stop the others of a command, so that an error nobody foresaw refuses it as well. */
function readWorkbook(bytes: Uint8Array, language?: Language): WorkbookModel {
  try {
    return readPackage(bytes, language);
  } catch (error) {
    if (error instanceof HostRefusal) throw error;
    const unforeseen = refusal('unreadable');
    unforeseen.cause = error;
    throw unforeseen;
  }
}

function readPackage(bytes: Uint8Array, language?: Language): WorkbookModel {
  const reader = new PartReader(bytes, openPackage(bytes));
  const leftOut = new Set<string>();
  const note: Note = (key, fillings) => leftOut.add(fill(xlsxLeftOut[key], fillings, language));
  const workbook = readWorkbookPart(reader);
  const entries = nameSheets(workbook.sheets, note);
  if (!entries.some(isWorksheet)) throw refusal('no-sheets');
  noteWorkbook(reader, workbook, entries, note);

  const partOf = (kind: string) => workbook.links.find((link) => isOfType(link, kind))?.part;
  const styles = readStyles(reader, partOf('styles'));
  let theme: readonly string[] | undefined | null = null;
  const styleReader = createStyleReader(() => {
    if (theme === null) {
      const part = partOf('theme') ?? findPart(reader.directory, 'xl/theme/theme1.xml');
      theme = part === undefined ? undefined : readTheme(reader, part);
    }
    return theme;
  }, styles.defaultFont);
  const context: CellContext = {
    strings: readSharedStrings(reader, partOf('sharedStrings')),
    looks: createCellLooks(styles.cells, styleReader),
    from1904: workbook.from1904,
    left: {
      cells: READING_BOUNDS.cells,
      sharedFormulas: READING_BOUNDS.sharedFormulas,
      spilled: READING_BOUNDS.spilled,
    },
  };
  const read = readSheets(reader, entries, readPrintNames(workbook.names), context, note);
  const drafts = workbook.wantsCalculation ? withoutResults(read) : read;
  for (const { model } of drafts) if (model.uncalculated) note('uncalculated', { sheet: model.name });

  const lists = createListResolver(drafts.map(({ model }) => model));
  const names = readNames(workbook.names, new Set(drafts.map(({ model }) => model.name)), note);
  const { name: font = DEFAULT_FONT.name, size = DEFAULT_FONT.size } = styles.defaultFont ?? {};
  const sheets = drafts
    .filter(({ model }) => !lists.isListSheet(model))
    .map((draft): SheetModel => {
      const own = names.get(draft.model.name);
      return {
        ...draft.model,
        ...readSheetRules(draft, {
          looks: styles.differences,
          styles: styleReader,
          listItems: lists.items,
          digit: digitPixels(font, size),
          note,
        }),
        ...(own && { names: own }),
      };
    });
  if (styleReader.lost()) note('styles');
  return leftOut.size > 0 ? { sheets, leftOut: [...leftOut] } : { sheets };
}

function isWorksheet({ link }: SheetEntry): boolean {
  return link !== undefined && isOfType(link, 'worksheet');
}

/** Excel repairs a sheet without a name by giving it one. */
function nameSheets(entries: readonly SheetEntry[], note: Note): readonly SheetEntry[] {
  const names = entries.map(({ name }) => name).filter((name) => name !== '');
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) throw damaged('sheetNames');
  return entries.map((entry) => {
    if (entry.link === undefined) throw damaged('missing', { part: entry.name });
    if (entry.name !== '') return entry;
    const name = freeSheetName(fill(xlsxWording.unnamedSheet), names);
    names.push(name);
    note('unnamedSheet', { sheet: name });
    return { ...entry, name };
  });
}

function noteWorkbook(
  reader: PartReader,
  workbook: WorkbookPart,
  entries: readonly SheetEntry[],
  note: Note,
): void {
  if ([...reader.directory.keys()].some((name) => /vbaProject\.bin$/i.test(name))) note('macros');
  if (entries.length > READING_BOUNDS.sheets)
    note('sheets', { count: entries.length, limit: READING_BOUNDS.sheets });
  for (const entry of entries) if (!isWorksheet(entry)) note('otherSheets', { sheet: entry.name });
  const listed = new Set(entries.map(({ link }) => link));
  const unlisted = workbook.links.filter((link) => isOfType(link, 'worksheet') && !listed.has(link));
  if (unlisted.length > 0) note('unlistedSheets', { count: unlisted.length });
  if (workbook.links.some((link) => isOfType(link, 'styles') && link.part === undefined)) note('noStyles');
  const targets = workbook.links.flatMap((link) => {
    if (!isOfType(link, 'externalLink') || link.part === undefined) return [];
    const target = readRelationships(reader, link.part.name)[0]?.target ?? '';
    return target === '' ? [] : [target.split(/[\\/]/).pop() ?? target];
  });
  if (targets.length > 0) note('externalLinks', { targets: [...new Set(targets)] });
}

function readSheets(
  reader: PartReader,
  entries: readonly SheetEntry[],
  print: ReadonlyMap<number, PrintNames>,
  context: CellContext,
  note: Note,
): readonly SheetDraft[] {
  return entries.slice(0, READING_BOUNDS.sheets).flatMap(({ name, state, link }, index) => {
    if (link === undefined || !isOfType(link, 'worksheet')) return [];
    if (link.part === undefined) throw damaged('missing', { part: link.path });
    const file = readSheetPart(reader, link.part, context);
    const links = readRelationships(reader, link.part.name);
    const model = readSheetModel(name, state, file, links, note);
    const parts = countParts(links, (comments) => countComments(reader, comments));
    return [{ file, model, print: print.get(index) ?? {}, ...parts }];
  });
}

function countComments(reader: PartReader, { part }: Relationship): number {
  let count = 0;
  if (part === undefined) return count;
  reader.read(part, 'comments', {
    open(name) {
      if (name === 'comment') count += 1;
    },
  });
  return count;
}

/**
 * Programs that write files without calculating store 0 as the result of every formula and leave the work to whoever
 * opens the file. Such a 0 is no result.
 */
function withoutResults(drafts: readonly SheetDraft[]): readonly SheetDraft[] {
  const isZero = ({ value }: Cell): boolean => value === 0 || value === null;
  const computed = drafts.flatMap(({ model }) =>
    model.rows.flatMap((row) => row.filter((cell) => cell?.formula !== undefined)),
  ) as readonly Cell[];
  if (!computed.every(isZero) || !computed.some(({ value }) => value === 0)) return drafts;
  return drafts.map((draft) => ({ ...draft, model: withoutZeros(draft.model) }));
}

function withoutZeros(sheet: SheetModel): SheetModel {
  const isOpen = (cell: Cell | undefined): boolean => cell?.formula !== undefined && cell.value === 0;
  if (!sheet.rows.some((row) => row.some(isOpen))) return sheet;
  const rows = sheet.rows.map((row) =>
    row.map((cell) => (cell !== undefined && isOpen(cell) ? { ...cell, value: null } : cell)),
  );
  return { ...sheet, rows, uncalculated: true };
}
