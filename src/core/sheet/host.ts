/**
 * What a host does for the product: draws sheet models, reads them back, applies changes. `hosts/excel` and
 * `hosts/xlsx` implement it and pass the same contract suite.
 */
import { fill, type Fillings, type Language, type Text } from '../wording/text';
import type { CellRange } from './range';
import type { CellValue, ConditionalFormat, SheetModel, WorkbookModel } from './model';

/** One change of one cell: core emits it, a host carries it out. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The new value. Text is always written as text, never as a formula. */
  readonly value: CellValue;
  /**
   * A formula in place of the value, with its leading `=`: one that a template builds, or one that the cell held
   * before. Nothing that somebody typed as text ever comes here.
   */
  readonly formula?: string;
  /** Number format to go with it (a text number that becomes a number needs one). */
  readonly numberFormat?: string;
  /** What the cell must still hold; when it holds something else, the whole list is refused. */
  readonly expected?: CellValue;
}

/** A look laid over cells for a while: a conditional format, so that the cells themselves stay as they are. */
export interface Mark {
  readonly sheet: string;
  readonly format: ConditionalFormat;
}

export interface InsertedSheet {
  /** The name the sheet really got: an existing name is never overwritten but gets a suffix, " (2)". */
  readonly name: string;
  /** What this host could not draw (older Excel), as sentences for the user. */
  readonly leftOut: readonly string[];
}

/**
 * A refusal that the user is told in one sentence: what, where, what to do.
 *
 * Codes that every host shares: `sheet-name` (a name that no spreadsheet accepts), `sheet-missing`,
 * `sheet-model` (the model contradicts itself: merges that overlap), `cell-changed` (a cell no longer holds what
 * the change expects), `sheet-protected` (a locked cell), `write-failed` (the cell does not hold what was written).
 */
export class HostRefusal extends Error {
  override readonly name = 'HostRefusal';
  private wording?: { readonly text: Text; readonly fillings: Fillings };

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  /** A refusal whose sentence can be said in every language, see {@link inLanguage}. */
  static saying(code: string, text: Text, fillings: Fillings = {}): HostRefusal {
    const refusal = new HostRefusal(code, fill(text, fillings));
    refusal.wording = { text, fillings };
    return refusal;
  }

  /** Its sentence in a language; as it stands when it was worded by somebody else. */
  inLanguage(language: Language): string {
    return this.wording ? fill(this.wording.text, this.wording.fillings, language) : this.message;
  }
}

/** Follows a reading that may take long, and may end it. */
export interface ReadWatch {
  /** Told after each part how many of the sheets are read. */
  readonly progress: (done: number, total: number) => void;
  /** Asked after each part; true ends the reading. */
  readonly isCancelled: () => boolean;
}

export interface Host {
  /** Adds the sheets after the existing ones: all of them, or none and a {@link HostRefusal}. */
  insertSheets(sheets: readonly SheetModel[]): Promise<readonly InsertedSheet[]>;
  /** The whole workbook, or just the sheets named. */
  readWorkbook(sheets?: readonly string[]): Promise<WorkbookModel>;
  /** Applies all changes, or none and a {@link HostRefusal}. */
  apply(changes: readonly CellChange[]): Promise<void>;
  /** Brings a block of cells into view and selects it, where there is something to look at. */
  select(sheet: string, range: CellRange): Promise<void>;
  /** Removes sheets by name. Only for sheets that this product has just inserted. */
  removeSheets(sheets: readonly string[]): Promise<void>;
  /** Lays marks over cells: all of them, or none and a {@link HostRefusal}. */
  mark(marks: readonly Mark[]): Promise<void>;
  /**
   * Takes every conditional format with exactly this formula off, in the whole workbook; nothing else changes.
   *
   * @returns how many there were
   */
  unmark(formula: string): Promise<number>;
}
