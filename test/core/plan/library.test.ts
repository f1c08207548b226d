import Big from 'big.js';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary, SeedError } from '../../../src/core/plan/library';
import { allocationAnnex, document, indicator, indicatorAnnex, region, seeds, statement } from './invented';

const city = '洪发〔2023〕10号';

function tableTargets(document: string, source: RegExp) {
  return embeddedLibrary.targets.filter(
    (target) => target.document === document && target.row !== null && source.test(target.source),
  );
}

describe('the embedded library', () => {
  it('holds the 72 numbers of annex 2, 18 of them the baseline of 2022', () => {
    const targets = tableTargets(city, /^附件2$/);
    expect(targets).toHaveLength(72);
    expect(targets.filter(({ role }) => role === 'baseline').map(({ year }) => year)).toEqual(
      Array(18).fill(2022),
    );
  });

  it('holds the 195 numbers of annex 3 and the 72 of the district tables', () => {
    expect(tableTargets(city, /^附件3$/)).toHaveLength(195);
    expect(tableTargets('青政办发〔2021〕23号', /^附件（/)).toHaveLength(72);
  });

  it('keeps the one number that is not bare together with its words', () => {
    const qualified = embeddedLibrary.targets.filter(({ qualifier }) => qualifier !== undefined);
    expect(qualified).toHaveLength(1);
    expect(qualified[0]).toMatchObject({
      printed: '预估2.0以上',
      qualifier: '预估…以上',
      comparator: '≥',
      role: 'baseline',
      year: 2022,
    });
    expect(qualified[0]?.value?.toString()).toBe('2');
  });

  it('keeps the digits as they are printed', () => {
    const printed = embeddedLibrary.targets
      .filter(({ region, indicator }) => region === '湾里管理局' && indicator === 'rd-intensity')
      .map((target) => target.printed);
    expect(printed).toEqual(['1.74', '1.80', '1.88']);
  });

  it('holds as many statements as the documents make', () => {
    const counts = embeddedLibrary.documents.map(({ key }) => [
      key,
      embeddedLibrary.targets.filter(({ document, row }) => document === key && row === null).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      '洪发〔2023〕10号': 45,
      '青政办发〔2021〕23号': 15,
      '赣府厅字〔2021〕88号': 45,
      南昌市加快县域创新驱动发展的实施意见: 5,
      '洪府发〔2018〕39号': 30,
    });
  });
});

describe('what a document says becomes targets', () => {
  const targetsOf = (said: Parameters<typeof document>[0]) =>
    createLibrary(seeds({ documents: [document(said)] })).targets;

  it('a bare number of a table, with its place', () => {
    expect(targetsOf({ annexes: [indicatorAnnex()] })).toStrictEqual([
      {
        document: '甲府发〔2029〕1号',
        source: '附件1',
        row: 1,
        indicator: 'labs',
        region: '甲市',
        year: 2030,
        value: new Big(10),
        printed: '10',
        unit: '家',
        comparator: '=',
        role: 'target',
      },
    ]);
  });

  it('a number among words, with the words; a baseline as one', () => {
    const years = [{ year: 2029, printed: '2029年', role: 'baseline' }] as const;
    const rows = [{ row: 1, indicator: 'labs', printed: ['预估2.0以上'] }];
    expect(targetsOf({ annexes: [indicatorAnnex({ years, rows })] })).toMatchObject([
      { printed: '预估2.0以上', qualifier: '预估…以上', comparator: '≥', role: 'baseline', year: 2029 },
    ]);
  });

  it('the columns of a split, year by year for one indicator after the other', () => {
    const annex = allocationAnnex({
      indicators: ['labs', 'parks'],
      years: [
        { year: 2030, printed: '2030年' },
        { year: 2031, printed: '2031年' },
      ],
      rows: [{ row: 1, region: '甲市', label: '甲市', printed: ['1', '2', '3', '4'] }],
    });
    const parks = indicator({ id: 'parks', name: '园区（个）', label: '园区', unit: '个' });
    const { targets } = createLibrary(
      seeds({ documents: [document({ annexes: [annex] })], indicators: [indicator(), parks] }),
    );
    expect(targets.map((target) => [target.indicator, target.year, target.printed, target.unit])).toEqual([
      ['labs', 2030, '1', '家'],
      ['labs', 2031, '2', '家'],
      ['parks', 2030, '3', '个'],
      ['parks', 2031, '4', '个'],
    ]);
  });

  it('the whole year of a split, but not the quarters on the way', () => {
    const annex = allocationAnnex({
      years: [
        { year: 2030, printed: '一季度', period: '一季度' },
        { year: 2030, printed: '上半年', period: '上半年' },
        { year: 2030, printed: '全年', period: '全年' },
        { year: 2031, printed: '2031年' },
      ],
      rows: [{ row: 1, region: '甲市', label: '甲市', printed: ['1', '2', '4', '8'] }],
    });
    expect(targetsOf({ annexes: [annex] }).map(({ year, printed }) => [year, printed])).toEqual([
      [2030, '4'],
      [2031, '8'],
    ]);
  });

  it('a sentence that says no more than its number', () => {
    expect(targetsOf({ statements: [statement()] })).toStrictEqual([
      {
        document: '甲府发〔2029〕1号',
        source: '一',
        row: null,
        indicator: 'labs',
        region: '甲市',
        year: 2030,
        value: new Big(10),
        printed: '10',
        unit: '家',
        comparator: '≥',
        role: 'target',
      },
    ]);
  });

  it('a sentence that says all that a sentence can say', () => {
    const more = {
      fromYear: 2028,
      impliedYear: 2031,
      suspect: '与附件不一致',
      lead: ['市科技局'],
      responsible: ['各县区'],
    };
    const range = { comparator: 'range', printed: '10—12', upper: '12' } as const;
    expect(targetsOf({ statements: [statement({ ...more, ...range })] })).toMatchObject([
      { ...more, ...range, upper: new Big(12) },
    ]);
  });

  it('words in place of a number, as a target without a value', () => {
    expect(targetsOf({ statements: [statement({ printed: '翻番', value: null })] })).toMatchObject([
      { printed: '翻番', value: null },
    ]);
  });
});

describe('the words of a document', () => {
  const parks = indicator({ id: 'parks', name: '园区（个）', label: '园区', unit: '个' });
  const harbour = region('港区', { level: 'zone' });
  const seed = document({
    indicators: [parks],
    regions: [harbour],
    statements: [statement({ indicator: 'parks', region: '港区' })],
  });
  const library = () => createLibrary(seeds({ documents: [seed] }));

  it('become those of the library', () => {
    expect(library().indicators).toContainEqual(parks);
    expect(library().regions).toContainEqual(harbour);
  });

  it('are not said twice, so that a library can grow out of another', () => {
    const later = document({ key: '乙', number: null, own: true });
    const grown = createLibrary({ ...library(), documents: [...library().documents, later] });
    expect(grown.documents).toStrictEqual([document({ statements: seed.statements }), later]);
  });
});

describe('a library that would contradict itself is not built', () => {
  it.each([
    ['an unknown indicator', seeds({ indicators: [] }), /^甲府发〔2029〕1号 一: unknown indicator labs$/],
    [
      'an unknown region',
      seeds({ documents: [document({ statements: [statement({ region: '乙市' })] })] }),
      /乙市/,
    ],
    ['an unknown issuer', seeds({ documents: [document({ issuer: '乙市' })] }), /乙市/],
    [
      'a document that is there twice',
      seeds({ documents: [document(), document()] }),
      /^document 甲府发〔2029〕1号 is defined twice$/,
    ],
    [
      'an indicator that a document brings along once more',
      seeds({ documents: [document({ indicators: [indicator()] })] }),
      /^indicator labs is defined twice$/,
    ],
    [
      'a region that a document brings along once more',
      seeds({ documents: [document({ regions: [region('东区')] })] }),
      /^region 东区 is defined twice$/,
    ],
    [
      'a table with fewer cells than columns',
      seeds({
        documents: [
          document({ annexes: [indicatorAnnex({ rows: [{ row: 1, indicator: 'labs', printed: [] }] })] }),
        ],
      }),
      /附件1 row 1 2030: no number in ""/,
    ],
    [
      'a split with fewer cells than columns',
      seeds({
        documents: [
          document({
            annexes: [allocationAnnex({ rows: [{ row: 1, region: '甲市', label: '甲市', printed: [] }] })],
          }),
        ],
      }),
      /附件2 row 1 2030: no number in ""/,
    ],
    [
      'a table cell without a number',
      seeds({
        documents: [
          document({
            annexes: [indicatorAnnex({ rows: [{ row: 1, indicator: 'labs', printed: ['待定'] }] })],
          }),
        ],
      }),
      /附件1 row 1 2030: no number in "待定"/,
    ],
  ])('%s', (_what, bad, message) => {
    expect(() => createLibrary(bad)).toThrow(SeedError);
    expect(() => createLibrary(bad)).toThrow(message);
  });

  it('and a log tells this kind of error from others', () => {
    expect(String(new SeedError('附件1'))).toBe('SeedError: 附件1');
  });
});
