import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Sizes of the built scripts, as a browser fetches them. */
export function printBundles(dist: string): void {
  console.log('\nBundles (gzip)');
  const scripts = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(js|css)$/.test(entry.name) && !entry.parentPath.includes('office'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of scripts) {
    const bytes = readFileSync(file);
    const zipped = (gzipSync(bytes).length / 1024).toFixed(1);
    console.log(
      `  ${file.slice(dist.length + 1).padEnd(52)} ${zipped.padStart(9)} KB  (${(bytes.length / 1024).toFixed(0)} KB)`,
    );
  }
}
