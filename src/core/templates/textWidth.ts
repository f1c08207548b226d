/**
 * How much room a text needs. Spreadsheets do not measure text for us before it is drawn, so widths and heights
 * are computed: a Chinese character is as wide as its size, a Latin letter or digit half of that.
 */

/** Pixels of one character of the default font (11 points), the unit in which column widths are counted. */
const CHARACTER_PIXELS = 7;
const PIXELS_PER_POINT = 96 / 72;
/** Room for rounding; the blank pixels left and right of the text are not part of a column's width. */
const CELL_PADDING_PIXELS = 3;
/** Line height of the tallest fallback font (Noto CJK), in multiples of its size. */
const LINE_HEIGHT = 1.45;
const ROW_PADDING_POINTS = 4;
/** Fallback fonts draw digits a little wider than half a Chinese character. */
const LATIN_WIDTH = 1.15;

const NARROW = /[\u0020-\u007e\u00a0-\u00ff]/;

/** Characters that must not begin a line; a line breaks one character earlier before them. */
const NOT_AT_LINE_START = /[，。、；：！？）】》”’%％,.;:!?)]/;

function pixels(character: string, points: number): number {
  const share = NARROW.test(character) ? LATIN_WIDTH / 2 : 1;
  return share * points * PIXELS_PER_POINT;
}

/**
 * Room that the widest line of a text takes, in characters of the default font, without the cell's own padding.
 *
 * @example bareWidth('填表人：', 10.5) // 8
 */
export function bareWidth(text: string, points: number): number {
  let widest = 0;
  for (const line of text.split('\n')) {
    let width = 0;
    for (const character of line) width += pixels(character, points);
    widest = Math.max(widest, width);
  }
  return widest / CHARACTER_PIXELS;
}

/**
 * Column width, in characters of the default font, that shows the widest line of a text without cutting it.
 *
 * @example columnWidthFor('南昌市', 12) // 8
 */
export function columnWidthFor(text: string, points: number): number {
  return Math.ceil(bareWidth(text, points) + CELL_PADDING_PIXELS / CHARACTER_PIXELS);
}

/**
 * Lines that a text takes when it is wrapped in a column of the given width (characters of the default font).
 *
 * @example wrappedLines('高新技术企业数量（家）', 12, 20) // 2
 */
export function wrappedLines(text: string, points: number, columnWidth: number): number {
  const room = columnWidth * CHARACTER_PIXELS - CELL_PADDING_PIXELS;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const character of paragraph) {
      const width = pixels(character, points);
      if (used + width > room && used > 0) {
        lines += 1;
        // The forbidden line start takes the character before it along.
        used = NOT_AT_LINE_START.test(character) ? points * PIXELS_PER_POINT : 0;
      }
      used += width;
    }
  }
  return lines;
}

/**
 * Row height in points for a number of text lines.
 *
 * @example rowHeightFor(2, 12) // 39
 */
export function rowHeightFor(lines: number, points: number): number {
  return Math.ceil(lines * points * LINE_HEIGHT + ROW_PADDING_POINTS);
}
