/**
 * Widths of columns. The model counts characters of 7 pixels beside 5 pixels of padding, as Excel shows widths in a
 * new workbook. A file counts digits of its own default font, padding included (ECMA-376 part 1, 18.3.1.13), so the
 * same number means another width when that font has wider digits, as Chinese fonts have.
 */
import { DEFAULT_FONT } from './style';

const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 5;
const PIXELS_PER_POINT = 96 / 72;
/** Digits of Latin text fonts, as a share of their size; digits of Chinese fonts are half as wide as high. */
const LATIN_DIGIT = 0.507;

/**
 * Width of the widest digit of a font, in pixels.
 *
 * @example digitPixels('宋体', 11) // 8
 * @example digitPixels('Calibri', 11) // 7
 */
export function digitPixels(font: string, points: number): number {
  if (/\p{Script=Han}|^(?:Sim|FangSong|KaiTi|DengXian|YouYuan|STSong|Noto .*CJK)/iu.test(font)) {
    return Math.round(Math.round(points * PIXELS_PER_POINT) / 2);
  }
  return Math.max(1, Math.round(points * PIXELS_PER_POINT * LATIN_DIGIT));
}

/**
 * Width for a file whose default font is ours.
 *
 * @example widthForFile(9) // 8.5
 */
export function widthForFile(characters: number): number {
  const pixels =
    characters < 1
      ? characters * (CHARACTER_PIXELS + PADDING_PIXELS)
      : characters * CHARACTER_PIXELS + PADDING_PIXELS;
  return rounded(pixels / digitPixels(DEFAULT_FONT.name, DEFAULT_FONT.size), 4);
}

/**
 * Width as the model counts it.
 *
 * @param digit width of a digit of the file's default font, in pixels
 * @example widthFromFile(8.5, 8) // 9
 */
export function widthFromFile(width: number, digit: number): number {
  const pixels = width * digit;
  const whole = CHARACTER_PIXELS + PADDING_PIXELS;
  return rounded(pixels < whole ? pixels / whole : (pixels - PADDING_PIXELS) / CHARACTER_PIXELS, 2);
}

function rounded(number: number, decimals: number): number {
  return Number(number.toFixed(decimals));
}
