import { embeddedLibrary } from '../../src/core/plan/embedded';
import type { Target } from '../../src/core/plan/types';
import { cellAddress, rangeAddress } from '../../src/core/sheet/address';
import type { SheetModel } from '../../src/core/sheet/model';
import { templateById, templates } from '../../src/core/templates/catalogue';
import type { WorkbenchWindow } from '../../src/workbench/page/index';
import { SMALL_WINDOW, type Traffic, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: SMALL_WINDOW });
});

afterAll(() => workbench.close());

const CITY_DOCUMENT = '洪发〔2023〕10号';

function annexModel(id: string): SheetModel {
  const template = templateById(id);
  if (!template) throw new Error(`no template ${id}`);
  return template.build(embeddedLibrary, {});
}

/** Where the sheet prints a target: the cell bound to its indicator, region and year. */
function placeOf(
  model: SheetModel,
  { indicator, region, year }: Target,
): { readonly row: number; readonly column: number } {
  for (const [row, cells] of model.rows.entries()) {
    const column = cells.findIndex(
      (cell) =>
        cell?.role === 'official' &&
        cell.binding?.indicator === indicator &&
        cell.binding.region === region &&
        cell.binding.year === year,
    );
    if (column >= 0) return { row, column };
  }
  throw new Error(`no cell for ${indicator} ${region} ${year}`);
}

describe('annex 3, inserted with one click', () => {
  const model = annexModel('city-annex-3');
  let traffic: readonly Traffic[];

  beforeAll(async () => {
    await workbench.renew();
    await workbench.forgetTraffic();
    await workbench.clickRibbon('insertTemplate.city-annex-3');
    traffic = await workbench.traffic();
  });

  it('has all 195 numbers, as the plan library has them', async () => {
    expect(await workbench.sheetNames()).toEqual(['Sheet1', model.name]);
    const targets = embeddedLibrary.targets.filter(
      ({ document, source }) => document === CITY_DOCUMENT && source === '附件3',
    );
    expect(targets).toHaveLength(195);
    const used = rangeAddress({
      top: 0,
      left: 0,
      bottom: model.rows.length - 1,
      right: Math.max(...model.rows.map((cells) => cells.length)) - 1,
    });
    const values = await workbench.readRange(model.name, used);
    const texts = await workbench.readTexts(model.name, used);
    for (const target of targets) {
      const { row, column } = placeOf(model, target);
      const shown = { value: values[row]?.[column], text: texts[row]?.[column] };
      const address = cellAddress(row, column);
      expect({ address, ...shown }).toEqual({
        address,
        value: target.value?.toNumber(),
        text: target.printed,
      });
    }
  });

  it('has the merged cells of its printed header', async () => {
    expect(model.merges.length).toBeGreaterThanOrEqual(6);
    expect([...(await workbench.merges(model.name))].sort()).toEqual(model.merges.map(rangeAddress).sort());
  });

  it('takes at most five round trips, each far below 1 MB', () => {
    const writing = traffic.findIndex(({ members }) => members.some((name) => name === 'Range.Formulas='));
    expect(writing).toBeGreaterThanOrEqual(0);
    expect(writing + 1).toBeLessThanOrEqual(5);
    expect(Math.max(...traffic.map(({ requestBytes }) => requestBytes))).toBeLessThan(100_000);
    expect(traffic.filter(({ error }) => error !== undefined)).toEqual([]);
  });
});

describe('the ribbon', () => {
  beforeEach(() => workbench.renew());

  it('inserts the same annex twice without touching the first', async () => {
    const { name } = annexModel('district-annex-hte');
    await workbench.clickRibbon('insertTemplate.district-annex-hte');
    await workbench.clickRibbon('insertTemplate.district-annex-hte');
    const names = await workbench.sheetNames();
    expect(names).toHaveLength(3);
    expect(names[1]).toBe(name);
    expect(names[2]).toMatch(/ \(2\)$/);
    expect(names[2]?.length).toBeLessThanOrEqual(31);
  });

  it('inserts every template of the menu', async () => {
    for (const { id } of templates) await workbench.clickRibbon(`insertTemplate.${id}`);
    expect(await workbench.sheetNames()).toHaveLength(1 + templates.length);
    expect((await workbench.traffic()).filter(({ error }) => error !== undefined)).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });

  it('inserts all annexes at once', async () => {
    await workbench.clickRibbon('insertAllAnnexes');
    const annexes = templates.filter(({ kind }) => kind === 'annex').map(({ id }) => annexModel(id).name);
    expect(await workbench.sheetNames()).toEqual(['Sheet1', ...annexes]);
  });

  it('inserts with the pane closed and leaves it closed', async () => {
    await workbench.page.locator('.pane-close').click();
    await workbench.clickRibbon('insertTemplate.city-annex-2');
    expect(await workbench.sheetNames()).toContain(annexModel('city-annex-2').name);
    expect(await workbench.page.locator('iframe.pane-frame').isVisible()).toBe(false);
  });

  it('checks the workbook and opens the pane on the findings', async () => {
    await workbench.clickRibbon('insertTemplate.city-annex-3');
    await workbench.page.locator('.pane-close').click();
    await workbench.clickRibbon('validateWorkbook');
    await workbench.page.locator('iframe.pane-frame').waitFor({ state: 'visible' });
    await workbench.pane.getByRole('tab', { name: '校验', selected: true }).waitFor();
    const findings = workbench.pane.getByRole('tabpanel').filter({ visible: true });
    await findings.getByText(annexModel('city-annex-3').name).first().waitFor({ state: 'visible' });
  });
});

describe('the ribbon, folded away', () => {
  /** Rows of cells that can be seen. */
  const rowsSeen = (): Promise<number> =>
    workbench.page.evaluate(() => {
      const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
      const sheet = grid.activeSheet();
      const moving = sheet.sheetApi().getVisibleRange();
      return sheet.frozen.rows + (moving ? moving.endRow - moving.startRow + 1 : 0);
    });
  /** The grid follows its place a moment later. @returns the rows that are seen at last */
  const rowsWhen = async (isRight: (rows: number) => boolean): Promise<number> => {
    for (let look = 0; look < 50; look++) {
      if (isRight(await rowsSeen())) break;
      await workbench.page.waitForTimeout(100);
    }
    return rowsSeen();
  };
  const tab = () => workbench.page.locator('.title-tab');
  const isFolded = async (): Promise<boolean> => {
    const shown = await workbench.page.locator('.ribbon').isVisible();
    expect(await tab().getAttribute('aria-expanded')).toBe(String(shown));
    return !shown;
  };

  beforeEach(() => workbench.open());

  it.each([
    { how: 'a click on the tab', turn: () => tab().click() },
    { how: 'Ctrl+F1 in the grid', turn: () => workbench.page.keyboard.press('Control+F1') },
    {
      how: 'Ctrl+F1 in the pane',
      async turn() {
        await workbench.pane.getByRole('tab').first().focus();
        await workbench.page.keyboard.press('Control+F1');
      },
    },
  ])('gives its place to the cells with $how, and comes back', async ({ turn }) => {
    const rows = await rowsSeen();
    await turn();
    expect(await isFolded()).toBe(true);
    expect(await rowsWhen((seen) => seen >= rows + 5)).toBeGreaterThanOrEqual(rows + 5);
    await turn();
    expect(await isFolded()).toBe(false);
    expect(await rowsWhen((seen) => seen === rows)).toBe(rows);
  });

  it('leaves the keyboard to the cells, and is as it was left when the page is opened again', async () => {
    await tab().click();
    await workbench.type('12');
    expect(await workbench.readCell('A1')).toBe(12);
    await workbench.reload();
    expect(await isFolded()).toBe(true);
  });

  it('lets ten rows of a form be seen on a small screen that is enlarged to 150 %', async () => {
    await workbench.page.setViewportSize({ width: 911, height: 512 });
    await workbench.reload();
    expect(await isFolded()).toBe(true);
    await tab().click();
    await workbench.clickRibbon('insertTemplate.report-indicators');
    await tab().click();
    expect(await rowsWhen((seen) => seen >= 10)).toBeGreaterThanOrEqual(10);
  });
});
