import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx';
import { runCli } from './runCli';

describe('validate --report', () => {
  let folder: string;
  let form: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kc-report-'));
    form = join(folder, '报表.xlsx');
    await runCli('template', 'write', 'report-indicators', '--region', '南昌高新区', '--out', form);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('writes one table on all files, refused ones among them', async () => {
    const report = join(folder, '报告.xlsx');
    const broken = join(folder, '坏文件.xlsx');
    await writeFile(broken, 'no workbook');
    const { exitCode, stdout } = await runCli('validate', form, broken, '--report', report);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('已写入');
    const { sheets } = await readXlsx(await readFile(report));
    expect(sheets.map(({ name }) => name)).toEqual(['校验报告']);
    const texts = sheets[0]!.rows.flatMap((row) => row.map((cell) => cell?.value));
    expect(texts).toEqual(expect.arrayContaining(['报表.xlsx', '坏文件.xlsx', '强制性']));
    expect(sheets[0]!.merges).toEqual([]);
  });

  it('leaves a report alone that exists already, and says so before anything is checked', async () => {
    const report = join(folder, '旧报告.xlsx');
    await writeFile(report, 'old');
    const { exitCode, stdout } = await runCli('validate', form, '--report', report);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('已经存在');
    expect(await readFile(report, 'utf8')).toBe('old');
  });
});
