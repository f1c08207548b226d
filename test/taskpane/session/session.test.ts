import { cellAddress } from '../../../src/core/sheet/address';
import { HostRefusal } from '../../../src/core/sheet/host';
import type { Issue, SheetFindings } from '../../../src/core/validation/issue';
import type { Session } from '../../../src/taskpane/session/session';
import { composeFormula } from '../../../src/taskpane/indicators/formulas';
import { FakeHost, sessionOver } from './fakeHost';

const REPORT = '指标完成情况报表 南昌市2025年上半年';

function findingsOf(session: Session): readonly SheetFindings[] {
  const { validation } = session.getState();
  if (validation.kind !== 'done') throw new Error(`validation is ${validation.kind}`);
  return validation.findings;
}

/** Issues of level error at a place of the report. */
function issuesAt(session: Session, at: readonly [number, number]): readonly Issue[] {
  const cell = cellAddress(...at);
  return findingsOf(session)
    .flatMap((sheet) => sheet.issues)
    .filter((issue) => issue.cell === cell && issue.level === 'error');
}

/** Row and column of the first cell that is about this indicator and field. */
function placeOf(host: FakeHost, sheet: string, indicator: string, field: string): [number, number] {
  for (const [row, cells] of (host.sheets.get(sheet)?.rows ?? []).entries()) {
    const column = cells.findIndex(
      (cell) => cell?.binding?.indicator === indicator && cell.binding.field === field,
    );
    if (column >= 0) return [row, column];
  }
  throw new Error(`${sheet} has no ${field} of ${indicator}`);
}

describe('inserting', () => {
  it('adds the sheet and names it', async () => {
    const host = new FakeHost();
    const session = sessionOver(host);
    expect(await session.insertTemplate('city-annex-3')).toBe(true);
    expect([...host.sheets.keys()]).toEqual(['Sheet1', '附件3 主要科技任务分解表']);
    expect(session.getState().notices.templates).toEqual({
      intent: 'success',
      text: '已插入工作表“附件3 主要科技任务分解表”。',
      list: [],
    });
  });

  it('fills in unit, year and period that nobody chose', async () => {
    const host = new FakeHost();
    await sessionOver(host).insertTemplate('report-indicators');
    expect([...host.sheets.keys()]).toContain(REPORT);
  });

  it('offers the options last used for the next form', async () => {
    const host = new FakeHost();
    const session = sessionOver(host);
    await session.insertTemplate('report-indicators', { region: '青云谱区', year: 2024, period: '全年' });
    expect(session.getState().lastOptions).toMatchObject({ region: '青云谱区', year: 2024, period: '全年' });
    await session.insertTemplate('report-indicators');
    expect([...host.sheets.keys()]).toContain('指标完成情况报表 青云谱区2024年全年 (2)');
  });

  it('says what an older Excel could not take', async () => {
    const host = new FakeHost();
    host.leftOut = ['此版本的 Excel 不支持下拉列表，已省略。'];
    const session = sessionOver(host);
    await session.insertAllAnnexes();
    const notice = session.getState().notices.templates;
    expect(notice?.intent).toBe('warning');
    expect(notice?.text).toContain('已插入 7 张工作表');
    expect(notice?.list).toEqual(['此版本的 Excel 不支持下拉列表，已省略。']);
  });

  it('tells the reason when the host refuses', async () => {
    const host = new FakeHost();
    host.failWith.insertSheets = new HostRefusal('protected', '工作簿结构受保护，请先取消保护。');
    const session = sessionOver(host);
    expect(await session.insertTemplate('city-annex-3')).toBe(false);
    expect(session.getState().notices.templates).toEqual({
      intent: 'error',
      text: '工作簿结构受保护，请先取消保护。',
      list: [],
    });
    expect(session.getState().running).toBeNull();
  });

  it('turns an unforeseen error into one Chinese sentence', async () => {
    const host = new FakeHost();
    host.failWith.insertSheets = new TypeError("Cannot read properties of undefined (reading 'x')");
    const session = sessionOver(host);
    await session.insertTemplate('city-annex-3');
    expect(session.getState().notices.templates?.text).toMatch(/^出现意外情况/);
  });

  it('names a template that does not exist', async () => {
    const session = sessionOver(new FakeHost());
    expect(await session.insertTemplate('city-annex-9')).toBe(false);
    expect(session.getState().notices.templates?.text).toBe('没有编号为“city-annex-9”的模板。');
  });

  it('runs one thing after the other', async () => {
    const host = new FakeHost();
    const session = sessionOver(host);
    await Promise.all([session.insertTemplate('city-annex-1'), session.insertTemplate('city-annex-2')]);
    expect(host.calls).toEqual(['insertSheets', 'readWorkbook', 'insertSheets', 'readWorkbook']);
  });
});

describe('removing what was just inserted', () => {
  it('removes it as long as nothing was typed', async () => {
    const host = new FakeHost();
    const session = sessionOver(host);
    await session.insertAllAnnexes();
    expect(session.getState().removable).toBe(true);
    await session.removeInserted();
    expect([...host.sheets.keys()]).toEqual(['Sheet1']);
    expect(session.getState().removable).toBe(false);
  });

  it('keeps a sheet into which something was typed, and says so', async () => {
    const host = new FakeHost();
    const session = sessionOver(host);
    await session.insertTemplate('report-indicators');
    const [row, column] = placeOf(host, REPORT, 'hte-count', 'actual');
    host.type(REPORT, row, column, 2500);
    await session.removeInserted();
    expect(host.sheets.has(REPORT)).toBe(true);
    expect(session.getState().notices.templates).toMatchObject({ intent: 'warning' });
    expect(session.getState().notices.templates?.text).toContain(`“${REPORT}”插入后已有改动`);
  });

  it('does not mind results that Excel has calculated since', async () => {
    const host = new FakeHost();
    const session = sessionOver(host);
    await session.insertTemplate('report-indicators');
    const [row, column] = placeOf(host, REPORT, 'hte-count', 'gap');
    expect(host.cell(REPORT, row, column)?.formula).toBeDefined();
    host.type(REPORT, row, column, 3000);
    await session.removeInserted();
    expect(host.sheets.has(REPORT)).toBe(false);
  });

  it('removes the rest when one of the sheets was deleted by hand', async () => {
    const host = new FakeHost();
    const session = sessionOver(host);
    await session.insertAllAnnexes();
    host.sheets.delete('附件3 主要科技任务分解表');
    await session.removeInserted();
    expect([...host.sheets.keys()]).toEqual(['Sheet1']);
  });

  it('is not offered when the sheet cannot be read back', async () => {
    const host = new FakeHost();
    host.failWith.readWorkbook = new HostRefusal('editing', '请先结束单元格编辑。');
    const session = sessionOver(host);
    expect(await session.insertTemplate('city-annex-3')).toBe(true);
    expect(session.getState()).toMatchObject({ removable: false });
    expect(session.getState().notices.templates?.intent).toBe('success');
  });

  it('says so when the sheet is gone already', async () => {
    const host = new FakeHost();
    const session = sessionOver(host);
    await session.insertTemplate('city-annex-3');
    host.sheets.delete('附件3 主要科技任务分解表');
    await session.removeInserted();
    expect(session.getState().notices.templates?.text).toContain('已改名或删除');
  });
});

describe('validating', () => {
  async function withWrongValue(): Promise<{ host: FakeHost; session: Session; at: [number, number] }> {
    const host = new FakeHost();
    const session = sessionOver(host);
    await session.watch();
    await session.insertTemplate('report-indicators');
    const at = placeOf(host, REPORT, 'hte-count', 'actual');
    host.type(REPORT, ...at, '２５００');
    return { host, session, at };
  }

  it('finds a wrong value, brings its cell into view, and no longer finds it once corrected', async () => {
    const { host, session, at } = await withWrongValue();
    await session.validate();
    const [issue] = issuesAt(session, at);
    await session.goTo(issue?.sheet ?? '', issue?.cell ?? '');
    expect(host.selected).toEqual({
      sheet: REPORT,
      range: { top: at[0], left: at[1], bottom: at[0], right: at[1] },
    });
    host.type(REPORT, ...at, 2500);
    await session.validate();
    expect(issuesAt(session, at)).toEqual([]);
  });

  it('applies a fix, checks again, and takes it back', async () => {
    const { host, session, at } = await withWrongValue();
    await session.validate();
    const fix = issuesAt(session, at)[0]?.fix;
    if (!fix) throw new Error('no fix offered');
    expect(await session.applyFixes([fix])).toBe(true);
    expect(host.cell(REPORT, ...at)?.value).toBe(2500);
    expect(issuesAt(session, at)).toEqual([]);
    expect(session.getState()).toMatchObject({ undoable: true });
    expect(session.getState().notices.validate?.text).toBe(`已修正 ${cellAddress(...at)}，并已重新校验。`);

    await session.undoFixes();
    expect(host.cell(REPORT, ...at)?.value).toBe('２５００');
    expect(issuesAt(session, at)).not.toEqual([]);
    expect(session.getState().undoable).toBe(false);
  });

  it('does not undo over what was typed after the fix', async () => {
    const { host, session, at } = await withWrongValue();
    await session.validate();
    const fix = issuesAt(session, at)[0]?.fix;
    if (!fix) throw new Error('no fix offered');
    await session.applyFixes([fix]);
    host.type(REPORT, ...at, 2600);
    expect(await session.undoFixes()).toBe(false);
    expect(host.cell(REPORT, ...at)?.value).toBe(2600);
    expect(session.getState().notices.validate?.intent).toBe('error');
  });

  it('checks the active sheet alone when asked to', async () => {
    const { host, session } = await withWrongValue();
    host.selected = { ...host.selected, sheet: 'Sheet1' };
    await session.validate('sheet');
    expect(findingsOf(session).map((sheet) => sheet.sheet)).toEqual(['Sheet1']);
    expect(session.getState().validation).toMatchObject({ emptySheets: ['Sheet1'] });
  });

  it('marks findings as old as soon as somebody types, but never after its own changes', async () => {
    let now = new Date(2025, 7, 15, 10, 0, 0);
    const host = new FakeHost();
    const session = sessionOver(host, { now: () => now });
    await session.watch();
    await session.validate();
    await session.putValue(3000, '0');
    now = new Date(now.getTime() + 5000);
    host.tell('Sheet1', 0, 0, 'own');
    expect(session.getState().validation).toMatchObject({ stale: false });
    await session.putFormula({ formula: () => '=KC.TARGET("高企",2025)', needsActual: false });
    expect(session.getState().validation).toMatchObject({ stale: false });
    host.type('Sheet1', 0, 0, 2900);
    expect(session.getState().validation).toMatchObject({ stale: true });
    await session.validate();
    expect(session.getState().validation).toMatchObject({ stale: false });
  });

  it('takes a change shortly after its own for an echo, where the host does not tell who made it', async () => {
    let now = new Date(2025, 7, 15, 10, 0, 0);
    const host = new FakeHost();
    host.tellsOrigin = false;
    const session = sessionOver(host, { now: () => now });
    await session.watch();
    await session.validate();
    await session.putValue(3000, '0');
    now = new Date(now.getTime() + 700);
    host.type('Sheet1', 0, 0, 3000);
    expect(session.getState().validation).toMatchObject({ stale: false });
    now = new Date(now.getTime() + 200);
    host.type('Sheet1', 0, 0, 2900);
    expect(session.getState().validation).toMatchObject({ stale: true });
  });

  it('takes no change for its own before it has written anything', async () => {
    const host = new FakeHost();
    const session = sessionOver(host);
    await session.watch();
    await session.validate();
    // Another page of the same add-in, such as that of the ribbon's commands.
    host.tell('Sheet1', 0, 0, 'own');
    expect(session.getState().validation).toMatchObject({ stale: true });
  });

  it('shows a failed check in place of findings', async () => {
    const host = new FakeHost();
    host.failWith.readWorkbook = new HostRefusal('editing', '请先按 Enter 结束单元格编辑，再重试。');
    const session = sessionOver(host);
    expect(await session.validate()).toBe(false);
    expect(session.getState().validation).toEqual({
      kind: 'failed',
      scope: 'workbook',
      message: '请先按 Enter 结束单元格编辑，再重试。',
    });
  });
});

describe('putting a target into the selected cell', () => {
  const formula = (actualCell: string): string =>
    composeFormula({ kind: 'gap', indicator: '高新技术企业数量', year: 2025, actualCell });

  function withSelection(row: number, column: number): { host: FakeHost; session: Session } {
    const host = new FakeHost();
    host.selected = { sheet: 'Sheet1', range: { top: row, left: column, bottom: row, right: column } };
    return { host, session: sessionOver(host) };
  }

  it('refers to the cell on its left when no other is named', async () => {
    const { host, session } = withSelection(4, 3);
    await session.putFormula({ formula, needsActual: true });
    expect(host.cell('Sheet1', 4, 3)?.formula).toBe('=IF(C5="","",KC.GAP("高新技术企业数量",C5,2025))');
    expect(session.getState().notices.indicators?.text).toContain('已放入“Sheet1”的 D5');
  });

  it('refers to the cell that is named', async () => {
    const { host, session } = withSelection(4, 3);
    await session.putFormula({ formula, needsActual: true, actualCell: ' $b$2 ' });
    expect(host.cell('Sheet1', 4, 3)?.formula).toBe('=IF($B$2="","",KC.GAP("高新技术企业数量",$B$2,2025))');
  });

  it.each([
    [4, 0, '', '左边没有完成值'],
    [4, 3, 'D5', '不能引用自己所在的单元格 D5'],
    [4, 3, 'HYPERLINK("x")', '不是单元格地址'],
  ])('refuses row %i, column %i with the actual in "%s"', async (row, column, actualCell, reason) => {
    const { host, session } = withSelection(row, column);
    expect(await session.putFormula({ formula, needsActual: true, actualCell })).toBe(false);
    expect(session.getState().notices.indicators?.text).toContain(reason);
    expect(host.calls).not.toContain('writeFormula');
  });

  it('never overwrites what stands in the cell', async () => {
    const { host, session } = withSelection(4, 3);
    host.type('Sheet1', 4, 3, 1800);
    expect(await session.putValue(3000, '0')).toBe(false);
    expect(host.cell('Sheet1', 4, 3)?.value).toBe(1800);
    expect(session.getState().notices.indicators?.text).toContain('已有内容，没有覆盖');
  });

  it('never overwrites what the user has made of its formula', async () => {
    const { host, session } = withSelection(4, 3);
    await host.writeFormula('Sheet1', 4, 3, '=KC.TARGET("高新技术企业数量",2025)-C5');
    expect(await session.putValue(3000, '0')).toBe(false);
    expect(host.cell('Sheet1', 4, 3)?.formula).toBe('=KC.TARGET("高新技术企业数量",2025)-C5');
  });

  it('replaces a formula of its own', async () => {
    const { host, session } = withSelection(4, 3);
    await session.putFormula({ formula, needsActual: true });
    expect(await session.putValue(1.8, '0.00')).toBe(true);
    expect(host.cell('Sheet1', 4, 3)).toMatchObject({ value: 1.8, style: { numberFormat: '0.00' } });
  });
});

describe('language', () => {
  it('is English where Office is English', async () => {
    const session = sessionOver(new FakeHost());
    session.speak('en-US');
    await session.insertTemplate('nothing');
    expect(session.getState().notices.templates?.text).toBe('There is no template "nothing".');
  });
});
