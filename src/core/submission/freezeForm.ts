/** Formulas that become values when a workbook is sealed, so that every program afterwards reads the same figures. */
import { cellAddress } from '../sheet/address';
import { callsOurFunction, freezing } from '../sheet/freeze';
import type { CellChange } from '../sheet/host';
import type { Cell, SheetModel, WorkbookModel } from '../sheet/model';
import type { FilledSheet, PlacedCell } from '../validation/recognition/filledSheet';

export interface FormFreezing {
  readonly changes: readonly CellChange[];
  /** Cells whose formula shows an error, and cells whose formula has no result. */
  readonly failing: readonly string[];
  readonly uncalculated: readonly string[];
}

/**
 * What has to become a value in a form: `KC.` formulas, which live only where this product is, and formulas that
 * somebody typed in place of a figure, whose results get lost in programs that do not calculate. The form's own
 * formulas stay; where some of them were `KC.` formulas all become values, because values among formulas look as if
 * they had been typed over.
 */
export function freezeForm(sheet: FilledSheet): FormFreezing {
  const { model } = sheet.actual;
  const ours = new Set(freezing(model).formulas.map(({ row, column }) => cellAddress(row, column)));
  const computed = sheet.cells.filter(({ expected }) => expected.role === 'computed');
  const areOurs = computed.some(({ cell }) => cell?.formula !== undefined && callsOurFunction(cell.formula));
  const frozen = sheet.cells.filter(
    ({ cell, expected }) => cell?.formula !== undefined && (expected.role !== 'computed' || areOurs),
  );
  const changes = new Map(
    freezing(model).changes.map((change) => [cellAddress(change.row, change.column), change]),
  );
  for (const cell of frozen) changes.set(cell.address, changeOf(cell));
  const lacking = [...ours, ...frozen.map(({ address }) => address)].filter((address) => {
    const change = changes.get(address);
    return change !== undefined && change.value === null;
  });
  const failing = [...freezing(model).failing, ...frozen.filter(isError).map(({ address }) => address)];
  return {
    changes: [...changes.values()],
    failing: [...new Set(failing)],
    uncalculated: [...new Set(lacking)],
  };
}

function isError({ value }: PlacedCell): boolean {
  return value !== null && typeof value === 'object';
}

function changeOf({ sheet, row, column, value }: PlacedCell): CellChange {
  return { sheet, row, column, value, expected: value };
}

/** The workbook as it is after the changes; core carries them out only to know what will be sealed. */
export function withChanges(workbook: WorkbookModel, changes: readonly CellChange[]): WorkbookModel {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => changed(sheet, changes)) };
}

function changed(sheet: SheetModel, changes: readonly CellChange[]): SheetModel {
  const own = changes.filter((change) => change.sheet === sheet.name);
  if (own.length === 0) return sheet;
  const rows: (Cell | undefined)[][] = sheet.rows.map((row) => [...row]);
  for (const { row, column, value } of own) {
    const line = rows[row];
    const cell = line?.[column];
    if (line === undefined || cell === undefined) continue;
    const { style, link } = cell;
    line[column] = { value, ...(style && { style }), ...(link !== undefined && { link }) };
  }
  return { ...sheet, rows };
}
