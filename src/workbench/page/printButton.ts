import { formatsSettled } from '../grid/formatsSettled';
import type { Grid } from '../grid/grid';
import { element } from './element';
import { printedSheet } from './printing/printedSheet';
import { PrintPreview } from './printing/printPreview';
import { takesShortcut } from './shortcut';
import type { StatusLine } from './statusLine';
import { say, worded } from '../words';
import { workbenchPrint } from '../../core/wording/workbench';

/** 打印 and Ctrl+P, which would print the page as it stands on the screen. */
export class PrintButton {
  readonly element = element('button', { type: 'button', 'data-print': 'open' });
  private preview: PrintPreview | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly status: StatusLine,
  ) {
    worded(() => {
      this.element.title = say(workbenchPrint.buttonTitle);
      this.element.textContent = say(workbenchPrint.button);
    });
    this.element.addEventListener('click', () => void this.open());
  }

  /** @param event of the page, or of the pane's frame */
  pressed(event: Event): void {
    if (takesShortcut(event, 'p')) void this.open();
  }

  private async open(): Promise<void> {
    if (this.preview) {
      this.preview.print();
      return;
    }
    if (this.grid.isEditing) await this.grid.endEditing();
    this.status.busy(say(workbenchPrint.preparing));
    await this.grid.settled();
    await formatsSettled(this.grid);
    // Said before a long sheet keeps the page busy.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const sheet = printedSheet(this.grid);
    if (!sheet) {
      this.status.warn(say(workbenchPrint.nothing));
      this.grid.focus();
      return;
    }
    this.preview ??= new PrintPreview(sheet, () => {
      this.preview = undefined;
      this.grid.focus();
    });
    this.status.say('');
  }
}
