import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary, SeedError } from '../../../src/core/plan/library';
import { document, seeds, statement } from './invented';

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

describe('a library that would contradict itself is not built', () => {
  it.each([
    ['an unknown indicator', seeds({ indicators: [] }), /unknown indicator labs/],
    [
      'an unknown region',
      seeds({ documents: [document({ statements: [statement({ region: '乙市' })] })] }),
      /乙市/,
    ],
    ['an unknown issuer', seeds({ documents: [document({ issuer: '乙市' })] }), /乙市/],
    ['a document that is there twice', seeds({ documents: [document(), document()] }), /defined twice/],
    [
      'a table cell without a number',
      seeds({
        documents: [
          document({
            annexes: [
              {
                kind: 'indicators',
                id: 'table',
                source: '附件1',
                title: '表',
                region: '甲市',
                years: [{ year: 2030, printed: '2030', role: 'target' }],
                rows: [{ row: 1, indicator: 'labs', printed: ['待定'] }],
              },
            ],
          }),
        ],
      }),
      /附件1 row 1 2030: no number in "待定"/,
    ],
  ])('%s', (_what, bad, message) => {
    expect(() => createLibrary(bad)).toThrow(SeedError);
    expect(() => createLibrary(bad)).toThrow(message);
  });
});
