import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRange } from '../../src/core/sheet/address';
import { readXlsx } from '../../src/hosts/xlsx';
import { allocation, report, summary } from '../core/validation/filledSheet';
import {
  libreOffice,
  officeIsRequired,
  python,
  resaveWithLibreOffice,
  resaveWithOpenpyxl,
} from '../hosts/xlsx/offices';
import { runCli, runCliJson } from './runCli';
import { odd, retype, writeForm, writeSheets } from './sealing';

interface Verified {
  readonly files: readonly {
    readonly status: string;
    readonly changes: readonly { readonly cell: string }[];
  }[];
}

const ACTUAL = { indicator: 'hte-count', field: 'actual' } as const;
const FORMS = {
  'report.xlsx': odd('南昌高新区')
    .set({ indicator: 'hte-count', field: 'remark' }, '=1+1 \n第二行  \u3000')
    .set({ indicator: 'tech-sme', field: 'remark' }, '0.10'),
  'half.xlsx': report({ region: '青云谱区', period: '上半年' }, 0.55),
  'county.xlsx': report({ region: '南昌县' }),
  'allocation.xlsx': allocation(),
  'summary.xlsx': summary(),
} as const;
const NAMES = Object.keys(FORMS) as (keyof typeof FORMS)[];

describe('sealing on the command line', () => {
  let folder: string;
  const at = (...names: string[]): string => join(folder, ...names);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kc-seal-'));
    for (const part of ['filled', 'sealed', 'named', 'office', 'openpyxl']) await mkdir(at(part));
    for (const name of NAMES) {
      await writeForm(at('filled', name), FORMS[name]);
      const run = await runCli('seal', at('filled', name), '--out', at('sealed', name));
      if (run.exitCode !== 0) throw new Error(run.stdout + run.stderr);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  const verified = async (...files: string[]) => {
    const { exitCode, json } = await runCliJson('verify', ...files);
    return { exitCode, files: (json as Verified).files };
  };

  it('leaves the file as it was and writes a sealed copy that is intact and has no open finding', async () => {
    const { exitCode, files } = await verified(at('sealed'));
    expect(files.map(({ status }) => status)).toEqual(NAMES.map(() => 'intact'));
    expect(exitCode).toBe(0);
    expect((await runCli('validate', at('sealed'))).exitCode).toBe(0);
    expect((await verified(at('filled', 'report.xlsx'))).exitCode).toBe(2);
  });

  it('says in words what is sealed, and what is not', async () => {
    const good = await runCli('verify', at('sealed', 'report.xlsx'));
    expect(good.stdout).toMatch(/与封存时一致（\d{4}-\d\d-\d\d \d\d:\d\d:\d\d 封存，回执码 [0-9a-f]{64}）/);
    const bad = await runCli('verify', at('filled', 'report.xlsx'));
    expect(bad).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('没有校验回执') as string });
  });

  it('names the file by itself where a folder is given, and never overwrites', async () => {
    const first = await runCli('seal', at('filled', 'half.xlsx'), '--out', at('named'));
    expect(first.exitCode).toBe(0);
    expect((await verified(at('named', '指标完成情况报表_青云谱区_2023年上半年.xlsx'))).exitCode).toBe(0);
    const again = await runCli('seal', at('filled', 'half.xlsx'), '--out', at('named'));
    expect(again).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('已经存在') as string });
  });

  it('does not seal what is open, lists it, and writes nothing', async () => {
    await writeSheets(at('filled', 'open.xlsx'), [report().set(ACTUAL, '六百').asBuilt()]);
    const { exitCode, json } = await runCliJson('seal', at('filled', 'open.xlsx'), '--out', at('open.xlsx'));
    expect(exitCode).toBe(1);
    expect(json).toMatchObject({ sealed: null, obstacles: [{ issue: { cell: report().at(ACTUAL) } }] });
    await expect(readFile(at('open.xlsx'))).rejects.toThrow();
    await rm(at('filled', 'open.xlsx'));
  });

  it('refuses what cannot be read', async () => {
    await writeFile(at('broken.xlsx'), 'PK broken');
    expect((await runCli('seal', at('broken.xlsx'), '--out', at('x.xlsx'))).exitCode).toBe(2);
    expect((await verified(at('broken.xlsx'), at('sealed', 'half.xlsx'))).files).toMatchObject([
      { status: 'refused' },
      { status: 'intact' },
    ]);
    expect((await runCli('seal')).stdout).toContain('缺少文件名');
    expect((await runCli('seal', 'x.xlsx')).stdout).toContain('--out');
  });

  const cellOf = (address: string) => {
    const range = parseRange(address);
    if (range === null) throw new Error(address);
    return [range.top, range.left] as const;
  };

  it('names the cell that was changed afterwards', async () => {
    const form = FORMS['report.xlsx'];
    const bytes = await readFile(at('sealed', 'report.xlsx'));
    for (const place of [
      ACTUAL,
      { identity: 'period' },
      { identity: 'reportedOn' },
      { indicator: 'hte-count', field: 'target' },
    ] as const) {
      await writeFile(at('changed.xlsx'), await retype(bytes, 0, ...cellOf(form.at(place)), '2024年全年'));
      const { exitCode, files } = await verified(at('changed.xlsx'));
      expect(exitCode).toBe(1);
      expect(files[0]?.changes.map(({ cell }) => cell)).toContain(form.at(place));
    }
  });

  const inOffice = libreOffice !== null || officeIsRequired ? it : it.skip;
  const inPython = python !== null || officeIsRequired ? it : it.skip;

  inOffice(
    'is not disturbed when LibreOffice saves the files again',
    async () => {
      resaveWithLibreOffice(at('sealed'), NAMES, at('office'));
      const { exitCode, files } = await verified(at('office'));
      expect(files.map(({ changes }) => changes)).toEqual(NAMES.map(() => []));
      expect(exitCode).toBe(0);
      expect((await runCli('validate', at('office'))).exitCode).toBe(0);
    },
    240_000,
  );

  inOffice(
    'seals what LibreOffice has calculated, and is not disturbed when results are lost',
    async () => {
      resaveWithLibreOffice(at('filled'), NAMES, at('calculated'));
      await mkdir(at('calculated', 'sealed'));
      for (const name of NAMES) {
        const run = await runCli('seal', at('calculated', name), '--out', at('calculated', 'sealed', name));
        expect(run).toMatchObject({ exitCode: 0 });
      }
      expect((await verified(at('calculated', 'sealed'))).exitCode).toBe(0);
      if (python === null) return;
      resaveWithOpenpyxl(at('calculated', 'sealed'), at('uncalculated'));
      const { files } = await verified(at('uncalculated'));
      expect(files.map(({ changes }) => changes)).toEqual(NAMES.map(() => []));
    },
    240_000,
  );

  inPython(
    'is not disturbed when openpyxl saves the files again',
    async () => {
      resaveWithOpenpyxl(at('sealed'), at('openpyxl'));
      const { exitCode, files } = await verified(at('openpyxl'));
      expect(files.map(({ changes }) => changes)).toEqual(NAMES.map(() => []));
      expect(exitCode).toBe(0);
      expect((await runCli('validate', at('openpyxl'))).exitCode).toBe(0);
    },
    120_000,
  );

  inOffice(
    'names the cell that was changed before LibreOffice saved the file',
    async () => {
      const form = FORMS['report.xlsx'];
      const bytes = await readFile(at('sealed', 'report.xlsx'));
      await mkdir(at('tampered'));
      await writeFile(
        at('tampered', 'report.xlsx'),
        await retype(bytes, 0, ...cellOf(form.at(ACTUAL)), 88888),
      );
      resaveWithLibreOffice(at('tampered'), ['report.xlsx'], at('office', 'tampered'));
      const { files } = await verified(at('office', 'tampered', 'report.xlsx'));
      expect(files[0]?.changes.map(({ cell }) => cell)).toEqual([form.at(ACTUAL)]);
    },
    240_000,
  );

  it('keeps the form as it looks, and the receipt in a sheet that can be seen', async () => {
    const before = await readXlsx(await readFile(at('filled', 'report.xlsx')));
    const after = await readXlsx(await readFile(at('sealed', 'report.xlsx')));
    expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
    expect(after.sheets.at(-1)).toMatchObject({ name: '校验回执' });
    expect(after.sheets.at(-1)?.visibility ?? 'visible').toBe('visible');
  });
});
