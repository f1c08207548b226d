import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
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

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  /** Writes a file that is not there yet, in a folder that may be new. */
  create(file: string, text: string): void {
    const path = join(this.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  }

  /** Puts text behind the first place that says `after`. */
  insert(file: string, after: string, text: string): void {
    const before = this.read(file);
    const place = before.indexOf(after);
    if (place < 0) throw new Error(`${file} does not say “${after}” any more`);
    const end = place + after.length;
    writeFileSync(join(this.path, file), before.slice(0, end) + text + before.slice(end));
  }

  /** Files that are new, gone or different here. */
  touched(): string[] {
    const here = filesOf(this.path);
    const there = filesOf(root);
    return [...new Set([...here, ...there])]
      .filter((file) => {
        const [copy, original] = [join(this.path, file), join(root, file)];
        return (
          !existsSync(copy) || !existsSync(original) || !readFileSync(copy).equals(readFileSync(original))
        );
      })
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

function filesOf(folder: string): string[] {
  return COPIED.flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isFile()) return [entry];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile())
      .map((found) => relative(folder, join(found.parentPath, found.name)));
  });
}
