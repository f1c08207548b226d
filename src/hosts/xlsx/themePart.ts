/** The colours that a workbook names by number (ECMA-376 part 1, 20.1.6.2). */
import type { Part } from './package';
import type { PartReader } from './xml';

const COLOURS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Colours of a theme as `RRGGBB`, in the order of the format; black where it states none. */
export function readTheme(reader: PartReader, part: Part): readonly string[] {
  const found = new Map<string, string>();
  let colour = '';
  reader.read(part, 'theme', {
    open(name, { val, lastClr }) {
      if (COLOURS.includes(name)) colour = name;
      else if (colour !== '' && name === 'srgbClr' && val) found.set(colour, val);
      else if (colour !== '' && name === 'sysClr' && lastClr) found.set(colour, lastClr);
    },
    close(name) {
      if (name === colour) colour = '';
    },
  });
  return COLOURS.map((name) => {
    const value = found.get(name) ?? '';
    return /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : '000000';
  });
}
