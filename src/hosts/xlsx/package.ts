/**
 * The package around a workbook: everything that must be known to be harmless before any parser sees the bytes.
 * The file library trusts sizes that a file declares about itself; this does not.
 */
import { READING_BOUNDS } from './readingBounds';
import { damaged, refusal } from './refusal';

/** One part of the package, as its directory declares it. */
export interface Part {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

export type PackageDirectory = ReadonlyMap<string, Part>;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const HUGE_16 = 0xffff;
const HUGE_32 = 0xffffffff;
const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

/**
 * Reads the directory of the package and refuses whatever is not an ordinary, bounded .xlsx file.
 *
 * @throws HostRefusal `too-large`, `not-xlsx`, `legacy-xls`, `binary-xlsb`, `other-format`, `encrypted`, `damaged`,
 * `too-many-parts`, `expands-too-much`
 */
export function openPackage(bytes: Uint8Array): PackageDirectory {
  if (bytes.length > READING_BOUNDS.file) {
    throw refusal('too-large', { size: megabytes(bytes.length), limit: megabytes(READING_BOUNDS.file) });
  }
  refuseOtherContainers(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === HUGE_16 || size === HUGE_32 || start === HUGE_32) throw damaged('zip64');
  if (count > READING_BOUNDS.parts) throw refusal('too-many-parts', { count, limit: READING_BOUNDS.parts });
  if (start + size > end) throw damaged('directory');

  const parts = readParts(bytes, view, start, count);
  refuseOtherPackages(bytes, parts);
  return parts;
}

function readParts(bytes: Uint8Array, view: DataView, start: number, count: number): Map<string, Part> {
  const parts = new Map<string, Part>();
  const seen = new Set<string>();
  const decoder = new TextDecoder();
  let expanded = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged('directory');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const offset = view.getUint32(at + 42, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1) throw refusal('encrypted');
    if (packedSize === HUGE_32 || size === HUGE_32 || offset === HUGE_32) throw damaged('zip64');
    if (method !== 0 && method !== 8) throw damaged('compression');
    // Names of parts differ by more than case (ECMA-376 part 2, 6.2.2.3); readers disagree on which of two they take.
    if (seen.has(name.toLowerCase())) throw damaged('duplicate', { part: name });
    seen.add(name.toLowerCase());
    expanded += size;
    // A part that declares nothing but carries bytes is how a bomb hides from a check of declared sizes.
    const hidesItsSize = size === 0 && packedSize > 2;
    if (size > READING_BOUNDS.part || expanded > READING_BOUNDS.expanded || hidesItsSize) {
      throw refusal('expands-too-much', { limit: megabytes(READING_BOUNDS.expanded) });
    }
    if (offset + 30 + packedSize > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) {
      throw damaged('part', { part: name });
    }
    parts.set(name, { name, method: method === 0 ? 'stored' : 'deflated', packedSize, size, offset });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

/** Old .xls files and encrypted workbooks share one container, which is no zip. */
function refuseOtherContainers(bytes: Uint8Array): void {
  const begins = (...start: readonly number[]): boolean =>
    start.every((byte, index) => bytes[index] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    throw refusal(holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'legacy-xls');
  }
  if (begins(0x25, 0x50, 0x44, 0x46)) throw refusal('other-format', { format: 'PDF' });
  if (!begins(0x50, 0x4b) || bytes.length < 22) throw refusal('not-xlsx');
}

function refuseOtherPackages(bytes: Uint8Array, parts: ReadonlyMap<string, Part>): void {
  const mimetype = parts.get('mimetype');
  if (mimetype?.method === 'stored' && mimetype.size < 200) {
    const begin = mimetype.offset + 30 + 'mimetype'.length;
    const text = new TextDecoder().decode(bytes.subarray(begin, begin + mimetype.size));
    if (text.includes('opendocument')) throw refusal('other-format', { format: 'OpenDocument' });
  }
  if (!parts.has('[Content_Types].xml')) throw refusal('not-xlsx');
  if (parts.has('word/document.xml')) throw refusal('other-format', { format: 'Word' });
  if (parts.has('ppt/presentation.xml')) throw refusal('other-format', { format: 'PowerPoint' });
  if (parts.has('xl/workbook.bin')) throw refusal('binary-xlsb');
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (
    let at = bytes.indexOf(wanted[0] as number);
    at >= 0;
    at = bytes.indexOf(wanted[0] as number, at + 1)
  ) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function findEndOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - HUGE_16);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged('truncated');
}

/**
 * Expands one part, never beyond the size it declares.
 *
 * @throws HostRefusal `damaged` when it cannot be expanded, `expands-too-much` when it is bigger than declared
 */
export async function expandPart(bytes: Uint8Array, part: Part): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin =
    part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  const packed = bytes.subarray(begin, begin + part.packedSize);
  if (packed.length < part.packedSize) throw damaged('part', { part: part.name });
  if (part.method === 'stored') return packed;

  const expanded = new Uint8Array(part.size);
  let length = 0;
  try {
    const reader = deflatedStream(packed).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (length + value.length > part.size) {
        await reader.cancel();
        throw refusal('expands-too-much', { limit: megabytes(READING_BOUNDS.expanded) });
      }
      expanded.set(value, length);
      length += value.length;
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'HostRefusal') throw error;
    throw damaged('part', { part: part.name });
  }
  if (length !== part.size) throw damaged('part', { part: part.name });
  return expanded;
}

function deflatedStream(packed: Uint8Array): ReadableStream<Uint8Array> {
  const source = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(packed as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
  return source.pipeThrough(new DecompressionStream('deflate-raw'));
}

/** Expands one part to text, or gives `null` where the package has no such part. */
export async function partText(
  bytes: Uint8Array,
  directory: PackageDirectory,
  name: string,
): Promise<string | null> {
  const part = directory.get(name);
  return part === undefined ? null : new TextDecoder().decode(await expandPart(bytes, part));
}
