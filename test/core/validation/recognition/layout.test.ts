import { cellAddress, rangeAddress } from '../../../../src/core/sheet/address';
import type { Cell } from '../../../../src/core/sheet/model';
import {
  createLayout,
  isFigure,
  isRequired,
  isStrong,
  isTyped,
  keyOf,
  type Axis,
  type DataCell,
} from '../../../../src/core/validation/recognition/layout';
import { library } from '../filledSheet';
import {
  computed,
  entry,
  identity,
  label,
  layoutOf,
  note,
  official,
  spare,
  template,
  title,
  type Grid,
} from '../smallTable';

const addresses = (cells: readonly { row: number; column: number }[]): string =>
  cells.map(({ row, column }) => cellAddress(row, column)).join(' ');

const keys = ({ lines }: Axis): string[] => lines.map(({ key }) => key.replace(/\w:/g, ''));

const levels = (axis: Axis): number[] => axis.levels.map(({ index }) => index);

describe('the data of a template', () => {
  const outside = { field: 'outside' };

  test.each([
    { name: 'official figures', cell: official(5), data: true },
    { name: 'official words', cell: official('区科工局'), data: true },
    { name: 'places to be filled in', cell: entry(), data: true },
    { name: 'formulas', cell: computed(0), data: true },
    { name: 'spare places', cell: spare(), data: true },
    { name: 'spare places for names', cell: spare(null, { field: 'name' }), data: false },
    { name: 'names to be filled in', cell: entry(null, { field: 'name' }), data: true },
    { name: 'labels', cell: label('甲', { row: 1 }), data: false },
    { name: 'notes', cell: note('注', { row: 1 }), data: false },
    { name: 'the title', cell: title('表', { row: 1 }), data: false },
    { name: 'cells without a role', cell: { value: 5, binding: { row: 1 } }, data: false },
    { name: 'cells about no row', cell: computed(45291, outside), data: false },
    { name: 'cells about a region', cell: entry(null, { ...outside, region: '东湖区' }), data: true },
    {
      name: 'cells about an indicator',
      cell: entry(null, { ...outside, indicator: 'hte-count' }),
      data: true,
    },
    { name: 'cells about a numbered row', cell: entry(null, { ...outside, row: 3 }), data: true },
  ])('$name belong to it: $data', ({ cell, data }) => {
    const layout = layoutOf([
      [null, '本年', '备注'],
      ['甲', cell, 1],
    ]);
    expect(addresses(layout.data)).toBe(data ? 'B2 C2' : 'C2');
  });

  test('leaves room for names where spare lines have any', () => {
    const rows: Grid = [
      [null, '地区', '本年'],
      ['一', '甲', 1],
    ];
    expect(layoutOf(rows).nameColumn).toBeNull();
    expect(layoutOf([...rows, [null, spare(null, { field: 'name' }), spare()]]).nameColumn).toBe(1);
    expect(layoutOf([...rows, [null, null, entry(null, { field: 'name' })]]).nameColumn).toBeNull();
  });
});

describe('the labels of a template', () => {
  test('are its words with the block that each covers', () => {
    const layout = layoutOf(
      [
        [title('分解表'), null, null, null],
        [null, '目标', null, 2023],
        ['甲', 1, 2, 3],
        [label(1), 4, 5, 6],
        [note('注：略'), null, label(''), label()],
        [...identity('unit', '填报单位：'), null, null],
      ].map((line, row) => line.map((value) => (row === 1 && value === 2023 ? label(value) : value))),
      ['A1:D1', 'B2:C2', 'A4:A5'],
    );
    expect(
      layout.labels.map(({ row, column, span, text, token, role }) =>
        [cellAddress(row, column), rangeAddress(span), text, token, role].join(' '),
      ),
    ).toEqual([
      'A1 A1:D1 分解表 t:分解表 title',
      'B2 B2:C2 目标 t:目标 label',
      'D2 D2 2023 y:2023 label',
      'A3 A3 甲 t:甲 label',
      'A4 A4:A5 1 n:1 label',
      'A5 A5 注：略 t:注:略 note',
    ]);
  });

  test('say what they are about', () => {
    const binding = { indicator: 'hte-count', field: 'unit' };
    const { labels } = layoutOf([
      [null, '目标'],
      [label('家', binding), 1],
    ]);
    expect(labels.map((each) => each.binding)).toEqual([{}, binding]);
  });

  test('mean the indicators of the table where a name could mean several', () => {
    const hte = library.indicators.find(({ id }) => id === 'hte-count');
    if (!hte) throw new Error('no such indicator');
    const two = { ...library, indicators: [...library.indicators, { ...hte, id: 'own-hte' }] };
    const token = (indicator: string): string | undefined =>
      createLayout(two, template([[hte.label, official(1, { indicator })]]), {}).labels[0]?.token;
    expect(token('own-hte')).toBe('i:own-hte');
    expect(token('hte-count')).toBe('i:hte-count');
  });

  test('mean the regions of the table where a short name could mean several', () => {
    const token = (own: Cell): string | undefined =>
      layoutOf([
        [null, '目标'],
        ['经开区', own],
      ]).labels.find(({ text }) => text === '经开区')?.token;
    expect(token(official(1, { region: '南昌经开区' }))).toBe('r:南昌经开区');
    expect(token(official(1, { region: '小蓝经开区' }))).toBe('r:小蓝经开区');
  });
});

describe('the lines of a table', () => {
  test('are told apart by their names', () => {
    const { rows, columns } = layoutOf([
      ['地区', '上年', '本年'],
      ['甲', 1, 2],
      ['乙', 3, 4],
    ]);
    expect([keys(rows), levels(rows)]).toEqual([['甲', '乙'], [0]]);
    expect([keys(columns), levels(columns)]).toEqual([['上年', '本年'], [0]]);
    expect(rows.lines.map(({ index }) => index)).toEqual([1, 2]);
    expect(columns.lines.map(({ index }) => index)).toEqual([1, 2]);
    expect(rows.byKey.get('t:乙')).toBe(rows.lines[1]);
  });

  test.each([
    {
      name: 'words before serial numbers',
      labels: [
        [label('1'), '甲'],
        [label('2'), '乙'],
      ],
      chosen: [1],
      read: ['甲', '乙'],
    },
    {
      name: 'serial numbers where there are no words',
      labels: [
        [label('1'), null],
        [label('2'), null],
      ],
      chosen: [0],
      read: ['1', '2'],
    },
    {
      name: 'one column where it is enough, whatever stands before it',
      labels: [
        ['城区', '甲'],
        ['城区', '乙'],
        ['县区', '丙'],
      ],
      chosen: [1],
      read: ['甲', '乙', '丙'],
    },
    {
      name: 'the first of two that tell as much',
      labels: [
        ['甲', '家'],
        ['乙', '个'],
      ],
      chosen: [0],
      read: ['甲', '乙'],
    },
    {
      name: 'the first of two that know as many words, also where the second begins higher up',
      labels: [
        [null, '甲'],
        ['乙', '甲'],
        ['丙', '丁'],
      ],
      chosen: [0],
      read: ['', '乙', '丙'],
    },
    {
      name: 'no serial numbers where any line has a word',
      labels: [
        [label('1'), '甲'],
        [label('2'), '乙'],
        [label('3'), null],
      ],
      chosen: [1],
      read: ['甲', '乙', ''],
    },
    {
      name: 'no column where nothing stands beside the figures',
      labels: [[null], [null]],
      chosen: [],
      read: ['', ''],
    },
    {
      name: 'two columns where one is not enough',
      labels: [
        ['城区', '甲'],
        ['城区', '乙'],
        ['城区', '丙'],
        ['县区', '甲'],
      ],
      chosen: [0, 1],
      read: ['城区|甲', '城区|乙', '城区|丙', '县区|甲'],
    },
    {
      name: 'two columns, leaving out the one that says the same everywhere',
      labels: [
        ['城区', '亿元', '甲'],
        ['城区', '亿元', '乙'],
        ['县区', '亿元', '甲'],
      ],
      chosen: [0, 2],
      read: ['城区|甲', '城区|乙', '县区|甲'],
    },
    {
      name: 'a column of one word where there is one line',
      labels: [['甲', '家']],
      chosen: [0],
      read: ['甲'],
    },
  ])('$name', ({ labels, chosen, read }) => {
    const width = labels[0]?.length ?? 0;
    const header = [...Array.from({ length: width }, (_, at) => `项${at}`), '目标'];
    const { rows } = layoutOf([header, ...labels.map((line) => [...line, 5])]);
    expect([levels(rows), keys(rows)]).toEqual([chosen, read]);
    // A table laid on its side reads the same.
    const sideways = Array.from({ length: width + 1 }, (_, at) => [
      header[at] ?? null,
      ...labels.map((line) => (at < width ? (line[at] ?? null) : 5)),
    ]);
    const { columns } = layoutOf(sideways);
    expect([levels(columns), keys(columns)]).toEqual([chosen, read]);
  });

  test('in groups know which label stands over several of them', () => {
    const { rows } = layoutOf(
      [
        [null, null, '目标'],
        ['城区', '甲', 1],
        [null, '乙', 2],
        ['县区', '甲', 3],
      ],
      ['A2:A3'],
    );
    expect(keys(rows)).toEqual(['城区|甲', '城区|乙', '县区|甲']);
    expect(rows.levels.map(({ grouped, tokens }) => [grouped, [...tokens]])).toEqual([
      [true, ['t:城区', 't:县区']],
      [false, ['t:甲', 't:乙']],
    ]);
  });

  test('whose group name is printed on each of them are no group', () => {
    const { rows } = layoutOf([
      [null, null, '目标'],
      ['城区', '甲', 1],
      ['城区', '乙', 2],
      ['县区', '甲', 3],
      [null, '丁', 3],
      [null, '戊', 3],
    ]);
    expect(rows.levels.map(({ grouped }) => grouped)).toEqual([false, false]);
  });

  test('a name over two label columns counts once', () => {
    const { rows } = layoutOf(
      [
        [null, null, '目标'],
        ['合计', null, 9],
        ['城区', '甲', 1],
        ['县区', '甲', 3],
      ],
      ['A2:B2'],
    );
    expect(keys(rows)).toEqual(['合计', '城区', '县区']);
  });

  test('with the same name: the first is found by it', () => {
    const { rows } = layoutOf([
      [null, '目标'],
      ['甲', 1],
      ['甲', 2],
      ['乙', 3],
    ]);
    expect(keys(rows)).toEqual(['甲', '甲', '乙']);
    expect([...rows.byKey].map(([key, { index }]) => `${key} ${index}`)).toEqual(['t:甲 1', 't:乙 3']);
  });

  test('that are spare have no name', () => {
    const { rows } = layoutOf([
      [null, '目标'],
      ['甲', 1],
      [null, spare()],
    ]);
    expect(keys(rows)).toEqual(['甲', '']);
    expect([...rows.byKey.keys()]).toEqual(['t:甲']);
    expect(rows.levels.map(({ tokens }) => [...tokens])).toEqual([['t:甲']]);
  });

  test('labels between the figures do not name them', () => {
    const { rows } = layoutOf([
      [null, '上年', '本年'],
      ['甲', label('—'), 1],
      ['甲', 2, label('无')],
    ]);
    expect([levels(rows), keys(rows)]).toEqual([[0], ['甲', '甲']]);
  });

  test('stand in their order, wherever the first row has holes', () => {
    const { columns } = layoutOf([
      [null, '上年', '本年'],
      ['甲', null, 1],
      ['乙', 2, 3],
    ]);
    expect(keys(columns)).toEqual(['上年', '本年']);
  });
});

describe('the header of a table', () => {
  test('is what stands above the figures, merged or in several rows', () => {
    const { columns } = layoutOf(
      [
        [title('分解表'), null, null],
        ['单位：家', null, null],
        ['地区', '目标', null],
        [null, '2023年', '2024年'],
        ['甲', 1, 2],
        ['合计', label('略'), 2],
      ],
      ['A1:C1', 'A3:A4', 'B3:C3'],
    );
    expect([levels(columns), keys(columns)]).toEqual([[3], ['2023', '2024']]);
  });

  test.each([
    { name: 'a title over the table', cell: title('甲'), header: false },
    { name: 'a note over the table', cell: note('甲'), header: false },
    { name: 'a label that reaches over the figures', cell: label('甲'), header: true },
  ])('$name is part of it: $header', ({ cell, header }) => {
    const { columns } = layoutOf(
      [
        [cell, null, null],
        ['乙', 1, 2],
      ],
      ['A1:C1'],
    );
    expect(levels(columns)).toEqual(header ? [0] : []);
  });

  test('has no part in words between the figures', () => {
    const { columns } = layoutOf([
      [null, '目标', '目标'],
      ['甲', label('—'), 1],
      ['乙', 2, label('无')],
    ]);
    expect([levels(columns), keys(columns)]).toEqual([[0], ['目标', '目标']]);
  });

  test('has no part in a label that stands over the names only', () => {
    const { columns } = layoutOf([
      ['单位：家', null, null],
      [null, '上年', '本年'],
      ['甲', 1, 2],
    ]);
    expect(levels(columns)).toEqual([1]);
  });

  test('has all rows that a label stands in', () => {
    const { columns } = layoutOf(
      [
        ['地区', '甲类', null, '乙类'],
        [null, '上年', '本年', null],
        ['甲', 1, 2, 3],
      ],
      ['B1:C1', 'D1:D2'],
    );
    expect(levels(columns)).toEqual([1]);
    expect(keys(columns)).toEqual(['上年', '本年', '乙类']);
  });
});

describe('tables of words', () => {
  const duties: Grid = [
    ['序号', '单位', '职责'],
    [label('1'), official('市科技局'), official('牵头')],
    [label('2'), official('市财政局'), official('配合')],
  ];

  test('have their rows named by the first column of words', () => {
    const { rows, data } = layoutOf(duties);
    expect([levels(rows), keys(rows)]).toEqual([[1], ['市科技局', '市财政局']]);
    expect(addresses(data)).toBe('B2 C2 B3 C3');
  });

  test('are known by these words too', () => {
    expect([...layoutOf(duties).signature]).toContain('t:市科技局');
    expect([...layoutOf(duties).signature]).not.toContain('t:牵头');
  });

  test('words about an indicator name nothing', () => {
    const { rows } = layoutOf([
      [null, '目标'],
      ['甲', official('预估2.0以上', { indicator: 'hte-count' })],
      ['甲', official('预估3.0以上', { indicator: 'hte-count' })],
    ]);
    expect([levels(rows), keys(rows)]).toEqual([[0], ['甲', '甲']]);
  });

  test('nor do figures and places left blank, before the first words', () => {
    const { rows } = layoutOf([
      [null, '数量', '办理', '任务'],
      ['甲', 1234, official(''), official('一')],
      ['甲', 5678, official(''), official('二')],
    ]);
    expect([levels(rows), keys(rows)]).toEqual([[3], ['一', '二']]);
  });
});

describe('the words that a sheet is recognised by', () => {
  const grid: Grid = [
    [title('分解表'), null],
    [null, '目标'],
    ['甲', 1],
    [label('2'), 2],
    [note('注：略'), null],
  ];

  test('an annex by all its words, but for notes and mere numbers', () => {
    expect([...layoutOf(grid).signature]).toEqual(['t:分解表', 't:目标', 't:甲']);
  });

  test('a form by its title and header, as its rows depend on unit and year', () => {
    const form = createLayout(library, template(grid, [], { kind: 'form' }), {});
    expect([...form.signature]).toEqual(['t:分解表', 't:目标']);
  });
});

describe('the identity block of a template', () => {
  test('has the words beside each value and how far away they are', () => {
    const [unitLabel, unit] = identity('unit', '填报单位：');
    const [periodLabel, period] = identity('period', '报 告 期：');
    const [, code] = identity('formCode', '');
    const layout = layoutOf([
      [null, unitLabel, null, unit],
      [null, periodLabel, period, null],
      [code, null, null, null],
      [null, label('表号：', { identity: 'basis' }), null, null],
      ['甲', 1, 2, 3],
    ]);
    expect(
      layout.identity.map(({ row, column, field, label: words, distance }) =>
        [cellAddress(row, column), field, words, distance].join(' '),
      ),
    ).toEqual(['D1 unit 填报单位 2', 'C2 period 报告期 1', 'A3 formCode  1']);
  });
});

describe('sums of a template', () => {
  const hte = { indicator: 'hte-count', year: 2023, field: 'target' };
  const sums = (grid: Grid): string[] =>
    layoutOf(grid).sums.map(({ total, parts, spare: open, indicator, year, field }) =>
      [indicator, year, field, addresses([total]), '=', addresses(parts), '+', addresses(open)]
        .join(' ')
        .trim(),
    );
  const column = (binding: Cell['binding'], ...parts: Cell[]): Grid => [
    [null, '目标'],
    ['合计', official(10, { ...binding, total: true })],
    ...parts.map((part, at) => [`部分${at}`, { ...part, binding: { ...binding, ...part.binding } }]),
  ];

  test.each([
    {
      name: 'two parts',
      grid: column(hte, official(4), official(6)),
      found: ['hte-count 2023 target B2 = B3 B4 +'],
    },
    {
      name: 'parts and spare places',
      grid: column(hte, official(4), spare()),
      found: ['hte-count 2023 target B2 = B3 + B4'],
    },
    { name: 'a single part', grid: column(hte, official(4)), found: [] },
    {
      name: 'two wholes',
      grid: column(hte, official(4), official(6), official(9, { total: true })),
      found: [],
    },
    {
      name: 'a spare place for another whole',
      grid: column(hte, official(4), official(6), spare(null, { total: true })),
      found: ['hte-count 2023 target B2 = B3 B4 + B5'],
    },
    {
      name: 'ratios, which are never added',
      grid: column({ ...hte, indicator: 'rd-intensity' }, official(4), official(6)),
      found: [],
    },
    {
      name: 'rows about no indicator',
      grid: column({ field: 'target' }, official(4), official(6)),
      found: [],
    },
    ...['target', 'actual', 'before', 'baseline'].map((field) => ({
      name: field,
      grid: column({ ...hte, field }, entry(), entry()),
      found: [`hte-count 2023 ${field} B2 = B3 B4 +`],
    })),
    {
      name: 'figures of no field and no year',
      grid: column({ indicator: 'hte-count' }, entry(), entry()),
      found: ['hte-count   B2 = B3 B4 +'],
    },
    ...['gap', 'completion', 'status', 'reason', 'remark'].map((field) => ({
      name: `${field}, which is never added`,
      grid: column({ ...hte, field }, entry(), entry()),
      found: [],
    })),
  ])('$name', ({ grid, found }) => {
    expect(sums(grid)).toEqual(found);
  });

  test('are one for each indicator, year and field', () => {
    const at = (year: number, field: string, total = false): Cell =>
      entry(null, { ...hte, year, field, total });
    const other = (total = false): Cell => entry(null, { ...hte, indicator: 'tech-sme', total });
    const line = (name: string, total = false) => [
      name,
      at(2023, 'target', total),
      at(2023, 'actual', total),
      at(2024, 'target', total),
      other(total),
    ];
    expect(sums([[null, '一', '二', '三', '四'], line('合计', true), line('甲'), line('乙')])).toEqual([
      'hte-count 2023 target B2 = B3 B4 +',
      'hte-count 2023 actual C2 = C3 C4 +',
      'hte-count 2024 target D2 = D3 D4 +',
      'tech-sme 2023 target E2 = E3 E4 +',
    ]);
  });

  test('no whole, no sum', () => {
    const parts = column(hte, official(4), official(6)).filter((_, row) => row !== 1);
    expect(sums(parts)).toEqual([]);
  });
});

describe('a place of the template', () => {
  const place = (cell: Cell): DataCell => {
    const [found] = layoutOf([
      [null, '本年'],
      ['甲', cell],
    ]).data;
    if (!found) throw new Error('no data');
    return found;
  };
  const indicator = 'hte-count';

  test.each([
    {
      what: 'a figure',
      cell: entry(null, { indicator, field: 'actual' }),
      figure: true,
      typed: true,
      required: true,
    },
    {
      what: 'a figure of no field',
      cell: entry(null, { indicator }),
      figure: true,
      typed: true,
      required: true,
    },
    { what: 'a spare figure', cell: spare(null, { indicator }), figure: true, typed: true, required: false },
    {
      what: 'an official figure',
      cell: official(1, { indicator }),
      figure: true,
      typed: false,
      required: false,
    },
    { what: 'a formula', cell: computed(1, { indicator }), figure: true, typed: false, required: false },
    ...['reason', 'remark', 'status', 'name', 'unit'].map((field) => ({
      what: `${field} beside a figure`,
      cell: entry(null, { indicator, field }),
      figure: false,
      typed: false,
      required: field === 'status',
    })),
    {
      what: 'how a task stands',
      cell: entry(null, { field: 'progress' }),
      figure: false,
      typed: false,
      required: true,
    },
    {
      what: 'other words',
      cell: entry(null, { field: 'lead' }),
      figure: false,
      typed: false,
      required: false,
    },
    {
      what: 'a formula about a task',
      cell: computed('', { field: 'progress' }),
      figure: false,
      typed: false,
      required: false,
    },
    {
      what: 'spare words',
      cell: spare(null, { field: 'progress' }),
      figure: false,
      typed: false,
      required: false,
    },
  ])('for $what', ({ cell, figure, typed, required }) => {
    const found = place(cell);
    expect({ figure: isFigure(found), typed: isTyped(found), required: isRequired(found) }).toEqual({
      figure,
      typed,
      required,
    });
  });
});

test.each([
  { tokens: ['t:城区', 't:甲'], key: 't:城区|t:甲' },
  { tokens: ['t:合计', 't:合计'], key: 't:合计' },
  { tokens: ['t:甲', 't:乙', 't:甲'], key: 't:甲|t:乙|t:甲' },
  { tokens: ['', 't:甲', ''], key: 't:甲' },
  { tokens: ['', ''], key: '' },
  { tokens: [], key: '' },
])('the labels $tokens make the key “$key”', ({ tokens, key }) => {
  expect(keyOf(tokens)).toBe(key);
});

test.each([
  ['t:甲', true],
  ['y:2023', true],
  ['n:1', false],
  ['', false],
  ['t:n:1', true],
])('the label “%s” says something: %s', (token, strong) => {
  expect(isStrong(token)).toBe(strong);
});
