import { byForce, indexOf } from '../../../src/core/plan/libraryIndex';
import { createLibrary } from '../../../src/core/plan/library';
import { matchRegion } from '../../../src/core/plan/resolve';
import { findTarget, subjectOf, targetsAbout } from '../../../src/core/plan/target';
import type { DocumentSeed, PlanSeeds } from '../../../src/core/plan/types';
import { allocationAnnex, document, indicatorAnnex, region, seeds, statement } from './invented';
import { refusalOf } from './planErrors';

function named(key: string, overrides: Partial<DocumentSeed> = {}): DocumentSeed {
  return document({ key, number: key, statements: [statement()], ...overrides });
}

describe('of two documents, the one in force comes first', () => {
  it.each([
    [
      'issued later, even by the lower authority',
      { issued: '2030-01-01', level: 'district' },
      { level: 'province' },
    ],
    ['of the province before that of the city', { level: 'province' }, { level: 'city' }],
    ['of the city before that of the district', { level: 'city' }, { level: 'district' }],
    ['of the smaller key where all else is the same', {}, {}],
  ] as const)('the one %s', (_what, first, second) => {
    const pair = [named('甲', first), named('乙', second)].map((one, place) => ({
      ...one,
      key: String(place + 1),
    }));
    for (const order of [pair, [...pair].reverse()]) {
      expect([...order].sort(byForce).map(({ key }) => key)).toEqual(['1', '2']);
      expect(indexOf(createLibrary(seeds({ documents: order }))).inForce.map(({ key }) => key)).toEqual([
        '1',
        '2',
      ]);
    }
  });
});

describe('of all that is said about one thing', () => {
  const placesIn = (documents: readonly DocumentSeed[]): string[] => {
    const library = createLibrary(seeds({ documents }));
    return targetsAbout(library, subjectOf(library, { indicator: '实验室', region: '甲市' })).map(
      (target) => `${target.document} ${target.source}`,
    );
  };

  it('the split comes before the table of the whole, the table before the text, the year before a period', () => {
    const statements = [statement({ section: '一', fromYear: 2028 }), statement({ section: '二' })];
    const one = named('文', { annexes: [indicatorAnnex(), allocationAnnex()], statements });
    expect(placesIn([one])).toEqual(['文 附件2', '文 附件1', '文 二', '文 一']);
  });

  it('a document in force comes before the others with all it says', () => {
    const documents = [
      named('旧', { issued: '2027-01-01', annexes: [allocationAnnex()], statements: [] }),
      named('新', { issued: '2029-01-01' }),
      named('中', { issued: '2028-01-01', annexes: [indicatorAnnex()], statements: [] }),
    ];
    const expected = ['新 一', '中 附件1', '旧 附件2'];
    expect(placesIn(documents)).toEqual(expected);
    expect(placesIn([...documents].reverse())).toEqual(expected);
  });
});

describe('a question without a region means', () => {
  const homeOf = (overrides: Partial<PlanSeeds>): string | undefined =>
    indexOf(createLibrary(seeds(overrides))).home?.name;
  const regions = [region('甲市', { level: 'city', parent: null }), region('东区'), region('西区')];
  const later = named('区', { issuer: '东区', issued: '2031-01-01' });

  it('the region that is marked as home, whoever issued what', () => {
    expect(
      homeOf({ regions: [...regions, region('北区', { home: true })], documents: [document(), later] }),
    ).toBe('北区');
  });

  it('without a mark, the issuer of the document in force', () => {
    expect(homeOf({ documents: [document(), later] })).toBe('东区');
  });

  it('not the unit whose own plan lies in the workbook', () => {
    expect(homeOf({ documents: [document(), { ...later, own: true }] })).toBe('甲市');
  });

  it('that unit after all where there is no other plan', () => {
    expect(homeOf({ documents: [{ ...later, own: true }] })).toBe('东区');
  });

  it('nothing where there is no plan at all, and is asked back', () => {
    const library = createLibrary(seeds({ documents: [] }));
    expect(refusalOf(() => findTarget(library, { indicator: '实验室', year: 2030 }))).toBe(
      '#VALUE! 没有写地区名称。',
    );
  });
});

it('everything is found by its key', () => {
  const library = createLibrary(seeds());
  const index = indexOf(library);
  expect(index.indicators.get('labs')).toBe(library.indicators[0]);
  expect(index.regions.get('东区')).toBe(library.regions[1]);
  expect(index.documents.get('甲府发〔2029〕1号')).toBe(library.documents[0]);
});

describe('names that were looked up', () => {
  it('are remembered', () => {
    const library = createLibrary(seeds());
    const first = matchRegion(library, '东区');
    matchRegion(library, '西区');
    expect(matchRegion(library, '东区')).toBe(first);
  });

  it('are forgotten before they fill the memory of a long session', () => {
    const library = createLibrary(seeds());
    for (let place = 0; place <= 4096; place += 1) matchRegion(library, `${place}号地块`);
    const sizes = [...indexOf(library).remembered.values()].map(({ size }) => size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4096);
    expect(matchRegion(library, '东区').kind).toBe('found');
  });
});
