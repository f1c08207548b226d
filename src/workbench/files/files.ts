import { HostRefusal } from '../../core/sheet/host';
import type { WorkbookModel } from '../../core/sheet/model';
import { writeXlsx } from '../../hosts/xlsx';
import type { Grid } from '../grid/grid';
import { openModel } from './openModel';
import type { ReadAnswer } from './readWorker';
import { saveModel } from './saveModel';
import { fill } from '../../core/wording/text';
import { workbenchFiles } from '../../core/wording/workbench';

/** Milliseconds a file may take to be read. */
const PATIENCE = 30_000;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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

/** The workbook of the grid as an .xlsx file. @throws HostRefusal */
export async function fileOf(
  grid: Grid,
): Promise<{ readonly blob: Blob; readonly leftOut: readonly string[] }> {
  await grid.settled();
  const workbook = saveModel(grid);
  const bytes = await writeXlsx(workbook);
  return {
    blob: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }),
    leftOut: workbook.leftOut ?? [],
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
        reject(new HostRefusal('tooSlow', fill(workbenchFiles.tooSlow)));
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
      worker.postMessage(bytes, [bytes.buffer]);
    });
  } finally {
    done.abort();
  }
}
