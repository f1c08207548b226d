/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { App } from '../../src/taskpane/App';
import { completeJsdom } from './jsdom';
import { FakeHost, sessionOver } from './session/fakeHost';

const TABS = [
  ['模板', 'templates'],
  ['校验', 'validate'],
  ['指标库', 'indicators'],
];

let root: Root;

beforeAll(() => {
  completeJsdom();
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});

beforeAll(async () => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const session = sessionOver(new FakeHost());
  await act(async () => {
    root.render(<App session={session} isExcel officeBackground={undefined} />);
    await session.watch();
  });
});

afterAll(() => {
  act(() => {
    root.unmount();
  });
});

const tabs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="tab"]')];

/** Fluent draws a title twice, once unseen and in bold, so that the tab does not grow when it is selected. */
const titleOf = (tab: HTMLElement): string | undefined => tab.querySelector('.fui-Tab__content')?.textContent;

it('the pane shows its tabs by their titles, in their order', () => {
  expect(tabs().map(titleOf)).toEqual(TABS.map(([title]) => title));
});

it.each(TABS)('a click on “%s” shows what that tab holds, and nothing of the others', (title, id) => {
  act(() => {
    tabs()
      .find((tab) => titleOf(tab) === title)
      ?.click();
  });
  const selected = tabs().filter((tab) => tab.getAttribute('aria-selected') === 'true');
  expect(selected.map((tab) => tab.id)).toEqual([`tab-${id}`]);
  const shown = [...document.querySelectorAll('[role="tabpanel"]')].filter(
    (panel) => getComputedStyle(panel).display !== 'none',
  );
  expect(shown.map((panel) => panel.id)).toEqual([`panel-${id}`]);
  expect(shown[0]?.textContent).not.toBe('');
});
