/** Formulas of the product's own functions, composed from names of the plan library and cell addresses only. */
import { functionFormula, quoted } from '../../core/plan/functionFormula';
import { type FunctionArgument, type FunctionName, functionTable } from '../../core/plan/functionTable';

export const FORMULA_KINDS = ['target', 'gap', 'completion', 'status', 'source'] as const;
export type FormulaKind = (typeof FORMULA_KINDS)[number];

const FUNCTIONS = {
  target: 'TARGET',
  gap: 'GAP',
  completion: 'COMPLETION',
  status: 'STATUS',
  source: 'SOURCE',
} as const satisfies Readonly<Record<FormulaKind, FunctionName>>;

function argumentsOf(kind: FormulaKind): readonly FunctionArgument[] {
  return functionTable[FUNCTIONS[kind]].arguments;
}

/** True for the functions that compare a figure of the user with the target. */
export function needsActual(kind: FormulaKind): boolean {
  return argumentsOf(kind).some(({ id }) => id === 'actual');
}

export interface FormulaQuestion {
  readonly kind: FormulaKind;
  readonly indicator: string;
  readonly year: number;
  /** Left out when the function would choose it by itself. */
  readonly region?: string;
  /** Left out for the one in force; goes with a region only. */
  readonly document?: string;
  readonly actualCell?: string;
}

/**
 * Writes one formula.
 *
 * @example composeFormula({ kind: 'target', indicator: '高新技术企业数量', year: 2025 })
 * // '=KC.TARGET("高新技术企业数量",2025)'
 * @example composeFormula({ kind: 'gap', indicator: '高新技术企业数量', year: 2025, actualCell: 'C5' })
 * // '=IF(C5="","",KC.GAP("高新技术企业数量",C5,2025))'
 */
export function composeFormula(question: FormulaQuestion): string {
  const { kind, indicator, year, region, document, actualCell } = question;
  const written: Readonly<Record<string, string | undefined>> = {
    indicator: quoted(indicator),
    actual: actualCell ?? '',
    year: String(year),
    region: region && quoted(region),
    document: document && quoted(document),
  };
  const args = argumentsOf(kind).flatMap(({ id }) => written[id] ?? []);
  return functionFormula(FUNCTIONS[kind], args, needsActual(kind) ? actualCell : undefined);
}

/**
 * True for a formula as {@link composeFormula} writes it, and nothing of the user's around it.
 *
 * @example isComposed('=IF(C5="","",KC.GAP("高企",C5,2025))') // true
 * @example isComposed('=KC.TARGET("高企",2025)*2') // false
 */
export function isComposed(formula: string): boolean {
  const call = String.raw`KC\.[A-Z_]+\([^()]*\)`;
  const composed = new RegExp(`^=(?:IF\\([^(),]+="","",${call}\\)|${call})$`, 'i');
  return composed.test(formula.replace(/"[^"]*"/g, '""'));
}
