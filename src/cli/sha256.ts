import { createHash } from 'node:crypto';

/** The digest that receipts are made of. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
