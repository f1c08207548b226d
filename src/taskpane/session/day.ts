/**
 * The day by the clock on the wall, as official forms write it.
 *
 * @example dayOf(new Date(2026, 0, 8)) // '2026-01-08'
 */
export function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
