/** Pixels. What Excel gives a Chinese default font (8.38 characters, 14.25 points). */
export const DEFAULT_COLUMN_WIDTH = 72;
export const DEFAULT_ROW_HEIGHT = 19;

/** Room of one step of indent, in pixels. */
export const INDENT = 12;

/** Points of one pixel on a screen of 96 dpi. */
export const POINTS_PER_PIXEL = 0.75;

/**
 * Pixels of a line in type of so many points.
 *
 * @example lineHeight(11) // 19
 */
export function lineHeight(points: number): number {
  return Math.ceil((points / POINTS_PER_PIXEL) * 1.28);
}

/** Pixels of one character of the default font, and of the margins of a cell, as Excel counts column widths. */
const CHARACTER = 7;
const MARGIN = 5;

/**
 * Pixels of a column that is so many characters wide.
 *
 * @example pixelsOfCharacters(8.43) // 64
 */
export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * CHARACTER + MARGIN);
}

/**
 * Characters that a column of so many pixels holds.
 *
 * @example charactersOfPixels(64) // 8.43
 */
export function charactersOfPixels(pixels: number): number {
  return Math.round(((pixels - MARGIN) / CHARACTER) * 100) / 100;
}
