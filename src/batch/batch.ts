import { HostRefusal } from '../core/sheet/host';
import { batchWording } from '../core/wording/batch';
import { fill } from '../core/wording/text';
import { type FileFindings, refusedFile } from './checkFile';

/** A file to check. It is read when its turn comes: hundreds of files are never in memory together. */
export interface BatchFile {
  readonly file: string;
  /** @throws HostRefusal with a sentence for the user when the file cannot be had. */
  readonly read: () => Promise<Uint8Array>;
}

/** Checks one file, here or in a worker: name and bytes in, findings out, all plain data. */
export type FileCheck = (file: string, bytes: Uint8Array) => Promise<FileFindings>;

async function checked({ file, read }: BatchFile, check: FileCheck): Promise<FileFindings> {
  try {
    return await check(file, await read());
  } catch (error) {
    if (error instanceof HostRefusal) return refusedFile(file, error.code, error.message);
    const detail = error instanceof Error ? error.message : String(error);
    return refusedFile(file, 'failed', fill(batchWording.failed, { file, detail }));
  }
}

/**
 * Checks many files, each on its own, and gives their findings in the order of the files. Whatever goes wrong with
 * one of them is the refusal of that one.
 *
 * @param atOnce how many are read or checked at the same time
 */
export async function checkFiles(
  files: readonly BatchFile[],
  check: FileCheck,
  atOnce = 1,
): Promise<readonly FileFindings[]> {
  const findings: FileFindings[] = [];
  const waiting = files.entries();
  const takeTurns = async (): Promise<void> => {
    for (const [place, file] of waiting) findings[place] = await checked(file, check);
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return findings;
}
