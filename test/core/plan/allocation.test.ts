import fc from 'fast-check';
import { allocation } from '../../../src/core/plan/allocation';
import { allocationCheck } from '../../../src/core/plan/allocationCheck';
import { allocationDiff } from '../../../src/core/plan/allocationDiff';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { cellDecimal, digits } from '../../../src/core/plan/decimal';
import type { GivenCell } from '../../../src/core/plan/givenColumn';
import { createLibrary } from '../../../src/core/plan/library';
import { findAllocation } from '../../../src/core/plan/target';
import type { Indicator } from '../../../src/core/plan/types';
import { allocationAnnex, document, indicator, seeds } from './invented';
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
      /^#VALUE! “全社会研发经费投入强度”是比率，.*“权数”.*0\.4至6\.0，南昌市为2\.68。$/,
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

describe('in an invented city of two districts, 6 and 4 of 10', () => {
  type Rows = readonly (readonly GivenCell[])[];
  const checking = (values: Rows, overrides: Partial<Indicator> = {}, weights?: Rows) => {
    const plans = createLibrary(
      seeds({
        documents: [document({ annexes: [allocationAnnex()] })],
        indicators: [indicator(overrides)],
      }),
    );
    return allocationCheck(plans, { indicator: '实验室', year: 2030, values, weights });
  };

  it.each<[string, Rows]>([
    [
      'notes beside the numbers',
      [
        ['东区', 6, '含新区'],
        ['西区', 4, null],
      ],
    ],
    [
      'blank rows between and behind',
      [
        ['东区', 6],
        [' ', ''],
        ['西区', 4],
        ['', ' '],
        [null, null],
      ],
    ],
    [
      'a row of the whole without a number',
      [
        ['甲市', null],
        ['东区', 6],
        ['西区', 4],
      ],
    ],
    [
      'blanks around the names',
      [
        [' 东区 ', 6],
        ['西区　', 4],
      ],
    ],
    ['a blank cell above, where the whole would stand', [[null], [6], [4]]],
    ['the whole, then the parts, on their side', [[10, 6, 4]]],
    ['cells of blanks behind the column', [[6], [4], [' ']]],
  ])('it passes with %s', (_what, values) => {
    expect(checking(values)).toEqual([]);
  });

  it.each<[string, Rows, readonly string[]]>([
    ['a name without a cell for its number', [['西区'], ['东区', 10]], ['西区没有填数']],
    ['one district only', [['东区', 10]], ['缺少西区']],
    ['nothing at all', [], ['应有2行（东区……西区），实有0行', '合计0家，与甲市目标10家相差-10家']],
    [
      'more rows than there are districts',
      [[10], [6], [4], [7]],
      ['应有2行（东区……西区），实有4行', '合计16家，与甲市目标10家相差+6家'],
    ],
    [
      'a number without a name',
      [
        ['东区', 6],
        ['西区', 4],
        ['', 3],
      ],
      ['不认识的地区名称：—'],
    ],
    [
      'a name nobody knows',
      [
        ['东区', 6],
        ['西区', 4],
        [' 南港 ', 3],
      ],
      ['不认识的地区名称：南港'],
    ],
    [
      'the whole twice',
      [
        ['甲市', 10],
        ['东区', 6],
        ['西区', 4],
        ['甲市', 11],
      ],
      ['甲市出现不止一次'],
    ],
    ['TRUE for a number', [[true], [10]], ['东区填的不是数字（“true”）']],
  ])('%s is told', (_what, values, findings) => {
    expect(checking(values)).toEqual(findings);
  });

  it('weights play no part where the districts add up', () => {
    expect(checking([[6], [4]], {}, [[1]])).toEqual([]);
  });

  it('ranks are refused, with weights or without', () => {
    for (const weights of [undefined, [[1], [1]]]) {
      expect(refusalOf(() => checking([[6], [4]], { additive: false, measure: 'rank' }, weights))).toBe(
        '#VALUE! “实验室”是位次，各地区数值不能合并。',
      );
    }
  });

  it.each<[string, GivenCell, string]>([
    ['text', '五', '五'],
    ['a blank', null, ''],
    ['a number below 0', -1, '-1'],
  ])('a weight that is %s is refused', (_what, weight, typed) => {
    expect(
      refusalOf(() => checking([[6], [4]], { additive: false, measure: 'ratio' }, [[1], [weight]])),
    ).toBe(`#VALUE! 权数“${typed}”不是大于0的数字。`);
  });

  it('a mean that is off is told in the unit of the ratio', () => {
    const ratio = { additive: false, measure: 'ratio' } as const;
    // (6 × 1 + 4 × 3) ÷ 4
    expect(checking([[6], [4]], { ...ratio, unit: '件', decimals: 0 }, [[1], [3]])).toEqual([
      '加权平均4.5件，与甲市目标10件相差-5.5件，超出四舍五入误差1件',
    ]);
  });

  it('a mean is only taken once the rows are in order', () => {
    const ratio = { additive: false, measure: 'ratio' } as const;
    expect(
      checking(
        [
          ['东区', 6],
          ['南港', 4],
        ],
        ratio,
        [[1], [3]],
      ),
    ).toEqual(['不认识的地区名称：南港', '缺少西区']);
  });

  it('the extremes are named wherever they stand', () => {
    expect(refusalOf(() => checking([[6], [4]], { additive: false, measure: 'ratio' }))).toMatch(
      /为4至6，甲市为10。$/,
    );
  });
});
