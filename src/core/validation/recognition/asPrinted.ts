/** What a cell holds, so that it can be compared with what a document prints. */
import { digits } from '../../plan/decimal';
import type { CellValue } from '../../sheet/model';
import { numberOf, wordsOf, type CellReading } from './readValue';
import { plainLabel } from './vocabulary';

/**
 * Digits of the number, or the words where it is none (预估2.0以上); `null` for blanks and errors.
 *
 * @example asPrinted({ kind: 'text', text: '区科工局 ' }, '区科工局 ') // '区科工局'
 */
export function asPrinted(reading: CellReading, value: CellValue): string | null {
  const number = numberOf(reading);
  if (number) return digits(number);
  return reading.kind === 'text' || reading.kind === 'text-number' ? plainLabel(wordsOf(value)) : null;
}
