import AxeBuilder from '@axe-core/playwright';
import { embeddedLibrary } from '../../src/core/plan/embedded';
import type { SheetModel } from '../../src/core/sheet/model';
import { templateById } from '../../src/core/templates/catalogue';
import { MARK_FORMULA } from '../../src/core/validation/findings/marks';
import { readXlsx } from '../../src/hosts/xlsx';
import { fieldAddress } from './harness/forms';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

const OPTIONS = { region: '南昌市', year: 2025, period: '全年' } as const;

let workbench: Workbench;
let form: SheetModel;
let actual: string;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  const template = templateById('report-indicators')!;
  form = template.build(embeddedLibrary, OPTIONS);
  actual = fieldAddress(form, 'hte-count', 'actual');
});

afterAll(() => workbench.close());

beforeEach(async () => {
  await workbench.renew();
  await press(/^指标完成情况报表/);
  await workbench.pane.getByLabel('填报单位').selectOption(OPTIONS.region);
  await workbench.pane.getByLabel('年度').selectOption(String(OPTIONS.year));
  await workbench.pane.getByLabel('报告期').selectOption(OPTIONS.period);
  await press('插入');
  await notice(`已插入工作表“${form.name}”`);
  await workbench.typeInCell(actual, '99999');
  await workbench.pane.getByRole('tab', { name: '校验' }).click();
});

const press = (name: string | RegExp): Promise<void> =>
  workbench.pane
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

const notice = (text: string | RegExp): Promise<void> =>
  workbench.pane.getByText(text).first().waitFor({ state: 'visible' });

/** Text as it stands in a pasted table; typed by hand, the form refuses it and the grid makes a number of it. */
function pasteAsText(cells: Readonly<Record<string, string>>): Promise<void> {
  const writes = Object.entries(cells).map(
    ([address, text]) => `sheet.getRange('${address}').values = [["'${text}"]];`,
  );
  return workbench.inAddin(`await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(${JSON.stringify(form.name)});
    ${writes.join('\n')}
    await context.sync();
  })`);
}

async function check(): Promise<void> {
  await press('校验本工作簿');
  await workbench.pane.getByRole('button', { name: `为 ${actual} 填写说明` }).waitFor();
}

async function explain(text: string): Promise<void> {
  await workbench.pane.getByLabel('说明', { exact: true }).fill(text);
  await workbench.pane.getByLabel('说明人').fill('李敏');
  await press('写入说明');
  await notice(`${actual} 的说明已写入工作表“校验说明”`);
}

describe('checking while typing', () => {
  it('checks what is typed right after a fix, and leaves the fix itself in peace', async () => {
    await pasteAsText({ [actual]: '２５００' });
    await workbench.pane.getByRole('switch', { name: '边填边校验' }).click();
    await press(/^应用修正/);
    await notice(`已修正 ${actual}，并已重新校验。`);
    await workbench.typeInCell(actual, '88888');
    await workbench.pane.getByRole('button', { name: `为 ${actual} 填写说明` }).waitFor();
    await notice('88888');
    expect(await workbench.pane.getByText('以下结果可能已经过时').count()).toBe(0);
  });
});

describe('an explanation', () => {
  it('is typed in the pane, stands in the workbook, and is void when the figure changes', async () => {
    await check();
    await press(`为 ${actual} 填写说明`);
    await press('写入说明');
    await notice('请填写说明和说明人。');
    await explain('合并了两个园区的数');
    await notice('已说明：合并了两个园区的数（李敏，');
    expect(await workbench.readCell('校验说明', 'E4')).toBe('合并了两个园区的数');
    expect(await workbench.readCell('校验说明', 'B4')).toBe(actual);
    expect((await workbench.selectedRange()).sheet).toBe(form.name);

    await workbench.typeInCell(actual, '88888');
    await press('校验本工作簿');
    await notice('说明已失效');
    await notice('原说明“合并了两个园区的数”针对 99999');
    await press(`为 ${actual} 填写说明`);
    await explain('复核无误');
    expect(await workbench.readCell('校验说明', 'D4')).toBe('88888');
    expect(await workbench.readCell('校验说明', 'E5')).toBe(null);
    await press(`撤回 ${actual} 的说明`);
    await notice(`${actual} 的说明已撤回。`);
    expect(await workbench.readCell('校验说明', 'E4')).toBe(null);
    expect(workbench.complaints).toEqual([]);
  });

  it('travels in the saved file to those who check it there', async () => {
    await check();
    await press(`为 ${actual} 填写说明`);
    await explain('合并了两个园区的数');
    const { bytes } = await workbench.saveFile();
    await workbench.renew();
    await workbench.openFile('上报.xlsx', bytes);
    await workbench.pane.getByRole('tab', { name: '校验' }).click();
    await press('校验本工作簿');
    await notice('已说明：合并了两个园区的数（李敏，');
  });
});

describe('the report', () => {
  it('becomes a sheet with a line and a link for each finding', async () => {
    await check();
    await press('插入校验报告');
    await notice('已插入工作表“校验报告”。');
    expect(await workbench.readCell('校验报告', 'A1')).toBe('校验报告');
    const lines = await workbench.readRange('校验报告', 'A4:M60');
    expect(lines[0]?.slice(0, 4)).toEqual(['序号', '工作表', '单元格', '级别']);
    expect(lines.find((line) => line[2] === actual)?.slice(1, 4)).toEqual([form.name, actual, '核实性']);
    expect(await workbench.merges('校验报告')).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});

describe('marks', () => {
  it('colour the cells, and leave the file as it was when they are cleared', async () => {
    await check();
    const unmarked = await readXlsx((await workbench.saveFile()).bytes);
    await press('标出问题');
    await notice(/^已标出 \d+ 个单元格/);
    const marked = await readXlsx((await workbench.saveFile()).bytes);
    const formats = marked.sheets.flatMap((sheet) => sheet.conditionalFormats ?? []);
    expect(formats.filter(({ formula }) => formula === MARK_FORMULA).length).toBeGreaterThan(0);
    await press('清除标记');
    await notice('已清除标记，表格恢复原样。');
    expect(await readXlsx((await workbench.saveFile()).bytes)).toEqual(unmarked);
    expect(workbench.complaints).toEqual([]);
  });
});

describe('the safe fixes', () => {
  it('are shown before they are made, all at once, and can be taken back after the marks', async () => {
    const other = fieldAddress(form, 'tech-sme', 'actual');
    await pasteAsText({ [actual]: '２９００', [other]: '3000' });
    await press('校验本工作簿');
    await press(/^不改变含义的修正（2 项）/);
    await workbench.pane
      .getByRole('list', { name: /^不改变含义的修正/ })
      .getByText('2900')
      .waitFor();
    await press('应用全部安全修正');
    await notice('已修正');
    expect(await workbench.readCell(actual)).toBe(2900);
    expect(await workbench.readCell(other)).toBe(3000);
    await press('标出问题');
    await notice(/^已标出/);
    await press('撤销上次修正');
    await notice('已撤销修正');
    expect(await workbench.readCell(actual)).toBe('２９００');
    expect(await workbench.readCell(other)).toBe('3000');
  });
});

describe('checking while typing', () => {
  it('finds a mistake as it is typed, follows the selection, and is content once it is mended', async () => {
    await workbench.typeInCell(actual, '2900');
    await workbench.pane.getByRole('switch', { name: /^边填边校验/ }).click();
    await notice(/没有发现问题|强制性/);
    const finding = workbench.pane.getByRole('listitem').filter({ hasText: '是目标' });
    await workbench.typeInCell(actual, '99999');
    await finding.waitFor();
    expect(await finding.getAttribute('aria-current')).toBe(null);
    await workbench.selectCell(actual);
    await workbench.pane.locator('li[aria-current=true]').filter({ hasText: '99999' }).waitFor();
    await workbench.typeInCell(actual, '2900');
    await finding.waitFor({ state: 'detached' });
    expect(workbench.complaints).toEqual([]);
  });
});

describe('the rules', () => {
  it('explain themselves at a click', async () => {
    await check();
    await press(/^规则说明：完成值与目标/);
    await notice('规则编号 outlier');
    await notice('多一个零');
  });
});

describe('what is on show', () => {
  it('keeps nobody out: forms, documentation and fixes for screen readers and keyboards', async () => {
    await check();
    await press(/^规则说明/);
    await press(`为 ${actual} 填写说明`);
    const { violations } = await new AxeBuilder({ page: workbench.page })
      .include(['iframe.pane-frame', 'html'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});
