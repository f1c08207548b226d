import { HostRefusal } from '../../core/sheet/host';
import { fill, type Fillings } from '../../core/wording/text';
import { xlsxDamage, xlsxRefusals, type XlsxRefusalCode } from '../../core/wording/xlsxHost';

/** The refusal of a code, with its sentence. */
export function refusal(code: XlsxRefusalCode, fillings: Fillings = {}): HostRefusal {
  return new HostRefusal(code, fill(xlsxRefusals[code], fillings));
}

/** The refusal of a damaged file that names what is wrong with it. */
export function damaged(kind: keyof typeof xlsxDamage, fillings: Fillings = {}): HostRefusal {
  return refusal('damaged', { detail: fill(xlsxDamage[kind], fillings) });
}
