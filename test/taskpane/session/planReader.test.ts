import type { PlanLibrary } from '../../../src/core/plan/types';
import type { CellValue, SheetModel } from '../../../src/core/sheet/model';
import { evaluate } from '../../../src/functions/evaluate';
import type { Session } from '../../../src/taskpane/session/session';
import { FakeHost, sessionOver } from './fakeHost';

const TABLE: readonly (readonly CellValue[])[] = [
  ['单位', '高企'],
  [null, 2026],
  ['甲街道', 12],
  ['乙街道', 8],
];

interface Given {
  readonly host: FakeHost;
  readonly session: Session;
  /** What KC.TARGET gives for 甲街道. */
  readonly ask: () => unknown;
}

function sheet(name: string, rows: readonly (readonly CellValue[])[]): SheetModel {
  return { name, rows: rows.map((row) => row.map((value) => ({ value }))), merges: [] };
}

async function given(...sheets: readonly SheetModel[]): Promise<Given> {
  const host = new FakeHost();
  for (const each of sheets) host.sheets.set(each.name, each);
  let library: PlanLibrary | undefined;
  const answerFrom = (next: PlanLibrary): void => {
    library = next;
  };
  const session = sessionOver(host, { answerFrom });
  await session.watch();
  const ask = (): unknown =>
    evaluate(library ?? session.library, 'TARGET', ['高企', 2026, '甲街道', '分解表']);
  return { host, session, ask };
}

/** Lets everything that is queued come to its end. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('a table marked as 本表目标', () => {
  it('is recognised when the workbook opens, and formulas are calculated anew', async () => {
    const { host, session, ask } = await given(sheet('Sheet1', [['本表目标：分解表'], ...TABLE]));
    expect(ask()).toEqual({ value: 12 });
    expect(session.getState().ownPlans).toMatchObject([
      {
        sheet: 'Sheet1',
        name: '分解表',
        problems: [],
        reading: { figures: 2, regions: ['甲街道', '乙街道'] },
      },
    ]);
    expect(host.calls).toEqual(['readTops', 'readWorkbook', 'recalculate']);
  });

  it('costs a look at the tops of the sheets where nothing is marked', async () => {
    const { host } = await given(sheet('Sheet1', TABLE));
    expect(host.calls).toEqual(['readTops']);
  });

  it('is read again when one of its cells changes, and only then calculated', async () => {
    const { host, ask } = await given(sheet('Sheet1', [['本表目标：分解表'], ...TABLE]), sheet('别处', []));
    host.calls.length = 0;
    host.type('Sheet1', 3, 1, 13);
    await settle();
    expect(ask()).toEqual({ value: 13 });
    expect(host.calls).toEqual(['readTops', 'readWorkbook', 'recalculate']);

    host.calls.length = 0;
    host.type('别处', 20, 0, 7);
    await settle();
    expect(host.calls).toEqual([]);
    host.type('Sheet1', 20, 5, '一句旁注');
    await settle();
    expect(host.calls).toEqual(['readTops', 'readWorkbook']);
  });

  it('is marked in a visible cell beside the table, renamed, and unmarked again', async () => {
    const { host, session, ask } = await given(sheet('Sheet1', TABLE));
    expect(await session.markPlan(' 分解表 ')).toBe(true);
    expect(host.cell('Sheet1', 0, 2)?.value).toBe('本表目标：分解表');
    expect(ask()).toEqual({ value: 12 });

    expect(await session.markPlan('新名称')).toBe(true);
    expect(host.cell('Sheet1', 0, 2)?.value).toBe('本表目标：新名称');
    expect(ask()).toMatchObject({ error: '#VALUE!' });

    expect(await session.unmarkPlan('Sheet1')).toBe(true);
    expect(host.cell('Sheet1', 0, 2)?.value).toBeNull();
    expect(session.getState().ownPlans).toEqual([]);
  });

  it('cannot bear the name of another table', async () => {
    const { host, session } = await given(
      sheet('Sheet1', TABLE),
      sheet('甲', [['本表目标：分解表'], ...TABLE]),
    );
    expect(await session.markPlan('分解表')).toBe(false);
    expect(session.getState().notices.indicators?.text).toContain('已是另一份文件或另一张表的名称');
    expect(host.calls).not.toContain('apply');
  });

  it('keeps answering when the workbook cannot be read for a while', async () => {
    const { host, session, ask } = await given(sheet('Sheet1', [['本表目标：分解表'], ...TABLE]));
    host.failWith = { readTops: new Error('editing') };
    host.type('Sheet1', 3, 1, 13);
    await settle();
    expect(ask()).toEqual({ value: 12 });
    host.failWith = {};
    expect(await session.rereadPlans()).toBe(true);
    expect(ask()).toEqual({ value: 13 });
  });

  it('changes no finding of the validator', async () => {
    const plain = await given();
    const marked = await given(sheet('另表', [['本表目标：分解表'], ...TABLE]));
    const findings = [];
    for (const { session } of [plain, marked]) {
      await session.insertTemplate('report-indicators');
      await session.insertTemplate('city-annex-3');
      await session.validate();
      const { validation } = session.getState();
      findings.push(
        validation.kind === 'done' ? validation.findings.filter(({ sheet: name }) => name !== '另表') : null,
      );
    }
    expect(findings[0]).toHaveLength(3);
    expect(findings[1]).toEqual(findings[0]);
  });
});
