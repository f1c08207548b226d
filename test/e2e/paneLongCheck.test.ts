import { embeddedLibrary } from '../../src/core/plan/embedded';
import type { SheetModel } from '../../src/core/sheet/model';
import { templateById } from '../../src/core/templates/catalogue';
import { PERIODS } from '../../src/core/templates/template';
import { bundlePage } from '../hosts/excel/bundle';
import { isSync, UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

const REGIONS = ['南昌市', '南昌县', '进贤县', '安义县', '东湖区', '西湖区', '青云谱区', '青山湖区'];

/** Forms of every unit and period, as a collector has them in one workbook. */
function forms(count: number): readonly SheetModel[] {
  const template = templateById('report-indicators')!;
  const all = REGIONS.flatMap((region) =>
    PERIODS.map((period) => template.build(embeddedLibrary, { region, year: 2025, period })),
  );
  return all.slice(0, count);
}

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
});

afterAll(() => workbench.close());

/** A workbook with just these sheets, and the pane showing 校验. */
async function openWith(sheets: readonly SheetModel[]): Promise<void> {
  await workbench.open();
  await workbench.inAddin(bundlePage());
  await workbench.inAddin(`
    await window.hostInPage.host.insertSheets(${JSON.stringify(sheets)});
    await window.hostInPage.host.removeSheets(['Sheet1']);
  `);
  await workbench.pane.getByRole('tab', { name: '校验' }).click();
  await workbench.settle();
}

const press = (name: string): Promise<void> =>
  workbench.pane.getByRole('button', { name, exact: true }).click();

async function seen(text: string | RegExp): Promise<void> {
  await workbench.pane.getByText(text).first().waitFor();
}

/** Every answer of Excel takes this long from now on, as on a slow machine with a large workbook. */
async function slowDown(milliseconds: number): Promise<void> {
  await workbench.inAddin(`
    const { prototype } = OfficeExtension.ClientRequestContext;
    const { sync } = prototype;
    prototype.sync = async function (...args) {
      await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));
      return sync.apply(this, args);
    };
  `);
}

async function syncsOf(button: string): Promise<number> {
  await workbench.forgetTraffic();
  await press(button);
  const syncs = async (): Promise<number> => (await workbench.traffic()).filter(isSync).length;
  while ((await syncs()) === 0) await workbench.page.waitForTimeout(20);
  await workbench.pane.getByRole('button', { name: button, exact: true, disabled: false }).waitFor();
  return await syncs();
}

describe('one sheet', () => {
  it('is checked in three syncs, as a workbook and as the sheet in front', async () => {
    await openWith(forms(1));
    expect(await syncsOf('校验本工作簿')).toBe(3);
    expect(await syncsOf('校验当前表')).toBe(3);
  });
});

describe('a workbook of thirty sheets', () => {
  beforeAll(() => openWith(forms(30)));

  it('takes far fewer than three syncs for each', async () => {
    expect(await syncsOf('校验本工作簿')).toBe(6);
    expect(workbench.complaints).toEqual([]);
  });

  it('shows how far the check is, and stops when it is told to', async () => {
    await slowDown(700);
    await press('校验本工作簿');
    await seen('正在读取工作表：8 / 30');
    await press('停止校验');
    await seen('已停止校验，下面仍是上一次的结果。');
    await workbench.pane.getByRole('button', { name: '停止校验' }).waitFor({ state: 'detached' });
    await press('校验本工作簿');
    await seen('正在读取工作表：24 / 30');
    await workbench.pane.getByText('已停止校验').waitFor({ state: 'detached' });
    expect(workbench.complaints).toEqual([]);
  });
});
