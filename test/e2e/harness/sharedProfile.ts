import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Pages } from './build';

/** Where the browser keeps what it has made of pages, and the port under which it knows them. */
export interface SharedProfile {
  readonly folder: string;
  /** That of the suite before, if there was one. */
  readonly port: number | undefined;
  keepPort(port: number): void;
}

/**
 * The profile that the suites of one worker share during a run, one after the other: a page that was compiled for the
 * first opens in half the time for the others. `undefined` outside a run of the tests.
 */
export function sharedProfile(pages: Pages): SharedProfile | undefined {
  const { KC_RUN_FOLDER: run, JEST_WORKER_ID: worker } = process.env;
  if (run === undefined || worker === undefined) return undefined;
  const digest = createHash('sha1');
  for (const content of pages.values()) digest.update(content);
  const home = path.join(run, `${digest.digest('hex').slice(0, 12)}-${worker}`);
  const folder = path.join(home, 'profile');
  mkdirSync(folder, { recursive: true });
  const note = path.join(home, 'port');
  return {
    folder,
    port: existsSync(note) ? Number(readFileSync(note, 'utf8')) : undefined,
    keepPort(port) {
      writeFileSync(note, String(port));
    },
  };
}
