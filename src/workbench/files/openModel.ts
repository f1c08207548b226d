import { CellValueType, type ICellData } from '@univerjs/core';
import { absoluteAddress, absoluteReference, absoluteRows, cellAddress } from '../../core/sheet/address';
import { toExcelFormat, toExcelValidation } from '../../core/sheet/excelRule';
import { createListCollector } from '../../core/sheet/listSheet';
import { toExcelProtection } from '../../core/sheet/protection';
import type {
  Cell,
  CellValue,
  ConditionalFormat,
  DataValidation,
  PrintSetup,
  SheetModel,
  WorkbookModel,
} from '../../core/sheet/model';
import type { Grid } from '../grid/grid';
import { pixelsOfCharacters, POINTS_PER_PIXEL } from '../grid/units';
import type { GridSheet } from '../grid/gridSheet';
import {
  type ConditionalFormatRecord,
  NO_ALERT,
  NO_PROMPT,
  type PageLayoutRecord,
  type ValidationRecord,
} from '../grid/sheetRecord';
import { drawConditionalFormat } from '../grid/drawConditionalFormat';
import { drawValidation } from '../grid/drawValidation';
import { toGridStyle } from './cellStyle';
import { fill as worded } from '../../core/wording/text';
import { xlsxWording } from '../../core/wording/xlsxHost';

/** Puts a workbook in the place of the one in the grid. */
export function openModel(grid: Grid, workbook: WorkbookModel): void {
  const before = grid.sheets();
  const namesBefore = before.map((sheet) => sheet.name);
  // The old sheets may bear the names of the new ones.
  before.forEach((sheet, index) => {
    sheet.rename(`~${index}~`);
  });
  const models = workbook.sheets.length > 0 ? workbook.sheets : [{ name: 'Sheet1', rows: [], merges: [] }];
  const lists = createListCollector(models.map(({ name }) => name));
  const sheets: GridSheet[] = [];
  const add = (model: SheetModel): GridSheet => {
    const sheet = grid.addSheet(model.name);
    sheets.push(sheet);
    fill(grid, sheet, model);
    return sheet;
  };
  try {
    for (const model of models) add(model);
    const rules = models.map(({ validations }) =>
      (validations ?? []).map((validation) => validationRecord(validation, lists.add)),
    );
    const listSheet = lists.sheet();
    if (listSheet !== null) add(listSheet).setVisibility('VeryHidden');
    // The grid asks a rule for its list once, so the sheets that rules point to have to be there.
    rules.forEach((records, index) => {
      const sheet = sheets[index] as GridSheet;
      for (const record of records) {
        sheet.record.validations.push(record);
        drawValidation(sheet, record);
      }
    });
  } catch (error) {
    for (const sheet of sheets) grid.deleteSheet(sheet.id);
    before.forEach((sheet, index) => {
      sheet.rename(namesBefore[index] as string);
    });
    throw error;
  }
  const shown = models.findIndex((model) => (model.visibility ?? 'visible') === 'visible');
  const first = sheets[Math.max(0, shown)] as GridSheet;
  grid.activate(first.id);
  for (const sheet of before) grid.deleteSheet(sheet.id);
  for (const name of [...grid.names.keys()]) grid.removeName(undefined, name);
  models.forEach((model, index) => {
    if (model.visibility === 'hidden') sheets[index]?.setVisibility('Hidden');
    if (model.visibility === 'veryHidden') sheets[index]?.setVisibility('VeryHidden');
  });
  grid.select(first.id, models[Math.max(0, shown)]?.selection ?? { top: 0, left: 0, bottom: 0, right: 0 });
  grid.forgetHistory();
}

function fill(grid: Grid, sheet: GridSheet, model: SheetModel): void {
  sheet.write(
    0,
    0,
    withoutSpilled(model.rows).map((row) => Array.from(row, (cell) => (cell ? toGridCell(cell) : undefined))),
  );
  for (const merge of model.merges) sheet.merge(merge);
  model.columnWidths?.forEach((characters, column) => {
    if (characters !== undefined) sheet.setColumnWidth(column, column, pixelsOfCharacters(characters));
  });
  const growing = new Set(model.growingRows);
  model.rowHeights?.forEach((points, row) => {
    if (points === undefined) return;
    sheet.setRowHeight(row, row, points / POINTS_PER_PIXEL);
    if (growing.has(row)) sheet.letGrow(row);
  });
  for (const row of model.hiddenRows ?? []) sheet.setRowsHidden(row, row, true);
  for (const column of model.hiddenColumns ?? []) sheet.setColumnsHidden(column, column, true);
  if (model.freeze) sheet.freeze(model.freeze.rows, model.freeze.columns);
  if (model.print) sheet.record.pageLayout = pageLayout(sheet.record.pageLayout, model.print);
  for (const format of model.conditionalFormats ?? []) {
    const record = formatRecord(format);
    sheet.record.conditionalFormats.push(record);
    drawConditionalFormat(sheet, record);
  }
  for (const { name, range } of model.names ?? []) {
    const formula = `=${absoluteReference(model.name, range)}`;
    grid.defineName(sheet.id, { name, formula, comment: '', visible: true });
  }
  if (model.protection) sheet.record.protection = toExcelProtection(model.protection);
}

/** Without the results that formulas fill beside them: as contents they would stand in the way of the formula. */
function withoutSpilled(rows: SheetModel['rows']): SheetModel['rows'] {
  const spilled = new Set<string>();
  rows.forEach((cells, top) => {
    cells.forEach((cell, left) => {
      if (!cell?.spill) return;
      for (let row = top; row < Math.min(rows.length, top + cell.spill.rows); row++) {
        for (let column = left; column < left + cell.spill.columns; column++) {
          if (row !== top || column !== left) spilled.add(cellAddress(row, column));
        }
      }
    });
  });
  if (spilled.size === 0) return rows;
  return rows.map((cells, row) =>
    Array.from(cells, (cell, column) =>
      cell && cell.formula === undefined && spilled.has(cellAddress(row, column))
        ? { ...cell, value: null }
        : cell,
    ),
  );
}

function toGridCell(cell: Cell): ICellData {
  const custom = {
    ...(cell.style?.locked === false ? { unlocked: true } : {}),
    ...(cell.link === undefined ? {} : { link: { documentReference: cell.link } }),
  };
  return {
    ...(cell.formula === undefined ? contents(cell.value, cell.style?.numberFormat) : { f: cell.formula }),
    ...(cell.style === undefined ? {} : { s: toGridStyle(cell.style) }),
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  };
}

function contents(value: CellValue, format: string | undefined): ICellData {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING };
  const numeric = value.trim() !== '' && Number.isFinite(Number(value));
  return { v: value, t: numeric && format !== '@' ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function pageLayout(plain: PageLayoutRecord, print: PrintSetup): PageLayoutRecord {
  return {
    ...plain,
    orientation: print.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    centerHorizontally: print.centred,
    zoom: zoomOf(print),
    printArea: print.area ? absoluteAddress(print.area) : undefined,
    printTitleRows: print.titleRows ? absoluteRows(print.titleRows) : undefined,
    headersFooters: {
      ...plain.headersFooters,
      centerFooter: print.pageNumber ? worded(xlsxWording.pageNumber, { page: '&P', pages: '&N' }) : '',
    },
  };
}

function zoomOf({ fitToWidth, fitToHeight }: PrintSetup): PageLayoutRecord['zoom'] {
  if (!fitToWidth && !fitToHeight) return { scale: 100 };
  return {
    ...(fitToWidth && { horizontalFitToPages: 1 }),
    ...(fitToHeight && { verticalFitToPages: 1 }),
  };
}

function validationRecord(
  validation: DataValidation,
  listSource: (items: readonly string[]) => string,
): ValidationRecord {
  const { rule, ignoreBlanks, prompt, errorAlert } = toExcelValidation(validation, listSource);
  return {
    range: validation.range,
    ruleId: crypto.randomUUID(),
    rule: { ...rule },
    ignoreBlanks,
    prompt: prompt ?? NO_PROMPT,
    errorAlert: errorAlert ?? NO_ALERT,
  };
}

function formatRecord(conditional: ConditionalFormat): ConditionalFormatRecord {
  const { rule, format } = toExcelFormat(conditional);
  return {
    id: crypto.randomUUID(),
    range: conditional.range,
    formula: rule.formula,
    stopIfTrue: false,
    font: { ...format.font },
    fill: { ...format.fill },
  };
}
