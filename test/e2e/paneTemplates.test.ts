import AxeBuilder from '@axe-core/playwright';
import type { SheetModel } from '../../src/core/sheet/model';
import { readXlsx } from '../../src/hosts/xlsx';
import { fieldAddress, modelOf } from './harness/forms';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

const OPTIONS = { region: '南昌市', year: 2025, period: '全年' } as const;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
});

afterAll(() => workbench.close());

beforeEach(() => workbench.renew());

const press = (name: string | RegExp): Promise<void> =>
  workbench.pane.getByRole('button', { name, exact: typeof name === 'string' }).click();

const choose = (title: RegExp): Promise<void> =>
  workbench.pane.getByRole('checkbox', { name: title }).check();

const shown = (text: string | RegExp): Promise<void> =>
  workbench.pane.getByText(text).first().waitFor({ state: 'visible' });

/** Opens 指标完成情况报表 in the list and chooses unit, year, period and formulas. */
async function askForm(formulas: 'native' | 'kc'): Promise<void> {
  await press(/^指标完成情况报表/);
  await workbench.pane.getByLabel('填报单位').selectOption(OPTIONS.region);
  await workbench.pane.getByLabel('年度').selectOption(String(OPTIONS.year));
  await workbench.pane.getByLabel('报告期').selectOption(OPTIONS.period);
  await workbench.pane.getByLabel('公式').selectOption(formulas);
}

async function insertKcForm(): Promise<SheetModel> {
  await askForm('kc');
  await press('插入');
  const form = modelOf('report-indicators', { ...OPTIONS, formulas: 'kc' });
  await shown(`已插入工作表“${form.name}”`);
  return form;
}

describe('several templates at once', () => {
  it('are inserted together, each with its own options, in the order of the list', async () => {
    await askForm('native');
    await choose(/指标完成情况报表/);
    await shown('南昌市 2025年 全年');
    await choose(/汇总表/);
    await choose(/附件3/);
    await press('插入所选（3 张）');
    await shown('已插入 3 张工作表');
    const names = await workbench.sheetNames();
    expect(names.slice(1, 3)).toEqual([
      modelOf('city-annex-3').name,
      modelOf('report-indicators', OPTIONS).name,
    ]);
    expect(names[3]).toMatch(/^汇总表/);
    expect(await workbench.pane.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await press('移除刚插入的表');
    await shown('已移除刚插入的工作表。');
    expect(await workbench.sheetNames()).toEqual(['Sheet1']);
  });

  it('get names of their own when they are inserted again', async () => {
    for (let time = 0; time < 2; time += 1) {
      await choose(/附件3/);
      await choose(/附件2/);
      await press('插入所选（2 张）');
      await workbench.pane.getByRole('button', { name: /^插入所选/ }).waitFor({ state: 'detached' });
    }
    const names = await workbench.sheetNames();
    expect(names).toHaveLength(5);
    expect(new Set(names).size).toBe(5);
    expect(names[3]).toBe(`${names[1]} (2)`);
  });
});

describe('live KC formulas', () => {
  it('are offered only by forms that have them, and say that they are not to be sent', async () => {
    await press(/^重点任务推进情况季报/);
    await workbench.pane.getByLabel('填报单位').waitFor();
    expect(await workbench.pane.getByLabel('公式').count()).toBe(0);
    await press(/^重点任务推进情况季报/);
    await workbench.pane.getByLabel('填报单位').waitFor({ state: 'detached' });
    await askForm('kc');
    await shown(/没有本插件的电脑不能重算，不可上报/);
  });

  it('answer as the native ones do, and become values at one click, which can be undone', async () => {
    const form = await insertKcForm();
    const gap = fieldAddress(form, 'hte-count', 'gap');
    const completion = fieldAddress(form, 'hte-count', 'completion');
    const actual = fieldAddress(form, 'hte-count', 'actual');
    await workbench.typeInCell(actual, '2700');
    expect(await workbench.readCell(gap)).toBe(300);
    expect(await workbench.readCell(completion)).toBe(0.9);

    await press('将 KC 公式转为数值');
    await shown(/个 KC 公式已转为数值。/);
    await shown(`${gap}：=IF(${actual}="","",KC.GAP(`);
    const { bytes } = await workbench.saveFile();
    const saved = (await readXlsx(bytes)).sheets.find(({ name }) => name === form.name);
    const formulas = (saved?.rows ?? []).flatMap((row) => row.map((cell) => cell?.formula ?? ''));
    expect(formulas.filter((formula) => formula.includes('KC.'))).toEqual([]);
    expect(await workbench.readCell(gap)).toBe(300);

    await press('撤销');
    await shown(/已恢复 \d+ 个 KC 公式。/);
    await workbench.typeInCell(fieldAddress(form, 'hte-count', 'actual'), '2900');
    expect(await workbench.readCell(gap)).toBe(100);
    expect(workbench.complaints).toEqual([]);
  });

  it('keep a spilled block whole when they become values', async () => {
    await workbench.typeInCell('A1', '=KC.ALLOCATION("高企",2025)');
    const before = await workbench.readRange(undefined, 'A1:B12');
    expect(before[11]?.[1]).toEqual(expect.any(Number));
    await press('将 KC 公式转为数值');
    await shown('1 个 KC 公式已转为数值');
    expect(await workbench.readRange(undefined, 'A1:B12')).toEqual(before);
    await press('撤销');
    await shown('已恢复 1 个 KC 公式。');
    expect(await workbench.readRange(undefined, 'A1:B12')).toEqual(before);
  });

  it('that show an error stay formulas, and are named', async () => {
    await workbench.typeInCell('A1', '=KC.TARGET("高企",2025)');
    await workbench.typeInCell('A2', '=KC.TARGET("没有的指标",2025)');
    await press('将 KC 公式转为数值');
    await shown('A2 显示错误，保留原公式，请先改正。');
    await workbench.selectCell('A1:A2');
    await workbench.page.keyboard.press('Delete');
    await workbench.settle();
    await press('将 KC 公式转为数值');
    await shown('“Sheet1”中没有 KC 公式。');
  });
});

describe('the list of templates', () => {
  it('keeps neither a screen reader nor the keyboard out while some are chosen', async () => {
    await choose(/附件3/);
    await askForm('kc');
    await workbench.pane.getByRole('checkbox', { name: /汇总表/ }).focus();
    await workbench.page.keyboard.press('Space');
    await shown('插入所选（2 张）');
    const { violations } = await new AxeBuilder({ page: workbench.page })
      .include(['iframe.pane-frame', 'html'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});
