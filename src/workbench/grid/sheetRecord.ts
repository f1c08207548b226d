import type { CellRange } from '../../core/sheet/range';

/** Print set-up of a sheet in the words of Excel's page layout. */
export interface PageLayoutRecord {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** Pages across and down, or per cent. */
  zoom: { horizontalFitToPages?: number; verticalFitToPages?: number; scale?: number };
  printArea: string | undefined;
  /** "$1:$3" */
  printTitleRows: string | undefined;
  printTitleColumns: string | undefined;
  blackAndWhite: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  headersFooters: Record<HeaderFooterPart, string>;
}

export type HeaderFooterPart =
  'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter';

export interface DefinedNameRecord {
  readonly name: string;
  /** "='附件3'!$A$1:$B$2" */
  formula: string;
  comment: string;
  visible: boolean;
}

/** Lives beside a sheet of the grid: what the grid has no place for and Excel or a file must get back. */
export interface SheetRecord {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** Undefined on an unprotected sheet. */
  protection: Readonly<Record<string, unknown>> | undefined;
  pageLayout: PageLayoutRecord;
  readonly names: Map<string, DefinedNameRecord>;
  /** Data validations in Excel's words, as the add-in wrote them. */
  readonly validations: ValidationRecord[];
  /** The first one wins. */
  readonly conditionalFormats: ConditionalFormatRecord[];
  standardWidth: number;
}

export interface ConditionalFormatRecord {
  readonly id: string;
  readonly range: CellRange;
  /** With its leading "="; empty until the add-in has set it. */
  formula: string;
  stopIfTrue: boolean;
  readonly font: { bold?: boolean; color?: string; italic?: boolean };
  readonly fill: { color?: string };
}

export interface ValidationRecord {
  readonly range: CellRange;
  /** Id of the rule in the grid. */
  readonly ruleId: string;
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt: { title: string; message: string; showPrompt: boolean };
  errorAlert: { title: string; message: string; showAlert: boolean; style: string };
}

/** What a rule has that says nothing to its user. */
export const NO_PROMPT: ValidationRecord['prompt'] = { message: '', showPrompt: true, title: '' };
export const NO_ALERT: ValidationRecord['errorAlert'] = {
  message: '',
  showAlert: true,
  style: 'Stop',
  title: '',
};

export function newSheetRecord(): SheetRecord {
  return {
    visibility: 'Visible',
    protection: undefined,
    pageLayout: {
      orientation: 'Portrait',
      paperSize: 'A4',
      centerHorizontally: false,
      centerVertically: false,
      zoom: { scale: 100 },
      printArea: undefined,
      printTitleRows: undefined,
      printTitleColumns: undefined,
      blackAndWhite: false,
      printGridlines: false,
      printHeadings: false,
      printOrder: 'DownThenOver',
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
      headersFooters: {
        leftHeader: '',
        centerHeader: '',
        rightHeader: '',
        leftFooter: '',
        centerFooter: '',
        rightFooter: '',
      },
    },
    names: new Map(),
    validations: [],
    conditionalFormats: [],
    standardWidth: 8.38,
  };
}
