import { SCROLL_BAR, ROW_HEADER } from './bringIntoView';
import type { GridSheet } from './gridSheet';

/** Smaller, nobody reads it; larger, nothing more is seen. */
const SMALLEST = 0.4;
const LARGEST = 1.5;

/** Shows a sheet so that the columns in which something stands are as wide as the place for them. */
export function zoomToFit(sheet: GridSheet, container: HTMLElement): void {
  const right = sheet.used(false)?.right ?? -1;
  let width = ROW_HEADER + SCROLL_BAR;
  for (let column = 0; column <= right; column++) {
    if (!sheet.columnHidden(column)) width += sheet.columnWidth(column);
  }
  const ratio = right < 0 ? 1 : Math.floor((container.clientWidth / width) * 100) / 100;
  sheet.sheetApi().zoom(Math.min(Math.max(ratio, SMALLEST), LARGEST));
  sheet.univer.run('sheet.command.scroll-view', { sheetViewStartColumn: 0, offsetX: 0 });
}
