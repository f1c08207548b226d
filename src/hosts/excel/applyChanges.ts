import type { CellRange } from '../../core/sheet/range';
import { cellAddress, rangeAddress } from '../../core/sheet/address';
import type { CellChange } from '../../core/sheet/host';
import { HostRefusal } from '../../core/sheet/host';
import type { CellValue } from '../../core/sheet/model';
import { excelRefusals } from '../../core/wording/excelHost';
import type { Fillings, Language, Text } from '../../core/wording/text';
import { fill } from '../../core/wording/text';
import { blocksOf } from './blocks';
import { inputOf, isFormula, TEXT_FORMAT, type CellInput } from './cellInput';
import { RANGE_ARRAYS, valueOf, type RangeArrays } from './cellOutput';
import { codeOf, detailOf } from './excelError';

/** A rectangle of changes in one sheet. */
interface Patch {
  readonly sheet: string;
  readonly range: CellRange;
  readonly changes: readonly (readonly CellChange[])[];
}

/** What a patch's cells hold before the changes, copied because the proxies are loaded again afterwards. */
interface Before extends RangeArrays {
  readonly patch: Patch;
  readonly locked: boolean | null;
  readonly protected: boolean;
}

/**
 * Writes all changes or none, in two requests: one reads what the cells hold, one writes and reads back. When
 * anything of the second does not come out as asked, a third puts everything back.
 *
 * @throws HostRefusal `sheet-missing`, `cell-changed`, `sheet-protected` or `write-failed`.
 */
export async function applyChanges(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  language: Language,
): Promise<void> {
  if (changes.length === 0) return;
  const refuse = (code: string, text: Text, fillings: Fillings): HostRefusal =>
    new HostRefusal(code, fill(text, fillings, language));
  const patches = patchesOf(changes);
  const before = await read(context, patches, refuse);
  for (const held of before) check(held, refuse);

  try {
    const written = patches.map((patch, index) => {
      const range = rangeOf(context, patch);
      const held = before[index] as Before;
      range.numberFormat = patch.changes.map((row, r) =>
        row.map((change, c) => newFormat(change, held, r, c)),
      );
      range.formulas = patch.changes.map((row, r) =>
        row.map(
          (change, c) =>
            change.formula ??
            inputOf(change.value, newFormat(change, held, r, c) ?? formatAt(held, r, c), ''),
        ),
      );
      range.load('values,valueTypes,formulas');
      return range;
    });
    await context.sync();
    patches.forEach((patch, index) => {
      const { values, valueTypes, formulas } = written[index] as Excel.Range;
      patch.changes.forEach((row, r) => {
        row.forEach((change, c) => {
          const value: unknown = values[r]?.[c];
          const stands =
            change.formula === undefined
              ? equal(valueOf(value, valueTypes[r]?.[c]), change.value)
              : isFormula(formulas[r]?.[c], value);
          if (stands) return;
          const cell = cellAddress(change.row, change.column);
          throw refuse('write-failed', excelRefusals.writeFailed, { sheet: change.sheet, range: cell });
        });
      });
    });
  } catch (error) {
    await putBack(context, before, refuse);
    if (error instanceof HostRefusal) throw error;
    const { sheet, range } = patches[0] as Patch;
    const guarded = before.find((held) => held.protected)?.patch;
    if (guarded && codeOf(error) === 'AccessDenied') {
      const fillings = { sheet: guarded.sheet, range: rangeAddress(guarded.range) };
      throw refuse('sheet-protected', excelRefusals.sheetProtected, fillings);
    }
    if (codeOf(error) === 'InvalidOperationInCellEditMode')
      throw refuse('write-failed', excelRefusals.editing, {});
    const fillings = { sheet, range: rangeAddress(range), detail: detailOf(error) };
    throw refuse('write-failed', excelRefusals.applyFailed, fillings);
  }
}

type Refuse = (code: string, text: Text, fillings: Fillings) => HostRefusal;

/** Groups changes into rectangles; the last change of a cell wins. */
function patchesOf(changes: readonly CellChange[]): Patch[] {
  const bySheet = new Map<string, Map<number, Map<number, CellChange>>>();
  for (const change of changes) {
    const rows = bySheet.get(change.sheet) ?? new Map<number, Map<number, CellChange>>();
    const row = rows.get(change.row) ?? new Map<number, CellChange>();
    bySheet.set(change.sheet, rows);
    rows.set(change.row, row);
    row.set(change.column, change);
  }
  return [...bySheet].flatMap(([sheet, rows]) => {
    const columns = [...rows.values()].flatMap((row) => [...row.keys()]);
    const top = Math.min(...rows.keys());
    const left = Math.min(...columns);
    const height = Math.max(...rows.keys()) - top + 1;
    const width = Math.max(...columns) - left + 1;
    return blocksOf(height, width, (row, column) =>
      rows.get(top + row)?.has(left + column) ? true : undefined,
    ).map(({ range }): Patch => ({
      sheet,
      range: {
        top: top + range.top,
        left: left + range.left,
        bottom: top + range.bottom,
        right: left + range.right,
      },
      changes: Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
        Array.from(
          { length: range.right - range.left + 1 },
          (__, column) => rows.get(top + range.top + row)?.get(left + range.left + column) as CellChange,
        ),
      ),
    }));
  });
}

function rangeOf(context: Excel.RequestContext, { sheet, range }: Patch): Excel.Range {
  const { top, left, bottom, right } = range;
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

async function read(
  context: Excel.RequestContext,
  patches: readonly Patch[],
  refuse: Refuse,
): Promise<Before[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  const sheets = new Map(
    [...new Set(patches.map(({ sheet }) => sheet))].map((name) => [
      name,
      worksheets.getItemOrNullObject(name),
    ]),
  );
  const ranges = patches.map(({ sheet, range }) => {
    const { top, left, bottom, right } = range;
    const block = (sheets.get(sheet) as Excel.Worksheet).getRangeByIndexes(
      top,
      left,
      bottom - top + 1,
      right - left + 1,
    );
    block.load(`${RANGE_ARRAYS},format/protection/locked`);
    return block;
  });
  await context.sync();
  return patches.map((patch, index) => {
    const worksheet = worksheets.items.find((item) => item.name === patch.sheet);
    if (!worksheet) throw refuse('sheet-missing', excelRefusals.sheetMissing, { sheet: patch.sheet });
    const { values, valueTypes, formulas, numberFormat, format } = ranges[index] as Excel.Range;
    return {
      patch,
      values,
      valueTypes,
      formulas,
      numberFormat,
      locked: format.protection.locked,
      protected: worksheet.protection.protected,
    };
  });
}

function check({ patch, values, valueTypes, ...held }: Before, refuse: Refuse): void {
  patch.changes.forEach((row, r) => {
    row.forEach(({ sheet, row: top, column, expected }, c) => {
      if (expected === undefined || equal(valueOf(values[r]?.[c], valueTypes[r]?.[c]), expected)) return;
      throw refuse('cell-changed', excelRefusals.cellChanged, { sheet, cell: cellAddress(top, column) });
    });
  });
  if (held.protected && held.locked === true) {
    const fillings = { sheet: patch.sheet, range: rangeAddress(patch.range) };
    throw refuse('sheet-protected', excelRefusals.sheetProtected, fillings);
  }
}

/** Excel does not tell a cell without text from a formula that gives none; both count as empty. */
function equal(one: CellValue, other: CellValue): boolean {
  const [a, b] = [one, other].map((value) => (value === '' ? null : value)) as [CellValue, CellValue];
  if (typeof a === 'object' && typeof b === 'object' && a && b) return a.error === b.error;
  return a === b;
}

function formatAt(held: RangeArrays, row: number, column: number): string | undefined {
  const format = held.numberFormat[row]?.[column];
  return typeof format === 'string' ? format : undefined;
}

/** `null` leaves the format; a number can only stand in a cell that is not in text format. */
function newFormat(change: CellChange, held: RangeArrays, row: number, column: number): string | null {
  if (change.numberFormat !== undefined) return change.numberFormat;
  const isText = change.formula === undefined && (typeof change.value === 'string' || change.value === null);
  return !isText && formatAt(held, row, column) === TEXT_FORMAT ? 'General' : null;
}

async function putBack(
  context: Excel.RequestContext,
  before: readonly Before[],
  refuse: Refuse,
): Promise<void> {
  for (const held of before) {
    // What a protected sheet refused to take was not changed, and would refuse again.
    if (held.protected && held.locked !== false) continue;
    const range = rangeOf(context, held.patch);
    range.numberFormat = held.numberFormat.map((row) => [...row]);
    range.formulas = held.formulas.map((row, r) => row.map((formula, c) => formerInput(held, formula, r, c)));
  }
  try {
    await context.sync();
  } catch (error) {
    const { sheet, range } = (before[0] as Before).patch;
    const fillings = { sheet, range: rangeAddress(range), detail: detailOf(error) };
    throw refuse('write-failed', excelRefusals.restoreFailed, fillings);
  }
}

function formerInput(held: Before, formula: unknown, row: number, column: number): CellInput {
  const value = held.values[row]?.[column];
  if (isFormula(formula, value)) return formula;
  return inputOf(valueOf(value, held.valueTypes[row]?.[column]), formatAt(held, row, column), '');
}
