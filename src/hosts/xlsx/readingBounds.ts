/** Bounds of reading. A reporting form is far below all of them; a file above them is refused or cut, and says so. */
export const READING_BOUNDS = {
  /** Bytes of the file. */
  file: 50_000_000,
  /** Parts inside the package. */
  parts: 2_000,
  /** Bytes of one part when expanded. */
  part: 100_000_000,
  /** Bytes of all parts when expanded. */
  expanded: 200_000_000,
  sheets: 64,
  rows: 20_000,
  columns: 512,
  /** Cells of all sheets, counted by the rectangles they fill. */
  cells: 2_000_000,
} as const;
