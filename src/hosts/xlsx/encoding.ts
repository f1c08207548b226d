/** The text of a part: UTF-8 but where a mark or its declaration says otherwise (XML 1.0, appendix F). */
import { damaged } from './refusal';

/** Bytes of a declaration that may name the encoding. */
const DECLARATION = 200;

export interface XmlDecoder {
  readonly take: (piece: Uint8Array) => void;
  /** Says that there are no more pieces. */
  readonly end: () => void;
}

/**
 * Decodes a part piece by piece.
 *
 * @throws HostRefusal `damaged` when the encoding is unknown, or the bytes are not of it
 */
export function decodeXml(part: string, write: (text: string) => void): XmlDecoder {
  let decoder: TextDecoder | undefined;
  let encoding = 'utf-8';
  const decode = (piece: Uint8Array, isLast: boolean): void => {
    if (decoder === undefined) {
      encoding = encodingOf(piece);
      decoder = decoderOf(encoding, part);
    }
    let text: string;
    try {
      text = decoder.decode(piece, { stream: !isLast });
    } catch {
      throw damaged('encoding', { part, encoding: encoding.toUpperCase() });
    }
    if (text !== '') write(text);
  };
  return {
    take(piece) {
      decode(piece, false);
    },
    end() {
      decode(new Uint8Array(), true);
    },
  };
}

function decoderOf(encoding: string, part: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw damaged('unknownEncoding', { part, encoding });
  }
}

function encodingOf(piece: Uint8Array): string {
  const [first, second, third, fourth] = piece;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  // The opening of every part, "<?" or "<w", in two bytes each.
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return 'utf-16be';
  const start = String.fromCharCode(...piece.subarray(0, DECLARATION));
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  if (declared === undefined) return 'utf-8';
  // A part that says UTF-16 and is not was written in UTF-8 by somebody who changed nothing but the bytes.
  return /^(?:utf-?16|ucs-?2|iso-10646-ucs-2)/i.test(declared) ? 'utf-8' : declared;
}
