/**
 * The package around a workbook: everything that must be known to be harmless before any parser sees the bytes.
 * The file library trusts sizes that a file declares about itself; this does not.
 */
import { Inflate, inflateSync } from 'fflate';
import { continueCrc32 } from './crc32';
import { READING_BOUNDS } from './readingBounds';
import { damaged, refusal } from './refusal';

/** One part of the package, as its directory declares it. */
export interface Part {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

export type PackageDirectory = ReadonlyMap<string, Part>;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const HUGE_END_OF_DIRECTORY = 0x06064b50;
const HUGE_LOCATOR = 0x07064b50;
const HUGE_FIELDS = 0x0001;
const HUGE_16 = 0xffff;
const HUGE_32 = 0xffffffff;
/** No deflated byte stands for more than this many bytes (two bits for a copy of 258). */
const MOST_PER_BYTE = 1_032;
/** Deflated bytes that are expanded in one go; together they cannot grow beyond some 33 MB. */
const STEP = 32_768;
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
  const { count, size, start, end } = findDirectory(view);
  if (count > READING_BOUNDS.parts) throw refusal('too-many-parts', { count, limit: READING_BOUNDS.parts });
  if (start + size > end) throw damaged('directory');

  const parts = readParts(bytes, view, start, count);
  refuseOtherPackages(bytes, parts);
  return parts;
}

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly start: number;
  /** Where the directory must have ended. */
  readonly end: number;
}

/** Some programs write the fields of huge archives into small files too; whatever they say must fit the file. */
function findDirectory(view: DataView): Directory {
  const end = findEndOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count !== HUGE_16 && size !== HUGE_32 && start !== HUGE_32) return { count, size, start, end };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== HUGE_LOCATOR) throw damaged('zip64');
  const huge = readHuge(view, locator + 8);
  if (huge + 56 > locator || view.getUint32(huge, true) !== HUGE_END_OF_DIRECTORY) throw damaged('zip64');
  return {
    count: readHuge(view, huge + 32),
    size: readHuge(view, huge + 40),
    start: readHuge(view, huge + 48),
    end: huge,
  };
}

function readHuge(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
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
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged('directory');
    // Some programs write the separator of their own system (ECMA-376 part 2, 6.2.2.2 knows the slash only).
    const name = decoder
      .decode(bytes.subarray(at + 46, nameEnd))
      .replace(/\\/g, '/')
      .replace(/^\//, '');
    if (flags & 1) throw refusal('encrypted');
    if (method !== 0 && method !== 8) throw damaged('compression');
    // Names of parts differ by more than case (ECMA-376 part 2, 6.2.2.3); readers disagree on which of two they take.
    if (seen.has(name.toLowerCase())) throw damaged('duplicate', { part: name });
    seen.add(name.toLowerCase());
    const { size, packedSize, offset } = readSizes(view, at, nameEnd);
    expanded += size;
    // A part that declares nothing but carries bytes is how a bomb hides from a check of declared sizes.
    const hidesItsSize = size === 0 && packedSize > 2;
    if (size > READING_BOUNDS.part || expanded > READING_BOUNDS.expanded || hidesItsSize) {
      throw refusal('expands-too-much', { limit: megabytes(READING_BOUNDS.expanded) });
    }
    if (offset + 30 + packedSize > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) {
      throw damaged('part', { part: name });
    }
    const crc = view.getUint32(at + 16, true);
    parts.set(name, { name, method: method === 0 ? 'stored' : 'deflated', packedSize, size, crc, offset });
    at = next;
  }
  return parts;
}

/** Sizes and place of a part; those that say "huge" stand in an extra field, in this order. */
function readSizes(view: DataView, at: number, extra: number): Pick<Part, 'size' | 'packedSize' | 'offset'> {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const huge = (['size', 'packedSize', 'offset'] as const).filter((field) => sizes[field] === HUGE_32);
  if (huge.length === 0) return sizes;
  const end = extra + view.getUint16(at + 30, true);
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== HUGE_FIELDS) continue;
    if (view.getUint16(field + 2, true) < huge.length * 8 || field + 4 + huge.length * 8 > end) break;
    huge.forEach((name, index) => {
      sizes[name] = readHuge(view, field + 4 + index * 8);
    });
    return sizes;
  }
  throw damaged('zip64');
}

/** Old .xls files and encrypted workbooks share one container, which is no zip. */
function refuseOtherContainers(bytes: Uint8Array): void {
  const begins = (...start: readonly number[]): boolean =>
    start.every((byte, index) => bytes[index] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    throw refusal(holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'legacy-xls');
  }
  if (begins(0x25, 0x50, 0x44, 0x46)) throw refusal('other-format', { format: 'PDF' });
  if (isLockFile(bytes)) throw refusal('lock-file');
  if (!begins(0x50, 0x4b) || bytes.length < 22) throw refusal('not-xlsx');
}

/**
 * What a spreadsheet leaves beside a file that somebody has open (`~$报表.xlsx`): the name of that person, once in a
 * block of 54 bytes and once in UTF-16. LibreOffice writes a line of its own.
 */
function isLockFile(bytes: Uint8Array): boolean {
  const length = bytes[0] ?? 0;
  if ((bytes.length === 165 || bytes.length === 162) && length > 0 && length < 55) {
    return bytes.subarray(1 + length, 54).every((byte) => byte === 0x20 || byte === 0);
  }
  return (
    bytes.length < 1_000 &&
    /^,[^\n]*,\d\d\.\d\d\.\d{4} \d\d:\d\d,[^\n]*;$/.test(new TextDecoder().decode(bytes))
  );
}

function refuseOtherPackages(bytes: Uint8Array, parts: ReadonlyMap<string, Part>): void {
  const mimetype = parts.get('mimetype');
  if (mimetype?.method === 'stored' && mimetype.size < 200) {
    const begin = mimetype.offset + 30 + 'mimetype'.length;
    const text = new TextDecoder().decode(bytes.subarray(begin, begin + mimetype.size));
    if (text.includes('opendocument')) throw refusal('other-format', { format: 'OpenDocument' });
  }
  if (findPart(parts, '[Content_Types].xml') === undefined) throw refusal('not-xlsx');
  if (findPart(parts, 'word/document.xml') !== undefined) throw refusal('other-format', { format: 'Word' });
  if (findPart(parts, 'ppt/presentation.xml') !== undefined)
    throw refusal('other-format', { format: 'PowerPoint' });
  if (findPart(parts, 'xl/workbook.bin') !== undefined) throw refusal('binary-xlsb');
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

/** The part of a name. Names count as equal that differ in case, and some programs count on that. */
export function findPart(directory: PackageDirectory, name: string): Part | undefined {
  const exact = directory.get(name);
  if (exact !== undefined || name === '') return exact;
  const wanted = name.toLowerCase();
  for (const [found, part] of directory) if (found.toLowerCase() === wanted) return part;
  return undefined;
}

/**
 * Expands one part piece by piece, never beyond the size it declares.
 *
 * @throws HostRefusal `damaged` when it cannot be expanded or is not what was packed, `expands-too-much` when it is
 * bigger than declared
 */
export function expandPieces(bytes: Uint8Array, part: Part, take: (piece: Uint8Array) => void): void {
  const broken = (): Error => damaged('part', { part: part.name });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin =
    part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  const packed = bytes.subarray(begin, begin + part.packedSize);
  if (packed.length < part.packedSize) throw broken();
  if (part.method === 'deflated' && part.size > packed.length * MOST_PER_BYTE) throw broken();
  let length = 0;
  let crc = 0;
  const pass = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > part.size) throw refusal('expands-too-much', { limit: megabytes(READING_BOUNDS.expanded) });
    crc = continueCrc32(crc, piece);
    // Only what is known to be whole is passed on, where that is known at once.
    if (length === part.size && crc !== part.crc) throw broken();
    take(piece);
  };
  if (part.method === 'stored' || packed.length === 0) pass(packed);
  else if (packed.length <= STEP) pass(inflated(packed, part.size, broken));
  else inflate(packed, pass, broken);
  if (length !== part.size || crc !== part.crc) throw broken();
}

/** One byte more than declared is room enough to see that there is more. */
function inflated(packed: Uint8Array, size: number, broken: () => Error): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    throw broken();
  }
}

function inflate(packed: Uint8Array, pass: (piece: Uint8Array) => void, broken: () => Error): void {
  let pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw broken();
    }
    // Outside of the attempt: what the taker throws is its own affair.
    const ready = pieces;
    pieces = [];
    for (const piece of ready) pass(piece);
  }
}

/** Expands one part whole. @throws HostRefusal like {@link expandPieces} */
export function expandPart(bytes: Uint8Array, part: Part): Uint8Array {
  const pieces: Uint8Array[] = [];
  expandPieces(bytes, part, (piece) => pieces.push(piece));
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(part.size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
