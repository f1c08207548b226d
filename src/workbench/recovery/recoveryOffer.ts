import { say, spoken, worded } from '../words';
import { workbenchRecovery as words } from '../../core/wording/workbench';
import { element } from '../page/element';
import { type KeptWorkbook, MOST_KEPT } from './records';
import type { Recovery } from './recovery';

/** A new workbook's first sheet is called like every other's, so one more says which it is. */
const SHEETS_NAMED = 2;

/** The place in the title bar that offers what was not saved, and the list behind it. */
export class RecoveryOffer {
  readonly element = element('span', { class: 'title-offer', role: 'status' });
  private readonly rows = element('tbody');
  private readonly list: HTMLDialogElement;
  private refused: HTMLElement | undefined;

  constructor() {
    this.element.hidden = true;
    this.list = listDialog(this.rows);
  }

  /** Offers what is kept, if anything is. */
  async look(recovery: Recovery): Promise<void> {
    try {
      const kept = await recovery.kept();
      this.offer(recovery, kept);
    } catch (reason) {
      this.tellNotKept(reason);
    }
  }

  /** Says, once, that the browser keeps nothing. */
  tellNotKept(reason: unknown): void {
    if (this.refused !== undefined) return;
    const full = reason instanceof DOMException && reason.name === 'QuotaExceededError';
    this.refused = element('span', { 'data-recovery': 'refused' }, say(full ? words.full : words.notKept));
    this.element.prepend(this.refused);
    this.element.hidden = false;
  }

  private offer(recovery: Recovery, kept: readonly KeptWorkbook[]): void {
    const { length: count } = kept;
    this.element.replaceChildren();
    if (this.refused !== undefined) this.element.append(this.refused);
    this.element.hidden = count === 0 && this.refused === undefined;
    if (count === 0) {
      this.list.close();
      return;
    }
    const show = element('button', { type: 'button', 'data-recovery': 'show' }, say(words.show));
    show.addEventListener('click', () => {
      // Another page may have come or gone since.
      void this.look(recovery).then(() => {
        if (!this.element.hidden && !this.list.open) this.open();
      });
    });
    this.element.append(count === 1 ? say(words.offerOne) : say(words.offerMany, { count }), show);
    this.rows.replaceChildren(...kept.map((workbook) => this.row(recovery, workbook)));
  }

  private open(): void {
    if (!this.list.isConnected) document.body.append(this.list);
    this.list.showModal();
  }

  private row(recovery: Recovery, kept: KeptWorkbook): HTMLElement {
    const { name } = kept;
    const time = timeOf(kept.changedAt);
    const recover = element(
      'button',
      { type: 'button', 'data-recovery': 'recover', 'aria-label': say(words.recoverThis, { name, time }) },
      say(words.recover),
    );
    recover.addEventListener('click', () => {
      void recovery.recover(kept).then(async (recovered) => {
        if (recovered) this.list.close();
        await this.look(recovery);
      });
    });
    const discard = element(
      'button',
      { type: 'button', 'data-recovery': 'discard', 'aria-label': say(words.discardThis, { name, time }) },
      say(words.discard),
    );
    discard.addEventListener('click', () => {
      if (!confirm(say(words.sure, { name, time }))) return;
      void recovery.discard(kept).then(() => this.look(recovery));
    });
    const names = kept.sheets.slice(0, SHEETS_NAMED).map((sheet) => sheet.name);
    return element(
      'tr',
      {},
      element('td', {}, name),
      element('td', {}, time),
      element('td', {}, say(words.sheetCount, { names, count: kept.sheets.length })),
      element('td', {}, recover, discard),
    );
  }
}

function listDialog(rows: HTMLElement): HTMLDialogElement {
  const heading = element('h2', { id: 'recovery-title' });
  const limit = element('p');
  const columns = [words.name, words.time, words.sheets] as const;
  const head = columns.map(() => element('th', { scope: 'col' }));
  const close = element('button', { type: 'button', 'data-recovery': 'close' });
  worded(() => {
    heading.textContent = say(words.title);
    limit.textContent = say(words.limit, { most: MOST_KEPT });
    for (const [index, text] of columns.entries()) head[index]?.replaceChildren(say(text));
    close.textContent = say(words.close);
  });
  const dialog = element(
    'dialog',
    { class: 'recovery', 'aria-labelledby': 'recovery-title' },
    heading,
    limit,
    element('table', {}, element('thead', {}, element('tr', {}, ...head, element('td'))), rows),
    element('footer', {}, close),
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  return dialog;
}

/** "11月28日 21:05", with the year when it is another one. */
function timeOf(milliseconds: number): string {
  const at = new Date(milliseconds);
  const year = at.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' as const };
  return at.toLocaleString(spoken(), {
    ...year,
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
}
