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
    if (event.type !== 'keydown') return;
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (key !== 'F6' || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const shown = this.regions.filter((region) => region.isThere());
    const at = shown.findIndex((region) => region.hasKeyboard());
    const next = shown[(at + (shiftKey ? -1 : 1) + shown.length) % shown.length];
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
