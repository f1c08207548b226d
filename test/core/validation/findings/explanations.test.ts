import fc from 'fast-check';
import { cellAddress, parseRange } from '../../../../src/core/sheet/address';
import type { CellChange } from '../../../../src/core/sheet/host';
import {
  cellAt,
  type Cell,
  type CellValue,
  type SheetModel,
  type WorkbookModel,
} from '../../../../src/core/sheet/model';
import {
  applyExplanations,
  explain,
  isExplainable,
  LONGEST_EXPLANATION,
  readExplanations,
  withdrawExplanation,
} from '../../../../src/core/validation/findings/explanations';
import type { Issue, SheetFindings } from '../../../../src/core/validation/issue';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { XlsxHost } from '../../../../src/hosts/xlsx';
import { library, renewLibrary, report } from '../filledSheet';

beforeAll(renewLibrary);

const DAY = '2026-01-08';
const SUBJECT = { indicator: 'hte-count', field: 'actual' } as const;

/** A report whose number of high-tech enterprises is so high that it is to be corrected or explained. */
const odd = (value = 99999) => report().set(SUBJECT, value);

const workbookOf = (...sheets: readonly SheetModel[]): WorkbookModel => ({ sheets });

function queryOf(workbook: WorkbookModel, sheet = 0): Issue {
  const issue = validateWorkbook(library, workbook)[sheet]?.issues.find(
    (each) => isExplainable(each) && each.indicator === 'hte-count' && each.field === 'actual',
  );
  if (!issue) throw new Error('no query about the enterprises');
  return issue;
}

function applied(workbook: WorkbookModel, changes: readonly CellChange[]): WorkbookModel {
  return {
    sheets: workbook.sheets.map((sheet) => {
      const rows: (Cell | undefined)[][] = sheet.rows.map((row) => [...row]);
      for (const { row, column, value } of changes.filter((change) => change.sheet === sheet.name)) {
        while (rows.length <= row) rows.push([]);
        rows[row]![column] = { ...rows[row]![column], value };
      }
      return { ...sheet, rows };
    }),
  };
}

function explained(workbook: WorkbookModel, text = '新认定口径', issue = queryOf(workbook)) {
  const step = explain(workbook, issue, text, '李敏', DAY);
  const next = applied(workbook, step.changes);
  return step.sheet ? { sheets: [...next.sheets, step.sheet] } : next;
}

/** The same cells as a file keeps them: without roles and bindings. */
function asRead(sheet: SheetModel): SheetModel {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => Array.from(row, (cell) => cell && { value: cell.value })),
  };
}

describe('an explanation', () => {
  it('is kept in a new sheet with visible cells, and shown with the finding that it explains', () => {
    const workbook = explained(workbookOf(odd().asRead()));
    const sheet = workbook.sheets[1]!;
    expect(sheet.name).toBe('校验说明');
    expect(sheet.visibility).toBeUndefined();
    const issue = queryOf({ sheets: [workbook.sheets[0]!, asRead(sheet)] });
    expect(issue.explanation).toMatchObject({ text: '新认定口径', by: '李敏', on: DAY });
    expect(issue.voidExplanation).toBeUndefined();
  });

  it('says in its line what it is about', () => {
    const before = workbookOf(odd().asRead());
    const issue = queryOf(before);
    const [line] = readExplanations(explained(before));
    expect(line).toMatchObject({
      sheet: issue.sheet,
      cell: issue.cell,
      ruleId: issue.ruleId,
      value: '99999',
      by: '李敏',
    });
    expect(line?.code).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}$/);
  });

  it('stands where a clerk expects it when the workbook has such a sheet already: in the next free line', () => {
    const first = explained(
      workbookOf(
        odd()
          .set({ ...SUBJECT, indicator: 'tech-contract' }, 1500)
          .asRead(),
      ),
    );
    const other = validateWorkbook(library, first)[0]!.issues.find(
      (issue) => isExplainable(issue) && issue.indicator === 'tech-contract',
    )!;
    const step = explain(first, other, '合同登记尚未截止', '李敏', DAY);
    expect(step.sheet).toBeUndefined();
    expect(
      step.changes.every(({ expected, numberFormat }) => expected === null && numberFormat === '@'),
    ).toBe(true);
    const both = readExplanations(applied(first, step.changes));
    expect(both.map(({ text }) => text)).toEqual(['新认定口径', '合同登记尚未截止']);
    expect(both[1]!.at.row).toBe(both[0]!.at.row + 1);
  });

  it('is written over when the same finding is explained anew', () => {
    const once = explained(workbookOf(odd().asRead()));
    const twice = explained(once, '更正：年报1月底出');
    expect(readExplanations(twice).map(({ text }) => text)).toEqual(['更正：年报1月底出']);
  });

  it('is void when the value has changed, and says from what to what', () => {
    const workbook = explained(workbookOf(odd().asRead()));
    const { cell, sheet } = queryOf(workbook);
    const { top, left } = parseRange(cell)!;
    const now = queryOf(applied(workbook, [{ sheet, row: top, column: left, value: 88888 }]));
    expect(now.explanation).toBeUndefined();
    expect(now.voidExplanation).toMatchObject({ text: '新认定口径', by: '李敏', was: '99999' });
    expect(now.voidExplanation!.reason).toBe(
      `说明已失效：${cell} 的数值由 99999 改为 88888，请重新说明或改正。`,
    );
    const again = explained(
      applied(workbook, [{ sheet, row: top, column: left, value: 88888 }]),
      '复核无误',
      now,
    );
    expect(readExplanations(again).map(({ text }) => text)).toEqual(['复核无误']);
    expect(queryOf(again).explanation?.text).toBe('复核无误');
  });

  it('survives rows inserted above and a renamed sheet', () => {
    const workbook = explained(workbookOf(odd().asRead()));
    const moved = odd().withRow(1, ['内部资料']).named('报表（终稿）').asRead();
    const issue = queryOf({ sheets: [moved, workbook.sheets[1]!] });
    expect(issue.cell).not.toBe(readExplanations(workbook)[0]!.cell);
    expect(issue.explanation?.text).toBe('新认定口径');
  });

  it('is not given to one of two sheets that both could be the renamed one', () => {
    const workbook = explained(workbookOf(odd().asRead()));
    const [one, two] = ['甲', '乙'].map((name) => odd().named(name).asRead());
    const both = { sheets: [one!, two!, workbook.sheets[1]!] };
    expect(queryOf(both, 0).explanation).toBeUndefined();
    expect(queryOf(both, 1).explanation).toBeUndefined();
  });

  it('of another sheet with the same form explains nothing here', () => {
    const own = odd().named('甲').asRead();
    const workbook = explained(workbookOf(own, odd().named('乙').asRead()));
    expect(queryOf(workbook, 0).explanation).toBeDefined();
    expect(queryOf(workbook, 1).explanation).toBeUndefined();
    expect(queryOf(workbook, 1).voidExplanation).toBeUndefined();
  });

  it('can be taken back', () => {
    const workbook = explained(workbookOf(odd().asRead()));
    const without = applied(workbook, withdrawExplanation(workbook, queryOf(workbook)));
    expect(readExplanations(without)).toEqual([]);
    expect(withdrawExplanation(without, queryOf(without))).toEqual([]);
  });

  it('is read wherever its columns have been moved to, and by its headings, whatever the sheet is called', () => {
    const workbook = explained(workbookOf(odd().asRead()));
    const sheet = asRead(workbook.sheets[1]!);
    const turned: SheetModel = {
      name: '说明',
      merges: [],
      rows: [[], ...sheet.rows.map((row) => [...row].reverse())],
    };
    expect(queryOf({ sheets: [workbook.sheets[0]!, turned] }).explanation?.by).toBe('李敏');
  });

  it('is never for an error, which must be corrected', () => {
    const workbook = workbookOf(report().set(SUBJECT, -5).asRead());
    const error = validateWorkbook(library, workbook)[0]!.issues.find(({ level }) => level === 'error')!;
    expect(explained(workbook, '就是这样', error).sheets).toHaveLength(2);
    const findings = validateWorkbook(library, explained(workbook, '就是这样', error));
    expect(
      findings[0]!.issues.filter(({ level }) => level === 'error').map((each) => each.explanation),
    ).toEqual([undefined]);
  });

  it('is text, however it begins, and not longer than a reader reads', () => {
    const workbook = workbookOf(odd().asRead());
    const step = explain(workbook, queryOf(workbook), `=1+1${'啊'.repeat(600)}`, ' 李敏 ', DAY);
    const cells = step.sheet!.rows.flat().filter((cell) => typeof cell?.value === 'string');
    expect(cells.some((cell) => cell?.formula !== undefined)).toBe(false);
    const [line] = readExplanations(workbookOf(step.sheet!));
    expect(line!.text.startsWith('=1+1')).toBe(true);
    expect(line!.text).toHaveLength(LONGEST_EXPLANATION);
    expect(line!.by).toBe('李敏');
  });

  it('stands in a sheet that is not checked itself', () => {
    const workbook = explained(workbookOf(odd().asRead()));
    expect(validateWorkbook(library, workbook).map(({ sheet }) => sheet)).toEqual([workbook.sheets[0]!.name]);
  });

  it('that names the sheet is preferred to one of a sheet that is gone', () => {
    const gone = explained(workbookOf(odd().named('旧表').asRead()), '旧表的说明').sheets[1]!;
    const own = explained(workbookOf(odd().named('新表').asRead()), '新表的说明').sheets[1]!;
    const sheet = odd().named('新表').asRead();
    for (const sheets of [
      [gone, own],
      [own, gone],
    ]) {
      expect(queryOf({ sheets: [sheet, ...sheets] }).explanation?.text).toBe('新表的说明');
    }
    expect(queryOf({ sheets: [sheet, gone] }).explanation?.text).toBe('旧表的说明');
  });

  it('of a renamed sheet can be changed and taken back like any other', () => {
    const [, sheet] = explained(workbookOf(odd().named('旧表').asRead())).sheets;
    const workbook = { sheets: [odd().named('新表').asRead(), sheet!] };
    const changed = explained(workbook, '复核无误');
    expect(readExplanations(changed)).toMatchObject([{ text: '复核无误', sheet: '新表' }]);
    expect(queryOf(changed).explanation?.text).toBe('复核无误');
    const without = applied(workbook, withdrawExplanation(workbook, queryOf(workbook)));
    expect(queryOf(without).explanation).toBeUndefined();
  });

  it('of a sheet that is there is never changed for another one', () => {
    const workbook = explained(workbookOf(odd().named('甲').asRead(), odd().named('乙').asRead()));
    const both = explained(workbook, '乙的说明', queryOf(workbook, 1));
    expect(readExplanations(both).map(({ sheet, text }) => `${sheet} ${text}`)).toEqual([
      '甲 新认定口径',
      '乙 乙的说明',
    ]);
    const without = applied(both, withdrawExplanation(both, queryOf(both, 1)));
    expect(readExplanations(without).map(({ text }) => text)).toEqual(['新认定口径']);
  });

  it('belongs to its sheet also when there are blanks around the name', () => {
    const workbook = explained(workbookOf(odd().named(' 报表 ').asRead(), odd().named('另一张').asRead()));
    const read = { sheets: [...workbook.sheets.slice(0, 2), asRead(workbook.sheets[2]!)] };
    expect(queryOf(read).explanation?.text).toBe('新认定口径');
    expect(queryOf(read, 1).explanation).toBeUndefined();
    expect(readExplanations(explained(read, '更正')).map(({ text }) => text)).toEqual(['更正']);
    expect(withdrawExplanation(read, queryOf(read))).not.toEqual([]);
  });

  it('of a sheet with blanks around its name is not taken for that of a sheet that is gone', () => {
    const workbook = explained(workbookOf(odd().named('报表 ').asRead()));
    const sheets = [report().named('报表 ').asRead(), odd().named('另一张').asRead(), workbook.sheets[1]!];
    expect(queryOf({ sheets }, 1).explanation).toBeUndefined();
  });

  it('of a sheet where the figure was corrected meanwhile stays there when a renamed sheet is explained anew', () => {
    const both = explained(workbookOf(odd().named('甲').asRead(), odd().named('旧表').asRead()), '甲的说明');
    const [, , sheet] = explained(both, '旧表的说明', queryOf(both, 1)).sheets;
    const now = { sheets: [report().named('甲').asRead(), odd().named('新表').asRead(), sheet!] };
    expect(queryOf(now, 1).explanation?.text).toBe('旧表的说明');
    const anew = explained(now, '新表的说明', queryOf(now, 1));
    expect(readExplanations(anew).map(({ text }) => text)).toEqual(['甲的说明', '新表的说明']);
  });

  it('is called void even when another sheet still holds the value that it was about', () => {
    const workbook = explained(workbookOf(odd().named('甲').asRead(), odd().named('乙').asRead()));
    const changed = { sheets: [odd(88888).named('甲').asRead(), ...workbook.sheets.slice(1)] };
    expect(queryOf(changed, 0).voidExplanation?.was).toBe('99999');
    expect(queryOf(changed, 1).voidExplanation).toBeUndefined();
  });

  it('that is void and of a moved row is written over, not added to', () => {
    const workbook = explained(workbookOf(odd().asRead()));
    const moved = { sheets: [odd(88888).withRow(1, ['内部资料']).asRead(), workbook.sheets[1]!] };
    expect(queryOf(moved).voidExplanation).toBeDefined();
    expect(readExplanations(explained(moved, '复核无误')).map(({ text }) => text)).toEqual(['复核无误']);
  });

  it('about a block without a value of its own is void when anything in the block changes', () => {
    const hidden = report().asRead();
    const row = hidden.rows.findIndex((cells) => cells.some((cell) => cell?.value === '高新技术企业数量'));
    const line = row < 0 ? 6 : row;
    const workbook = workbookOf({ ...hidden, hiddenRows: [line] });
    const issue: Issue = {
      ruleId: 'hidden-content',
      level: 'query',
      status: 'fail',
      sheet: hidden.name,
      cell: `A${line + 1}:H${line + 1}`,
      actual: null,
      expected: null,
      message: '第 7 行被隐藏。',
      related: [],
      messageId: 'row',
    };
    const held = explained(workbook, '合并打印时隐藏', issue);
    const findings = [
      { sheet: hidden.name, template: null, recognisedBy: 'labels' as const, issues: [issue], notRun: [] },
    ];
    expect(readExplanations(held)[0]!.value).toBe('（8 个单元格）');
    expect(applyExplanations(findings, held)[0]!.issues[0]!.explanation?.text).toBe('合并打印时隐藏');
    const changed = applied(held, [{ sheet: hidden.name, row: line, column: 3, value: 12345 }]);
    expect(applyExplanations(findings, changed)[0]!.issues[0]!.voidExplanation?.reason).toContain('有改动');
    expect(cellAddress(line, 0)).toBe(issue.cell.split(':')[0]);
    expect(cellAt(hidden, line, 3)?.value).not.toBe(12345);
  });
});

/** Findings as a rule would give them, on a sheet of a few cells. */
const sheetOf = (rows: readonly (readonly CellValue[])[], name = '表'): SheetModel => ({
  name,
  merges: [],
  rows: rows.map((row) => row.map((value) => ({ value }))),
});

/** A finding about an address that means nothing. */
const BARE: Issue = {
  ruleId: 'outlier',
  level: 'query',
  status: 'fail',
  sheet: '表',
  cell: 'B2',
  actual: '99999',
  expected: null,
  message: '偏离目标。',
  related: [],
  messageId: 'high',
};

const odds = (more: Partial<Issue> = {}): Issue => ({
  ...BARE,
  indicator: 'hte-count',
  region: '南昌高新区',
  year: 2023,
  field: 'actual',
  ...more,
});

const findingsOf = (...issues: readonly Issue[]): readonly SheetFindings[] =>
  [...new Set(issues.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    template: null,
    recognisedBy: 'none',
    issues: issues.filter((issue) => issue.sheet === sheet),
    notRun: [],
  }));

/** What each finding is told: its explanation, or why that is void. */
function told(workbook: WorkbookModel, ...issues: readonly Issue[]): (string | undefined)[] {
  return applyExplanations(findingsOf(...issues), workbook)
    .flatMap((sheet) => sheet.issues)
    .map(({ explanation, voidExplanation }) => explanation?.text ?? voidExplanation?.reason);
}

const EMPTY = workbookOf(
  sheetOf([
    [null, '甲'],
    ['乙', null],
  ]),
);

describe('what an explanation is bound to', () => {
  it.each<[what: string, more: Partial<Issue>, shown: boolean]>([
    ['the same finding', {}, true],
    ['the same finding in a row that was moved', { cell: 'B9' }, true],
    ['the same finding with other words', { message: '偏高。', expected: '630', level: 'query' }, true],
    ['another rule', { ruleId: 'unit-slip' }, false],
    ['another indicator', { indicator: 'tech-sme' }, false],
    ['another unit', { region: '青云谱区' }, false],
    ['another year', { year: 2024 }, false],
    ['another column', { field: 'before' }, false],
    ['a finding that must be corrected', { level: 'error' }, false],
    ['a note', { level: 'info' }, false],
    ['a check that was not run', { status: 'notRun' }, false],
  ])('is shown or not with %s', (_, more, shown) => {
    const workbook = explained(EMPTY, '口径调整', odds());
    expect(told(workbook, odds(more))).toEqual([shown ? '口径调整' : undefined]);
  });

  it.each<[what: string, one: Partial<Issue>, other: Partial<Issue>]>([
    ['only the indicator', { indicator: 'hte-count' }, { indicator: 'tech-sme' }],
    ['only the unit', { region: '青云谱区' }, { region: '西湖区' }],
  ])('is the meaning of the cell where it has one, be it %s', (_, one, other) => {
    const bare = (more: Partial<Issue>): Issue => ({ ...BARE, ...more });
    const workbook = explained(EMPTY, '口径调整', bare(one));
    expect(told(workbook, bare({ ...one, cell: 'C7' }))).toEqual(['口径调整']);
    expect(told(workbook, bare(other))).toEqual([undefined]);
  });

  it('is the address where the cell means nothing', () => {
    const bare: Issue = { ...BARE, year: 2023, field: 'actual' };
    const workbook = explained(EMPTY, '备查', bare);
    expect(told(workbook, bare)).toEqual(['备查']);
    expect(told(workbook, { ...bare, cell: 'B3' })).toEqual([undefined]);
    expect(told(workbook, { ...bare, ruleId: 'hidden-content' })).toEqual([undefined]);
  });

  it('is each value of two cells about the same thing', () => {
    const [one, other] = [odds({ cell: 'B2', actual: '1' }), odds({ cell: 'B3', actual: '2' })];
    const first = explained(EMPTY, '第一个', one);
    expect(told(first, one, other)).toEqual(['第一个', undefined]);
    const both = explained(first, '第二个', other);
    expect(told(both, one, other)).toEqual(['第一个', '第二个']);
    expect(told(both, other, one)).toEqual(['第二个', '第一个']);
  });

  it('is, of several lines about values that it no longer has, the last', () => {
    const first = explained(EMPTY, '第一次', odds({ actual: '1' }));
    const both = explained(first, '第二次', odds({ actual: '2' }));
    const [issue] = applyExplanations(findingsOf(odds({ actual: '3' })), both)[0]!.issues;
    expect(issue!.voidExplanation).toMatchObject({ text: '第二次', was: '2' });
  });
});

describe('the value that an explanation is about', () => {
  const about = (actual: Issue['actual'], cell = 'A1:B2'): Issue => odds({ actual, cell });
  const book = (...rows: readonly (readonly CellValue[])[]): WorkbookModel => workbookOf(sheetOf(rows));

  it.each<[what: string, issue: Issue, before: WorkbookModel, after: WorkbookModel]>([
    ['moved to the cell beside it', about(null), book(['a', null]), book([null, 'a'])],
    ['moved to the cell below it', about(null), book(['a'], []), book([], ['a'])],
    ['moved down in a column', about(null, 'A1:A2'), book(['a'], []), book([], ['a'])],
    ['moved within a row', about(null), book(['ab', 'c']), book(['a', 'bc'])],
    ['changed in the last column', about(null), book([1, 2]), book([1, 3])],
    ['changed in the last row', about(null), book([1], [2]), book([1], [3])],
    ['changed, where there is one cell only', about(null, 'B1'), book([1, 2]), book([1, 3])],
  ])('is void when something in its cells is %s', (_, issue, before, after) => {
    const sheet = explained(before, '备查', issue).sheets[1]!;
    expect(told({ sheets: [...before.sheets, sheet] }, issue)).toEqual(['备查']);
    expect(told({ sheets: [...after.sheets, sheet] }, issue)[0]).toMatch(/^说明已失效/);
  });

  it('is nothing outside its cells, and no other sheet', () => {
    const before = book([1, 2, 3], [4, 5, 6], [7]);
    const workbook = explained(before, '备查', about(null));
    const after = book([1, 2, 33], [4, 5, 66], [77]);
    expect(told({ sheets: [...after.sheets, workbook.sheets[1]!] }, about(null))).toEqual(['备查']);
    const front = sheetOf([['封面']], '封面');
    expect(told({ sheets: [front, ...workbook.sheets] }, about(null))).toEqual(['备查']);
  });

  it('is what the finding states, where it states something', () => {
    const workbook = explained(book([1]), '备查', about('99999', 'A1'));
    expect(told({ sheets: [book([2]).sheets[0]!, workbook.sheets[1]!] }, about('99999', 'A1'))).toEqual([
      '备查',
    ]);
    expect(told(workbook, about('88888', 'A1'))[0]).toContain('由 99999 改为 88888');
  });

  it.each<[what: string, issue: Issue, shown: string]>([
    ['the value that the finding states', about('99999', 'A1'), '99999'],
    ['also for a block', about('99999'), '99999'],
    ['no for a yes-or-no', about(false, 'A1'), 'false'],
    ['the content of the one cell', about(null, 'B1'), '甲'],
    ['a blank', about(null, 'A1'), '（空白）'],
    ['the size of a block', about(null, 'B2:D6'), '（15 个单元格）'],
    ['the size of a row', about(null, 'B2:D2'), '（3 个单元格）'],
    ['the size of a column', about(null, 'B2:B6'), '（5 个单元格）'],
    ['a blank where the address is none', about(null, '整张表'), '（空白）'],
    ['a blank where the sheet is gone', { ...about(null, 'B1'), sheet: '无此表' }, '（空白）'],
  ])('is written into the line as people see it: %s', (_, issue, shown) => {
    expect(readExplanations(explained(EMPTY, '备查', issue))[0]!.value).toBe(shown);
  });

  it('that cannot be looked up is always the same', () => {
    const gone = odds({ actual: null, cell: '整张表' });
    expect(told(explained(EMPTY, '备查', gone), gone)).toEqual(['备查']);
  });
});

describe('the sheet of explanations after people have worked in it', () => {
  const issues = ['hte-count', 'tech-sme', 'tech-contract'].map((indicator, at) =>
    odds({ indicator, cell: `B${at + 2}`, actual: String(at) }),
  );
  const written = issues.reduce((workbook, issue) => explained(workbook, issue.cell, issue), EMPTY);
  const texts = issues.map(({ cell }) => cell);
  const rows = asRead(written.sheets[1]!).rows;
  const header = rows.findIndex((row) => row[0]?.value === '工作表');
  const withRows = (lines: SheetModel['rows']): WorkbookModel => ({
    sheets: [EMPTY.sheets[0]!, { name: '校验说明', merges: [], rows: lines }],
  });

  it('says the same with its lines sorted, blank lines between, columns moved and remarks beside', () => {
    const width = rows[header]!.length;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows.slice(header + 1), { minLength: rows.length - header - 1 }),
        fc.shuffledSubarray([...Array(width).keys()], { minLength: width }),
        fc.nat(5),
        (lines, columns, blank) => {
          const turned = [
            ...rows.slice(0, header + 1),
            ...Array<SheetModel['rows'][0]>(blank).fill([]),
            ...lines,
          ].map((row) => [...columns.map((column) => row[column]), { value: '备注' }]);
          const workbook = withRows(turned);
          expect(readExplanations(workbook)).toHaveLength(issues.length);
          expect(told(workbook, ...issues)).toEqual(texts);
        },
      ),
      { numRuns: 25 },
    );
  });

  /** The sheet with other values in the line of the first explanation. */
  function edited(values: Partial<Record<string, CellValue>>): WorkbookModel {
    const names = rows[header]!.map((cell) => cell?.value as string);
    return withRows(
      rows.map((row, at) =>
        at === header + 1
          ? row.map((cell, column) => {
              const value = values[names[column]!];
              return value === undefined ? cell : { value };
            })
          : row,
      ),
    );
  }

  it.each<[typed: CellValue, on: string]>([
    ['2026-01-08', '2026-01-08'],
    [' 2026年1月8日 ', '2026年1月8日'],
    [46030, '2026-01-08'],
    [46030.75, '2026-01-08'],
    [36526, '2000-01-01'],
    [73050, '2099-12-31'],
    [36525, '36525'],
    [73051, '73051'],
    [20260108, '20260108'],
    ['46030', '46030'],
    [null, ''],
  ])('has its day, typed as %j, read as %j', (typed, on) => {
    expect(readExplanations(edited({ 日期: typed }))[0]!.on).toBe(on);
  });

  it('takes only the column of days for days', () => {
    expect(readExplanations(edited({ 说明: 46030 }))[0]!.text).toBe('46030');
  });

  it.each<[what: string, values: Partial<Record<string, CellValue>>]>([
    ['without a text', { 说明: null }],
    ['with a text of blanks', { 说明: ' \n' }],
    ['without a code', { 校验码: null }],
    ['with a code that was changed', { 校验码: 'abc' }],
    ['about another sheet that is there', { 工作表: '校验说明' }],
  ])('explains nothing by a line %s', (_, values) => {
    expect(told(edited(values), ...issues)).toEqual([undefined, ...texts.slice(1)]);
  });

  it.each(['单元格', '审核规则', '当前数值', '说明人', '日期'])(
    'explains, is written over and taken back without its column %s',
    (heading) => {
      const form = odd().asRead();
      const before = explained(workbookOf(form), '合并口径');
      const gone = asRead(before.sheets[1]!).rows[header]!.findIndex((cell) => cell?.value === heading);
      const without: WorkbookModel = {
        sheets: [
          form,
          {
            name: '校验说明',
            merges: [],
            rows: asRead(before.sheets[1]!).rows.map((row) => row.filter((_, column) => column !== gone)),
          },
        ],
      };
      expect(queryOf(without).explanation).toMatchObject({
        text: '合并口径',
        by: heading === '说明人' ? '未署名' : '李敏',
        on: heading === '日期' ? '未注明日期' : DAY,
      });
      const anew = applied(without, explain(without, queryOf(without), '新口径', '王芳', DAY).changes);
      expect(queryOf(anew).explanation?.text).toBe('新口径');
      expect(readExplanations(anew)).toHaveLength(1);
      const corrected = { sheets: [odd(88888).asRead(), anew.sheets[1]!] };
      expect(queryOf(corrected).voidExplanation?.reason).toContain(
        heading === '当前数值' ? '的内容在说明之后有改动' : '由 99999 改为 88888',
      );
      const taken = applied(anew, withdrawExplanation(anew, queryOf(anew)));
      expect(queryOf(taken).explanation).toBeUndefined();
    },
  );

  it('skips lines without text or code when it is read', () => {
    expect(readExplanations(edited({ 说明: null })).map(({ text }) => text)).toEqual(texts.slice(1));
    expect(readExplanations(edited({ 校验码: '' })).map(({ text }) => text)).toEqual(texts.slice(1));
  });

  it('names the rule by the first word of its column', () => {
    const ruleIdOf = (rule: CellValue) => readExplanations(edited({ 审核规则: rule }))[0]!.ruleId;
    expect([ruleIdOf('outlier 偏离\n目标'), ruleIdOf('outlier'), ruleIdOf(null)]).toEqual([
      'outlier',
      'outlier',
      '',
    ]);
  });

  it('gets a new explanation below the last line that holds anything at all', () => {
    const remark = { value: '待核' };
    const filled = rows.map((row, at) => (at === header + 7 ? [undefined, remark] : row));
    const step = explain(withRows(filled), odds({ region: '西湖区' }), '新的', '李敏', DAY);
    expect(new Set(step.changes.map(({ row }) => row))).toEqual(new Set([header + 8]));
    const full = [...rows.slice(0, header + 1), ...Array<SheetModel['rows'][0]>(30).fill(rows[header + 1]!)];
    const last = explain(withRows(full), odds({ region: '西湖区' }), '新的', '李敏', DAY);
    expect(last.changes[0]!.row).toBe(full.length);
    const bare = explain(withRows(rows.slice(0, header + 1)), odds(), '新的', '李敏', DAY);
    expect(bare.changes[0]!.row).toBe(header + 1);
  });

  it('is changed only while its cells hold what was read', () => {
    const changes = withdrawExplanation(written, issues[0]!);
    expect(changes.map(({ value }) => value)).toEqual(Array(changes.length).fill(null));
    expect(changes.map(({ expected }) => expected)).toEqual(
      rows[header + 1]!.map((cell) => cell?.value ?? null),
    );
  });

  it('is changed and taken back also where somebody deleted the column of names', () => {
    const names = rows[header]!.findIndex((cell) => cell?.value === '说明人');
    expect(names).toBeGreaterThan(0);
    const workbook = withRows(rows.map((row) => row.filter((_, column) => column !== names)));
    const { changes } = explain(workbook, issues[0]!, '新的', '李敏', DAY);
    expect(changes.map(({ column }) => column)).toEqual([...Array(rows[header]!.length - 1).keys()]);
    expect(changes.map(({ value }) => value)).toContain('新的');
    expect(changes.map(({ value }) => value)).not.toContain('李敏');
    expect(withdrawExplanation(workbook, issues[0]!)).toHaveLength(changes.length);
  });

  it('is changed where the explanation stands, when there are two such sheets', () => {
    const [, one] = explained(EMPTY, '一', issues[0]).sheets;
    const [, two] = explained(EMPTY, '二', issues[1]).sheets;
    const workbook = { sheets: [EMPTY.sheets[0]!, one!, { ...two!, name: '校验说明 (2)' }] };
    const sheetOfStep = (issue: Issue) => explain(workbook, issue, '新的', '李敏', DAY).changes[0]!.sheet;
    expect(issues.map(sheetOfStep)).toEqual(['校验说明', '校验说明 (2)', '校验说明']);
  });
});

describe('an explanation in a real file', () => {
  it('is written, read back, void with another value, given anew and taken back', async () => {
    const host = new XlsxHost();
    await host.insertSheets([odd().asRead()]);
    const query = async () => queryOf(await host.readWorkbook());
    const say = async (text: string) => {
      const { sheet, changes } = explain(await host.readWorkbook(), await query(), text, '李敏', DAY);
      await host.insertSheets(sheet ? [sheet] : []);
      await host.apply(changes);
    };
    await say('新认定口径');
    const { sheet, cell, explanation } = await query();
    expect(explanation).toMatchObject({ text: '新认定口径', by: '李敏', on: DAY });
    const { top, left } = parseRange(cell)!;
    await host.apply([{ sheet, row: top, column: left, value: 88888 }]);
    expect((await query()).voidExplanation).toMatchObject({ text: '新认定口径', was: '99999' });
    await say('=复核无误');
    expect((await query()).explanation?.text).toBe('=复核无误');
    await host.apply(withdrawExplanation(await host.readWorkbook(), await query()));
    expect(await query()).not.toHaveProperty('explanation');
    expect(readExplanations(await host.readWorkbook())).toEqual([]);
  });
});

describe('the line of an explanation', () => {
  it('names the rule with what it looks for, and a rule of another version by its id alone', () => {
    const ruleOf = (issue: Issue) => readExplanations(explained(EMPTY, '备查', issue))[0]!.rule;
    expect(ruleOf(odds({ ruleId: 'total-differs' }))).toBe('total-differs 合计与各部分之和不相等');
    expect(ruleOf(odds({ ruleId: 'no-such-rule' }))).toBe('no-such-rule');
  });

  it('holds text and name without blanks around', () => {
    const { sheet, changes } = explain(EMPTY, odds(), '  口径调整\n', ' 李敏 ', DAY);
    const values = sheet!.rows.flat().map((cell) => cell?.value);
    expect(values).toEqual(expect.arrayContaining(['口径调整', '李敏', DAY]));
    expect(changes).toEqual([]);
  });
});

it('leaves findings without any explanation as they are', () => {
  const findings = findingsOf(odds());
  expect(applyExplanations(findings, EMPTY)).toEqual(findings);
});
