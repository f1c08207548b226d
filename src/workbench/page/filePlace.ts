import { XLSX_TYPE } from '../files/files';
import { element } from './element';
import { HostRefusal } from '../../core/sheet/host';
import { say } from '../words';
import { workbenchFiles } from '../../core/wording/workbench';

/** Where a file of the workbook goes. */
export interface FilePlace {
  readonly name: string;
  /** @throws HostRefusal with a sentence for the user, when nothing was written */
  write(contents: Blob): Promise<void>;
}

/** The part of the File System Access API that the compiler does not know yet; Firefox and plain http have none. */
interface FilePickers {
  showSaveFilePicker?(
    options: PickerOptions & { readonly suggestedName: string },
  ): Promise<FileSystemFileHandle>;
  showOpenFilePicker?(options: PickerOptions): Promise<readonly FileSystemFileHandle[]>;
}

interface PickerOptions {
  readonly id: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}

/** The browser opens its dialog where files of this kind were last. */
const OPTIONS: PickerOptions = { id: 'kc-workbook', types: [{ accept: { [XLSX_TYPE]: ['.xlsx'] } }] };

function pickers(): FilePickers {
  return window as unknown as FilePickers;
}

/** Whether the browser lets a page write where its user says; else a file goes to the folder of downloads. */
export function canWriteInPlace(): boolean {
  return pickers().showSaveFilePicker !== undefined;
}

/** Asks where the workbook is to go; `undefined` when the user changes their mind. */
export async function askWhereToSave(suggestedName: string): Promise<FilePlace | undefined> {
  const asked = pickers().showSaveFilePicker?.({ ...OPTIONS, suggestedName });
  if (!asked) return downloads(suggestedName);
  const handle = await unlessGivenUp(asked);
  return handle && inPlace(handle);
}

/** Asks which file to open; `undefined` when the user changes their mind. */
export async function askWhatToOpen(): Promise<FileSystemFileHandle | undefined> {
  const asked = pickers().showOpenFilePicker?.(OPTIONS);
  return (asked && (await unlessGivenUp(asked)))?.[0];
}

/** A file of this machine, which is written over. */
export function inPlace(handle: FileSystemFileHandle): FilePlace {
  const { name } = handle;
  return {
    name,
    async write(contents) {
      try {
        const file = await handle.createWritable();
        await file.write(contents);
        // Only now it takes the place of what was there.
        await file.close();
      } catch (error) {
        const sentence = isNotAllowed(error) ? workbenchFiles.notAllowed : workbenchFiles.notWritten;
        throw new HostRefusal('notWritten', say(sentence, { name }));
      }
    },
  };
}

function downloads(name: string): FilePlace {
  return {
    name,
    write(contents) {
      const address = URL.createObjectURL(contents);
      element('a', { href: address, download: name }).click();
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, 60_000);
      return Promise.resolve();
    },
  };
}

async function unlessGivenUp<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

function isNotAllowed(error: unknown): boolean {
  return error instanceof DOMException && ['NotAllowedError', 'SecurityError'].includes(error.name);
}
