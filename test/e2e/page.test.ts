/** What the page itself lets people set: how wide the pane is, and how large the cells are shown. */
import { SMALL_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: SMALL_WINDOW });
  await workbench.open();
});

afterAll(() => workbench.close());

const paneWidth = async (): Promise<number> =>
  Math.round((await workbench.page.locator('.pane').boundingBox())?.width ?? 0);

describe('the width of the pane', () => {
  const edge = (): ReturnType<Workbench['page']['getByRole']> => workbench.page.getByRole('separator');
  const dragTo = async (x: number): Promise<void> => {
    const at = (await edge().boundingBox())!;
    await workbench.page.mouse.move(at.x + at.width / 2, 400);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(x, 400, { steps: 5 });
    await workbench.page.mouse.up();
  };

  it('is dragged, to the left over the cells and to the right over the frame of the pane', async () => {
    expect(await paneWidth()).toBe(380);
    await dragTo(540);
    expect(await paneWidth()).toBe(460);
    await dragTo(650);
    expect(await paneWidth()).toBe(350);
  });

  it('leaves the pane what it is drawn for, and the cells half of the window', async () => {
    await dragTo(990);
    expect(await paneWidth()).toBe(320);
    await dragTo(10);
    expect(await paneWidth()).toBe(500);
  });

  it('is set with the arrow keys, and is the usual one after a double click', async () => {
    await edge().focus();
    await workbench.page.keyboard.press('ArrowRight');
    expect(await paneWidth()).toBe(480);
    expect(await edge().getAttribute('aria-valuenow')).toBe('480');
    await edge().dblclick();
    expect(await paneWidth()).toBe(380);
  });

  it('is kept, and the cells take the rest', async () => {
    await dragTo(580);
    await workbench.reload();
    expect(await paneWidth()).toBe(420);
    const grid = (await workbench.page.locator('.grid').boundingBox())!;
    expect(Math.round(grid.width)).toBe(580);
  });
});

describe('fitting the width', () => {
  const zoom = (): Promise<number> =>
    workbench.page.evaluate('kcWorkbench.grid.activeSheet().sheetApi().getZoom()');
  const fit = (): Promise<void> => workbench.page.getByRole('button', { name: '适合宽度' }).click();

  it('shows every column of a form, and nothing less than can be read', async () => {
    await workbench.renew();
    await workbench.clickRibbon('insertTemplate.report-indicators');
    await workbench.selectCell('L7');
    expect((await workbench.scrolledBy()).columns).toBeGreaterThan(0);
    await fit();
    expect(await zoom()).toBeLessThan(0.7);
    const { width } = (await workbench.page.locator('.grid').boundingBox())!;
    // The last column, in pixels of a sheet that is shown as large as it is.
    const right = (await workbench.drawn(6, 11)).right * (await zoom());
    expect(right).toBeLessThanOrEqual(width);
    expect(right).toBeGreaterThan(width - 60);
    expect((await workbench.scrolledBy()).columns).toBe(0);
  });

  it('leaves an empty sheet as it is, and changes nothing that is saved', async () => {
    await workbench.activateSheet('Sheet1');
    await fit();
    expect(await zoom()).toBe(1);
  });
});
