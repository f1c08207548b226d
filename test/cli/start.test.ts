import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildWhenChanged, commandLineOf } from '../../src/deploy/built.js';

describe('the built command line', () => {
  const part = commandLineOf(resolve(__dirname, '../..'));
  const main = resolve(part.root, part.made);
  let elsewhere: string;
  const run = async (file: string, ...line: string[]): Promise<string> =>
    (await promisify(execFile)(process.execPath, [join(elsewhere, file), ...line], { cwd: elsewhere }))
      .stdout;

  beforeAll(async () => {
    await buildWhenChanged(part);
    elsewhere = await mkdtemp(join(tmpdir(), 'kc-start-'));
  });
  afterAll(() => rm(elsewhere, { recursive: true }));

  it('works in a folder without packages and sources', async () => {
    await cp(dirname(main), join(elsewhere, 'copy'), { recursive: true });
    expect(await run('copy/main.cjs', 'call', 'GAP', '高企', '1800', '2023')).toBe('200\n');
    await run('copy/main.cjs', 'template', 'write', 'city-annex-3', '--out', '附件3.xlsx');
    expect(await run('copy/main.cjs', 'validate', '附件3.xlsx')).toContain('没有发现问题');
  });

  it('ends quietly when nobody reads on', async () => {
    const line = `"${process.execPath}" "${main}" targets --json | head -1`;
    expect(await promisify(execFile)('/bin/sh', ['-c', line])).toEqual({ stdout: '[\n', stderr: '' });
  });

  it('explains itself, and refuses a line, from the file that starts it alone', async () => {
    await cp(main, join(elsewhere, 'alone.cjs'));
    expect(await run('alone.cjs', 'validate', '--help')).toContain('用法');
    await expect(run('alone.cjs', 'rules', '--no-such')).rejects.toMatchObject({ code: 2 });
    // Neither documents nor rules are in it.
    expect((await stat(main)).size).toBeLessThan(60_000);
    await expect(run('alone.cjs', 'documents')).rejects.toThrow(/Cannot find module/);
  });
});
