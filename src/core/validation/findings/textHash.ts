/**
 * A short hash of a text: FNV-1a over its UTF-16 units, 32 bits. It tells an accidental change, not a forger.
 *
 * @example textHash('') // '811c9dc5'
 */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
