import { isExplainable, readExplanations } from '../../../src/core/validation/findings/explanations';
import type { Issue } from '../../../src/core/validation/issue';
import { MARK_FORMULA } from '../../../src/core/validation/findings/marks';
import type { Session } from '../../../src/taskpane/session/session';
import { report } from '../../core/validation/filledSheet';
import { FakeHost, sessionOver } from './fakeHost';

const ACTUAL = { indicator: 'hte-count', field: 'actual' } as const;
const FORM = report();

/** A workbook whose only form reports far too many enterprises. */
function odd(): { host: FakeHost; session: Session; sheet: string } {
  const host = new FakeHost();
  const sheet = FORM.set(ACTUAL, 99999).asRead();
  host.sheets.clear();
  host.sheets.set(sheet.name, sheet);
  host.selected = { sheet: sheet.name, range: { top: 0, left: 0, bottom: 0, right: 0 } };
  return { host, session: sessionOver(host), sheet: sheet.name };
}

function issues(session: Session): readonly Issue[] {
  const { validation } = session.getState();
  return validation.kind === 'done' ? validation.findings.flatMap((sheet) => sheet.issues) : [];
}

const query = (session: Session): Issue => issues(session).find(isExplainable)!;
const notice = (session: Session) => session.getState().notices.validate;

describe('an explanation given in the pane', () => {
  it('is written into the workbook, shown with the finding, and says where it stands', async () => {
    const { host, session, sheet } = odd();
    await session.validate();
    expect(await session.explain(query(session), '合并了两个园区', '李敏')).toBe(true);
    expect(query(session).explanation).toMatchObject({
      text: '合并了两个园区',
      by: '李敏',
      on: '2025-08-15',
    });
    expect([...host.sheets.keys()]).toEqual([sheet, '校验说明']);
    expect(notice(session)?.text).toContain('工作表“校验说明”');
    expect(host.selected.sheet).toBe(sheet);
    expect(session.getState().explainer).toBe('李敏');
  });

  it('is still known when only the sheet of the finding is checked', async () => {
    const { session } = odd();
    await session.validate('sheet');
    await session.explain(query(session), '合并了两个园区', '李敏');
    expect(query(session).explanation?.text).toBe('合并了两个园区');
  });

  it('goes into the sheet that is there, and can be taken back', async () => {
    const { host, session } = odd();
    await session.validate();
    await session.explain(query(session), '一', '李敏');
    await session.explain(query(session), '二', '李敏');
    expect(readExplanations({ sheets: [...host.sheets.values()] }).map(({ text }) => text)).toEqual(['二']);
    await session.withdrawExplanation(query(session));
    expect(query(session).explanation).toBeUndefined();
    expect(notice(session)?.intent).toBe('success');
    await session.withdrawExplanation(query(session));
    expect(notice(session)?.intent).toBe('warning');
  });

  it('is told to have failed when the workbook takes nothing', async () => {
    const { host, session } = odd();
    await session.validate();
    host.failWith.insertSheets = new Error('no');
    expect(await session.explain(query(session), '一', '李敏')).toBe(false);
    expect(notice(session)?.intent).toBe('error');
  });
});

describe('the report in the workbook', () => {
  it('is a sheet of its own, and an earlier one stays', async () => {
    const { host, session } = odd();
    await session.validate();
    await session.insertReport();
    await session.insertReport();
    expect([...host.sheets.keys()].slice(1)).toEqual(['校验报告', '校验报告 (2)']);
    expect(notice(session)?.text).toContain('校验报告 (2)');
    await session.validate();
    expect(issues(session).every(({ sheet }) => !sheet.startsWith('校验报告'))).toBe(true);
  });
});

describe('marks in the sheet', () => {
  it('show what is open now, and go without a trace', async () => {
    const { host, session, sheet } = odd();
    const before = host.sheets.get(sheet);
    await session.validate();
    await session.markFindings();
    await session.markFindings();
    expect(host.marks.map(({ format }) => format.formula)).toEqual([MARK_FORMULA]);
    expect(notice(session)?.text).toContain('已标出 1 个单元格');
    await session.clearMarks();
    expect(host.marks).toEqual([]);
    expect(host.sheets.get(sheet)).toEqual(before);
    await session.clearMarks();
    expect(notice(session)?.text).toBe('工作簿中没有标记。');
  });

  it('are none when everything is explained', async () => {
    const { host, session } = odd();
    await session.validate();
    await session.explain(query(session), '一', '李敏');
    await session.markFindings();
    expect(host.marks).toEqual([]);
    expect(notice(session)?.text).toBe('没有需要标出的单元格。');
  });
});

describe('checking one sheet', () => {
  it('compares it with the other sheets, and reports on it alone', async () => {
    const { host, session, sheet } = odd();
    const other = FORM.set(ACTUAL, 88888).named('另一张').asRead();
    host.sheets.set(other.name, other);
    await session.validate('sheet');
    expect(new Set(issues(session).map((issue) => issue.sheet))).toEqual(new Set([sheet]));
  });
});
