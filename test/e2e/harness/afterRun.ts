import { rmSync } from 'node:fs';

export default function afterRun(): void {
  const { KC_RUN_FOLDER: folder } = process.env;
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
