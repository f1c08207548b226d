import { embeddedLibrary } from '../../src/core/plan/embedded';
import { type FunctionName, isFunctionName } from '../../src/core/plan/functionTable';
import { type Evaluation, evaluate } from '../../src/functions/evaluate';

const call = (name: FunctionName, ...args: unknown[]): Evaluation => evaluate(embeddedLibrary, name, args);
const value = (name: FunctionName, ...args: unknown[]): unknown => {
  const result = call(name, ...args);
  return 'error' in result ? `${result.error} ${result.message}` : result.value;
};

describe('a function answers a single question', () => {
  it.each<[FunctionName, unknown[], unknown]>([
    ['TARGET', ['高新技术企业数量', 2025], 3000],
    ['TARGET', ['高企', '2025年', '青山湖区'], 212],
    ['TARGET', ['高企', 2023, '青云谱区', '青政办发〔2021〕23号'], 130],
    ['TARGET', ['高企', 2020, '', 2018], 1200],
    ['TARGET', ['海外高层次人才', '', '南昌市'], 1000],
    ['GAP', ['高新技术企业数量', 1800, 2023], 200],
    ['GAP', ['国家级高新区排名', 19, 2025], -1],
    ['COMPLETION', ['高企', 1800, 2023], 0.9],
    ['STATUS', ['高企', 2999, 2025], '未完成'],
    ['STATUS', ['高企', 3000, 2025], '持平，未突破'],
    ['STATUS', ['高企', 3001, 2025], '已完成'],
    ['PACE', ['高企', 2400, '2024-12-31'], 0],
    ['PACE', ['高企', 2400, '2024年12月31日'], 0],
    ['PACE', ['高企', 2400, 45657], 0],
    ['REQUIRED_GROWTH', ['高企', 2000, 2023, 2024], 0.2],
    ['SOURCE', ['高企', 2025], '洪发〔2023〕10号 附件3'],
    ['LEAD', ['提升科技成果供给质量'], '牵头单位：市科技局、市人社局、市国资委；责任单位：市市场监管局'],
  ])('%s%j', (name, args, answer) => {
    expect(value(name, ...args)).toBe(answer);
  });
});

describe('a function that lists spills a block', () => {
  it.each<[FunctionName, unknown[], unknown[][]]>([
    [
      'SERIES',
      ['省实验室'],
      [
        [2023, 1],
        [2024, 2],
        [2025, 3],
      ],
    ],
    [
      'ALLOCATION',
      ['高企', 2023, '青云谱区'],
      [
        ['三家店街办', 24],
        ['洪都街办', 7],
        ['徐家坊街办', 33],
        ['京山街办', 15],
        ['岱山街办', 9],
        ['青云谱镇', 9],
        ['集聚区', 33],
      ],
    ],
    [
      'CONFLICTS',
      ['技术合同成交额', 2023, '青云谱区'],
      [
        ['洪发〔2023〕10号', 13, '2023-07-17', '附件3'],
        ['青政办发〔2021〕23号', 8.3, '2021-06-09', '附件（二）'],
      ],
    ],
    ['ALLOCATE', [10, [[1], [''], [1], [1]]], [[4], [''], [3], [3]]],
    ['ALLOCATE', [10, [[98, 1, 1]], '', 1], [[8, 1, 1]]],
  ])('%s%j', (name, args, block) => {
    expect(value(name, ...args)).toEqual(block);
  });

  it('as wide and as high as there is something to list', () => {
    expect(value('ALLOCATION', '高企', 2025)).toHaveLength(12);
    expect(value('DOCUMENTS')).toHaveLength(embeddedLibrary.documents.length);
    expect(value('REGIONS', '青云谱区')).toHaveLength(7);
    expect((value('INDICATORS') as unknown[]).length).toBeGreaterThan(19);
    expect(value('INDICATORS', '2023')).toContainEqual(['全社会研发经费投入强度（%）', '%']);
  });

  it('ALLOCATION_DIFF puts given and official side by side', () => {
    const rows = value(
      'ALLOCATION_DIFF',
      [
        ['经开区', 360],
        ['高新区', 950],
      ],
      '高企',
      2025,
    ) as unknown[][];
    expect(rows.slice(0, 3)).toEqual([
      ['南昌高新区', 950, 945, 5],
      ['南昌经开区', 360, 365, -5],
      ['南昌县', '', 477, ''],
    ]);
  });
});

describe('ALLOCATION_CHECK', () => {
  const loans = [
    [2.31],
    [0.9],
    [1.44],
    [0.41],
    [0.32],
    [0.36],
    [0.38],
    [0.38],
    [0.81],
    [0.36],
    [0.8],
    [0.13],
  ];

  it('passes the official column of 科贷通 2025, exactly', () => {
    expect(value('ALLOCATION_CHECK', loans, '科贷通放贷额', 2025)).toBe('通过');
  });

  it('says what is wrong as one sentence', () => {
    const wrong = [...loans.slice(0, 11), [0.14]];
    expect(value('ALLOCATION_CHECK', wrong, '科贷通放贷额', 2025)).toBe(
      '合计8.61亿元，与南昌市目标8.6亿元相差+0.01亿元。',
    );
  });

  it('keeps silent over a column that is not filled in yet', () => {
    expect(
      value(
        'ALLOCATION_CHECK',
        loans.map(() => ['']),
        '科贷通放贷额',
        2025,
      ),
    ).toBe('');
    expect(value('ALLOCATION_CHECK', [['高新区', '']], '科贷通放贷额', 2025)).toBe('');
  });

  it('names an error value in the column', () => {
    const broken = [...loans.slice(0, 11), [{ error: '#REF!' }]];
    expect(value('ALLOCATION_CHECK', broken, '科贷通放贷额', 2025)).toContain(
      '湾里管理局填的不是数字（“#REF!”）',
    );
  });

  it('refuses to add ratios', () => {
    expect(value('ALLOCATION_CHECK', loans, 'R&D强度', 2025)).toMatch(/^#VALUE! .*是比率/);
  });
});

describe('a whole column is answered by one call', () => {
  it('in its own shape, with blanks where it is blank and an error where one cell is wrong', () => {
    const column = [[1800], [''], [null], ['一千'], [2100]];
    expect(value('GAP', '高企', column, 2023)).toEqual([
      [200],
      [''],
      [''],
      [{ error: '#VALUE!', message: '完成值“一千”是文本，不是数字，请改为数字。' }],
      [-100],
    ]);
  });

  it('takes names, years and regions from columns beside it', () => {
    expect(value('GAP', [['高企'], ['科小'], ['']], [[1800], [3000], ['']], [[2023], [2023], ['']])).toEqual([
      [200],
      [200],
      [''],
    ]);
    expect(value('TARGET', '高企', [[2023, 2024, 2025]], [['东湖区'], ['西湖区']])).toEqual([
      [81, 98, 122],
      [71, 86, 107],
    ]);
  });

  it('answers a block of one cell with a block of one cell', () => {
    expect(value('TARGET', [['高企']], [[2025]])).toEqual([[3000]]);
  });

  it('refuses columns of different length', () => {
    expect(value('GAP', [['高企'], ['科小']], [[1], [2], [3]], 2023)).toMatch(
      /^#VALUE! 各参数的行数或列数不一致/,
    );
  });
});

describe('blank actuals give blanks, whatever else is asked', () => {
  it.each<[FunctionName, unknown[]]>([
    ['GAP', ['高企', '', 2023]],
    ['GAP', ['高企', null, 2023]],
    ['COMPLETION', ['高企', '  ', 2023]],
    ['STATUS', ['高企', undefined, 2023]],
    ['PACE', ['高企', '', '2024-06-30']],
    ['REQUIRED_GROWTH', ['高企', '', 2023, 2025]],
    ['ALLOCATE', ['', [[1]]]],
  ])('%s%j', (name, args) => {
    expect(value(name, ...args)).toBe('');
  });

  it('but 0 is a figure', () => {
    expect(value('GAP', '高企', 0, 2023)).toBe(2000);
  });
});

describe('a question that cannot be answered gives an Excel error and a Chinese sentence', () => {
  it.each<[FunctionName, unknown[], string, RegExp]>([
    ['TARGET', ['高企数目', 2025], '#VALUE!', /没有名为“高企数目”的指标/],
    ['TARGET', ['高企', 2025, '南昌'], '#VALUE!', /“南昌”可能指：南昌市、南昌县/],
    ['TARGET', ['独角兽', 2025, '南昌县'], '#VALUE!', /“独角兽”可能指/],
    ['TARGET', ['高企', 2031], '#N/A', /有目标的年份：2020、2023、2024、2025/],
    ['TARGET', ['高企', 2022], '#N/A', /2022年基期数/],
    ['TARGET', ['R&D强度', 2022], '#N/A', /预估2\.0以上/],
    ['GAP', ['R&D强度', 2.1, 2022], '#N/A', /预估…以上/],
    ['GAP', ['高企', '很多', 2025], '#VALUE!', /完成值“很多”是文本/],
    ['GAP', ['高企', '１８００', 2025], '#VALUE!', /完成值“１８００”是文本/],
    ['GAP', ['高企', true, 2025], '#VALUE!', /完成值“TRUE”/],
    ['GAP', ['高企', { error: '#DIV/0!' }, 2025], '#VALUE!', /完成值是错误值#DIV\/0!/],
    ['GAP', ['高企', Number.NaN, 2025], '#VALUE!', /完成值/],
    ['TARGET', ['高企', '明年'], '#VALUE!', /年份“明年”不是四位年份/],
    ['TARGET', ['高企', 25], '#VALUE!', /年份“25”/],
    ['TARGET', ['', 2025], '#VALUE!', /缺少参数“指标”/],
    ['TARGET', [true, 2025], '#VALUE!', /指标“TRUE”不是名称/],
    ['PACE', ['高企', 1, 2024], '#VALUE!', /日期“2024”不是日期/],
    ['PACE', ['高企', 1, '2024-02-30'], '#VALUE!', /日期“2024-02-30”不是日期/],
    ['REQUIRED_GROWTH', ['高企', 0, 2023, 2025], '#VALUE!', /0起算/],
    ['ALLOCATE', [10, [['a']]], '#VALUE!', /权数“a”是文本/],
    ['LEAD', ['人才总量'], '#N/A', /没有写明/],
    ['DOCUMENTS', ['x'], '#VALUE!', /参数最多0个，现有1个/],
  ])('%s%j: %s', (name, args, error, sentence) => {
    expect(call(name, ...args)).toEqual({
      error,
      message: expect.stringMatching(new RegExp(`${sentence.source}.*。$`)) as unknown,
    });
  });

  it('knows its own names only', () => {
    expect(isFunctionName('GAP')).toBe(true);
    expect(isFunctionName('toString')).toBe(false);
    expect(isFunctionName('NOSUCH')).toBe(false);
  });
});
