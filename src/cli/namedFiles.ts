import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { cliWording } from '../core/wording/cli';
import { fill } from '../core/wording/text';
import { Unusable } from './command';

/**
 * What somebody may have handed in as a table, readable or not: one that is not is refused with its reason, where leaving
 * it out would pass over a unit in silence.
 */
const TABLES = new Set([
  ...['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlsb', '.xls', '.xlt'],
  ...['.et', '.ett', '.ods', '.ots', '.fods', '.csv', '.numbers'],
]);

/** Beside a workbook that somebody has open lies a file of the same ending, with these signs before its name. */
function isTable(file: string): boolean {
  return TABLES.has(extname(file).toLowerCase()) && !/^(?:~\$|\.~|\._)/.test(basename(file));
}

export interface NamedFiles {
  readonly files: readonly string[];
  /** What lies in the folders besides tables. */
  readonly others: readonly { readonly folder: string; readonly files: readonly string[] }[];
}

async function isFolder(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isDirectory();
  } catch {
    return false;
  }
}

/** Every file in a folder and below it, by name. Links are followed to files, not to folders: those may run in circles. */
async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of sorted) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path)))) found.push(path);
  }
  return found;
}

/**
 * The files that a line names, each once: a file by itself, a folder by the tables in it and below it.
 *
 * @throws Unusable for a folder that holds none, or that may not be read
 */
export async function namedFiles(names: readonly string[]): Promise<NamedFiles> {
  const files = new Set<string>();
  const others: { folder: string; files: readonly string[] }[] = [];
  for (const name of names) {
    if (!(await isFolder(name))) {
      files.add(name);
      continue;
    }
    const all = await filesBelow(name).catch(() => {
      throw new Unusable(fill(cliWording.unreadableFolder, { folder: name }));
    });
    const tables = all.filter(isTable);
    if (tables.length === 0) throw new Unusable(fill(cliWording.emptyFolder, { folder: name }));
    for (const file of tables) files.add(file);
    const rest = all.filter((file) => !isTable(file));
    if (rest.length > 0) others.push({ folder: name, files: rest });
  }
  return { files: [...files], others };
}
