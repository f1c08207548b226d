import type { Grid } from '../grid/grid';
import { FindButton } from './findButton';
import { PrintButton } from './printButton';
import type { StatusLine } from './statusLine';

/** Buttons and keys for the sheet in front. */
export class SheetTools {
  private readonly find: FindButton;
  private readonly print: PrintButton;

  /** @param strip the buttons of the title bar */
  constructor(grid: Grid, status: StatusLine, strip: HTMLElement) {
    this.find = new FindButton(grid, status.element);
    this.print = new PrintButton(grid, status);
    strip.append(this.find.element, this.print.element);
  }

  /** @param event of the page, or of the pane's frame */
  pressed(event: Event): void {
    this.find.pressed(event);
    this.print.pressed(event);
  }
}
