import type { Grid } from '../grid/grid';
import { element } from './element';
import type { FindBar } from './findBar';
import { takesShortcut } from './shortcut';
import type { StatusLine } from './statusLine';
import { say, worded } from '../words';
import { workbenchFind } from '../../core/wording/workbench';

/** 查找, Ctrl+F and Ctrl+H; the bar that they open comes when the page has been ready for a moment. */
export class FindButton {
  readonly element: HTMLElement;
  private bar: Promise<FindBar> | undefined;

  /** @param place what the bar stands above */
  constructor(
    private readonly grid: Grid,
    private readonly status: StatusLine,
    private readonly place: HTMLElement,
  ) {
    this.element = element('button', { type: 'button', 'data-find': 'open' });
    worded(() => {
      this.element.title = say(workbenchFind.buttonTitle);
      this.element.textContent = say(workbenchFind.button);
      // The next time it is opened in the new language.
      void this.bar?.then((bar) => {
        bar.element.remove();
      });
      this.bar = undefined;
    });
    this.element.addEventListener('click', () => void this.open(false));
  }

  /** Fetches the bar, so that it opens also when the server has gone away since. */
  async load(): Promise<FindBar> {
    const made = (this.bar ??= import('./findBar').then(({ FindBar: Bar }) => {
      const bar = new Bar(this.grid);
      this.place.before(bar.element);
      return bar;
    }));
    return made.catch((error: unknown) => {
      this.bar = undefined;
      throw error;
    });
  }

  /** @param event of the page, or of the pane's frame */
  pressed(event: Event): void {
    if (takesShortcut(event, 'f')) void this.open(false);
    else if (takesShortcut(event, 'h')) void this.open(true);
  }

  private async open(replacing: boolean): Promise<void> {
    try {
      await this.grid.endEditing();
      (await this.load()).open(replacing);
    } catch {
      this.status.warn(say(workbenchFind.notLoaded));
    }
  }
}
