import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli, runCliJson } from './runCli';

interface Report {
  readonly files: readonly { readonly file: string; readonly refused: unknown }[];
  readonly notChecked?: readonly string[];
}

describe('a folder is its files', () => {
  let folder: string;
  const at = (...names: string[]): string => join(folder, ...names);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kc-folder-'));
    await mkdir(at('区县/下级'), { recursive: true });
    await mkdir(at('空'));
    await runCli(
      'template',
      'write',
      'report-indicators',
      '--region',
      '南昌高新区',
      '--out',
      at('区县/b.xlsx'),
    );
    await runCli('template', 'write', 'city-annex-3', '--out', at('区县/下级/a.XLSX'));
    await cp(at('区县/下级/a.XLSX'), at('另一份.xlsx'));
    await writeFile(at('区县/旧.xls'), 'old');
    await writeFile(at('区县/说明.docx'), 'words');
    await writeFile(at('区县/~$b.xlsx'), 'open');
    await symlink(at('区县'), at('区县/下级/回去'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('with those below it, in the order of their names, once each', async () => {
    const { exitCode, json } = await runCliJson('validate', at('区县'), at('区县/b.xlsx'), at('另一份.xlsx'));
    const { files, notChecked } = json as Report;
    expect(files.map(({ file }) => file)).toEqual([
      at('区县/b.xlsx'),
      at('区县/下级/a.XLSX'),
      at('区县/旧.xls'),
      at('另一份.xlsx'),
    ]);
    expect(files.map(({ refused }) => refused !== null)).toEqual([false, false, true, false]);
    expect(notChecked).toEqual([at('区县/~$b.xlsx'), at('区县/说明.docx')]);
    expect(exitCode).toBe(2);
  });

  it('says what it left alone, and ends with a summary in which each file counts once', async () => {
    const { stdout } = await runCli('validate', at('区县'), at('另一份.xlsx'));
    const lines = stdout.trim().split('\n');
    expect(lines.at(-2)).toBe(`${at('区县')}：另有 2 个文件不是表格，没有校验：~$b.xlsx、说明.docx。`);
    expect(lines.at(-1)).toBe('共 4 个文件：没有发现问题 2 个、有强制性问题 1 个、拒收 1 个。');
  });

  it('of one file, or a file by itself, needs no summary', async () => {
    const { exitCode, stdout } = await runCli('validate', at('区县/下级'));
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('共 1 个文件');
    expect(stdout).toContain('没有发现问题');
  });

  it('without a table is refused', async () => {
    const { exitCode, stdout } = await runCli('validate', at('空'));
    expect(stdout).toBe(`文件夹 ${at('空')} 里没有表格文件，请检查位置。\n`);
    expect(exitCode).toBe(2);
  });
});
