import type { SheetModel } from '../../../src/core/sheet/model';
import { explain, isExplainable } from '../../../src/core/validation/explanations';
import type { Issue, SheetFindings } from '../../../src/core/validation/issue';
import { countFindings, reportOnFiles, reportSheet } from '../../../src/core/validation/report';
import { validateWorkbook } from '../../../src/core/validation/validate';
import { annex, library, report } from './filledSheet';

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
  '应为',
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

describe('the counts', () => {
  it('count real findings with their explanations', () => {
    const sheets = [report().set({ indicator: 'hte-count', field: 'actual' }, 99999).asRead()];
    const query = validateWorkbook(library, { sheets })[0]!.issues.find(isExplainable)!;
    const { sheet } = explain({ sheets }, query, '口径调整', '李敏', '2026-01-08');
    const found = validateWorkbook(library, { sheets: [...sheets, sheet!] });
    expect(countFindings(found)).toMatchObject({ error: 0, query: 1, explained: 1, void: 0 });
  });
});
