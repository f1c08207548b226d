import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { buildWhenChanged, commandLineOf } from '../../src/deploy/built.js';

export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const part = commandLineOf(resolve(__dirname, '../..'));
const main = resolve(part.root, part.made);
let built: Promise<void> | undefined;

/** Runs the command line as a user would, in a process of its own; built before, where a source is newer. */
export async function runCli(...line: string[]): Promise<CliRun> {
  await (built ??= buildWhenChanged(part));
  return new Promise((done) => {
    execFile(
      process.execPath,
      [main, ...line],
      { cwd: part.root, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        done({ exitCode: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
      },
    );
  });
}

/** The same with `--json`, parsed; fails loudly when the output is no JSON. */
export async function runCliJson(...line: string[]): Promise<{ exitCode: number; json: unknown }> {
  const { exitCode, stdout, stderr } = await runCli(...line, '--json');
  try {
    return { exitCode, json: JSON.parse(stdout) as unknown };
  } catch {
    throw new Error(`no JSON from ${line.join(' ')}: ${stdout}${stderr}`);
  }
}
