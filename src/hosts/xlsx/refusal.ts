import { HostRefusal } from '../../core/sheet/host';
import { fill, type Fillings } from '../../core/wording/text';
import {
  xlsxDamage,
  xlsxRefusals,
  xlsxSheetRefusals,
  type XlsxRefusalCode,
} from '../../core/wording/xlsxHost';

/** The refusal of a file, with its sentence. */
export function refusal(code: XlsxRefusalCode, fillings: Fillings = {}): HostRefusal {
  return HostRefusal.saying(code, xlsxRefusals[code], fillings);
}

/** The refusal of a damaged file that names what is wrong with it. */
export function damaged(kind: keyof typeof xlsxDamage, fillings: Fillings = {}): HostRefusal {
  const text = xlsxDamage[kind];
  return refusal('damaged', { detail: { zh: fill(text, fillings), en: fill(text, fillings, 'en-US') } });
}

/** The refusal of a sheet or of a change, with its sentence and the code that every host uses for it. */
export function sheetRefusal(kind: keyof typeof xlsxSheetRefusals, fillings: Fillings = {}): HostRefusal {
  const text = xlsxSheetRefusals[kind];
  return HostRefusal.saying(text.code, text, fillings);
}
