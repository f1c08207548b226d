import { element } from './element';

/** The line under the grid: what is going on, why something was refused, what an error in a cell means. */
export class StatusLine {
  readonly element: HTMLElement;
  private readonly message: HTMLElement;
  private readonly explanation: HTMLElement;

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

  /** The sentence behind the error of the selected cell; empty when it has none. */
  explain(text: string): void {
    this.explanation.textContent = text;
  }

  private show(text: string, kind: string): void {
    this.message.textContent = text;
    this.message.dataset.kind = kind;
  }
}
