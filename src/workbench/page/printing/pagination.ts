import type { PrintSetup } from '../../../core/sheet/model';
import { PRINT_PAGE } from '../../../core/sheet/printPage';
import type { CellRange } from '../../../core/sheet/range';

/** Rows or columns one after the other, both ends counted. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What of the sheet stands on a page: the repeated rows, if any, above a block of cells. */
export interface PrintedPage {
  readonly titleRows: Span | undefined;
  readonly rows: Span;
  readonly columns: Span;
}

export interface Pagination {
  /** Of the paper, as it lies before the reader. Points. */
  readonly paper: { readonly width: number; readonly height: number };
  /** By what the sheet is made smaller, 1 when it is not. */
  readonly scale: number;
  readonly pages: readonly PrintedPage[];
}

export interface PrintedArea {
  readonly range: CellRange;
  /** Points; 0 for what is hidden. */
  readonly widths: (column: number) => number;
  readonly heights: (row: number) => number;
  readonly print: PrintSetup;
}

/** As small as a sheet may become. */
const SMALLEST = 0.1;
/** Excel and others make sheets smaller by whole per cents. */
const STEPS = 100;

/**
 * Where the pages of a sheet end. No row and no column is cut, rows named as titles stand on every page after their
 * own, and a sheet that is to fit the width, or one page, is made as small as that needs.
 */
export function paginate({ range, widths, heights, print }: PrintedArea): Pagination {
  const { width, height } = PRINT_PAGE.paper;
  const paper = print.orientation === 'landscape' ? { width: height, height: width } : { width, height };
  const { left, right, top, bottom } = PRINT_PAGE.margins;
  const room = { width: paper.width - left - right, height: paper.height - top - bottom };
  const across = { from: range.left, to: range.right };
  const down = { from: range.top, to: range.bottom };
  const scale = Math.min(
    1,
    print.fitToWidth ? room.width / lengthOf(across, widths) : 1,
    print.fitToHeight === true ? room.height / lengthOf(down, heights) : 1,
  );
  const whole = Math.max(SMALLEST, Math.floor(scale * STEPS) / STEPS);
  const titles = titlesIn(print.titleRows, down);
  const titleHeight = titles ? lengthOf(titles, heights) : 0;
  const columns = broken(across, widths, () => room.width / whole);
  const rows = broken(down, heights, (from) => {
    const below = room.height / whole;
    // Titles that would fill the page are left out.
    return isBelow(from, titles) && titleHeight < below ? below - titleHeight : below;
  });
  const pages = columns.flatMap((page) =>
    rows.map((block) => ({
      titleRows: isBelow(block.from, titles) && titleHeight < room.height / whole ? titles : undefined,
      rows: block,
      columns: page,
    })),
  );
  return { paper, scale: whole, pages };
}

/** The length of rows or columns together, in the measure of `size`. */
export function lengthOf({ from, to }: Span, size: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index <= to; index++) sum += size(index);
  return sum;
}

function isBelow(row: number, titles: Span | undefined): boolean {
  return titles !== undefined && row > titles.to;
}

function titlesIn(titles: PrintSetup['titleRows'], rows: Span): Span | undefined {
  return titles && titles.to <= rows.to ? titles : undefined;
}

/** Sizes are floating point: what fits but for the last digit fits. */
const TOLERANCE = 0.01;

function broken(
  whole: Span,
  size: (index: number) => number,
  roomAfter: (from: number) => number,
): readonly Span[] {
  const spans: Span[] = [];
  let from = whole.from;
  let length = 0;
  for (let index = whole.from; index <= whole.to; index++) {
    if (index > from && length + size(index) > roomAfter(from) + TOLERANCE) {
      spans.push({ from, to: index - 1 });
      from = index;
      length = 0;
    }
    length += size(index);
  }
  spans.push({ from, to: whole.to });
  return spans;
}
