/** The checksum by which packages know their parts (ISO/IEC 13239, as .zip files use it). */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * Checksum of bytes.
 *
 * @example crc32(new Uint8Array([0x61])) // 0xe8b7be43
 */
export function crc32(bytes: Uint8Array): number {
  return continueCrc32(0, bytes);
}

/** Checksum of what had the checksum `crc`, followed by more bytes. */
export function continueCrc32(crc: number, bytes: Uint8Array): number {
  let value = ~crc;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  return ~value >>> 0;
}
