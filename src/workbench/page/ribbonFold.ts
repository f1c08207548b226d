import type { Grid } from '../grid/grid';
import { element } from './element';
import { resized } from './resized';
import { keep, kept } from './setting';
import { takesShortcut } from './shortcut';
import { say, worded } from '../words';
import { workbenchWording } from '../../core/wording/workbench';

/** Where the browser keeps whether the ribbon is folded. */
const KEPT = 'kc-ribbon-folded';

/** Below this height (a small screen that is enlarged to 150 %) the ribbon would leave the cells less than half. */
const LOW_WINDOW = 560;

/**
 * Folds the ribbon and the tools of the grid away, which gives a small screen six rows more: with a click on the name
 * of the tab or with Ctrl+F1, as in Excel. Stays as it is left; until then it is folded in a low window.
 */
export class RibbonFold {
  /** The name of the tab, in the title bar. */
  readonly element: HTMLElement;
  private folded = readFolded();

  constructor(
    private readonly ribbon: HTMLElement,
    private readonly grid: Grid,
  ) {
    this.element = element('button', { type: 'button', class: 'title-tab' });
    worded(() => {
      this.element.title = say(workbenchWording.foldRibbon);
    });
    this.element.addEventListener('click', () => {
      this.turn();
      grid.focus();
    });
    this.show();
  }

  /** Ctrl+F1. */
  pressed(event: Event): void {
    if (takesShortcut(event, 'f1')) this.turn();
  }

  private turn(): void {
    this.folded = !this.folded;
    keep(KEPT, String(this.folded));
    this.show();
  }

  private show(): void {
    this.ribbon.hidden = this.folded;
    this.element.setAttribute('aria-expanded', String(!this.folded));
    this.grid.showToolbar(!this.folded);
    resized();
  }
}

function readFolded(): boolean {
  const folded = kept(KEPT);
  return folded === null ? innerHeight < LOW_WINDOW : folded === 'true';
}
