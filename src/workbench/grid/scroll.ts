/** Rows or columns of a sheet, and the part of them that is in view. */
export interface Axis {
  /** Pixels of a row or column. */
  readonly size: (index: number) => number;
  /** How many always stay in view at the beginning. */
  readonly frozen: number;
  /** Pixels of the view, with the frozen part. */
  readonly room: number;
  /** Pixels that the rest is scrolled by. */
  readonly scrolled: number;
}

/**
 * How many rows (or columns) to scroll by so that those between `from` and `to` come into view; `undefined` when they
 * are in view already, because what the user sees must not move without need. A block larger than the view shows
 * its beginning.
 *
 * @example scrollToSee({ size: () => 20, frozen: 2, room: 200, scrolled: 0 }, 5, 5) // undefined
 * @example scrollToSee({ size: () => 20, frozen: 2, room: 200, scrolled: 0 }, 30, 30) // 21
 */
export function scrollToSee(axis: Axis, from: number, to: number): number | undefined {
  const { size, frozen, room, scrolled } = axis;
  if (from < frozen) return undefined;
  const head = pixelsBefore(axis, frozen);
  const begin = pixelsBefore(axis, from);
  const end = pixelsBefore(axis, to + 1);
  if (begin - scrolled >= head && end - scrolled <= room) return undefined;
  const fromBelow = begin - scrolled >= head && end - begin <= room - head;
  let count = 0;
  let pixels = 0;
  if (fromBelow) {
    for (; pixels < end - room; count++) pixels += size(count);
  } else {
    for (; pixels + size(count) <= begin - head && count < from; count++) pixels += size(count);
  }
  return count;
}

function pixelsBefore({ size }: Axis, index: number): number {
  let pixels = 0;
  for (let at = 0; at < index; at++) pixels += size(at);
  return pixels;
}
