/** Filled-in forms as .xlsx files, for tests of what is handed in. */
import { writeFile } from 'node:fs/promises';
import type { SheetModel } from '../../src/core/sheet/model';
import { XlsxHost } from '../../src/hosts/xlsx';
import { type FilledSheet, report } from '../core/validation/filledSheet';
import { explained, workbookOf } from '../core/submission/sealing';

/** Writes a form as its unit would send it: explained where something is asked. */
export async function writeForm(file: string, form: FilledSheet): Promise<void> {
  const { sheets } = explained(workbookOf(form.asBuilt()));
  await writeSheets(file, sheets);
}

export async function writeSheets(file: string, sheets: readonly SheetModel[]): Promise<void> {
  const host = new XlsxHost();
  await host.insertSheets(sheets);
  await writeFile(file, await host.toBytes());
}

/** What somebody changes in a file with a program: one cell, everything else as it was. */
export async function retype(
  bytes: Uint8Array,
  sheet: number,
  row: number,
  column: number,
  value: string | number | null,
): Promise<Uint8Array> {
  const host = await XlsxHost.open(bytes);
  const { sheets } = await host.readWorkbook();
  await host.apply([{ sheet: sheets[sheet]?.name ?? '', row, column, value }]);
  return host.toBytes();
}

/** The form of a unit with an odd figure in it, which has to be explained. */
export const odd = (region: string): FilledSheet =>
  report({ region }).set({ indicator: 'hte-count', field: 'actual' }, 99999);
