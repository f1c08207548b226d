import { HostRefusal } from '../../core/sheet/host';
import { type FileResult, fileOf, openFile } from '../files/files';
import type { Grid } from '../grid/grid';
import type { ChangeSource } from '../grid/gridEvents';
import type { Keeper } from '../recovery/keeper';
import { element } from './element';
import { takesShortcut } from './shortcut';
import type { StatusLine } from './statusLine';
import { fill, type Text } from '../../core/wording/text';
import { workbenchFiles, workbenchRecovery, workbenchWording } from '../../core/wording/workbench';

const NEW_NAME = `${fill(workbenchWording.newWorkbook)}.xlsx`;

/** 新建, 打开 and 保存: .xlsx files of this machine; nothing leaves it. */
export class FileButtons {
  readonly element: HTMLElement;
  private name = NEW_NAME;
  private unsaved = false;
  /** How often the workbook has changed. */
  private changes = 0;

  constructor(
    private readonly grid: Grid,
    private readonly status: StatusLine,
    private readonly heading: HTMLElement,
    private readonly keeper: Keeper,
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
      grid.focus();
      if (file) void this.open(file);
    });
    input.addEventListener('cancel', () => {
      grid.focus();
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
      changed: (_change, source) => {
        this.changed(source);
      },
      drafted: () => {
        this.changed('user');
      },
    });
    addEventListener('beforeunload', (event) => {
      if (this.unsaved) event.preventDefault();
    });
    this.show();
  }

  private changed(by: ChangeSource): void {
    this.changes++;
    if (!this.unsaved) {
      this.unsaved = true;
      this.show();
    }
    this.keeper.changed(this.name, by);
  }

  /** The workbook is as its file is, or as a new one. */
  private settled(name: string): void {
    this.name = name;
    this.unsaved = false;
    this.show();
    this.keeper.forget();
  }

  private show(): void {
    this.heading.textContent = this.unsaved ? `${this.name} *` : this.name;
  }

  /** Puts a workbook that was never saved in the place of what is there; false when the user does not want that. */
  recover(name: string, put: () => void): boolean {
    const question = fill(workbenchRecovery.replace, { name: this.name, next: name });
    if (this.unsaved && !confirm(question)) return false;
    put();
    this.name = name;
    this.unsaved = true;
    this.show();
    return true;
  }

  private async create(): Promise<void> {
    this.grid.focus();
    if (this.unsaved && !confirm(fill(workbenchFiles.discard, { name: this.name }))) return;
    this.status.busy(fill(workbenchFiles.creating));
    const ready = this.newWorkbook();
    // The empty workbook is there already, only its pane is still coming.
    this.settled(NEW_NAME);
    await ready;
    this.status.say('');
  }

  private async open(file: File): Promise<void> {
    const question = fill(workbenchFiles.replace, { name: this.name, next: file.name });
    if (this.unsaved && !confirm(question)) return;
    this.status.busy(fill(workbenchFiles.opening, { name: file.name }));
    try {
      const result = await openFile(this.grid, file);
      this.settled(result.name);
      this.told(result, workbenchFiles.opened, workbenchFiles.openedInPart);
    } catch (error) {
      this.status.warn(fill(workbenchFiles.openFailed, { name: file.name, why: reasonOf(error) }));
    }
  }

  /** Ctrl+S, which would save the page. */
  pressed(event: Event): void {
    if (takesShortcut(event, 's')) void this.save();
  }

  private async save(): Promise<void> {
    this.status.busy(fill(workbenchFiles.saving));
    this.grid.focus();
    try {
      await this.grid.endEditing();
      const { changes } = this;
      const { blob, leftOut } = await fileOf(this.grid);
      const address = URL.createObjectURL(blob);
      element('a', { href: address, download: this.name }).click();
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, 60_000);
      // What has changed while the file was written is not in it.
      if (this.changes === changes) this.settled(this.name);
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
