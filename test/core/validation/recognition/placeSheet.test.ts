import { cellAddress, rangeAddress } from '../../../../src/core/sheet/address';
import type { CellValue } from '../../../../src/core/sheet/model';
import { templates } from '../../../../src/core/templates/catalogue';
import { ActualSheet } from '../../../../src/core/validation/recognition/actualSheet';
import type { FilledSheet } from '../../../../src/core/validation/recognition/filledSheet';
import { placeSheet } from '../../../../src/core/validation/recognition/placeSheet';
import { recognise } from '../../../../src/core/validation/recognition/recognise';
import { annex, library, renewLibrary, report } from '../filledSheet';
import {
  computed,
  entry,
  identity,
  label,
  layoutOf,
  note,
  official,
  sheetOf,
  spare,
  title,
  type Grid,
} from '../smallTable';

beforeAll(renewLibrary);

interface Given {
  readonly form: Grid;
  readonly formMerges?: readonly string[];
  readonly sheet: Grid;
  readonly merges?: readonly string[];
}

function place({ form, formMerges, sheet, merges }: Given): FilledSheet {
  return placeSheet(sheetOf(sheet, merges), layoutOf(form, formMerges), 'labels', new Set());
}

/** Which cell of the sheet each cell of the template is read from. */
function cellsOf(sheet: FilledSheet): Record<string, string> {
  return Object.fromEntries(
    sheet.cells.map(({ expected, address }) => [cellAddress(expected.row, expected.column), address]),
  );
}

function labelsOf(sheet: FilledSheet): Record<string, string> {
  return Object.fromEntries(
    sheet.labels.map(({ expected, row, column, text, state }) => [
      cellAddress(expected.row, expected.column),
      row === null ? state : `${cellAddress(row, column)} ${state} ${text}`.trim(),
    ]),
  );
}

const FORM: Grid = [
  [title('分解表'), null, null, null],
  ['序号', '地区', '上年', '本年'],
  [label(1), '甲', 11, entry()],
  [label(2), '乙', 21, entry()],
  [label(3), '丙', 31, entry()],
  [note('注：略'), null, null, null],
];
const SHEET: readonly (readonly CellValue[])[] = [
  ['分解表', null, null, null],
  ['序号', '地区', '上年', '本年'],
  [1, '甲', 11, 12],
  [2, '乙', 21, 22],
  [3, '丙', 31, null],
  ['注：略', null, null, null],
];

describe('the cells of a table', () => {
  test('are read where they stand', () => {
    const sheet = place({ form: FORM, sheet: SHEET });
    expect(cellsOf(sheet)).toEqual({ C3: 'C3', D3: 'D3', C4: 'C4', D4: 'D4', C5: 'C5', D5: 'D5' });
    expect(sheet.cells.map(({ value }) => value)).toEqual([11, 12, 21, 22, 31, null]);
    expect(sheet.cells[1]).toMatchObject({
      sheet: '交来的表',
      row: 2,
      column: 3,
      address: 'D3',
      cell: { value: 12 },
    });
    expect(sheet).toMatchObject({ name: '交来的表', recognisedBy: 'labels', nameColumn: null });
  });

  test('are read wherever rows and columns went', () => {
    const sheet = place({
      form: FORM,
      sheet: [[], ...SHEET.map((line) => [null, line[3] ?? null, line[1] ?? null, line[2] ?? null])],
    });
    expect(cellsOf(sheet)).toEqual({ C3: 'D4', D3: 'B4', C4: 'D5', D4: 'B5', C5: 'D6', D5: 'B6' });
  });

  test('of a row or column that is not there have no place', () => {
    const noRow = place({ form: FORM, sheet: SHEET.filter((_, row) => row !== 3) });
    expect(cellsOf(noRow)).toEqual({ C3: 'C3', D3: 'D3', C5: 'C4', D5: 'D4' });
    const noColumn = place({ form: FORM, sheet: SHEET.map((line) => line.filter((_, at) => at !== 2)) });
    expect(cellsOf(noColumn)).toEqual({ D3: 'C3', D4: 'C4', D5: 'C5' });
    const [first, second] = noColumn.layout.data;
    expect(first && noColumn.placed(first)).toBeUndefined();
    expect(second && noColumn.placed(second)?.address).toBe('C3');
  });

  test.each([
    { name: 'a number', cell: 5, reading: 'number' },
    { name: 'nothing', cell: null, reading: 'blank' },
    { name: 'a formula that was calculated', cell: { value: 5, formula: '=2+3' }, reading: 'number' },
    {
      name: 'a formula that nobody calculated',
      cell: { value: null, formula: '=2+3' },
      reading: 'uncalculated',
    },
    { name: 'a formula that gives nothing', cell: { value: '', formula: '=""' }, reading: 'uncalculated' },
    { name: 'words', cell: '无数据可报', reading: 'text' },
  ])('with $name', ({ cell, reading }) => {
    const sheet = place({
      form: FORM,
      sheet: SHEET.map((line, row) => (row === 4 ? [...line.slice(0, 3), cell] : line)),
    });
    expect(sheet.cells.at(-1)?.reading.kind).toBe(reading);
  });
});

describe('a line under another name at the end of the table', () => {
  const last = (column: readonly CellValue[]): Grid =>
    SHEET.map((line, row) => (row >= 1 && row <= 4 ? [...line.slice(0, 3), column[row - 1] ?? null] : line));
  const form = (...cells: Grid[number]): Grid =>
    FORM.map((line, row) => (row >= 2 && row <= 4 ? [...line.slice(0, 3), cells[row - 2] ?? null] : line));

  test.each([
    { name: 'all its figures', cells: [1, 2, 3], column: [1, 2, 3], taken: true },
    { name: 'all but one of three', cells: [1, 2, 3], column: [1, 2, 9], taken: true },
    { name: 'one of three', cells: [1, 2, 3], column: [1, 9, 9], taken: false },
    { name: 'one of two', cells: [1, 2, entry()], column: [1, 9, 9], taken: true },
    { name: 'one of two, the other blank', cells: [1, 2, entry()], column: [1, null, 9], taken: true },
    { name: 'none', cells: [1, 2, 3], column: [7, 8, 9], taken: false },
    {
      name: 'its official words',
      cells: [official('一季度'), entry(), entry()],
      column: ['一 季度', 8, 9],
      taken: true,
    },
    { name: 'its figures typed as text', cells: [1, 2, 3], column: ['1', '２', 9], taken: true },
    {
      name: 'other official words',
      cells: [official('一季度'), entry(), entry()],
      column: ['二季度', 8, 9],
      taken: false,
    },
    {
      name: 'nothing official to tell it by',
      cells: [entry(), entry(), entry()],
      column: [7, 8, 9],
      taken: false,
    },
    {
      name: 'a formula’s result',
      cells: [computed(5), computed(6), entry()],
      column: [5, 6, 9],
      taken: false,
    },
    {
      name: 'blanks, as the document has',
      cells: [official(), official(), entry()],
      column: [null, null, 9],
      taken: false,
    },
    {
      name: 'its one figure beside official blanks',
      cells: [official(), official(), 3],
      column: [7, 8, 3],
      taken: true,
    },
  ])('is known by $name: $taken', ({ cells, column, taken }) => {
    const sheet = place({ form: form(...cells), sheet: last(['今年', ...column]) });
    expect([...sheet.columns.assumed]).toEqual(taken ? [3] : []);
    expect(sheet.columns.missing.map(({ index }) => index)).toEqual(taken ? [] : [3]);
  });

  test.each([
    { name: 'all its figures', row: [3, '丁', 31, 32], taken: true },
    { name: 'half of its figures', row: [3, '丁', 31, 9], taken: true },
    { name: 'no figure', row: [3, '丁', 8, 9], taken: false },
  ])('is known by $name, as a row: $taken', ({ row, taken }) => {
    const figures = [12, 22, 32];
    const sheet = place({
      form: form(...figures),
      sheet: [
        ...SHEET.slice(0, 4).map((line, at) =>
          at < 2 ? line : [...line.slice(0, 3), figures[at - 2] ?? null],
        ),
        row,
      ],
    });
    expect([...sheet.rows.assumed]).toEqual(taken ? [4] : []);
    expect(sheet.cells).toHaveLength(taken ? 6 : 4);
  });

  test('is known though rows and columns both lost a name', () => {
    const sheet = place({
      form: form(12, 22, 32),
      sheet: [
        ...SHEET.slice(0, 1),
        ['序号', '地区', '上年', '今年'],
        [1, '甲', 11, 12],
        [2, '乙', 21, 22],
        [3, '丁', 31, 32],
      ],
    });
    expect(cellsOf(sheet)).toEqual({ C3: 'C3', D3: 'D3', C4: 'C4', D4: 'D4', C5: 'C5', D5: 'D5' });
  });
});

test('only the figures of rows that are found tell what a column is', () => {
  const form: Grid = FORM.map((line, row) => (row >= 2 && row <= 4 ? [...line.slice(0, 3), row] : line));
  const sheet: Grid = [
    ['序号', '地区', '上年', '今年'],
    [1, '甲', 11, 2],
  ];
  expect(cellsOf(place({ form, sheet }))).toEqual({ C3: 'C2', D3: 'D2' });
});

test('only the figures of columns that are found tell what a row is', () => {
  const form: Grid = [
    [null, '上年', '本年', '累计'],
    ['甲', 1, 2, 3],
    ['乙', 4, 5, 6],
  ];
  const sheet: Grid = [
    [null, '上年'],
    ['甲', 1],
    ['乙方', 4],
  ];
  expect(cellsOf(place({ form, sheet }))).toEqual({ B2: 'B2', B3: 'B3' });
});

test('a table of words is read by its words, which are data as well', () => {
  const form: Grid = [
    ['序号', '单位', '职责'],
    [label('1'), official('市科技局'), official('牵头')],
    [label('2'), official('市财政局'), official('配合')],
    [label('3'), official('市审计局'), official('监督')],
  ];
  const sheet: Grid = [
    ['职责', '单位', '序号'],
    ['配合', '市财政局', 1],
    ['牵头', '市科技局', 2],
    ['监督', '审计署', 3],
  ];
  const found = place({ form, sheet });
  expect(cellsOf(found)).toEqual({ B2: 'B3', C2: 'A3', B3: 'B2', C3: 'A2', B4: 'B4', C4: 'A4' });
  expect(found.columns.extra).toEqual([]);
});

describe('lines that the template does not have', () => {
  test('a row', () => {
    const sheet = place({ form: FORM, sheet: [...SHEET.slice(0, 4), [9, '丁', 1, null], ...SHEET.slice(4)] });
    expect(sheet.rows.extra).toEqual([
      { index: 4, label: '丁', token: 't:丁', row: 4, column: 1, filled: [{ row: 4, column: 2 }] },
    ]);
  });

  test('a column', () => {
    const words = [null, '增幅', 5, null, 6, null];
    const sheet = place({
      form: FORM,
      sheet: SHEET.map((line, row) => [...line.slice(0, 3), words[row] ?? null, line[3] ?? null]),
    });
    expect(sheet.columns.extra).toEqual([
      {
        index: 3,
        label: '增幅',
        token: 't:增幅',
        row: 1,
        column: 3,
        filled: [
          { row: 2, column: 3 },
          { row: 4, column: 3 },
        ],
      },
    ]);
  });

  test('columns of names, numbers and units are none, wherever they stand', () => {
    const form = FORM.map((line, row) => [
      ...line,
      row === 1 ? '计量单位' : row >= 2 && row <= 4 ? '家' : null,
    ]);
    const order = [4, 2, 0, 3, 1];
    const sheet = place({
      form,
      sheet: SHEET.map((line, row) => {
        const unit = row === 1 ? '计量单位' : row >= 2 && row <= 4 ? '家' : null;
        return order.map((at) => [...line, unit][at] ?? null);
      }),
    });
    expect(sheet.columns.extra).toEqual([]);
    expect(labelsOf(sheet)).toMatchObject({
      A3: 'C3 same 1',
      B3: 'E3 same 甲',
      E3: 'A3 same 家',
      E2: 'A2 same 计量单位',
    });
  });

  test('rows above the header are none', () => {
    const sheet = place({ form: FORM, sheet: [['单位', '元', 1, 2], ...SHEET.slice(1)] });
    expect(sheet.rows.extra).toEqual([]);
  });
});

describe('a label', () => {
  const unitColumn: Grid = [
    [title('分解表'), null, null, null],
    ['单位：亿元', null, null, null],
    [label('单位', { field: 'unit' }), '地区', '高新技术企业数量（家）', '增幅'],
    [
      label('亿元', { indicator: 'hte-count', field: 'unit' }),
      label('南昌高新区', { indicator: 'hte-count', field: 'name' }),
      1,
      2,
    ],
    [label('家', { indicator: 'tech-sme', field: 'unit' }), '东湖区', 3, 4],
  ];
  const sheet: Grid = [
    ['分解表'],
    ['单位：亿元'],
    ['单位', '地区', '高新技术企业数量（家）', '增幅'],
    ['亿元', '南昌高新区', 1, 2],
    ['家', '东湖区', 3, 4],
  ];
  const written = (at: readonly [number, number], words: CellValue): string => {
    const changed = sheet.map((line, row) =>
      row === at[0] ? line.map((value, column) => (column === at[1] ? words : value)) : line,
    );
    const placed = place({ form: unitColumn, sheet: changed });
    return (
      placed.labels.find(({ expected }) => expected.row === at[0] && expected.column === at[1])?.state ?? ''
    );
  };

  test.each([
    { at: [3, 1], words: '南昌高新区', state: 'same' },
    { at: [3, 1], words: ' 南昌\n高新区：', state: 'same' },
    { at: [3, 1], words: '南昌高新技术产业开发区', state: 'equivalent' },
    { at: [2, 2], words: '高新技术企业数量', state: 'equivalent' },
    { at: [2, 2], words: '高新技术企业数量（个）', state: 'equivalent' },
    { at: [2, 2], words: '高新技术企业数量（万家）', state: 'unit' },
    { at: [2, 3], words: '增幅（%）', state: 'changed' },
    { at: [2, 3], words: '增长', state: 'changed' },
    { at: [3, 0], words: '亿元', state: 'same' },
    { at: [3, 0], words: '万元', state: 'unit' },
    { at: [3, 0], words: null, state: 'blank' },
    { at: [3, 0], words: '  ', state: 'blank' },
    { at: [4, 0], words: '个', state: 'equivalent' },
    { at: [1, 0], words: '单位:亿元', state: 'same' },
    { at: [1, 0], words: '单位：万元', state: 'unit' },
    { at: [1, 0], words: '单位：元', state: 'unit' },
    { at: [1, 0], words: '计量单位：亿元', state: 'changed' },
    { at: [1, 0], words: '单位：亿元（保留两位小数）', state: 'changed' },
    { at: [1, 0], words: '任务（亿元）', state: 'changed' },
    { at: [2, 2], words: '企业数量（家）', state: 'changed' },
    { at: [2, 0], words: '计量', state: 'changed' },
    { at: [3, 1], words: '南昌', state: 'changed' },
  ] as const)('“$words” at $at is $state', ({ at, words, state }) => {
    expect(written(at, words)).toBe(state);
  });

  test('of a row that is gone is missing', () => {
    const [, gone] = place({ form: FORM, sheet: SHEET.filter((_, row) => row !== 0) }).labels;
    expect(gone).toMatchObject({ state: 'same', text: '序号' });
    const [titleGone] = place({ form: FORM, sheet: SHEET.filter((_, row) => row !== 0) }).labels;
    expect(titleGone).toMatchObject({ row: null, column: null, text: '', state: 'missing' });
    expect(labelsOf(place({ form: FORM, sheet: SHEET.filter((_, row) => row !== 3) }))).toMatchObject({
      A4: 'missing',
      B4: 'missing',
      B5: 'B4 same 丙',
    });
  });

  test('of a row that is gone is not what looks like it elsewhere', () => {
    const sheet = [...SHEET.slice(0, 3), [3, '丙', 31, 2]];
    expect(labelsOf(place({ form: FORM, sheet }))).toMatchObject({ A4: 'missing', B4: 'missing' });
  });

  test('of a column that is gone is missing', () => {
    expect(
      labelsOf(place({ form: FORM, sheet: SHEET.map((line) => line.filter((_, at) => at !== 2)) })),
    ).toMatchObject({ C2: 'missing', D2: 'C2 same 本年' });
  });

  const units = (heading: CellValue, ...words: CellValue[]): Grid =>
    SHEET.map((line, row) => [
      ...line,
      row === 1 ? heading : row >= 2 && row <= 4 ? (words[row - 2] ?? null) : null,
    ]);
  const unitForm: Grid = FORM.map((line, row) => [
    ...line,
    row === 1 ? '计量单位' : row >= 2 && row <= 4 ? '家' : null,
    row === 1 ? '统计单位' : row >= 2 && row <= 4 ? '家' : null,
  ]);

  test.each([
    {
      name: 'most',
      words: ['家', '家', '个'],
      finds: { E3: 'E3 same 家', E5: 'E5 changed 个', E2: 'E2 changed 量' },
    },
    {
      name: 'one of three',
      words: ['家', '个', '个'],
      finds: { E3: 'E3 same 家', E5: 'missing', E2: 'missing' },
    },
  ])('of a column without a name of its own is found where $name of its words stand', ({ words, finds }) => {
    expect(labelsOf(place({ form: unitForm, sheet: units('量', ...words) }))).toMatchObject(finds);
  });

  test('of such a column is found where half of its words stand', () => {
    const four = (grid: Grid, unit: CellValue): Grid => [
      ...grid.slice(0, 5),
      [null, '丁', 1, 2, unit],
      ...grid.slice(5),
    ];
    const sheet = place({ form: four(unitForm, '家'), sheet: four(units('量', '家', '个', '个'), '家') });
    expect(labelsOf(sheet)).toMatchObject({ E3: 'E3 same 家', E4: 'E4 changed 个', E6: 'E6 same 家' });
  });

  test('of two such columns with the same words is read from its own', () => {
    const sheet = unitForm.map((line) => line.map((content) => content)) as Grid;
    const values = SHEET.map((line, row) => [...line, ...(sheet[row] ?? []).slice(4)]);
    const found = place({ form: unitForm, sheet: values });
    expect(labelsOf(found)).toMatchObject({ E3: 'E3 same 家', F3: 'F3 same 家' });
    expect(found.columns.extra).toEqual([]);
  });

  test('of two such columns with the same words and no headings is read from its own', () => {
    const values = unitForm.map((line, row) => [
      ...(SHEET[row] ?? []),
      ...(row === 1 ? [null, null] : line.slice(4)),
    ]);
    const found = place({ form: unitForm, sheet: values });
    expect(labelsOf(found)).toMatchObject({ E3: 'E3 same 家', F3: 'F3 same 家', E5: 'E5 same 家' });
  });

  test('that names a row is not read from a copy of the names', () => {
    const copied = SHEET.map(([number, name, ...others], row) =>
      row === 1 ? [number, null, ...others, null, '地区'] : [number, name, ...others, null, name],
    ) as Grid;
    expect(labelsOf(place({ form: FORM, sheet: copied }))).toMatchObject({
      B3: 'B3 same 甲',
      B4: 'B4 same 乙',
    });
  });

  test('over the whole table is no heading of one column', () => {
    const form: Grid = FORM.map((line, row) =>
      row === 0 ? ['单位：家', null, null, null] : row === 1 ? [null, ...line.slice(1)] : line,
    );
    const sheet = SHEET.map((line, row) =>
      row === 0 ? ['单位：家', null, null] : [line[2] ?? null, line[1] ?? null, line[3] ?? null],
    );
    const found = place({ form, formMerges: ['A1:D1'], sheet, merges: ['A1:C1'] });
    expect(cellsOf(found)).toMatchObject({ C3: 'A3', D3: 'C3' });
  });

  test('of such a column is found by its heading where all its words are others', () => {
    expect(labelsOf(place({ form: unitForm, sheet: units('计量单位', '个', '个', '个') }))).toMatchObject({
      E2: 'E2 same 计量单位',
      E3: 'E3 changed 个',
    });
  });

  test('of such a column is not where its heading stands in another sense', () => {
    const sheet = units('计量单位', '个', '个', '个').map((line, row) =>
      row === 0 ? ['计量单位：', null, null, null, null] : line,
    );
    expect(labelsOf(place({ form: unitForm, sheet }))).toMatchObject({
      E2: 'E2 same 计量单位',
      E3: 'E3 changed 个',
    });
    const gone = sheet.map((line, row) => (row === 0 ? line : line.slice(0, 4)));
    expect(cellsOf(place({ form: unitForm, sheet: gone }))).toMatchObject({ C3: 'C3', D3: 'D3' });
  });

  test('of a column of numbers that is gone is not where the title stands', () => {
    const form: Grid = FORM.map((line, row) => (row === 1 ? [null, '地区', '上年', '本年'] : line));
    const sheet = SHEET.map((line, row) =>
      row === 0 ? line : [line[2] ?? null, line[1] ?? null, line[3] ?? null],
    );
    const found = place({ form, sheet });
    expect(cellsOf(found)).toMatchObject({ C3: 'A3', D3: 'C3' });
    expect(labelsOf(found)).toMatchObject({ A1: 'A1 same 分解表', A3: 'missing' });
  });

  test('over columns in another order stands over the first of them', () => {
    const form: Grid = [
      [null, '甲类', null, '乙类', null],
      [null, '2023年', '2024年', '2023年', '2024年'],
      ['甲', 1, 2, 3, 4],
      ['乙', 5, 6, 7, 8],
    ];
    const sheet: Grid = [
      form[0] ?? [],
      [null, '2024年', '2023年', '2024年', '2023年'],
      ['甲', 2, 1, 4, 3],
      ['乙', 6, 5, 8, 7],
    ];
    const found = place({ form, formMerges: ['B1:C1', 'D1:E1'], sheet, merges: ['B1:C1', 'D1:E1'] });
    expect(labelsOf(found)).toMatchObject({ B1: 'B1 same 甲类', D1: 'D1 same 乙类', B2: 'C2 same 2023年' });
    expect(cellsOf(found)).toMatchObject({ B3: 'C3', C3: 'B3', D4: 'E4', E4: 'D4' });
  });

  test('over several columns stands over the first of them, wherever they went', () => {
    const form: Grid = [
      [null, '目标', null],
      [null, '2023年', '2024年'],
      ['甲', 1, 2],
      ['乙', 3, 4],
    ];
    const turned = form.map(([name, one, other]) => [other ?? null, one ?? null, name ?? null]) as Grid;
    const renamed = [['合同目标', null, null], ...turned.slice(1)];
    expect(labelsOf(place({ form, formMerges: ['B1:C1'], sheet: renamed }))).toMatchObject({
      B1: 'A1 changed 合同目标',
      B2: 'B2 same 2023年',
      C2: 'A2 same 2024年',
    });
  });
});

describe('titles, unit lines and notes', () => {
  const form: Grid = [
    [title('分解表'), null, null],
    ['单位：家', null, null],
    ['地区', '上年', '本年'],
    ['甲', 1, 2],
    ['乙', 3, 4],
    [note('注：略'), null, null],
  ];

  test('are found by their words anywhere', () => {
    const sheet: Grid = [
      [],
      [null, null, '分解表'],
      ['地区', '上年', '本年', '单位：家'],
      ['甲', 1, 2],
      ['乙', 3, 4],
      [],
      [null, '注：略'],
    ];
    expect(labelsOf(place({ form, sheet }))).toMatchObject({
      A1: 'C2 same 分解表',
      A2: 'D3 same 单位：家',
      A6: 'B7 same 注：略',
    });
  });

  test('under other words are what stands at their distance from the header', () => {
    const sheet: Grid = [
      [],
      ['任务表'],
      ['单位：万家'],
      ['地区', '上年', '本年'],
      ['甲', 1, 2],
      ['乙', 3, 4],
      ['注：无'],
    ];
    expect(labelsOf(place({ form, sheet }))).toMatchObject({
      A1: 'A2 changed 任务表',
      A2: 'A3 unit 单位：万家',
      A6: 'missing',
    });
  });

  test('under other words, in a table that moved to the right, are looked for above the names and at the edge', () => {
    const table: Grid = [
      [null, '地区', '上年', '本年'],
      [null, '甲', 1, 2],
      [null, '乙', 3, 4],
    ];
    expect(labelsOf(place({ form, sheet: [[null, '任务表'], ['单位：个'], ...table] }))).toMatchObject({
      A1: 'B1 changed 任务表',
      A2: 'A2 changed 单位：个',
    });
  });

  test('that are gone are missing', () => {
    const sheet: Grid = [
      ['地区', '上年', '本年'],
      ['甲', 1, 2],
      ['乙', 3, 4],
    ];
    expect(labelsOf(place({ form, sheet }))).toMatchObject({ A1: 'missing', A2: 'missing', A6: 'missing' });
    expect(labelsOf(place({ form, sheet: [[], [], ...sheet] }))).toMatchObject({
      A1: 'missing',
      A2: 'missing',
    });
  });

  test('under other words keep their distance from the header, wherever the rows went', () => {
    const sheet: Grid = [['任务表'], ['单位：家'], ['地区', '上年', '本年'], [], ['乙', 3, 4], ['甲', 1, 2]];
    expect(labelsOf(place({ form, sheet }))).toMatchObject({ A1: 'A1 changed 任务表' });
  });

  test('under other words are no row of the table', () => {
    const between: Grid = [...form.slice(0, 4), ['其中：', null, null], ...form.slice(4)];
    const sheet: Grid = [['分解表'], ['单位：家'], ['地区', '上年', '本年'], ['甲', 1, 2], ['乙', 3, 4]];
    expect(labelsOf(place({ form: between, sheet }))).toMatchObject({ A5: 'missing' });
  });

  test('between the rows are what stands before the row below', () => {
    const between: Grid = [...form.slice(0, 4), ['其中：', null, null], ...form.slice(4)];
    const sheet: Grid = [
      ['分解表'],
      ['单位：家'],
      ['地区', '上年', '本年'],
      ['甲', 1, 2],
      ['包括：'],
      ['乙', 3, 4],
    ];
    expect(labelsOf(place({ form: between, sheet }))).toMatchObject({ A5: 'A5 changed 包括：' });
  });

  test('keep their distance from the row below, though that has another name too', () => {
    const between: Grid = [...form.slice(0, 3), ['其中：', null, null], ...form.slice(3)];
    const sheet: Grid = [
      ['分解表'],
      ['单位：家'],
      ['地区', '上年', '本年'],
      ['包括：'],
      ['甲区', 1, 2],
      [],
      ['乙', 3, 4],
    ];
    expect(labelsOf(place({ form: between, sheet }))).toMatchObject({
      A4: 'A4 changed 包括：',
      A5: 'A5 changed 甲区',
    });
  });
});

describe('the column of names that the form leaves open', () => {
  const form: Grid = [
    ['序号', '单位名称', '本年'],
    [label(1), '甲', entry()],
    [label(2), spare(null, { field: 'name' }), spare()],
  ];

  test('is found with the other names, whatever stands elsewhere', () => {
    const above: Grid = [
      ['单位名称：', '某局'],
      ['本年', '序号', '单位名称'],
      [5, 1, '甲'],
      [6, 2, '某街办'],
    ];
    expect(place({ form, sheet: above }).nameColumn).toBe(2);
    expect(
      place({
        form,
        sheet: [
          ['本年', '序号', '单位名称'],
          [5, 1, '甲'],
          [6, 2, '某街办'],
        ],
      }).nameColumn,
    ).toBe(2);
  });

  test('is found by its heading where the form names nobody', () => {
    const open = [form[0] ?? [], [label(1), spare(null, { field: 'name' }), spare()]];
    expect(
      place({
        form: open,
        sheet: [
          ['序号', '本年', '单位名称'],
          [1, 5, '某街办'],
        ],
      }).nameColumn,
    ).toBe(2);
    expect(
      place({
        form: open,
        sheet: [
          ['序号', '本年', '名'],
          [1, 5, '某街办'],
        ],
      }).nameColumn,
    ).toBeNull();
  });
});

describe('sums', () => {
  const indicator = 'hte-count';
  const form: Grid = [
    [null, '本年'],
    ['合计', official(10, { indicator, total: true })],
    ['甲', official(4, { indicator })],
    ['乙', official(6, { indicator })],
    [null, spare(null, { indicator })],
    [null, spare(null, { indicator })],
  ];
  const sums = (sheet: Grid) =>
    place({ form, sheet }).sums.map(({ total, parts, incomplete }) => ({
      total: total.address,
      parts: parts.map(({ address }) => address).join(' '),
      incomplete,
    }));
  const table: Grid = [
    [null, '本年'],
    ['合计', 10],
    ['甲', 4],
    ['乙', 6],
  ];

  test('have all their parts, and spare lines that are filled in', () => {
    expect(sums(table)).toEqual([{ total: 'B2', parts: 'B3 B4', incomplete: false }]);
    expect(sums([...table, ['某街办', 3], [null, null]])).toEqual([
      { total: 'B2', parts: 'B3 B4 B5', incomplete: false },
    ]);
    expect(sums([...table, [null, null], ['某街办', 0]])).toEqual([
      { total: 'B2', parts: 'B3 B4 B6', incomplete: false },
    ]);
  });

  test('cannot be told where a part is gone, and are none where the whole is', () => {
    expect(sums(table.slice(0, 3))).toEqual([{ total: 'B2', parts: 'B3', incomplete: true }]);
    expect(sums(table.filter((_, row) => row !== 1))).toEqual([]);
  });
});

describe('the block of the table', () => {
  const block = (sheet: Grid): string => rangeAddress(place({ form: FORM, sheet }).table);

  test('reaches from the first label to the last figure', () => {
    expect(block(SHEET)).toBe('A2:D5');
    expect(block([[], ...SHEET.map((line) => [null, ...line])])).toBe('B3:E6');
    expect(block(SHEET.map((line) => [...line.slice(1), line[0] ?? null]))).toBe('A2:D5');
  });

  test('leaves out what is not there', () => {
    const sheet = [[], ...SHEET.filter((_, row) => row !== 3).map((line) => [null, ...line])];
    expect(block(sheet)).toBe('B3:E5');
  });

  test('is the first cell where nothing of it is there', () => {
    expect(
      block([
        ['买菜', null],
        [null, 3],
      ]),
    ).toBe('A1');
  });
});

test('the identity block is read with the table', () => {
  const [words, value] = identity('unit', '填报单位：');
  const form: Grid = [[words, value, null], ...FORM];
  const sheet = place({ form, sheet: [['填报单位：', '东湖区'], ...SHEET] });
  expect(sheet.identity).toHaveLength(1);
  expect(sheet.identityOf('unit')).toMatchObject({ row: 0, column: 1, text: '东湖区' });
  expect(sheet.identityOf('period')).toBeUndefined();
});

test('a form of which nothing but its code is left has no cell in place', () => {
  for (const template of templates) {
    if (template.formCode === null) continue;
    const model = { name: 'Sheet1', rows: [[{ value: template.formCode }]], merges: [] };
    const found = recognise(library, new ActualSheet(model));
    expect(found).toMatchObject({ kind: 'found', sheet: { recognisedBy: 'identity', cells: [] } });
  }
});

test('every unit of a form under other words: the column is known by its heading, and each is told', () => {
  const form = report().change({ C7: '万元', C8: '百家', C9: '百家', C10: '万元', C11: '万元' });
  const found = recognise(library, new ActualSheet(form.asRead()));
  if (found.kind !== 'found') throw new Error(found.kind);
  const units = found.sheet.labels.filter(
    ({ expected }) => expected.binding.field === 'unit' && expected.row > 5,
  );
  expect(units.map(({ text, state }) => `${text} ${state}`)).toEqual([
    '万元 unit',
    '百家 unit',
    '百家 unit',
    '万元 unit',
    '万元 unit',
  ]);
});

test('a column of a form that the unit filled in though nothing is asked there stays what it is', () => {
  const form = report().change({ D7: 5, D8: 600, D9: 700, D10: 30, D11: 1.5 });
  const found = recognise(library, new ActualSheet(form.asRead()));
  if (found.kind !== 'found') throw new Error(found.kind);
  const { columns, labels } = found.sheet;
  expect([columns.missing, columns.extra]).toEqual([[], []]);
  expect(labels.filter(({ state }) => state !== 'same').map(({ text }) => text)).toEqual([
    '5',
    '600',
    '700',
    '30',
    '1.5',
  ]);
});

test('rows in another order that were numbered anew: the numbers are no column too many', () => {
  const table = annex('city-annex-1');
  const rows = table
    .cells()
    .flatMap(({ row, column, cell }) => (cell.role === 'official' && column === 1 ? [row + 1] : []));
  const turned = rows.reduce(
    (sheet, row, at) => sheet.set(`A${row}`, at + 1),
    table.withRowOrder(rows[0] ?? 1, [...rows].reverse()),
  );
  const found = recognise(library, new ActualSheet(turned.asRead()));
  if (found.kind !== 'found') throw new Error(found.kind);
  expect(found.sheet.columns.extra).toEqual([]);
});
