import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary } from '../../../src/core/plan/library';
import { findAllocation, findTarget } from '../../../src/core/plan/target';
import { document, seeds, statement } from './invented';
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

  it('reads 高新区 as printed only inside the document that prints it', () => {
    const question = { indicator: '高企', year: 2025, region: '高新区' };
    expect(findTarget(library, { ...question, document: '洪发〔2023〕10号' }).printed).toBe('945');
    expect(refusalOf(() => findTarget(library, question))).toMatch(/^#VALUE! “高新区”可能指：南昌高新区/);
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

  it.each([
    [{ indicator: '高企', year: 2026 }, /^#N\/A .*2026年的任务分解；有分解的年份：2023、2024、2025。$/],
    [{ indicator: '省实验室', year: 2025 }, /^#N\/A .*“省实验室”2025年的任务分解。$/],
    [{ indicator: '高企', year: 2025, region: '西湖区' }, /^#N\/A 指标库中没有西湖区/],
  ])('that does not exist is refused with the years there are: %j', (question, sentence) => {
    expect(refusalOf(() => findAllocation(library, question))).toMatch(sentence);
  });
});
