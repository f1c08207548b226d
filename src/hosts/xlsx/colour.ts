/** Colours of the file (direct, of the theme, of the old palette) as `#RRGGBB`. */
import { resolveThemeColor } from 'hucre/xlsx';

export interface FileColour {
  rgb?: string;
  theme?: number;
  tint?: number;
  indexed?: number;
}

/** The palette of workbooks that number their colours (ECMA-376 part 1, 18.8.27), from index 8 on. */
const PALETTE =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080' +
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF' +
  '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333';

/**
 * The colour as `#RRGGBB`, or `undefined` where it is left to the program (automatic).
 */
export function readColour(
  colour: FileColour | undefined,
  theme: () => readonly string[] | undefined,
): string | undefined {
  if (colour === undefined) return undefined;
  if (colour.rgb !== undefined) {
    return /^[0-9A-Fa-f]{6}$/.test(colour.rgb) ? `#${colour.rgb.toUpperCase()}` : undefined;
  }
  const themed = colour.theme === undefined ? undefined : theme();
  if (colour.theme !== undefined && themed !== undefined) {
    // Themes list dark before light, references count light before dark.
    const index = colour.theme < 4 ? colour.theme ^ 1 : colour.theme;
    return `#${resolveThemeColor([...themed], index, colour.tint)}`;
  }
  if (colour.indexed !== undefined) {
    const place = (colour.indexed < 8 ? colour.indexed : colour.indexed - 8) * 6;
    const rgb = PALETTE.slice(place, place + 6);
    return rgb.length === 6 ? `#${rgb}` : undefined;
  }
  return undefined;
}

/** `#RRGGBB` for the file. */
export function writeColour(colour: string): FileColour {
  return { rgb: colour.replace(/^#/, '').toUpperCase() };
}
