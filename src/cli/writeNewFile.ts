import { writeFile } from 'node:fs/promises';
import { cliWording } from '../core/wording/cli';
import { fill } from '../core/wording/text';
import { Unusable } from './command';

/** Writes a new file; an existing one is never replaced. */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes, { flag: 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Unusable(fill(exists ? cliWording.fileExists : cliWording.cannotWrite, { file }));
  }
}
