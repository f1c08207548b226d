/** What one worksheet of a modern workbook (.xlsx) can hold; every spreadsheet we meet keeps to these. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** UTF-16 units of a sheet name. */
export const MAX_SHEET_NAME = 31;
/** UTF-16 units of the text in a cell. */
export const MAX_CELL_TEXT = 32_767;
/** UTF-16 units of a formula with its leading `=`. */
export const MAX_FORMULA = 8_192;
