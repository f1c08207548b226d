import type { Grid } from '../grid/grid';
import { FindButton } from './findButton';
import type { StatusLine } from './statusLine';

/** Buttons and keys for the sheet in front. */
export class SheetTools {
  private readonly find: FindButton;

  /** @param strip the buttons of the title bar */
  constructor(grid: Grid, status: StatusLine, strip: HTMLElement) {
    this.find = new FindButton(grid, status.element);
    strip.append(this.find.element);
  }

  /** @param event of the page, or of the pane's frame */
  pressed(event: Event): void {
    this.find.pressed(event);
  }
}
