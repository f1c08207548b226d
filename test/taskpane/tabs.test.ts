import { fill, type Text } from '../../src/core/wording/text';
import { TABS } from '../../src/taskpane/tabs';
import { FakeHost, sessionOver } from './session/fakeHost';

describe('the tabs of the pane', () => {
  it('have ids and titles of their own', () => {
    expect(new Set(TABS.map(({ id }) => id)).size).toBe(TABS.length);
    for (const language of ['zh-CN', 'en-US'] as const) {
      expect(new Set(TABS.map(({ title }) => fill(title, {}, language))).size).toBe(TABS.length);
    }
  });

  it('say what is under way in different words for each task', () => {
    const words = TABS.flatMap(({ running }) => Object.values<Text>(running).map(({ zh }) => zh));
    expect(words.length).toBeGreaterThan(10);
    expect(new Set(words).size).toBe(words.length);
  });

  it('show every notice and every lengthy task of the session', async () => {
    const session = sessionOver(new FakeHost());
    const tabOfNotice = new Map<string, string>();
    const tasks = new Set<string>();
    session.subscribe(() => {
      const { running, notices } = session.getState();
      if (running !== null) tasks.add(running);
      for (const [tab, notice] of Object.entries(notices)) if (notice) tabOfNotice.set(notice.text, tab);
    });
    await session.insertTemplate('city-annex-3');
    await session.removeInserted();
    await session.freezeFormulas();
    await session.unfreezeFormulas();
    await session.validate('workbook');
    await session.validate('sheet');
    await session.applyFixes([]);
    await session.undoFixes();
    await session.insertReport();
    await session.markFindings();
    await session.clearMarks();
    await session.markPlan('');
    await session.unmarkPlan('Sheet1');
    await session.rereadPlans();
    await session.putValue(1, '0');
    const ids = TABS.map<string>(({ id }) => id);
    const speaking = [...new Set(tabOfNotice.values())];
    expect([...speaking].sort()).toEqual(['indicators', 'templates', 'validate']);
    expect(ids).toEqual(expect.arrayContaining(speaking));
    const told = new Set(TABS.flatMap(({ running }) => Object.keys(running)));
    expect([...tasks].filter((task) => !told.has(task))).toEqual(['putIntoCell']);
  });
});
