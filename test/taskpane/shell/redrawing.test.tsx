/** @jest-environment jsdom */
import { type Drawn, takeDrawn } from './renders';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { parseRange } from '../../../src/core/sheet/address';
import type { Issue } from '../../../src/core/validation/issue';
import type { ValidationSteps, Validator } from '../../../src/core/validation/validate';
import type { Session } from '../../../src/taskpane/session/session';
import { App } from '../../../src/taskpane/App';
import { report } from '../../core/validation/filledSheet';
import { completeJsdom } from '../jsdom';
import { FakeHost, sessionOver } from '../session/fakeHost';

const actEnvironment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
let root: Root;

beforeAll(() => {
  completeJsdom();
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(async () => {
  actEnvironment.IS_REACT_ACT_ENVIRONMENT = true;
  await act(async () => {
    root.unmount();
    await Promise.resolve();
  });
});

async function showPane(session: Session): Promise<void> {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => {
    root.render(<App session={session} isExcel officeBackground={undefined} />);
    await session.watch();
  });
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const times = (drawn: readonly Drawn[], name: string): number =>
  drawn.filter((each) => each.name === name).length;

describe('a hundred ticks of progress', () => {
  const TICKS = 100;
  const EMPTY = { name: '空', rows: [], merges: [] };
  function* ticking(): ValidationSteps {
    for (let done = 1; done <= TICKS; done += 1) yield done;
    return [];
  }
  const validate: Validator = Object.assign(() => [], { steps: ticking });

  it('draw the progress bar, and nothing else', async () => {
    const host = new FakeHost();
    let clock = Date.UTC(2025, 7, 15);
    const session = sessionOver(host, { validate, now: () => new Date((clock += 60)) });
    await showPane(session);
    // A progress bar shows after half a second.
    const read = jest.spyOn(host, 'readWorkbook').mockImplementation(async () => {
      await wait(1500);
      return { sheets: Array.from({ length: TICKS }, () => EMPTY), activeSheet: 'Sheet1' };
    });
    let drawn: readonly Drawn[] = [];
    const shown = new Map<object, string>();
    session.subscribe(() => {
      const { progress } = session.getState();
      if (progress?.done === 1) takeDrawn();
      if (progress && !shown.has(progress))
        shown.set(progress, document.querySelector('[role=status]')?.textContent ?? '');
      else if (!progress && shown.size === TICKS && drawn.length === 0) drawn = takeDrawn();
    });
    // As in a browser: every tick is drawn as it comes.
    actEnvironment.IS_REACT_ACT_ENVIRONMENT = false;
    expect(await session.validate()).toBe(true);

    expect(read).toHaveBeenCalledTimes(1);
    // Each tick finds the one before it on the page.
    expect([...shown.values()].slice(1)).toEqual(
      Array.from({ length: TICKS - 1 }, (_, tick) => `正在校验工作表：${tick + 1} / ${TICKS}`),
    );
    expect(times(drawn, 'CheckBar')).toBe(TICKS);
    expect(drawn.filter(({ name, within }) => name !== 'CheckBar' && !within.includes('CheckBar'))).toEqual(
      [],
    );
  });
});

describe('a workbook with mistakes against two rules', () => {
  const FORM = report();
  const NAME = FORM.asRead().name;
  const place = (indicator: string): { top: number; left: number } =>
    parseRange(FORM.at({ indicator, field: 'actual' }))!;
  const mistype = (host: FakeHost, indicator: string, value: string | number): void => {
    const { top, left } = place(indicator);
    host.type(NAME, top, left, value);
  };
  const ruleOf = ({ props }: Drawn): string => (props as { group: { ruleId: string } }).group.ruleId;
  const issueOf = ({ props }: Drawn): Issue => (props as { issue: Issue }).issue;

  async function checked(): Promise<{ host: FakeHost; session: Session }> {
    const host = new FakeHost();
    host.sheets.clear();
    host.sheets.set(NAME, FORM.asRead());
    host.selected = { sheet: NAME, range: parseRange('A1')! };
    const session = sessionOver(host);
    await showPane(session);
    mistype(host, 'hte-count', 99999);
    mistype(host, 'rd-intensity', '１.２');
    await act(() => session.setLive(true));
    const cards = takeDrawn().filter(({ name }) => name === 'RuleCard');
    expect(cards.map(ruleOf)).toEqual(expect.arrayContaining(['outlier', 'text-number']));
    return { host, session };
  }

  it('draws only the card of the rule that finds one more', async () => {
    const { host } = await checked();
    // The figure that is there, in full-width digits: nothing else about it is wrong.
    const typed = String(FORM.value({ indicator: 'tech-sme', field: 'actual' })).replace(/\d/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    await act(async () => {
      mistype(host, 'tech-sme', typed);
      await wait(100);
    });
    const drawn = takeDrawn();
    const cards = drawn.filter(({ name }) => name === 'RuleCard');
    expect(cards.map(ruleOf)).toEqual(['text-number']);
    const items = drawn.filter(({ name }) => name === 'IssueItem').map(issueOf);
    expect(items.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([['text-number', typed]]);
  });

  it('draws no card when a check finds what the one before has found', async () => {
    const { session } = await checked();
    await act(async () => {
      await session.validate();
    });
    const drawn = takeDrawn();
    expect(times(drawn, 'Results')).toBeGreaterThan(0);
    expect(times(drawn, 'RuleCard') + times(drawn, 'IssueItem')).toBe(0);
  });

  it('draws one item when a cell of its is selected', async () => {
    const { host } = await checked();
    const { top, left } = place('hte-count');
    await act(async () => {
      await host.select(NAME, { top, left, bottom: top, right: left });
    });
    const items = takeDrawn().filter(({ name }) => name === 'IssueItem');
    expect(items.map(issueOf).map(({ ruleId }) => ruleId)).toEqual(['outlier']);
  });
});
