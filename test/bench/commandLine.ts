/** What a line of the command line costs, beside a Node that does nothing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildWhenChanged, commandLineOf } from '../../src/deploy/built.js';

const ROUNDS = 7;
/** A short command may cost this many empty Nodes and a tenth of a second. */
const EMPTY_NODES = 3;
const BESIDES = 0.1;
/** Seconds for one filled-in file. */
const ONE_FILE = 0.6;

const root = resolve(__dirname, '../..');

function processorTime(line: readonly string[]): number {
  const preload = resolve(__dirname, 'processorTime.cjs');
  const { stderr } = spawnSync(process.execPath, ['--require', preload, ...line], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const told = /^processor time (.*)$/m.exec(stderr)?.[1];
  if (told === undefined) throw new Error(`${line.join(' ')}: ${stderr}`);
  return Number(told);
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

export async function printCommandLine(): Promise<void> {
  const part = commandLineOf(root);
  await buildWhenChanged(part);
  const folder = mkdtempSync(join(tmpdir(), 'kc-bench-'));
  try {
    const form = join(folder, 'form.xlsx');
    processorTime([part.made, 'template', 'write', 'report-indicators', '--out', form]);
    const lines = {
      'node -e 0': ['-e', '0'],
      '--help': [part.made, '--help'],
      rules: [part.made, 'rules'],
      'call GAP': [part.made, 'call', 'GAP', '高新技术企业数量', '1800', '2023'],
      'validate, one file': [part.made, 'validate', form],
      'through the start of npm run cli': ['src/deploy/cli.js', '--help'],
    };
    const times = new Map(Object.keys(lines).map((name): [string, number[]] => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, line] of Object.entries(lines)) times.get(name)?.push(processorTime(line));
    }
    const medianOf = (name: keyof typeof lines): number => median(times.get(name) ?? []);
    const short = EMPTY_NODES * medianOf('node -e 0') + BESIDES;
    const limits: Partial<Record<keyof typeof lines, number>> = {
      '--help': short,
      rules: short,
      'call GAP': short,
      'validate, one file': ONE_FILE,
    };
    console.log(`\ncommand line, processor time (median of ${ROUNDS})`);
    for (const name of Object.keys(lines) as (keyof typeof lines)[]) {
      const [time, limit] = [medianOf(name), limits[name]];
      const atMost = limit === undefined ? '' : `  (at most ${limit.toFixed(2)})`;
      console.log(`  ${name.padEnd(34)} ${time.toFixed(2).padStart(5)} s${atMost}`);
      if (limit !== undefined && time > limit) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
