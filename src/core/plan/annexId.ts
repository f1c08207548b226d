import type { DocumentSeed } from './types';

/**
 * Key of an annex: the one that its document gives it, otherwise level, the digits of the document's number (of its
 * date where it has none) and the place of the annex. `check-seeds` tells when two annexes come out alike.
 *
 * @example annexId({ level: 'city', number: '云州发〔2026〕3号', issued: '2026-03-01', annexes: [{}] }, 0) // 'city-2026-3-annex-1'
 */
export function annexId(
  document: Pick<DocumentSeed, 'level' | 'number' | 'issued'> & {
    readonly annexes: readonly { readonly id?: string }[];
  },
  place: number,
): string {
  const { level, number, issued, annexes } = document;
  const written = annexes[place]?.id;
  if (written !== undefined) return written;
  const digits = (number ?? issued).match(/\d+/g) ?? [];
  return [level, ...digits, 'annex', place + 1].join('-');
}
