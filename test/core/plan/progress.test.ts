import fc from 'fast-check';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary } from '../../../src/core/plan/library';
import { refuseImpossible } from '../../../src/core/plan/answer';
import { completion } from '../../../src/core/plan/completion';
import { gap } from '../../../src/core/plan/gap';
import { pace } from '../../../src/core/plan/pace';
import { requiredGrowth } from '../../../src/core/plan/requiredGrowth';
import { series } from '../../../src/core/plan/series';
import { status } from '../../../src/core/plan/status';
import { findTarget } from '../../../src/core/plan/target';
import { document, seeds, statement } from './invented';
import { refusalOf } from './planErrors';

const library = embeddedLibrary;

describe('the pace within the year', () => {
  const yearEnds = [
    ['高新技术企业', 2023],
    ['高新技术企业', 2025],
    ['技术合同成交额', 2024],
    ['国家级人才', 2025],
    ['万人有效发明专利拥有量', 2024],
    ['国家级高新区排名', 2025],
    ['科贷通放贷额', 2025],
  ] as const;

  it.each(yearEnds)('demands the target of %s at the end of %d', (indicator, year) => {
    const actual = findTarget(library, { indicator, year }).value.toNumber();
    expect(pace(library, { indicator, actual, date: `${year}-12-31` })).toBe(0);
  });

  it.each([
    ['高新技术企业', 2024, 2000],
    ['高新技术企业', 2023, 1939],
    ['技术合同成交额', 2024, 0],
    ['国家级人才', 2025, 0],
  ])('of %s starts %d at %d', (indicator, year, start) => {
    // One day of the year has passed: what is demanded beyond the start is that day's share.
    const target = findTarget(library, { indicator, year }).value.toNumber();
    const days = year === 2024 ? 366 : 365;
    const demanded = -pace(library, { indicator, actual: 0, date: `${year}-01-01` });
    expect(demanded).toBeCloseTo(start + (target - start) / days, 9);
  });

  it('is linear: every day demands the same', () => {
    const day = (place: number): string => new Date(Date.UTC(2025, 0, place)).toISOString().slice(0, 10);
    const demanded = (place: number): number =>
      -pace(library, { indicator: '高企', actual: 0, date: day(place) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 364 }), (place) => {
        expect(demanded(place + 1) - demanded(place)).toBeCloseTo(600 / 365, 9);
      }),
    );
  });

  it.each([
    [
      'has no start where the year before is no plain number',
      { indicator: 'R&D强度', date: '2023-06-30' },
      /^#N\/A .*2022年印作“预估2\.0以上”.*起点/,
    ],
    [
      'has no start where the document has no figure of the year before',
      { indicator: '高企', region: '东湖区', date: '2023-06-30' },
      /^#N\/A 东湖区“高新技术企业数量”没有2022年的数字/,
    ],
    [
      'does not exist for rates of growth',
      { indicator: '技术合同成交额增幅', region: '江西省', date: '2023-06-30' },
      /^#VALUE! .*增长率/,
    ],
    ['needs a target for the year', { indicator: '高企', date: '2031-06-30' }, /^#N\/A/],
  ])('%s', (_what, question, sentence) => {
    expect(refusalOf(() => pace(library, { actual: 1, ...question }))).toMatch(sentence);
  });

  describe('in an invented city', () => {
    const question = { indicator: '实验室', actual: 10, date: '2030-12-31' };
    const before = statement({ year: 2029, printed: '8', value: '8' });

    it('starts at the figure of the year before, not at a sum of several years up to it', () => {
      const period = statement({ section: '二', fromYear: 2027, year: 2029, printed: '90', value: '90' });
      const starting = (...statements: readonly ReturnType<typeof statement>[]) =>
        pace(createLibrary(seeds({ documents: [document({ statements })] })), {
          ...question,
          actual: 8,
          date: '2030-01-01',
        });
      expect(starting(statement(), before, period)).toBeCloseTo(-2 / 365, 9);
      expect(refusalOf(() => starting(statement(), period))).toMatch(/没有2029年的数字/);
    });

    it.each([
      ['another document speaks of the year before', [before], '旧'],
      [
        'the year before has words in place of a number',
        [{ ...before, printed: '翻番', value: null }],
        '甲府发〔2029〕1号',
      ],
    ])('has no start where only %s', (_what, statements, key) => {
      const documents = [document({ statements: [statement(), ...(key === '旧' ? [] : statements)] })];
      if (key === '旧') documents.push(document({ key, number: key, issued: '2028-01-01', statements }));
      expect(refusalOf(() => pace(createLibrary(seeds({ documents })), question))).toBe(
        '#N/A 甲市“实验室”没有2029年的数字，无法确定2030年序时进度的起点。',
      );
    });

    it('needs no start where the goal is what several years add', () => {
      const period = statement({ fromYear: 2028 });
      const library = createLibrary(seeds({ documents: [document({ statements: [period] })] }));
      expect(pace(library, question)).toBe(0);
    });
  });
});

describe('the growth still needed', () => {
  const ask = (actual: number, fromYear: number, toYear: number, indicator = '高企') => ({
    indicator,
    actual,
    fromYear,
    toYear,
  });

  it('leads to the target when it is applied year after year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 2019, max: 2024 }),
        (actual, fromYear) => {
          const growth = requiredGrowth(library, ask(actual, fromYear, 2025));
          expect(actual * (1 + growth) ** (2025 - fromYear)).toBeCloseTo(3000, 5);
        },
      ),
    );
  });

  it('is exact over one year and below 0 beyond the target', () => {
    expect(requiredGrowth(library, ask(2000, 2023, 2024))).toBe(0.2);
    expect(requiredGrowth(library, ask(4000, 2024, 2025))).toBe(-0.25);
    expect(requiredGrowth(library, ask(1800, 2023, 2024))).toBe(1 / 3);
  });

  it.each([
    [ask(0, 2023, 2025), /^#VALUE! 完成值是0/],
    [ask(-1, 2023, 2025), /^#VALUE! 完成值“-1”是负数/],
    [ask(2000, 2025, 2025), /^#VALUE! 目标年份2025必须晚于起算年份2025/],
    [ask(21, 2023, 2025, '国家级高新区排名'), /^#VALUE! “国家级高新区排名”是位次/],
    [ask(2000, 2020, 2022), /^#N\/A .*基期数/],
  ])('%j is refused', (question, sentence) => {
    expect(refusalOf(() => requiredGrowth(library, question))).toMatch(sentence);
  });
});

describe('the series of an indicator', () => {
  const list = (indicator: string, more = {}) =>
    series(library, { indicator, ...more }).map(({ year, printed }) => [year, printed]);

  it('holds the years with a target and leaves the baseline out', () => {
    expect(list('国家级高新区排名')).toEqual([
      [2023, '21'],
      [2024, '21'],
      [2025, '20'],
    ]);
    expect(list('高企', { region: '青云谱区', document: '青政办发〔2021〕23号' })).toEqual([
      [2021, '99'],
      [2022, '111'],
      [2023, '130'],
    ]);
  });

  it('takes the document in force, and leaves out the years of an older one', () => {
    expect(list('高企', { region: '青云谱区' })).toEqual([
      [2023, '60'],
      [2024, '72'],
      [2025, '90'],
    ]);
  });

  it('is refused where there is nothing', () => {
    expect(refusalOf(() => list('本土院士', { region: '西湖区' }))).toMatch(
      /^#N\/A 指标库中没有给西湖区定“本土院士”的目标/,
    );
  });
});

describe('a figure that nothing can have', () => {
  const rank = { indicator: '国家级高新区排名', year: 2025 };
  const count = { indicator: '高企', year: 2025 };

  it.each([
    ['a rank of 0', gap, { ...rank, actual: 0 }, /完成值“0”不是位次/],
    ['a rank below 0', status, { ...rank, actual: -3 }, /完成值“-3”不是位次/],
    [
      'less than no enterprise',
      gap,
      { ...count, actual: -5 },
      /完成值“-5”是负数，“高新技术企业数量”不会小于0/,
    ],
    ['less than no enterprise', completion, { ...count, actual: -5 }, /完成值“-5”是负数/],
  ] as const)('is refused: %s', (_, calculate, question, sentence) => {
    expect(refusalOf(() => calculate(embeddedLibrary, question))).toMatch(sentence);
  });

  it('is refused on the way, too', () => {
    const asked = { indicator: '高企', actual: -1, date: '2024-06-30' };
    expect(refusalOf(() => pace(embeddedLibrary, asked))).toMatch(/完成值“-1”是负数/);
  });

  it('is not 0, and not a fall of what may fall', () => {
    expect(gap(embeddedLibrary, { ...count, actual: 0 })).toBe(3000);
    expect(() => {
      refuseImpossible({ measure: 'growth', label: '增幅' }, -2);
    }).not.toThrow();
    expect(() => {
      refuseImpossible({ measure: 'increment', label: '新增平台' }, -1);
    }).not.toThrow();
    expect(() => {
      refuseImpossible({ measure: 'rank', label: '排名' }, 1);
    }).not.toThrow();
  });
});
