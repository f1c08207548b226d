/** Where the files of the workbench go, in browsers that write in place and in those that only download. */
import type { SheetModel } from '../../src/core/sheet/model';
import { readXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

/** Stands in for the dialogs of the browser: its files are real ones, of the browser's private file system. */
interface Dialogs {
  /** Names that the dialogs for saving have suggested, since the last look. */
  suggested: string[];
  /** What the user does in the next dialogs: a name that is typed or chosen, or giving up. */
  answers: ({ readonly name: string } | 'gives up')[];
  /** With which error the browser writes no more. */
  refusal: string | undefined;
}

function playDialogs(): void {
  const dialogs: Dialogs = { suggested: [], answers: [], refusal: undefined };
  const answered = async (suggestedName: string): Promise<FileSystemFileHandle> => {
    const answer = dialogs.answers.shift() ?? { name: suggestedName };
    if (answer === 'gives up') throw new DOMException('The user aborted a request.', 'AbortError');
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle(answer.name, { create: true });
    const write = handle.createWritable.bind(handle);
    handle.createWritable = (options) => {
      const { refusal } = dialogs;
      return refusal === undefined ? write(options) : Promise.reject(new DOMException('No.', refusal));
    };
    return handle;
  };
  Object.assign(window, {
    dialogs,
    showSaveFilePicker({ suggestedName }: { readonly suggestedName: string }) {
      dialogs.suggested.push(suggestedName);
      return answered(suggestedName);
    },
    showOpenFilePicker: async () => [await answered('')],
  });
}

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
});

afterAll(() => workbench.close());

const SHEET: SheetModel = { name: '清单', rows: [[{ value: '设备' }, { value: 3 }]], merges: [] };
const FORM = '指标完成情况报表_南昌市_';

const titled = (): Promise<string> => workbench.page.locator('.title-file').innerText();

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readXlsx(bytes);
  return (sheets[0]?.rows ?? []).map((cells) => cells.map((cell) => cell?.value ?? null));
}

/** Drops files on the grid or on the pane, as from a folder of the desktop. */
async function drop(
  target: 'grid' | 'pane',
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<string> {
  const dropped = files.map(({ name, bytes }) => ({ name, content: Buffer.from(bytes).toString('base64') }));
  const place = target === 'grid' ? workbench.page.locator('#grid') : workbench.pane.locator('body');
  const isLeft = await place.evaluate((element, given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, content } of given) {
      dataTransfer.items.add(new File([Uint8Array.from(atob(content), (char) => char.charCodeAt(0))], name));
    }
    const drag = (kind: string): boolean =>
      element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    const isOver = drag('dragover');
    return drag('drop') || isOver;
  }, dropped);
  expect(isLeft).toBe(false);
  return workbench.outcome();
}

describe('a browser that only downloads', () => {
  beforeAll(() => workbench.open());

  it('offers no other place', async () => {
    expect(await workbench.page.locator('[data-file=save-elsewhere]').isVisible()).toBe(false);
  });

  it('saves a form under the name under which it is handed in', async () => {
    await workbench.clickRibbon('insertTemplate.report-indicators');
    const { name } = await workbench.saveFile();
    expect(name).toMatch(new RegExp(`^${FORM}\\d{4}年.+\\.xlsx$`));
    expect(await titled()).toBe(name);
  });

  it('keeps the name of an opened file', async () => {
    await workbench.openFile('交上来的.xlsx', await writeXlsx({ sheets: [SHEET] }));
    expect((await workbench.saveFile()).name).toBe('交上来的.xlsx');
  });

  it.each(['grid', 'pane'] as const)('opens a file that is dropped on the %s', async (target) => {
    await workbench.renew();
    const said = await drop(target, [{ name: '拖入.xlsx', bytes: await writeXlsx({ sheets: [SHEET] }) }]);
    expect(said).toBe('已打开“拖入.xlsx”。');
    expect(await workbench.readRange('清单', 'A1:B1')).toEqual([['设备', 3]]);
    await workbench.pane.getByRole('tab').first().waitFor();
  });

  it('opens none of several files that are dropped at once, and says so', async () => {
    await workbench.renew();
    const bytes = await writeXlsx({ sheets: [SHEET] });
    const said = await drop('grid', [
      { name: '甲.xlsx', bytes },
      { name: '乙.xlsx', bytes },
    ]);
    expect(said).toBe('一次只能打开一个文件，请只拖入一个。');
    expect(await workbench.sheetNames()).toEqual(['Sheet1']);
  });
});

describe('a browser that writes in place', () => {
  const page = (): Workbench['page'] => workbench.page;

  async function answer(...answers: Dialogs['answers']): Promise<void> {
    await page().evaluate((given) => {
      (window as unknown as { dialogs: Dialogs }).dialogs.answers = given;
    }, answers);
  }

  /** What the dialogs have suggested since the last look. */
  const suggested = (): Promise<readonly string[]> =>
    page().evaluate(() => (window as unknown as { dialogs: Dialogs }).dialogs.suggested.splice(0));

  const refuse = (refusal: string | undefined): Promise<void> =>
    page().evaluate((given) => {
      (window as unknown as { dialogs: Dialogs }).dialogs.refusal = given;
    }, refusal);

  async function fileNamed(name: string): Promise<Uint8Array> {
    const content = await page().evaluate(async (wanted) => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getFileHandle(wanted)).getFile();
      return Array.from(new Uint8Array(await file.arrayBuffer()));
    }, name);
    return Uint8Array.from(content);
  }

  async function put(name: string, bytes: Uint8Array): Promise<void> {
    await page().evaluate(
      async ([wanted, content]) => {
        const root = await navigator.storage.getDirectory();
        const file = await (await root.getFileHandle(wanted, { create: true })).createWritable();
        await file.write(Uint8Array.from(content));
        await file.close();
      },
      [name, [...bytes]] as const,
    );
  }

  /** Presses, and waits for what is said of it. */
  async function said(press: () => Promise<void>): Promise<string> {
    await press();
    return workbench.outcome();
  }

  const save = (): Promise<string> => said(() => page().keyboard.press('Control+s'));
  const saveElsewhere = (): Promise<string> =>
    said(() => page().locator('[data-file=save-elsewhere]').click());
  const open = (name: string): Promise<string> =>
    said(async () => {
      await answer({ name });
      await page().locator('[data-file=open]').click();
    });

  beforeAll(async () => {
    await workbench.context.addInitScript(playDialogs);
    await workbench.open();
  });
  beforeEach(async () => {
    await workbench.renew();
    await suggested();
  });

  it('asks once where a new workbook goes, suggests the name of its form, and then writes there', async () => {
    await workbench.clickRibbon('insertTemplate.report-indicators');
    await answer({ name: '报上去.xlsx' });
    expect(await save()).toBe('已保存“报上去.xlsx”。');
    expect(await suggested()).toEqual([expect.stringMatching(new RegExp(`^${FORM}\\d{4}年.+\\.xlsx$`))]);
    expect(await titled()).toBe('报上去.xlsx');
    await workbench.activateSheet('Sheet1');
    await workbench.typeInCell('A1', '后来的');
    expect(await titled()).toBe('报上去.xlsx *');
    expect(await save()).toBe('已保存“报上去.xlsx”。');
    expect(await suggested()).toEqual([]);
    expect(await titled()).toBe('报上去.xlsx');
    expect((await cellsOf(await fileNamed('报上去.xlsx')))[0]?.[0]).toBe('后来的');
  });

  it('writes an opened file in place', async () => {
    await put('交上来的.xlsx', await writeXlsx({ sheets: [SHEET] }));
    expect(await open('交上来的.xlsx')).toBe('已打开“交上来的.xlsx”。');
    await workbench.typeInCell('B1', '4');
    await save();
    expect(await suggested()).toEqual([]);
    expect(await cellsOf(await fileNamed('交上来的.xlsx'))).toEqual([['设备', 4]]);
  });

  it('writes to another place when told so, and stays there', async () => {
    await put('甲.xlsx', await writeXlsx({ sheets: [SHEET] }));
    await open('甲.xlsx');
    await answer({ name: '乙.xlsx' });
    expect(await saveElsewhere()).toBe('已保存“乙.xlsx”。');
    expect(await suggested()).toEqual(['甲.xlsx']);
    await workbench.typeInCell('B1', '5');
    await save();
    expect(await suggested()).toEqual([]);
    expect(await cellsOf(await fileNamed('甲.xlsx'))).toEqual([['设备', 3]]);
    expect(await cellsOf(await fileNamed('乙.xlsx'))).toEqual([['设备', 5]]);
  });

  it('does nothing when the user gives up the dialog', async () => {
    await workbench.typeInCell('A1', '未存');
    await answer('gives up');
    expect(await save()).toBe('没有保存。');
    expect(await titled()).toBe('工作簿1.xlsx *');
    await answer('gives up');
    await page().locator('[data-file=open]').click();
    expect(await workbench.readCell('A1')).toBe('未存');
    expect(await titled()).toBe('工作簿1.xlsx *');
  });

  it('forgets the place with the workbook', async () => {
    await put('甲.xlsx', await writeXlsx({ sheets: [SHEET] }));
    await open('甲.xlsx');
    await workbench.renew();
    await workbench.typeInCell('A1', '新的');
    await answer({ name: '丙.xlsx' });
    await save();
    expect(await suggested()).toEqual(['工作簿1.xlsx']);
    expect(await cellsOf(await fileNamed('甲.xlsx'))).toEqual([['设备', 3]]);
  });

  it.each([
    { error: 'NotAllowedError', why: '浏览器没有得到写入“甲.xlsx”的许可' },
    { error: 'NoModificationAllowedError', why: '可能正在 Excel 或 WPS 中打开' },
  ])('says why nothing was written, and keeps what is unsaved: $error', async ({ error, why }) => {
    await put('甲.xlsx', await writeXlsx({ sheets: [SHEET] }));
    await open('甲.xlsx');
    await workbench.typeInCell('B1', '6');
    await refuse(error);
    expect(await save()).toContain(why);
    expect(await titled()).toBe('甲.xlsx *');
    expect(await cellsOf(await fileNamed('甲.xlsx'))).toEqual([['设备', 3]]);
    await refuse(undefined);
    await save();
    expect(await cellsOf(await fileNamed('甲.xlsx'))).toEqual([['设备', 6]]);
  });
});
