import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildUnlessBuilt, inTurn, type Part, runWebpack } from '../../../src/deploy/built.js';

const ROOT = path.resolve(__dirname, '../../..');
const PAGES: Part = {
  root: ROOT,
  sources: ['src', 'seeds', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'],
  made: 'dist/index.html',
  stamp: 'node_modules/.cache/e2e-build.stamp',
  lock: 'node_modules/.cache/e2e-build.lock',
  build() {
    runWebpack(ROOT, []);
  },
};

/** The built pages by their path, held in memory: a build that starts while tests run does not disturb them. */
export type Pages = ReadonlyMap<string, Buffer>;

/**
 * The pages as they are built now. Builds when a source is newer than the last build; suites that ask at the same
 * time wait for the one that builds.
 */
export function builtPages(): Promise<Pages> {
  return inTurn(PAGES, () => {
    buildUnlessBuilt(PAGES);
    return readPages(path.join(ROOT, 'dist'));
  });
}

/**
 * Pages built with other settings than those of the workbench (`host=…`, `office=…`), in a folder of their own. They
 * share the cache of the compiler with the usual build, and so take its turn.
 *
 * @param part `addin` to leave out the workbench, which takes most of the time.
 */
export async function pagesBuiltWith(
  settings: readonly string[],
  folder: string,
  part?: 'addin',
): Promise<Pages> {
  await builtPages();
  return inTurn(PAGES, () => {
    const options = [`dist=${folder}`, ...settings].flatMap((setting) => ['--env', setting]);
    runWebpack(ROOT, [...options, ...(part === undefined ? [] : ['--config-name', part])]);
    return readPages(folder);
  });
}

export function readPages(folder: string, prefix = ''): Map<string, Buffer> {
  const pages = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = `${prefix}/${entry.name}`;
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) for (const [key, value] of readPages(place, name)) pages.set(key, value);
    else pages.set(name, readFileSync(place));
  }
  return pages;
}
