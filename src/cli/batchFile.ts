import { readFile } from 'node:fs/promises';
import type { BatchFile } from '../batch/batch';
import { HostRefusal } from '../core/sheet/host';
import { cliWording } from '../core/wording/cli';
import { fill } from '../core/wording/text';

/** A file by its name, read when its turn comes. */
export function batchFile(file: string): BatchFile {
  return {
    file,
    async read() {
      try {
        return await readFile(file);
      } catch {
        throw new HostRefusal('unreadable', fill(cliWording.unreadable, { file }));
      }
    },
  };
}
