/** What helps to fill in a form: how far it is, what a cell wants, and the way about without a mouse. */
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  await workbench.open();
});

afterAll(() => workbench.close());

describe('a form that is being filled in', () => {
  const shown = async (): Promise<string | undefined> => {
    // It counts a moment after a change.
    await workbench.page.waitForTimeout(200);
    const line = workbench.page.locator('.status-fill');
    return (await line.isVisible()) ? (await line.innerText()).replace(/\s+/g, ' ') : undefined;
  };
  const goOn = async (): Promise<string> => {
    await workbench.page.getByRole('button', { name: '下一个空格' }).click();
    return (await workbench.selectedRange()).address;
  };

  beforeAll(async () => {
    await workbench.renew();
    await workbench.clickRibbon('insertTemplate.report-indicators');
  });

  it('says how many of its figures are there', async () => {
    expect(await shown()).toBe('已填 0 / 18 下一个空格');
    await workbench.typeInCell('F7', '2.5');
    expect(await shown()).toBe('已填 1 / 18 下一个空格');
    await workbench.page.keyboard.press('Control+z');
    expect(await shown()).toBe('已填 0 / 18 下一个空格');
  });

  it('goes to the next blank figure, after the last to the first, and takes what is typed there', async () => {
    await workbench.typeInCell('F8', '47');
    await workbench.selectCell('A1');
    expect(await goOn()).toBe('F7');
    expect(await goOn()).toBe('F9');
    await workbench.selectCell('F24');
    expect(await goOn()).toBe('F7');
    await workbench.type('2.6');
    expect(await workbench.readCell('F7')).toBe(2.6);
  });

  it('says of the selected cell what belongs there, and nothing of others', async () => {
    await workbench.selectCell('F7');
    expect(await workbench.page.locator('.status-explanation').innerText()).toContain('填');
    await workbench.selectCell('B7');
    expect(await workbench.page.locator('.status-explanation').innerText()).toBe('');
  });

  it('is content when all are there', async () => {
    const figures = Array.from({ length: 18 }, (_, row) => String(row + 1)).join('\n');
    await workbench.selectCell('F7');
    await workbench.paste({ text: figures });
    expect(await shown()).toBe('已填 18 / 18');
  });

  it('leaves sheets alone that are no forms', async () => {
    await workbench.activateSheet('Sheet1');
    expect(await shown()).toBeUndefined();
    await workbench.clickRibbon('insertTemplate.city-annex-3');
    expect(await shown()).toBeUndefined();
  });
});

describe('F6', () => {
  const holder = (): Promise<string> =>
    workbench.page.evaluate(() => {
      const active = document.activeElement;
      if (active?.matches('iframe.pane-frame') === true) return 'pane';
      if (active?.closest('.title-bar')) return 'title';
      return active?.closest('.ribbon') ? 'ribbon' : 'cells';
    });
  const around = async (key: string, times: number): Promise<readonly string[]> => {
    const seen: string[] = [];
    for (let time = 0; time < times; time++) {
      await workbench.page.keyboard.press(key);
      seen.push(await holder());
    }
    return seen;
  };

  beforeEach(() => workbench.renew());

  it('goes round cells, pane, title and ribbon, and back', async () => {
    expect(await around('F6', 5)).toEqual(['pane', 'title', 'ribbon', 'cells', 'pane']);
    expect(await around('Shift+F6', 5)).toEqual(['cells', 'ribbon', 'title', 'pane', 'cells']);
  });

  it('comes back to cells that take what is typed', async () => {
    await around('F6', 4);
    await workbench.type('12');
    expect(await workbench.readCell('A1')).toBe(12);
  });

  it('passes over a pane that is closed and a ribbon that is folded', async () => {
    await workbench.page.locator('.pane-close').click();
    await workbench.page.keyboard.press('Control+F1');
    expect(await around('F6', 3)).toEqual(['title', 'cells', 'title']);
    await workbench.page.keyboard.press('Control+F1');
  });

  it('reaches a control of the pane, and comes back to where it was there', async () => {
    const focused = (): Promise<string> =>
      workbench.pane
        .locator(':focus')
        .evaluate((element) => `${element.role} ${element.getAttribute('aria-label')} ${element.id}`);
    await around('F6', 1);
    const first = await focused();
    expect(first).toMatch(/^tab /);
    await workbench.page.keyboard.press('Tab');
    const second = await focused();
    expect(second).not.toBe(first);
    expect(await around('F6', 4)).toEqual(['title', 'ribbon', 'cells', 'pane']);
    expect(await focused()).toBe(second);
  });
});
