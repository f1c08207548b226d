/** Replaces parts of a package that the file library has just written: it has no headers but the plainest. */
import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { expandPart, openPackage, type Part } from './package';

const LOCAL_HEADER = 30;
const DIRECTORY_HEADER = 46;
const END_OF_DIRECTORY = 22;

interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly data: Uint8Array;
  readonly size: number;
}

/**
 * The same package with some of its parts changed.
 *
 * @param changes new text from old text, by name of the part
 */
export function replaceParts(
  bytes: Uint8Array,
  changes: ReadonlyMap<string, (text: string) => string>,
): Uint8Array {
  const packed = Array.from(openPackage(bytes).values(), (part) => {
    const change = changes.get(part.name);
    return change === undefined ? kept(bytes, part) : changed(bytes, part, change);
  });
  return assemble(packed);
}

function kept(bytes: Uint8Array, part: Part): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameLength = view.getUint16(part.offset + 26, true);
  const begin = part.offset + LOCAL_HEADER + nameLength + view.getUint16(part.offset + 28, true);
  return {
    name: bytes.subarray(part.offset + LOCAL_HEADER, part.offset + LOCAL_HEADER + nameLength),
    method: view.getUint16(part.offset + 8, true),
    crc: view.getUint32(part.offset + 14, true),
    data: bytes.subarray(begin, begin + part.packedSize),
    size: part.size,
  };
}

function changed(bytes: Uint8Array, part: Part, change: (text: string) => string): Packed {
  const text = new TextDecoder().decode(expandPart(bytes, part));
  const raw = new TextEncoder().encode(change(text));
  return {
    name: new TextEncoder().encode(part.name),
    method: 8,
    crc: crc32(raw),
    data: deflateSync(raw),
    size: raw.length,
  };
}

function assemble(parts: readonly Packed[]): Uint8Array {
  const directorySize = parts.reduce((sum, { name }) => sum + DIRECTORY_HEADER + name.length, 0);
  const start = parts.reduce((sum, { name, data }) => sum + LOCAL_HEADER + name.length + data.length, 0);
  const output = new Uint8Array(start + directorySize + END_OF_DIRECTORY);
  const view = new DataView(output.buffer);
  let at = 0;
  let entry = start;
  for (const part of parts) {
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, 20, true);
    describe(view, at + 8, part);
    output.set(part.name, at + LOCAL_HEADER);
    output.set(part.data, at + LOCAL_HEADER + part.name.length);
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, 20, true);
    view.setUint16(entry + 6, 20, true);
    describe(view, entry + 10, part);
    view.setUint32(entry + 42, at, true);
    output.set(part.name, entry + DIRECTORY_HEADER);
    at += LOCAL_HEADER + part.name.length + part.data.length;
    entry += DIRECTORY_HEADER + part.name.length;
  }
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, directorySize, true);
  view.setUint32(entry + 16, start, true);
  return output;
}

/** Both headers describe a part by the same fields; the day is always the first that the format knows. */
function describe(view: DataView, at: number, { method, crc, data, size, name }: Packed): void {
  const FIRST_DAY = 33;
  view.setUint16(at, method, true);
  view.setUint16(at + 4, FIRST_DAY, true);
  view.setUint32(at + 6, crc, true);
  view.setUint32(at + 10, data.length, true);
  view.setUint32(at + 14, size, true);
  view.setUint16(at + 18, name.length, true);
}
