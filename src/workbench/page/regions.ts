import { takesKey } from './shortcut';

/** A part of the page that the keyboard can go to. */
export interface Region {
  /** Whether it is shown. */
  isThere(): boolean;
  hasKeyboard(): boolean;
  takeKeyboard(): void;
}

/** F6 takes the keyboard to the next part of the page, Shift+F6 to the one before, as in Excel. */
export class Regions {
  constructor(private readonly regions: readonly Region[]) {}

  /** @param event of the page, or of the pane's frame */
  pressed(event: Event): void {
    const pressed = takesKey(
      event,
      ({ key, ctrlKey, metaKey, altKey }) => key === 'F6' && !ctrlKey && !metaKey && !altKey,
    );
    if (!pressed) return;
    const shown = this.regions.filter((region) => region.isThere());
    const at = shown.findIndex((region) => region.hasKeyboard());
    const next = shown[(at + (pressed.shiftKey ? -1 : 1) + shown.length) % shown.length];
    next?.takeKeyboard();
  }
}

/** A strip of buttons. */
export function buttonsIn(place: HTMLElement): Region {
  return {
    isThere: () => place.offsetParent !== null,
    hasKeyboard: () => place.contains(document.activeElement),
    takeKeyboard() {
      place.querySelector<HTMLElement>('button:not([hidden])')?.focus();
    },
  };
}
