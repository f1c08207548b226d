import type { PlanLibrary } from '../core/plan/types';
import type { WorkbookModel } from '../core/sheet/model';
import { HostRefusal } from '../core/sheet/host';
import type { Digest } from '../core/submission/digest';
import type { ReceiptForm } from '../core/submission/receipt';
import { verify, type SealedChange, type Verification } from '../core/submission/verify';
import { readXlsx } from '../hosts/xlsx';

/** What a verification says about one file: plain data. */
export interface FileVerification {
  readonly file: string;
  readonly status: Verification['kind'] | 'refused';
  /** Why it cannot be verified, where it cannot. */
  readonly message?: string;
  readonly sealed?: {
    readonly code: string;
    readonly on: string;
    readonly rules: string;
    readonly forms: readonly Omit<ReceiptForm, 'entries'>[];
  };
  readonly changes: readonly SealedChange[];
}

/** Reads and verifies one .xlsx file; one that the reader refuses is an answer like any other. */
export async function verifyFile(
  library: PlanLibrary,
  file: string,
  read: () => Promise<Uint8Array>,
  digest: Digest,
): Promise<FileVerification> {
  let workbook: WorkbookModel;
  try {
    workbook = await readXlsx(await read());
  } catch (error) {
    if (!(error instanceof HostRefusal)) throw error;
    return { file, status: 'refused', message: error.message, changes: [] };
  }
  const found = verify(library, workbook, digest);
  if ('message' in found) return { file, status: found.kind, message: found.message, changes: [] };
  const { code, on, rules } = found.receipt;
  const forms = found.receipt.forms.map(({ form, unit, period, sheet }) => ({ form, unit, period, sheet }));
  const changes = found.kind === 'changed' ? found.changes : [];
  return { file, status: found.kind, sealed: { code, on, rules, forms }, changes };
}
