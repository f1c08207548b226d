/**
 * Width of a column in points, as `format.columnWidth` wants it, from its width in characters of the default font,
 * as files and models state it.
 *
 * A character is 7 pixels wide in the default font of a new workbook at 96 dpi, a column has 5 pixels of padding
 * (ECMA-376 part 1, 18.3.1.13), and a pixel is 0.75 points.
 *
 * @example columnWidthInPoints(8.43) // 48
 */
export function columnWidthInPoints(characters: number): number {
  const pixels = characters < 1 ? Math.round(characters * 12) : Math.round(characters * 7) + 5;
  return pixels * 0.75;
}
