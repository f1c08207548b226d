/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-explicit-any -- tests break the shape of the files on purpose */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the seeds that a test may change; removed by {@link SeedFolder.remove}. */
export class SeedFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'seeds-'));

  constructor() {
    cpSync(resolve(__dirname, '../../seeds'), this.path, { recursive: true });
  }

  read(file: string): any {
    return JSON.parse(readFileSync(join(this.path, file), 'utf8'));
  }

  write(file: string, content: unknown): void {
    writeFileSync(join(this.path, file), typeof content === 'string' ? content : JSON.stringify(content));
  }

  /** Rewrites one file. */
  change(file: string, edit: (content: any) => void): void {
    const content = this.read(file);
    edit(content);
    this.write(file, content);
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
