import { embeddedLibrary } from '../../src/core/plan/embedded';
import type { Target } from '../../src/core/plan/types';
import { cellAddress, rangeAddress } from '../../src/core/sheet/address';
import type { SheetModel } from '../../src/core/sheet/model';
import { templateById, templates } from '../../src/core/templates/catalogue';
import { excelLeftOut } from '../../src/core/wording/excelHost';
import { SMALL_WINDOW, Workbench } from './harness/workbench';

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
function addressOf(model: SheetModel, { indicator, region, year }: Target): string {
  for (const [row, cells] of model.rows.entries()) {
    const column = cells.findIndex(
      (cell) =>
        cell?.role === 'official' &&
        cell.binding?.indicator === indicator &&
        cell.binding.region === region &&
        cell.binding.year === year,
    );
    if (column >= 0) return cellAddress(row, column);
  }
  throw new Error(`no cell for ${indicator} ${region} ${year}`);
}

describe('the ribbon', () => {
  beforeEach(() => workbench.renew());

  it('inserts annex 3 with one click: all 195 numbers, as the plan library has them', async () => {
    const model = annexModel('city-annex-3');
    await workbench.clickRibbon('insertTemplate.city-annex-3');
    expect(await workbench.sheetNames()).toEqual(['Sheet1', model.name]);

    const targets = embeddedLibrary.targets.filter(
      ({ document, source }) => document === CITY_DOCUMENT && source === '附件3',
    );
    expect(targets).toHaveLength(195);
    for (const target of targets) {
      const address = addressOf(model, target);
      const value = await workbench.readCell(model.name, address);
      expect({ address, value }).toEqual({ address, value: target.value?.toNumber() });
      const text = await workbench.readText(model.name, address);
      expect({ address, text }).toEqual({ address, text: target.printed });
    }
  });

  it('inserts annex 3 with the merged cells of its printed header', async () => {
    const model = annexModel('city-annex-3');
    await workbench.clickRibbon('insertTemplate.city-annex-3');
    expect(model.merges.length).toBeGreaterThanOrEqual(6);
    expect([...(await workbench.merges(model.name))].sort()).toEqual(model.merges.map(rangeAddress).sort());
  });

  it('stays within five round trips per insertion and far below 1 MB a request', async () => {
    await workbench.forgetTraffic();
    await workbench.clickRibbon('insertTemplate.city-annex-3');
    const traffic = await workbench.traffic();
    const writing = traffic.findIndex(({ members }) => members.some((name) => name === 'Range.Formulas='));
    expect(writing).toBeGreaterThanOrEqual(0);
    expect(writing + 1).toBeLessThanOrEqual(5);
    expect(Math.max(...traffic.map(({ requestBytes }) => requestBytes))).toBeLessThan(100_000);
    expect(traffic.filter(({ error }) => error !== undefined)).toEqual([]);
  });

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

describe('the ribbon in Excel 2019', () => {
  it('inserts a form without validation and print set-up, and says so', async () => {
    await workbench.open({ excelapi: '1.7' });
    await workbench.clickRibbon('insertTemplate.report-indicators');
    expect(await workbench.sheetNames()).toHaveLength(2);
    for (const sentence of [excelLeftOut.validation.zh, excelLeftOut.print.zh]) {
      await workbench.pane.getByText(sentence).first().waitFor({ state: 'visible' });
    }
  });
});
