import path from 'node:path';
import { takeTurn } from '../../../src/deploy/built.js';

const FOLDER = path.resolve(__dirname, '../../../node_modules/.cache');

/**
 * Waits until no other suite does this work, and keeps the others waiting until the answer is called: suites run in
 * processes of their own.
 */
export function turn(work: string): Promise<() => void> {
  return takeTurn(path.join(FOLDER, `e2e-${work}.lock`));
}
