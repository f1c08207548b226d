/** Reads an .xlsx file away from the page, so that a hostile or enormous file cannot freeze it. */
import { HostRefusal } from '../../core/sheet/host';
import type { WorkbookModel } from '../../core/sheet/model';
import type { Language } from '../../core/wording/text';
import { readXlsx } from '../../hosts/xlsx';

export interface ReadQuestion {
  readonly bytes: Uint8Array;
  /** Of the sentences in the answer. */
  readonly language: Language;
}

export type ReadAnswer =
  { readonly workbook: WorkbookModel } | { readonly refused: string } | { readonly failed: string };

addEventListener('message', ({ data: { bytes, language } }: MessageEvent<ReadQuestion>) => {
  readXlsx(bytes, language).then(
    (workbook) => {
      answer({ workbook });
    },
    (error: unknown) => {
      if (error instanceof HostRefusal) answer({ refused: error.inLanguage(language) });
      else answer({ failed: error instanceof Error ? error.message : String(error) });
    },
  );
});

function answer(message: ReadAnswer): void {
  postMessage(message);
}
