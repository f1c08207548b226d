import { cellAddress, parseRange, rangeAddress } from '../../../../src/core/sheet/address';
import type { CellValue } from '../../../../src/core/sheet/model';
import type { Line } from '../../../../src/core/validation/recognition/layout';
import {
  columnView,
  findLevels,
  placeAxis,
  rowView,
} from '../../../../src/core/validation/recognition/placeAxis';
import { layoutOf, sheetOf, spare, type Grid, type Values } from '../smallTable';

/** Everything is told as of rows; for columns the same tables are laid on their side. */
type Along = 'rows' | 'columns';

interface Given {
  readonly template: Grid;
  readonly templateMerges?: readonly string[];
  readonly sheet: Values;
  readonly merges?: readonly string[];
  readonly skip?: readonly number[];
  /** First line that can hold data; left out = below the first. */
  readonly from?: number;
}

function turned<Content>(grid: readonly (readonly Content[])[]): (Content | null)[][] {
  const width = Math.max(...grid.map((line) => line.length));
  return Array.from({ length: width }, (_, at) => grid.map((line) => line[at] ?? null));
}

function turnedRange(address: string): string {
  const { top, left, bottom, right } = parseRange(address)!;
  return rangeAddress({ top: left, left: top, bottom: right, right: bottom });
}

function nameOf({ key, index }: Line): string {
  return key === '' ? `第${index + 1}行` : key.replace(/\w:/g, '');
}

function place(along: Along, given: Given) {
  const across = along === 'columns';
  const layout = across
    ? layoutOf(turned(given.template), (given.templateMerges ?? []).map(turnedRange))
    : layoutOf(given.template, given.templateMerges);
  const actual = across
    ? sheetOf(turned<CellValue>(given.sheet), (given.merges ?? []).map(turnedRange))
    : sheetOf(given.sheet, given.merges);
  const axis = across ? layout.columns : layout.rows;
  const view = (across ? columnView : rowView)(actual, layout.vocabulary);
  const levels = findLevels(axis, view);
  const [firstFigure = 0] = given.template
    .map((line) => line.findIndex((value) => typeof value === 'number'))
    .filter((at) => at >= 0);
  const figures = (line: readonly unknown[] = []): string => JSON.stringify(line.slice(firstFigure));
  const placed = placeAxis(axis, view, levels, {
    from: (given.from ?? 2) - 1,
    skip: new Set((given.skip ?? []).map((line) => line - 1)),
    agrees: ({ index }, line) => figures(given.template[index]) === figures(given.sheet[line]),
    filled: (line) =>
      (given.sheet[line] ?? []).flatMap((value, at) =>
        at < firstFigure || value === null
          ? []
          : [across ? { row: at, column: line } : { row: line, column: at }],
      ),
  });
  const address = ({ row, column }: { row: number; column: number }): string =>
    across ? cellAddress(column, row) : cellAddress(row, column);
  const names = (lines: readonly Line[]): string => lines.map(nameOf).join(' ');
  return {
    places: Object.fromEntries(
      axis.lines.flatMap((line) => {
        const found = placed.places.get(line.index);
        return found === undefined ? [] : [[nameOf(line), found + 1]];
      }),
    ),
    assumed: names(axis.lines.filter(({ index }) => placed.assumed.has(index))),
    missing: names(placed.missing),
    extra: placed.extra.map(({ index, label, token, filled, duplicateOf, ...where }) => ({
      line: index + 1,
      label,
      token,
      at: address(where),
      filled: filled.map(address).join(' '),
      ...(duplicateOf ? { twice: nameOf(duplicateOf) } : {}),
    })),
  };
}

const HEADER = [null, '上年', '本年'];
const [JIA, YI, BING, DING] = [
  ['甲', 11, 12],
  ['乙', 21, 22],
  ['丙', 31, 32],
  ['丁', 41, 42],
];
const FOUR: Values = [HEADER, JIA, YI, BING, DING];
const BLANK = [null, null, null];
const OTHER = ['戊', 51, 52];

const REGIONS: Values = [HEADER, ['东湖区', 1, 2], ['西湖区', 3, 4], ['青云谱区', 5, 6], ['青山湖区', 7, 8]];

const GROUPED: Values = [
  ['类别', '名称', '上年', '本年'],
  [null, '合计', 16, 20],
  ['城区', '甲', 1, 2],
  [null, '乙', 3, 4],
  [null, '丙', 3, 4],
  ['县区', '甲', 5, 6],
  [null, '乙', 7, 8],
];
const GROUPS = ['A3:A5', 'A6:A7'];

const nothingElse = { assumed: '', missing: '', extra: [] };

interface Case {
  readonly name: string;
  readonly sheet: Values;
  readonly finds: Partial<ReturnType<typeof place>>;
}

describe.each(['rows', 'columns'] as const)('lines of a table, as %s', (along) => {
  const cases: readonly Case[] = [
    {
      name: 'each at its place',
      sheet: FOUR,
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 } },
    },
    {
      name: 'a blank line between',
      sheet: [HEADER, JIA, BLANK, YI, BING, DING],
      finds: { places: { 甲: 2, 乙: 4, 丙: 5, 丁: 6 } },
    },
    {
      name: 'in another order',
      sheet: [HEADER, JIA, BING, YI, DING],
      finds: { places: { 甲: 2, 乙: 4, 丙: 3, 丁: 5 } },
    },
    {
      name: 'in another order, with one taken out where the order breaks',
      sheet: [HEADER, BING, DING, JIA],
      finds: { places: { 甲: 4, 丙: 2, 丁: 3 }, missing: '乙' },
    },
    {
      name: 'one taken out',
      sheet: [HEADER, JIA, YI, DING],
      finds: { places: { 甲: 2, 乙: 3, 丁: 4 }, missing: '丙' },
    },
    {
      name: 'one put in between',
      sheet: [HEADER, JIA, YI, OTHER, BING, DING],
      finds: {
        places: { 甲: 2, 乙: 3, 丙: 5, 丁: 6 },
        extra: [{ line: 4, label: '戊', token: 't:戊', at: 'A4', filled: 'B4 C4' }],
      },
    },
    {
      name: 'one put in that has a name only',
      sheet: [HEADER, JIA, YI, ['其中', null, null], BING, DING],
      finds: {
        places: { 甲: 2, 乙: 3, 丙: 5, 丁: 6 },
        extra: [{ line: 4, label: '其中', token: 't:其中', at: 'A4', filled: '' }],
      },
    },
    {
      name: 'one put in that has figures only',
      sheet: [HEADER, JIA, YI, [null, null, 7], BING, DING],
      finds: {
        places: { 甲: 2, 乙: 3, 丙: 5, 丁: 6 },
        extra: [{ line: 4, label: '', token: '', at: 'C4', filled: 'C4' }],
      },
    },
    {
      name: 'two added below',
      sheet: [...FOUR, OTHER, ['己', null, 6]],
      finds: {
        places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 },
        extra: [
          { line: 6, label: '戊', token: 't:戊', at: 'A6', filled: 'B6 C6' },
          { line: 7, label: '己', token: 't:己', at: 'A7', filled: 'C7' },
        ],
      },
    },
    {
      name: 'one added below the last, which is still blank',
      sheet: [HEADER, JIA, YI, BING, ['丁', null, null], OTHER],
      finds: {
        places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 },
        extra: [{ line: 6, label: '戊', token: 't:戊', at: 'A6', filled: 'B6 C6' }],
      },
    },
    {
      name: 'another table after a blank line',
      sheet: [...FOUR, BLANK, OTHER],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 } },
    },
    {
      name: 'figures without a name below: somebody’s own sums',
      sheet: [...FOUR, [null, 104, 108]],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 } },
    },
    {
      name: 'a name without figures below',
      sheet: [...FOUR, ['科技局', null, null]],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 } },
    },
    ...['填表人：', '审核:', '注1', '说明一'].map((words) => ({
      name: `${words} below, with something beside it`,
      sheet: [...FOUR, [words, 3, null]],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 } },
    })),
    {
      name: 'one added above',
      sheet: [HEADER, OTHER, ...FOUR.slice(1)],
      finds: {
        places: { 甲: 3, 乙: 4, 丙: 5, 丁: 6 },
        extra: [{ line: 2, label: '戊', token: 't:戊', at: 'A2', filled: 'B2 C2' }],
      },
    },
    {
      name: 'a name without figures above',
      sheet: [HEADER, ['城区', null, null], ...FOUR.slice(1)],
      finds: { places: { 甲: 3, 乙: 4, 丙: 5, 丁: 6 } },
    },
    {
      name: 'something further above',
      sheet: [HEADER, OTHER, BLANK, ...FOUR.slice(1)],
      finds: { places: { 甲: 4, 乙: 5, 丙: 6, 丁: 7 } },
    },
    {
      name: 'figures without a name above: numbers of the columns',
      sheet: [HEADER, [null, 1, 2], ...FOUR.slice(1)],
      finds: { places: { 甲: 3, 乙: 4, 丙: 5, 丁: 6 } },
    },
    {
      name: 'one under another name between two others',
      sheet: [HEADER, JIA, ['乙方', 1, 1], BING, DING],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 }, assumed: '乙' },
    },
    {
      name: 'one under another name between two others, and one added above',
      sheet: [HEADER, OTHER, JIA, ['乙方', 1, 1], BING, DING],
      finds: {
        places: { 甲: 3, 乙: 4, 丙: 5, 丁: 6 },
        assumed: '乙',
        extra: [{ line: 2, label: '戊', token: 't:戊', at: 'A2', filled: 'B2 C2' }],
      },
    },
    {
      name: 'one without its name',
      sheet: [HEADER, JIA, [null, 1, null], BING, DING],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 }, assumed: '乙' },
    },
    {
      name: 'one under another name, blank',
      sheet: [HEADER, JIA, ['乙方', null, null], BING, DING],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 }, assumed: '乙' },
    },
    {
      name: 'one under another name after a blank line',
      sheet: [HEADER, JIA, BLANK, ['乙方', 1, 1], BING, DING],
      finds: { places: { 甲: 2, 乙: 4, 丙: 5, 丁: 6 }, assumed: '乙' },
    },
    {
      name: 'two side by side under other names',
      sheet: [HEADER, JIA, ['乙方', 1, 1], ['丙方', 1, 1], DING],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 }, assumed: '乙 丙' },
    },
    {
      name: 'one wiped, name and figures',
      sheet: [HEADER, JIA, BLANK, BING, DING],
      finds: { places: { 甲: 2, 丙: 4, 丁: 5 }, missing: '乙' },
    },
    {
      name: 'one for which there are two in question',
      sheet: [HEADER, JIA, ['乙一', 21, 22], ['乙二', 1, 1], BING, DING],
      finds: {
        places: { 甲: 2, 丙: 5, 丁: 6 },
        missing: '乙',
        extra: [
          { line: 3, label: '乙一', token: 't:乙一', at: 'A3', filled: 'B3 C3' },
          { line: 4, label: '乙二', token: 't:乙二', at: 'A4', filled: 'B4 C4' },
        ],
      },
    },
    {
      name: 'two for which there is one in question',
      sheet: [HEADER, JIA, ['乙丙', 21, 22], DING],
      finds: {
        places: { 甲: 2, 丁: 4 },
        missing: '乙 丙',
        extra: [{ line: 3, label: '乙丙', token: 't:乙丙', at: 'A3', filled: 'B3 C3' }],
      },
    },
    {
      name: 'the first under another name with its figures',
      sheet: [HEADER, ['甲方', 11, 12], YI, BING, DING],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 }, assumed: '甲' },
    },
    {
      name: 'the first under another name with its figures, something else above',
      sheet: [HEADER, ['附', 1, 1], ['甲方', 11, 12], YI, BING, DING],
      finds: {
        places: { 甲: 3, 乙: 4, 丙: 5, 丁: 6 },
        assumed: '甲',
        extra: [{ line: 2, label: '附', token: 't:附', at: 'A2', filled: 'B2 C2' }],
      },
    },
    {
      name: 'the first under another name with other figures',
      sheet: [HEADER, ['甲方', 1, 1], YI, BING, DING],
      finds: {
        places: { 乙: 3, 丙: 4, 丁: 5 },
        missing: '甲',
        extra: [{ line: 2, label: '甲方', token: 't:甲方', at: 'A2', filled: 'B2 C2' }],
      },
    },
    {
      name: 'the last under another name with its figures, something else below',
      sheet: [HEADER, JIA, YI, BING, ['丁方', 41, 42], ['附', 1, 1]],
      finds: {
        places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 },
        assumed: '丁',
        extra: [{ line: 6, label: '附', token: 't:附', at: 'A6', filled: 'B6 C6' }],
      },
    },
    {
      name: 'the last two under other names with their figures',
      sheet: [HEADER, JIA, YI, ['丙方', 31, 32], ['丁方', 41, 42]],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 }, assumed: '丙 丁' },
    },
    {
      name: 'the last two under other names, only one with its figures',
      sheet: [HEADER, JIA, YI, ['丙方', 31, 32], ['丁方', 1, 1]],
      finds: {
        places: { 甲: 2, 乙: 3 },
        missing: '丙 丁',
        extra: [
          { line: 4, label: '丙方', token: 't:丙方', at: 'A4', filled: 'B4 C4' },
          { line: 5, label: '丁方', token: 't:丁方', at: 'A5', filled: 'B5 C5' },
        ],
      },
    },
    {
      name: 'the last under another name with its figures, but further below',
      sheet: [HEADER, JIA, YI, BING, BLANK, ['丁方', 41, 42]],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4 }, missing: '丁' },
    },
    {
      name: 'the last under another name with its figures, below others that changed places',
      sheet: [HEADER, BING, YI, JIA, ['丁方', 41, 42]],
      finds: { places: { 甲: 4, 乙: 3, 丙: 2, 丁: 5 }, assumed: '丁' },
    },
    {
      name: 'the last under another name with its figures, between others that changed places',
      sheet: [HEADER, BING, ['丁方', 41, 42], YI, JIA, OTHER],
      finds: {
        places: { 甲: 5, 乙: 4, 丙: 2, 丁: 3 },
        assumed: '丁',
        extra: [{ line: 6, label: '戊', token: 't:戊', at: 'A6', filled: 'B6 C6' }],
      },
    },
    {
      name: 'one under another name beside one that changed its place',
      sheet: [HEADER, YI, JIA, ['丙方', 1, 1], DING],
      finds: { places: { 甲: 3, 乙: 2, 丙: 4, 丁: 5 }, assumed: '丙' },
    },
    {
      name: 'none of the names: nothing is guessed',
      sheet: [HEADER, ['子', 11, 12], ['丑', 21, 22], ['寅', 31, 32], ['卯', 41, 42]],
      finds: { places: {}, missing: '甲 乙 丙 丁' },
    },
    {
      name: 'one twice, the other elsewhere: the one after its neighbour counts',
      sheet: [HEADER, YI, JIA, YI, BING, DING],
      finds: {
        places: { 甲: 3, 乙: 4, 丙: 5, 丁: 6 },
        extra: [{ line: 2, label: '乙', token: 't:乙', at: 'A2', filled: 'B2 C2', twice: '乙' }],
      },
    },
    {
      name: 'one twice, apart: the one after its neighbour counts, not the one before the next',
      sheet: [HEADER, JIA, YI, OTHER, YI, BING, DING],
      finds: {
        places: { 甲: 2, 乙: 3, 丙: 6, 丁: 7 },
        extra: [
          { line: 4, label: '戊', token: 't:戊', at: 'A4', filled: 'B4 C4' },
          { line: 5, label: '乙', token: 't:乙', at: 'A5', filled: 'B5 C5', twice: '乙' },
        ],
      },
    },
    {
      name: 'the first twice: the one before the next counts',
      sheet: [HEADER, JIA, OTHER, JIA, YI, BING, DING],
      finds: {
        places: { 甲: 4, 乙: 5, 丙: 6, 丁: 7 },
        extra: [{ line: 3, label: '戊', token: 't:戊', at: 'A3', filled: 'B3 C3' }],
      },
    },
    {
      name: 'one twice, neither beside a neighbour: the upper one counts',
      sheet: [HEADER, JIA, BLANK, YI, BLANK, YI, BLANK, BING, DING],
      finds: {
        places: { 甲: 2, 乙: 4, 丙: 8, 丁: 9 },
        extra: [{ line: 6, label: '乙', token: 't:乙', at: 'A6', filled: 'B6 C6', twice: '乙' }],
      },
    },
    {
      name: 'the last twice',
      sheet: [...FOUR, DING],
      finds: {
        places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 },
        extra: [{ line: 6, label: '丁', token: 't:丁', at: 'A6', filled: 'B6 C6', twice: '丁' }],
      },
    },
    {
      name: 'the name of another on one of them: its place says what it is',
      sheet: [HEADER, JIA, YI, JIA, DING],
      finds: { places: { 甲: 2, 乙: 3, 丙: 4, 丁: 5 }, assumed: '丙' },
    },
  ];

  test.each(cases)('$name', ({ sheet, finds }) => {
    expect(place(along, { template: FOUR, sheet })).toEqual({ ...nothingElse, ...finds });
  });

  test('a line over which the name of the line before was merged holds that name twice', () => {
    const sheet = [HEADER, JIA, YI, [null, 9, 9], BING, DING];
    expect(place(along, { template: FOUR, sheet, merges: ['A3:A4'] })).toEqual({
      ...nothingElse,
      places: { 甲: 2, 乙: 3, 丙: 5, 丁: 6 },
      extra: [{ line: 4, label: '', token: 't:乙', at: 'B4', filled: 'B4 C4', twice: '乙' }],
    });
  });

  test('one line is not taken for two that are missing', () => {
    const template = [...FOUR, OTHER, ['己', 61, 62]];
    const sheet = [HEADER, DING, JIA, ['乙方', 1, 1], BING, ['己', 61, 62]];
    expect(place(along, { template, sheet })).toEqual({
      ...nothingElse,
      places: { 甲: 3, 乙: 4, 丙: 5, 丁: 2, 己: 6 },
      assumed: '乙',
      missing: '戊',
    });
  });

  describe('under the name of another region', () => {
    const withSecond = (line: readonly CellValue[]): Values =>
      REGIONS.map((own, at) => (at === 2 ? line : own));

    test.each([
      { words: '安义县', figures: 'other', line: ['安义县', 9, 9], taken: false },
      { words: '安义县', figures: 'its own', line: ['安义县', 3, 4], taken: true },
      { words: '东湖区', figures: 'other', line: ['东湖区', 9, 9], taken: false },
      { words: '东湖区', figures: 'its own', line: ['东湖区', 3, 4], taken: true },
      { words: '2023年', figures: 'other', line: ['2023年', 9, 9], taken: false },
      { words: '高新技术企业数量', figures: 'other', line: ['高新技术企业数量', 9, 9], taken: false },
      { words: '某区', figures: 'other', line: ['某区', 9, 9], taken: true },
      { words: 'Nr: 2', figures: 'other', line: ['Nr: 2', 9, 9], taken: true },
      { words: '12', figures: 'other', line: ['12', 9, 9], taken: true },
    ])('$words with $figures figures', ({ line, taken }) => {
      const { assumed, missing, extra } = place(along, { template: REGIONS, sheet: withSecond(line) });
      expect(assumed).toBe(taken ? '西湖区' : '');
      expect(missing).toBe(taken ? '' : '西湖区');
      expect(extra.map(({ label }) => label)).toEqual(taken ? [] : [line[0]]);
    });

    test('as one of two, only the other may be taken for what its place says: neither is', () => {
      const sheet = [HEADER, REGIONS[1]!, ['某区', 9, 9], ['安义县', 9, 9], REGIONS[4]!];
      const { assumed, missing } = place(along, { template: REGIONS, sheet });
      expect({ assumed, missing }).toEqual({ assumed: '', missing: '西湖区 青云谱区' });
    });
  });

  describe('in groups', () => {
    const all = { 合计: 2, '城区|甲': 3, '城区|乙': 4, '城区|丙': 5, '县区|甲': 6, '县区|乙': 7 };
    const read = (sheet: Values, merges: readonly string[] = [], template: Grid = GROUPED) =>
      place(along, { template, templateMerges: GROUPS, sheet, merges });
    const below = (line: number, add: readonly CellValue[], sheet = GROUPED): Values => [
      ...sheet.slice(0, line),
      add,
      ...sheet.slice(line),
    ];
    const onEveryLine = GROUPED.map((line, at) =>
      at < 2 ? line : [at < 5 ? '城区' : '县区', ...line.slice(1)],
    );

    test.each([
      { name: 'merged', sheet: GROUPED, merges: GROUPS },
      { name: 'no longer merged', sheet: GROUPED, merges: [] },
      { name: 'with the name of the group on every line', sheet: onEveryLine, merges: [] },
    ])('$name', ({ sheet, merges }) => {
      expect(read(sheet, merges)).toEqual({ ...nothingElse, places: all });
    });

    test('that begin with the first line, no longer merged', () => {
      const template = GROUPED.filter((_, at) => at !== 1);
      const found = place(along, { template, templateMerges: ['A2:A4', 'A5:A6'], sheet: template });
      expect(found).toEqual({
        ...nothingElse,
        places: { '城区|甲': 2, '城区|乙': 3, '城区|丙': 4, '县区|甲': 5, '县区|乙': 6 },
      });
    });

    test('whose groups changed places', () => {
      const sheet = [0, 1, 5, 6, 2, 3, 4].map((at) => GROUPED[at] ?? []);
      expect(read(sheet, ['A3:A4', 'A5:A7'])).toEqual({
        ...nothingElse,
        places: { 合计: 2, '城区|甲': 5, '城区|乙': 6, '城区|丙': 7, '县区|甲': 3, '县区|乙': 4 },
      });
    });

    test.each([
      { name: 'merged', sheet: below(5, [null, '丁', 9, 9]), merges: ['A3:A6', 'A7:A8'] },
      { name: 'not merged', sheet: below(5, [null, '丁', 9, 9]), merges: [] },
      { name: 'named on every line', sheet: below(5, ['城区', '丁', 9, 9], onEveryLine), merges: [] },
    ])('with another line in one of them, $name', ({ sheet, merges }) => {
      expect(read(sheet, merges)).toEqual({
        ...nothingElse,
        places: { ...all, '县区|甲': 7, '县区|乙': 8 },
        extra: [{ line: 6, label: '丁', token: 't:丁', at: 'B6', filled: 'C6 D6' }],
      });
    });

    test('with a heading of its own over a group', () => {
      const { places, extra } = read(below(5, ['市辖', null, null, null]), ['A3:A5', 'A7:A8']);
      expect(places).toEqual({ ...all, '县区|甲': 7, '县区|乙': 8 });
      expect(extra).toEqual([{ line: 6, label: '市辖', token: 't:市辖', at: 'A6', filled: '' }]);
    });

    test('of which one lost its name: its lines are none of the group before', () => {
      const sheet = GROUPED.map((line, at) => (at === 2 ? [null, ...line.slice(1)] : line));
      const { places, assumed } = read(sheet);
      expect(places).toEqual(all);
      expect(assumed).toBe('城区|甲 城区|乙 城区|丙');
    });

    test('whose names are gone: what stands in no group is found', () => {
      const sheet = GROUPED.map(([, ...others]) => others);
      expect(read(sheet).places).toEqual({ 合计: 2 });
    });

    test('one line under another name, blank', () => {
      const sheet = GROUPED.map((line, at) => (at === 3 ? [null, '乙方', null, null] : line));
      expect(read(sheet, GROUPS)).toEqual({ ...nothingElse, places: all, assumed: '城区|乙' });
    });

    test.each([
      { words: '其他', assumed: '东湖区|乙' },
      { words: '高新技术企业数量', assumed: '' },
    ])('of a region: $words inside', ({ words, assumed }) => {
      const template = GROUPED.map((line, at) => (at === 2 ? ['东湖区', ...line.slice(1)] : line));
      const sheet = template.map((line, at) => (at === 3 ? [null, words, 9, 9] : line));
      expect(read(sheet, GROUPS, template).assumed).toBe(assumed);
    });

    test('followed by spare lines, the room before the sign-off', () => {
      const template: Grid = [...GROUPED, [null, null, spare(), spare()]];
      const sheet = [...GROUPED, ['填表人：', '李敏', null, null]];
      expect(read(sheet, GROUPS, template)).toEqual({ ...nothingElse, places: all });
    });
  });

  describe('with a name over two label lines', () => {
    const template: Grid = [
      [null, null, '上年', '本年'],
      ['合计', null, 1, 2],
      [1, '甲', 3, 4],
      [2, '乙', 5, 6],
    ].map((line, at) => line.map((value, level) => (at > 1 && level === 0 ? String(value) : value)));
    const read = (sheet: Values, merges: readonly string[] = []) =>
      place(along, { template, templateMerges: ['A2:B2'], sheet, merges });
    const values = template as Values;

    test.each([{ merges: ['A2:B2'] }, { merges: [] }])('merged at $merges', ({ merges }) => {
      expect(read(values, merges)).toEqual({ ...nothingElse, places: { 合计: 2, 甲: 3, 乙: 4 } });
    });

    test('and a serial number before it, where there are three label lines', () => {
      const three = values.map(([number, ...others], at) => [
        at === 0 ? null : '甲类',
        number ?? null,
        ...others,
      ]);
      const found = place(along, { template: three, templateMerges: ['B2:C2'], sheet: three });
      expect(found).toEqual({ ...nothingElse, places: { 合计: 2, 甲: 3, 乙: 4 } });
    });

    test('is found beyond a number that somebody typed into the room left by the merging', () => {
      const three = values.map(([number, ...others], at): CellValue[] =>
        at === 1 ? ['合计', null, ...others] : [at === 0 ? null : '甲类', number ?? null, ...others],
      );
      const sheet = three.map((line, at) => (at === 1 ? ['合计', '9', ...line.slice(2)] : line));
      const found = place(along, { template: three, templateMerges: ['A2:C2'], sheet });
      expect(found).toEqual({ ...nothingElse, places: { 合计: 2, 甲: 3, 乙: 4 } });
    });

    test('stays with its figures where the lines changed places', () => {
      const sheet = [values[0] ?? [], values[2] ?? [], values[3] ?? [], values[1] ?? []];
      expect(read(sheet).places).toEqual({ 合计: 4, 甲: 2, 乙: 3 });
    });

    test('a word there that the table does not know names nothing', () => {
      const sheet = [...values, ['小计', null, 9, 9]];
      expect(read(sheet).extra).toEqual([]);
      expect(read(sheet).places).toEqual({ 合计: 2, 甲: 3, 乙: 4 });
    });
  });

  describe('without names', () => {
    const template: Grid = [...FOUR, [null, spare(), spare()], [null, spare(), spare()]];

    test.each([
      { name: 'left blank', below: [BLANK, BLANK], finds: { 第6行: 6, 第7行: 7 } },
      { name: 'filled in', below: [OTHER, [null, 1, null]], finds: { 第6行: 6, 第7行: 7 } },
      { name: 'of which one is taken out', below: [BLANK], finds: { 第6行: 6 } },
      { name: 'both taken out', below: [], finds: {} },
      {
        name: 'one taken out before the sign-off',
        below: [BLANK, ['填表人：', null, null]],
        finds: { 第6行: 6 },
      },
      { name: 'both taken out before a note', below: [['注：略', null, null], BLANK], finds: {} },
      { name: 'filled in with 关注企业', below: [['关注企业', 1, 2], BLANK], finds: { 第6行: 6, 第7行: 7 } },
      { name: 'filled in with 另说明', below: [['另说明', 1, 2], BLANK], finds: { 第6行: 6, 第7行: 7 } },
      { name: 'after a line that is there twice', below: [DING, BLANK], finds: { 第6行: 7 } },
    ])('$name', ({ below, finds }) => {
      expect(place(along, { template, sheet: [...FOUR, ...below] }).places).toEqual({
        甲: 2,
        乙: 3,
        丙: 4,
        丁: 5,
        ...finds,
      });
    });

    test('come after the line before them, whatever blank line is above that', () => {
      const sheet = [HEADER, JIA, YI, BING, BLANK, DING, BLANK, BLANK];
      expect(place(along, { template, sheet }).places).toMatchObject({ 丁: 6, 第6行: 7, 第7行: 8 });
    });

    test('left blank do not keep the renamed line before them from being found', () => {
      const sum = ['合计', 104, 108];
      const sheet = [HEADER, JIA, YI, BING, ['丁方', 1, 1], BLANK, BLANK, sum];
      const { places, assumed } = place(along, { template: [...template, sum], sheet });
      expect(places).toMatchObject({ 丁: 5, 合计: 8 });
      expect(assumed).toBe('丁');
    });

    test('are never missing', () => {
      expect(place(along, { template, sheet: FOUR }).missing).toBe('');
    });

    test('above the first name have no place', () => {
      const above: Grid = [HEADER, [null, spare(), spare()], ...FOUR.slice(1)];
      expect(
        place(along, { template: above, sheet: above.map((line, at) => (at === 1 ? BLANK : line)) as Values })
          .places,
      ).toEqual({
        甲: 3,
        乙: 4,
        丙: 5,
        丁: 6,
      });
    });

    test('follow the line before them when that changes its place', () => {
      const sheet = [HEADER, JIA, YI, DING, OTHER, BING];
      expect(place(along, { template: [...FOUR, [null, spare(), spare()]], sheet })).toEqual({
        ...nothingElse,
        places: { 甲: 2, 乙: 3, 丙: 6, 丁: 4, 第6行: 5 },
      });
    });
  });

  describe('the names', () => {
    test('are found wherever they moved', () => {
      const sheet = FOUR.map(([name, ...figures]) => [null, null, ...figures, name!]);
      const found = place(along, { template: FOUR, sheet });
      expect(found.places).toEqual({ 甲: 2, 乙: 3, 丙: 4, 丁: 5 });
    });

    test('count where most of them stand; one of them in a remark does not', () => {
      const sheet = FOUR.map(([name, ...figures], at) => [
        at === 1 ? '丁' : at === 2 ? '丁' : null,
        name!,
        ...figures,
      ]);
      expect(place(along, { template: FOUR, sheet }).places).toEqual({ 甲: 2, 乙: 3, 丙: 4, 丁: 5 });
    });

    test('count where they stand first when they stand twice', () => {
      const sheet = [HEADER, ['甲', 1, '乙'], ['乙', 2, '甲'], ['丙', 3, '丁'], ['丁', 4, '丙']];
      expect(place(along, { template: FOUR, sheet }).places).toEqual({ 甲: 2, 乙: 3, 丙: 4, 丁: 5 });
    });

    test('and the names of groups stay apart where they use the same words', () => {
      const template: Values = [
        [null, null, '本年'],
        ['甲', '乙', 1],
        ['甲', '丙', 2],
        ['乙', '甲', 3],
        ['乙', '丙', 4],
      ];
      const sheet = template.map(([group, name, figure]) => [name ?? null, group ?? null, figure ?? null]);
      expect(place(along, { template, sheet }).places).toEqual({
        '甲|乙': 2,
        '甲|丙': 3,
        '乙|甲': 4,
        '乙|丙': 5,
      });
    });

    test('of lines that hold labels are no data', () => {
      const sheet = [HEADER, JIA, YI, BING, DING, YI];
      const { places, extra } = place(along, { template: FOUR, sheet, skip: [6] });
      expect(places).toEqual({ 甲: 2, 乙: 3, 丙: 4, 丁: 5 });
      expect(extra).toEqual([]);
    });

    test('all gone: no line is found, and none is extra', () => {
      const sheet = [HEADER, ...FOUR.slice(1).map(([, ...figures]) => [null, ...figures])];
      expect(place(along, { template: FOUR, sheet })).toEqual({
        ...nothingElse,
        places: {},
        missing: '甲 乙 丙 丁',
      });
    });
  });
});
