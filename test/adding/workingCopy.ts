import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { Edit, Place } from './steps';

const root = resolve(__dirname, '../..');

const COPIED = [
  'src',
  'seeds',
  'test',
  'manifest.xml',
  'package.json',
  'tsconfig.json',
  'README.md',
  'README.zh-CN.md',
];
const LINKED = ['node_modules', 'assets'];

/** The repository once more, in a folder that may be changed. */
export class WorkingCopy {
  readonly path = mkdtempSync(join(tmpdir(), 'kc-adding-'));

  constructor() {
    for (const entry of COPIED) cpSync(join(root, entry), join(this.path, entry), { recursive: true });
    for (const entry of LINKED) symlinkSync(join(root, entry), join(this.path, entry), 'dir');
  }

  /**
   * Writes what a step says.
   * @throws Error where a new file is there already, or a place is not there, or there twice.
   */
  apply({ file, text, place }: Edit): void {
    const path = join(this.path, file);
    if (place === undefined) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
      return;
    }
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, place === 'at the end' ? before + text : putAt(before, place, text, file));
  }

  /** The text of every file. */
  contents(): ReadonlyMap<string, string> {
    return new Map(
      COPIED.flatMap((entry) => filesOf(this.path, entry)).map((file) => [
        file,
        readFileSync(join(this.path, file), 'latin1'),
      ]),
    );
  }

  /** Files that are new, gone or different. */
  changedSince(before: ReadonlyMap<string, string>): string[] {
    const now = this.contents();
    return [...new Set([...before.keys(), ...now.keys()])]
      .filter((file) => now.get(file) !== before.get(file))
      .sort();
  }

  /** Runs a command line in the copy; what it prints, whatever its exit code. */
  run(command: string): Promise<{ readonly exitCode: number; readonly output: string }> {
    return new Promise((done) => {
      execFile(
        '/bin/sh',
        ['-c', command],
        { cwd: this.path, maxBuffer: 1 << 26 },
        (error, stdout, stderr) => {
          done({ exitCode: error === null ? 0 : Number(error.code ?? -1), output: stdout + stderr });
        },
      );
    });
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** Lines are known by how they begin; the signs around the first cell of a table do not count. */
function putAt(
  before: string,
  { where, line }: Exclude<Place, 'at the end'>,
  text: string,
  file: string,
): string {
  const lines = before.split(/(?<=\n)/);
  const found = lines.flatMap((each, index) =>
    each.replace(/^[\s|`]+/, '').startsWith(line) ? [index] : [],
  );
  const [at] = found;
  if (at === undefined || found.length > 1)
    throw new Error(`${String(found.length)} lines of ${file} begin with “${line}”`);
  const [from, to] = { before: [at, at], after: [at + 1, at + 1], 'in place of': [at, at + 1] }[where];
  return [...lines.slice(0, from), text, ...lines.slice(to)].join('');
}

function filesOf(folder: string, entry: string): string[] {
  const path = join(folder, entry);
  if (statSync(path).isFile()) return [entry];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => relative(folder, join(found.parentPath, found.name)));
}
