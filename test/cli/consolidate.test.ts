import Big from 'big.js';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRange } from '../../src/core/sheet/address';
import { cellAt } from '../../src/core/sheet/model';
import { summaryPlan } from '../../src/core/templates/summaryPlan';
import { readXlsx, writeXlsx, XlsxHost } from '../../src/hosts/xlsx';
import { FilledSheet, library, report } from '../core/validation/filledSheet';
import {
  libreOffice,
  officeIsRequired,
  python,
  resaveWithLibreOffice,
  resaveWithOpenpyxl,
} from '../hosts/xlsx/offices';
import { runCli, runCliJson } from './runCli';
import { retype, writeForm } from './sealing';

interface Told {
  readonly region: string;
  readonly year: number;
  readonly folder: string;
  readonly units: readonly {
    readonly unit: string;
    readonly state: string;
    readonly file: string | null;
    readonly arrivals: readonly {
      readonly file: string;
      readonly reason: { readonly code: string } | null;
      readonly changes: readonly { readonly cell: string }[];
    }[];
  }[];
  readonly strangers: readonly { readonly file: string; readonly reason: { readonly code: string } | null }[];
  readonly totals: readonly {
    readonly indicator: string;
    readonly value: string | null;
    readonly reason: string | null;
    readonly parts: readonly {
      readonly unit: string;
      readonly file: string;
      readonly sheet: string;
      readonly cell: string;
      readonly value: string;
    }[];
  }[];
}

interface Checked {
  readonly files: readonly {
    readonly sheets: readonly {
      readonly template: string;
      readonly issues: readonly { readonly ruleId: string; readonly level: string }[];
    }[];
  }[];
}

const UNITS = summaryPlan(library, { region: '南昌市', year: 2023 }).units.slice(1);
const HTE = { indicator: 'hte-count', field: 'actual' } as const;
/** The second of the two files that 新建区 sent. */
const AGAIN = '新建区（更正）.xlsx';
const nameOf = (unit: string): string => `${unit}.xlsx`;

/** The form of a unit: some have to be explained, one has a text that looks like a formula. */
function formOf(unit: string, at: number): FilledSheet {
  const form = report({ region: unit }, 1.02 + at / 50);
  if (at % 4 === 1) return form.set(HTE, 9000 + at);
  return at === 2
    ? form.set({ indicator: 'hte-count', field: 'remark' }, '=HYPERLINK("http://x","点我")')
    : form;
}

describe('a round of twelve units', () => {
  let folder: string;
  const at = (...names: string[]): string => join(folder, ...names);
  const seal = async (from: string, to: string): Promise<void> => {
    const run = await runCli('seal', from, '--out', to);
    if (run.exitCode !== 0) throw new Error(run.stdout + run.stderr);
  };
  const tamper = async (
    unit: string,
    place: Parameters<FilledSheet['at']>[0],
    value: string | number,
  ): Promise<void> => {
    const range = parseRange(report({ region: unit }).at(place));
    if (range === null) throw new Error('no place');
    const bytes = await retype(await readFile(at('in', nameOf(unit))), 0, range.top, range.left, value);
    await writeFile(at('in', nameOf(unit)), bytes);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kc-round-'));
    for (const part of ['filled', 'sealed', 'in', 'office', 'openpyxl']) await mkdir(at(part));
    for (const [index, unit] of UNITS.entries()) {
      await writeForm(at('filled', nameOf(unit)), formOf(unit, index));
      await seal(at('filled', nameOf(unit)), at('in', nameOf(unit)));
    }
    // One is missing, two are changed after sealing, one is damaged, one sent two forms, one those of another year.
    await rm(at('in', nameOf('安义县')));
    await tamper('东湖区', HTE, 1);
    await tamper('西湖区', { identity: 'reportedOn' }, '2024-01-31');
    const bytes = await readFile(at('in', nameOf('湾里管理局')));
    await writeFile(at('in', nameOf('湾里管理局')), bytes.subarray(0, bytes.length / 2));
    await writeForm(at('filled', AGAIN), report({ region: '新建区' }, 1.3));
    await seal(at('filled', AGAIN), at('in', AGAIN));
    await writeForm(at('filled', '明年.xlsx'), report({ region: '青山湖区', year: 2024 }));
    await seal(at('filled', '明年.xlsx'), at('in', '明年.xlsx'));
    // Some came through other programs.
    const resaved = ['南昌高新区', '南昌县'].map(nameOf);
    if (libreOffice !== null || officeIsRequired) {
      resaveWithLibreOffice(at('in'), resaved, at('office'));
      for (const name of resaved) await cp(at('office', name), at('in', name));
    }
    if (python !== null || officeIsRequired) {
      for (const name of ['南昌经开区', '进贤县'].map(nameOf)) await cp(at('in', name), at('openpyxl', name));
      resaveWithOpenpyxl(at('openpyxl'), at('openpyxl', 'saved'));
      await cp(at('openpyxl', 'saved'), at('in'), { recursive: true });
    }
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('is consolidated: who is in and who is not, exact totals, and where they come from', async () => {
    const { exitCode, json } = await runCliJson('consolidate', at('in'), '--out', at('汇总.xlsx'));
    const { units, strangers, totals, ...rest } = json as Told;
    expect(exitCode).toBe(2);
    expect(rest).toMatchObject({ region: '南昌市', year: 2023 });
    const expected: Readonly<Record<string, string>> = {
      安义县: 'missing',
      东湖区: 'returned',
      西湖区: 'returned',
      湾里管理局: 'returned',
      新建区: 'twice',
    };
    expect(Object.fromEntries(units.map(({ unit, state }) => [unit, state]))).toEqual(
      Object.fromEntries(UNITS.map((unit) => [unit, expected[unit] ?? 'in'])),
    );
    const changed = (unit: string) =>
      units
        .find((each) => each.unit === unit)
        ?.arrivals.flatMap(({ changes }) => changes.map(({ cell }) => cell));
    expect(changed('东湖区')).toEqual([report({ region: '东湖区' }).at(HTE)]);
    expect(changed('西湖区')).toEqual([report({ region: '西湖区' }).at({ identity: 'reportedOn' })]);
    expect(strangers.map(({ file, reason }) => [file, reason?.code])).toEqual([['明年.xlsx', 'other']]);
    const [unread] = units.find(({ unit }) => unit === '湾里管理局')?.arrivals ?? [];
    expect(unread).toMatchObject({ file: nameOf('湾里管理局'), taken: false });
    expect(rest).toMatchObject({ folder: at('in') });

    const taken = UNITS.filter((unit) => expected[unit] === undefined);
    for (const { indicator, value, reason, parts } of totals) {
      expect(parts.map(({ unit }) => unit)).toEqual(taken);
      const place = { indicator, field: 'actual' } as const;
      for (const part of parts) {
        const form = formOf(part.unit, UNITS.indexOf(part.unit));
        expect(part).toMatchObject({
          file: nameOf(part.unit),
          cell: form.at(place),
          value: String(form.value(place)),
        });
      }
      const sum = parts.reduce((all, part) => all.plus(part.value), new Big(0)).toFixed();
      expect(value).toBe(indicator === 'rd-intensity' ? null : sum);
      if (value === null) expect(reason).toContain('比率');
    }
  });

  it('gives a file that holds the form filled in, and texts as texts', async () => {
    const { sheets } = await readXlsx(await readFile(at('汇总.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual([
      '汇总表 南昌市2023年全年',
      '校验说明',
      '报送情况',
      '汇总来源',
    ]);
    const [summary] = sheets;
    const { exitCode, json } = await runCliJson('validate', at('汇总.xlsx'));
    // What is still open is the sign-off line of the collector.
    const [file] = (
      json as { files: { sheets: { template: string; issues: { ruleId: string; level: string }[] }[] }[] }
    ).files;
    expect(file?.sheets.map(({ template }) => template)).toEqual(['summary']);
    const errors = file?.sheets[0]?.issues
      .filter(({ level }) => level === 'error')
      .map(({ ruleId }) => ruleId);
    expect([...new Set(errors)]).toEqual(['sign-off-missing']);
    expect(exitCode).toBe(1);
    const words = summary?.rows.flat().map((cell) => cell?.value) ?? [];
    for (const word of ['已报送', '未报送', '退回修改', '封存后改动', '重复报送'])
      expect(words).toContain(word);
    expect(
      sheets
        .slice(1)
        .flatMap(({ rows }) => rows.flat())
        .filter((cell) => cell?.formula !== undefined),
    ).toEqual([]);
    expect(summary && cellAt(summary, 0, 0)?.value).toContain('汇总表');
  });

  it('is signed, sealed and passed up like any other form: what the units explained is explained', async () => {
    const host = await XlsxHost.open(await readFile(at('汇总.xlsx')));
    const form = FilledSheet.of('summary', { region: '南昌市', year: 2023, period: '全年' });
    const sheet = form.asRead().name;
    const signs = {
      head: '王建国',
      filler: '李敏',
      phone: '0791-88888888',
      reportedOn: '2024-01-20',
    } as const;
    for (const [identity, value] of Object.entries(signs)) {
      const range = parseRange(form.at({ identity: identity as keyof typeof signs }));
      await host.apply([{ sheet, row: range?.top ?? 0, column: range?.left ?? 0, value }]);
    }
    await writeFile(at('签好.xlsx'), await host.toBytes());
    const run = await runCli('seal', at('签好.xlsx'), '--out', at('上报.xlsx'));
    expect(run).toMatchObject({ exitCode: 0 });
    expect((await runCli('verify', at('上报.xlsx'))).exitCode).toBe(0);
    const { sheets } = await readXlsx(await readFile(at('上报.xlsx')));
    const words =
      sheets
        .find(({ name }) => name === '校验说明')
        ?.rows.flat()
        .map((cell) => String(cell?.value)) ?? [];
    expect(words.filter((word) => word.includes('说明：已核实'))).not.toEqual([]);
  });

  it('says it in words, file by file', async () => {
    const { stdout } = await runCli('consolidate', at('in'), '--out', at('汇总2.xlsx'), '--newest');
    expect(stdout).toContain('应报 12 个单位，计入 8 个。');
    expect(stdout).toMatch(/东湖区：退回修改\n.*封存以后有 1 处改动/);
    expect(stdout).toContain(`新建区：已报送（${AGAIN}）`);
    expect(stdout).toMatch(
      /湾里管理局：退回修改\n.*湾里管理局.xlsx：读不出填报单位，按文件名认作湾里管理局的/,
    );
  });

  it('weighs shares by a table of the collector', async () => {
    const rows = [
      ['单位', '研发强度'],
      ...UNITS.map((unit, index) => [unit, index + 1]),
      ['南昌市合计', 999],
    ];
    const sheet = { name: '权数', rows: rows.map((row) => row.map((value) => ({ value }))), merges: [] };
    await writeFile(at('权数.xlsx'), await writeXlsx({ sheets: [sheet] }));
    const line = ['consolidate', at('in'), '--weights', at('权数.xlsx')];
    const { json } = await runCliJson(...line, '--out', at('加权.xlsx'));
    const total = (json as Told).totals.find(({ indicator }) => indicator === 'rd-intensity');
    const parts = total?.parts ?? [];
    const weight = (unit: string): number => UNITS.indexOf(unit) + 1;
    const above = parts.reduce(
      (all, { unit, value }) => all.plus(new Big(value).times(weight(unit))),
      new Big(0),
    );
    const below = parts.reduce((all, { unit }) => all + weight(unit), 0);
    expect(total?.value).toBe(above.div(below).round(4).toFixed());
    // What the collector works out by its definition is no sum and no mean: the form takes it.
    const { json: checked } = await runCliJson('validate', at('加权.xlsx'));
    const rules = (checked as Checked).files[0]?.sheets[0]?.issues.map(({ ruleId }) => ruleId);
    expect(rules).not.toContain('ratio-summed');
  });

  it('does not overwrite, and asks for what is missing', async () => {
    expect((await runCli('consolidate', at('in'), '--out', at('汇总.xlsx'))).stdout).toContain('已经存在');
    expect((await runCli('consolidate')).stdout).toContain('缺少文件名或文件夹');
    expect((await runCli('consolidate', at('in'))).stdout).toContain('缺少 --out');
    const late = await runCli('consolidate', at('in'), '--out', at('x.xlsx'), '--due', '月底');
    expect(late).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('不是日期') as string });
    const wrong = await runCli('consolidate', at('in'), '--out', at('x.xlsx'), '--newest=1');
    expect(wrong).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('--newest') as string });
  });

  it('marks as late what was dated or sealed after the last day', async () => {
    const { json } = await runCliJson(
      'consolidate',
      at('in', nameOf('南昌县')),
      '--out',
      at('逾期.xlsx'),
      '--due',
      '2023年12月31日',
    );
    expect((json as Told).units.find(({ unit }) => unit === '南昌县')?.state).toBe('late');
  });
});
