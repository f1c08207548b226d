/**
 * What a workbook that somebody has open does beyond what every host does: it has a selection, it changes under the
 * hands of its user, and it calculates. `hosts/excel` implements it, and so does the made-up workbook of the pane's
 * tests; both pass the same contract suite.
 */
import type { Language } from '../wording/text';
import type { CellRange } from './range';
import type { Host, ReadWatch } from './host';
import type { OpenWorkbook, SheetModel } from './model';

/** A block of cells that the user has selected. */
export interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Who has made a change: this product, or anybody else (the user, another add-in, somebody who edits along). */
export type ChangeOrigin = 'own' | 'foreign';

/** A change of contents. */
export interface ContentChange {
  /** `null` when a sheet came or went. */
  readonly sheet: string | null;
  /** `null` where a whole sheet, or rows and columns, came, went or moved. */
  readonly range: CellRange | null;
  /** `null` where the host does not tell. */
  readonly origin: ChangeOrigin | null;
}

/** Ends a subscription. */
export type Unsubscribe = () => Promise<void>;

export interface LiveHost extends Host {
  /** The whole workbook, or just the sheets named, with the name of the sheet in front. */
  readWorkbook(sheets?: readonly string[], watch?: ReadWatch): Promise<OpenWorkbook>;
  /** Values of the first rows of every sheet, or of one: cheap enough to be asked after every change. */
  readTops(rows: number, sheet?: string): Promise<readonly SheetModel[]>;
  /** The active sheet and the selected block on it; of several blocks, the one with the active cell. */
  selection(): Promise<Selection>;
  /**
   * Writes one formula that this product has composed. Text from others never comes here.
   *
   * @throws HostRefusal `sheet-missing`, `sheet-protected`, or `write-failed` when the cell does not hold the formula
   * afterwards.
   */
  writeFormula(sheet: string, row: number, column: number, formula: string): Promise<void>;
  /** Calculates every formula anew, because what functions answer from has changed. */
  recalculate(): Promise<void>;
  /** Calls the listener after every change of the selection, with the new selection. */
  onSelectionChanged(listener: (selection: Selection) => void): Promise<Unsubscribe>;
  /** Calls the listener after changes of contents in any sheet, whoever made them, and when a sheet came or went. */
  onChanged(listener: (change: ContentChange) => void): Promise<Unsubscribe>;
  /** Changes the language of refusals: the application tells it only after the page has loaded. */
  speak(language: Language): void;
}
