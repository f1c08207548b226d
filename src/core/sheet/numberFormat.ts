/** What a number format makes of a number. */

/** The format without quoted words, escaped signs and bracketed conditions. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
}

/** @example isDateFormat('m"月"d"日"') // true */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && /[ymdh]/i.test(bare(format).replace(/general/gi, ''));
}

/** @example isPercentFormat('0.00%') // true */
export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && bare(format).includes('%');
}
