import fc from 'fast-check';
import { allocation } from '../../../src/core/plan/allocation';
import { allocationCheck } from '../../../src/core/plan/allocationCheck';
import { allocationDiff } from '../../../src/core/plan/allocationDiff';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { cellDecimal, digits } from '../../../src/core/plan/decimal';
import type { GivenCell } from '../../../src/core/plan/givenColumn';
import { findAllocation } from '../../../src/core/plan/target';
import { refusalOf } from './planErrors';

const library = embeddedLibrary;

/** Every column of every official allocation whose regions add up. */
const columns = library.documents.flatMap((document) =>
  document.annexes.flatMap((annex) =>
    annex.kind !== 'allocation'
      ? []
      : annex.indicators
          .filter((id) => library.indicators.find((indicator) => indicator.id === id)?.additive === true)
          .flatMap((indicator) =>
            annex.years.map(({ year }) => ({
              indicator,
              year,
              region: annex.rows[0]!.region,
              document: document.key,
              labels: annex.rows.slice(1).map(({ label }) => label),
            })),
          ),
  ),
);

function official(column: (typeof columns)[number]): number[] {
  return allocation(library, column).map(({ value }) => value.toNumber());
}

const check = (column: (typeof columns)[number], values: readonly (readonly GivenCell[])[]) =>
  allocationCheck(library, { ...column, values });

it('there are the 12 additive columns of annex 3 and the 9 of the district', () => {
  expect(columns).toHaveLength(21);
});

describe.each(columns)('the official column $indicator $year of $region', (column) => {
  const values = official(column);
  const named = column.labels.map((label, place): [string, number] => [label, values[place]!]);
  const { total } = findAllocation(library, column);

  it('passes, as a column, on its side, and with the row of the whole', () => {
    expect(
      check(
        column,
        values.map((value) => [value]),
      ),
    ).toEqual([]);
    expect(check(column, [values])).toEqual([]);
    expect(check(column, [[total.value.toNumber()], ...values.map((value) => [value])])).toEqual([]);
    expect(check(column, [...values.map((value) => [value]), [null], ['']])).toEqual([]);
  });

  it('passes with names in any order', () => {
    const withTotal: (readonly GivenCell[])[] = [
      ...named,
      [column.region, total.value.toNumber()],
      ['', null],
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(withTotal, { minLength: withTotal.length }), (rows) => {
        expect(check(column, rows)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('is refused with any one cell changed, blank, or text', () => {
    const change = fc.oneof(
      fc
        .integer({ min: -5000, max: 5000 })
        .filter((off) => off !== 0)
        .map((off) => off / 1000),
      fc.constantFrom('' as const, '—' as const, '１２' as const),
    );
    fc.assert(
      fc.property(fc.nat(values.length - 1), change, fc.boolean(), (place, by, byName) => {
        const changed: GivenCell[] = [...values];
        changed[place] =
          typeof by === 'string' ? by : Number(digits(cellDecimal(values[place]!).plus(cellDecimal(by))));
        const rows = changed.map((value, row) => (byName ? [column.labels[row]!, value] : [value]));
        expect(check(column, rows)).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a wrong split is explained', () => {
  const loans = { indicator: '科贷通放贷额', year: 2025 };
  const values = allocation(library, loans).map(({ value }) => value.toNumber());
  const names = allocation(library, loans).map(({ region }) => region);
  const rows = names.map((name, place): [string, GivenCell] => [name, values[place]!]);
  const findings = (given: readonly (readonly GivenCell[])[]) =>
    allocationCheck(library, { ...loans, values: given }).join('；');

  it.each<[string, readonly (readonly GivenCell[])[], string]>([
    [
      'the sum and what it is off by',
      values.map((value, place) => [place === 0 ? 2.21 : value]),
      '合计8.5亿元，与南昌市目标8.6亿元相差-0.1亿元',
    ],
    [
      'a total row counted as a part',
      [...rows.slice(0, 11), ['湾里', 8.73]],
      '合计17.2亿元正好是南昌市目标8.6亿元的2倍',
    ],
    ['a row that is missing', rows.slice(0, 11), '缺少湾里管理局'],
    ['a row that is there twice', [...rows, rows[0]!], '南昌高新区出现不止一次'],
    [
      'a zone that has no share',
      [...rows, ['小蓝经开区', 0.1]],
      '小蓝经开区在洪发〔2023〕10号 附件3中没有任务',
    ],
    ['a name nobody knows', [...rows, ['青云普区', 0.1]], '不认识的地区名称：青云普区'],
    ['a blank cell', [...rows.slice(0, 11), ['湾里', null]], '湾里管理局没有填数'],
    [
      'text in place of a number',
      [...rows.slice(0, 11), ['湾里', '0.13亿']],
      '湾里管理局填的不是数字（“0.13亿”）',
    ],
    ['a wrong row of the whole', [['南昌市', 8.7], ...rows], '合计行填8.7亿元，南昌市目标是8.6亿元'],
    [
      'a column with too few rows',
      values.slice(0, 5).map((value) => [value]),
      '应有12行（南昌高新区……湾里管理局），实有5行',
    ],
  ])('%s', (_what, given, sentence) => {
    expect(findings(given)).toContain(sentence);
  });
});

describe('ratios and ranks', () => {
  const intensity = { indicator: 'R&D强度', year: 2025 };
  const values = allocation(library, intensity).map(({ value }) => [value.toNumber()]);

  it('refuse to be added up and say what the extremes are', () => {
    expect(refusalOf(() => allocationCheck(library, { ...intensity, values }))).toMatch(
      /^#NUM! “全社会研发经费投入强度”是比率，.*“权数”.*0\.4至6\.0，南昌市为2\.68。$/,
    );
  });

  it('pass with weights whose mean is the figure of the whole, within the rounding', () => {
    // All the weight on the highest region and a low one, shared so that their mean is 2.68.
    const [high, low] = [6.0, 1.88];
    const share = (2.68 - low) / (high - low);
    const tiny = 1e-9;
    const weights = values.map(([value]) => [value === high ? share : value === low ? 1 - share : tiny]);
    expect(allocationCheck(library, { ...intensity, values, weights })).toEqual([]);
  });

  it('are refused with weights whose mean is another', () => {
    const weights = values.map(() => [100]);
    expect(allocationCheck(library, { ...intensity, values, weights })).toEqual([
      '加权平均1.9958%，与南昌市目标2.68%相差-0.6842个百分点，超出四舍五入误差0.01个百分点',
    ]);
  });

  it('want as many weights as values, all above 0', () => {
    expect(refusalOf(() => allocationCheck(library, { ...intensity, values, weights: [[1], [2]] }))).toBe(
      '#VALUE! 权数应与数值一样是12个，现有2个。',
    );
    const weights = values.map((_, place) => [place === 3 ? 0 : 1]);
    expect(refusalOf(() => allocationCheck(library, { ...intensity, values, weights }))).toBe(
      '#VALUE! 权数“0”不是大于0的数字。',
    );
  });
});

describe('the difference from the official split', () => {
  it('is given region by region in the official order', () => {
    const rows = allocationDiff(library, {
      indicator: '高企',
      year: 2025,
      values: [
        ['经开区', 360],
        ['高新区', 950],
        ['湾里', ''],
      ],
    });
    expect(rows).toHaveLength(12);
    expect(
      rows
        .slice(0, 3)
        .map(({ region, given, official: { printed }, difference }) => [
          region,
          given?.toNumber(),
          printed,
          difference?.toNumber(),
        ]),
    ).toEqual([
      ['南昌高新区', 950, '945', 5],
      ['南昌经开区', 360, '365', -5],
      ['南昌县', undefined, '477', undefined],
    ]);
  });
});
