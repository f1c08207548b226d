// @ts-check
/**
 * Parts of the product that are built when they are asked for and a source is newer than them. Plain JavaScript, so that
 * `npm run cli` starts without a loader.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which a build is no longer waited for. */
const PATIENCE = 180_000;
const PAUSE = 200;

/**
 * @typedef {object} Part
 * @property {string} root what the other paths start from
 * @property {readonly string[]} sources files and folders that it is made from
 * @property {string} made a file that is there once it is built
 * @property {string} stamp says when it was built
 * @property {string} lock held by the process that builds
 * @property {() => void} build
 */

/**
 * The command line, built.
 *
 * @param {string} root
 * @returns {Part}
 */
export function commandLineOf(root) {
  return {
    root,
    sources: ['src', 'seeds', 'webpack.config.js', 'package.json', 'tsconfig.json'],
    made: 'dist-cli/main.cjs',
    stamp: 'node_modules/.cache/cli-build.stamp',
    lock: 'node_modules/.cache/cli-build.lock',
    build() {
      runWebpack(root, ['--env', 'cli']);
    },
  };
}

/**
 * Builds a part unless it is built already. Of several processes that ask at the same time one builds, and the others
 * wait.
 *
 * @param {Part} part
 * @param {() => void} [announce] called before a build, or before waiting for one
 */
export async function buildWhenChanged(part, announce) {
  if (isBuilt(part)) return;
  announce?.();
  await inTurn(part, () => {
    buildUnlessBuilt(part);
  });
}

/**
 * The same for who has the turn already.
 *
 * @param {Part} part
 */
export function buildUnlessBuilt(part) {
  if (isBuilt(part)) return;
  const started = new Date();
  part.build();
  const stamp = path.join(part.root, part.stamp);
  writeFileSync(stamp, started.toISOString());
  // A source saved during the build counts as newer than it.
  utimesSync(stamp, started, started);
}

/**
 * Whether a part is newer than all its sources; a folder changes when a file in it comes or goes.
 *
 * @param {Part} part
 * @returns {boolean}
 */
export function isBuilt({ root, sources, made, stamp }) {
  const at = path.join(root, stamp);
  if (!existsSync(at) || !existsSync(path.join(root, made))) return false;
  const newest = Math.max(...sources.map((source) => newestChange(path.join(root, source))));
  return newest <= statSync(at).mtimeMs;
}

/**
 * Does a piece of work when nobody else does it.
 *
 * @template T
 * @param {Pick<Part, 'root' | 'lock'>} part
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn({ root, lock }, work) {
  const giveBack = await takeTurn(path.join(root, lock));
  try {
    return await work();
  } finally {
    giveBack();
  }
}

/**
 * Waits until no other process has the lock, and takes it; the answer gives it back. One whose owner has ended, or who
 * has had it for minutes, holds nobody up.
 *
 * @param {string} lock a file
 * @returns {Promise<() => void>}
 */
export async function takeTurn(lock) {
  mkdirSync(path.dirname(lock), { recursive: true });
  const since = Date.now();
  while (!takeLock(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    if (Date.now() - since > 2 * PATIENCE)
      throw new Error(`Another process does not come to an end (${path.basename(lock)}).`);
    await pause(PAUSE);
  }
  return () => {
    rmSync(lock, { recursive: true, force: true });
  };
}

/**
 * Runs webpack; what it says becomes the message when it fails.
 *
 * @param {string} root
 * @param {readonly string[]} options
 */
export function runWebpack(root, options) {
  const cli = path.join(root, 'node_modules/webpack-cli/bin/cli.js');
  const result = spawnSync(process.execPath, [cli, '--stats', 'errors-only', ...options], {
    cwd: root,
    encoding: 'utf8',
    // The settings of whoever asks (jest, a debugger) are of no concern to the build.
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
  });
  if (result.status !== 0) throw new Error(`The build failed.\n${result.stdout}\n${result.stderr}`);
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function takeLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the owner of a lock has ended without giving it back.
 *
 * @param {string} file
 * @returns {boolean}
 */
function isAbandoned(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > PATIENCE) return true;
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    // The process is gone; where the lock itself has gone meanwhile, there is nothing to take away.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/**
 * @param {string} place
 * @returns {number}
 */
function newestChange(place) {
  const info = statSync(place, { throwIfNoEntry: false });
  if (info === undefined) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(place).map((name) => newestChange(path.join(place, name))));
}
