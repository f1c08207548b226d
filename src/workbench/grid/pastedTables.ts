import { CellValueType, type ICellData, type Injector, type ObjectMatrix } from '@univerjs/core';
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import { TEXT_FORMAT } from './entryRules';

/** Stands before what is text while Univer reads the table; no document holds this character. */
const MARK = '\uE000';

/** Where spreadsheets write the number itself beside what is shown of it: LibreOffice and old versions of Excel. */
const NUMBER_ATTRIBUTES = ['sdval', 'x:num'] as const;

/** A number as it is shown without a measure: with separators, or as a column that is too narrow shows it. */
const SHOWN_NUMBER = /^(?:#+|[-+]?[\d,\s]*\.?\d+)$/;

/** The part of Univer's clipboard that is nobody else's business. */
interface TableReader {
  readonly _htmlToUSM: {
    convert(html: string): { readonly cellMatrix?: ObjectMatrix<ICellData> | null };
  };
}

/**
 * Lets tables be pasted for what is in them: the number that stands behind `###` or behind a rounded figure, where the
 * other program tells it, and text as text (008), where its cells are formatted so. Univer reads what is shown.
 */
export function readPastedTables(injector: Injector): void {
  const { _htmlToUSM: reader } = injector.get(ISheetClipboardService) as unknown as TableReader;
  const convert = reader.convert.bind(reader);
  reader.convert = (html) => {
    const read = convert(plainly(html));
    read.cellMatrix?.forValue((_row, _column, cell) => {
      if (typeof cell.v !== 'string' || !cell.v.startsWith(MARK)) return;
      const style = typeof cell.s === 'object' ? cell.s : {};
      const text = cell.v.slice(MARK.length);
      cell.v = text;
      cell.t = CellValueType.STRING;
      // What comes as a document is not read as a number.
      cell.p = { id: '', documentStyle: {}, body: { dataStream: `${text}\r\n` } };
      cell.s = { ...style, n: { pattern: TEXT_FORMAT } };
    });
    return read;
  };
}

/** The table with the numbers themselves in its cells, and with its texts marked. */
function plainly(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const textClasses = classesOfText(page);
  for (const cell of page.querySelectorAll('td, th')) {
    const shown = cell.textContent.trim();
    const exact = NUMBER_ATTRIBUTES.map((name) => cell.getAttribute(name) ?? '').find((text) => text !== '');
    if (exact !== undefined && Number.isFinite(Number(exact)) && SHOWN_NUMBER.test(shown)) {
      cell.textContent = exact;
    } else if (shown !== '' && isText(cell, textClasses)) cell.textContent = `${MARK}${shown}`;
  }
  return new XMLSerializer().serializeToString(page);
}

/** Excel and WPS say it in a style, of a class or of the cell itself, LibreOffice at the end of its format. */
const TEXT_STYLE = /mso-number-format\s*:\s*["']?\\?@/i;
const TEXT_NUMBER = /;@$/;

function classesOfText(page: Document): ReadonlySet<string> {
  const rules = [...page.querySelectorAll('style')].flatMap((style) => [
    ...style.textContent.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g),
  ]);
  return new Set(rules.flatMap(([, name = '', looks = '']) => (TEXT_STYLE.test(looks) ? [name] : [])));
}

function isText(cell: Element, textClasses: ReadonlySet<string>): boolean {
  return (
    cell.hasAttribute('x:str') ||
    TEXT_STYLE.test(cell.getAttribute('style') ?? '') ||
    TEXT_NUMBER.test(cell.getAttribute('sdnum') ?? '') ||
    [...cell.classList].some((name) => textClasses.has(name))
  );
}
