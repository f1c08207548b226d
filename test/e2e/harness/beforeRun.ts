import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Makes a folder for what one suite of a run leaves to the next; {@link sharedProfile} says what that is. */
export default function beforeRun(): void {
  process.env.KC_RUN_FOLDER = mkdtempSync(path.join(tmpdir(), 'kc-run-'));
}
