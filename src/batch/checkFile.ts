import type { PlanLibrary } from '../core/plan/types';
import { HostRefusal } from '../core/sheet/host';
import type { SheetFindings } from '../core/validation/issue';
import { validateWorkbook } from '../core/validation/validate';
import { readXlsx } from '../hosts/xlsx';

/** All that is known about one file: plain data, so that a worker can post it. */
export interface FileFindings {
  readonly file: string;
  readonly refused: { readonly code: string; readonly message: string } | null;
  /** What the reader could not represent; said, never dropped in silence. */
  readonly leftOut: readonly string[];
  readonly sheets: readonly SheetFindings[];
}

/** The findings of a file that is not checked, with the reason. */
export function refusedFile(file: string, code: string, message: string): FileFindings {
  return { file, refused: { code, message }, leftOut: [], sheets: [] };
}

/**
 * Reads and validates one .xlsx file. A file that the reader refuses is a finding like any other; only a fault of the
 * program is thrown.
 */
export async function checkFile(
  library: PlanLibrary,
  file: string,
  bytes: Uint8Array,
): Promise<FileFindings> {
  try {
    const workbook = await readXlsx(bytes);
    const sheets = validateWorkbook(library, workbook);
    return { file, refused: null, leftOut: workbook.leftOut ?? [], sheets };
  } catch (error) {
    if (error instanceof HostRefusal) return refusedFile(file, error.code, error.message);
    throw error;
  }
}
