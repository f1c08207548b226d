import type { PlanLibrary } from '../core/plan/types';
import { HostRefusal } from '../core/sheet/host';
import type { Digest } from '../core/submission/digest';
import {
  submissionOf,
  unreadSubmission,
  type Submission,
  type SubmissionOptions,
} from '../core/submission/submitted';
import { batchWording } from '../core/wording/batch';
import { fill } from '../core/wording/text';
import { readXlsx } from '../hosts/xlsx';
import type { BatchFile } from './batch';

/**
 * Reads, verifies and checks one file that a unit sent: plain data. Whatever goes wrong with it is its own refusal, so
 * that the others are not held up.
 */
export async function submitFile(
  library: PlanLibrary,
  { file, read }: BatchFile,
  digest: Digest,
  options: SubmissionOptions = {},
): Promise<Submission> {
  try {
    return submissionOf(library, file, await readXlsx(await read()), digest, options);
  } catch (error) {
    if (error instanceof HostRefusal) return unreadSubmission(file, error.code, error.message);
    const detail = error instanceof Error ? error.message : String(error);
    return unreadSubmission(file, 'failed', fill(batchWording.failed, { file, detail }));
  }
}
