/** A whole report without a mouse: inserted, filled in, checked, explained and saved. */
import { parseRange } from '../../src/core/sheet/address';
import { contains } from '../../src/core/sheet/range';
import { readXlsx } from '../../src/hosts/xlsx';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  await workbench.open();
});

afterAll(() => workbench.close());

const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

const FIGURES = '2.6 47 2 3 20 1 4 8 5 212 4 240 99999 48 3900 370 24.6 8.1'.split(' ');
const SIGNED = [
  ['C25', '王建国'],
  ['F25', '李敏'],
  ['I25', '0791-83884567'],
  // A date, 45939 as a number.
  ['L25', '2025-10-09'],
] as const;

/** Goes to a cell with the arrow keys. */
async function walk(address: string): Promise<void> {
  const to = parseRange(address)!;
  for (let steps = 0; steps < 60; steps++) {
    const at = parseRange((await workbench.selectedRange()).address)!;
    if (contains(at, to.top, to.left)) return;
    if (at.top !== to.top) await press(at.top < to.top ? 'ArrowDown' : 'ArrowUp');
    else await press(at.left < to.left ? 'ArrowRight' : 'ArrowLeft');
  }
  throw new Error(`The arrow keys did not come to ${address}.`);
}

/** What has the keyboard, in the page or in the pane, as a screen reader would call it. */
const focused = (): Promise<string> =>
  workbench.page.evaluate(() => {
    const outer = document.activeElement;
    const inner = outer instanceof HTMLIFrameElement ? outer.contentDocument?.activeElement : outer;
    const label = inner?.id ? inner.ownerDocument.querySelector(`label[for="${inner.id}"]`) : null;
    return (inner?.getAttribute('aria-label') ?? label?.textContent ?? inner?.textContent ?? '').trim();
  });

/** Presses a key until the keyboard is where it is wanted. */
async function go(key: string, wanted: RegExp, most = 60): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    const name = await focused();
    if (wanted.test(name)) return;
    seen.push(name.slice(0, 20));
    await press(key);
  }
  throw new Error(`${key} never came to ${String(wanted)}, but to ${seen.join(' | ')}`);
}

describe('with the keyboard alone', () => {
  it('a form is inserted, filled in, checked, explained and saved', async () => {
    await press('F6');
    await go('F6', /^科创指标$|^插入/);
    await go('Tab', /^插入/);
    await press('Enter');
    await go('ArrowDown', /^指标完成情况报表$/);
    await press('Enter');
    await workbench.page.locator('.status-fill:not([hidden])').waitFor();
    const [, name] = await workbench.sheetNames();
    const { address } = await workbench.selectedRange();
    expect(address).toBe('F7');
    for (const figure of FIGURES) await workbench.type(figure);
    for (const [address, text] of SIGNED) {
      await walk(address);
      await workbench.type(text);
    }
    await go('F6', /^科创指标$|^插入/);
    await go('Tab', /^校验/);
    await press('Enter');
    await workbench.pane.getByText('强制性 0 项，核实性 1 项').waitFor();
    await go('F6', /^校验/);
    await go('Tab', /^为 F19 填写说明$/);
    await press('Enter');
    await go('Tab', /^说明$/);
    await workbench.page.keyboard.type('含两个园区');
    await go('Tab', /^说明人/);
    await workbench.page.keyboard.type('李敏');
    await go('Tab', /^写入说明$/);
    await press('Enter');
    await workbench.pane.getByText('F19 的说明已写入工作表“校验说明”').waitFor();
    const { bytes } = await workbench.saveFile(() => press('Control+s'));
    const { sheets } = await readXlsx(bytes);
    const [report, explanations] = [sheets.find((sheet) => sheet.name === name), sheets.at(-1)];
    expect(report?.rows.slice(6, 24).map((cells) => String(cells[5]?.value))).toEqual(FIGURES);
    const signed = report?.rows[24]?.flatMap((cell) => cell?.value ?? []);
    expect(signed).toEqual(expect.arrayContaining(['王建国', '李敏', '0791-83884567', 45939]));
    const explained = explanations?.rows.flat().map((cell) => cell?.value);
    expect(explained).toEqual(expect.arrayContaining(['F19', '含两个园区', '李敏']));
  });
});
