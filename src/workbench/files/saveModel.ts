import { parseRange, parseRows, splitReference } from '../../core/sheet/address';
import type { CellRange } from '../../core/sheet/range';
import type {
  Cell,
  CellValue,
  ConditionalFormat,
  DataValidation,
  DefinedName,
  PrintSetup,
  SheetModel,
  WorkbookModel,
} from '../../core/sheet/model';
import { ERROR_VALUES } from '../grid/errorValues';
import type { Grid } from '../grid/grid';
import { type GridSheet, hasContents } from '../grid/gridSheet';
import type { DefinedNameRecord, ValidationRecord } from '../grid/sheetRecord';
import { charactersOfPixels, DEFAULT_ROW_HEIGHT, POINTS_PER_PIXEL } from '../grid/units';
import { fromGridStyle } from './cellStyle';
import { fill } from '../../core/wording/text';
import { workbenchFiles } from '../../core/wording/workbench';

/** The workbook of the grid as a model; what a model cannot hold is told in `leftOut`. */
export function saveModel(grid: Grid): WorkbookModel {
  const leftOut: string[] = [];
  const sheets = grid.sheets().map((sheet) => sheetModel(sheet, leftOut));
  return { sheets, ...(leftOut.length > 0 ? { leftOut } : {}) };
}

function sheetModel(sheet: GridSheet, leftOut: string[]): SheetModel {
  const used = sheet.used(false);
  const merges = sheet.merges();
  const bottom = Math.max(used?.bottom ?? -1, ...merges.map((merge) => merge.bottom));
  const right = Math.max(used?.right ?? -1, ...merges.map((merge) => merge.right));
  const rows: (Cell | undefined)[][] = [];
  for (let row = 0; row <= bottom; row++) {
    const cells: (Cell | undefined)[] = [];
    for (let column = 0; column <= right; column++) cells.push(cellModel(sheet, row, column));
    rows.push(cells);
  }
  const { record } = sheet;
  if (record.validations.some((validation) => ruleModel(validation) === undefined)) {
    leftOut.push(fill(workbenchFiles.validationsLost, { sheet: sheet.name }));
  }
  if (sheet.notes() > 0)
    leftOut.push(fill(workbenchFiles.notesLost, { sheet: sheet.name, count: sheet.notes() }));
  const { rows: frozenRows, columns: frozenColumns } = sheet.frozen;
  const growingRows = indices(
    bottom,
    (row) => sheet.grows(row) && sheet.rowHeight(row) !== DEFAULT_ROW_HEIGHT,
  );
  const hiddenRows = indices(bottom, (row) => sheet.rowHidden(row));
  const hiddenColumns = indices(right, (column) => sheet.columnHidden(column));
  return {
    name: sheet.name,
    rows,
    merges,
    // The usual width too: in the program that opens the file it is another one.
    columnWidths: indices(right, () => true).map((column) => charactersOfPixels(sheet.columnWidth(column))),
    rowHeights: Array.from({ length: bottom + 1 }, (_, row) => {
      const pixels = sheet.rowHeight(row);
      return sheet.grows(row) && pixels === DEFAULT_ROW_HEIGHT ? undefined : pixels * POINTS_PER_PIXEL;
    }),
    ...(growingRows.length > 0 ? { growingRows } : {}),
    print: printSetup(sheet),
    ...(frozenRows > 0 || frozenColumns > 0 ? { freeze: { rows: frozenRows, columns: frozenColumns } } : {}),
    ...(record.protection ? { protected: true } : {}),
    validations: record.validations.flatMap((validation) => validationModel(validation) ?? []),
    conditionalFormats: record.conditionalFormats
      .filter(({ formula }) => formula !== '')
      .map(({ range, formula, style }): ConditionalFormat => ({ range, formula, style: styleOf(style) })),
    names: names(sheet, leftOut),
    visibility: ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[
      sheet.visibility
    ],
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
  };
}

function cellModel(sheet: GridSheet, row: number, column: number): Cell | undefined {
  const cell = sheet.cell(row, column);
  if (!cell) return undefined;
  const style = fromGridStyle(sheet.style(row, column), cell.custom?.unlocked === true);
  if (!hasContents(cell) && style === undefined) return undefined;
  const formula = sheet.formula(row, column);
  const link = cell.custom?.link as { documentReference?: unknown } | null | undefined;
  return {
    value: valueModel(sheet, row, column, formula !== undefined),
    ...(formula === undefined ? {} : { formula }),
    ...(style === undefined ? {} : { style }),
    ...(typeof link?.documentReference === 'string' ? { link: link.documentReference } : {}),
  };
}

function valueModel(sheet: GridSheet, row: number, column: number, calculated: boolean): CellValue {
  const value = sheet.value(row, column);
  if (typeof value === 'string' && calculated && ERROR_VALUES.has(value)) return { error: value };
  return value === '' ? null : value;
}

function styleOf(style: { fill?: string; color?: string; bold?: boolean }): ConditionalFormat['style'] {
  return {
    ...(style.fill === undefined ? {} : { fill: style.fill }),
    ...(style.color === undefined ? {} : { color: style.color }),
    ...(style.bold === undefined ? {} : { bold: style.bold }),
  };
}

function printSetup(sheet: GridSheet): PrintSetup {
  const layout = sheet.record.pageLayout;
  const area = layout.printArea ? parseRange(layout.printArea) : null;
  const titleRows = parseRows(layout.printTitleRows ?? '');
  return {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    fitToWidth: layout.zoom.horizontalFitToPages !== undefined,
    ...(layout.zoom.verticalFitToPages === undefined ? {} : { fitToHeight: true }),
    centred: layout.centerHorizontally,
    pageNumber: Object.values(layout.headersFooters).some((part) => part.includes('&P')),
    ...(area ? { area } : {}),
    ...(titleRows ? { titleRows } : {}),
  };
}

function validationModel(record: ValidationRecord): DataValidation | undefined {
  const rule = ruleModel(record);
  if (!rule) return undefined;
  const { prompt, errorAlert } = record;
  return {
    range: record.range,
    rule,
    allowBlank: record.ignoreBlanks,
    ...(prompt.message ? { prompt: { title: prompt.title, message: prompt.message } } : {}),
    ...(errorAlert.message ? { error: { title: errorAlert.title, message: errorAlert.message } } : {}),
  };
}

function ruleModel(record: ValidationRecord): DataValidation['rule'] | undefined {
  const [kind = ''] = Object.keys(record.rule);
  const content = record.rule[kind] as Readonly<Record<string, unknown>>;
  const { min, max } = bounds(content);
  switch (kind) {
    case 'list': {
      const source = String(content.source);
      return source.startsWith('=') ? { type: 'list', source } : { type: 'list', items: source.split(',') };
    }
    case 'decimal':
    case 'wholeNumber': {
      const type = kind === 'decimal' ? 'decimal' : 'whole';
      if (min === undefined && max === undefined) return undefined;
      return {
        type,
        ...(min === undefined || min === -1e15 ? {} : { min: Number(min) }),
        ...(max === undefined ? {} : { max: Number(max) }),
      };
    }
    case 'date':
      return {
        type: 'date',
        ...(min === undefined || min === -1e15 ? {} : { from: String(min) }),
        ...(max === undefined ? {} : { to: String(max) }),
      };
    case 'textLength':
      return max === undefined ? undefined : { type: 'textLength', max: Number(max) };
    case 'custom':
      return { type: 'custom', formula: String(content.formula) };
    default:
      return undefined;
  }
}

type Bound = string | number | undefined;

function bounds(content: Readonly<Record<string, unknown>>): { min?: Bound; max?: Bound } {
  const { formula1, formula2 } = content as { formula1?: Bound; formula2?: Bound };
  switch (content.operator ?? 'Between') {
    case 'Between':
      return { min: formula1, max: formula2 };
    case 'EqualTo':
      return { min: formula1, max: formula1 };
    case 'GreaterThanOrEqualTo':
    case 'GreaterThan':
      return { min: formula1 };
    case 'LessThanOrEqualTo':
    case 'LessThan':
      return { max: formula1 };
    default:
      return {};
  }
}

function names(sheet: GridSheet, leftOut: string[]): readonly DefinedName[] {
  const own = [...sheet.record.names.values()];
  const shared = [...sheet.grid.names.values()].filter(
    (record) => sheetOf(record)?.toUpperCase() === sheet.name.toUpperCase(),
  );
  return [...own, ...shared].flatMap((record): DefinedName[] => {
    const range = rangeOf(record);
    if (!range) {
      leftOut.push(fill(workbenchFiles.nameLost, { name: record.name }));
      return [];
    }
    return [{ name: record.name, range }];
  });
}

function sheetOf(record: DefinedNameRecord): string | undefined {
  return referenceOf(record)?.sheet ?? undefined;
}

function rangeOf(record: DefinedNameRecord): CellRange | null {
  return parseRange(referenceOf(record)?.address ?? '');
}

function referenceOf({ formula }: DefinedNameRecord): ReturnType<typeof splitReference> {
  return splitReference(formula.replace(/^=/, ''));
}

function indices(last: number, wanted: (index: number) => boolean): readonly number[] {
  return Array.from({ length: last + 1 }, (_, index) => index).filter(wanted);
}
