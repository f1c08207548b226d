import type { SheetModel } from '../../../../src/core/sheet/model';
import { explain, isExplainable } from '../../../../src/core/validation/findings/explanations';
import type { Issue, Layer, NotRun, SheetFindings } from '../../../../src/core/validation/issue';
import { countFindings, reportOnFiles, reportSheet } from '../../../../src/core/validation/findings/report';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { LEVEL_STYLES } from '../../../../src/core/validation/findings/levelStyles';
import { annex, library, renewLibrary, report } from '../filledSheet';

beforeAll(renewLibrary);

const issue = (more: Partial<Issue> = {}): Issue => ({
  ruleId: 'total-differs',
  level: 'error',
  status: 'fail',
  sheet: '附件3',
  cell: 'C7',
  actual: '31',
  expected: '13.50',
  difference: '17.5',
  unit: '家',
  message: 'C7 与合计不符。',
  related: [],
  messageId: 'differs',
  ...more,
});

const findings = (issues: readonly Issue[], more: Partial<SheetFindings> = {}): SheetFindings => ({
  sheet: '附件3',
  template: 'city-annex-3',
  recognisedBy: 'labels',
  issues,
  notRun: [],
  ...more,
});

const texts = (sheet: SheetModel): unknown[][] =>
  sheet.rows.map((row) => Array.from(row, (cell) => cell?.value ?? null));

const HEADER = [
  '序号',
  '工作表',
  '单元格',
  '级别',
  '审核规则',
  '问题',
  '填报数',
  '应为（参照）',
  '相差',
  '单位',
  '依据',
  '疑似出错的单元格',
  '说明',
];

/** The lines of the table of findings. */
function lines(sheet: SheetModel): unknown[][] {
  const all = texts(sheet);
  const header = all.findIndex(([first]) => first === '序号');
  const end = all.findIndex((row, at) => at > header && row.every((value) => value === null));
  return all.slice(header + 1, end);
}

describe('the report', () => {
  it('is a table that can be sorted: no merged cells, blank rows around, figures as numbers', () => {
    const sheet = reportSheet([findings([issue()])]);
    expect(sheet.name).toBe('校验报告');
    expect(sheet.merges).toEqual([]);
    const all = texts(sheet);
    const header = all.findIndex(([first]) => first === '序号');
    expect(all[header]).toEqual(HEADER);
    expect(all[header - 1]!.every((value) => value === null)).toBe(true);
    expect(lines(sheet)).toEqual([
      [
        1,
        '附件3',
        'C7',
        '强制性',
        '合计与各部分之和不相等',
        'C7 与合计不符。',
        31,
        13.5,
        17.5,
        '家',
        '',
        '',
        '',
      ],
    ]);
    const expected = sheet.rows[header + 1]![7]!;
    expect(expected.style?.numberFormat).toBe('0.00');
  });

  it('links only to the workbook that it stands in, not to the files beside', () => {
    const one = [findings([issue()])];
    const sheet = reportOnFiles([{ file: '甲.xlsx', findings: one }, { findings: one }]);
    expect(lines(sheet).map((line) => line.slice(1, 4))).toEqual([
      ['甲.xlsx', '附件3', 'C7'],
      ['', '附件3', 'C7'],
    ]);
    expect(sheet.rows.slice(4, 6).map((row) => row[3]?.link)).toEqual([undefined, '附件3!C7']);
  });

  it('leads from each line to its cell', () => {
    const sheet = reportSheet([findings([issue({ sheet: "五月'表", cell: 'C7:D9' })])]);
    const link = sheet.rows.flat().find((cell) => cell?.value === 'C7:D9');
    expect(link?.link).toBe("'五月''表'!C7:D9");
  });

  it('names the graver findings of a sheet first', () => {
    const sheet = reportSheet([
      findings([issue({ level: 'info', cell: 'A1' }), issue({ level: 'query', cell: 'A2' }), issue()]),
    ]);
    expect(lines(sheet).map((line) => line[3])).toEqual(['强制性', '核实性', '提示']);
  });

  it('counts by level, and says how many are explained', () => {
    const explanation = { text: '口径调整', by: '李敏', on: '2026-01-08', valueHash: 'x' };
    const sheet = reportSheet(
      [
        findings([
          issue(),
          issue({ level: 'query', explanation }),
          issue({
            level: 'query',
            voidExplanation: { ...explanation, was: '3', reason: '说明已失效：改了。' },
          }),
        ]),
      ],
      { on: '2026-01-09' },
    );
    expect(texts(sheet)[1]![0]).toBe(
      '2026-01-09 校验。强制性 1 项，核实性 2 项（已说明 1 项，说明失效 1 项），提示 0 项；未运行的检查 0 项。',
    );
    expect(lines(sheet).map((line) => line[12])).toEqual([
      '',
      '口径调整（李敏，2026-01-08）',
      '说明已失效：改了。',
    ]);
  });

  it('names the suspects with the reasons', () => {
    const suspects = [1, 2, 3, 4].map((row) => ({
      cell: `C${row}`,
      reasoning: '若改为 13，三项合计均相符。',
    }));
    const [line] = lines(reportSheet([findings([issue({ suspects })])]));
    expect(line![11]).toBe(
      'C1：若改为 13，三项合计均相符。\nC2：若改为 13，三项合计均相符。\nC3：若改为 13，三项合计均相符。',
    );
  });

  it('lists the checks that were not run, with the reason, once for several rules', () => {
    const reason = '没有以前的数据。';
    const gap = (ruleId: string) => ({ ruleId, layer: 'across' as const, reason });
    const all = texts(reportSheet([findings([], { notRun: [gap('level-falls'), gap('total-differs')] })]));
    const row = all.find((cells) => cells.includes(reason))!;
    expect(row.slice(0, 6)).toEqual([
      1,
      '附件3',
      '表间与跨期',
      2,
      '存量指标比以前减少；合计与各部分之和不相等',
      reason,
    ]);
  });

  it('says that nothing was found, and which sheets were not recognised', () => {
    const sheet = reportSheet([
      findings([]),
      findings([], { sheet: '购物清单', template: null, recognisedBy: 'none' }),
    ]);
    expect(lines(sheet).flat()).toContain('没有发现问题。');
    const row = texts(sheet).find((cells) => cells.includes('购物清单'))!;
    expect(row).toContain('未认出，没有校验');
  });

  it('on several files names the file, says what was refused, and has no links that lead nowhere', () => {
    const sheet = reportOnFiles([
      { file: '甲.xlsx', findings: [findings([issue()])] },
      { file: '乙.xlsx', refused: '文件已损坏。', findings: [] },
    ]);
    const flat = texts(sheet).flat();
    expect(flat).toEqual(expect.arrayContaining(['文件', '甲.xlsx', '乙.xlsx', '拒收：文件已损坏。']));
    expect(sheet.rows.flat().filter((cell) => cell?.link !== undefined)).toEqual([]);
  });

  it('writes what others typed as text and never as a formula', () => {
    const sheet = reportSheet([findings([issue({ actual: '=HYPERLINK("x")', message: '=1+1' })])]);
    expect(texts(sheet).flat()).toEqual(expect.arrayContaining(['=HYPERLINK("x")', '=1+1']));
    expect(sheet.rows.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
  });

  it('is neither checked nor recognised as a form, whatever it quotes', () => {
    const workbook = { sheets: [report().set({ indicator: 'hte-count', field: 'actual' }, 99999).asRead()] };
    const quoting = reportSheet([findings([issue({ message: '表号 KC-ZB-01/1 不对。' })])]);
    const checked = validateWorkbook(library, { sheets: [...workbook.sheets, quoting] });
    expect(checked).toEqual(validateWorkbook(library, workbook));
  });

  it('prints on landscape pages that repeat its headings', () => {
    const { print } = reportSheet([findings([issue()])]);
    expect(print).toMatchObject({
      orientation: 'landscape',
      fitToWidth: true,
      titleRows: { from: 3, to: 3 },
    });
  });

  it('lists every finding of a storm, with links to the first two thousand', () => {
    const storm = Array.from({ length: 2_500 }, (_, at) => issue({ cell: `C${at + 1}` }));
    const sheet = reportSheet([findings(storm)]);
    expect(lines(sheet)).toHaveLength(2_500);
    expect(sheet.rows.flat().filter((cell) => cell?.link !== undefined)).toHaveLength(2_000);
  });

  it('holds everything of a sheet with every figure wrong', () => {
    const wrong = annex('city-annex-3').mapCells((cell) =>
      cell?.role === 'official' && typeof cell.value === 'number' ? { ...cell, value: '错' } : cell,
    );
    const found = validateWorkbook(library, { sheets: [wrong.asRead()] });
    expect(lines(reportSheet(found))).toHaveLength(found[0]!.issues.length);
  });
});

/** The lines from a title on to the next blank row, without the cells that are not used. */
function section(sheet: SheetModel, title: string): unknown[][] {
  const all = texts(sheet);
  const start = all.findIndex(([first]) => first === title);
  if (start < 0) return [];
  const blank = all.findIndex((row, at) => at > start && row.every((value) => value === null));
  return all.slice(start + 1, blank < 0 ? undefined : blank);
}

describe('the sheets in the report, one by one', () => {
  const unknown = findings([], {
    sheet: '购物清单',
    template: null,
    recognisedBy: 'none',
    notRun: [{ ruleId: 'outlier', layer: 'ranges', reason: '没有认出。' }],
  });
  const explanation = { text: '口径调整', by: '李敏', on: '2026-01-08', valueHash: 'x' };
  const checked = findings(
    [
      issue(),
      issue({ level: 'query', explanation }),
      issue({ level: 'query', voidExplanation: { ...explanation, was: '3', reason: '改了。' } }),
      issue({ level: 'query' }),
      ...Array.from({ length: 4 }, () => issue({ level: 'info' })),
    ],
    { recognisedBy: 'identity', notRun: [{ ruleId: 'outlier', layer: 'ranges', reason: '没有目标。' }] },
  );

  it('say what they are and how many findings each has', () => {
    expect(section(reportSheet([checked, unknown]), '各表情况')).toEqual([
      ['序号', '工作表', '强制性', '核实性', '报表', '识别方式', '提示', '已说明', '说明失效', '未运行'],
      [1, '附件3', 1, 3, '附件3 主要科技任务分解表', '按表号', 4, 1, 1, 1],
      [2, '购物清单', 0, 0, '', '未认出，没有校验', 0, 0, 0, 0],
    ]);
  });

  it('are numbered through all files, those that were refused among them', () => {
    const files = [
      { file: '甲.xlsx', findings: [checked] },
      { file: '乙.xlsx', refused: '文件已损坏。', findings: [] },
      { findings: [unknown] },
    ];
    const lines = section(reportOnFiles(files), '各表情况');
    expect(lines.map((line) => [line[0], line[1], line[2], line[6]])).toEqual([
      ['序号', '文件', '工作表', '识别方式'],
      [1, '甲.xlsx', '附件3', '按表号'],
      [2, '乙.xlsx', null, '拒收：文件已损坏。'],
      [3, '', '购物清单', '未认出，没有校验'],
    ]);
  });
});

describe('the checks that were not run', () => {
  const gap = (ruleId: string, layer: Layer, reason: string): NotRun => ({ ruleId, layer, reason });
  const gaps = [
    gap('outlier', 'ranges', '没有目标。'),
    gap('unit-slip', 'ranges', '没有以前的数据。'),
    gap('outlier', 'ranges', '没有目标。'),
    gap('level-falls', 'across', '没有以前的数据。'),
    gap('period-unchanged', 'across', '没有以前的数据。'),
  ];

  it('are told once per sheet, layer and reason, under a word of what that means', () => {
    const sheet = reportSheet([
      findings([], { notRun: gaps }),
      findings([], { sheet: '附件2', notRun: gaps.slice(0, 1) }),
    ]);
    const [note, ...lines] = section(sheet, '未运行的检查');
    expect(note![0]).toContain('既不是通过，也不是不通过');
    expect(lines.map((line) => line.filter((_, at) => at !== 4))).toEqual([
      ['序号', '工作表', '层次', '项数', '原因'],
      [1, '附件3', '取值', 1, '没有目标。'],
      [2, '附件3', '取值', 1, '没有以前的数据。'],
      [3, '附件3', '表间与跨期', 2, '没有以前的数据。'],
      [4, '附件2', '取值', 1, '没有目标。'],
    ]);
  });

  it('name their file, where there are several', () => {
    const one = findings([], { notRun: gaps.slice(0, 1) });
    const lines = section(
      reportOnFiles([{ file: '甲.xlsx', findings: [one] }, { findings: [one] }]),
      '未运行的检查',
    );
    expect(lines.slice(1).map((line) => line[1])).toEqual(['文件', '甲.xlsx', '']);
  });

  it('take no room where everything was run, nor for sheets that were not recognised', () => {
    const unknown = findings([], { template: null, recognisedBy: 'none', notRun: gaps });
    for (const sheet of [reportSheet([findings([])]), reportSheet([unknown])]) {
      expect(texts(sheet).flat()).not.toContain('未运行的检查');
    }
  });
});

describe('a cell of the report', () => {
  const figureOf = (value: Issue['actual']): unknown[] => {
    const sheet = reportSheet([findings([issue({ actual: value })])]);
    const cell = sheet.rows[4]![6]!;
    return [cell.value, cell.style?.numberFormat];
  };

  it.each<[value: Issue['actual'], shown: unknown, format: string | undefined]>([
    ['31', 31, '0'],
    ['-0.1299999', '-0.1299999', undefined],
    ['-17.50', -17.5, '0.00'],
    ['0', 0, '0'],
    ['0.000001', 0.000001, '0.000000'],
    ['123456789012345', 123456789012345, '0'],
    ['1234567890123456', '1234567890123456', undefined],
    ['1234567890.123456', '1234567890.123456', undefined],
    ['079188888888', '079188888888', undefined],
    ['00.5', '00.5', undefined],
    ['5.', '5.', undefined],
    ['约60', '约60', undefined],
    ['60以上', '60以上', undefined],
    ['', '', undefined],
    [7, 7, undefined],
    [true, true, undefined],
    [null, null, undefined],
  ])('with %j holds a number only where no digit is lost: %j', (value, shown, format) => {
    expect(figureOf(value)).toEqual([shown, format]);
  });

  it('shows its level in the colour of the marks', () => {
    const levels = ['error', 'query', 'info'] as const;
    const sheet = reportSheet([findings(levels.map((level) => issue({ level })))]);
    expect(sheet.rows.slice(4, 7).map((row) => row[3]!.style)).toMatchObject(
      levels.map((level) => LEVEL_STYLES[level]),
    );
  });

  it('is cut where a spreadsheet takes no more, and says so', () => {
    const [whole, cut] = [32_000, 32_001].map((length) => {
      const sheet = reportSheet([findings([issue({ message: '错'.repeat(length) })])]);
      return lines(sheet)[0]![5] as string;
    });
    expect(whole).toBe('错'.repeat(32_000));
    expect(cut).toBe(`${'错'.repeat(32_000)}…`);
  });

  it('names the rule by its id where this version has no such rule', () => {
    expect(lines(reportSheet([findings([issue({ ruleId: 'no-such-rule' })])]))[0]![4]).toBe('no-such-rule');
  });

  it('looks like a link only where it is one', () => {
    const linked = reportSheet([findings([issue()])]).rows[4]![2]!;
    const [file] = [reportOnFiles([{ file: '甲.xlsx', findings: [findings([issue()])] }])];
    const plain = file.rows[4]![3]!;
    expect([linked.value, plain.value]).toEqual(['C7', 'C7']);
    expect(linked.style?.color).toBeDefined();
    expect(plain.style).toBeDefined();
    expect(plain.style?.color).toBeUndefined();
  });
});

describe('the page of the report', () => {
  const build = (): SheetModel =>
    reportSheet(
      [findings([issue()], { notRun: [{ ruleId: 'outlier', layer: 'ranges', reason: '没有目标。' }] })],
      { on: '2026-01-09' },
    );

  it('keeps its headings in view, and prints all that is written', () => {
    const sheet = build();
    expect(sheet.freeze).toEqual({ rows: 4, columns: 0 });
    expect(sheet.print?.area).toEqual({
      top: 0,
      left: 0,
      bottom: sheet.rows.length - 1,
      right: HEADER.length - 1,
    });
    const widths = sheet.columnWidths as number[];
    expect(widths).toHaveLength(HEADER.length);
    expect(Math.max(...widths)).toBe(widths[HEADER.indexOf('问题')]);
  });

  it('has a look for every cell that says something', () => {
    const bare = build().rows.flatMap((row) =>
      row.filter((cell) => cell && cell.value !== null && !cell.style),
    );
    expect(bare).toEqual([]);
  });

  it('rules each of its tables, as wide as it is, and nothing between', () => {
    const ruled = build().rows.map((row) => row.filter((cell) => cell?.style?.borders).length);
    const [wide, sheets, notRun] = [HEADER.length, 10, 6];
    expect(ruled).toEqual([0, 0, 0, wide, wide, 0, 0, sheets, sheets, 0, 0, 0, notRun, notRun]);
  });

  it('tells its headings from what they head', () => {
    const roles = build().rows.map((row) => [...new Set(row.flatMap((cell) => cell?.role ?? []))].join());
    expect(roles).toEqual(['title', '', '', 'label', '', '', '', 'label', '', '', '', '', 'label', '']);
  });

  it('centres figures and sets words from the left', () => {
    const [, , , , line, , , , sheets] = build().rows;
    const aligned = (row: SheetModel['rows'][0]) =>
      row.flatMap((cell) => (cell?.value === '' ? [] : (cell?.style?.align ?? [])));
    expect(aligned(line!).slice(0, 6)).toEqual(['center', 'left', 'center', 'center', 'left', 'left']);
    expect(aligned(sheets!).slice(0, 5)).toEqual(['center', 'left', 'center', 'center', 'left']);
  });

  it('says nothing of a day that it was not told', () => {
    expect(texts(reportSheet([]))[1]![0]).toMatch(/^强制性 0 项/);
  });

  it('says in one ruled line that nothing was found', () => {
    const row = reportSheet([findings([])]).rows[4]!;
    const said = HEADER.indexOf('问题');
    expect(row.map((cell) => cell?.value)).toEqual(
      HEADER.map((_, at) => (at === said ? '没有发现问题。' : null)),
    );
    expect(row.map((cell) => cell?.style?.align)).toEqual(
      HEADER.map((_, at) => (at === said ? 'left' : 'center')),
    );
    expect(row.every((cell) => cell?.style?.borders)).toBe(true);
  });

  it('speaks English around the findings where it is asked to', () => {
    const sheet = reportSheet([findings([issue()])], { language: 'en-US', on: '2026-01-09' });
    expect(sheet.name).toBe('Validation report');
    expect(texts(sheet)[1]![0]).toMatch(/^Checked on 2026-01-09\. 1 to correct/);
    expect(texts(sheet)[4]).toEqual(expect.arrayContaining(['Must be corrected', 'C7 与合计不符。']));
  });
});

describe('the counts', () => {
  it('count real findings with their explanations', () => {
    const sheets = [report().set({ indicator: 'hte-count', field: 'actual' }, 99999).asRead()];
    const query = validateWorkbook(library, { sheets })[0]!.issues.find(isExplainable)!;
    const { sheet } = explain({ sheets }, query, '口径调整', '李敏', '2026-01-08');
    const found = validateWorkbook(library, { sheets: [...sheets, sheet!] });
    expect(countFindings(found)).toMatchObject({ error: 0, query: 1, explained: 1, void: 0 });
  });

  it('count every finding under its level, and checks that were not run apart', () => {
    const notRun = [{ ruleId: 'outlier', layer: 'ranges', reason: '没有目标。' }] as const;
    const [error, query, info] = (['error', 'query', 'info'] as const).map((level) => issue({ level }));
    expect(
      countFindings([
        findings([error!, query!, query!, info!, info!, info!], { notRun }),
        findings([issue({ status: 'notRun' })], { notRun: [...notRun, ...notRun] }),
      ]),
    ).toEqual({ error: 1, query: 2, info: 3, explained: 0, void: 0, notRun: 4 });
  });

  it('leave out the checks of sheets that were not recognised: nothing at all was checked there', () => {
    const notRun = [{ ruleId: 'outlier', layer: 'ranges', reason: '没有认出。' }] as const;
    expect(countFindings([findings([], { template: null, notRun })]).notRun).toBe(0);
  });

  it('and the table agree about checks that were not run', () => {
    const sheet = reportSheet([findings([issue(), issue({ status: 'notRun', cell: 'D7' })])]);
    expect(lines(sheet).map((line) => line[2])).toEqual(['C7']);
  });
});
