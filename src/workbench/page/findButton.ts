import type { Grid } from '../grid/grid';
import { say, worded } from '../words';
import { element } from './element';
import { FindBar } from './findBar';
import { takesShortcut } from './shortcut';
import { workbenchFind } from '../../core/wording/workbench';

/** 查找, Ctrl+F and Ctrl+H, and the bar that they open. */
export class FindButton {
  readonly element = element('button', { type: 'button', 'data-find': 'open' });
  private bar: FindBar | undefined;

  /** @param place what the bar stands above */
  constructor(
    private readonly grid: Grid,
    private readonly place: HTMLElement,
  ) {
    worded(() => {
      this.element.title = say(workbenchFind.buttonTitle);
      this.element.textContent = say(workbenchFind.button);
      // The next time it is opened in the new language.
      this.bar?.close();
      this.bar?.element.remove();
      this.bar = undefined;
    });
    this.element.addEventListener('click', () => void this.open(false));
  }

  /** @param event of the page, or of the pane's frame */
  pressed(event: Event): void {
    if (takesShortcut(event, 'f')) void this.open(false);
    else if (takesShortcut(event, 'h')) void this.open(true);
  }

  private async open(replacing: boolean): Promise<void> {
    if (this.grid.isEditing) await this.grid.endEditing();
    if (!this.bar) {
      this.bar = new FindBar(this.grid);
      this.place.before(this.bar.element);
    }
    this.bar.open(replacing);
  }
}
