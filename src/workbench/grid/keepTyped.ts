import { CellValueType, type ICellData, type Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { type RuledSheet, staysText } from './entryRules';

/** Before Univer's own reading of what is typed, which would make a number of it. */
const FIRST = 1000;

/** Lets a cell for figures keep what is typed into it as text, when it is no figure; its rule then refuses the text. */
export function keepTyped(injector: Injector, sheet: (id: string) => RuledSheet): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const text = cell ? typedText(cell) : '';
      if (text === '' || !staysText(text, sheet(subUnitId), row, col)) return next(cell);
      return { ...cell, p: null, v: text, t: CellValueType.STRING };
    },
  });
}

function typedText({ v, p, f }: ICellData): string {
  if (f) return '';
  return p?.body?.dataStream.replace(/\r\n$/, '') ?? String(v ?? '');
}
