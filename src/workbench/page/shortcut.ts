/**
 * Whether an event is Ctrl (or Cmd) and a key, and if so takes it from the browser and from the grid. Says so once for
 * a key that is held down.
 *
 * @param event of the page, or of the pane's frame, whose events are of the frame's own kind
 */
export function takesShortcut(event: Event, key: string): boolean {
  if (event.type !== 'keydown') return false;
  const pressed = event as KeyboardEvent;
  if (!(pressed.ctrlKey || pressed.metaKey) || pressed.key.toLowerCase() !== key) return false;
  event.preventDefault();
  event.stopPropagation();
  return !pressed.repeat;
}
