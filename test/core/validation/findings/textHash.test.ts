import fc from 'fast-check';
import { textHash } from '../../../../src/core/validation/findings/textHash';

/** FNV-1a, 32 bits, as its authors describe it: byte by byte. */
function fnv1a(bytes: Uint8Array): string {
  const hash = bytes.reduce(
    (before, byte) => ((before ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn,
    0x811c9dc5n,
  );
  return hash.toString(16).padStart(8, '0');
}

describe('the hash of a text', () => {
  it('is the published hash of its UTF-16 units, so that any program can work it out again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textHash(text)).toBe(fnv1a(Buffer.from(text, 'utf16le')));
      }),
    );
  });

  it('has eight digits always, and tells all small numbers apart', () => {
    const all = Array.from({ length: 10_000 }, (_, at) => textHash(String(at)));
    expect(all.filter((code) => !/^[0-9a-f]{8}$/.test(code))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });
});
