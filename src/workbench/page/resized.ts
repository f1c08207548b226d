/** To be called when the place of the grid has changed: it measures its place when the window changes. */
export function resized(): void {
  dispatchEvent(new Event('resize'));
}
