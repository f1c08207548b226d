import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../../node_modules/.cache');
/** No owner works longer; one that has died does not hold up the others. */
const PATIENCE = 180_000;

/**
 * Waits until no other suite does this work, and keeps the others waiting until the answer is called: suites run in
 * processes of their own.
 */
export async function turn(work: string): Promise<() => void> {
  const lock = path.join(FOLDER, `e2e-${work}.lock`);
  mkdirSync(FOLDER, { recursive: true });
  const since = Date.now();
  for (;;) {
    try {
      mkdirSync(lock);
      return () => {
        rmSync(lock, { recursive: true, force: true });
      };
    } catch {
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (age > PATIENCE) rmSync(lock, { recursive: true, force: true });
      if (Date.now() - since > 2 * PATIENCE)
        throw new Error(`The turn of another suite (${work}) does not come to an end.`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
