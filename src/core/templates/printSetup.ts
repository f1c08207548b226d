/** Page set-up that every table shares: A4, as wide as the page, header rows on every page, page number. */
import type { PrintSetup } from '../sheet/model';

export interface PrintedBlock {
  readonly orientation: PrintSetup['orientation'];
  /** First and last header row, counted from 0; repeated on every page. */
  readonly headerRows: { readonly from: number; readonly to: number };
  readonly lastRow: number;
  readonly lastColumn: number;
  /** True for a form that is signed: it must come out of the printer as one page. */
  readonly onePage?: boolean;
}

/** Column widths (characters of the default font) that fill an A4 page at full size. */
export const PORTRAIT_WIDTH = 92;
export const LANDSCAPE_WIDTH = 136;

export function printSetup(block: PrintedBlock): PrintSetup {
  return {
    orientation: block.orientation,
    titleRows: block.headerRows,
    area: { top: 0, left: 0, bottom: block.lastRow, right: block.lastColumn },
    fitToWidth: true,
    ...(block.onePage === true && { fitToHeight: true }),
    centred: true,
    pageNumber: true,
  };
}
