import { cellAddress, parseRange } from '../../../src/core/sheet/address';
import type { CellChange } from '../../../src/core/sheet/host';
import { cellAt, type Cell, type SheetModel, type WorkbookModel } from '../../../src/core/sheet/model';
import {
  applyExplanations,
  explain,
  isExplainable,
  LONGEST_EXPLANATION,
  readExplanations,
  withdrawExplanation,
} from '../../../src/core/validation/explanations';
import type { Issue } from '../../../src/core/validation/issue';
import { validateWorkbook } from '../../../src/core/validation/validate';
import { library, report } from './filledSheet';

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
