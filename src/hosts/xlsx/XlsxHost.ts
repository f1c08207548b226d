import { cellAddress, rangeAddress } from '../../core/sheet/address';
import { type CellRange, contains } from '../../core/sheet/range';
import type { CellChange, Host, InsertedSheet, Mark } from '../../core/sheet/host';
import type { Cell, CellValue, SheetModel, WorkbookModel } from '../../core/sheet/model';
import { freeSheetName, isSheetName } from '../../core/sheet/sheetName';
import { fill } from '../../core/wording/text';
import { xlsxLeftOut } from '../../core/wording/xlsxHost';
import { requireWritable } from './requireWritable';
import { pointsOutside } from './formula';
import { someOf } from './someOf';
import { readXlsx } from './readXlsx';
import { sheetRefusal } from './refusal';
import { writeXlsx } from './writeXlsx';

/**
 * A workbook that lives in memory as the content of one .xlsx file. It behaves like a workbook in Excel, except
 * that nothing recalculates: a computed cell has the result that the file brought along, or none.
 *
 * @example
 * const host = await XlsxHost.open(bytes);
 * await host.apply([{ sheet: '附件3', row: 6, column: 2, value: 13 }]);
 * const changed = await host.toBytes();
 */
export class XlsxHost implements Host {
  #workbook: Promise<WorkbookModel>;

  /** @param bytes content of a file; left out for a new, empty workbook. A bad file is refused at first use. */
  constructor(bytes?: Uint8Array) {
    this.#workbook = bytes === undefined ? Promise.resolve({ sheets: [] }) : readXlsx(bytes);
    // Whoever uses the workbook gets the refusal; without this, a host that nobody uses would stop a process.
    this.#workbook.catch(() => undefined);
  }

  /** Opens a file and waits until it is read. @throws HostRefusal like {@link readXlsx} */
  static async open(bytes: Uint8Array): Promise<XlsxHost> {
    const host = new XlsxHost(bytes);
    await host.#workbook;
    return host;
  }

  /** The workbook as the content of an .xlsx file. @throws HostRefusal like {@link writeXlsx} */
  async toBytes(): Promise<Uint8Array> {
    return writeXlsx(await this.#workbook);
  }

  async insertSheets(sheets: readonly SheetModel[]): Promise<readonly InsertedSheet[]> {
    const workbook = await this.#workbook;
    const taken = workbook.sheets.map(({ name }) => name);
    const inserted = sheets.map((sheet) => {
      if (!isSheetName(sheet.name)) throw sheetRefusal('badSheetName', { sheet: sheet.name });
      const name = freeSheetName(sheet.name, taken);
      taken.push(name);
      return withoutMeaning({ ...sheet, name });
    });
    const next = [...workbook.sheets, ...inserted];
    requireWritable(next);
    this.#replace(workbook, next);
    return inserted.map((sheet) => ({ name: sheet.name, leftOut: lostFormulas(sheet) }));
  }

  async readWorkbook(sheets?: readonly string[]): Promise<WorkbookModel> {
    const workbook = await this.#workbook;
    if (sheets === undefined) return workbook;
    return { ...workbook, sheets: sheets.map((name) => findSheet(workbook, name)) };
  }

  async apply(changes: readonly CellChange[]): Promise<void> {
    const workbook = await this.#workbook;
    for (const change of changes) checkChange(findSheet(workbook, change.sheet), change);
    const next = workbook.sheets.map((sheet) => {
      const own = changes.filter((change) => sameName(change.sheet, sheet.name));
      return own.length === 0 ? sheet : changed(sheet, own);
    });
    requireWritable(next);
    this.#replace(workbook, next);
  }

  async select(sheet: string, range: CellRange): Promise<void> {
    const workbook = await this.#workbook;
    const selected = findSheet(workbook, sheet);
    const next = workbook.sheets.map((one) => (one === selected ? { ...one, selection: range } : one));
    this.#replace(workbook, next);
  }

  async removeSheets(sheets: readonly string[]): Promise<void> {
    const workbook = await this.#workbook;
    const removed = new Set(sheets.map((name) => findSheet(workbook, name)));
    this.#replace(
      workbook,
      workbook.sheets.filter((sheet) => !removed.has(sheet)),
    );
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    const workbook = await this.#workbook;
    for (const { sheet } of marks) findSheet(workbook, sheet);
    const next = workbook.sheets.map((sheet) => {
      const own = marks.filter((mark) => sameName(mark.sheet, sheet.name)).map(({ format }) => format);
      // The first format wins where several colour one cell.
      const conditionalFormats = [...own, ...(sheet.conditionalFormats ?? [])];
      return own.length === 0 ? sheet : { ...sheet, conditionalFormats };
    });
    this.#replace(workbook, next);
  }

  async unmark(formula: string): Promise<number> {
    const workbook = await this.#workbook;
    let count = 0;
    const next = workbook.sheets.map((sheet) => {
      const { conditionalFormats = [], ...rest } = sheet;
      const staying = conditionalFormats.filter((format) => format.formula !== formula);
      if (staying.length === conditionalFormats.length) return sheet;
      count += conditionalFormats.length - staying.length;
      return staying.length === 0 ? rest : { ...rest, conditionalFormats: staying };
    });
    this.#replace(workbook, next);
    return count;
  }

  #replace(workbook: WorkbookModel, sheets: readonly SheetModel[]): void {
    this.#workbook = Promise.resolve({ ...workbook, sheets });
  }
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function findSheet(workbook: WorkbookModel, name: string): SheetModel {
  const sheet = workbook.sheets.find((candidate) => sameName(candidate.name, name));
  if (sheet === undefined) throw sheetRefusal('sheetMissing', { sheet: name });
  return sheet;
}

/** What a file cannot keep of a sheet, told at once instead of when it is opened again. */
function lostFormulas(sheet: SheetModel): readonly string[] {
  const places = sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.formula !== undefined && pointsOutside(cell.formula) ? [cellAddress(row, column)] : [],
    ),
  );
  if (places.length === 0) return [];
  return [fill(xlsxLeftOut.outsideFormulas, { sheet: sheet.name, cells: someOf(places) })];
}

/** A file keeps no roles and bindings, so a sheet read from it has none: whoever needs them recognises the sheet. */
function withoutMeaning(sheet: SheetModel): SheetModel {
  const rows = sheet.rows.map((row) =>
    Array.from(row, (cell): Cell | undefined => {
      if (cell === undefined) return undefined;
      const { value, formula, style, link } = cell;
      return {
        value: value === '' && formula === undefined ? null : value,
        ...(formula !== undefined && { formula }),
        ...(style !== undefined && { style }),
        ...(link !== undefined && { link }),
      };
    }),
  );
  return { ...sheet, rows };
}

function checkChange(sheet: SheetModel, change: CellChange): void {
  const place = { sheet: sheet.name, cell: cellAddress(change.row, change.column) };
  const merge = sheet.merges.find((range) => contains(range, change.row, change.column));
  if (merge !== undefined && (merge.top !== change.row || merge.left !== change.column)) {
    throw sheetRefusal('cellInMerge', {
      ...place,
      merge: rangeAddress(merge),
      anchor: cellAddress(merge.top, merge.left),
    });
  }
  if (change.expected === undefined) return;
  const held = sheet.rows[change.row]?.[change.column]?.value ?? null;
  if (!sameValue(held, change.expected)) throw sheetRefusal('cellChanged', place);
}

function sameValue(one: CellValue, other: CellValue): boolean {
  const plain = (value: CellValue): string | number | boolean =>
    value === null ? '' : typeof value === 'object' ? `error ${value.error}` : value;
  return plain(one) === plain(other);
}

function changed(sheet: SheetModel, changes: readonly CellChange[]): SheetModel {
  const rows: (Cell | undefined)[][] = sheet.rows.map((row) => [...row]);
  for (const { row, column, value, formula, numberFormat } of changes) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as (Cell | undefined)[];
    const { style, link } = cells[column] ?? {};
    const newStyle = numberFormat === undefined ? style : { ...style, numberFormat };
    cells[column] = {
      value: value === '' || formula !== undefined ? null : value,
      ...(formula !== undefined && { formula }),
      ...(newStyle !== undefined && { style: newStyle }),
      ...(link !== undefined && { link }),
    };
  }
  return { ...sheet, rows };
}
