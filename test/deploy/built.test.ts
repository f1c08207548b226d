import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  buildUnlessBuilt,
  buildWhenChanged,
  commandLineOf,
  inTurn,
  isBuilt,
  type Part,
} from '../../src/deploy/built.js';

const ROOT = resolve(__dirname, '../..');

describe('a part that is built when it is asked for', () => {
  let root: string;
  let part: Part;
  let builds: number;

  /** Sets the clock of a file or folder; a test cannot wait for a file system with coarse times. */
  const changedAt = (name: string, seconds: number): void => {
    utimesSync(join(root, name), seconds, seconds);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'kc-built-'));
    mkdirSync(join(root, 'src/deep'), { recursive: true });
    writeFileSync(join(root, 'src/deep/one.ts'), '1');
    writeFileSync(join(root, 'config.js'), '1');
    for (const name of ['src/deep/one.ts', 'src/deep', 'src', 'config.js']) changedAt(name, 1_000);
    builds = 0;
    part = {
      root,
      sources: ['src', 'config.js', 'not-there'],
      made: 'made.js',
      stamp: 'stamp',
      lock: 'cache/lock',
      build() {
        builds += 1;
        writeFileSync(join(root, 'made.js'), String(builds));
      },
    };
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('is built once while nothing changes', async () => {
    expect(isBuilt(part)).toBe(false);
    const announced: number[] = [];
    for (const time of [1, 2, 3]) await buildWhenChanged(part, () => announced.push(time));
    expect(builds).toBe(1);
    expect(announced).toEqual([1]);
    expect(readdirSync(join(root, 'cache'))).toEqual([]);
  });

  it.each(['src/deep/one.ts', 'src/deep', 'config.js'])('is built again after a change of %s', (name) => {
    buildUnlessBuilt(part);
    changedAt(name, Date.now() / 1000 + 10);
    expect(isBuilt(part)).toBe(false);
  });

  it('is built again when what was made is gone', () => {
    buildUnlessBuilt(part);
    rmSync(join(root, 'made.js'));
    expect(isBuilt(part)).toBe(false);
  });

  it('is built again when a source is saved during the build', () => {
    buildUnlessBuilt({
      ...part,
      build() {
        part.build();
        changedAt('config.js', Date.now() / 1000 + 1);
      },
    });
    expect(isBuilt(part)).toBe(false);
  });

  it('stays unbuilt after a build that failed', async () => {
    const failing = {
      ...part,
      build() {
        throw new Error('a source is wrong');
      },
    };
    await expect(buildWhenChanged(failing)).rejects.toThrow('a source is wrong');
    await buildWhenChanged(part);
    expect(builds).toBe(1);
  });

  it('is built by one of those who ask at the same time', async () => {
    await Promise.all([buildWhenChanged(part), buildWhenChanged(part), buildWhenChanged(part)]);
    expect(builds).toBe(1);
  });

  it('waits for a build that goes on in another process', async () => {
    mkdirSync(join(root, 'cache'));
    writeFileSync(join(root, 'cache/lock'), String(process.pid));
    const waiting = buildWhenChanged(part);
    await new Promise((done) => setTimeout(done, 300));
    expect(builds).toBe(0);
    rmSync(join(root, 'cache/lock'));
    await waiting;
    expect(builds).toBe(1);
  });

  it.each([
    ['whose process has ended', '4194305', 0],
    ['that nobody has given back for long', String(process.pid), 3_600],
  ])('takes the place of a build %s', async (_, owner, age) => {
    mkdirSync(join(root, 'cache'));
    writeFileSync(join(root, 'cache/lock'), owner);
    changedAt('cache/lock', Date.now() / 1000 - age);
    await buildWhenChanged(part);
    expect(builds).toBe(1);
  });

  it('gives its turn back when the work fails', async () => {
    const failing = inTurn(part, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await inTurn(part, () => 'next')).toBe('next');
  });
});

it('npm run cli starts what is built, and answers with nothing else', async () => {
  await buildWhenChanged(commandLineOf(ROOT));
  const launcher = resolve(ROOT, 'src/deploy/cli.js');
  const run = promisify(execFile);
  const { stdout, stderr } = await run(process.execPath, [launcher, 'call', 'GAP', '高企', '1800', '2023']);
  expect(stdout).toBe('200\n');
  expect(stderr).toBe('');
  await expect(run(process.execPath, [launcher, 'nothing'])).rejects.toMatchObject({ code: 2 });
});
