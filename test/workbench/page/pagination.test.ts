import * as fc from 'fast-check';
import type { PrintSetup } from '../../../src/core/sheet/model';
import { PRINT_PAGE } from '../../../src/core/sheet/printPage';
import { lengthOf, paginate, type Pagination } from '../../../src/workbench/page/printing/pagination';

const PLAIN: PrintSetup = { orientation: 'portrait', fitToWidth: false, centred: false, pageNumber: false };

/** Rows and columns of the same size. */
function paged(
  { rows, columns, height = 20, width = 50 }: Readonly<Record<string, number>>,
  print: Partial<PrintSetup> = {},
): Pagination {
  return paginate({
    range: { top: 0, left: 0, bottom: (rows ?? 1) - 1, right: (columns ?? 1) - 1 },
    widths: () => width,
    heights: () => height,
    print: { ...PLAIN, ...print },
  });
}

const spans = ({ pages }: Pagination): unknown =>
  pages.map(({ titleRows, rows, columns }) => [
    titleRows && `${titleRows.from}-${titleRows.to}`,
    `${rows.from}-${rows.to}`,
    `${columns.from}-${columns.to}`,
  ]);

describe('the pages of a sheet', () => {
  it('are one when everything fits on A4', () => {
    // 841.89 points less 108 of margins are 36 rows of 20.
    expect(spans(paged({ rows: 36, columns: 10 }))).toEqual([[undefined, '0-35', '0-9']]);
  });

  it('go down first, then across, and cut no row and no column', () => {
    expect(spans(paged({ rows: 37, columns: 11 }))).toEqual([
      [undefined, '0-35', '0-9'],
      [undefined, '36-36', '0-9'],
      [undefined, '0-35', '10-10'],
      [undefined, '36-36', '10-10'],
    ]);
  });

  it('repeat the title rows after the page that holds them, and hold fewer rows then', () => {
    const titleRows = { from: 1, to: 2 };
    expect(spans(paged({ rows: 80, columns: 1 }, { titleRows }))).toEqual([
      [undefined, '0-35', '0-0'],
      ['1-2', '36-69', '0-0'],
      ['1-2', '70-79', '0-0'],
    ]);
  });

  it('leave out title rows that would fill a page', () => {
    expect(spans(paged({ rows: 80, columns: 1 }, { titleRows: { from: 0, to: 40 } }))).toEqual([
      [undefined, '0-35', '0-0'],
      [undefined, '36-71', '0-0'],
      [undefined, '72-79', '0-0'],
    ]);
  });

  it('are made smaller by whole per cents to fit the width, never larger', () => {
    expect(paged({ rows: 1, columns: 11 }, { fitToWidth: true })).toMatchObject({ scale: 0.95 });
    expect(paged({ rows: 1, columns: 2 }, { fitToWidth: true })).toMatchObject({ scale: 1 });
    expect(paged({ rows: 1, columns: 11 }, { fitToWidth: true, orientation: 'landscape' })).toMatchObject({
      scale: 1,
      paper: { width: PRINT_PAGE.paper.height, height: PRINT_PAGE.paper.width },
    });
  });

  it('are one where the whole sheet is to be on one', () => {
    expect(paged({ rows: 100, columns: 3 }, { fitToWidth: true, fitToHeight: true }).pages).toHaveLength(1);
  });

  it('hold a row that is higher than a page on a page of its own', () => {
    expect(spans(paged({ rows: 2, columns: 1, height: 900 }))).toEqual([
      [undefined, '0-0', '0-0'],
      [undefined, '1-1', '0-0'],
    ]);
  });

  it('hold every cell once, and nothing that is larger than the paper leaves', () => {
    const sizes = (max: number) => fc.array(fc.nat({ max }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(
        sizes(300),
        sizes(300),
        fc.boolean(),
        fc.nat({ max: 5 }),
        (heights, widths, fits, titles) => {
          const print = { ...PLAIN, fitToWidth: fits, titleRows: { from: 0, to: titles } };
          const range = { top: 0, left: 0, bottom: heights.length - 1, right: widths.length - 1 };
          const height = (row: number) => heights[row] ?? 0;
          const width = (column: number) => widths[column] ?? 0;
          const { pages, scale } = paginate({ range, widths: width, heights: height, print });
          const seen = new Set<string>();
          for (const { rows, columns, titleRows } of pages) {
            const down = lengthOf(rows, height) + (titleRows ? lengthOf(titleRows, height) : 0);
            if (rows.from < rows.to) expect(down * scale).toBeLessThanOrEqual(734);
            if (columns.from < columns.to) expect(lengthOf(columns, width) * scale).toBeLessThanOrEqual(524);
            for (let row = rows.from; row <= rows.to; row++) {
              for (let column = columns.from; column <= columns.to; column++) {
                expect(seen.has(`${row},${column}`)).toBe(false);
                seen.add(`${row},${column}`);
              }
            }
          }
          expect(seen.size).toBe(heights.length * widths.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
