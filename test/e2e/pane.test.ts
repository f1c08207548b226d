import AxeBuilder from '@axe-core/playwright';
import { cellAddress } from '../../src/core/sheet/address';
import type { SheetModel } from '../../src/core/sheet/model';
import { fieldAddress, modelOf } from './harness/forms';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

const FORM_OPTIONS = { region: '南昌市', year: 2025, period: '全年' } as const;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
});

afterAll(() => workbench.close());

beforeEach(() => workbench.renew());

const tab = (name: string): Promise<void> => workbench.pane.getByRole('tab', { name }).click();

const press = (name: string | RegExp): Promise<void> =>
  workbench.pane.getByRole('button', { name, exact: typeof name === 'string' }).click();

const notice = (text: string | RegExp): Promise<void> =>
  workbench.pane.getByText(text).first().waitFor({ state: 'visible' });

/** Waits until this block is selected; the click that asks for it goes through Excel. */
async function selected(block: { readonly sheet: string; readonly address: string }): Promise<void> {
  let last = await workbench.selectedRange();
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (last.sheet === block.sheet && last.address === block.address) break;
    await workbench.page.waitForTimeout(100);
    last = await workbench.selectedRange();
  }
  expect(last).toEqual(block);
}

async function insertForm(): Promise<SheetModel> {
  await press(/^指标完成情况报表/);
  await workbench.pane.getByLabel('填报单位').selectOption(FORM_OPTIONS.region);
  await workbench.pane.getByLabel('年度').selectOption(String(FORM_OPTIONS.year));
  await workbench.pane.getByLabel('报告期').selectOption(FORM_OPTIONS.period);
  await press('插入');
  const form = modelOf('report-indicators', FORM_OPTIONS);
  await notice(`已插入工作表“${form.name}”`);
  return form;
}

describe('the 模板 tab', () => {
  it('inserts annex 3 with all its numbers as printed', async () => {
    const annex = modelOf('city-annex-3');
    await press(/^附件3/);
    await workbench.pane.getByRole('img', { name: /主要科技任务分解表.*预览/ }).waitFor();
    await press('插入');
    await notice(`已插入工作表“${annex.name}”`);

    const official = annex.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell?.role === 'official' && typeof cell.value === 'number' ? [{ row, column, cell }] : [],
      ),
    );
    expect(official).toHaveLength(195);
    const width = Math.max(...annex.rows.map((cells) => cells.length));
    const values = await workbench.readRange(
      annex.name,
      `A1:${cellAddress(annex.rows.length - 1, width - 1)}`,
    );
    expect(official.map(({ row, column }) => values[row]?.[column])).toEqual(
      official.map(({ cell }) => cell.value),
    );
    expect(await workbench.merges(annex.name)).toHaveLength(annex.merges.length);
    expect(workbench.complaints).toEqual([]);
  });

  it('takes back what was just inserted, and only that', async () => {
    const before = await workbench.sheetNames();
    await press(/^插入全部附件/);
    await notice('已插入 7 张工作表');
    expect(await workbench.sheetNames()).toHaveLength(before.length + 7);
    await press('移除刚插入的表');
    await notice('已移除刚插入的工作表。');
    expect(await workbench.sheetNames()).toEqual(before);
  });

  it('keeps a form into which something was typed', async () => {
    const form = await insertForm();
    await workbench.typeInCell(fieldAddress(form, 'hte-count', 'actual'), '2900');
    await press('移除刚插入的表');
    await notice('插入后已有改动');
    expect(await workbench.sheetNames()).toContain(form.name);
  });
});

describe('an older Excel', () => {
  it('gets the form, and the clerk is told what it could not take', async () => {
    await workbench.open({ excelapi: '1.7' });
    const form = await insertForm();
    await notice('以下内容未能放入');
    expect(await workbench.sheetNames()).toContain(form.name);
  });
});

describe('the 校验 tab', () => {
  it('leads from an issue to its cell, and is content once the value is corrected', async () => {
    const form = await insertForm();
    const cell = fieldAddress(form, 'tech-contract', 'actual');
    await workbench.typeInCell(cell, '4000000');
    await tab('校验');
    await press('校验本工作簿');
    const link = workbench.pane.getByRole('button', {
      name: `转到工作表“${form.name}”的 ${cell}`,
      exact: true,
    });
    await link.first().waitFor();
    const issue = workbench.pane.getByRole('listitem').filter({ has: link }).filter({ hasText: '4000000' });
    await workbench.selectCell('A1');
    await issue
      .first()
      .getByRole('button', { name: `的 ${cell}` })
      .first()
      .click();
    await selected({ sheet: form.name, address: cell });

    await workbench.typeInCell(cell, '400');
    await notice('表格在校验之后有改动');
    await press('校验本工作簿');
    await issue.first().waitFor({ state: 'detached' });
    expect(await workbench.pane.getByText('表格在校验之后有改动').count()).toBe(0);
    expect(workbench.complaints).toEqual([]);
  });

  it('mends a number typed with its unit, on request, and takes that back', async () => {
    const annex = modelOf('city-annex-3');
    await press(/^附件3/);
    await press('插入');
    await notice('已插入工作表');
    await workbench.typeInCell('E5', '2000家');
    expect(await workbench.readCell('E5')).toBe('2000家');
    await tab('校验');
    await press('校验当前表');
    await press(/^应用修正/);
    await notice('已修正 E5，并已重新校验。');
    expect(await workbench.readCell(annex.name, 'E5')).toBe(2000);
    await notice('没有发现问题');
    await press('撤销');
    await notice('已撤销修正，并已重新校验。');
    expect(await workbench.readCell(annex.name, 'E5')).toBe('2000家');
  });

  it('says so when there is nothing to check', async () => {
    await tab('校验');
    await press('校验当前表');
    await notice('工作簿里还没有内容');
  });
});

describe('the 指标库 tab', () => {
  it('finds an indicator by its everyday name and puts its formula into the selected cell', async () => {
    await tab('指标库');
    await workbench.pane.getByRole('searchbox', { name: '查找指标' }).fill('高企');
    await workbench.pane.getByRole('heading', { name: '高新技术企业数量（家）' }).waitFor();
    await workbench.pane.getByLabel('年度', { exact: true }).selectOption('2025');
    await workbench.selectCell('C4');
    await press('把公式放入所选单元格');
    await notice('已放入');
    expect(await workbench.readCell('C4')).toBe(3000);

    await workbench.typeInCell('C6', '2600');
    await workbench.selectCell('D6');
    await workbench.pane.getByLabel('内容').selectOption({ label: '差距' });
    await press('把公式放入所选单元格');
    await notice('D6');
    expect(await workbench.readCell('D6')).toBe(400);
  });

  it('puts the bare value in, with its printed decimals', async () => {
    await tab('指标库');
    await workbench.pane.getByRole('searchbox', { name: '查找指标' }).fill('科贷通放贷额');
    await workbench.pane.getByLabel('地区').selectOption('南昌市');
    await workbench.pane.getByLabel('年度', { exact: true }).selectOption('2025');
    await workbench.selectCell('B2');
    await press('只放数值');
    await notice('已放入');
    expect(await workbench.readCell('B2')).toBe(8.6);
  });

  it('shows what the district plan says otherwise', async () => {
    await tab('指标库');
    await workbench.pane.getByRole('searchbox', { name: '查找指标' }).fill('高新技术企业');
    await workbench.pane.getByLabel('地区').selectOption('青云谱区');
    await notice('2023年：130 家，青政办发〔2021〕23号 附件（一）（2021年6月9日印发）');
  });
});

describe('every tab', () => {
  it('has nothing that keeps a screen reader or the keyboard out', async () => {
    const form = await insertForm();
    await workbench.typeInCell(fieldAddress(form, 'tech-contract', 'actual'), '4000000');
    for (const name of ['模板', '校验', '指标库']) {
      await tab(name);
      if (name === '校验') {
        await press('校验本工作簿');
        await workbench.pane.getByRole('listitem').first().waitFor();
      }
      if (name === '指标库') await workbench.pane.getByRole('searchbox', { name: '查找指标' }).fill('高企');
      const { violations } = await new AxeBuilder({ page: workbench.page })
        .include(['iframe.pane-frame', 'html'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [name, id, nodes.map((node) => node.html)])).toEqual([]);
    }
  });

  it('is reached with the arrow keys', async () => {
    await workbench.pane.getByRole('tab', { name: '模板' }).focus();
    await workbench.page.keyboard.press('ArrowRight');
    expect(await workbench.pane.getByRole('tab', { name: '校验' }).getAttribute('aria-selected')).toBe(
      'true',
    );
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.press('ArrowLeft');
    expect(await workbench.pane.getByRole('tab', { name: '指标库' }).getAttribute('aria-selected')).toBe(
      'true',
    );
  });
});
