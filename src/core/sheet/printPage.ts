/** The page that sheets are printed on: files say so, and the workbench prints so. Points. */
export const PRINT_PAGE = {
  /** A4 upright. */
  paper: { width: 595.28, height: 841.89 },
  /** Room for the binding on the left would be cut by fit to width, so both sides are equal. */
  margins: { left: 36, right: 36, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
} as const;

/** Points of an inch. */
export const POINTS_PER_INCH = 72;
