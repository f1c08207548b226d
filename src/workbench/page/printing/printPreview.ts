import './printing.css';
import { PRINT_PAGE } from '../../../core/sheet/printPage';
import { say } from '../../words';
import { workbenchPrint as words } from '../../../core/wording/workbench';
import { element } from '../element';
import { drawPages, letTextsFit } from './drawPages';
import { paginate, type Pagination } from './pagination';
import type { PrintedSheet } from './printedSheet';

/** Pixels around a page in the preview. */
const AROUND = 64;

/** Shows the pages of a sheet as they will be printed, until it is closed; the browser prints what it shows. */
export class PrintPreview {
  private readonly dialog: HTMLDialogElement;
  private readonly printed: HTMLElement;

  /** @param closed called when the preview has gone */
  constructor(sheet: PrintedSheet, closed: () => void) {
    const pagination = paginate(sheet);
    const pages = drawPages(sheet, pagination);
    pages.forEach((page, index) => {
      page.setAttribute('role', 'group');
      page.setAttribute('aria-label', say(words.page, { page: index + 1 }));
    });
    const place = element(
      'div',
      { class: 'print-pages', tabindex: '0', 'aria-label': say(words.button), role: 'region' },
      ...pages,
    );
    this.dialog = this.dialogAround(sheet.name, pagination, place);
    document.body.append(this.dialog);
    this.dialog.showModal();
    letTextsFit(pages);
    this.printed = element('div', { class: 'print-sheet', 'aria-hidden': 'true' }, paperOf(pagination));
    this.printed.append(...pages.map((page) => page.cloneNode(true)));
    document.body.append(this.printed);
    const zoom = Math.min(1, (place.clientWidth - AROUND) / (pages[0]?.offsetWidth ?? 1));
    for (const page of pages) page.style.setProperty('zoom', String(zoom));
    this.dialog.addEventListener('close', () => {
      this.dialog.remove();
      this.printed.remove();
      closed();
    });
    // Keys of the preview are none of the grid's.
    this.dialog.addEventListener('keydown', (event) => {
      event.stopPropagation();
    });
  }

  print(): void {
    window.print();
  }

  private dialogAround(name: string, pagination: Pagination, place: HTMLElement): HTMLDialogElement {
    const { paper, scale, pages } = pagination;
    const about = paper.width > paper.height ? words.landscape : words.portrait;
    const print = element('button', { type: 'button', 'data-print': 'print' }, say(words.print));
    print.addEventListener('click', () => {
      this.print();
    });
    const close = element('button', { type: 'button', 'data-print': 'close' }, say(words.close));
    close.addEventListener('click', () => {
      this.dialog.close();
    });
    const said = say(about, { pages: pages.length, scale: Math.round(scale * 100) });
    return element(
      'dialog',
      { class: 'print-preview', 'aria-labelledby': 'print-title' },
      element(
        'header',
        {},
        element(
          'div',
          { class: 'print-about' },
          element('h2', { id: 'print-title' }, say(words.title, { sheet: name })),
          element('p', {}, `${said}${say(words.hint)}`),
        ),
        print,
        close,
      ),
      place,
    );
  }
}

/** Tells the browser the paper; the margins are part of the pages, so that it prints no line of its own in them. */
function paperOf({ paper }: Pagination): HTMLStyleElement {
  const lies = paper.width > PRINT_PAGE.paper.width ? 'landscape' : 'portrait';
  return element('style', {}, `@page { size: A4 ${lies}; margin: 0; }`);
}
