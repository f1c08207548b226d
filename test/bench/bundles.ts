import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Size {
  readonly zipped: number;
  readonly bytes: number;
}

function printSize(name: string, { zipped, bytes }: Size): void {
  const kilobytes = (count: number, decimals: number): string => (count / 1024).toFixed(decimals);
  console.log(`  ${name.padEnd(52)} ${kilobytes(zipped, 1).padStart(9)} KB  (${kilobytes(bytes, 0)} KB)`);
}

/** Sizes of the built scripts, as a browser fetches them. What the grid loads only on demand is one line. */
export function printBundles(dist: string): void {
  console.log('\nBundles (gzip)');
  const scripts = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(js|css)$/.test(entry.name) && !entry.parentPath.includes('office'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const onDemand = { count: 0, zipped: 0, bytes: 0 };
  for (const file of scripts) {
    const content = readFileSync(file);
    const size = { zipped: gzipSync(content).length, bytes: content.length };
    if (file.includes('chunks')) {
      onDemand.count += 1;
      onDemand.zipped += size.zipped;
      onDemand.bytes += size.bytes;
    } else printSize(file.slice(dist.length + 1), size);
  }
  printSize(`workbench, ${onDemand.count} parts on demand`, onDemand);
}
