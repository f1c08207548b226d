/**
 * The sheet model: what every host draws and reads back. Templates build it, `hosts/*` interpret it, the
 * validator compares a filled sheet with the very model its template builds.
 */
import type { SheetProtection } from './protection';
import type { CellRange } from './range';

/** An error value that a cell shows, for example `#N/A` or `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds, or the last result of its formula. `null` is an empty cell. */
export type CellValue = string | number | boolean | CellError | null;

/** What a cell is for. Cells read from somebody's file have no role until they are recognised. */
export type CellRole =
  | 'title'
  | 'label'
  | 'official' // a number or text of the official document; never to be changed
  | 'entry' // to be filled in by the user
  | 'computed' // a formula of the form
  | 'identity' // 表号, 制定依据, 填报单位, 报告期 and the sign-off block
  | 'note'
  | 'spare'; // blank room that the official table leaves

/** The fields that an identity or sign-off cell can hold (`design.md` §6). */
export type IdentityField =
  | 'formCode' // 表号
  | 'basis' // 制定依据
  | 'unit' // 填报单位
  | 'period' // 报告期
  | 'head' // 单位负责人
  | 'filler' // 填表人
  | 'phone' // 联系电话
  | 'reportedOn'; // 报出日期

/** What a cell is about. Labels are bound too: a region label carries `region`, a header cell `indicator`/`year`. */
export interface CellBinding {
  readonly indicator?: string;
  readonly region?: string;
  readonly year?: number;
  /** A step within the year (一季度) that an official table prints; left out for the year itself. */
  readonly period?: string;
  /** Column meaning in forms: 'target' | 'actual' | 'gap' | 'completion' | 'status' | 'reason' | … */
  readonly field?: string;
  readonly identity?: IdentityField;
  /** Row number as printed in the annex (序号). */
  readonly row?: number;
  /** True on the row of the whole, whose parts are the other rows of the same block. */
  readonly total?: boolean;
}

export type HorizontalAlign = 'left' | 'center' | 'right';
export type VerticalAlign = 'top' | 'middle' | 'bottom';
export type BorderWeight = 'thin' | 'medium';

export interface Borders {
  readonly top?: BorderWeight;
  readonly right?: BorderWeight;
  readonly bottom?: BorderWeight;
  readonly left?: BorderWeight;
}

/** Look of a cell. Templates share style objects; hosts may group cells by object identity. */
export interface CellStyle {
  /** First family of the official habit; the host appends {@link FONT_FALLBACKS} where it can. */
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `#RRGGBB` */
  readonly color?: string;
  /** `#RRGGBB` */
  readonly fill?: string;
  readonly align?: HorizontalAlign;
  readonly valign?: VerticalAlign;
  readonly wrap?: boolean;
  readonly indent?: number;
  /** True: characters stand one below the other, as in narrow printed columns. */
  readonly vertical?: boolean;
  readonly borders?: Borders;
  /** Excel number format, `General` when left out; `@` is text, `0.00` keeps the printed decimals. */
  readonly numberFormat?: string;
  /** False on cells that stay open when the sheet is protected. */
  readonly locked?: boolean;
}

export interface Cell {
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  /** The block that its formula fills, from this cell on; the other cells of it hold results of the formula. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly style?: CellStyle;
  readonly role?: CellRole;
  readonly binding?: CellBinding;
  /** The digits as the document prints them ("1.80"), where they differ from the bare number. */
  readonly printed?: string;
  /** Target of a link inside the workbook (`'校验报告'!A1`). */
  readonly link?: string;
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page, counted from 0. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  readonly area?: CellRange;
  readonly fitToWidth: boolean;
  /** True: the whole sheet on one page. */
  readonly fitToHeight?: boolean;
  readonly centred: boolean;
  readonly pageNumber: boolean;
}

/** Typed rule for what may be typed into a block of cells. */
export interface DataValidation {
  readonly range: CellRange;
  readonly rule:
    | { readonly type: 'list'; readonly items: readonly string[] }
    | { readonly type: 'list'; readonly source: string }
    | { readonly type: 'decimal' | 'whole'; readonly min?: number; readonly max?: number }
    | { readonly type: 'date'; readonly from?: string; readonly to?: string }
    | { readonly type: 'textLength'; readonly max: number }
    | { readonly type: 'custom'; readonly formula: string };
  readonly allowBlank: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: { readonly title: string; readonly message: string };
}

export interface ConditionalFormat {
  readonly range: CellRange;
  /** Formula relative to the top left cell of the range, with its leading `=`. */
  readonly formula: string;
  readonly style: Pick<CellStyle, 'color' | 'fill' | 'bold'>;
}

export interface DefinedName {
  readonly name: string;
  readonly range: CellRange;
}

/** One sheet. Rows and columns count from 0; `rows` may be ragged and hold holes. */
export interface SheetModel {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merges: readonly CellRange[];
  /** Characters of the default font, by column. */
  readonly columnWidths?: readonly (number | undefined)[];
  /** Points, by row. */
  readonly rowHeights?: readonly (number | undefined)[];
  /** Rows that become higher with the text typed into them; their height is the one they begin with. */
  readonly growingRows?: readonly number[];
  readonly print?: PrintSetup;
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** There: locked cells refuse typing; never with a password. */
  readonly protection?: SheetProtection;
  readonly validations?: readonly DataValidation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly names?: readonly DefinedName[];
  /** The first entry cell, selected after insertion. */
  readonly selection?: CellRange;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** True: whoever wrote the file never calculated its formulas, so that they have no results. */
  readonly uncalculated?: boolean;
}

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  /** What the reader had to leave out or could not represent, told to the user in his words. */
  readonly leftOut?: readonly string[];
}

/** A workbook that somebody has open. */
export interface OpenWorkbook extends WorkbookModel {
  /** Name of the sheet in front. */
  readonly activeSheet: string;
}

/** Fonts tried after the official one, in this order, by hosts that can hold a list. */
export const FONT_FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ['方正小标宋_GBK', '华文中宋', '宋体', 'SimSun', 'Noto Serif CJK SC'],
  黑体: ['SimHei', 'Noto Sans CJK SC'],
  仿宋_GB2312: ['仿宋', 'FangSong', '宋体', 'SimSun', 'Noto Serif CJK SC'],
};

/** The cell at a place, or `undefined` where the sheet holds nothing. */
export function cellAt(sheet: SheetModel, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}
