import { HostRefusal } from '../../core/sheet/host';
import { type FileResult, fileOf, openFile } from '../files/files';
import type { Grid } from '../grid/grid';
import { element } from './element';
import type { StatusLine } from './statusLine';
import { fill, type Text } from '../../core/wording/text';
import { workbenchFiles, workbenchWording } from '../../core/wording/workbench';

const NEW_NAME = `${fill(workbenchWording.newWorkbook)}.xlsx`;

/** 新建, 打开 and 保存: .xlsx files of this machine; nothing leaves it. */
export class FileButtons {
  readonly element: HTMLElement;
  private name = NEW_NAME;
  private unsaved = false;

  constructor(
    private readonly grid: Grid,
    private readonly status: StatusLine,
    private readonly heading: HTMLElement,
    /** Puts an empty workbook in the place of what is there. */
    private readonly newWorkbook: () => Promise<void>,
  ) {
    const input = element('input', {
      type: 'file',
      accept: '.xlsx',
      'aria-label': fill(workbenchFiles.choose),
    });
    input.hidden = true;
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      input.value = '';
      if (file) void this.open(file);
    });
    const create = element('button', { type: 'button', 'data-file': 'new' }, fill(workbenchFiles.create));
    create.addEventListener('click', () => void this.create());
    const open = element('button', { type: 'button', 'data-file': 'open' }, fill(workbenchFiles.open));
    open.addEventListener('click', () => {
      input.click();
    });
    const save = element('button', { type: 'button', 'data-file': 'save' }, fill(workbenchFiles.save));
    save.addEventListener('click', () => void this.save());
    this.element = element('div', { class: 'title-files' }, input, create, open, save);
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

  private async create(): Promise<void> {
    if (this.unsaved && !confirm(fill(workbenchFiles.discard, { name: this.name }))) return;
    this.status.busy(fill(workbenchFiles.creating));
    this.name = NEW_NAME;
    await this.newWorkbook();
    this.changed(false);
    this.status.say('');
  }

  private async open(file: File): Promise<void> {
    const question = fill(workbenchFiles.replace, { name: this.name, next: file.name });
    if (this.unsaved && !confirm(question)) return;
    this.status.busy(fill(workbenchFiles.opening, { name: file.name }));
    try {
      const result = await openFile(this.grid, file);
      this.name = result.name;
      this.changed(false);
      this.told(result, workbenchFiles.opened, workbenchFiles.openedInPart);
    } catch (error) {
      this.status.warn(fill(workbenchFiles.openFailed, { name: file.name, why: reasonOf(error) }));
    }
  }

  private async save(): Promise<void> {
    this.status.busy(fill(workbenchFiles.saving));
    try {
      const { blob, leftOut } = await fileOf(this.grid);
      const address = URL.createObjectURL(blob);
      element('a', { href: address, download: this.name }).click();
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, 60_000);
      this.changed(false);
      this.told({ name: this.name, leftOut }, workbenchFiles.saved, workbenchFiles.savedInPart);
    } catch (error) {
      this.status.warn(fill(workbenchFiles.saveFailed, { why: reasonOf(error) }));
    }
  }

  private told({ name, leftOut }: FileResult, whole: Text, inPart: Text): void {
    if (leftOut.length === 0) this.status.say(fill(whole, { name }));
    else this.status.warn(fill(inPart, { name, leftOut: leftOut.join(' ') }));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof HostRefusal
    ? error.message
    : fill(workbenchFiles.unexpected, { error: String(error) });
}
