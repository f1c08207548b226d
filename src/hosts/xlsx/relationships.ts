/** Which parts belong to a part, and where they are (ECMA-376 part 2, 6.5). */
import { findPart, type Part } from './package';
import { damaged } from './refusal';
import type { PartReader } from './xml';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As written. */
  readonly target: string;
  readonly isExternal: boolean;
  /** The part it leads to, where the package has it. */
  readonly part: Part | undefined;
  /** Where that part is or should be. */
  readonly path: string;
}

/** The relationships of a part, or those of the package for the empty path; none where it has none. */
export function readRelationships(reader: PartReader, path: string): readonly Relationship[] {
  const part = findPart(reader.directory, relationshipsOf(path));
  if (part === undefined) {
    if (path === '') throw damaged('missing', { part: '_rels/.rels' });
    return [];
  }
  const found: Relationship[] = [];
  reader.read(part, 'Relationships', {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship') return;
      const isExternal = mode === 'External';
      found.push({ id, type, target, isExternal, ...(isExternal ? NO_PART : locate(reader, path, target)) });
    },
  });
  return found;
}

const NO_PART = { part: undefined, path: '' } as const;

/** Targets are addresses, in which signs may stand as %20; some programs write them as they are. */
function locate(reader: PartReader, from: string, target: string): Pick<Relationship, 'part' | 'path'> {
  const path = resolvePath(folderOf(from), target);
  const part = findPart(reader.directory, path) ?? findPart(reader.directory, decoded(path));
  return { part, path };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a relationship is of a kind, in the namespace of either edition of the format. */
export function isOfType({ type }: Relationship, kind: string): boolean {
  return type.endsWith(`/${kind}`);
}

function resolvePath(folder: string, target: string): string {
  const path = folder === '' || /^[\\/]/.test(target) ? [] : folder.split('/');
  for (const step of target.split(/[\\/]/)) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function relationshipsOf(path: string): string {
  const folder = folderOf(path);
  return `${folder === '' ? '' : `${folder}/`}_rels/${path.slice(folder === '' ? 0 : folder.length + 1)}.rels`;
}
