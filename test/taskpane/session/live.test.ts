import { parseRange } from '../../../src/core/sheet/address';
import { isExplainable } from '../../../src/core/validation/findings/explanations';
import type { Issue } from '../../../src/core/validation/issue';
import { createValidator } from '../../../src/core/validation/validate';
import type { Session } from '../../../src/taskpane/session/session';
import { isSelected } from '../../../src/taskpane/validate/findings';
import { annex, report } from '../../core/validation/filledSheet';
import { FakeHost, sessionOver } from './fakeHost';

const FORM = report();
const NAME = FORM.asRead().name;
const { top: ROW, left: COLUMN } = parseRange(FORM.at({ indicator: 'hte-count', field: 'actual' }))!;

function watching(): { host: FakeHost; session: Session } {
  const host = new FakeHost();
  host.sheets.clear();
  for (const sheet of [FORM.asRead(), annex('city-annex-3').asRead()]) host.sheets.set(sheet.name, sheet);
  host.selected = { sheet: NAME, range: { top: 0, left: 0, bottom: 0, right: 0 } };
  const session = sessionOver(host, { validate: createValidator() });
  return { host, session };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}

const issues = (session: Session): readonly Issue[] => {
  const { validation } = session.getState();
  return validation.kind === 'done' ? validation.findings.flatMap((sheet) => sheet.issues) : [];
};

describe('checking while typing', () => {
  it('finds a mistake as it is typed, and is content as soon as it is mended', async () => {
    const { host, session } = watching();
    await session.watch();
    await session.setLive(true);
    expect(issues(session).filter(isExplainable)).toEqual([]);
    host.type(NAME, ROW, COLUMN, 99999);
    await settled();
    expect(
      issues(session)
        .filter(isExplainable)
        .map(({ ruleId }) => ruleId),
    ).toEqual(['outlier']);
    const before = FORM.asRead().rows[ROW]![COLUMN]!.value;
    host.type(NAME, ROW, COLUMN, before);
    await settled();
    expect(issues(session).filter(isExplainable)).toEqual([]);
    expect(session.getState().validation).toMatchObject({ stale: false });
  });

  it('reads only the sheet that was typed into', async () => {
    const { host, session } = watching();
    await session.watch();
    await session.setLive(true);
    const read = jest.spyOn(host, 'readWorkbook');
    host.type(NAME, ROW, COLUMN, 5);
    host.type(NAME, ROW, COLUMN, 55);
    await settled();
    expect(read.mock.calls.filter(([names]) => names?.includes(NAME))).toEqual([[[NAME]]]);
    expect(read.mock.calls.filter(([names]) => names === undefined)).toEqual([]);
  });

  it('checks what is typed right after the product has written, and while it is writing', async () => {
    const { host, session } = watching();
    await session.watch();
    await session.setLive(true);
    await session.insertTemplate('city-annex-1');
    host.type(NAME, ROW, COLUMN, 99999);
    await settled();
    expect(issues(session).filter(isExplainable)).toHaveLength(1);

    const writing = session.insertTemplate('city-annex-2');
    host.type(NAME, ROW, COLUMN, FORM.asRead().rows[ROW]![COLUMN]!.value);
    await writing;
    await settled();
    expect(issues(session).filter(isExplainable)).toEqual([]);
  });

  it('does not check what the product has written itself', async () => {
    const { host, session } = watching();
    await session.watch();
    await session.setLive(true);
    await session.insertTemplate('city-annex-1');
    const read = jest.spyOn(host, 'readWorkbook');
    host.tell('附件1', 3, 3, 'own');
    await settled();
    expect(read).not.toHaveBeenCalled();
  });

  it('says that the findings are old when the edit cannot be read', async () => {
    const { host, session } = watching();
    await session.watch();
    await session.setLive(true);
    host.failWith.readWorkbook = new Error('no');
    host.type(NAME, ROW, COLUMN, 99999);
    await settled();
    expect(session.getState().validation).toMatchObject({ kind: 'done', stale: true });
  });

  it('is off until it is asked for, and off again afterwards', async () => {
    const { host, session } = watching();
    await session.watch();
    await session.validate();
    host.type(NAME, ROW, COLUMN, 99999);
    await settled();
    expect(session.getState().validation).toMatchObject({ stale: true });
    await session.setLive(true);
    expect(session.getState().validation).toMatchObject({ stale: false });
    await session.setLive(false);
    expect(host.tellSelected).toBeNull();
    expect(session.getState().selected).toBeNull();
  });
});

describe('following the selection', () => {
  it('knows which issues are about the selected cells', async () => {
    const { host, session } = watching();
    await session.watch();
    host.type(NAME, ROW, COLUMN, 99999);
    await session.setLive(true);
    const [issue] = issues(session).filter(isExplainable);
    const select = (row: number, column: number, sheet = NAME): boolean => {
      host.tellSelected?.({ sheet, range: { top: row, left: column, bottom: row, right: column + 1 } });
      return isSelected(issue!, session.getState().selected);
    };
    expect(select(ROW, COLUMN)).toBe(true);
    expect(select(ROW, COLUMN - 1)).toBe(true);
    expect(select(ROW + 1, COLUMN)).toBe(false);
    expect(select(ROW, COLUMN + 1)).toBe(false);
    expect(select(ROW, COLUMN, '附件3')).toBe(false);
    expect(isSelected(issue!, null)).toBe(false);
  });
});
