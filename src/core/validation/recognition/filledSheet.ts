/** A filled-in sheet read back against its template: every place found by its labels, never by its address. */
import type { CellRange } from '../../sheet/range';
import { cellAddress } from '../../sheet/address';
import type { Cell, CellValue, IdentityField } from '../../sheet/model';
import type { ActualSheet } from './actualSheet';
import type { DataCell, IdentityCell, LabelCell, Layout, Line, SumLayout } from './layout';
import type { CellReading } from './readValue';
import type { Token } from './vocabulary';

/** One data cell of the template, found in the sheet. */
export interface PlacedCell {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly expected: DataCell;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly cell: Cell | undefined;
  readonly value: CellValue;
  readonly reading: CellReading;
}

/**
 * - `same`: letter for letter, but for blanks and width of signs
 * - `equivalent`: other words for the same thing
 * - `unit`: the same thing in another unit
 * - `changed`: something else
 * - `blank`: nothing there
 * - `missing`: its row or column could not be found
 */
export type LabelState = 'same' | 'equivalent' | 'unit' | 'changed' | 'blank' | 'missing';

export type PlacedLabel = LabelText & (FoundPlace | NoPlace);

interface LabelText {
  readonly expected: LabelCell;
  readonly text: string;
  readonly state: LabelState;
}

interface FoundPlace {
  readonly row: number;
  readonly column: number;
}

/** What is looked for is not in the sheet. */
interface NoPlace {
  readonly row: null;
  readonly column: null;
}

/** A row or column of the sheet that the template does not have. */
export interface ExtraLine {
  readonly index: number;
  readonly label: string;
  readonly token: Token;
  /** Where its label stands, or its first filled cell. */
  readonly row: number;
  readonly column: number;
  /** The template's line that is found twice, of which this is the one less in place. */
  readonly duplicateOf?: Line;
  /** Filled cells under the template's own columns (or beside its rows). */
  readonly filled: readonly { readonly row: number; readonly column: number }[];
}

export interface PlacedAxis {
  /** Index in the template → index in the sheet. */
  readonly places: ReadonlyMap<number, number>;
  /** Index in the sheet → index in the template. */
  readonly origins: ReadonlyMap<number, number>;
  /** Lines whose label does not say what the template says; placed by their neighbours. */
  readonly assumed: ReadonlySet<number>;
  readonly missing: readonly Line[];
  readonly extra: readonly ExtraLine[];
  /** Where the levels of the template's labels stand in the sheet. */
  readonly levels: ReadonlyMap<number, number>;
}

/** A field with the place of its value. */
export type PlacedIdentity = IdentityText & (FoundPlace | NoPlace);

interface IdentityText {
  readonly expected: IdentityCell;
  /** The value without its label; `''` when nothing is filled in. */
  readonly text: string;
  readonly value: CellValue;
}

/** Parts that must add up to a whole, in this sheet. */
export interface PlacedSum {
  readonly layout: SumLayout;
  readonly total: PlacedCell;
  readonly parts: readonly PlacedCell[];
  /** True when a part has no place in the sheet, so that the sum cannot be told. */
  readonly incomplete: boolean;
}

export interface FilledSheet {
  readonly name: string;
  readonly actual: ActualSheet;
  readonly layout: Layout;
  readonly recognisedBy: 'identity' | 'labels';
  /** What had to be assumed to know the form (its unit or year could not be read); checks against it are not run. */
  readonly assumed: ReadonlySet<'region' | 'year' | 'period'>;
  readonly rows: PlacedAxis;
  readonly columns: PlacedAxis;
  readonly cells: readonly PlacedCell[];
  readonly labels: readonly PlacedLabel[];
  readonly identity: readonly PlacedIdentity[];
  /** Column of the names of the rows that the form leaves open; `null` when there is none or it is not found. */
  readonly nameColumn: number | null;
  readonly sums: readonly PlacedSum[];
  /** The block from the first label to the last data cell. */
  readonly table: CellRange;
  /** The placed cell of a cell of the template. */
  readonly placed: (expected: DataCell) => PlacedCell | undefined;
  readonly identityOf: (field: IdentityField) => PlacedIdentity | undefined;
}

/** A1 address of a place in the sheet. */
export function addressOf(place: { readonly row: number; readonly column: number }): string {
  return cellAddress(place.row, place.column);
}

/** True for a copy of an annex of which no row was found, as when its rows and columns changed places. */
export function hasNoRows({ layout, rows }: FilledSheet): boolean {
  return layout.template.kind === 'annex' && rows.places.size === 0;
}
