import { runCli, runCliJson } from './runCli';

interface TargetRecord {
  document: string;
  source: string;
  row: number | null;
  indicator: string;
  indicatorName: string;
  region: string;
  year: number | null;
  value: number | null;
  printed: string;
  unit: string;
  comparator: string;
  role: string;
  qualifier?: string;
}

const city = '洪发〔2023〕10号';
const district = '青政办发〔2021〕23号';

describe('the command line lists what is embedded', () => {
  let targets: TargetRecord[];
  beforeAll(async () => {
    targets = (await runCliJson('targets')).json as TargetRecord[];
  });
  const from = (document: string, source: RegExp): TargetRecord[] =>
    targets.filter(
      (target) => target.document === document && target.row !== null && source.test(target.source),
    );

  it('gives the 72 numbers of annex 2, 18 of them baselines of 2022, one qualified', () => {
    const annex2 = from(city, /^附件2$/);
    expect(annex2).toHaveLength(72);
    const baselines = annex2.filter(({ role }) => role === 'baseline');
    expect(baselines).toHaveLength(18);
    expect(new Set(baselines.map(({ year }) => year))).toEqual(new Set([2022]));
    expect(annex2.filter(({ qualifier }) => qualifier !== undefined)).toMatchObject([
      { indicator: 'rd-intensity', year: 2022, printed: '预估2.0以上' },
    ]);
  });

  it('gives the 195 numbers of annex 3 and the 72 of the district tables', () => {
    expect(from(city, /^附件3$/)).toHaveLength(195);
    expect(from(district, /^附件/)).toHaveLength(72);
  });

  it('writes a target in the agreed shape', () => {
    expect(
      targets.find(
        (target) => target.source === '附件2' && target.indicator === 'rd-intensity' && target.year === 2023,
      ),
    ).toEqual({
      document: city,
      source: '附件2',
      row: 1,
      indicator: 'rd-intensity',
      indicatorName: '全社会研发经费投入强度（%）',
      region: '南昌市',
      year: 2023,
      value: 2.37,
      printed: '2.37',
      unit: '%',
      comparator: '=',
      role: 'target',
    });
  });

  it('keeps printed decimals beside the number', () => {
    expect(
      targets.find((target) => target.region === '湾里管理局' && target.printed === '1.80'),
    ).toMatchObject({ value: 1.8, year: 2024, indicator: 'rd-intensity' });
  });

  it('narrows to one document, named by number', async () => {
    const { json } = await runCliJson('targets', '--document', '青政办发〔2021〕23号');
    expect(new Set((json as TargetRecord[]).map(({ document }) => document))).toEqual(new Set([district]));
  });

  it('lists documents, indicators and regions', async () => {
    const [documents, indicators, regions] = await Promise.all([
      runCliJson('documents'),
      runCliJson('indicators'),
      runCliJson('regions'),
    ]);
    expect((documents.json as { document: string }[]).map(({ document }) => document)).toContain(city);
    expect((indicators.json as { id: string }[]).map(({ id }) => id)).toContain('hte-count');
    expect((regions.json as { name: string }[]).map(({ name }) => name)).toContain('湾里管理局');
  });
});

describe('the command line refuses what it cannot use, with exit code 2 and a sentence', () => {
  it.each([
    [['frobnicate'], '没有“frobnicate”这个命令'],
    [['targets', '--document', '洪发〔1999〕1号'], '洪发〔1999〕1号'],
    [['template', 'write', 'city-annex-9', '--out', 'x.xlsx'], '没有“city-annex-9”这个模板'],
    [['template', 'write', 'city-annex-3'], '--out'],
    [['template', 'write', 'report-indicators', '--out', 'x.xlsx', '--year', '二〇二五'], '不是四位年份'],
    [['validate'], '文件名'],
    [['validate', 'no-such-file.xlsx'], '无法打开文件'],
    [['call', 'NOSUCH'], '没有“NOSUCH”这个函数'],
  ])('%j', async (line, sentence) => {
    const { exitCode, stdout, stderr } = await runCli(...line);
    expect(stderr).toBe('');
    expect(stdout).toContain(sentence);
    expect(exitCode).toBe(2);
  });
});

describe('rules', () => {
  it('lists every rule with what it is for, and one rule when its id is given', async () => {
    const { exitCode, json } = await runCliJson('rules');
    expect(exitCode).toBe(0);
    expect((json as { id: string }[]).length).toBeGreaterThanOrEqual(45);
    const one = await runCli('rules', 'total-differs');
    expect(one.stdout).toContain('### total-differs');
    expect(one.stdout).not.toContain('### unit-slip');
  });

  it('names the rules when it does not know the one asked for', async () => {
    const { exitCode, stdout } = await runCli('rules', 'no-such-rule');
    expect(exitCode).toBe(2);
    expect(stdout).toContain('total-differs');
  });
});
