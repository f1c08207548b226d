import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { readOwnPlan, withOwnPlans } from '../../../src/core/plan/ownPlan';
import { hasOwnPlan } from '../../../src/core/plan/ownPlanMark';
import type { CellValue, SheetModel } from '../../../src/core/sheet/model';
import type { FunctionName } from '../../../src/core/plan/functionTable';
import { ask, sheet, today } from './ownSheet';

const table = sheet([
  ['本表目标：2026年区内分解'],
  ['序号', '单位', '高新技术企业数量（家）', null, '路灯（盏）', null],
  [null, null, 2025, 2026, '2025年', '2026年'],
  [null, '青云谱区', 100, 110, 40, 50],
  [1, '三家店街办', 60, 65, 10, 10],
  [2, '洪都街道', 30, '31', 20, 25],
  [3, '新设的园区', 10, 14, 10, 15],
  [null, null, null, null, null, null],
]);

describe('a table that a workbook marks as its own plan', () => {
  it.each<[FunctionName, unknown[], unknown]>([
    ['TARGET', ['高企', 2026, '三家店', '2026年区内分解'], 65],
    ['TARGET', ['高企', 2026, '', '2026年区内分解'], 110],
    ['TARGET', ['路灯', 2026, '新设的园区', '2026年区内分解'], 15],
    ['GAP', ['高企', 30, 2026, '洪都街办', '2026年区内分解'], 1],
    ['STATUS', ['路灯（盏）', 10, 2025, '三家店街办', '2026年区内分解'], '已完成'],
    ['SOURCE', ['高企', 2026, '洪都街办', '2026年区内分解'], '2026年区内分解 区内分解!D6'],
    [
      'SERIES',
      ['路灯', '', '2026年区内分解'],
      [
        [2025, 40],
        [2026, 50],
      ],
    ],
    [
      'ALLOCATION',
      ['高企', 2025, '', '2026年区内分解'],
      [
        ['三家店街办', 60],
        ['洪都街办', 30],
        ['新设的园区', 10],
      ],
    ],
    ['ALLOCATION_CHECK', [[60, 30, 10], '高企', 2025, '青云谱区', '2026年区内分解'], '通过'],
    [
      'ALLOCATION_CHECK',
      [
        [
          ['新设的园区', 10],
          ['洪都', 31],
          ['三家店', 60],
        ],
        '高企',
        2025,
        '',
        '2026年区内分解',
      ],
      '合计101家，与青云谱区目标100家相差+1家。',
    ],
  ])('answers %s%j by its name', (name, args, answer) => {
    expect(ask(table, name, ...args)).toEqual(answer);
  });

  it('never answers unless it is named', () => {
    expect(ask(table, 'TARGET', '高企', 2025, '青云谱区')).toBe(90);
    expect(ask(table, 'TARGET', '高企', 2026, '青云谱区')).toMatch(/^#N\/A/);
    expect(ask(table, 'ALLOCATION', '高企', 2025, '青云谱区')).toMatch(/^#N\/A/);
  });

  it('may have years over indicators', () => {
    const turned = sheet([
      ['本表目标', '年度计划'],
      [null, 2026, null, 2027, null],
      ['单位', '高企', '科小', '高企', '科小'],
      ['东湖区', 1, 2, 3, 4],
    ]);
    expect(ask(turned, 'TARGET', '科小', 2026, '东湖区', '年度计划')).toBe(2);
    expect(ask(turned, 'TARGET', '高企', 2027, '东湖区', '年度计划')).toBe(3);
  });

  it('may name its one indicator in the title, over years alone', () => {
    const titled = sheet([
      ['本表目标'],
      ['（一）高新技术企业数量指导性任务分解表'],
      ['单位：家'],
      ['县  区', '2026年', '2027年'],
      ['东湖区', 130, 140],
    ]);
    expect(ask(titled, 'TARGET', '高企', 2027, '东湖区', '区内分解')).toBe(140);
  });

  it('may leave cells blank', () => {
    const holes = sheet([
      ['本表目标：甲'],
      ['高企'],
      ['单位', 2026, 2027],
      ['东湖区', null, 140],
      ['西湖区', 90, ''],
    ]);
    expect(ask(holes, 'TARGET', '高企', 2027, '东湖区', '甲')).toBe(140);
    expect(ask(holes, 'TARGET', '高企', 2026, '东湖区', '甲')).toMatch(/^#N\/A .*有目标的年份：2027/);
  });

  it('may be one of several in the workbook that use the same new names', () => {
    const second = { ...table, name: '第二张', rows: [[{ value: '本表目标：二' }], ...table.rows.slice(1)] };
    expect(ask([table, second], 'TARGET', '路灯', 2026, '新设的园区', '二')).toBe(15);
    expect(ask([table, second], 'TARGET', '路灯', 2026, '新设的园区', '2026年区内分解')).toBe(15);
  });

  it('may have a row of sums, which is the whole', () => {
    const summed = sheet([
      ['本表目标：分解'],
      [null, '高企'],
      ['单位', 2026],
      ['甲街道', 12],
      ['乙街道', 8],
      ['合 计', 20],
    ]);
    expect(ask(summed, 'TARGET', '高企', 2026, '', '分解')).toBe(20);
    expect(ask(summed, 'TARGET', '高企', 2026, '合计', '分解')).toBe(20);
    expect(ask(summed, 'ALLOCATION', '高企', 2026, '', '分解')).toEqual([
      ['甲街道', 12],
      ['乙街道', 8],
    ]);
    expect(ask(summed, 'TARGET', '高企', 2026, '合计')).toMatch(/^#VALUE!/);
  });

  it('takes no unit of the library for the whole of units that only the table knows', () => {
    const mixed = (last: readonly CellValue[]): SheetModel =>
      sheet([
        ['本表目标：分解'],
        [null, '高企'],
        ['单位', 2026],
        ['三家店街办', 12],
        ['新设的园区', 8],
        last,
      ]);
    expect(ask(mixed(['合计', 20]), 'TARGET', '高企', 2026, '', '分解')).toBe(20);
    expect(ask(mixed([]), 'ALLOCATION', '高企', 2026, '三家店街办', '分解')).toMatch(/^#N\/A/);
    expect(ask(mixed(['青云谱区', 20]), 'TARGET', '高企', 2026, '', '分解')).toBe(20);
  });

  it('may be marked beside its title or its header', () => {
    const rows = (mark: readonly CellValue[], at: number): SheetModel => {
      const cells: (readonly CellValue[])[] = [
        ['区内分解表'],
        [null, '高企'],
        ['单位', 2026],
        ['甲街道', 12],
      ];
      return sheet(cells.map((row, index) => (index === at ? [...row, ...mark] : row)));
    };
    for (const at of [0, 1, 2]) {
      expect(ask(rows([null, null, '本表目标：分解'], at), 'TARGET', '高企', 2026, '甲街道', '分解')).toBe(
        12,
      );
    }
  });

  it('leaves sheets without the mark alone', () => {
    const unmarked = sheet([['任务分解表'], ['单位', 2026], ['东湖区', 1]]);
    expect(hasOwnPlan(unmarked)).toBe(false);
    expect(withOwnPlans(embeddedLibrary, [unmarked], today)).toEqual({ library: embeddedLibrary, plans: [] });
  });
});

describe('a table that cannot be read says where and what to do', () => {
  const problems = (rows: readonly (readonly CellValue[])[]): readonly string[] =>
    readOwnPlan(embeddedLibrary, sheet(rows), today).problems;

  it.each<[string, readonly (readonly CellValue[])[], string]>([
    ['no mark', [['单位', 2026]], '“区内分解”前10行没有“本表目标：名称”这样的标记，请在表的上方写一格。'],
    [
      'no years',
      [['本表目标'], ['单位', '高企'], ['东湖区', 1]],
      '“区内分解”的表头里没有年份，请写成2024或2024年。',
    ],
    [
      'no indicator',
      [['本表目标'], ['单位', 2026], ['东湖区', 1]],
      'B2：看不出这一列是哪个指标，请在表头或标题中写明指标名称。',
    ],
    [
      'a short form as an indicator',
      [['本表目标'], [null, '小巨人'], ['单位', 2026], ['东湖区', 1]],
      'B2：“小巨人”可能指',
    ],
    [
      'a short form as a region',
      [['本表目标'], [null, '高企'], ['单位', 2026], ['经开区', 1]],
      'A4：“经开区”可能指南昌经开区、小蓝经开区，请写全称。',
    ],
    [
      'text in a figure',
      [['本表目标'], [null, '高企'], ['单位', 2026], ['东湖区', '12家']],
      'B4：“12家”不是数字，请改为数字或清空。',
    ],
    [
      'text in the first row of figures',
      [['本表目标'], [null, '高企', '科小'], ['单位', 2026, 2026], ['东湖区', '约12家', 5]],
      'B4：“约12家”不是数字，请改为数字或清空。',
    ],
    [
      'an error value',
      [['本表目标'], [null, '高企'], ['单位', 2026], ['东湖区', { error: '#REF!' }]],
      'B4：“#REF!”不是数字',
    ],
    [
      'a row that is there twice',
      [['本表目标'], [null, '高企'], ['单位', 2026], ['东湖区', 1], ['东湖', 2]],
      'A5：“东湖区”在本表中出现不止一次。',
    ],
    [
      'no figure',
      [['本表目标'], [null, '高企'], ['单位', 2026], ['东湖区', null]],
      '“区内分解”的表中没有一个目标数字。',
    ],
    [
      'the name of a document',
      [['本表目标：洪发〔2023〕10号'], [null, '高企'], ['单位', 2026], ['东湖区', 1]],
      '“洪发〔2023〕10号”已是另一份文件的名称，请给本表目标换一个名称。',
    ],
  ])('%s', (_what, rows, sentence) => {
    expect(problems(rows).join()).toContain(sentence);
    expect(readOwnPlan(embeddedLibrary, sheet(rows), today).document).toBeNull();
  });
});
