import { allConflicts, conflicts } from '../../../src/core/plan/conflicts';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { lead, leadLine } from '../../../src/core/plan/lead';
import { documentsOf, indicatorsOf, regionsOf } from '../../../src/core/plan/lists';
import { source } from '../../../src/core/plan/source';
import { refusalOf } from './planErrors';

const library = embeddedLibrary;

describe('what several documents say of the same thing', () => {
  it.each([
    [
      '高新技术企业',
      [
        ['洪发〔2023〕10号', '60', '2023-07-17'],
        ['青政办发〔2021〕23号', '130', '2021-06-09'],
      ],
    ],
    [
      'R&D强度',
      [
        ['洪发〔2023〕10号', '0.66', '2023-07-17'],
        ['青政办发〔2021〕23号', '2.73', '2021-06-09'],
      ],
    ],
    [
      '技术合同成交额',
      [
        ['洪发〔2023〕10号', '13', '2023-07-17'],
        ['青政办发〔2021〕23号', '8.3', '2021-06-09'],
      ],
    ],
  ])('%s of 青云谱区 in 2023, the document in force first', (indicator, expected) => {
    const voices = conflicts(library, { indicator, year: 2023, region: '青云谱区' });
    expect(voices.map(({ document, target }) => [document.key, target.printed, document.issued])).toEqual(
      expected,
    );
  });

  it('is a single voice where only one document speaks', () => {
    expect(conflicts(library, { indicator: '高企', year: 2025 })).toHaveLength(1);
  });

  it('is refused where nobody speaks, or only of a baseline', () => {
    expect(refusalOf(() => conflicts(library, { indicator: '高企', year: 2031 }))).toMatch(/^#N\/A/);
    expect(refusalOf(() => conflicts(library, { indicator: '高企', year: 2022 }))).toMatch(/基期数/);
  });

  it('differs in exactly three places of the library', () => {
    expect(
      allConflicts(library)
        .map(({ indicator, region, year }) => `${region} ${indicator} ${year}`)
        .sort(),
    ).toEqual(['青云谱区 hte-count 2023', '青云谱区 rd-intensity 2023', '青云谱区 tech-contract 2023']);
  });
});

describe('where a target stands', () => {
  it.each([
    [{ indicator: '高企', year: 2025 }, '洪发〔2023〕10号 附件3'],
    [{ indicator: '省实验室', year: 2025 }, '洪发〔2023〕10号 附件2'],
    [{ indicator: '高企', year: 2023, region: '洪都街办' }, '青政办发〔2021〕23号 附件（一）'],
    [{ indicator: '揭榜挂帅项目', year: 2025 }, '洪发〔2023〕10号 三（二）7'],
    [{ indicator: '高企', year: 2020 }, '洪府发〔2018〕39号 二（三）9'],
  ])('%j', (question, place) => {
    expect(source(library, question)).toBe(place);
  });
});

describe('who answers for it', () => {
  it.each([
    ['全社会研发经费投入强度', undefined, /^牵头单位：市科技局；责任单位：市发改委、市财政局/],
    ['新增院士', undefined, /^牵头单位：市委组织部；责任单位：市科协/],
    [
      '建设洪都新城核心区',
      undefined,
      /^牵头单位：区发改委、区科工局；责任单位：洪都街道；配合单位：区投促局/,
    ],
    ['优化人才发展环境', '洪发〔2023〕10号', /^牵头单位：市委组织部/],
    ['提升科技成果供给质量', undefined, /^牵头单位：市科技局、市人社局、市国资委；责任单位：市市场监管局$/],
  ])('%s', (indicator, document, line) => {
    expect(leadLine(lead(library, { indicator, document }))).toMatch(line);
  });

  it('is asked back when a part of a name fits several tasks', () => {
    expect(refusalOf(() => lead(library, { indicator: '人才发展环境' }))).toMatch(
      /^#VALUE! “人才发展环境”对应几项任务/,
    );
  });

  it('is refused where no document says so, and for names nobody knows', () => {
    expect(refusalOf(() => lead(library, { indicator: '人才总量' }))).toBe(
      '#N/A 指标库中没有写明“人才总量”由哪个单位负责。',
    );
    expect(refusalOf(() => lead(library, { indicator: '绿化' }))).toMatch(/^#VALUE! 没有名为“绿化”的指标/);
  });
});

describe('what there is to ask about', () => {
  it('lists the indicators of a document', () => {
    const ids = indicatorsOf(library, '青政办发〔2021〕23号').map(({ id }) => id);
    expect(ids).toContain('invention-patent-applications');
    expect(ids).not.toContain('talent-total');
  });

  it('lists the parts of a region in the official order', () => {
    expect(regionsOf(library, '青云谱').map(({ name }) => name)).toEqual([
      '三家店街办',
      '洪都街办',
      '徐家坊街办',
      '京山街办',
      '岱山街办',
      '青云谱镇',
      '集聚区',
    ]);
    expect(refusalOf(() => regionsOf(library, '集聚区'))).toBe('#N/A 集聚区没有下属地区。');
  });

  it('lists the five documents, the one in force first', () => {
    expect(documentsOf(library).map(({ issued }) => issued)).toEqual([
      '2023-07-17',
      '2021-12-30',
      '2021-06-09',
      '2019-12-04',
      '2018-12-18',
    ]);
  });
});
