/** How formulas of the product call its functions: one way for the pane and for the forms. */
import type { FunctionName } from './functionTable';

/**
 * A text inside a formula.
 *
 * @example quoted('专精特新"小巨人"') // '"专精特新""小巨人"""'
 */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/**
 * A formula that calls one of the functions. It is blank while the cell that it compares is blank: many builds of
 * Excel hand a blank cell over as 0.
 *
 * @param args as they stand in the formula, texts already {@link quoted}
 * @param compared address of the cell that the function compares, if it compares one
 * @example functionFormula('TARGET', ['"高企"', '2025']) // '=KC.TARGET("高企",2025)'
 * @example functionFormula('GAP', ['"高企"', 'C5', '2025'], 'C5') // '=IF(C5="","",KC.GAP("高企",C5,2025))'
 */
export function functionFormula(name: FunctionName, args: readonly string[], compared?: string): string {
  const call = `KC.${name}(${args.join(',')})`;
  return compared ? `=IF(${compared}="","",${call})` : `=${call}`;
}
