/** Reads an .xlsx file away from the page, so that a hostile or enormous file cannot freeze it. */
import { HostRefusal } from '../../core/sheet/host';
import type { WorkbookModel } from '../../core/sheet/model';
import { readXlsx } from '../../hosts/xlsx';

export type ReadAnswer =
  { readonly workbook: WorkbookModel } | { readonly refused: string } | { readonly failed: string };

addEventListener('message', (event: MessageEvent<Uint8Array>) => {
  readXlsx(event.data).then(
    (workbook) => {
      answer({ workbook });
    },
    (error: unknown) => {
      if (error instanceof HostRefusal) answer({ refused: error.message });
      else answer({ failed: error instanceof Error ? error.message : String(error) });
    },
  );
});

function answer(message: ReadAnswer): void {
  postMessage(message);
}
