const MESSAGE = '[role=dialog]';

/**
 * Gives the keyboard back after a message of the grid's is closed, as Excel does: at once, before the message has
 * faded away, and again when it is gone with the element that had the keyboard.
 */
export function afterMessages(focus: () => void): void {
  const isGone = ({ target, removedNodes }: MutationRecord): boolean =>
    (target instanceof HTMLElement && target.matches(MESSAGE) && target.dataset.state === 'closed') ||
    (document.activeElement === document.body &&
      [...removedNodes].some((node) => node instanceof HTMLElement && node.matches(MESSAGE)));
  new MutationObserver((records) => {
    if (records.some(isGone)) focus();
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-state'] });
}
