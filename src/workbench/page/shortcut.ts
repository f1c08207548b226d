/**
 * Takes a key from the browser and from the grid.
 *
 * @param event of the page, or of the pane's frame, whose events are of the frame's own kind
 * @returns the key, if it is the wanted one
 */
export function takesKey(
  event: Event,
  isWanted: (pressed: KeyboardEvent) => boolean,
): KeyboardEvent | undefined {
  if (event.type !== 'keydown') return undefined;
  const pressed = event as KeyboardEvent;
  if (!isWanted(pressed)) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return pressed;
}

/** Takes Ctrl (or Cmd) and a key; true once for a key that is held down. */
export function takesShortcut(event: Event, wanted: string): boolean {
  const pressed = takesKey(
    event,
    ({ ctrlKey, metaKey, key }) => (ctrlKey || metaKey) && key.toLowerCase() === wanted,
  );
  return pressed?.repeat === false;
}
