import { element } from './element';

const REFUSAL = 'refusal';

/** The line under the grid: what is going on, why something was refused, what an error in a cell means. */
export class StatusLine {
  readonly element: HTMLElement;
  private readonly message: HTMLElement;
  private readonly explanation: HTMLElement;
  /** True while a refusal is shown that was there before the user's last key or click. */
  private answered = false;

  constructor() {
    this.message = element('span', { class: 'status-message', role: 'status' });
    this.explanation = element('span', { class: 'status-explanation', role: 'status' });
    this.element = element('footer', { class: 'status-line' }, this.explanation, this.message);
  }

  say(text: string): void {
    this.show(text, '');
  }

  busy(text: string): void {
    this.show(text, 'busy');
  }

  warn(text: string): void {
    this.show(text, 'warning');
  }

  /** Why something was not done: said until the user has done the next thing. */
  refuse(text: string): void {
    this.show(text, REFUSAL);
  }

  /** The user presses a key or a button: what is refused from now on is another thing. */
  acted(): void {
    this.answered = this.message.dataset.kind === REFUSAL;
  }

  /** Something was done. What the refused act itself still brings along, as Enter goes on to the next cell, is none. */
  done(): void {
    if (this.answered) this.say('');
  }

  /** The sentence behind the error of the selected cell. */
  explain(text: string): void {
    this.tellOfCell(text, 'error');
  }

  /** What the form says to those who fill in the selected cell; empty when it says nothing. */
  hint(text: string): void {
    this.tellOfCell(text, 'hint');
  }

  private tellOfCell(text: string, kind: string): void {
    this.explanation.textContent = text;
    this.explanation.dataset.kind = kind;
  }

  private show(text: string, kind: string): void {
    this.answered = false;
    this.message.textContent = text;
    this.message.dataset.kind = kind;
  }
}
