/** How a sheet is printed, from the model to the file and back. */
import type { NamedRange, WriteSheet } from './hucreTypes';
import {
  absoluteReference,
  absoluteRows,
  parseRange,
  parseRows,
  sheetAddress,
} from '../../core/sheet/address';
import type { PrintSetup } from '../../core/sheet/model';
import { POINTS_PER_INCH, PRINT_PAGE } from '../../core/sheet/printPage';
import { fill } from '../../core/wording/text';
import { xlsxWording } from '../../core/wording/xlsxHost';

type WrittenPage = NonNullable<WriteSheet['pageSetup']>;
type WrittenFooter = NonNullable<WriteSheet['headerFooter']>;

/** How a file says a sheet is printed. */
export interface PageSetup {
  readonly orientation?: 'portrait' | 'landscape';
  readonly hasPaper?: boolean;
  /** Whether fit to page is on: numbers of pages stand in files where it is off, too. */
  readonly fitsPage?: boolean;
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly centred?: boolean;
}

export interface PageFooter {
  readonly oddHeader?: string;
  readonly oddFooter?: string;
}

/** What the names of a workbook say about printing a sheet, as written. */
export interface PrintNames {
  readonly area?: string;
  readonly titles?: string;
}

const { left, right, top, bottom, header, footer } = PRINT_PAGE.margins;
/** Inches. */
const MARGINS = {
  left: left / POINTS_PER_INCH,
  right: right / POINTS_PER_INCH,
  top: top / POINTS_PER_INCH,
  bottom: bottom / POINTS_PER_INCH,
  header: header / POINTS_PER_INCH,
  footer: footer / POINTS_PER_INCH,
};

export function writePageSetup(print: PrintSetup): WrittenPage {
  return {
    paperSize: 'a4',
    orientation: print.orientation,
    margins: MARGINS,
    ...((print.fitToWidth || print.fitToHeight) && {
      fitToPage: true,
      fitToWidth: print.fitToWidth ? 1 : 0,
      fitToHeight: print.fitToHeight ? 1 : 0,
    }),
    ...(print.centred && { horizontalCentered: true }),
  };
}

export function writeFooter(print: PrintSetup): WrittenFooter | undefined {
  if (!print.pageNumber) return undefined;
  return { oddFooter: `&C${fill(xlsxWording.pageNumber, { page: '&P', pages: '&N' })}` };
}

/** Print area and repeated rows are names of the workbook; written here because their sheet must be quoted. */
export function writePrintNames(sheet: string, print: PrintSetup): readonly NamedRange[] {
  const names: NamedRange[] = [];
  if (print.area !== undefined) {
    names.push({ name: '_xlnm.Print_Area', range: absoluteReference(sheet, print.area), scope: sheet });
  }
  if (print.titleRows !== undefined) {
    const rows = absoluteRows(print.titleRows);
    names.push({ name: '_xlnm.Print_Titles', range: sheetAddress(sheet, rows), scope: sheet });
  }
  return names;
}

/**
 * Reads the print set-up.
 *
 * @param lose called when the file has several print areas
 */
export function readPrintSetup(
  page: PageSetup,
  footer: PageFooter,
  names: PrintNames,
  lose: () => void,
): PrintSetup | undefined {
  const pageNumber = /&P/.test(`${footer.oddFooter ?? ''}${footer.oddHeader ?? ''}`);
  const titleRows = readTitleRows(names.titles);
  const areas = blocksOf(names.area).filter((area) => parseRange(area) !== null);
  if (areas.length > 1) lose();
  const area = areas.length === 1 ? parseRange(areas[0] as string) : null;
  const { orientation, hasPaper = false, fitsPage = false, centred = false } = page;
  const named = orientation !== undefined || hasPaper;
  if (!named && !pageNumber && !fitsPage && !centred && titleRows === undefined && area === null)
    return undefined;
  return {
    orientation: orientation ?? 'portrait',
    ...(titleRows && { titleRows }),
    ...(area && { area }),
    fitToWidth: fitsPage && page.fitToWidth !== 0,
    ...(fitsPage && (page.fitToHeight ?? 1) === 1 && { fitToHeight: true }),
    centred,
    pageNumber,
  };
}

/** Blocks of a name, without their sheet. */
function blocksOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').map((block) => block.slice(block.lastIndexOf('!') + 1).trim());
}

function readTitleRows(text: string | undefined): PrintSetup['titleRows'] {
  return blocksOf(text)
    .flatMap((block) => parseRows(block) ?? [])
    .at(-1);
}
