import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary } from '../../../src/core/plan/library';
import { readOwnPlan } from '../../../src/core/plan/ownPlan';
import type { CellValue } from '../../../src/core/sheet/model';
import { indicator, seeds } from './invented';
import { ask, sheet, today } from './ownSheet';

type Rows = readonly (readonly CellValue[])[];

/** What a table says of 甲街道: indicator, year and figure. A table that cannot be read gives its problems. */
function saidOf(rows: Rows, region = '甲街道'): readonly string[] {
  const { document, problems } = readOwnPlan(embeddedLibrary, sheet(rows), today);
  if (document === null) return problems;
  const names = new Map(
    [...embeddedLibrary.indicators, ...(document.indicators ?? [])].map(({ id, label }) => [id, label]),
  );
  return document.statements
    .filter((statement) => statement.region === region)
    .map(({ indicator, year, printed }) => `${names.get(indicator)} ${year} ${printed}`);
}

const HTE = '高新技术企业数量';
const SME = '科技型中小企业';

describe('the years over the figures', () => {
  it.each<[string, CellValue, boolean]>([
    ['1990', 1990, true],
    ['2100', 2100, true],
    ['2026年', '2026年', true],
    ['２０２６', '２０２６', true],
    [' 2026 年', ' 2026 年', true],
    ['1989', 1989, false],
    ['2101', 2101, false],
    ['2026年度完成', '2026年度完成', false],
    ['至2026年', '至2026年', false],
  ])('%s: %j is a year: %s', (_how, year, isYear) => {
    const said = saidOf([['本表目标：分解'], [null, '高企'], ['单位', year], ['甲街道', 12]]);
    expect(said.length === 1 && said[0]!.endsWith('12')).toBe(isYear);
  });

  it.each<[string, readonly CellValue[]]>([
    ['a year in the first column', ['2026年']],
    ['a year beside another number', ['编号', 2026, 15]],
    ['a year beside a number with decimals', ['版本', 2026, '1.5']],
    ['words that end in a year', ['印发日期', '文件发于2026']],
  ])('are not %s', (_what, row) => {
    expect(saidOf([['本表目标：分解'], row, [null, '高企'], ['单位', 2027], ['甲街道', 12]])).toEqual([
      `${HTE} 2027 12`,
    ]);
  });

  it.each(['2025年完成', '增幅1', '备注'])('may stand beside %s, which is none of them', (other) => {
    expect(saidOf([['本表目标：分解'], [null, '高企'], ['单位', 2026, other], ['甲街道', 12, 30]])).toEqual([
      `${HTE} 2026 12`,
    ]);
  });

  it('do not begin with the corner of the table', () => {
    expect(
      saidOf([['本表目标：分解'], [null, '高企'], ['2025年', 2026, 2027], ['甲街道', '12', '13']]),
    ).toEqual([`${HTE} 2026 12`, `${HTE} 2027 13`]);
  });

  it('are asked for where the table ends with them', () => {
    expect(saidOf([['本表目标：分解'], [null, '高企'], ['单位', 2026]])).toEqual([
      '“区内分解”的表中没有一个目标数字。',
    ]);
  });
});

describe('indicators over years', () => {
  it('stand in the first of their merged columns', () => {
    expect(
      saidOf([
        ['本表目标：分解'],
        ['序号', '单位', '高企', null, '科小', null],
        [null, null, 2026, 2027, 2026, 2027],
        [1, '甲街道', 1, 2, 3, 4],
      ]),
    ).toEqual([`${HTE} 2026 1`, `${HTE} 2027 2`, `${SME} 2026 3`, `${SME} 2027 4`]);
  });

  it.each<[string, Rows, readonly string[]]>([
    [
      'that the library does not know are the table’s own',
      [
        [null, '法人单位（家）', '单位GDP能耗（%）'],
        ['单位', 2026, 2026],
        ['甲街道', 3, '0.4'],
      ],
      ['法人单位 2026 3', '单位GDP能耗 2026 0.4'],
    ],
    [
      'are told apart when several are new',
      [
        [null, '路灯（盏）', '长椅'],
        ['单位', 2026, 2026],
        ['甲街道', 3, 4],
      ],
      ['路灯 2026 3', '长椅 2026 4'],
    ],
    [
      'keep brackets that are no unit',
      [
        [null, '创新园区（县、区）'],
        ['单位', 2026],
        ['甲街道', 3],
      ],
      ['创新园区（县、区） 2026 3'],
    ],
    [
      'lose only the last brackets',
      [
        [null, '园区（国家级） （单位：个） '],
        ['单位', 2026],
        ['甲街道', 3],
      ],
      ['园区（国家级） 2026 3'],
    ],
  ])('%s', (_what, rows, said) => {
    expect(saidOf([['本表目标：分解'], ...rows])).toEqual(said);
  });

  it.each([
    ['路灯（盏）', '盏', 'level', true],
    ['长椅', '', 'level', true],
    ['绿化率（%）', '%', 'ratio', false],
    ['事故率（‰）', '‰', 'ratio', false],
  ])('that only the table knows: %s counts in %j as a %s', (name, unit, measure, additive) => {
    const rows: Rows = [['本表目标：分解'], [null, name], ['单位', 2026], ['甲街道', 1]];
    const { document } = readOwnPlan(embeddedLibrary, sheet(rows), today);
    expect(document?.indicators).toMatchObject([{ name, unit, measure, additive }]);
  });

  it.each([
    ['B2：“小巨人”可能指', '小巨人'],
    ['B3：看不出这一列是哪个指标，请在表头或标题中写明指标名称。', '（家）'],
    ['B3：看不出这一列是哪个指标，请在表头或标题中写明指标名称。', '计量单位：家'],
    ['B3：看不出这一列是哪个指标，请在表头或标题中写明指标名称。', '单位'],
  ])('are asked for once: %s', (sentence, name) => {
    const [first, ...others] = saidOf([
      ['本表目标：分解'],
      [null, name, null],
      ['单位', 2026, '合计'],
      ['甲街道', 1, 2],
    ]);
    expect(first).toContain(sentence);
    expect(others).toEqual([]);
  });

  it('are asked back once for all the years under one header', () => {
    const said = saidOf([['本表目标：分解'], [null, '小巨人', null], ['单位', 2026, 2027], ['甲街道', 1, 2]]);
    expect(said).toEqual([expect.stringMatching(/^B2：“小巨人”可能指/)]);
  });

  it('cannot be there twice for the same year', () => {
    expect(
      saidOf([['本表目标：分解'], [null, '高企', '高新技术企业'], ['单位', 2026, 2026], ['甲街道', 1, 2]]),
    ).toEqual(['C3：“高新技术企业数量2026年”在本表中出现不止一次。']);
  });

  it.each<[string, readonly CellValue[]]>([
    ['待定', ['甲街道', '待定']],
    ['约12家', ['甲街道', '约12家']],
    ['—', ['甲街道', '—']],
  ])('are not taken for years over indicators because the first figure is %s', (typed, first) => {
    expect(saidOf([['本表目标：分解'], [null, '高企'], ['单位', 2026], first, ['乙街道', 5]])).toEqual([
      `B4：“${typed}”不是数字，请改为数字或清空。`,
    ]);
  });

  it('may have their units in a row below the years', () => {
    expect(
      saidOf([
        ['本表目标：分解'],
        [null, '高企', '科小'],
        ['单位', 2026, 2026],
        [null, '家', '家'],
        ['甲街道', 1, 2],
      ]),
    ).toEqual([`${HTE} 2026 1`, `${SME} 2026 2`]);
  });
});

describe('years over indicators', () => {
  it('stand in the first of their merged columns, with blanks behind', () => {
    expect(
      saidOf([
        ['本表目标：分解'],
        [null, 2026, null, 2027, null, null],
        ['单位', '高企', '科小', '高企', '科小', null],
        ['甲街道', 1, 2, 3, 4],
      ]),
    ).toEqual([`${HTE} 2026 1`, `${SME} 2026 2`, `${HTE} 2027 3`, `${SME} 2027 4`]);
  });

  it('leave out columns under no year, or under something else', () => {
    expect(
      saidOf([
        ['本表目标：分解'],
        ['2025年', null, 2026, null, '说明'],
        ['单位', '负责人', '高企', '科小', '原因'],
        ['甲街道', '张三', 1, 2, '新建园区'],
      ]),
    ).toEqual([]);
  });

  it('may name indicators that only the table knows', () => {
    expect(
      saidOf([['本表目标：分解'], [null, 2026, null], ['单位', '路灯', '5G基站数'], ['甲街道', 1, 2]]),
    ).toEqual(['路灯 2026 1', '5G基站数 2026 2']);
  });

  it('may stand under a title of their own', () => {
    expect(
      saidOf([
        ['本表目标：分解'],
        [null, '任务分解表'],
        [null, 2026, null],
        ['单位', '高企', '科小'],
        ['甲街道', 1, 2],
      ]),
    ).toEqual([`${HTE} 2026 1`, `${SME} 2026 2`]);
  });

  it('cannot have an indicator twice under the same year', () => {
    expect(
      saidOf([['本表目标：分解'], [null, 2026, null], ['单位', '高企', '高企'], ['甲街道', 1, 2]]),
    ).toEqual(['C3：“高新技术企业数量2026年”在本表中出现不止一次。']);
  });
});

describe('years alone', () => {
  const under = (...titles: Rows): Rows => [...titles, ['单位', 2026], ['甲街道', 12]];
  const unclear = (cell: string): string => `${cell}：看不出这一列是哪个指标，请在表头或标题中写明指标名称。`;

  it.each<[string, Rows]>([
    ['right below it', under(['本表目标：分解'], ['（一）高新技术企业数量指导性任务分解表'])],
    ['in the first row, beside the mark', under(['高新技术企业数量分解表', null, '本表目标：分解'])],
    ['in the first row, over the mark', under(['高新技术企业数量分解表'], ['本表目标：分解'])],
    ['over blanks and a line that names none', under(['本表目标：分解'], ['高企分解表'], [], ['内部资料'])],
    ['with another name of it', under(['本表目标：分解'], ['高新技术企业（高企）分解表'])],
    [
      'between words that a look-alike is made of',
      under(['本表目标：分解'], ['经开区高新技术企业数量排名表']),
    ],
    ['over its unit', under(['本表目标：分解'], ['高企分解表'], [null, '（单位：家）'])],
  ])('are read by the title: %s', (_where, rows) => {
    expect(saidOf(rows)).toEqual([`${HTE} 2026 12`]);
  });

  it.each<[string, Rows, string]>([
    ['two indicators', under(['本表目标：分解'], ['高企和科小分解表']), 'B3'],
    [
      'an indicator and a look-alike',
      under(['本表目标：分解'], ['科技型中小企业、国家科技创新基地累计数']),
      'B3',
    ],
    [
      'a look-alike besides',
      under(['本表目标：分解'], ['高新技术产业增加值占规模以上工业增加值比重和国家科技创新基地累计数']),
      'B3',
    ],
    ['a look-alike', under(['本表目标：分解'], ['新增高新技术企业分解表']), 'B3'],
    ['none', under(['本表目标：分解'], ['任务分解表']), 'B3'],
  ])('are asked about where the title names %s', (_what, rows, cell) => {
    expect(saidOf(rows)).toEqual([unclear(cell)]);
  });

  it('are read by the longest name in the title', () => {
    const title = ['高新技术产业增加值占规模以上工业增加值比重分解表'];
    expect(saidOf(under(['本表目标：分解'], title))).toEqual([
      '高新技术产业增加值占规模以上工业增加值比重 2026 12',
    ]);
  });

  it('are read by no header with several cells, and by nothing below the years', () => {
    const rows: Rows = [
      ['本表目标：分解'],
      ['高企分解表', null, '科小分解表'],
      [],
      ['单位', 2026],
      ['甲街道', 12],
      ['高企的数字另行下达'],
    ];
    expect(saidOf(rows)).toEqual([unclear('B4')]);
  });

  it('are asked about over a blank row', () => {
    expect(saidOf([['本表目标：分解'], ['单位', 2026], [], ['甲街道', 12]])).toEqual([unclear('B2')]);
  });

  it('are not read by a name that two indicators share', () => {
    const library = createLibrary(
      seeds({
        indicators: [indicator(), indicator({ id: 'city-labs', name: '市级实验室', label: '实验室' })],
      }),
    );
    const { problems } = readOwnPlan(library, sheet(under(['本表目标：分解'], ['实验室分解表'])), today);
    expect(problems).toEqual([unclear('B3')]);
  });

  it('are not read by a name of one character', () => {
    const first = sheet([['本表目标：一'], [null, '人'], ['单位', 2026], ['甲街道', 1]], '一');
    const second = sheet([['本表目标：二'], ['人口表'], ['单位', 2026], ['甲街道', 2]], '二');
    expect(ask([first, second], 'TARGET', '人', 2026, '甲街道', '一')).toBe(1);
    expect(ask([first, second], 'TARGET', '人', 2026, '甲街道', '二')).toMatch(/^#VALUE! 没有名为“二”的文件/);
  });
});

describe('a mark that stands beside the table', () => {
  const mark: readonly CellValue[] = [null, '本表目标：分解'];
  const plain: Rows = [
    ['任务分解表'],
    [null, '高企', '科小'],
    ['单位', 2026, 2026],
    ['甲街道', 1, 2],
    ['乙街道', 3, 4],
  ];
  const turned: Rows = [[null, 2026, null], ['单位', '高企', '科小'], ...plain.slice(3)];

  it.each([
    ...plain.map((_, at) => ['indicators over years', plain, at] as const),
    ...turned.map((_, at) => ['years over indicators', turned, at] as const),
  ])('of %s changes nothing: %#', (_what, table, at) => {
    const rows = table.map((row, index) => (index === at ? [...row, ...mark] : row));
    expect(saidOf(rows)).toEqual([`${HTE} 2026 1`, `${SME} 2026 2`]);
  });

  it('leaves the table above to itself', () => {
    const other: Rows = [['去年分解表'], [null, '科小'], ['单位', 2025], ['甲街道', 99], []];
    expect(saidOf([...other, ['今年分解表', ...mark], ...plain.slice(1)])).toEqual([
      `${HTE} 2026 1`,
      `${SME} 2026 2`,
    ]);
    expect(saidOf([...other.slice(1, 4), mark.slice(1), ...plain])).toEqual([
      `${HTE} 2026 1`,
      `${SME} 2026 2`,
    ]);
  });
});
