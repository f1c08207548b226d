import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { turn } from './turn';

const ROOT = path.resolve(__dirname, '../../..');
const DIST = path.join(ROOT, 'dist');
const STAMP = path.join(ROOT, 'node_modules/.cache/e2e-build.stamp');
/** What the built pages are made from. */
const SOURCES = ['src', 'seeds', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'];

/** The built pages by their path, held in memory: a build that starts while tests run does not disturb them. */
export type Pages = ReadonlyMap<string, Buffer>;

/**
 * The pages as they are built now. Builds when a source is newer than the last build; suites that ask at the same
 * time wait for the one that builds.
 */
export async function builtPages(): Promise<Pages> {
  const release = await turn('build');
  try {
    const newest = Math.max(...SOURCES.map((source) => newestChange(path.join(ROOT, source))));
    const stamp =
      existsSync(STAMP) && existsSync(path.join(DIST, 'index.html')) ? statSync(STAMP).mtimeMs : 0;
    if (newest > stamp) build();
    return readPages(DIST);
  } finally {
    release();
  }
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
  const release = await turn('build');
  try {
    webpack([`dist=${folder}`, ...settings], part);
    return readPages(folder);
  } finally {
    release();
  }
}

function webpack(settings: readonly string[], part?: string): void {
  const cli = path.join(ROOT, 'node_modules/webpack-cli/bin/cli.js');
  const options = [
    ...settings.flatMap((setting) => ['--env', setting]),
    ...(part === undefined ? [] : ['--config-name', part]),
  ];
  const result = spawnSync(process.execPath, [cli, '--stats', 'errors-only', ...options], {
    cwd: ROOT,
    encoding: 'utf8',
    // Jest's own settings are of no concern to the build.
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
  });
  if (result.status !== 0)
    throw new Error(`The pages could not be built.\n${result.stdout}\n${result.stderr}`);
}

function build(): void {
  const started = new Date();
  webpack([]);
  writeFileSync(STAMP, started.toISOString());
  // A source saved during the build counts as newer than it.
  const seconds = started.getTime() / 1000;
  utimesSync(STAMP, seconds, seconds);
}

function newestChange(place: string): number {
  if (!existsSync(place)) return 0;
  const info = statSync(place);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(place).map((name) => newestChange(path.join(place, name))));
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
