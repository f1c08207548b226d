import { ConditionalFormattingViewModel } from '@univerjs/preset-sheets-conditional-formatting';
import type { Grid } from './grid';

/** Milliseconds without a change after which nothing more is expected: Univer gathers changes for a tenth of a second. */
const QUIET = 250;
const PATIENCE = 3000;

/**
 * Resolves when the conditional formats of the sheet in front show what they are to show. Univer works out their formulas
 * only when a cell is looked at, and later.
 */
export async function formatsSettled(grid: Grid): Promise<void> {
  const sheet = grid.activeSheet();
  const { conditionalFormats } = sheet.record;
  if (conditionalFormats.length === 0) return;
  let changed = Date.now();
  const watch = grid.injector.get(ConditionalFormattingViewModel).markDirty$.subscribe(() => {
    changed = Date.now();
    look();
  });
  const look = (): void => {
    for (const { range } of conditionalFormats) sheet.worksheet.getCell(range.top, range.left);
  };
  const until = changed + PATIENCE;
  look();
  while (Date.now() - changed < QUIET && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, QUIET / 5));
  }
  watch.unsubscribe();
}
