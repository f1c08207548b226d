/** Text as .xlsx files carry it: characters that XML cannot hold are written `_xHHHH_` (ECMA-376 part 1, 22.9.2.19). */

const UNFIT =
  // eslint-disable-next-line no-control-regex -- these are the very characters that must not reach the file
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4})/g;

/**
 * Text for the file. A text that already looks like an escape is protected, so that it reads back unchanged.
 *
 * @example encodeText('_x0041_') // '_x005F_x0041_'
 */
export function encodeText(text: string): string {
  return text.replace(UNFIT, escapeUnit);
}

/**
 * Text for places that cannot carry escapes (names of sheets, printed headers): unfit characters are dropped.
 */
export function plainText(text: string): string {
  return text.replace(UNFIT, (unit) => (unit === '_' ? unit : ''));
}

/**
 * Text of the file as its user sees it.
 *
 * @example decodeText('第一行_x000a_第二行') // '第一行\n第二行'
 */
export function decodeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text cut to what a file may hold in a place, with an ellipsis where something was cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
