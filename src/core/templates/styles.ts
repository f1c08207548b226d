/** The looks that all tables share: the fonts and sizes of official Chinese documents. */
import type { CellStyle } from '../sheet/model';

const TITLE_FONT = '方正小标宋简体';
const HEADING_FONT = '黑体';
const BODY_FONT = '仿宋_GB2312';

/** Light yellow: the colour in which Chinese statistical forms show what is to be filled in. */
export const ENTRY_FILL = '#FFF9E1';
/** Light grey: a cell that stays empty on purpose. */
export const CLOSED_FILL = '#EDEDED';

/** Sizes in points: 二号 22, 三号 16, 四号 14, 小四 12, 五号 10.5, 小五 9. */
export const TITLE_SIZE = 22;
export const ANNEX_MARK_SIZE = 16;
export const ROOMY_SIZE = 14;
export const TABLE_SIZE = 12;
export const DENSE_SIZE = 11;
export const FORM_SIZE = 10.5;
export const NOTE_SIZE = 9;

export const titleStyle: CellStyle = {
  font: TITLE_FONT,
  size: TITLE_SIZE,
  align: 'center',
  valign: 'middle',
  wrap: true,
};

/** The 附件 N line above the title. */
export const annexMarkStyle: CellStyle = {
  font: HEADING_FONT,
  size: ANNEX_MARK_SIZE,
  align: 'left',
  valign: 'middle',
};

export const unitLineStyle: CellStyle = {
  font: BODY_FONT,
  size: TABLE_SIZE,
  align: 'right',
  valign: 'middle',
};

export function headerStyle(size: number = TABLE_SIZE): CellStyle {
  return { font: HEADING_FONT, size, align: 'center', valign: 'middle', wrap: true };
}

/** Characters one below the other, for columns too narrow for their heading. */
export function uprightStyle(style: CellStyle): CellStyle {
  return { ...style, vertical: true, wrap: false };
}

/** Text of the table, centred. */
export function bodyStyle(size: number = TABLE_SIZE): CellStyle {
  return { font: BODY_FONT, size, align: 'center', valign: 'middle', wrap: true };
}

/** Running text and names: from the left, a little off the line. */
export function runningStyle(size: number = TABLE_SIZE): CellStyle {
  return { ...bodyStyle(size), align: 'left', indent: 1 };
}

/** A cell to be filled in: open when the sheet is protected, and tinted. */
export function entryStyle(numberFormat: string): CellStyle {
  return { ...bodyStyle(FORM_SIZE), fill: ENTRY_FILL, locked: false, numberFormat };
}

/** Number format of text that must not turn into a number or date. */
export const TEXT_FORMAT = '@';

/** Running text to be filled in. */
export const runningEntryStyle: CellStyle = { ...entryStyle(TEXT_FORMAT), align: 'left', indent: 1 };

export const noteStyle: CellStyle = {
  font: BODY_FONT,
  size: NOTE_SIZE,
  align: 'left',
  valign: 'top',
  wrap: true,
};

/**
 * Number format that keeps the decimals as printed.
 *
 * @example printedNumberFormat('1.80') // '0.00'
 */
export function printedNumberFormat(printed: string): string {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
