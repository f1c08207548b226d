import fc from 'fast-check';
import { allocate } from '../../../src/core/plan/allocate';
import { allocation } from '../../../src/core/plan/allocation';
import { cellDecimal, sum } from '../../../src/core/plan/decimal';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { refusalOf } from './planErrors';

const added = (parts: readonly (number | null)[]): number =>
  sum(parts.flatMap((part) => (part === null ? [] : [cellDecimal(part)]))).toNumber();

const weights = fc
  .array(
    fc.integer({ min: 0, max: 100_000 }).map((weight) => weight / 100),
    { minLength: 1, maxLength: 15 },
  )
  .filter((list) => list.some((weight) => weight > 0));
const decimals = fc.integer({ min: 0, max: 3 });

describe('a total that is split', () => {
  it('adds up exactly, and nobody gets less than nothing', () => {
    fc.assert(
      fc.property(weights, decimals, fc.nat(1_000_000), (list, places, units) => {
        const total = Number(`${units}e-${places}`);
        const parts = allocate({ total, weights: list, decimals: places });
        expect(added(parts)).toBe(total);
        expect(parts.every((part) => part !== null && part >= 0)).toBe(true);
      }),
    );
  });

  it('keeps every minimum', () => {
    fc.assert(
      fc.property(weights, fc.nat(50), fc.nat(5000), (list, least, extra) => {
        const minimums = list.map((_, place) => (place % 3 === 0 ? least : 1));
        const total = added(minimums) + extra;
        const parts = allocate({ total, weights: list, minimums });
        expect(added(parts)).toBe(total);
        parts.forEach((part, place) => {
          expect(part).toBeGreaterThanOrEqual(minimums[place]!);
        });
      }),
    );
  });

  it('gives no less for a greater weight', () => {
    fc.assert(
      fc.property(
        weights,
        fc.nat(14),
        fc.nat(1000),
        fc.nat(10_000),
        fc.nat(3),
        (list, at, more, total, least) => {
          const place = at % list.length;
          const enough = total + least * list.length;
          const before = allocate({ total: enough, weights: list, minimums: least })[place]!;
          const heavier = list.map((weight, other) => (other === place ? weight + more : weight));
          expect(
            allocate({ total: enough, weights: heavier, minimums: least })[place],
          ).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it('gives the heavier part no less than the lighter one', () => {
    fc.assert(
      fc.property(weights, fc.nat(10_000), (list, total) => {
        const parts = allocate({ total, weights: list });
        list.forEach((weight, one) => {
          list.forEach((other, two) => {
            if (weight > other) expect(parts[one]).toBeGreaterThanOrEqual(parts[two]!);
          });
        });
      }),
    );
  });
});

describe('the columns of annex 3', () => {
  const annex = embeddedLibrary.documents
    .flatMap(({ annexes }) => annexes)
    .find(({ id }) => id === 'city-annex-3');
  if (annex?.kind !== 'allocation') throw new Error('annex 3 is missing');
  const columns = annex.indicators
    .slice(1)
    .flatMap((indicator) => annex.years.map(({ year }) => ({ indicator, year })));

  it.each(columns)(
    '$indicator $year: shares by the official figures give them back',
    ({ indicator, year }) => {
      const parts = allocation(embeddedLibrary, { indicator, year }).map(({ value }) => value.toNumber());
      const total = added(parts);
      expect(allocate({ total, weights: parts, decimals: 2 })).toEqual(parts);
    },
  );

  it.each(columns)('$indicator $year: any other weights still give the total', ({ indicator, year }) => {
    const parts = allocation(embeddedLibrary, { indicator, year }).map(({ value }) => value.toNumber());
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 12, maxLength: 12 }), (list) => {
        expect(added(allocate({ total: added(parts), weights: list }))).toBe(added(parts));
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is left over after cutting down', () => {
  it.each<[string, Parameters<typeof allocate>[0], readonly (number | null)[]]>([
    ['goes to the greatest remainder, not to the heaviest', { total: 5, weights: [25, 60, 15] }, [1, 3, 1]],
    ['goes to the earlier of equal remainders', { total: 2, weights: [1, 1, 1, 1] }, [1, 1, 0, 0]],
    ['never goes to a part without weight', { total: 2, weights: [0, 1, 1, 1] }, [0, 1, 1, 0]],
    [
      'is handed out in the last decimal',
      { total: 0.2, weights: [1, 1, 1], decimals: 2 },
      [0.07, 0.07, 0.06],
    ],
    ['comes from weights as finely as they are given', { total: 100, weights: [0.125, 0.875] }, [13, 87]],
    [
      'leaves out the parts that take no share',
      { total: 3, weights: [null, 1, null, 1] },
      [null, 2, null, 1],
    ],
    ['can be as fine as six decimals', { total: 1, weights: [1, 2], decimals: 6 }, [0.333333, 0.666667]],
  ])('%s', (_what, question, parts) => {
    expect(allocate(question)).toEqual(parts);
  });
});

describe('a minimum', () => {
  it.each<[string, Parameters<typeof allocate>[0], readonly (number | null)[]]>([
    ['finer than the parts is rounded up', { total: 10, weights: [9, 1], minimums: 1.2 }, [8, 2]],
    ['is given to a part without weight', { total: 10, weights: [0, 1, 1], minimums: 2 }, [2, 4, 4]],
    ['is given where nothing is left to share', { total: 6, weights: [1, 2, 3], minimums: 2 }, [2, 2, 2]],
    ['can differ from part to part', { total: 10, weights: [1, 1, 8], minimums: [3, null, 0] }, [3, 1, 6]],
    ['below nothing asks for nothing', { total: 10, weights: [9, 1], minimums: -5 }, [9, 1]],
  ])('%s', (_what, question, parts) => {
    expect(allocate(question)).toEqual(parts);
  });

  it('pushes down only who lies below it: the others lose in turn', () => {
    // 10 by 60:30:10 is 6, 3 and 1. Raised to 2, the third leaves 8: 5⅓ and 2⅔; the second then is raised to 3.
    expect(allocate({ total: 10, weights: [60, 30, 10], minimums: [0, 3, 2] })).toEqual([5, 3, 2]);
  });
});

describe('what cannot be split is refused', () => {
  it.each<[Parameters<typeof allocate>[0], RegExp]>([
    [{ total: 10, weights: [0, 0] }, /^#VALUE! 权数合计为0/],
    [{ total: 10, weights: [null] }, /^#VALUE! 权数合计为0/],
    [{ total: 10, weights: [1, -1] }, /^#VALUE! 权数“-1”是负数/],
    [{ total: -10, weights: [1] }, /^#VALUE! 总数“-10”是负数/],
    [{ total: 8.65, weights: [1, 1], decimals: 1 }, /^#VALUE! 总数8\.65有2位小数，按1位小数无法分尽/],
    [{ total: 3, weights: [1, 1], minimums: 2 }, /^#VALUE! 下限合计4，超过总数3/],
    [{ total: 3, weights: [1, 1], minimums: [1] }, /^#VALUE! 下限应是一个数，或与权数一样是2个，现有1个/],
    [{ total: 0.3, weights: [1, 1], minimums: 0.25 }, /^#VALUE! 下限合计0\.6，超过总数0\.3/],
    [{ total: 3, weights: [1, 1], decimals: 1.5 }, /^#VALUE! 小数位数“1\.5”/],
    [{ total: 3, weights: [1, 1], decimals: -1 }, /^#VALUE! 小数位数“-1”/],
    [{ total: 3, weights: [1, 1], decimals: 7 }, /^#VALUE! 小数位数“7”/],
  ])('%j', (question, sentence) => {
    expect(refusalOf(() => allocate(question))).toMatch(sentence);
  });
});
