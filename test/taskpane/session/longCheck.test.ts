import { createValidator } from '../../../src/core/validation/validate';
import type { CheckProgress } from '../../../src/taskpane/session/longCheck';
import type { Session } from '../../../src/taskpane/session/session';
import type { ValidationState } from '../../../src/taskpane/session/state';
import { parseRange } from '../../../src/core/sheet/address';
import { report } from '../../core/validation/filledSheet';
import { FakeHost, sessionOver } from './fakeHost';

const FORM = report();
const SHEETS = 30;

/** A session on a workbook of 30 forms, on a machine that takes a while for each. */
function slowSession(): { host: FakeHost; session: Session } {
  const host = new FakeHost();
  host.sheets.clear();
  for (let sheet = 1; sheet <= SHEETS; sheet += 1) {
    host.sheets.set(`表${sheet}`, { ...FORM.asRead(), name: `表${sheet}` });
  }
  host.selected = { sheet: '表1', range: { top: 0, left: 0, bottom: 0, right: 0 } };
  let clock = Date.UTC(2025, 7, 15);
  const now = (): Date => new Date((clock += 60));
  return { host, session: sessionOver(host, { now, validate: createValidator() }) };
}

/** Stops the check as soon as it is this far. */
function stopAt(session: Session, phase: CheckProgress['phase'], done: number): void {
  const unsubscribe = session.subscribe(() => {
    const { progress } = session.getState();
    if (progress?.phase !== phase || progress.done < done) return;
    unsubscribe();
    session.stopCheck();
  });
}

const kindOf = (session: Session): ValidationState['kind'] => session.getState().validation.kind;

describe('a check of thirty sheets', () => {
  it('tells how far it is, first reading, then checking', async () => {
    const { session } = slowSession();
    const seen: string[] = [];
    session.subscribe(() => {
      const { progress } = session.getState();
      if (!progress) return;
      const step = `${progress.phase} ${progress.done}/${progress.total}`;
      if (seen.at(-1) !== step) seen.push(step);
    });
    await session.validate('workbook');
    expect(seen).toEqual([
      ...Array.from({ length: SHEETS }, (_, sheet) => `reading ${sheet + 1}/30`),
      ...Array.from({ length: SHEETS }, (_, sheet) => `checking ${sheet + 1}/30`),
    ]);
    expect(session.getState()).toMatchObject({ running: null, progress: null, stopping: false });
    expect(kindOf(session)).toBe('done');
  });

  it.each(['reading', 'checking'] as const)('can be stopped while %s', async (phase) => {
    const { session } = slowSession();
    stopAt(session, phase, 7);
    let furthest = 0;
    session.subscribe(() => {
      const { progress } = session.getState();
      if (progress?.phase === phase) furthest = progress.done;
    });
    await session.validate('workbook');
    expect(furthest).toBe(7);
    expect(session.getState()).toMatchObject({ running: null, progress: null, stopping: false });
    expect(kindOf(session)).toBe('idle');
    expect(session.getState().notices.validate?.text).toContain('已停止校验，没有得出结果');
  });

  it('keeps the findings of the check before, marked as old', async () => {
    const { session } = slowSession();
    await session.validate('workbook');
    const before = session.getState().validation;
    stopAt(session, 'reading', 3);
    await session.validate('workbook');
    expect(session.getState().validation).toEqual({ ...before, stale: true });
    expect(session.getState().notices.validate?.text).toContain('仍是上一次的结果');
  });

  it('runs to its end the next time', async () => {
    const { session } = slowSession();
    stopAt(session, 'reading', 3);
    await session.validate('workbook');
    await session.validate('workbook');
    expect(session.getState().validation).toMatchObject({ kind: 'done', stale: false });
    expect(session.getState().notices.validate).toBeNull();
  });

  it('leaves nothing edited in the meantime unread', async () => {
    const { host, session } = slowSession();
    await session.watch();
    await session.setLive(true);
    stopAt(session, 'checking', 3);
    await session.validate('workbook');
    const { top, left } = parseRange(FORM.at({ indicator: 'hte-count', field: 'actual' }))!;
    const read = jest.spyOn(host, 'readWorkbook');
    host.type('表2', top, left, 5);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(read.mock.calls).toEqual([[]]);
    expect(session.getState().validation).toMatchObject({ kind: 'done', stale: false });
  });

  it('is no failure, and stopping nothing does nothing', async () => {
    const { host, session } = slowSession();
    session.stopCheck();
    expect(session.getState().stopping).toBe(false);
    host.failWith.readWorkbook = new Error('broken');
    await session.validate('workbook');
    expect(kindOf(session)).toBe('failed');
  });
});
