import { HostRefusal } from '../../core/sheet/host';
import { type FileResult, fileOf, openFile } from '../files/files';
import type { Grid } from '../grid/grid';
import { element } from './element';
import type { StatusLine } from './statusLine';

/** 打开 and 保存: .xlsx files of this machine; nothing leaves it. */
export class FileButtons {
  readonly element: HTMLElement;
  private name = '工作簿1.xlsx';
  private unsaved = false;

  constructor(
    private readonly grid: Grid,
    private readonly status: StatusLine,
    private readonly heading: HTMLElement,
  ) {
    const input = element('input', {
      type: 'file',
      accept: '.xlsx',
      'aria-label': '选择要打开的 .xlsx 文件',
    });
    input.hidden = true;
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      input.value = '';
      if (file) void this.open(file);
    });
    const open = element('button', { type: 'button', 'data-file': 'open' }, '打开…');
    open.addEventListener('click', () => {
      input.click();
    });
    const save = element('button', { type: 'button', 'data-file': 'save' }, '保存');
    save.addEventListener('click', () => void this.save());
    this.element = element('div', { class: 'title-files' }, input, open, save);
    grid.listen({
      contents: () => {
        this.changed(true);
      },
      structure: () => {
        this.changed(true);
      },
      sheetAdded: () => {
        this.changed(true);
      },
      sheetDeleted: () => {
        this.changed(true);
      },
    });
    addEventListener('beforeunload', (event) => {
      if (this.unsaved) event.preventDefault();
    });
    this.changed(false);
  }

  private changed(unsaved: boolean): void {
    this.unsaved = unsaved;
    this.heading.textContent = unsaved ? `${this.name} *` : this.name;
  }

  private async open(file: File): Promise<void> {
    if (this.unsaved && !confirm(`“${this.name}”有未保存的改动。打开“${file.name}”会替换它，是否继续？`))
      return;
    this.status.busy(`正在打开“${file.name}”…`);
    try {
      const result = await openFile(this.grid, file);
      this.name = result.name;
      this.changed(false);
      this.told('已打开', result);
    } catch (error) {
      this.failed(`“${file.name}”没有打开`, error);
    }
  }

  private async save(): Promise<void> {
    this.status.busy('正在保存…');
    try {
      const { blob, leftOut } = await fileOf(this.grid);
      const address = URL.createObjectURL(blob);
      element('a', { href: address, download: this.name }).click();
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, 60_000);
      this.changed(false);
      this.told('已保存', { name: this.name, leftOut });
    } catch (error) {
      this.failed('没有保存', error);
    }
  }

  private told(done: string, { name, leftOut }: FileResult): void {
    if (leftOut.length === 0) this.status.say(`${done}“${name}”。`);
    else this.status.warn(`${done}“${name}”，以下内容未能带入：${leftOut.join(' ')}`);
  }

  private failed(what: string, error: unknown): void {
    const why =
      error instanceof HostRefusal ? error.message : `程序出错（${String(error)}），请把文件发给维护人员。`;
    this.status.warn(`${what}：${why}`);
  }
}
