/** Names in small invented plans; `lookups.test.ts` asks for the names of the official documents. */
import { createLibrary } from '../../../src/core/plan/library';
import {
  documentKey,
  indicatorsMeant,
  matchIndicator,
  matchRegion,
  regionsMeant,
  resolveDocument,
  resolveIndicator,
  resolveRegion,
} from '../../../src/core/plan/resolve';
import type { DocumentSeed, PlanLibrary } from '../../../src/core/plan/types';
import { document, indicator, region, seeds, statement } from './invented';
import { refusalOf } from './planErrors';

const labs = indicator({ synonyms: ['研究室'], notTheSame: ['实验室面积'] });
const parks = indicator({ id: 'parks', name: '园区（个）', label: '园区', unit: '个', synonyms: ['研究室'] });

describe('a name that two indicators claim', () => {
  const speaking = document({ key: '文', number: '文', statements: [statement({ indicator: 'parks' })] });
  const library = () =>
    createLibrary(seeds({ indicators: [labs, parks], documents: [document(), speaking] }));

  it('lists both, and is asked back', () => {
    expect(matchIndicator(library(), '研究室')).toEqual({
      kind: 'ambiguous',
      choices: ['实验室（家）', '园区（个）'],
    });
    expect(refusalOf(() => resolveIndicator(library(), '研究室'))).toBe(
      '#VALUE! “研究室”可能指：实验室（家）、园区（个）。请写全称。',
    );
  });

  it('means the one of which the named document speaks, and only there', () => {
    const asked = library();
    expect(resolveIndicator(asked, '研究室', '文').id).toBe('parks');
    expect(matchIndicator(asked, '研究室').kind).toBe('ambiguous');
    expect(matchIndicator(asked, '研究室', '甲府发〔2029〕1号').kind).toBe('ambiguous');
  });
});

describe('a name that two regions claim', () => {
  const library = () =>
    createLibrary(
      seeds({
        regions: [
          region('甲市'),
          region('东区', { synonyms: ['城区'] }),
          region('西区', { synonyms: ['城区'] }),
        ],
      }),
    );

  it('lists both, and is asked back', () => {
    expect(matchRegion(library(), '城区')).toEqual({ kind: 'ambiguous', choices: ['东区', '西区'] });
    expect(refusalOf(() => resolveRegion(library(), '城区'))).toBe(
      '#VALUE! “城区”可能指：东区、西区。请写全称。',
    );
  });
});

describe('a form too short to be sure', () => {
  const giants = indicator({
    id: 'giants',
    name: '专精“小巨人”企业（家）',
    label: '专精“小巨人”企业',
    shortForms: ['小巨人'],
    notTheSame: ['专业“小巨人”企业', '专精企业', '小巨人园区'],
  });
  const halls = indicator({
    id: 'halls',
    name: '小巨人园区（个）',
    label: '小巨人园区',
    unit: '个',
    synonyms: ['小巨人'],
  });
  const speaking = document({ key: '文', number: '文', statements: [statement({ indicator: 'halls' })] });

  it('lists the full name and the look-alikes that hold it', () => {
    const asked = createLibrary(seeds({ indicators: [labs, giants], documents: [document()] }));
    expect(matchIndicator(asked, '“小巨人”')).toEqual({
      kind: 'ambiguous',
      choices: ['专精“小巨人”企业（家）', '专业“小巨人”企业', '小巨人园区'],
    });
  });

  it('lists whatever else goes by it, each once', () => {
    const asked = createLibrary(seeds({ indicators: [giants, halls], documents: [document(), speaking] }));
    expect(matchIndicator(asked, '小巨人')).toEqual({
      kind: 'ambiguous',
      choices: ['小巨人园区（个）', '专精“小巨人”企业（家）', '专业“小巨人”企业'],
    });
    expect(resolveIndicator(asked, '小巨人', '文').id).toBe('halls');
  });

  it('of a region lists the regions and the look-alikes that end in it', () => {
    const regions = [
      region('甲市'),
      region('东高新区', { shortForms: ['高新区'], notTheSame: ['北高新区', '高新区管委会', '西高新区'] }),
      region('西高新区', { shortForms: ['高新区'] }),
    ];
    expect(matchRegion(createLibrary(seeds({ regions })), '高新区')).toEqual({
      kind: 'ambiguous',
      choices: ['东高新区', '西高新区', '北高新区'],
    });
  });
});

describe('the words for the whole', () => {
  const asked = () =>
    createLibrary(
      seeds({
        regions: [
          region('某省', { level: 'province', parent: null }),
          region('甲市', { level: 'city', parent: '某省' }),
          region('东区'),
          region('丙县'),
          region('港区', { level: 'zone' }),
          region('丁镇', { level: 'town' }),
        ],
        documents: ['某省', '甲市', '东区', '丙县', '港区', '丁镇'].map((issuer, place) =>
          document({
            key: issuer,
            number: issuer,
            issuer,
            issued: issuer === '甲市' ? '2040-01-01' : `203${place}-01-01`,
          }),
        ),
      }),
    );

  it.each([
    ['全市', undefined, '甲市'],
    ['我市', undefined, '甲市'],
    ['全省', '某省', '某省'],
    ['全区', '东区', '东区'],
    ['本区', '港区', '港区'],
    ['全县', '丙县', '丙县'],
  ])('%s in %s means %s', (text, inside, name) => {
    expect(resolveRegion(asked(), text, inside).name).toBe(name);
  });

  it.each([
    ['全省', undefined],
    ['全区', '甲市'],
    ['全市', '东区'],
    ['全县', '港区'],
    ['全区', '丁镇'],
    ['全市', '没有这份'],
    ['全市各县', '甲市'],
    ['健全市', '甲市'],
    ['市', '甲市'],
  ])('%s in %s means nothing without doubt', (text, inside) => {
    expect(matchRegion(asked(), text, inside).kind).not.toBe('found');
  });
});

describe('all that a name can mean', () => {
  const giants = indicator({
    id: 'giants',
    name: '专精企业（家）',
    label: '专精企业',
    shortForms: ['巨人', '专企'],
  });
  const craft = { ...giants, id: 'craft', name: '专业企业（家）', label: '专业企业' };
  const halls = indicator({
    id: 'halls',
    name: '巨人馆（座）',
    label: '巨人馆',
    unit: '座',
    synonyms: ['巨人'],
  });
  const asked = createLibrary(
    seeds({
      indicators: [labs, parks, giants, craft, halls],
      regions: [
        region('甲市'),
        region('东区', { synonyms: ['城区'], synonymsIn: { 文: ['新区'] } }),
        region('西区', { synonyms: ['城区'], synonymsIn: { 文: ['新区'] } }),
        region('港区', { shortForms: ['新区', '港'] }),
        region('空港', { shortForms: ['港'] }),
      ],
      documents: [document(), document({ key: '文', number: '文' })],
    }),
  );

  it.each([
    ['实验室', ['labs']],
    ['研究室', ['labs', 'parks']],
    ['专企', ['giants', 'craft']],
    ['巨人', ['halls', 'giants', 'craft']],
    ['没有这项', []],
    ['实验室（万家）', []],
  ])('as an indicator: %s', (text, ids) => {
    expect(indicatorsMeant(asked, text, undefined).map(({ id }) => id)).toStrictEqual(ids);
  });

  it.each([
    ['东区', undefined, ['东区']],
    ['城区', undefined, ['东区', '西区']],
    ['港', undefined, ['港区', '空港']],
    ['新区', undefined, ['港区']],
    ['新区', '甲府发〔2029〕1号', ['港区']],
    ['新区', '文', ['东区', '西区']],
    ['城区', '文', ['东区', '西区']],
    ['没有这里', undefined, []],
  ])('as a region: %s in %s', (text, inside, names) => {
    expect(regionsMeant(asked, text, inside).map(({ name }) => name)).toStrictEqual(names);
  });
});

it('a region is called so only inside the document that calls it so', () => {
  const regions = [region('甲市'), region('东区', { synonymsIn: { 文: ['新区'] } })];
  const asked = createLibrary(seeds({ regions }));
  expect(resolveRegion(asked, '新区', '文').name).toBe('东区');
  expect(matchRegion(asked, '新区').kind).toBe('unknown');
  expect(matchRegion(asked, '新区', '甲府发〔2029〕1号').kind).toBe('unknown');
});

it('a unit of another scale is pointed out, one of the same scale is taken', () => {
  const asked = createLibrary(seeds({ indicators: [labs] }));
  expect(matchIndicator(asked, '实验室（万家）')).toEqual({
    kind: 'unknown',
    suggestions: ['实验室（家）'],
    note: expect.stringMatching(/万家.*家/) as unknown,
  });
  expect(refusalOf(() => resolveIndicator(asked, '实验室（万家）'))).toMatch(
    /^#VALUE! 没有名为“实验室（万家）”的指标：“实验室”的计量单位写成了“万家”/,
  );
  expect(resolveIndicator(asked, '实验室（个）').id).toBe('labs');
});

describe('a name that nothing has', () => {
  const library = () => createLibrary(seeds({ indicators: [labs, parks] }));

  it('is answered with the nearest', () => {
    expect(matchIndicator(library(), '实验间')).toEqual({ kind: 'unknown', suggestions: ['实验室（家）'] });
    expect(refusalOf(() => resolveIndicator(library(), '实验间'))).toBe(
      '#VALUE! 没有名为“实验间”的指标，是否指：实验室（家）。',
    );
  });

  it('is told from the one that it looks like', () => {
    expect(matchIndicator(library(), '实验室面积')).toEqual({
      kind: 'unknown',
      suggestions: [],
      note: expect.stringContaining('实验室（家）') as unknown,
    });
  });

  it.each([
    ['各区', /是一组地区/],
    ['各县（市、区）', /是一组地区/],
    ['五各庄', /^#VALUE! 没有名为“五各庄”的地区。$/],
    ['北港', /^#VALUE! 没有名为“北港”的地区。$/],
  ])('%s is a group of regions only where it begins with 各', (text, sentence) => {
    expect(refusalOf(() => resolveRegion(library(), text))).toMatch(sentence);
  });
});

describe('a document is found', () => {
  function library(...documents: readonly Partial<DocumentSeed>[]): PlanLibrary {
    return createLibrary(
      seeds({
        documents: documents.map((overrides, place) =>
          document({ key: `第${place}`, number: null, title: `第${place}`, ...overrides }),
        ),
      }),
    );
  }
  const plans = () =>
    library(
      { number: '甲府发〔2029〕1号', title: '甲市实验室建设方案（第一批）', issued: '2030-01-02' },
      { number: '甲府发〔2029〕11号', title: '甲市关于园区的通知制度', issued: '2031-01-02' },
    );

  it.each([
    ['its number', '甲府发〔2029〕1号', '第0'],
    ['its number without 号, even where a longer number begins the same', '甲府发〔2029〕1', '第0'],
    ['the year of issue', '2030', '第0'],
    ['the year of issue with 年', '2030年', '第0'],
    ['part of its title', '建设方案', '第0'],
    ['more than its number', '甲府发〔2029〕11号文件', '第1'],
    ['its title as a notice quotes it', '关于印发甲市实验室建设方案的通知', '第0'],
    ['its title as a heading quotes it', '关于甲市实验室建设方案的通知', '第0'],
    ['its title as an index quotes it', '甲市实验室建设方案通知', '第0'],
    ['a title that holds such words itself', '甲市关于园区', '第1'],
    ['a title that holds such words inside', '园区的通知制度', '第1'],
  ])('by %s', (_by, text, key) => {
    expect(resolveDocument(plans(), text).key).toBe(key);
  });

  it.each([
    ['three characters, which fit too much', '实验室'],
    ['a year in which none was issued', '2029年度'],
    ['digits that only begin like a year', '20300'],
    ['digits that only end like a year', '12030'],
    ['another title', '乙市实验室建设方案'],
  ])('never by %s', (_by, text) => {
    expect(refusalOf(() => resolveDocument(plans(), text))).toBe(
      `#VALUE! 没有名为“${text}”的文件，可用：第0、第1。`,
    );
  });

  it('whatever was asked before', () => {
    const asked = plans();
    expect(
      ['甲府发〔2029〕1号', '2031', '园区的通知'].map((text) => resolveDocument(asked, text).key),
    ).toEqual(['第0', '第1', '第1']);
  });

  it('only when no other fits as well', () => {
    expect(refusalOf(() => resolveDocument(plans(), '甲府发〔2029〕'))).toBe(
      '#VALUE! “甲府发〔2029〕”可能指：第0、第1。请写文号。',
    );
    const sameYear = library({ issued: '2030-01-02' }, { issued: '2030-05-06' });
    expect(refusalOf(() => resolveDocument(sameYear, '2030'))).toBe(
      '#VALUE! “2030”可能指：第1、第0。请写文号。',
    );
  });

  it('with its key, and without one where it is not found or not the only one', () => {
    const asked = plans();
    expect(documentKey(asked, '甲府发[2029]11号')).toBe('第1');
    expect(documentKey(asked, '乙府发〔2029〕1号')).toBeNull();
    expect(documentKey(asked, '甲府发〔2029〕')).toBeNull();
  });

  it('never in a damaged library, which is a fault and no unknown name', () => {
    const asked = plans();
    const untitled = { ...asked.documents[0]!, title: undefined as unknown as string };
    expect(() => documentKey({ ...asked, documents: [untitled] }, '甲府发〔2029〕1号')).toThrow(TypeError);
  });
});
