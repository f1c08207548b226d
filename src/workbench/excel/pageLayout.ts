import { parseArea } from '../../core/sheet/address';
import type { GridSheet } from '../grid/gridSheet';
import type { HeaderFooterPart, PageLayoutRecord } from '../grid/sheetRecord';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelObject } from './excelObject';
import { invalidArgument } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';

/** Print set-up, for files and for the print preview of the page. */
export class PageLayout extends ExcelObject {
  readonly typeName = 'PageLayout';
  readonly members: Members = {
    scalars: {
      BlackAndWhite: '1.9',
      BottomMargin: '1.9',
      CenterHorizontally: '1.9',
      CenterVertically: '1.9',
      FooterMargin: '1.9',
      HeaderMargin: '1.9',
      LeftMargin: '1.9',
      Orientation: '1.9',
      PaperSize: '1.9',
      PrintGridlines: '1.9',
      PrintHeadings: '1.9',
      PrintOrder: '1.9',
      RightMargin: '1.9',
      TopMargin: '1.9',
      Zoom: '1.9',
    },
    navigations: { HeadersFooters: '1.9' },
    methods: {
      GetPrintAreaOrNullObject: '1.9',
      GetPrintTitleColumnsOrNullObject: '1.9',
      GetPrintTitleRowsOrNullObject: '1.9',
      SetPrintArea: '1.9',
      SetPrintMargins: '1.9',
      SetPrintTitleColumns: '1.9',
      SetPrintTitleRows: '1.9',
    },
  };

  readonly HeadersFooters: HeaderFooterGroup;

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
  ) {
    super(excel);
    this.HeadersFooters = new HeaderFooterGroup(excel, sheet);
  }

  private get layout(): PageLayoutRecord {
    return this.sheet.record.pageLayout;
  }

  get BlackAndWhite(): boolean {
    return this.layout.blackAndWhite;
  }

  set BlackAndWhite(value: boolean) {
    this.layout.blackAndWhite = value;
  }

  get CenterHorizontally(): boolean {
    return this.layout.centerHorizontally;
  }

  set CenterHorizontally(value: boolean) {
    this.layout.centerHorizontally = value;
  }

  get CenterVertically(): boolean {
    return this.layout.centerVertically;
  }

  set CenterVertically(value: boolean) {
    this.layout.centerVertically = value;
  }

  get Orientation(): string {
    return this.layout.orientation;
  }

  set Orientation(value: string) {
    if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument(value);
    this.layout.orientation = value;
  }

  get PaperSize(): string {
    return this.layout.paperSize;
  }

  set PaperSize(value: string) {
    this.layout.paperSize = value;
  }

  get PrintGridlines(): boolean {
    return this.layout.printGridlines;
  }

  set PrintGridlines(value: boolean) {
    this.layout.printGridlines = value;
  }

  get PrintHeadings(): boolean {
    return this.layout.printHeadings;
  }

  set PrintHeadings(value: boolean) {
    this.layout.printHeadings = value;
  }

  get PrintOrder(): string {
    return this.layout.printOrder;
  }

  set PrintOrder(value: string) {
    this.layout.printOrder = value;
  }

  get Zoom(): PageLayoutRecord['zoom'] {
    return this.layout.zoom;
  }

  /** Either a scale or a number of pages, never both. */
  set Zoom(value: PageLayoutRecord['zoom']) {
    const fits = value.horizontalFitToPages !== undefined || value.verticalFitToPages !== undefined;
    if (fits && value.scale !== undefined) throw invalidArgument('zoom');
    this.layout.zoom = value;
  }

  get TopMargin(): number {
    return this.layout.margins.top;
  }

  set TopMargin(points: number) {
    this.layout.margins.top = points;
  }

  get BottomMargin(): number {
    return this.layout.margins.bottom;
  }

  set BottomMargin(points: number) {
    this.layout.margins.bottom = points;
  }

  get LeftMargin(): number {
    return this.layout.margins.left;
  }

  set LeftMargin(points: number) {
    this.layout.margins.left = points;
  }

  get RightMargin(): number {
    return this.layout.margins.right;
  }

  set RightMargin(points: number) {
    this.layout.margins.right = points;
  }

  get HeaderMargin(): number {
    return this.layout.margins.header;
  }

  set HeaderMargin(points: number) {
    this.layout.margins.header = points;
  }

  get FooterMargin(): number {
    return this.layout.margins.footer;
  }

  set FooterMargin(points: number) {
    this.layout.margins.footer = points;
  }

  SetPrintArea(area: Range | RangeAreas | string): void {
    this.layout.printArea = area instanceof RangeAreas ? area.Address : this.address(area);
  }

  GetPrintAreaOrNullObject(): RangeAreas | null {
    const area = this.layout.printArea ? parseArea(this.layout.printArea) : null;
    return area ? new RangeAreas(this.excel, this.sheet, [area]) : null;
  }

  SetPrintTitleRows(rows: Range | string): void {
    this.layout.printTitleRows = this.address(rows);
  }

  GetPrintTitleRowsOrNullObject(): Range | null {
    return this.kept(this.layout.printTitleRows);
  }

  SetPrintTitleColumns(columns: Range | string): void {
    this.layout.printTitleColumns = this.address(columns);
  }

  GetPrintTitleColumnsOrNullObject(): Range | null {
    return this.kept(this.layout.printTitleColumns);
  }

  SetPrintMargins(unit: string, margins: Partial<PageLayoutRecord['margins']>): void {
    const factor = POINTS_PER_UNIT.get(unit);
    if (factor === undefined) throw invalidArgument(unit);
    for (const side of Object.keys(margins) as (keyof PageLayoutRecord['margins'])[]) {
      this.layout.margins[side] = (margins[side] ?? 0) * factor;
    }
  }

  private address(range: Range | string): string {
    const address = range instanceof Range ? range.Address : range;
    if (!parseArea(address)) throw invalidArgument(address);
    return address.slice(address.lastIndexOf('!') + 1);
  }

  private kept(address: string | undefined): Range | null {
    const area = address ? parseArea(address) : null;
    return area ? this.excel.range(this.sheet, area) : null;
  }
}

const POINTS_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ['Points', 1],
  ['Inches', 72],
  ['Centimeters', 72 / 2.54],
]);

export class HeaderFooterGroup extends ExcelObject {
  readonly typeName = 'HeaderFooterGroup';
  readonly members: Members = {
    scalars: { State: '1.9', UseSheetMargins: '1.9', UseSheetScale: '1.9' },
    navigations: { DefaultForAllPages: '1.9' },
  };

  readonly DefaultForAllPages: HeaderFooter;
  readonly State = 'Default';
  readonly UseSheetMargins = true;
  readonly UseSheetScale = true;

  constructor(excel: EmulatedExcel, sheet: GridSheet) {
    super(excel);
    this.DefaultForAllPages = new HeaderFooter(excel, sheet);
  }
}

export class HeaderFooter extends ExcelObject {
  readonly typeName = 'HeaderFooter';
  readonly members: Members = {
    scalars: {
      CenterFooter: '1.9',
      CenterHeader: '1.9',
      LeftFooter: '1.9',
      LeftHeader: '1.9',
      RightFooter: '1.9',
      RightHeader: '1.9',
    },
  };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
  ) {
    super(excel);
  }

  private get parts(): Record<HeaderFooterPart, string> {
    return this.sheet.record.pageLayout.headersFooters;
  }

  get LeftHeader(): string {
    return this.parts.leftHeader;
  }

  set LeftHeader(value: string) {
    this.parts.leftHeader = value;
  }

  get CenterHeader(): string {
    return this.parts.centerHeader;
  }

  set CenterHeader(value: string) {
    this.parts.centerHeader = value;
  }

  get RightHeader(): string {
    return this.parts.rightHeader;
  }

  set RightHeader(value: string) {
    this.parts.rightHeader = value;
  }

  get LeftFooter(): string {
    return this.parts.leftFooter;
  }

  set LeftFooter(value: string) {
    this.parts.leftFooter = value;
  }

  get CenterFooter(): string {
    return this.parts.centerFooter;
  }

  set CenterFooter(value: string) {
    this.parts.centerFooter = value;
  }

  get RightFooter(): string {
    return this.parts.rightFooter;
  }

  set RightFooter(value: string) {
    this.parts.rightFooter = value;
  }
}
