/**
 * SHA-256 of a text in UTF-8, as 64 small hexadecimal digits. Core has none of its own: Node and browsers each bring
 * one. Where it is asynchronous, the texts are digested first (`receiptTexts`) and looked up here.
 */
export type Digest = (text: string) => string;

/** So much of a digest stands beside each cell: enough to name the cell that changed, short enough to print. */
export const SHORT_DIGITS = 8;

export function shortDigest(text: string, digest: Digest): string {
  return digest(text).slice(0, SHORT_DIGITS);
}
