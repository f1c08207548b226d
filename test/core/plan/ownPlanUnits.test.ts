import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary } from '../../../src/core/plan/library';
import { readOwnPlan, withOwnPlans } from '../../../src/core/plan/ownPlan';
import type { DocumentSeed } from '../../../src/core/plan/types';
import type { CellValue } from '../../../src/core/sheet/model';
import { ask, sheet, today } from './ownSheet';

type Rows = readonly (readonly CellValue[])[];

const head: Rows = [['本表目标：分解'], [null, '高企', null], ['单位', 2026, 2027]];

function read(rows: Rows): { readonly document: DocumentSeed; readonly problems: readonly string[] } {
  const { document, problems } = readOwnPlan(embeddedLibrary, sheet([...head, ...rows]), today);
  return { document: document!, problems };
}

/** Unit and figure of 2026, row after row, the whole first. */
function figuresOf(rows: Rows): readonly string[] {
  const { document, problems } = read(rows);
  expect(problems).toEqual([]);
  return document.statements
    .filter(({ year }) => year === 2026)
    .map(({ region, printed }) => `${region} ${printed}`);
}

describe('the rows of an own table', () => {
  it.each<[string, Rows, readonly string[]]>([
    [
      'may be numbered',
      [
        ['1号园区', 5],
        ['798艺术区', 6],
        ['第2园', 7],
      ],
      ['1号园区 5', '798艺术区 6', '第2园 7'],
    ],
    [
      'without a figure are headings',
      [
        ['一、街道', null],
        ['甲街道', 5],
        ['注：暂定', ' '],
      ],
      ['甲街道 5'],
    ],
    [
      'without a name belong to nobody',
      [
        [null, 5],
        [12, 6],
        ['12家', 7],
        ['12万元', 7],
        ['甲街道', 8],
      ],
      ['甲街道 8'],
    ],
    ['may be the same when only one has figures', [['甲街道'], ['甲街道', 5]], ['甲街道 5']],
  ])('%s', (_what, rows, figures) => {
    expect(figuresOf(rows)).toEqual(figures);
  });

  it('are named before the first figure, not by a remark between the years', () => {
    const rows: Rows = [
      ['本表目标：分解'],
      [null, null, '高企', null, null],
      ['序号', '单位', 2026, '备注', 2027],
      [1, '甲街道', 5, '重点', 6],
    ];
    expect(ask(sheet(rows), 'TARGET', '高企', 2027, '甲街道', '分解')).toBe(6);
  });

  it('without figures make no names', () => {
    const { document } = read([['一、街道'], ['甲街道', 5]]);
    expect(document.regions?.map(({ name }) => name)).toEqual(['甲街道']);
  });

  it.each<[string, Rows, readonly string[]]>([
    [
      'a new name that is there twice, spelt otherwise',
      [
        ['甲街道', 1],
        ['甲 街道', 2],
      ],
      ['A5：“甲街道”在本表中出现不止一次。'],
    ],
    [
      'two rows of sums',
      [
        ['甲街道', 1],
        ['合计', 1],
        ['合 计', 1],
      ],
      ['A6：“合 计”在本表中出现不止一次。'],
    ],
    [
      'names that fit several units, each of them',
      [
        ['经开区', 1],
        ['高新区', 2],
      ],
      [expect.stringMatching(/^A4：“经开区”可能指/), expect.stringMatching(/^A5：“高新区”可能指/)],
    ],
    [
      'everything that is no number, cell by cell',
      [
        ['甲街道', '约1', '1,234'],
        ['乙街道', true, '2年'],
        ['丙街道', '1.5.2', '.5'],
      ],
      ['B4：“约1”', 'C4：“1,234”', 'B5：“true”', 'C5：“2年”', 'B6：“1.5.2”', 'C6：“.5”'].map(
        (place) => `${place}不是数字，请改为数字或清空。`,
      ),
    ],
  ])('say where there is %s', (_what, rows, problems) => {
    expect(read(rows).problems).toEqual(problems);
  });
});

describe('the figures of an own table', () => {
  it.each<[CellValue, unknown]>([
    [12.75, 12.75],
    [0.1 + 0.2, 0.3],
    [0, 0],
    [-3, -3],
    ['12.75', 12.75],
    [' 31 ', 31],
    ['-3', -3],
    [1e-7, 1e-7],
  ])('%j answers as %j', (value, answer) => {
    expect(ask(sheet([...head, ['甲街道', value]]), 'TARGET', '高企', 2026, '甲街道', '分解')).toBe(answer);
  });

  it.each<[string, CellValue, unknown]>([
    ['路灯', 8, '合计7，与合计（分解）目标8相差-1。'],
    ['路灯（盏）', 7, '通过'],
    ['绿化率（%）', 8, expect.stringMatching(/是比率，各地区数值不能相加/)],
    ['事故率（‰）', 8, expect.stringMatching(/是比率，各地区数值不能相加/)],
  ])('of %s add up unless they are ratios', (name, total, answer) => {
    const source = sheet([
      ['本表目标：分解'],
      [null, name],
      ['单位', 2026],
      ['甲街道', 3],
      ['乙街道', 4],
      ['合计', total],
    ]);
    expect(ask(source, 'ALLOCATION_CHECK', [3, 4], name, 2026, '', '分解')).toEqual(answer);
  });

  it('are met by reaching them', () => {
    const source = sheet([['本表目标：分解'], [null, '路灯'], ['单位', 2026], ['甲街道', 3]]);
    const status = (actual: number): unknown => ask(source, 'STATUS', '路灯', actual, 2026, '甲街道', '分解');
    expect([2, 3, 4].map(status)).toEqual(['未完成', '已完成', '已完成']);
  });
});

describe('the whole of an own table', () => {
  it.each<[string, Rows, string | undefined]>([
    [
      'the region that all the others are part of',
      [
        ['洪都街办', 1],
        ['青云谱区', 3],
        ['三家店街办', 2],
      ],
      '青云谱区',
    ],
    [
      'no region where another is not part of it',
      [
        ['青云谱区', 3],
        ['三家店街办', 2],
        ['东湖区', 4],
      ],
      undefined,
    ],
    [
      'no region where nothing else is known of it',
      [
        ['青云谱区', 3],
        ['青云谱镇', 2],
        ['南昌县', 1],
      ],
      undefined,
    ],
    [
      'the one region among new units',
      [
        ['甲园', 1],
        ['东湖区', 3],
        ['乙园', 2],
      ],
      '东湖区',
    ],
    [
      'no town among new units',
      [
        ['甲园', 1],
        ['青云谱镇', 3],
      ],
      undefined,
    ],
    [
      'no sub-district among new units',
      [
        ['甲园', 1],
        ['洪都街办', 3],
      ],
      undefined,
    ],
    ['not the only unit', [['东湖区', 3]], undefined],
    [
      'none of several regions',
      [
        ['东湖区', 3],
        ['西湖区', 2],
        ['甲园', 1],
      ],
      undefined,
    ],
    [
      'the row of sums',
      [
        ['东湖区', 3],
        ['西湖区', 2],
        ['总计', 5],
      ],
      '总计（分解）',
    ],
    [
      'the row of sums beside one region',
      [
        ['东湖区', 3],
        ['甲园', 2],
        ['合计', 5],
      ],
      '合计（分解）',
    ],
    [
      'a region rather than a row of sums',
      [
        ['青云谱区', 3],
        ['洪都街办', 3],
        ['合计', 6],
      ],
      '青云谱区',
    ],
  ])('is %s', (_what, rows, whole) => {
    const { document } = read(rows);
    expect(document.issuer).toBe(whole ?? '南昌市');
    if (whole !== undefined) expect(document.statements[0]?.region).toBe(whole);
  });

  it('is what new units become part of', () => {
    const parents = (rows: Rows): unknown =>
      read(rows).document.regions?.map(({ name, parent }) => [name, parent]);
    expect(
      parents([
        ['甲园', 1],
        ['东湖区', 3],
      ]),
    ).toEqual([['甲园', '东湖区']]);
    expect(
      parents([
        ['甲园', 1],
        ['合计', 1],
      ]),
    ).toEqual([
      ['甲园', '合计（分解）'],
      ['合计（分解）', null],
    ]);
    expect(parents([['甲园', 1]])).toEqual([['甲园', null]]);
  });

  it('is known to the tables that follow', () => {
    const first = sheet([...head, ['甲园', 1], ['东湖区', 3]]);
    const second = sheet([['本表目标：二'], ...head.slice(1), ['甲园', 4], ['洪湖', 1], ['东湖区', 5]]);
    expect(ask([first, second], 'TARGET', '高企', 2026, '', '二')).toBe(5);
  });
});

describe('several own tables', () => {
  it('answer even when one of them has a problem', () => {
    const bad = sheet([['本表目标：坏'], ...head.slice(1), ['甲街道', '待定']], '坏');
    const good = sheet([...head, ['甲街道', 5]]);
    expect(ask([bad, good], 'TARGET', '高企', 2026, '甲街道', '分解')).toBe(5);
    const { plans } = withOwnPlans(embeddedLibrary, [bad, good], today);
    expect(plans.map(({ sheet: name, problems }) => [name, problems.length])).toEqual([
      ['坏', 1],
      ['区内分解', 0],
    ]);
  });

  it('cannot share a name', () => {
    const one = sheet([...head, ['甲街道', 5]], '一');
    const { plans } = withOwnPlans(embeddedLibrary, [one, { ...one, name: '二' }], today);
    expect(plans[1]?.problems).toEqual(['“分解”已是另一份文件的名称，请给本表目标换一个名称。']);
  });

  it('may each have their rows of sums', () => {
    const sheets = ['一', '二'].map((name, at) =>
      sheet([[`本表目标：${name}`], ...head.slice(1), ['甲街道', at + 1], ['合计', at + 1]], name),
    );
    expect(ask(sheets, 'TARGET', '高企', 2026, '合计', '一')).toBe(1);
    expect(ask(sheets, 'TARGET', '高企', 2026, '合计', '二')).toBe(2);
  });

  it('need no official document at all', () => {
    const nothing = createLibrary({ documents: [], indicators: [], regions: [] });
    const { document } = readOwnPlan(nothing, sheet([...head, ['甲街道', 5], ['乙街道', 6]]), today);
    expect(document).toMatchObject({ issuer: '甲街道', statements: [{ value: '5' }, { value: '6' }] });
  });
});
