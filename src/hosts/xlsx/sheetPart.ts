/** Everything that stands in the part of one sheet, gathered in one pass. */
import { parseRange } from '../../core/sheet/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../core/sheet/limits';
import type { SheetProtection } from '../../core/sheet/protection';
import type { CellRange } from '../../core/sheet/range';
import { CellGatherer, type CellContext, type SheetCells } from './cells';
import { READING_BOUNDS } from './readingBounds';
import type { Part } from './package';
import type { PageFooter, PageSetup } from './printSetup';
import { readProtection } from './protection';
import { RuleGatherer, type SheetRules } from './sheetRules';
import { isOn, prefixed, type Attributes, type PartReader } from './xml';

/** Width and visibility of the columns from one to another, counted from 0. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
}

export interface FileLink {
  readonly row: number;
  readonly column: number;
  readonly location: string | undefined;
  readonly relationship: string | undefined;
}

export interface SheetPart extends SheetRules {
  readonly cells: SheetCells;
  readonly merges: readonly CellRange[];
  /** Merges whose address is none, or that are too many. */
  readonly badMerges: number;
  readonly columns: readonly ColumnSpan[];
  /** Width of columns that state none, where the file has its own. */
  readonly defaultWidth: number | undefined;
  readonly links: readonly FileLink[];
  readonly page: PageSetup;
  readonly footer: PageFooter;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly protection: SheetProtection | undefined;
  readonly hasPassword: boolean;
  readonly hasDrawings: boolean;
  readonly hasFilter: boolean;
}

/** @throws HostRefusal `damaged`, `too-many-cells`, `too-many-elements`, `expands-too-much` */
export function readSheetPart(reader: PartReader, part: Part, context: CellContext): SheetPart {
  const gatherer = new SheetGatherer(context);
  reader.read(part, 'worksheet', {
    open(name, attributes, section) {
      gatherer.open(name, attributes, section);
    },
    close(name, text, section) {
      gatherer.close(name, text, section);
    },
  });
  return gatherer.end();
}

class SheetGatherer {
  readonly #cells: CellGatherer;
  readonly #rules = new RuleGatherer();
  readonly #merges: CellRange[] = [];
  readonly #columns: ColumnSpan[] = [];
  readonly #links: FileLink[] = [];
  readonly #page: { -readonly [K in keyof PageSetup]: PageSetup[K] } = {};
  readonly #footer: { -readonly [K in keyof PageFooter]: PageFooter[K] } = {};
  #badMerges = 0;
  #defaultWidth: number | undefined;
  #freeze = { rows: 0, columns: 0 };
  #protection: SheetProtection | undefined;
  #hasPassword = false;
  #hasDrawings = false;
  #hasFilter = false;

  constructor(context: CellContext) {
    this.#cells = new CellGatherer(context);
  }

  open(name: string, attributes: Attributes, section: string): void {
    switch (section) {
      case 'sheetData':
        this.#cells.open(name, attributes);
        break;
      case 'conditionalFormatting':
      case 'dataValidations':
      case 'extLst':
        this.#rules.open(name, attributes, section);
        break;
      case 'mergeCells':
        if (name === 'mergeCell') this.#addMerge(attributes['ref'] ?? '');
        break;
      case 'cols':
        if (name === 'col') this.#addColumns(attributes);
        break;
      case 'hyperlinks':
        if (name === 'hyperlink') this.#addLink(attributes);
        break;
      default:
        this.#openSetting(name, attributes);
    }
  }

  #openSetting(name: string, attributes: Attributes): void {
    switch (name) {
      case 'pageSetUpPr':
        this.#page.fitsPage = isOn(attributes['fitToPage']);
        break;
      case 'pane':
        if (attributes['state'] === 'frozen' || attributes['state'] === 'frozenSplit') {
          this.#freeze = { rows: count(attributes['ySplit']), columns: count(attributes['xSplit']) };
        }
        break;
      case 'sheetFormatPr': {
        const width = Number(attributes['defaultColWidth']);
        if (width > 0) this.#defaultWidth = width;
        break;
      }
      case 'sheetProtection':
        if (isOn(attributes['sheet'])) this.#protection = readProtection(attributes);
        this.#hasPassword = Boolean(attributes['password'] ?? attributes['hashValue']);
        break;
      case 'autoFilter':
        this.#hasFilter ||= Boolean(attributes['ref']);
        break;
      case 'printOptions':
        if (isOn(attributes['horizontalCentered'])) this.#page.centred = true;
        break;
      case 'pageSetup':
        this.#addPage(attributes);
        break;
      case 'drawing':
      case 'picture':
        this.#hasDrawings = true;
        break;
    }
  }

  close(name: string, text: string, section: string): void {
    switch (section) {
      case 'sheetData':
        this.#cells.close(name, text);
        break;
      case 'conditionalFormatting':
      case 'dataValidations':
      case 'extLst':
        this.#rules.close(name, text, section);
        break;
      case 'headerFooter':
        if (name === 'oddHeader') this.#footer.oddHeader = text;
        else if (name === 'oddFooter') this.#footer.oddFooter = text;
        break;
    }
  }

  #addMerge(address: string): void {
    const range = parseRange(address) ?? wholeRange(address);
    if (range === null || this.#merges.length >= READING_BOUNDS.merges) this.#badMerges += 1;
    else this.#merges.push(range);
  }

  #addColumns(attributes: Attributes): void {
    const from = Math.max(1, Math.trunc(Number(attributes['min'] ?? 1)) || 1);
    const to = Math.min(MAX_COLUMNS, Math.trunc(Number(attributes['max'] ?? 0)) || 0);
    const width = Number(attributes['width'] || Number.NaN);
    const hidden = isOn(attributes['hidden']);
    if (to < from) return;
    this.#columns.push({ from: from - 1, to: to - 1, width: width >= 0 ? width : undefined, hidden });
  }

  #addLink(attributes: Attributes): void {
    const place = parseRange(attributes['ref'] ?? '');
    if (place === null) return;
    const { location } = attributes;
    const relationship = prefixed(attributes, 'id');
    this.#links.push({ row: place.top, column: place.left, location, relationship });
  }

  #addPage({ orientation, paperSize, fitToWidth, fitToHeight }: Attributes): void {
    const page = this.#page;
    if (orientation === 'landscape' || orientation === 'portrait') page.orientation = orientation;
    if (paperSize !== undefined && Number(paperSize) > 0) page.hasPaper = true;
    if (fitToWidth) page.fitToWidth = Number(fitToWidth);
    if (fitToHeight) page.fitToHeight = Number(fitToHeight);
  }

  end(): SheetPart {
    return {
      cells: this.#cells.end(),
      merges: this.#merges,
      badMerges: this.#badMerges,
      columns: this.#columns,
      defaultWidth: this.#defaultWidth,
      links: this.#links,
      ...this.#rules.end(),
      page: this.#page,
      footer: this.#footer,
      freeze: this.#freeze,
      protection: this.#protection,
      hasPassword: this.#hasPassword,
      hasDrawings: this.#hasDrawings,
      hasFilter: this.#hasFilter,
    };
  }
}

function count(text: string | undefined): number {
  const number = Math.trunc(Number(text ?? 0));
  return number > 0 ? number : 0;
}

/** Whole columns (`A:C`) or rows (`1:3`), and blocks written from their end. */
function wholeRange(address: string): CellRange | null {
  const [first, second] = address.trim().split(':');
  if (first === undefined || second === undefined) return null;
  const columns = [parseRange(`${first}1`), parseRange(`${second}1`)];
  const rows = [parseRange(`A${first}`), parseRange(`A${second}`)];
  const ends = [parseRange(first), parseRange(second)];
  const spanned = (pair: readonly (CellRange | null)[]): CellRange | null => {
    const [one, other] = pair;
    if (!one || !other) return null;
    return {
      top: Math.min(one.top, other.top),
      left: Math.min(one.left, other.left),
      bottom: Math.max(one.top, other.top),
      right: Math.max(one.left, other.left),
    };
  };
  const block = spanned(ends);
  if (block !== null) return block;
  const byColumns = /\d/.test(address) ? null : spanned(columns);
  if (byColumns !== null) return { ...byColumns, top: 0, bottom: MAX_ROWS - 1 };
  const byRows = spanned(rows);
  return byRows === null ? null : { ...byRows, left: 0, right: MAX_COLUMNS - 1 };
}
