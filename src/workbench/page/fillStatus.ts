import { oneCell } from '../../core/sheet/range';
import { nextBlank } from '../grid/fillProgress';
import type { Grid } from '../grid/grid';
import { element } from './element';
import { say, worded } from '../words';
import { workbenchWording } from '../../core/wording/workbench';

/** Milliseconds after a change, so that what is pasted or inserted is counted once. */
const LATER = 100;

/** How far the form in front is filled in, at the end of the status line, and the way to what is still blank. */
export class FillStatus {
  readonly element: HTMLElement;
  private readonly count = element('span');
  private readonly next = element('button', { type: 'button' });
  private counting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly grid: Grid) {
    this.element = element('div', { class: 'status-fill' }, this.count, this.next);
    this.element.hidden = true;
    worded(() => {
      this.next.textContent = say(workbenchWording.nextBlank);
      this.show();
    });
    this.next.addEventListener('click', () => {
      this.goOn();
    });
    const later = (): void => {
      this.counting ??= setTimeout(() => {
        this.counting = undefined;
        this.show();
      }, LATER);
    };
    grid.listen({ changed: later, contents: later, sheetActivated: later, sheetDeleted: later });
  }

  private show(): void {
    const progress = this.grid.fillProgress();
    this.element.hidden = progress === undefined;
    if (!progress) return;
    const { filled, total } = progress;
    this.count.textContent = say(workbenchWording.filled, { filled, total });
    this.next.hidden = filled === total;
  }

  private goOn(): void {
    const { sheet, range } = this.grid.selection();
    const progress = this.grid.fillProgress();
    const place = progress && nextBlank(progress, { row: range.top, column: range.left });
    if (place) this.grid.select(sheet.id, oneCell(place.row, place.column));
    this.grid.focus();
  }
}
