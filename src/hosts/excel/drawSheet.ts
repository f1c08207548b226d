import { toExcelFormat, toExcelValidation } from '../../core/sheet/excelRule';
import type { CellStyle, SheetModel } from '../../core/sheet/model';
import { toExcelProtection } from '../../core/sheet/protection';
import type { CellRange } from '../../core/sheet/range';
import { excelLeftOut, PAGE_FOOTER } from '../../core/wording/excelHost';
import type { Fillings, Language, Text } from '../../core/wording/text';
import { fill } from '../../core/wording/text';
import { blocksOf, runsOf } from './blocks';
import { planBorders } from './borders';
import { inputOf, type CellInput } from './cellInput';
import { columnWidthInPoints } from './columnWidth';
import { portions, type RequestBudget } from './requestBudget';
import { gridOf, type SheetGrid } from './sheetGrid';
import type { Supports } from './support';

/** Rough size of one call with its object paths on the wire. */
const CALL_BYTES = 700;

/** What drawing needs besides the sheet. */
export interface DrawingTools {
  readonly supports: Supports;
  readonly budget: RequestBudget;
  readonly language: Language;
  /** Gives the reference to drop-down items that a rule itself cannot hold. */
  readonly listSource: (items: readonly string[]) => string;
}

/**
 * Queues everything that makes a new, empty worksheet look and work like the model. Nothing is read, and no call is
 * made per cell: contents go as whole arrays, looks as rectangles.
 *
 * Visibility is left to the caller, because a workbook needs a visible sheet at every moment.
 *
 * @returns sentences on what this Excel could not take.
 */
export async function drawSheet(
  worksheet: Excel.Worksheet,
  model: SheetModel,
  tools: DrawingTools,
): Promise<string[]> {
  const leftOut = new Set<string>();
  const omit = (text: Text, fillings: Fillings = {}): void => {
    leftOut.add(fill(text, fillings, tools.language));
  };
  const grid = gridOf(model);
  const sheet = new Drawing(worksheet, tools);

  await drawNumberFormats(sheet, grid);
  await drawContents(sheet, grid);
  await drawLooks(sheet, grid, omit);
  await drawSizes(sheet, model);
  for (const merge of model.merges) (await sheet.range(merge)).merge();
  await drawLinks(sheet, grid);
  await drawPrintSetup(sheet, model, omit);
  await drawValidations(sheet, model, omit);
  for (const format of model.conditionalFormats ?? []) {
    (await sheet.range(format.range)).conditionalFormats.add('Custom').custom.set(toExcelFormat(format));
  }
  for (const { name, range } of model.names ?? []) worksheet.names.add(name, await sheet.range(range));
  await freeze(sheet, model);
  for (const { from, to } of runsOf(flags(model.hiddenRows))) (await sheet.rows(from, to)).rowHidden = true;
  for (const { from, to } of runsOf(flags(model.hiddenColumns))) {
    (await sheet.columns(from, to)).columnHidden = true;
  }
  if (model.protection) worksheet.protection.protect({ ...toExcelProtection(model.protection) });
  return [...leftOut];
}

type Omit = (text: Text, fillings?: Fillings) => void;

/** The worksheet with the budget of its requests. */
class Drawing {
  constructor(
    readonly worksheet: Excel.Worksheet,
    readonly tools: DrawingTools,
  ) {}

  async range(range: CellRange, bytes = CALL_BYTES): Promise<Excel.Range> {
    await this.tools.budget.spend(bytes);
    const { top, left, bottom, right } = range;
    return this.worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  }

  rows(from: number, to: number): Promise<Excel.Range> {
    return this.range({ top: from, left: 0, bottom: to, right: 0 });
  }

  columns(from: number, to: number): Promise<Excel.Range> {
    return this.range({ top: 0, left: from, bottom: 0, right: to });
  }
}

/** Formats come first: a cell in text format takes digits as text. */
async function drawNumberFormats(sheet: Drawing, grid: SheetGrid): Promise<void> {
  const formats = arrayOf(grid, (row, column) => grid.style(row, column)?.numberFormat ?? null);
  await drawArray(sheet, formats, (range, rows) => (range.numberFormat = rows));
}

async function drawContents(sheet: Drawing, grid: SheetGrid): Promise<void> {
  const inputs = arrayOf(grid, (row, column): CellInput => {
    const cell = grid.cell(row, column);
    if (!cell) return null;
    return cell.formula ?? inputOf(cell.value, grid.style(row, column)?.numberFormat, null);
  });
  await drawArray(sheet, inputs, (range, rows) => (range.formulas = rows));
}

function arrayOf<T>(grid: SheetGrid, valueAt: (row: number, column: number) => T): T[][] {
  return Array.from({ length: grid.height }, (_, row) =>
    Array.from({ length: grid.width }, (__, column) => valueAt(row, column)),
  );
}

/** Writes an array whose `null` leave a cell alone; rows without anything to say are not sent. */
async function drawArray(
  sheet: Drawing,
  rows: readonly (readonly (string | number | boolean | null)[])[],
  write: (range: Excel.Range, rows: (string | number | boolean | null)[][]) => void,
): Promise<void> {
  const filled = rows.map((row) => row.some((value) => value !== null));
  const first = filled.indexOf(true);
  const last = filled.lastIndexOf(true);
  if (first < 0) return;
  for (const portion of portions(rows.slice(first, last + 1))) {
    const top = first + portion.from;
    const width = portion.rows[0]?.length ?? 0;
    const range = await sheet.range(
      { top, left: 0, bottom: top + portion.rows.length - 1, right: width - 1 },
      portion.bytes + CALL_BYTES,
    );
    write(
      range,
      portion.rows.map((row) => [...row]),
    );
  }
}

/**
 * Parts of a style that are set together; cells are grouped by part, because few cells share all of a style. What a
 * new sheet has anyway is not said.
 */
const STYLE_PARTS: readonly {
  readonly of: (style: CellStyle) => readonly unknown[];
  readonly set: (range: Excel.Range, style: CellStyle, supports: Supports, omit: Omit) => void;
}[] = [
  {
    of: ({ font, size, bold, italic, color }) => [font, size, bold || undefined, italic || undefined, color],
    set({ format: { font } }, style) {
      if (style.font !== undefined) font.name = style.font;
      if (style.size !== undefined) font.size = style.size;
      if (style.bold) font.bold = true;
      if (style.italic) font.italic = true;
      if (style.color !== undefined) font.color = style.color;
    },
  },
  {
    of: ({ align }) => [align],
    set({ format }, { align }) {
      if (align !== undefined) format.horizontalAlignment = HORIZONTAL[align];
    },
  },
  {
    of: ({ valign }) => [valign === 'bottom' ? undefined : valign],
    set({ format }, { valign }) {
      if (valign !== undefined) format.verticalAlignment = VERTICAL[valign];
    },
  },
  {
    of: ({ wrap }) => [wrap || undefined],
    set({ format }) {
      format.wrapText = true;
    },
  },
  {
    of: ({ vertical }) => [vertical || undefined],
    set({ format }) {
      format.textOrientation = VERTICAL_TEXT;
    },
  },
  {
    of: ({ indent }) => [indent || undefined],
    set({ format }, { indent }, supports, omit) {
      if (!supports('indent')) omit(excelLeftOut.indent);
      else if (indent !== undefined) format.indentLevel = indent;
    },
  },
  {
    of: ({ fill: colour }) => [colour],
    set({ format }, { fill: colour }) {
      if (colour !== undefined) format.fill.color = colour;
    },
  },
  {
    of: ({ locked }) => [locked === false ? false : undefined],
    set({ format }) {
      format.protection.locked = false;
    },
  },
];

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
/** The orientation that stacks characters one below the other. */
const VERTICAL_TEXT = 180;

async function drawLooks(sheet: Drawing, grid: SheetGrid, omit: Omit): Promise<void> {
  for (const { of, set } of STYLE_PARTS) {
    const partOf = interned(of);
    for (const { range, value } of blocksOf(grid.height, grid.width, (row, column) =>
      partOf(grid.style(row, column)),
    )) {
      set(await sheet.range(range), value, sheet.tools.supports, omit);
    }
  }
  const { grids, lines } = planBorders(
    grid.height,
    grid.width,
    (row, column) => grid.style(row, column)?.borders,
    grid.insideMerge,
  );
  for (const { range } of grids) {
    const { borders } = (await sheet.range(range, 3 * CALL_BYTES)).format;
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
      borders.getItem(edge).style = 'Continuous';
    }
    if (range.bottom > range.top) borders.getItem('InsideHorizontal').style = 'Continuous';
    if (range.right > range.left) borders.getItem('InsideVertical').style = 'Continuous';
  }
  for (const { range, edge, weight } of lines) {
    const line = (await sheet.range(range)).format.borders.getItem(edge);
    line.style = 'Continuous';
    line.weight = weight === 'medium' ? 'Medium' : 'Thin';
  }
}

/** Gives the same object for equal parts of styles, so that blocks can be compared by identity. */
function interned(
  of: (style: CellStyle) => readonly unknown[],
): (style: CellStyle | undefined) => CellStyle | undefined {
  const byStyle = new Map<CellStyle, CellStyle | undefined>();
  const byContent = new Map<string, CellStyle>();
  return (style) => {
    if (style === undefined) return undefined;
    if (byStyle.has(style)) return byStyle.get(style);
    const values = of(style);
    const content = JSON.stringify(values);
    const empty = values.every((value) => value === undefined);
    const part = empty ? undefined : (byContent.get(content) ?? style);
    if (part) byContent.set(content, part);
    byStyle.set(style, part);
    return part;
  };
}

async function drawSizes(sheet: Drawing, model: SheetModel): Promise<void> {
  for (const { from, to, value } of runsOf(model.columnWidths ?? [])) {
    (await sheet.columns(from, to)).format.columnWidth = columnWidthInPoints(value);
  }
  // A height that is set stays for ever in Excel, so rows that are to grow are left to it.
  const growing = new Set(model.growingRows);
  const fixed = (model.rowHeights ?? []).map((height, row) => (growing.has(row) ? undefined : height));
  for (const { from, to, value } of runsOf(fixed)) {
    (await sheet.rows(from, to)).format.rowHeight = value;
  }
  for (const { from, to } of runsOf(flags(model.growingRows))) {
    (await sheet.rows(from, to)).format.autofitRows();
  }
}

/** Links stand in few cells of a form, so each is set by itself. */
async function drawLinks(sheet: Drawing, grid: SheetGrid): Promise<void> {
  for (const { range, value } of blocksOf(
    grid.height,
    grid.width,
    (row, column) => grid.cell(row, column)?.link,
  )) {
    (await sheet.range(range)).hyperlink = { documentReference: value };
  }
}

async function drawPrintSetup(sheet: Drawing, { print }: SheetModel, omit: Omit): Promise<void> {
  if (!print) return;
  if (!sheet.tools.supports('pageLayout')) {
    omit(excelLeftOut.print);
    return;
  }
  const { pageLayout } = sheet.worksheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.centerHorizontally = print.centred;
  const { fitToWidth, fitToHeight } = print;
  if (fitToWidth || fitToHeight) {
    pageLayout.zoom = {
      ...(fitToWidth && { horizontalFitToPages: 1 }),
      ...(fitToHeight && { verticalFitToPages: 1 }),
    };
  }
  if (print.area) pageLayout.setPrintArea(await sheet.range(print.area));
  if (print.titleRows)
    pageLayout.setPrintTitleRows(`$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`);
  if (print.pageNumber) pageLayout.headersFooters.defaultForAllPages.centerFooter = PAGE_FOOTER;
}

async function drawValidations(sheet: Drawing, { validations }: SheetModel, omit: Omit): Promise<void> {
  if (!validations || validations.length === 0) return;
  if (!sheet.tools.supports('dataValidation')) {
    omit(excelLeftOut.validation);
    return;
  }
  for (const validation of validations) {
    const { rule, ignoreBlanks, prompt, errorAlert } = toExcelValidation(validation, sheet.tools.listSource);
    const { dataValidation } = await sheet.range(validation.range, 2 * CALL_BYTES);
    dataValidation.rule = rule;
    dataValidation.ignoreBlanks = ignoreBlanks;
    if (prompt) dataValidation.prompt = prompt;
    if (errorAlert) dataValidation.errorAlert = errorAlert;
  }
}

async function freeze(sheet: Drawing, model: SheetModel): Promise<void> {
  const { rows, columns } = model.freeze ?? { rows: 0, columns: 0 };
  const { freezePanes } = sheet.worksheet;
  if (rows > 0 && columns > 0) {
    freezePanes.freezeAt(await sheet.range({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) {
    freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    freezePanes.freezeColumns(columns);
  }
}

function flags(indexes: readonly number[] | undefined): (true | undefined)[] {
  const list: (true | undefined)[] = [];
  for (const index of indexes ?? []) list[index] = true;
  return Array.from(list);
}
