import { HostRefusal } from '../../core/sheet/host';
import type { WorkbookModel } from '../../core/sheet/model';
import { writeXlsx } from '../../hosts/xlsx';
import type { Grid } from '../grid/grid';
import { handedInAs } from '../../core/submission/handedInAs';
import { openModel } from './openModel';
import type { ReadAnswer, ReadQuestion } from './readWorker';
import { saveModel } from './saveModel';
import { say, spoken } from '../words';
import { workbenchFiles } from '../../core/wording/workbench';

/** Milliseconds a file may take to be read. */
const PATIENCE = 30_000;
/** What browsers call an .xlsx file. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What became of a file: its name, and what had to be left out, in sentences. */
export interface FileResult {
  readonly name: string;
  readonly leftOut: readonly string[];
}

/**
 * Opens an .xlsx file in the grid, in the place of what is there.
 *
 * @throws HostRefusal with a sentence for the user; the grid is then as before.
 */
export async function openFile(grid: Grid, file: File): Promise<FileResult> {
  const workbook = await readInWorker(new Uint8Array(await file.arrayBuffer()));
  openModel(grid, workbook);
  return { name: file.name, leftOut: workbook.leftOut ?? [] };
}

/** Puts a workbook of one empty sheet in the place of what is there. */
export function newWorkbook(grid: Grid): void {
  openModel(grid, { sheets: [] });
}

/** The workbook of the grid, on its way to a file. */
export interface FileContents {
  /** The name for it when it is handed in, if it is a form. */
  readonly handedInAs: string | undefined;
  /** What has to be left out, in sentences. */
  readonly leftOut: readonly string[];
  /** The .xlsx file. @throws HostRefusal */
  packed(): Promise<Blob>;
}

/** The workbook of the grid as it is now; packing it takes longer, and can wait until it is known where it goes. */
export async function contentsOf(grid: Grid): Promise<FileContents> {
  await grid.settled();
  const workbook = saveModel(grid);
  return {
    handedInAs: handedInAs(workbook),
    leftOut: workbook.leftOut ?? [],
    async packed() {
      const bytes = await writeXlsx(workbook);
      return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX_TYPE });
    },
  };
}

/** Started with the page, so that a file opens also when the server has gone away since. */
let reader: Worker | undefined = startReader();

function startReader(): Worker {
  const worker = new Worker(new URL('./readWorker.ts', import.meta.url), { name: 'read' });
  // One that has failed answers no more; the next file starts another.
  worker.addEventListener('error', () => {
    worker.terminate();
    if (reader === worker) reader = undefined;
  });
  return worker;
}

async function readInWorker(bytes: Uint8Array): Promise<WorkbookModel> {
  const worker = (reader ??= startReader());
  const done = new AbortController();
  try {
    return await new Promise<WorkbookModel>((resolve, reject) => {
      const { signal } = done;
      const timer = setTimeout(() => {
        worker.terminate();
        reader = startReader();
        reject(new HostRefusal('tooSlow', say(workbenchFiles.tooSlow)));
      }, PATIENCE);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
      });
      worker.addEventListener(
        'message',
        (event: MessageEvent<ReadAnswer>) => {
          const answer = event.data;
          if ('workbook' in answer) resolve(answer.workbook);
          else if ('refused' in answer) reject(new HostRefusal('refused', answer.refused));
          else reject(new Error(answer.failed));
        },
        { signal },
      );
      worker.addEventListener(
        'error',
        (event) => {
          reject(new Error(event.message));
        },
        { signal },
      );
      worker.postMessage({ bytes, language: spoken() } satisfies ReadQuestion, [bytes.buffer]);
    });
  } finally {
    done.abort();
  }
}
