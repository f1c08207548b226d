import type { Grid } from '../grid/grid';
import { FindButton } from './findButton';
import type { StatusLine } from './statusLine';

/** Buttons and keys for the sheet in front, whose parts come when the page has been ready for a moment. */
export class SheetTools {
  private readonly find: FindButton;

  /** @param strip the buttons of the title bar */
  constructor(grid: Grid, status: StatusLine, strip: HTMLElement) {
    this.find = new FindButton(grid, status, status.element);
    strip.append(this.find.element);
  }

  /** Fetches the parts, so that they open also when the server has gone away since. */
  load(): void {
    // Whoever opens it is told.
    this.find.load().catch(() => undefined);
  }

  /** @param event of the page, or of the pane's frame */
  pressed(event: Event): void {
    this.find.pressed(event);
  }
}
