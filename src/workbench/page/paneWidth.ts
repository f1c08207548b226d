import { workbenchWording } from '../../core/wording/workbench';
import { say, worded } from '../words';
import { element } from './element';
import { resized } from './resized';
import { keep, kept } from './setting';

/** Where the browser keeps the width. */
const KEPT = 'kc-pane-width';

/** In pixels: what the pane is drawn for at least, and what it has until somebody changes it. */
const NARROWEST = 320;
const USUAL = 380;
/** The cells keep at least half of the window. */
const WIDEST_SHARE = 0.5;
/** Pixels of an arrow key. */
const STEP = 20;

/** The edge between cells and pane, which is dragged, or moved with the arrow keys; a double click gives the usual width. */
export class PaneWidth {
  readonly element = element('div', {
    class: 'pane-edge',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
  });
  private width = Number(kept(KEPT)) || USUAL;

  constructor(private readonly pane: HTMLElement) {
    const edge = this.element;
    worded(() => {
      edge.title = say(workbenchWording.paneEdge);
      edge.ariaLabel = say(workbenchWording.paneEdge);
    });
    edge.addEventListener('pointerdown', (event) => {
      // Also over the pane's frame, which would keep what the mouse does over it.
      edge.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    edge.addEventListener('pointermove', (event) => {
      if (edge.hasPointerCapture(event.pointerId)) this.set(innerWidth - event.clientX);
    });
    edge.addEventListener('dblclick', () => {
      this.set(USUAL);
    });
    edge.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowLeft') this.set(this.width + STEP);
      else if (key === 'ArrowRight') this.set(this.width - STEP);
    });
    addEventListener('resize', () => {
      this.show();
    });
    this.show();
  }

  private set(wanted: number): void {
    const width = within(wanted);
    if (width === this.width) return;
    this.width = width;
    keep(KEPT, String(width));
    resized();
  }

  private show(): void {
    const width = within(this.width);
    this.pane.style.flexBasis = `${width}px`;
    const { element: edge } = this;
    edge.ariaValueNow = String(width);
    edge.ariaValueMin = String(NARROWEST);
    edge.ariaValueMax = String(widest());
  }
}

function widest(): number {
  return Math.max(NARROWEST, Math.floor(innerWidth * WIDEST_SHARE));
}

function within(width: number): number {
  return Math.round(Math.min(Math.max(width, NARROWEST), widest()));
}
