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
  /** Elements of all parts that are read, counted again for every sheet that stands on the same part. */
  elements: 5_000_000,
  /** Elements that stand inside each other; no part of the format has more than some twenty. */
  depth: 64,
  /** Merges of one sheet. */
  merges: 50_000,
  sheets: 64,
  rows: 20_000,
  columns: 512,
  /** Cells of all sheets, counted by the rectangles they fill. */
  cells: 2_000_000,
  /** Characters of formulas that the file stores once for many cells, when each has its own. */
  sharedFormulas: 20_000_000,
  /** Cells that formulas with a block of results fill. */
  spilled: 2_000_000,
  /** Blocks that the rules of one sheet apply to. */
  blocks: 20_000,
} as const;
