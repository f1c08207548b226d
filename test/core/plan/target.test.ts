import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary } from '../../../src/core/plan/library';
import { findAllocation, findTarget, wordedComparator } from '../../../src/core/plan/target';
import type { AllocationAnnex, PlanLibrary, Statement } from '../../../src/core/plan/types';
import { allocationAnnex, document, indicatorAnnex, region, seeds, statement } from './invented';
import { refusalOf } from './planErrors';

const library = embeddedLibrary;

describe('which target answers', () => {
  it('takes the city when no region is named', () => {
    expect(findTarget(library, { indicator: '高新技术企业', year: 2025 })).toMatchObject({
      region: '南昌市',
      printed: '3000',
    });
  });

  it('takes the region of the document when only the document is named', () => {
    expect(
      findTarget(library, { indicator: '高企', year: 2021, document: '青政办发〔2021〕23号' }),
    ).toMatchObject({
      region: '青云谱区',
      printed: '99',
    });
  });

  it.each([
    ['高新技术企业', '60', '130'],
    ['R&D强度', '0.66', '2.73'],
    ['技术合同成交额', '13', '8.3'],
  ])(
    'lets the later document of the city answer for 青云谱区 2023, the district only when named: %s',
    (indicator, inForce, named) => {
      const question = { indicator, year: 2023, region: '青云谱区' };
      expect(findTarget(library, question)).toMatchObject({ document: '洪发〔2023〕10号', printed: inForce });
      expect(findTarget(library, { ...question, document: '青政办发〔2021〕23号' }).printed).toBe(named);
    },
  );

  it('lets an older document answer for a year of which the later one does not speak', () => {
    expect(findTarget(library, { indicator: '高企', year: 2020 })).toMatchObject({
      document: '洪府发〔2018〕39号',
    });
    expect(findTarget(library, { indicator: '高企', year: 2021, region: '青云谱区' })).toMatchObject({
      document: '青政办发〔2021〕23号',
    });
  });

  it.each([
    ['高企', '高新区', undefined, '高新技术企业数量（家） 南昌高新区 2025 945'],
    ['高企', '经开区', undefined, '高新技术企业数量（家） 南昌经开区 2025 365'],
    ['科贷通', '高新区', undefined, '科贷通放贷额(亿元) 南昌高新区 2025 2.31'],
    ['科贷通', undefined, undefined, '科贷通放贷额(亿元) 南昌市 2025 8.6'],
    ['技术合同', undefined, undefined, '技术合同成交金额（亿元） 南昌市 2025 400'],
    ['独角兽', undefined, undefined, '独角兽企业（家） 南昌市 2025 “零”的突破'],
    ['小巨人', undefined, undefined, '专精特新“小巨人”企业（家） 南昌市 2025 50'],
    ['国家级高新区排名', '南昌', undefined, '国家级高新区排名 南昌市 2025 20'],
  ])(
    'takes %s, %s, %s for the only thing with a target that it can mean',
    (indicator, region, document, is) => {
      const found = findTarget(library, { indicator, region, document, year: 2025 });
      const { name } = library.indicators.find(({ id }) => id === found.indicator)!;
      expect([name, found.region, found.year, found.printed].join(' ')).toBe(is);
    },
  );

  it('takes no name with a unit of another scale', () => {
    expect(refusalOf(() => findTarget(library, { indicator: '高企（万家）', year: 2025 }))).toBe(
      '#VALUE! 没有名为“高企（万家）”的指标：“高新技术企业数量”的计量单位写成了“万家”，文件中是“家”，请核对。',
    );
  });

  it('takes a year for the only document of that year that speaks of the region', () => {
    const question = { indicator: '高企', region: '青云谱区', year: 2023, document: '2021' };
    expect(findTarget(library, question)).toMatchObject({ document: '青政办发〔2021〕23号', printed: '130' });
  });

  it.each([
    [{ indicator: '高企', region: '南昌' }, '南昌市、南昌县'],
    [{ indicator: '独角兽', region: '南昌县' }, '独角兽企业（含潜在、种子）（家）、独角兽企业（家）'],
    [{ indicator: '高企', document: '2021' }, '赣府厅字〔2021〕88号、青政办发〔2021〕23号'],
  ])('asks back where two answers remain, or none: %o', (question, choices) => {
    expect(refusalOf(() => findTarget(library, { ...question, year: 2025 }))).toMatch(
      new RegExp(`^#VALUE! “[^”]+”可能指：${choices.replace(/[()]/g, '.')}`),
    );
  });

  it('never lets the year decide what a name means', () => {
    const zone = (name: string, city: string) =>
      region(name, { shortForms: ['高新区'], level: 'zone', parent: city });
    const plans = createLibrary(
      seeds({
        regions: [region('甲市'), zone('甲高新区', '甲市'), zone('乙高新区', '甲市')],
        documents: [
          document({
            statements: [
              statement({ region: '甲高新区', year: 2028 }),
              statement({ region: '乙高新区', year: 2029 }),
            ],
          }),
        ],
      }),
    );
    for (const year of [2028, 2029]) {
      expect(refusalOf(() => findTarget(plans, { indicator: '实验室', region: '高新区', year }))).toMatch(
        /^#VALUE! “高新区”可能指：甲高新区、乙高新区/,
      );
    }
  });

  it('keeps what is added over several years out of the single year', () => {
    expect(findTarget(library, { indicator: '国家科技创新基地', year: 2025 }).printed).toBe('2');
    expect(findTarget(library, { indicator: '国家级人才', year: 2025 }).printed).toBe('5');
  });

  it('answers with the goal of a period where the document has no figure for single years', () => {
    expect(findTarget(library, { indicator: '新增院士', year: 2025 })).toMatchObject({
      printed: '2',
      fromYear: 2023,
    });
  });

  it('gives a target without a year when the year is left blank, and only then', () => {
    const question = { indicator: '海外高层次人才', document: '2018' };
    expect(findTarget(library, { ...question, year: null }).value.toString()).toBe('1000');
    expect(refusalOf(() => findTarget(library, { ...question, year: 2020 }))).toMatch(
      /^#N\/A .*未写明年份的目标“1000”.*年份留空即可查询/,
    );
  });
});

describe('a question without an answer says why', () => {
  it.each([
    [
      'names the years that have a target',
      { indicator: '高企', year: 2031 },
      /^#N\/A 指标库中没有南昌市“高新技术企业数量”2031年的目标；有目标的年份：2020、2023、2024、2025。$/,
    ],
    [
      'says that 2022 is a baseline',
      { indicator: '高企', year: 2022 },
      /^#N\/A .*“1939”是2022年基期数，不是目标/,
    ],
    [
      'keeps the words of a qualified baseline',
      { indicator: '研发强度', year: 2022 },
      /^#N\/A .*“预估2\.0以上”.*“预估…以上”.*基期数/,
    ],
    [
      'names the regions that have a target',
      { indicator: '本土院士', year: 2025, region: '西湖区' },
      /^#N\/A 指标库中没有给西湖区定“本土院士”的目标；有目标的地区：南昌市。$/,
    ],
    [
      'names the document asked for',
      { indicator: '高企', year: 2025, document: '2018' },
      /^#N\/A 洪府发〔2018〕39号中没有/,
    ],
    ['asks for the year', { indicator: '高企', year: null }, /^#VALUE! 请写明年份：.*有目标的年份/],
  ])('%s', (_what, question, sentence) => {
    expect(refusalOf(() => findTarget(library, question))).toMatch(sentence);
  });

  it('says so when the text has words instead of a number', () => {
    const doubled = statement({ printed: '翻番', value: null });
    const invented = createLibrary(seeds({ documents: [document({ statements: [doubled] })] }));
    expect(refusalOf(() => findTarget(invented, { indicator: '实验室', year: 2030 }))).toBe(
      '#N/A 甲府发〔2029〕1号 一对“实验室”只写“翻番”，没有给出数字。',
    );
  });
});

/** One document of the city that says this. */
function saying(...statements: readonly Partial<Statement>[]): PlanLibrary {
  return createLibrary(seeds({ documents: [document({ statements: statements.map(statement) })] }));
}

describe('the sentence about a year without a target', () => {
  const answer = (library: PlanLibrary, year: number | null = 2035): string =>
    refusalOf(() => findTarget(library, { indicator: '实验室', year }));

  it('names years in order, each once', () => {
    const years = [2031, 2030, 2031].map((year, place) => ({ year, section: String(place) }));
    expect(answer(saying(...years))).toBe(
      '#N/A 指标库中没有甲市“实验室”2035年的目标；有目标的年份：2030、2031。',
    );
  });

  it('tells of a target without a year, and which year it means', () => {
    const yearless = { year: null, section: '二', printed: '12' };
    expect(answer(saying({}, yearless))).toBe(
      '#N/A 指标库中没有甲市“实验室”2035年的目标；有目标的年份：2030；另有未写明年份的目标“12”（二），年份留空即可查询。',
    );
    expect(answer(saying({ ...yearless, impliedYear: 2032 }))).toBe(
      '#N/A 指标库中没有甲市“实验室”2035年的目标；另有未写明年份的目标“12”（二，按上下文为2032年），年份留空即可查询。',
    );
  });

  it('says so when there are only baselines', () => {
    const years = [{ year: 2029, printed: '2029年', role: 'baseline' }] as const;
    const library = createLibrary(seeds({ documents: [document({ annexes: [indicatorAnnex({ years })] })] }));
    expect(answer(library)).toBe('#N/A 指标库中没有甲市“实验室”2035年的目标；没有任何年份的目标。');
    expect(answer(library, 2029)).toMatch(/“10”是2029年基期数，不是目标；没有任何年份的目标。$/);
  });

  it.each([
    [[], '没有给西区定“实验室”的目标。'],
    [['东区'], '没有给西区定“实验室”的目标；有目标的地区：东区。'],
    [['一', '二', '三', '四', '五'], '；有目标的地区：一、二、三、四、五。'],
    [['一', '二', '三', '四', '五', '六'], '；有目标的地区：一、二、三、四、五等。'],
  ])('names up to five regions with a target: %j', (names, sentence) => {
    const regions = ['甲市', '西区', ...new Set(['东区', ...names])].map((name) => region(name));
    const statements = names.map((name) => statement({ region: name }));
    const elsewhere = document({ key: '另', number: '另', statements: [statement()] });
    const library = createLibrary(seeds({ regions, documents: [document({ statements }), elsewhere] }));
    const question = { indicator: '实验室', year: 2030, region: '西区', document: '甲府发〔2029〕1号' };
    expect(refusalOf(() => findTarget(library, question))).toContain(sentence);
  });

  it('names the regions of every document when none is asked for', () => {
    const documents = ['东区', '甲市'].map((name) =>
      document({ key: name, number: name, statements: [statement({ region: name })] }),
    );
    const question = { indicator: '实验室', year: 2030, region: '西区' };
    expect(refusalOf(() => findTarget(createLibrary(seeds({ documents })), question))).toMatch(
      /有目标的地区：东区、甲市。$/,
    );
  });
});

describe('a goal for several years', () => {
  const period = { fromYear: 2028, year: 2030, printed: '30', value: '30' };
  const ask = (library: PlanLibrary) => findTarget(library, { indicator: '实验室', year: 2030 });

  it('answers for its last year where its document has nothing else', () => {
    expect(ask(saying(period)).printed).toBe('30');
  });

  it('gives way to the figure of the year, wherever that stands', () => {
    expect(ask(saying(period, { section: '二' })).printed).toBe('10');
  });

  it('never answers where its document plans year by year, and is not listed as if it did', () => {
    expect(refusalOf(() => ask(saying(period, { section: '二', year: 2029 })))).toBe(
      '#N/A 指标库中没有甲市“实验室”2030年的目标；有目标的年份：2029。',
    );
  });

  it('answers whatever other documents plan year by year', () => {
    const documents = [
      document({ statements: [statement(period)] }),
      document({ key: '旧', number: '旧', issued: '2028-01-01', statements: [statement({ year: 2029 })] }),
    ];
    expect(ask(createLibrary(seeds({ documents }))).printed).toBe('30');
  });
});

it('a target printed among words is quoted, never taken for a number', () => {
  const rows = [{ row: 1, indicator: 'labs', printed: ['预估12以上'] }];
  const library = createLibrary(seeds({ documents: [document({ annexes: [indicatorAnnex({ rows })] })] }));
  expect(refusalOf(() => findTarget(library, { indicator: '实验室', year: 2030 }))).toBe(
    '#N/A 甲市“实验室”2030年的目标印作“预估12以上”，带有“预估…以上”字样，不能当作确数。',
  );
});

describe('how strictly a bare number of a table is meant', () => {
  const worded = (...statements: readonly Partial<Statement>[]): string => {
    const other = document({ key: '另', number: '另', statements: [statement({ comparator: '>' })] });
    const library = createLibrary(
      seeds({
        documents: [
          document({
            issued: '2030-01-01',
            annexes: [indicatorAnnex()],
            statements: statements.map(statement),
          }),
          other,
        ],
      }),
    );
    return wordedComparator(library, findTarget(library, { indicator: '实验室', year: 2030 }));
  };

  it.each<[string, string, Partial<Statement>]>([
    ['突破 of the same document', '>', { comparator: '>' }],
    ['低于 of the same document', '<', { comparator: '<' }],
    [
      '突破 in a sentence that means the year by its context',
      '>',
      { comparator: '>', year: null, impliedYear: 2030 },
    ],
    ['以上, which adds nothing', '=', { comparator: '≥' }],
    ['突破 for another year', '=', { comparator: '>', year: 2031 }],
    ['突破 for another number', '=', { comparator: '>', value: '11' }],
    ['突破 without a number', '=', { comparator: '>', value: null }],
  ])('with %s it is %s', (_what, comparator, said) => {
    expect(worded(said)).toBe(comparator);
  });

  it('is not told by another document, and needs no telling where the words stand beside the number', () => {
    expect(worded()).toBe('=');
    const strict = saying({ comparator: '≥' }, { section: '二', comparator: '>' });
    expect(wordedComparator(strict, findTarget(strict, { indicator: '实验室', year: 2030 }))).toBe('≥');
  });

  it('is not told by a library that does not speak of it', () => {
    const target = findTarget(library, { indicator: '高企', year: 2025 });
    expect([library, saying({})].map((asked) => wordedComparator(asked, target))).toEqual(['>', '=']);
  });
});

describe('the document in force', () => {
  const older = document({ key: '旧', number: '旧', statements: [statement({ value: '5', printed: '5' })] });
  const sameDay = document({
    key: '省',
    number: '省',
    level: 'province',
    statements: [statement({ value: '7', printed: '7' })],
  });

  it('is the one issued later, whatever the order of the files', () => {
    for (const documents of [[{ ...older, issued: '2020-01-01' }, document({ statements: [statement()] })]]) {
      for (const order of [documents, [...documents].reverse()]) {
        expect(
          findTarget(createLibrary(seeds({ documents: order })), { indicator: '实验室', year: 2030 }).printed,
        ).toBe('10');
      }
    }
  });

  it('is the one of the higher authority on the same day', () => {
    const invented = createLibrary(seeds({ documents: [document({ statements: [statement()] }), sameDay] }));
    expect(findTarget(invented, { indicator: '实验室', year: 2030 }).printed).toBe('7');
  });

  it('is never the plan of a workbook, which answers only when it is named', () => {
    const own = document({
      key: '本表',
      number: '本表',
      own: true,
      issued: '2099-01-01',
      statements: [statement({ value: '1', printed: '1' })],
    });
    const invented = createLibrary(seeds({ documents: [own, document({ statements: [statement()] })] }));
    expect(findTarget(invented, { indicator: '实验室', year: 2030 }).printed).toBe('10');
    expect(findTarget(invented, { indicator: '实验室', year: 2030, document: '本表' }).printed).toBe('1');
  });
});

describe('an allocation', () => {
  it('lists the parts in the official order with their printed digits', () => {
    const { total, parts } = findAllocation(library, { indicator: 'R&D强度', year: 2024 });
    expect(total.printed).toBe('2.53');
    expect(parts.map(({ region, printed }) => `${region} ${printed}`)).toEqual([
      '南昌高新区 5.72',
      '南昌经开区 4.16',
      '南昌县 2.27',
      '进贤县 1.0',
      '安义县 2.0',
      '东湖区 1.03',
      '西湖区 0.37',
      '青云谱区 0.68',
      '青山湖区 0.82',
      '新建区 1.32',
      '红谷滩区 1.41',
      '湾里管理局 1.80',
    ]);
  });

  it('of a district comes from the document that splits the district', () => {
    const { document, total, parts } = findAllocation(library, {
      indicator: '高企',
      year: 2023,
      region: '青云谱区',
    });
    expect(document.key).toBe('青政办发〔2021〕23号');
    expect(total.printed).toBe('130');
    expect(parts).toHaveLength(7);
  });

  it('is of the only thing that is split, where a name can mean several that have a target', () => {
    const { region: whole, printed } = findAllocation(library, {
      indicator: '高企',
      year: 2025,
      region: '南昌',
    }).total;
    expect([whole, printed]).toEqual(['南昌市', '3000']);
  });

  it.each([
    [{ indicator: '高企', year: 2026 }, /^#N\/A .*2026年的任务分解；有分解的年份：2023、2024、2025。$/],
    [{ indicator: '省实验室', year: 2025 }, /^#N\/A .*“省实验室”2025年的任务分解。$/],
    [{ indicator: '高企', year: 2025, region: '西湖区' }, /^#N\/A 指标库中没有西湖区/],
  ])('that does not exist is refused with the years there are: %j', (question, sentence) => {
    expect(refusalOf(() => findAllocation(library, question))).toMatch(sentence);
  });
});

describe('an allocation in an invented city', () => {
  const splitIn = (annexes: readonly Partial<AllocationAnnex>[], year: number) =>
    findAllocation(
      createLibrary(seeds({ documents: [document({ annexes: annexes.map(allocationAnnex) })] })),
      { indicator: '实验室', year },
    );
  const only = (whole: string, ...printed: readonly string[]) => [
    { row: 1, region: whole, label: whole, printed },
  ];

  it('names the years in order, each once, whatever the order of the tables', () => {
    const years = [2031, 2030].map((year) => ({ year, printed: `${year}年` }));
    const rows = only('甲市', '1', '2');
    expect(refusalOf(() => splitIn([{ years, rows }, { source: '附件3' }], 2035))).toBe(
      '#N/A 指标库中没有甲市“实验室”2035年的任务分解；有分解的年份：2030、2031。',
    );
  });

  it('does not exist where a table lists nothing but the whole, or nothing at all', () => {
    expect(refusalOf(() => splitIn([{ rows: only('甲市', '10') }], 2030))).toMatch(/^#N\/A/);
    expect(refusalOf(() => splitIn([{ rows: [] }], 2030))).toMatch(/2030年的任务分解。$/);
  });
});

describe('the plan that a workbook keeps for itself', () => {
  const cell = (address: string, overrides: Partial<Statement> = {}) =>
    statement({ section: `分解!${address}`, comparator: '=', ...overrides });
  const split = (statements: readonly Statement[], question = {}) =>
    findAllocation(
      createLibrary(
        seeds({
          documents: [
            document({ statements: [statement()] }),
            document({ key: '本表', number: '本表', own: true, statements }),
          ],
        }),
      ),
      { indicator: '实验室', year: 2030, document: '本表', ...question },
    );
  const city = cell('AB12', { value: '10' });
  const parts = [
    cell('AB13', { region: '东区', value: '6', printed: '6' }),
    cell('AB14', { region: '西区', value: '4', printed: '4' }),
  ];

  it('splits its whole among everything else in the table', () => {
    const { source, total, parts: shares } = split([...parts, city]);
    expect([source, total.region]).toEqual(['分解', '甲市']);
    expect(shares.map(({ region: name, printed }) => `${name} ${printed}`)).toEqual(['东区 6', '西区 4']);
  });

  it('keeps the name of a sheet that looks like an address', () => {
    const renamed = [city, ...parts].map((each) => ({
      ...each,
      section: each.section.replace('分解', '甲!B2!乙'),
    }));
    expect(split(renamed).source).toBe('甲!B2!乙');
  });

  it.each([
    ['without the whole', parts, {}],
    ['without parts', [city], {}],
    ['for another year', [city, ...parts], { year: 2031 }],
    ['for a part of it', [city, ...parts], { region: '东区' }],
    ['unless it is named', [city, ...parts], { document: undefined }],
  ])('splits nothing %s', (_what, statements, question) => {
    expect(refusalOf(() => split(statements, question))).toMatch(/^#N\/A .*没有.*的任务分解。$/);
  });
});
