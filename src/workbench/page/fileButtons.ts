import { HostRefusal } from '../../core/sheet/host';
import { contentsOf, type FileResult, openFile } from '../files/files';
import type { Grid } from '../grid/grid';
import type { ChangeSource } from '../grid/gridEvents';
import type { Keeper } from '../recovery/keeper';
import { element } from './element';
import { takesShortcut } from './shortcut';
import { askWhatToOpen, askWhereToSave, canWriteInPlace, type FilePlace, inPlace } from './filePlace';
import type { StatusLine } from './statusLine';
import type { Text } from '../../core/wording/text';
import { say, spoken, worded } from '../words';
import { workbenchFiles, workbenchRecovery, workbenchWording } from '../../core/wording/workbench';

const newName = (word: (text: Text) => string): string => `${word(workbenchWording.newWorkbook)}.xlsx`;
const NEW_NAMES = [newName(({ zh }) => zh), newName(({ en }) => en)];

/** 新建, 打开, 保存 and 另存为: .xlsx files of this machine; nothing leaves it. */
export class FileButtons {
  readonly element: HTMLElement;
  /** `undefined` as long as nobody has given it a name. */
  private given: string | undefined;
  /** Where the workbook goes when it is saved again; `undefined` as long as nobody was asked. */
  private place: FilePlace | undefined;
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
    const input = element('input', { type: 'file', accept: '.xlsx' });
    input.hidden = true;
    worded(() => {
      input.setAttribute('aria-label', say(workbenchFiles.choose));
    });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      input.value = '';
      grid.focus();
      if (file) void this.open(file);
    });
    input.addEventListener('cancel', () => {
      grid.focus();
    });
    const create = fileButton('new', workbenchFiles.create);
    create.addEventListener('click', () => void this.create());
    const open = fileButton('open', workbenchFiles.open);
    open.addEventListener('click', () => {
      if (canWriteInPlace()) void this.choose();
      else input.click();
    });
    const save = fileButton('save', workbenchFiles.save);
    save.addEventListener('click', () => void this.save());
    const saveElsewhere = fileButton('save-elsewhere', workbenchFiles.saveElsewhere);
    saveElsewhere.addEventListener('click', () => void this.save(true));
    // A browser that writes to its folder of downloads makes a new file every time.
    saveElsewhere.hidden = !canWriteInPlace();
    this.element = element('div', { class: 'title-files' }, input, create, open, save, saveElsewhere);
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
    worded(() => {
      this.show();
    });
  }

  private get name(): string {
    return this.given ?? newName(say);
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
  private settled(name: string | undefined, place?: FilePlace): void {
    this.given = name;
    this.place = place;
    this.unsaved = false;
    this.show();
    this.keeper.forget();
  }

  private show(): void {
    this.heading.textContent = this.unsaved ? `${this.name} *` : this.name;
  }

  /** Puts a workbook that was never saved in the place of what is there; false when the user does not want that. */
  recover(name: string, put: () => void): boolean {
    const question = say(workbenchRecovery.replace, { name: this.name, next: name });
    if (this.unsaved && !confirm(question)) return false;
    put();
    this.given = NEW_NAMES.includes(name) ? undefined : name;
    this.place = undefined;
    this.unsaved = true;
    this.show();
    return true;
  }

  private async create(): Promise<void> {
    this.grid.focus();
    if (this.unsaved && !confirm(say(workbenchFiles.discard, { name: this.name }))) return;
    this.status.busy(say(workbenchFiles.creating));
    const ready = this.newWorkbook();
    // The empty workbook is there already, only its pane is still coming.
    this.settled(undefined);
    await ready;
    this.status.say('');
  }

  private async choose(): Promise<void> {
    try {
      const handle = await askWhatToOpen();
      if (handle) await this.open(await handle.getFile(), inPlace(handle));
    } catch (error) {
      this.status.warn(reasonOf(error));
    } finally {
      this.grid.focus();
    }
  }

  private async open(file: File, place?: FilePlace): Promise<void> {
    const question = say(workbenchFiles.replace, { name: this.name, next: file.name });
    if (this.unsaved && !confirm(question)) return;
    this.status.busy(say(workbenchFiles.opening, { name: file.name }));
    try {
      const result = await openFile(this.grid, file);
      this.settled(result.name, place);
      this.told(result, workbenchFiles.opened, workbenchFiles.openedInPart);
    } catch (error) {
      this.status.warn(say(workbenchFiles.openFailed, { name: file.name, why: reasonOf(error) }));
    }
  }

  /** Files over the page: the browser would leave the page for them. */
  dragged(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type !== 'drop') return;
    const [file, another] = event.dataTransfer.files;
    if (another) this.status.warn(say(workbenchFiles.oneAtATime));
    else if (file) void this.open(file);
  }

  /** Ctrl+S, which would save the page. */
  pressed(event: Event): void {
    if (takesShortcut(event, 's')) void this.save();
  }

  /** @param elsewhere asks for a place also where there is one */
  private async save(elsewhere = false): Promise<void> {
    this.status.busy(say(workbenchFiles.saving));
    this.grid.focus();
    try {
      await this.grid.endEditing();
      const { changes } = this;
      const contents = await contentsOf(this.grid);
      const name = this.given ?? contents.handedInAs ?? this.name;
      const place = (elsewhere ? undefined : this.place) ?? (await askWhereToSave(name));
      if (!place) {
        this.status.say(say(workbenchFiles.notSaved));
        return;
      }
      await place.write(await contents.packed());
      // What has changed while the file was written is not in it.
      const isWhole = this.changes === changes;
      this.settled(place.name, place);
      if (!isWhole) this.changed('user');
      this.told(
        { name: place.name, leftOut: contents.leftOut },
        workbenchFiles.saved,
        workbenchFiles.savedInPart,
      );
    } catch (error) {
      this.status.warn(say(workbenchFiles.saveFailed, { why: reasonOf(error) }));
    } finally {
      this.grid.focus();
    }
  }

  private told({ name, leftOut }: FileResult, whole: Text, inPart: Text): void {
    if (leftOut.length === 0) this.status.say(say(whole, { name }));
    else this.status.warn(say(inPart, { name, leftOut: leftOut.join(' ') }));
  }
}

function fileButton(name: string, label: Text): HTMLButtonElement {
  const button = element('button', { type: 'button', 'data-file': name });
  worded(() => {
    button.textContent = say(label);
  });
  return button;
}

function reasonOf(error: unknown): string {
  return error instanceof HostRefusal
    ? error.inLanguage(spoken())
    : say(workbenchFiles.unexpected, { error: String(error) });
}
