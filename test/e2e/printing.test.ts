/** Printing: the preview, and what the browser makes of it on paper, held against what LibreOffice prints of the file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { PrintSetup, SheetModel } from '../../src/core/sheet/model';
import { templates } from '../../src/core/templates/catalogue';
import { readXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { libreOffice, officeIsRequired, pdftotext } from '../hosts/xlsx/offices';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(400_000);

const PLAIN: PrintSetup = { orientation: 'portrait', fitToWidth: false, centred: false, pageNumber: false };

/** 100 numbered rows of three columns below a head of two. */
const LONG: SheetModel = {
  name: '长表',
  rows: [
    [{ value: '长表的标题' }],
    [{ value: '序号' }, { value: '名称' }, { value: '金额' }],
    ...Array.from({ length: 100 }, (_, row) => [
      { value: row + 1 },
      { value: `第${row + 1}行` },
      { value: (row + 1) * 1000, style: { numberFormat: '#,##0.00' } },
    ]),
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 40, left: 1, bottom: 60, right: 1 },
  ],
  columnWidths: [8, 12, 16],
  // Left open, heights are for each program to choose.
  rowHeights: Array.from({ length: 102 }, () => 18),
  hiddenRows: [11],
  print: { ...PLAIN, titleRows: { from: 0, to: 1 }, pageNumber: true },
};

const folder = mkdtempSync(join(tmpdir(), 'kc-printing-'));
let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  await workbench.open();
});

afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

const preview = () => workbench.page.locator('dialog.print-preview');

async function open(press = () => workbench.page.keyboard.press('Control+p')): Promise<void> {
  await press();
  await preview().waitFor();
}

async function close(): Promise<void> {
  await workbench.page.keyboard.press('Escape');
  await preview().waitFor({ state: 'detached' });
}

async function openWith(sheet: SheetModel): Promise<void> {
  await workbench.openFile('表.xlsx', await writeXlsx({ sheets: [sheet] }));
  await workbench.selectCell('A1');
}

/** Texts of the cells on every page of the preview. */
function texts(): Promise<readonly (readonly string[])[]> {
  return workbench.page
    .locator('.print-pages .print-page')
    .evaluateAll((pages) =>
      pages.map((page) => [...page.querySelectorAll('.print-cell')].map((cell) => cell.textContent)),
    );
}

describe('the preview', () => {
  it.each([
    { how: 'Ctrl+P', press: () => workbench.page.keyboard.press('Control+p') },
    {
      how: 'the button',
      press: () => workbench.page.getByRole('button', { name: '打印', exact: true }).click(),
    },
    {
      how: 'Ctrl+P in the pane',
      press: async () => {
        await workbench.pane.locator('input').first().click();
        await workbench.page.keyboard.press('Control+p');
      },
    },
  ])('opens by $how, keeps keys from the cells, and Escape gives the keyboard back', async ({ press }) => {
    await openWith(LONG);
    await open(press);
    await workbench.page.keyboard.type('9');
    await workbench.page.keyboard.press('Delete');
    await close();
    expect(await workbench.readCell('A1')).toBe('长表的标题');
    await workbench.typeInCell('A3', '7');
    expect(await workbench.readCell('A3')).toBe(7);
    expect(await workbench.page.locator('.print-sheet').count()).toBe(0);
  });

  it('shows every row once, the titles on every page, and nothing that is hidden', async () => {
    await openWith(LONG);
    await open();
    const pages = await texts();
    await close();
    for (const page of pages)
      expect(page).toEqual(expect.arrayContaining(['长表的标题', '序号', '名称', '金额']));
    const numbers = pages.flat().filter((text) => /^\d+$/.test(text));
    const shown = Array.from({ length: 100 }, (_, row) => String(row + 1)).filter(
      (number) => number !== '10',
    );
    expect(numbers).toEqual(shown);
    expect(pages.flat()).toContain('100,000.00');
  });

  it('shows the text of a merged block on each page that has a part of it', async () => {
    const rows = [[{ value: '很高的一格' }], ...Array.from({ length: 90 }, () => [undefined, { value: 1 }])];
    const merges = [{ top: 0, left: 0, bottom: 90, right: 0 }];
    await openWith({ name: '合并', rows, merges, print: PLAIN });
    await open();
    const pages = await texts();
    await close();
    expect(pages.map((page) => page.includes('很高的一格'))).toEqual([true, true]);
  });

  it('says how many pages of which paper there are, has names for all, and prints with a button', async () => {
    await openWith({ ...LONG, print: { ...PLAIN, orientation: 'landscape', fitToWidth: true } });
    await workbench.page.evaluate(() => {
      Object.assign(window, {
        print: () => {
          document.body.dataset.printed = 'true';
        },
      });
    });
    await open();
    expect(await preview().innerText()).toContain('打印预览：长表');
    expect(await preview().innerText()).toContain('A4 横向，缩放 100%');
    const { violations } = await new AxeBuilder({ page: workbench.page }).include('.print-preview').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    await preview().getByRole('button', { name: '打印' }).click();
    expect(await workbench.page.locator('body[data-printed]').count()).toBe(1);
    await preview().getByRole('button', { name: '关闭' }).click();
    await preview().waitFor({ state: 'detached' });
  });

  it('keeps to the print area', async () => {
    const area = { top: 2, left: 0, bottom: 4, right: 1 };
    await openWith({ ...LONG, print: { ...PLAIN, area } });
    await open();
    expect(await texts()).toEqual([['1', '第1行', '2', '第2行', '3', '第3行']]);
    await close();
  });

  it('has what is still being typed, and says so when there is nothing to print', async () => {
    await workbench.renew();
    await workbench.page.keyboard.press('Control+p');
    await workbench.page.getByText('本工作表是空的').waitFor();
    expect(await preview().count()).toBe(0);
    await workbench.selectCell('B2');
    await workbench.page.keyboard.type('刚输入的');
    await open();
    expect(await texts()).toEqual([['刚输入的']]);
    await close();
  });

  it('shows what the grid makes of a cell: conditional formats, letters, and text beside the last column', async () => {
    const long = '很长很长的一段文字会流到旁边空的格子里去';
    const rows = [[{ value: 5 }, { value: 50, style: { bold: true, size: 9 } }, { value: long }]];
    const format = { range: { top: 0, left: 0, bottom: 0, right: 1 }, formula: '=A1>10' };
    await openWith({
      name: '样子',
      rows,
      merges: [],
      print: PLAIN,
      conditionalFormats: [{ ...format, style: { fill: '#FFC7CE', color: '#9C0006' } }],
    });
    await open();
    const page = workbench.page.locator('.print-pages .print-page');
    const looks = await page.locator('.print-cell span').evaluateAll((cells) =>
      cells.map((cell) => {
        const { fontSize, fontWeight, color } = (cell as HTMLElement).style;
        return [cell.textContent, fontSize, fontWeight, color];
      }),
    );
    const fills = await page
      .locator('.print-fill')
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).style.background));
    await close();
    expect(looks).toEqual([
      ['5', '11pt', '', ''],
      ['50', '9pt', 'bold', 'rgb(156, 0, 6)'],
      [long, '11pt', '', ''],
    ]);
    expect(fills).toEqual(['rgb(255, 199, 206)']);
  });

  it('takes text as text', async () => {
    await openWith({
      name: '<b>',
      rows: [[{ value: '<img src=x>&amp;' }, { value: '=1+1' }]],
      merges: [],
      print: PLAIN,
    });
    await open();
    expect(await texts()).toEqual([['<img src=x>&amp;', '=1+1']]);
    expect(await preview().locator('h2').innerText()).toBe('打印预览：<b>');
    await close();
    expect(workbench.complaints).toEqual([]);
  });
});

describe('the printed pages', () => {
  if (libreOffice === null || !pdftotext) {
    it('were not looked at: LibreOffice or pdftotext is not installed', () => {
      // Where they must be there, this is what fails; elsewhere the name of the test is the report.
      expect(officeIsRequired).toBe(false);
    });
    return;
  }
  const office = libreOffice;
  const forms = [...templates.map(({ id }) => id), 'long'];
  const cut = new Map<string, readonly (string | null)[]>();

  /** Page by page, without blanks. */
  const printed = (id: string, by: 'page' | 'office'): readonly string[] => {
    const file = join(folder, by === 'page' ? `${id}.page.pdf` : `${id}.pdf`);
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
    return text
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s/g, ''));
  };

  beforeAll(async () => {
    for (const id of forms) {
      if (id === 'long') await openWith(LONG);
      else {
        await workbench.renew();
        await workbench.clickRibbon(`insertTemplate.${id}`);
      }
      await open();
      cut.set(id, await cutTexts());
      const page = await workbench.page.pdf({ preferCSSPageSize: true, printBackground: true });
      writeFileSync(join(folder, `${id}.page.pdf`), page);
      await close();
      writeFileSync(join(folder, `${id}.xlsx`), (await workbench.saveFile()).bytes);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, '.profile')).href}`;
    const files = forms.map((id) => join(folder, `${id}.xlsx`));
    const order = ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
    execFileSync(office, [profile, ...order], { stdio: 'ignore', timeout: 180_000 });
  }, 380_000);

  /** Texts that their cells cut. */
  function cutTexts(): Promise<readonly (string | null)[]> {
    return workbench.page.locator('.print-pages .print-cell').evaluateAll((cells) =>
      cells
        .filter((cell) => {
          const words = cell.firstElementChild as HTMLElement;
          return (
            words.offsetHeight > cell.clientHeight + 1 ||
            words.scrollWidth > words.clientWidth + 1 ||
            words.offsetWidth > cell.clientWidth + 1
          );
        })
        .map((cell) => cell.textContent),
    );
  }

  it.each(forms)('%s has as many pages as LibreOffice makes of its file', (id) => {
    expect(printed(id, 'page')).toHaveLength(printed(id, 'office').length);
  });

  it.each(forms)('%s lies as LibreOffice lays it', (id) => {
    const lies = (file: string): boolean => {
      const about = execFileSync('pdfinfo', [join(folder, file)], { encoding: 'utf8' });
      const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(about) ?? [];
      return Number(width) > Number(height);
    };
    expect(lies(`${id}.page.pdf`)).toBe(lies(`${id}.pdf`));
  });

  it.each(forms)('%s has every text of its file in full, and its page numbers', async (id) => {
    const pages = printed(id, 'page');
    const { sheets } = await readXlsx(readFileSync(join(folder, `${id}.xlsx`)));
    const sheet = sheets.at(-1);
    const text = pages.join('');
    expect(text).not.toContain('###');
    expect(cut.get(id)).toEqual([]);
    for (const cell of sheet?.rows.filter((_, row) => sheet.hiddenRows?.includes(row) !== true).flat() ??
      []) {
      if (typeof cell?.value !== 'string' || cell.style?.vertical) continue;
      expect(text).toContain(cell.value.replace(/\s/g, ''));
    }
    const numbers = pages.map((page) => /第(\d+)页，共(\d+)页/.exec(page)?.slice(1).map(Number));
    const expected = pages.map((_, index) => [index + 1, pages.length]);
    expect(numbers).toEqual(sheet?.print?.pageNumber ? expected : pages.map(() => undefined));
  });

  it('repeat the head of a long table where LibreOffice does, and break it at the same rows', () => {
    const held = (page: string): unknown => [page.includes('长表的标题'), page.split(',000.00').length - 1];
    expect(printed('long', 'page').map(held)).toEqual(printed('long', 'office').map(held));
  });
});
